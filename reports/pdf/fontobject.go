package pdf

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"strconv"
)

// Flags of a font descriptor.
const (
	serif    = 1 << 1
	symbolic = 1 << 2 // its codes belong to no standard encoding
	italic   = 1 << 6
)

// put writes the objects of a font and returns the number of the one that content streams name.
func (f *font) put(w *fileWriter) (int, error) {
	ttf, count := f.face.subset(f.glyphs)
	name := f.subsetName()
	top, cid, descriptor := w.reserve(), w.reserve(), w.reserve()
	file, unicode, present := w.reserve(), w.reserve(), w.reserve()
	w.object(top, "<</Type/Font/Subtype/Type0/BaseFont/%s/Encoding/Identity-H/DescendantFonts[%d 0 R]/ToUnicode %d 0 R>>",
		name, cid, unicode)
	w.object(cid, "<</Type/Font/Subtype/CIDFontType2/BaseFont/%s/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)"+
		"/Supplement 0>>/FontDescriptor %d 0 R/CIDToGIDMap/Identity/DW 0/W[0[%s]]>>", name, descriptor, f.widths())
	f.putDescriptor(w, descriptor, name, file, present)
	if err := w.packedStream(file, "/Length1 "+strconv.Itoa(len(ttf)), ttf); err != nil {
		return 0, err
	}
	if err := w.packedStream(unicode, "", f.toUnicode()); err != nil {
		return 0, err
	}
	return top, w.packedStream(present, "", cidSet(count))
}

func (f *font) putDescriptor(w *fileWriter, n int, name string, file, present int) {
	flags, b := serif|symbolic, f.face.bbox
	if f.face.italicAngle != 0 {
		flags |= italic
	}
	w.object(n, "<</Type/FontDescriptor/FontName/%s/Flags %d/FontBBox[%d %d %d %d]/ItalicAngle %s/Ascent %d/Descent %d"+
		"/CapHeight %d/StemV %d/FontFile2 %d 0 R/CIDSet %d 0 R>>", name, flags, b[0], b[1], b[2], b[3],
		appendNumber(nil, f.face.italicAngle), f.face.ascent, f.face.descent, f.face.capHeight, f.face.stemV, file, present)
}

// subsetName puts the six letters of an embedded subset before the font's name; they follow from its glyphs.
func (f *font) subsetName() string {
	glyphs := make([]byte, 0, 2*len(f.glyphs))
	for _, g := range f.glyphs {
		glyphs = binary.BigEndian.AppendUint16(glyphs, g)
	}
	sum := sha256.Sum256(glyphs)
	var tag [6]byte
	for i := range tag {
		tag[i] = 'A' + sum[i]%26
	}
	return string(tag[:]) + "+" + f.face.name
}

// widths lists the advances of all codes in thousandths of an em.
func (f *font) widths() []byte {
	var b []byte
	for _, g := range f.glyphs {
		b = append(strconv.AppendInt(b, int64(f.face.widths[g]), 10), ' ')
	}
	return b
}

// toUnicode is the map from which viewers read the text back.
func (f *font) toUnicode() []byte {
	b := []byte("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo <</Registry (Adobe) " +
		"/Ordering (UCS) /Supplement 0>> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n" +
		"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n")
	const block = 100 // entries a block may hold
	for from := 1; from < len(f.runes); from += block {
		to := min(from+block, len(f.runes))
		b = fmt.Appendf(b, "%d beginbfchar\n", to-from)
		for code := from; code < to; code++ {
			b = appendHex4(append(b, '<'), uint16(code))
			b = appendHex4(append(b, "> <"...), uint16(f.runes[code]))
			b = append(b, ">\n"...)
		}
		b = append(b, "endbfchar\n"...)
	}
	return append(b, "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"...)
}

// cidSet says that every glyph of the embedded file is present.
func cidSet(count int) []byte {
	b := make([]byte, (count+7)/8)
	for i := range count {
		b[i/8] |= 0x80 >> (i % 8)
	}
	return b
}

func appendHex4(b []byte, v uint16) []byte {
	const digits = "0123456789ABCDEF"
	return append(b, digits[v>>12], digits[v>>8&15], digits[v>>4&15], digits[v&15])
}
