// Package scantest makes small PDF files as scanners make them, for tests: pages of a size, each with one picture of a
// known number of pixels that is placed on it.
package scantest

import (
	"bytes"
	"compress/zlib"
	"crypto/md5"
	"crypto/rc4"
	"fmt"
)

// Page is a scanned page. Sizes are in millimetres.
type Page struct {
	Width, Height float64
	Turned        bool // the page is to be shown turned by a quarter
	// Picture is how large the picture is placed, at the middle of the page; zero: over the whole page.
	PictureWidth, PictureHeight float64
	DPI                         float64 // of the picture as it is placed; zero: the page has no picture
	Strips                      int     // the picture in so many strips, one below the other
	Inside                      bool    // the picture lies inside a part of the page
	Kind                        Kind
}

// Kind is what a picture is made of.
type Kind string

// The kinds of pictures.
const (
	Colour    Kind = ""       // with a red seal
	Grey      Kind = "grey"   // shades of grey only
	Bilevel   Kind = "bi"     // black and white, one bit for each pixel
	ColourOff Kind = "no red" // kept as a colour picture of which no pixel has colour
)

// A4 is a page at 1:1 in colour with 200 dpi, as the decree asks.
func A4() Page { return Page{Width: 210, Height: 297, DPI: 200} }

// Lock says how a file is locked.
type Lock string

// The locks.
const (
	Open     Lock = ""         // not at all
	NoCopy   Lock = "rights"   // opens without a password, but copying is forbidden
	Password Lock = "password" // opens with a password only
)

// Options are what concerns the whole file.
type Options struct {
	Version string // "1.4" when empty
	Lock    Lock
}

// PDF makes a file of the pages.
func PDF(o Options, pages ...Page) []byte {
	w := &writer{}
	version := o.Version
	if version == "" {
		version = "1.4"
	}
	fmt.Fprintf(&w.out, "%%PDF-%s\n", version)
	catalog, tree := w.reserve(), w.reserve()
	var kids bytes.Buffer
	for _, p := range pages {
		fmt.Fprintf(&kids, "%d 0 R ", w.page(tree, p))
	}
	w.object(tree, fmt.Sprintf("<< /Type /Pages /Count %d /Kids [ %s] >>", len(pages), kids.String()))
	w.object(catalog, fmt.Sprintf("<< /Type /Catalog /Pages %d 0 R >>", tree))
	w.end(catalog, o.Lock)
	return w.out.Bytes()
}

type writer struct {
	out     bytes.Buffer
	offsets []int
}

// reserve gives the number of an object that is written later.
func (w *writer) reserve() int {
	w.offsets = append(w.offsets, 0)
	return len(w.offsets)
}

func (w *writer) object(n int, body string) {
	w.offsets[n-1] = w.out.Len()
	fmt.Fprintf(&w.out, "%d 0 obj\n%s\nendobj\n", n, body)
}

func (w *writer) stream(dict string, content []byte) int {
	n := w.reserve()
	w.object(n, fmt.Sprintf("<< %s /Length %d >>\nstream\n%s\nendstream", dict, len(content), content))
	return n
}

const pointsPerMM = 72 / 25.4

func (w *writer) page(tree int, p Page) int {
	width, height := p.Width*pointsPerMM, p.Height*pointsPerMM
	content, resources := w.pictures(p)
	if p.Inside {
		part := w.stream(fmt.Sprintf("/Type /XObject /Subtype /Form /BBox [0 0 %g %g] /Matrix [1 0 0 1 0 0] /Resources << /XObject << %s >> >>",
			width*2, height*2, resources), []byte("q 2 0 0 2 0 0 cm "+content+" Q"))
		content, resources = "q 0.5 0 0 0.5 0 0 cm /Part Do Q", fmt.Sprintf("/Part %d 0 R", part)
	}
	body := w.stream("", []byte(content))
	turn := 0
	if p.Turned {
		turn = 90
	}
	n := w.reserve()
	w.object(n, fmt.Sprintf("<< /Type /Page /Parent %d 0 R /MediaBox [0 0 %g %g] /Rotate %d /Contents %d 0 R /Resources << /XObject << %s >> >> >>",
		tree, width, height, turn, body, resources))
	return n
}

// pictures writes the pictures of a page and gives its content and resources.
func (w *writer) pictures(p Page) (content, resources string) {
	if p.DPI == 0 {
		return "1 0 0 rg 100 100 100 100 re f", "" // a red square that is no picture
	}
	width, height := p.PictureWidth, p.PictureHeight
	if width == 0 {
		width, height = p.Width, p.Height
	}
	strips := max(p.Strips, 1)
	across, down := int(width/25.4*p.DPI+0.5), int(height/25.4*p.DPI/float64(strips)+0.5)
	x, y := (p.Width-width)/2*pointsPerMM, (p.Height-height)/2*pointsPerMM
	step := height * pointsPerMM / float64(strips)
	for i := range strips {
		resources += fmt.Sprintf("/P%d %d 0 R ", i, w.picture(p.Kind, across, down))
		content += fmt.Sprintf("q %g 0 0 %g %g %g cm /P%d Do Q ", width*pointsPerMM, step, x, y+float64(i)*step, i)
	}
	return content, resources
}

func (w *writer) picture(k Kind, across, down int) int {
	space, bits, row := "/DeviceRGB", 8, bytes.Repeat([]byte{250, 250, 250}, across)
	switch k {
	case Colour:
		for i := across / 4; i < across/2; i++ {
			copy(row[3*i:], []byte{200, 20, 20})
		}
	case Grey:
		space, row = "/DeviceGray", bytes.Repeat([]byte{200}, across)
	case Bilevel:
		space, bits, row = "/DeviceGray", 1, bytes.Repeat([]byte{0xf0}, (across+7)/8)
	}
	var packed bytes.Buffer
	z := zlib.NewWriter(&packed)
	for range down {
		must(z.Write(row))
	}
	must(0, z.Close())
	return w.stream(fmt.Sprintf("/Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace %s /BitsPerComponent %d /Filter /FlateDecode",
		across, down, space, bits), packed.Bytes())
}

// must stops on what memory cannot refuse.
func must(_ int, err error) {
	if err != nil {
		panic(err)
	}
}

// end writes the table of objects and the trailer.
func (w *writer) end(catalog int, l Lock) {
	trailer := fmt.Sprintf("/Root %d 0 R", catalog)
	if l != Open {
		n := w.reserve()
		w.object(n, lock(l))
		trailer += fmt.Sprintf(" /Encrypt %d 0 R /ID [<%x> <%x>]", n, fileID, fileID)
	}
	start := w.out.Len()
	fmt.Fprintf(&w.out, "xref\n0 %d\n0000000000 65535 f \n", len(w.offsets)+1)
	for _, at := range w.offsets {
		fmt.Fprintf(&w.out, "%010d 00000 n \n", at)
	}
	fmt.Fprintf(&w.out, "trailer\n<< /Size %d %s >>\nstartxref\n%d\n%%%%EOF\n", len(w.offsets)+1, trailer, start)
}

// What passwords are filled up with (ISO 32000-1, 7.6.3.3), and the other parts of the key of a locked file.
var (
	filling = []byte("\x28\xBF\x4E\x5E\x4E\x75\x8A\x41\x64\x00\x4E\x56\xFF\xFA\x01\x08\x2E\x2E\x00\xB6\xD0\x68\x3E\x80\x2F\x0C\xA9\xFE\x64\x53\x69\x7A")
	owner   = bytes.Repeat([]byte{7}, 32)
	fileID  = bytes.Repeat([]byte{9}, 16)
)

// lock is the dictionary of a locked file, by the oldest of the algorithms (V 1, R 2).
func lock(l Lock) string {
	user := bytes.Repeat([]byte{1}, 32)
	if l == NoCopy {
		sum := md5.New()
		for _, part := range [][]byte{filling, owner, {0xfc, 0xff, 0xff, 0xff}, fileID} {
			sum.Write(part)
		}
		cipher, err := rc4.NewCipher(sum.Sum(nil)[:5])
		must(0, err)
		cipher.XORKeyStream(user, filling)
	}
	return fmt.Sprintf("<< /Filter /Standard /V 1 /R 2 /O <%x> /U <%x> /P -4 >>", owner, user)
}
