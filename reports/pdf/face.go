package pdf

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"strings"
	"sync"
	"unicode/utf16"

	"sogiamsat/reports/fonts"
)

// face is a parsed TrueType font. It is shared by all documents of the process and read only.
type face struct {
	name     string // PostScript name
	units    int    // font units per em
	tables   map[string][]byte
	loca     []uint32 // start of each glyph in glyf, and its end
	advances []uint16 // by glyph, font units
	widths   []uint16 // by glyph, whole thousandths of an em, as viewers and the layout count
	bearings []uint16 // by glyph, left side bearings as stored
	cmap     runeTable

	bbox                       [4]int // thousandths of an em
	ascent, descent, capHeight int    // thousandths of an em
	stemV                      int
	italicAngle                float64
}

// Typeface is the four faces in which a file is drawn. It is safe for concurrent use.
type Typeface struct {
	faces [4]func() (*face, error) // by style; each is parsed when it is first used
}

// builtIn is the typeface of files for which none is asked.
var builtIn = typefaceOf(fonts.Bytes)

// NewTypeface draws with the files of a family. A file whose letters fonts.ReadFamily could measure but which cannot be
// taken apart is an error of Write.
func NewTypeface(f *fonts.Family) *Typeface { return typefaceOf(f.Bytes) }

func typefaceOf(file func(fonts.Style) []byte) *Typeface {
	t := new(Typeface)
	for _, s := range fonts.Styles {
		t.faces[s] = sync.OnceValues(func() (*face, error) { return readFace(file(s)) })
	}
	return t
}

// readFace is parseFace for files from outside, whose offsets may lead anywhere.
func readFace(ttf []byte) (f *face, err error) {
	defer func() {
		if p := recover(); p != nil {
			f, err = nil, fmt.Errorf("damaged font: %v", p)
		}
	}()
	return parseFace(ttf)
}

// runeTable maps runes of the basic plane to numbers; 0 means absent. It is paged, as most pages stay empty.
type runeTable [256]*[256]uint16

func (t *runeTable) get(r rune) uint16 {
	if r < 0 || r > 0xFFFF || t[r>>8] == nil {
		return 0
	}
	return t[r>>8][r&0xFF]
}

// set stores a number for a rune, which must lie in the basic plane.
func (t *runeTable) set(r rune, n uint16) {
	if t[r>>8] == nil {
		t[r>>8] = new([256]uint16)
	}
	t[r>>8][r&0xFF] = n
}

// outline returns the glyph's record in the glyf table; it is empty for a glyph that draws nothing.
func (f *face) outline(glyph uint16) []byte {
	return f.tables["glyf"][f.loca[glyph]:f.loca[glyph+1]]
}

func u16(b []byte, at int) uint16 { return binary.BigEndian.Uint16(b[at:]) }
func u32(b []byte, at int) uint32 { return binary.BigEndian.Uint32(b[at:]) }
func i16(b []byte, at int) int    { return int(int16(u16(b, at))) }

// parseFace reads the tables that drawing and embedding need; it panics at offsets outside the file.
func parseFace(ttf []byte) (*face, error) {
	f := &face{tables: map[string][]byte{}}
	for i := range int(u16(ttf, 4)) {
		rec := ttf[12+16*i:]
		start := u32(rec, 8)
		end := start + u32(rec, 12)
		f.tables[string(rec[:4])] = ttf[start:end:end] // nothing is read behind the end of a table
	}
	for _, tag := range []string{"glyf", "loca", "head", "hhea", "hmtx", "maxp", "cmap", "OS/2", "post", "name"} {
		if len(f.tables[tag]) == 0 {
			return nil, fmt.Errorf("font table %s is missing", tag)
		}
	}
	f.parseMetrics()
	f.parseGlyphs()
	f.name = postScriptName(f.tables["name"])
	return f, f.parseCmap()
}

func (f *face) parseMetrics() {
	head, hhea, os2 := f.tables["head"], f.tables["hhea"], f.tables["OS/2"]
	f.units = int(u16(head, 18))
	for i := range f.bbox {
		f.bbox[i] = f.scale(i16(head, 36+2*i))
	}
	f.ascent, f.descent = f.scale(i16(hhea, 4)), f.scale(i16(hhea, 6))
	f.capHeight = f.scale(i16(os2, 88))
	// The usual estimate of the stem width from the weight class; viewers use it only to replace a missing font.
	weight := float64(u16(os2, 4)) / 65
	f.stemV = 50 + int(weight*weight)
	f.italicAngle = float64(int32(u32(f.tables["post"], 4))) / 65536
}

// scale turns font units into thousandths of an em.
func (f *face) scale(v int) int { return int(math.Round(float64(v) * 1000 / float64(f.units))) }

func (f *face) parseGlyphs() {
	glyphs := int(u16(f.tables["maxp"], 4))
	metrics := int(u16(f.tables["hhea"], 34))
	loca, hmtx := f.tables["loca"], f.tables["hmtx"]
	long := u16(f.tables["head"], 50) == 1
	f.loca = make([]uint32, glyphs+1)
	for i := range f.loca {
		if long {
			f.loca[i] = u32(loca, 4*i)
		} else {
			f.loca[i] = 2 * uint32(u16(loca, 2*i))
		}
	}
	f.advances, f.bearings, f.widths = make([]uint16, glyphs), make([]uint16, glyphs), make([]uint16, glyphs)
	for i := range glyphs {
		if i < metrics {
			f.advances[i], f.bearings[i] = u16(hmtx, 4*i), u16(hmtx, 4*i+2)
		} else {
			f.advances[i], f.bearings[i] = f.advances[metrics-1], u16(hmtx, 4*metrics+2*(i-metrics))
		}
		f.widths[i] = uint16(f.scale(int(f.advances[i])))
	}
}

// parseCmap reads the Windows Unicode subtable (platform 3, encoding 1, format 4), which covers the basic plane.
func (f *face) parseCmap() error {
	cmap := f.tables["cmap"]
	for i := range int(u16(cmap, 2)) {
		rec := cmap[4+8*i:]
		if u16(rec, 0) != 3 || u16(rec, 2) != 1 {
			continue
		}
		if sub := cmap[u32(rec, 4):]; u16(sub, 0) == 4 {
			f.readSegments(sub)
			return nil
		}
	}
	return errors.New("font has no Unicode character map")
}

func (f *face) readSegments(sub []byte) {
	segX2 := int(u16(sub, 6))
	ends, starts := sub[14:], sub[16+segX2:]
	deltas, offsets := sub[16+2*segX2:], sub[16+3*segX2:]
	for s := 0; s < segX2; s += 2 {
		start, end, off := int(u16(starts, s)), int(u16(ends, s)), int(u16(offsets, s))
		for c := start; c <= end && c < 0xFFFF; c++ {
			g := uint16(c)
			if off != 0 {
				if g = u16(offsets, s+off+2*(c-start)); g == 0 {
					continue
				}
			}
			if g += u16(deltas, s); g != 0 {
				f.cmap.set(rune(c), g)
			}
		}
	}
}

// postScriptName reads name 6 in its Windows form, which is UTF-16.
func postScriptName(name []byte) string {
	texts := name[u16(name, 4):]
	for i := range int(u16(name, 2)) {
		rec := name[6+12*i:]
		if u16(rec, 0) != 3 || u16(rec, 6) != 6 {
			continue
		}
		raw := texts[u16(rec, 10):][:u16(rec, 8)]
		units := make([]uint16, len(raw)/2)
		for j := range units {
			units[j] = u16(raw, 2*j)
		}
		if name := plainName(string(utf16.Decode(units))); name != "" {
			return name
		}
	}
	return "TextFont"
}

// plainName leaves of a name what may stand in a file without being escaped.
func plainName(name string) string {
	return strings.Map(func(r rune) rune {
		if r == '-' || r >= '0' && r <= '9' || r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z' {
			return r
		}
		return -1
	}, name)
}
