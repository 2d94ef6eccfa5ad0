package pdf

import (
	"encoding/binary"
	"math"
	"sync"
)

// colourProfile is an sRGB profile (ICC version 2, matrix and curve) made from the published numbers of the colour
// space (IEC 61966-2-1), its primaries adapted to the profile's white point D50. It says what "black" and "grey" mean
// in the file; the bytes are computed once per process.
var colourProfile = sync.OnceValue(func() []byte {
	curve := transferCurve()
	tags := []struct {
		name string
		data []byte
	}{
		{"desc", describe("sRGB IEC61966-2.1")},
		{"cprt", append([]byte("text\x00\x00\x00\x00"), "No copyright, use freely\x00"...)},
		{"wtpt", xyz(0.9642, 1, 0.8249)},
		{"rXYZ", xyz(0.4360747, 0.2225045, 0.0139322)},
		{"gXYZ", xyz(0.3850649, 0.7168786, 0.0971045)},
		{"bXYZ", xyz(0.1430804, 0.0606169, 0.7141733)},
		{"rTRC", curve},
		{"gTRC", curve},
		{"bTRC", curve},
	}
	table := binary.BigEndian.AppendUint32(nil, uint32(len(tags)))
	var data []byte
	at := map[*byte]int{} // the three curves are one
	for _, t := range tags {
		start, ok := at[&t.data[0]]
		if !ok {
			start = profileHeader + 4 + 12*len(tags) + len(data)
			at[&t.data[0]] = start
			data = append(data, t.data...)
			data = append(data, 0, 0, 0)[:(len(data)+3)&^3]
		}
		table = append(table, t.name...)
		table = binary.BigEndian.AppendUint32(table, uint32(start))
		table = binary.BigEndian.AppendUint32(table, uint32(len(t.data)))
	}
	body := append(table, data...)
	return append(profileHead(profileHeader+len(body)), body...)
})

const profileHeader = 128 // bytes

func profileHead(size int) []byte {
	b := make([]byte, profileHeader)
	binary.BigEndian.PutUint32(b, uint32(size))
	copy(b[8:], []byte{2, 0x10, 0, 0})                 // version 2.1
	copy(b[12:], "mntrRGB XYZ ")                       // a display, from RGB to XYZ
	copy(b[24:], []byte{0x07, 0xE6, 0, 1, 0, 1, 0, 0}) // a fixed date: 2022-01-01
	copy(b[36:], "acsp")
	copy(b[68:], xyz(0.9642, 1, 0.8249)[8:]) // D50
	return b
}

// xyz is a tag of one colour, in signed fixed point numbers with 16 binary places.
func xyz(x, y, z float64) []byte {
	b := []byte("XYZ \x00\x00\x00\x00")
	for _, v := range []float64{x, y, z} {
		b = binary.BigEndian.AppendUint32(b, uint32(int32(math.Round(v*65536))))
	}
	return b
}

// describe is a description tag with empty Unicode and Macintosh parts.
func describe(s string) []byte {
	b := []byte("desc\x00\x00\x00\x00")
	b = binary.BigEndian.AppendUint32(b, uint32(len(s)+1))
	b = append(append(b, s...), 0)
	return append(b, make([]byte, 4+4+2+1+67)...)
}

// transferCurve samples the curve of sRGB from stored value to light.
func transferCurve() []byte {
	const samples = 1024
	b := binary.BigEndian.AppendUint32([]byte("curv\x00\x00\x00\x00"), samples)
	for i := range samples {
		v := float64(i) / (samples - 1)
		light := v / 12.92
		if v > 0.04045 {
			light = math.Pow((v+0.055)/1.055, 2.4)
		}
		b = binary.BigEndian.AppendUint16(b, uint16(math.Round(light*65535)))
	}
	return b
}
