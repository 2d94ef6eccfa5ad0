package model

// FilePart says as what a file belongs to a paper.
type FilePart string

// The files of a paper.
const (
	IssuedPDF  FilePart = "pdf"
	IssuedWord FilePart = "docx"
	SignedScan FilePart = "signed"
	// OutsideWord is a Word file edited outside that was attached to a paper; it was never issued.
	OutsideWord FilePart = "outside"
)

var filePartLabels = labels[FilePart]{
	IssuedPDF: "bản PDF đã ban hành", IssuedWord: "bản Word đã ban hành", SignedScan: "bản ký đã lưu",
	OutsideWord: "bản Word sửa ngoài",
}

// Label is the Vietnamese name.
func (p FilePart) Label() string { return filePartLabels.label(p) }

// IssuedPaper is a paper that was issued here, with the bytes that are kept of it.
type IssuedPaper struct {
	Document Document // as it stands now
	Version  DocumentVersion
	Followed []Document // issued papers that replace or correct it, the first first
	Voided   DocumentEvent
}

// KnownFile is a file that belongs to a paper, byte for byte: an issued one, or for OutsideWord any.
type KnownFile struct {
	IssuedPaper
	Part     FilePart
	Remarks  string // of a scan: what its checks found when it was attached
	Replaced bool   // of a scan: another one was attached since
}
