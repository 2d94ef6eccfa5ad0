package fonts

import (
	"encoding/binary"
	"fmt"
	"strings"

	"golang.org/x/image/font/sfnt"
)

// TimesNewRoman is the family that the rules of form ask for (NĐ 30/2020, Phụ lục I, Phần I, I.4). It may not be shipped
// with a program; PCs with Windows have it.
const TimesNewRoman = "Times New Roman"

// Letters are those that every family must have before it is used at all: the Vietnamese alphabet with all tones, the
// digits and the signs of papers.
const Letters = "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệfghiìỉĩíịjklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvwxyỳỷỹýỵz" +
	"AÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬBCDĐEÈẺẼÉẸÊỀỂỄẾỆFGHIÌỈĨÍỊJKLMNOÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢPQRSTUÙỦŨÚỤƯỪỬỮỨỰVWXYỲỶỸÝỴZ" +
	"0123456789.,;:!?()/-–—…“”‘’«»§%²+=*&\u00a0 "

// Family is a font whose four faces were read from files and found fit to stand in for the built-in one. It is never
// changed.
type Family struct {
	Name    string // "Times New Roman"
	Version string // as the file of the upright face says: "Version 7.00"; may be empty
	files   [4][]byte
	faces   [4]*Face
}

// FamilyError says why a font cannot stand in for the built-in one; Error is a clause in Vietnamese that follows "vì".
type FamilyError struct {
	Style Style
	Rune  rune // the letter that is missing or has another width; 0 when the file itself is refused
	why   string
}

func (e *FamilyError) Error() string { return e.why }

var styleNames = [4]string{"chữ đứng", "chữ đậm", "chữ nghiêng", "chữ đậm nghiêng"}

// Label is the Vietnamese name of the style.
func (s Style) Label() string { return styleNames[s&BoldItalic] }

// ReadFamily reads the TrueType files of a family, by style. Refused with a *FamilyError are a file that is damaged, is of
// another family or may not be embedded whole or in part, and letters of Letters that are missing or wider or narrower
// than the built-in ones.
func ReadFamily(name string, files [4][]byte) (*Family, error) {
	f := &Family{Name: name, files: files}
	for _, s := range Styles {
		face, err := newFace(s, files[s])
		if err != nil {
			return nil, &FamilyError{Style: s, why: fmt.Sprintf("tệp %s của %s bị hỏng", s.Label(), name)}
		}
		if got := face.name(sfnt.NameIDFamily); !strings.EqualFold(got, name) {
			return nil, &FamilyError{Style: s, why: fmt.Sprintf("tệp %s là phông “%s”, không phải %s", s.Label(), got, name)}
		}
		if !embeddable(files[s]) {
			return nil, &FamilyError{Style: s, why: fmt.Sprintf("tệp %s của %s không cho phép nhúng vào văn bản", s.Label(), name)}
		}
		f.faces[s] = face
	}
	f.Version = f.faces[Regular].name(sfnt.NameIDVersion)
	for _, s := range Styles {
		if err := f.Fits(s, Letters); err != nil {
			return nil, err
		}
	}
	return f, nil
}

// Bytes is the file of a face; callers must not change it.
func (f *Family) Bytes(s Style) []byte { return f.files[s&BoldItalic] }

// Fits tells whether the face shows every rune of the text in exactly the room that the built-in face takes, so that
// lines end at the same places; otherwise the error is a *FamilyError that names the first rune. Runes that the built-in
// face cannot print are none of its business.
func (f *Family) Fits(s Style, text string) error {
	for _, r := range text {
		want, ok := Of(s).Advance(r)
		if !ok {
			continue
		}
		got, has := f.faces[s&BoldItalic].Advance(r)
		switch {
		case !has:
			return &FamilyError{s, r, fmt.Sprintf("%s không có %s trong %s", f.Name, letter(r), s.Label())}
		case got != want:
			return &FamilyError{s, r, fmt.Sprintf("%s của %s trong %s rộng khác %s nên dòng sẽ ngắt khác", letter(r), f.Name, s.Label(), Name)}
		}
	}
	return nil
}

// letter names a rune for people.
func letter(r rune) string {
	if r == ' ' || r == '\u00a0' {
		return "dấu cách"
	}
	return "chữ “" + string(r) + "”"
}

// Embedding permissions of a font (OS/2 table, fsType).
const (
	restricted  = 1 << 1 // may not be embedded, unless one of the next two is set
	previewOnly = 1 << 2
	editable    = 1 << 3
	noSubset    = 1 << 8 // may be embedded whole only
	bitmapOnly  = 1 << 9
)

// embeddable reads whether the maker of a font allows what papers do with it: embed the letters that they show.
func embeddable(file []byte) bool {
	os2 := tableOf(file, "OS/2")
	if len(os2) < 10 {
		return false
	}
	allowed := binary.BigEndian.Uint16(os2[8:])
	if allowed&(noSubset|bitmapOnly) != 0 {
		return false
	}
	return allowed&restricted == 0 || allowed&(previewOnly|editable) != 0
}

// tableOf is a table of a TrueType file; nil when there is none.
func tableOf(file []byte, tag string) []byte {
	if len(file) < 12 {
		return nil
	}
	for i := range int(binary.BigEndian.Uint16(file[4:])) {
		at := 12 + 16*i
		if at+16 > len(file) {
			return nil
		}
		rec := file[at:]
		start, size := uint64(binary.BigEndian.Uint32(rec[8:])), uint64(binary.BigEndian.Uint32(rec[12:]))
		if string(rec[:4]) == tag && start+size <= uint64(len(file)) {
			return file[start : start+size]
		}
	}
	return nil
}
