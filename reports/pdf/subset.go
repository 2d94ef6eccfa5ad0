package pdf

import (
	"encoding/binary"
	"slices"
)

// Flags of one component of a composite glyph.
const (
	wordArgs   = 1 << 0
	oneScale   = 1 << 3
	more       = 1 << 5
	twoScales  = 1 << 6
	fourScales = 1 << 7
)

// subset returns a TrueType file that holds the given glyphs in the given order, followed by the parts of which the
// composite ones consist, and the number of glyphs in it. The first glyph must be 0, the sign for a missing glyph.
func (f *face) subset(glyphs []uint16) (ttf []byte, count int) {
	all := slices.Clone(glyphs)
	index := make([]uint16, len(f.advances))
	for i, g := range all {
		index[g] = uint16(i)
	}
	glyf := make([]byte, 0, 256*len(all))
	loca := make([]byte, 0, 8*len(all))
	for i := 0; i < len(all); i++ {
		loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))
		at := len(glyf)
		glyf = append(glyf, f.outline(all[i])...)
		all = renumberParts(glyf[at:], index, all)
		for len(glyf)%4 != 0 {
			glyf = append(glyf, 0)
		}
	}
	loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))
	return assemble([]table{
		{"cvt ", f.tables["cvt "]},
		{"fpgm", f.tables["fpgm"]},
		{"glyf", glyf},
		{"head", f.headTable()},
		{"hhea", patched(f.tables["hhea"], 34, len(all))},
		{"hmtx", f.metricsTable(all)},
		{"loca", loca},
		{"maxp", patched(f.tables["maxp"], 4, len(all))},
		{"prep", f.tables["prep"]},
	}), len(all)
}

// renumberParts points the parts of a composite glyph to their places in the subset and appends parts that are not in
// it yet. A simple glyph has none.
func renumberParts(outline []byte, index []uint16, all []uint16) []uint16 {
	if len(outline) == 0 || i16(outline, 0) >= 0 {
		return all
	}
	for at := 10; ; {
		flags, part := u16(outline, at), u16(outline, at+2)
		if index[part] == 0 && part != all[0] {
			index[part] = uint16(len(all))
			all = append(all, part)
		}
		binary.BigEndian.PutUint16(outline[at+2:], index[part])
		if flags&more == 0 {
			return all
		}
		at += partSize(flags)
	}
}

func partSize(flags uint16) int {
	n := 6
	if flags&wordArgs != 0 {
		n += 2
	}
	switch {
	case flags&oneScale != 0:
		n += 2
	case flags&twoScales != 0:
		n += 4
	case flags&fourScales != 0:
		n += 8
	}
	return n
}

func (f *face) headTable() []byte {
	head := patched(f.tables["head"], 50, 1)       // long offsets in loca
	return slices.Replace(head, 8, 12, 0, 0, 0, 0) // the check sum is set when the file is assembled
}

func (f *face) metricsTable(all []uint16) []byte {
	b := make([]byte, 0, 4*len(all))
	for _, g := range all {
		b = binary.BigEndian.AppendUint16(b, f.advances[g])
		b = binary.BigEndian.AppendUint16(b, f.bearings[g])
	}
	return b
}

// patched returns a copy of a table with one 16-bit number replaced.
func patched(t []byte, at, value int) []byte {
	t = slices.Clone(t)
	binary.BigEndian.PutUint16(t[at:], uint16(value))
	return t
}

type table struct {
	tag  string
	data []byte
}

// assemble writes a TrueType file; tables must be sorted by tag. Empty ones are left out.
func assemble(tables []table) []byte {
	tables = slices.DeleteFunc(tables, func(t table) bool { return len(t.data) == 0 })
	n, size := len(tables), 12+16*len(tables)
	for _, t := range tables {
		size += (len(t.data) + 3) &^ 3
	}
	power, log := 1, 0
	for power*2 <= n {
		power, log = power*2, log+1
	}
	b := make([]byte, 12+16*n, size) // never grows, so that records can be filled in through slices of it
	copy(b, []byte{0, 1, 0, 0})
	for i, v := range []int{n, 16 * power, log, 16 * (n - power)} {
		binary.BigEndian.PutUint16(b[4+2*i:], uint16(v))
	}
	head := 0
	for i, t := range tables {
		if t.tag == "head" {
			head = len(b)
		}
		rec := b[12+16*i:]
		copy(rec, t.tag)
		binary.BigEndian.PutUint32(rec[8:], uint32(len(b)))
		binary.BigEndian.PutUint32(rec[12:], uint32(len(t.data)))
		b = append(b, t.data...)
		b = b[:(len(b)+3)&^3] // the zeros behind the end
		start := u32(rec, 8)
		binary.BigEndian.PutUint32(rec[4:], checksum(b[start:]))
	}
	binary.BigEndian.PutUint32(b[head+8:], 0xB1B0AFBA-checksum(b))
	return b
}

// checksum adds up 32-bit words; the length of b must be a multiple of 4.
func checksum(b []byte) uint32 {
	var sum uint32
	for ; len(b) >= 4; b = b[4:] {
		sum += binary.BigEndian.Uint32(b)
	}
	return sum
}
