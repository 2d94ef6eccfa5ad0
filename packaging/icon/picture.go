package main

import (
	"bytes"
	"encoding/binary"
	"image"
	"image/draw"
	"image/png"

	"golang.org/x/image/vector"
)

func render(size int) *image.NRGBA {
	picture := image.NewNRGBA(image.Rect(0, 0, size, size))
	scale := float64(size) / 256
	for _, s := range shapes {
		r := vector.NewRasterizer(size, size)
		for _, outline := range s.outlines {
			for i, p := range outline {
				x, y := float32(p.x*scale), float32(p.y*scale)
				if i == 0 {
					r.MoveTo(x, y)
				} else {
					r.LineTo(x, y)
				}
			}
			r.ClosePath()
		}
		r.DrawOp = draw.Over
		r.Draw(picture, picture.Bounds(), image.NewUniform(s.fill), image.Point{})
	}
	return picture
}

func encodePNG(size int) ([]byte, error) {
	var b bytes.Buffer
	err := png.Encode(&b, render(size))
	return b.Bytes(), err
}

// encodeICO packs pictures into one icon file: small ones as plain bitmaps, which every reader knows, 256 px as PNG.
func encodeICO(sizes []int) ([]byte, error) {
	var head, body bytes.Buffer
	put := func(values ...any) {
		for _, v := range values {
			_ = binary.Write(&head, binary.LittleEndian, v) // a bytes.Buffer never fails
		}
	}
	put(uint16(0), uint16(1), uint16(len(sizes)))
	start := 6 + 16*len(sizes)
	for _, size := range sizes {
		data, err := encodePNG(size)
		if err != nil {
			return nil, err
		}
		if size < 256 {
			data = bitmap(render(size))
		}
		side := uint8(size % 256) // 0 stands for 256
		put(side, side, uint16(0), uint16(1), uint16(32), uint32(len(data)), uint32(start+body.Len()))
		body.Write(data)
	}
	return append(head.Bytes(), body.Bytes()...), nil
}

// bitmap is the form of a picture inside an icon: a header with doubled height, rows from the bottom up in BGRA, and
// an empty mask.
func bitmap(picture *image.NRGBA) []byte {
	size := picture.Rect.Dx()
	header := []int32{40, int32(size), int32(2 * size), 1 | 32<<16, 0, 0, 0, 0, 0, 0}
	var b bytes.Buffer
	_ = binary.Write(&b, binary.LittleEndian, header) // a bytes.Buffer never fails
	for y := size - 1; y >= 0; y-- {
		for x := range size {
			c := picture.NRGBAAt(x, y)
			b.Write([]byte{c.B, c.G, c.R, c.A})
		}
	}
	b.Write(make([]byte, (size+31)/32*4*size))
	return b.Bytes()
}
