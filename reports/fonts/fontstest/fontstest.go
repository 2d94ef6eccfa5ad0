// Package fontstest makes stand-ins for a font that may not be shipped: the built-in faces under another name, and with
// what may be wrong about a font on somebody's PC.
package fontstest

import (
	"bytes"
	"encoding/binary"
	"maps"
	"slices"
	"unicode/utf16"

	"golang.org/x/image/font/sfnt"

	"sogiamsat/reports/fonts"
)

// FileNames are the names under which Windows keeps Times New Roman, by style.
var FileNames = [4]string{"times.ttf", "timesbd.ttf", "timesi.ttf", "timesbi.ttf"}

// Change is something that is otherwise in a stand-in's file.
type Change func(f *file)

// Times is the files of a stand-in for Times New Roman, by style; the changes are those of the face of one style.
func Times(changed fonts.Style, changes ...Change) [4][]byte {
	var out [4][]byte
	for _, s := range fonts.Styles {
		f := open(fonts.Bytes(s))
		f.rename(fonts.TimesNewRoman)
		if s == changed {
			for _, c := range changes {
				c(f)
			}
		}
		out[s] = f.bytes()
	}
	return out
}

// Renamed gives a file the name of another family.
func Renamed(family string) Change { return func(f *file) { f.rename(family) } }

// Without takes a letter out of the character map.
func Without(r rune) Change { return func(f *file) { f.withoutRune(r) } }

// Wider makes a letter wider by some units, 2,048 to the em.
func Wider(r rune, units int) Change {
	return func(f *file) {
		hmtx := bytes.Clone(f.tables["hmtx"])
		at := 4 * int(f.glyphs[r])
		binary.BigEndian.PutUint16(hmtx[at:], binary.BigEndian.Uint16(hmtx[at:])+uint16(units))
		f.tables["hmtx"] = hmtx
	}
}

// Permission sets what the maker allows (OS/2 table, fsType).
func Permission(bits uint16) Change {
	return func(f *file) {
		os2 := bytes.Clone(f.tables["OS/2"])
		binary.BigEndian.PutUint16(os2[8:], bits)
		f.tables["OS/2"] = os2
	}
}

// Cut leaves of a table its first bytes only.
func Cut(tag string) Change { return func(f *file) { f.tables[tag] = f.tables[tag][:16] } }

// file is a TrueType file taken apart.
type file struct {
	tables map[string][]byte
	glyphs map[rune]uint16
}

func open(ttf []byte) *file {
	f := &file{tables: map[string][]byte{}, glyphs: map[rune]uint16{}}
	for i := range int(binary.BigEndian.Uint16(ttf[4:])) {
		rec := ttf[12+16*i:]
		start := binary.BigEndian.Uint32(rec[8:])
		f.tables[string(rec[:4])] = ttf[start : start+binary.BigEndian.Uint32(rec[12:])]
	}
	parsed, err := sfnt.Parse(ttf)
	if err != nil {
		panic(err)
	}
	var buf sfnt.Buffer
	for r := rune(1); r < 0xFFFF; r++ {
		if g, err := parsed.GlyphIndex(&buf, r); err == nil && g != 0 {
			f.glyphs[r] = uint16(g)
		}
	}
	return f
}

// rename writes a name table with the family, the full name, a version and the PostScript name.
func (f *file) rename(family string) {
	names := []struct {
		id   uint16
		text string
	}{{1, family}, {4, family}, {5, "Version 9.99"}, {6, "StandIn"}}
	head := binary.BigEndian.AppendUint16([]byte{0, 0, 0, byte(len(names))}, uint16(6+12*len(names)))
	var texts []byte
	for _, n := range names {
		at := len(texts)
		for _, u := range utf16.Encode([]rune(n.text)) {
			texts = binary.BigEndian.AppendUint16(texts, u)
		}
		for _, v := range []uint16{3, 1, 0x409, n.id, uint16(len(texts) - at), uint16(at)} {
			head = binary.BigEndian.AppendUint16(head, v)
		}
	}
	f.tables["name"] = append(head, texts...)
}

// withoutRune writes a character map of one segment per rune that lacks one.
func (f *file) withoutRune(gone rune) {
	delete(f.glyphs, gone)
	var ends, starts, deltas []byte
	runes := append(slices.Sorted(maps.Keys(f.glyphs)), 0xFFFF)
	for _, r := range runes {
		ends = binary.BigEndian.AppendUint16(ends, uint16(r))
		starts = binary.BigEndian.AppendUint16(starts, uint16(r))
		deltas = binary.BigEndian.AppendUint16(deltas, f.glyphs[r]-uint16(r))
	}
	binary.BigEndian.PutUint16(deltas[len(deltas)-2:], 1) // the last segment maps 0xFFFF to 0
	sub := []byte{0, 4}
	for _, v := range []int{16 + 8*len(runes), 0, 2 * len(runes), 0, 0, 0} {
		sub = binary.BigEndian.AppendUint16(sub, uint16(v))
	}
	sub = slices.Concat(sub, ends, []byte{0, 0}, starts, deltas, make([]byte, 2*len(runes)))
	f.tables["cmap"] = append([]byte{0, 0, 0, 1, 0, 3, 0, 1, 0, 0, 0, 12}, sub...)
}

// bytes puts the file together; readers of fonts do not look at its check sums.
func (f *file) bytes() []byte {
	tags := slices.Sorted(maps.Keys(f.tables))
	out := make([]byte, 12+16*len(tags))
	copy(out, []byte{0, 1, 0, 0, 0, byte(len(tags))})
	for i, tag := range tags {
		rec := out[12+16*i:]
		copy(rec, tag)
		binary.BigEndian.PutUint32(rec[8:], uint32(len(out)))
		binary.BigEndian.PutUint32(rec[12:], uint32(len(f.tables[tag])))
		out = append(out, f.tables[tag]...)
		out = append(out, 0, 0, 0)[:(len(out)+3)&^3]
	}
	return out
}
