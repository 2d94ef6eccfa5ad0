package layout

import (
	"errors"

	"sogiamsat/reports/doc"
)

// Sheet is everything the layout has to know about the look of a paper: measures without ranges or clauses. A rule
// set yields it (package rules). All lengths are points.
type Sheet struct {
	Portrait  PageLook
	Landscape PageLook
	Number    NumberLook
	Header    HeaderLook
	Title     TitleLook
	Roles     map[doc.Role]Look
	Table     TableLook
	Signature SignatureLook
	Draft     MarkLook // "DỰ THẢO"
	Practice  MarkLook // "BẢN LUYỆN TẬP"
	Hairline  float64  // thickness of all rules
	Spaces    SpaceLook
}

// PageLook is a sheet of paper and its margins.
type PageLook struct {
	Width, Height            float64
	Top, Bottom, Left, Right float64
}

// NumberLook is the page number: centred over the text in the top margin, from the second page of a section on.
type NumberLook struct {
	Size     float64
	Baseline float64 // from the upper edge of the paper
}

// Look is how the paragraphs of one role are set.
type Look struct {
	Size       float64
	Style      Style
	LabelStyle Style
	Align      doc.Align
	Indent     float64 // of the first line, or of the label
	Hang       bool    // later lines start under the text behind the label, not at the margin
	LabelRoom  float64 // least distance from the start of the label to the start of the text
	Before     float64 // above the paragraph; dropped at the top of a page
	Leading    float64 // baseline to baseline
	KeepNext   bool    // stays with the next two lines of text
	// AlignUnder moves the label "-" to the right by the width of this text: the dashes of several addressees stand
	// under the colon of "Kính gửi:".
	AlignUnder string
}

// HeaderLook is the head of page 1. Sizes are tried in their order until the text fits its column.
type HeaderLook struct {
	LeftWidth, RightWidth float64   // columns; scaled together when the text is narrower or wider than their sum
	Gap                   float64   // least space between texts of the two columns
	BodySizes             []float64 // parent and issuing body
	NationalSizes         []float64 // Quốc hiệu, with MottoSizes of the same index; or the title of the Party
	MottoSizes            []float64 // empty: as large as the line above it
	NumberSize            float64
	PlaceSizes            []float64 // place and date
	SubjectSize           float64   // "V/v ..."
	SubjectGap            float64
	SubjectStyle          Style
	Leading               float64 // share of the size, baseline to baseline
	LineDrop              float64 // from a baseline to the rule under it
	LineShare             float64 // length of the rule under the issuing body, as a share of the line above it
	NumberGap             float64 // from the lower of the rules to the top of the number line
	After                 float64 // room below the number line; the draft mark stands in it
}

// TitleLook is the type of the document and its trích yếu.
type TitleLook struct {
	KindSize  float64 // the type: "THÔNG BÁO"
	Size      float64 // the trích yếu
	Leading   float64 // baseline to baseline
	Before    float64
	Width     float64 // greatest width of a line as a share of the text width
	LineDrop  float64
	LineShare float64 // length of the rule under the last line, as a share of that line
	After     float64
	Under     doc.Separator // under the trích yếu: a rule, five dashes or nothing
}

// TableLook is the frame of tables; their text is set by the role Cell.
type TableLook struct {
	Before, After float64
	PadX, PadY    float64 // from the rules to the text
	SplitShare    float64 // rows taller than this share of the page may be split
}

// SignatureLook is the foot of a paper.
type SignatureLook struct {
	Before        float64
	LeftShare     float64 // width of the recipients' column as a share of the text width
	Gap           float64 // between the columns
	HeadSize      float64 // "Nơi nhận:"
	HeadStyle     Style
	HeadUnderline bool
	ListSize      float64
	ListLeading   float64
	Size          float64 // authority, post and name
	PostStyle     Style   // of the post, the last line of the authority
	Leading       float64
	Room          float64 // extra distance from the last authority line to the name
	LinesTogether int     // lines of text that must precede the block on its page
}

// MarkLook is a mark outside the text.
type MarkLook struct {
	Text string
	Size float64
	Gray float64
}

// SpaceLook limits the width of word spaces in justified lines, as shares of the normal space.
type SpaceLook struct {
	Least float64 // no line is set tighter
	Aim   float64 // the best looking width
	Most  float64 // lines that would become looser are left ragged
	// Closer and Apart are how far, as shares of the em, the letters of a line may move together or apart to spare its
	// spaces.
	Closer, Apart float64
}

// errSheet is a sheet no text can be set on; only a broken rule set gives it.
var errSheet = errors.New("layout: the sheet leaves no room for text")

func (p PageLook) textWidth() float64  { return p.Width - p.Left - p.Right }
func (p PageLook) textHeight() float64 { return p.Height - p.Top - p.Bottom }

// check refuses sheets on which a line or a page could never be filled.
func (s *Sheet) check() error {
	for _, p := range [...]PageLook{s.Portrait, s.Landscape} {
		if !(p.textWidth() > 100 && p.textHeight() > 100) {
			return errSheet
		}
	}
	for _, role := range doc.Roles {
		look, ok := s.Roles[role]
		if !ok || !(look.Size > 0 && look.Leading > 0) || look.Leading > 40 || look.Indent+look.LabelRoom > 100 {
			return errSheet
		}
	}
	for _, sizes := range [...][]float64{s.Header.BodySizes, s.Header.NationalSizes, s.Header.PlaceSizes} {
		if len(sizes) == 0 {
			return errSheet
		}
	}
	return nil
}
