package fonts

import (
	"math"
	"sync"
	"sync/atomic"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// none marks a rune without a glyph in a block of advances.
const none = math.MaxUint16

// block holds the advances of 256 neighbouring runes.
type block [256]uint16

// Face measures the runes of one style. The built-in file is parsed once per process; the advances of a block of runes
// are read when the first rune of the block is asked for, because a paper uses five blocks of 256.
type Face struct {
	style  Style
	once   sync.Once
	font   *sfnt.Font
	blocks [256]atomic.Pointer[block]
}

var faces = [4]Face{{style: Regular}, {style: Bold}, {style: Italic}, {style: BoldItalic}}

// Of returns the face of a style.
func Of(s Style) *Face { return &faces[s&BoldItalic] }

// Advance returns the advance of a rune in thousandths of the em; false when the face cannot print it.
func (f *Face) Advance(r rune) (int, bool) {
	if uint32(r) > 0xFFFF {
		return 0, false
	}
	b := f.blocks[r>>8].Load()
	if b == nil {
		b = f.load(r >> 8)
	}
	w := b[r&0xFF]
	return int(w), w != none
}

// load reads one block. Two goroutines may do so at the same time; they store equal blocks.
func (f *Face) load(n rune) *block {
	f.once.Do(f.parse)
	b := new(block)
	var buf sfnt.Buffer
	for i := range b {
		b[i] = f.read(&buf, n<<8|rune(i))
	}
	f.blocks[n].Store(b)
	return b
}

// newFace is a face of a file from outside.
func newFace(s Style, file []byte) (*Face, error) {
	parsed, err := sfnt.Parse(file)
	if err != nil {
		return nil, err
	}
	f := &Face{style: s, font: parsed}
	f.once.Do(func() {}) // nothing is left to parse
	return f, nil
}

// name reads an entry of the font's own name table; empty where there is none.
func (f *Face) name(id sfnt.NameID) string {
	s, err := f.font.Name(nil, id)
	if err != nil {
		return ""
	}
	return s
}

// parse reads the font file that is compiled into the program: a failure is a broken build.
func (f *Face) parse() {
	parsed, err := sfnt.Parse(Bytes(f.style))
	if err != nil {
		panic("fonts: the built-in font is damaged: " + err.Error())
	}
	f.font = parsed
}

func (f *Face) read(buf *sfnt.Buffer, r rune) uint16 {
	if control(r) {
		return none
	}
	glyph, err := f.font.GlyphIndex(buf, r)
	if err != nil || glyph == 0 {
		return none
	}
	em := f.font.UnitsPerEm()
	units, err := f.font.GlyphAdvance(buf, glyph, fixed.I(int(em)), font.HintingNone)
	if err != nil {
		return none
	}
	width := uint16(math.Round(1000 / float64(em) * float64(units.Round())))
	if width == 0 {
		return none
	}
	return width
}

// control tells the runes that move the pen or mean something to programs, not to readers.
func control(r rune) bool {
	switch {
	case r < 0x20, r >= 0x7F && r < 0xA0, r >= 0xFFFE:
		return true
	case r >= 0xD800 && r < 0xE000:
		return true
	}
	return false
}
