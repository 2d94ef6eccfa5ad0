package pdf_test

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"
)

// pdfFile is a PDF file read back with as little knowledge as possible of how it was written.
type pdfFile struct {
	t       *testing.T
	data    []byte
	offsets []int
	trailer string
}

// readPDF checks the cross-reference table: every entry must lead to the object of its number.
func readPDF(t *testing.T, data []byte) *pdfFile {
	t.Helper()
	f := &pdfFile{t: t, data: data}
	m := regexp.MustCompile(`startxref\n(\d+)\n%%EOF\n$`).FindSubmatch(data)
	if m == nil {
		t.Fatal("no startxref at the end")
	}
	start, _ := strconv.Atoi(string(m[1]))
	rows, trailer, _ := strings.Cut(string(data[start:]), "trailer\n")
	lines := strings.SplitAfter(rows, "\n")
	f.offsets = make([]int, len(lines)-3)
	if want := fmt.Sprintf("xref\n0 %d\n0000000000 65535 f \n", len(f.offsets)); !strings.HasPrefix(rows, want) {
		t.Fatalf("cross-reference table begins %q, want %q", rows[:min(60, len(rows))], want)
	}
	for n := 1; n < len(f.offsets); n++ {
		row := lines[2+n]
		f.offsets[n], _ = strconv.Atoi(row[:10])
		if row[10:] != " 00000 n \n" || !bytes.HasPrefix(data[f.offsets[n]:], fmt.Appendf(nil, "%d 0 obj\n", n)) {
			t.Fatalf("entry %q does not lead to object %d", row, n)
		}
	}
	f.trailer = trailer
	return f
}

// object returns the text of object n between "obj" and "endobj" or its stream.
func (f *pdfFile) object(n int) string {
	f.t.Helper()
	_, body, _ := strings.Cut(string(f.data[f.offsets[n]:]), " 0 obj\n")
	for _, end := range []string{"\nendobj\n", "\nstream\n"} {
		body, _, _ = strings.Cut(body, end)
	}
	return body
}

// stream returns the unpacked stream of object n and checks its length.
func (f *pdfFile) stream(n int) []byte {
	f.t.Helper()
	dict := f.object(n)
	data := f.data[f.offsets[n]:]
	data = data[bytes.Index(data, []byte("\nstream\n"))+len("\nstream\n"):]
	length := f.number(dict, "Length")
	if !bytes.HasPrefix(data[length:], []byte("\nendstream\nendobj\n")) {
		f.t.Fatalf("stream %d is not %d bytes long", n, length)
	}
	if !strings.Contains(dict, "/FlateDecode") {
		return data[:length]
	}
	z, err := zlib.NewReader(bytes.NewReader(data[:length]))
	if err != nil {
		f.t.Fatal(err)
	}
	unpacked, err := io.ReadAll(z)
	if err != nil {
		f.t.Fatal(err)
	}
	return unpacked
}

// number returns the integer behind a key; of a reference this is the object number.
func (f *pdfFile) number(dict, key string) int {
	f.t.Helper()
	m := regexp.MustCompile(`/` + key + `(?:\s+|\s*\[\s*)(-?\d+)`).FindStringSubmatch(dict)
	if m == nil {
		f.t.Fatalf("no %s in %s", key, dict)
	}
	n, _ := strconv.Atoi(m[1])
	return n
}

func (f *pdfFile) catalog() string { return f.object(f.number(f.trailer, "Root")) }
func (f *pdfFile) info() string    { return f.object(f.number(f.trailer, "Info")) }

func (f *pdfFile) pages() []int {
	f.t.Helper()
	_, kids, _ := strings.Cut(f.object(f.number(f.catalog(), "Pages")), "/Kids [")
	kids, _, _ = strings.Cut(kids, "]")
	var pages []int
	for ref := range strings.SplitSeq(kids, " 0 R") {
		if ref = strings.TrimSpace(ref); ref != "" {
			n, err := strconv.Atoi(ref)
			if err != nil {
				f.t.Fatal(err)
			}
			pages = append(pages, n)
		}
	}
	return pages
}

// text decodes a hexadecimal UTF-16 string behind a key; it is empty when the key is absent.
func (f *pdfFile) text(dict, key string) string {
	f.t.Helper()
	m := regexp.MustCompile(`/` + key + `\s*<FEFF([0-9A-F]*)>`).FindStringSubmatch(dict)
	if m == nil {
		return ""
	}
	return decodeHex(m[1])
}

func decodeHex(digits string) string {
	var units []uint16
	for ; len(digits) >= 4; digits = digits[4:] {
		u, _ := strconv.ParseUint(digits[:4], 16, 16)
		units = append(units, uint16(u))
	}
	return string(utf16.Decode(units))
}

// fontInfo is what a viewer knows of a font.
type fontInfo struct {
	name    string
	file    []byte
	present []byte // CIDSet
	widths  []int
	runes   map[int]string
}

// fonts returns the fonts by the names that content streams use.
func (f *pdfFile) fonts(page int) map[string]fontInfo {
	f.t.Helper()
	resources := f.object(f.number(f.object(page), "Resources"))
	fonts := map[string]fontInfo{}
	for _, m := range regexp.MustCompile(`/(F\d) (\d+) 0 R`).FindAllStringSubmatch(resources, -1) {
		n, _ := strconv.Atoi(m[2])
		fonts[m[1]] = f.font(f.object(n))
	}
	return fonts
}

func (f *pdfFile) font(top string) fontInfo {
	f.t.Helper()
	cid := f.object(f.number(top, "DescendantFonts"))
	descriptor := f.object(f.number(cid, "FontDescriptor"))
	info := fontInfo{
		name:    regexp.MustCompile(`/BaseFont/(\S+?)/`).FindStringSubmatch(cid)[1],
		file:    f.stream(f.number(descriptor, "FontFile2")),
		present: f.stream(f.number(descriptor, "CIDSet")),
		runes:   map[int]string{},
	}
	_, w, _ := strings.Cut(cid, "/W[0[")
	w, _, _ = strings.Cut(w, "]")
	for _, field := range strings.Fields(w) {
		n, err := strconv.Atoi(field)
		if err != nil {
			f.t.Fatal(err)
		}
		info.widths = append(info.widths, n)
	}
	cmap := string(f.stream(f.number(top, "ToUnicode")))
	for _, m := range regexp.MustCompile(`<([0-9A-F]{4})> <([0-9A-F]+)>\n`).FindAllStringSubmatch(cmap, -1) {
		if code, _ := strconv.ParseUint(m[1], 16, 16); code != 0 {
			info.runes[int(code)] = decodeHex(m[2])
		}
	}
	return info
}

// shown is a run as a viewer would place it.
type shown struct {
	text        string
	font        string
	x, y, width float64
	size        float64
}

// texts returns the runs of a page.
func (f *pdfFile) texts(page int) []shown {
	f.t.Helper()
	fonts := f.fonts(page)
	var (
		runs  []shown
		stack []string
		cur   shown
		track float64
	)
	number := func(fromEnd int) float64 {
		v, err := strconv.ParseFloat(stack[len(stack)-fromEnd], 64)
		if err != nil {
			f.t.Fatal(err)
		}
		return v
	}
	for _, token := range tokens(f.stream(f.number(f.object(page), "Contents"))) {
		switch token {
		case "Tf":
			cur.font, cur.size = stack[len(stack)-2][1:], number(1)
		case "Td", "Tm":
			cur.x, cur.y = number(2), number(1)
		case "Tc":
			track = number(1)
		case "TJ":
			cur.text, cur.width = decodeRun(fonts[cur.font], stack, cur.size)
			cur.width += track * float64(len([]rune(cur.text)))
			runs = append(runs, cur)
		case "BT", "ET", "q", "Q", "g", "w", "l", "m", "S":
		default:
			stack = append(stack, token)
			continue
		}
		stack = stack[:0]
	}
	return runs
}

func decodeRun(font fontInfo, array []string, size float64) (text string, width float64) {
	for _, item := range array {
		if v, err := strconv.ParseFloat(item, 64); err == nil {
			width -= v * size / 1000
			continue
		}
		if !strings.HasPrefix(item, "(") {
			continue
		}
		for codes := item[1:]; len(codes) > 0; codes = codes[2:] {
			code := int(codes[0])<<8 | int(codes[1])
			text += font.runes[code]
			width += float64(font.widths[code]) * size / 1000
		}
	}
	return text, width
}

// tokens splits a content stream; a literal string is one token of "(" and its bytes.
func tokens(s []byte) []string {
	var out []string
	for i := 0; i < len(s); {
		switch c := s[i]; {
		case c == '(':
			var str []byte
			for i++; s[i] != ')'; i++ {
				if s[i] == '\\' {
					if i++; s[i] == 'r' {
						str = append(str, '\r')
						continue
					}
				}
				str = append(str, s[i])
			}
			out, i = append(out, "("+string(str)), i+1
		case strings.IndexByte(" \n[]", c) >= 0:
			i++
		default:
			size := 1 + bytes.IndexAny(s[i+1:], " \n[](/")
			if size == 0 {
				size = len(s) - i
			}
			out, i = append(out, string(s[i:i+size])), i+size
		}
	}
	return out
}
