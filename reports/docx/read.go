package docx

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"slices"
	"strings"

	"sogiamsat/data/model"
	"sogiamsat/reports/doc"
	"sogiamsat/reports/layout"
)

// Limits of files from outside. Papers are far smaller: the longest have a few hundred paragraphs and 1 MB of markup.
const (
	maxFile       = 64 << 20 // bytes of the file
	maxParts      = 10_000   // entries of the archive
	maxPart       = 32 << 20 // bytes of an unpacked part
	maxDepth      = 500      // elements inside each other
	maxParagraphs = 20_000
)

// ReadText returns the paragraphs of a .docx file's main text that have words, in the order in which they are read, those
// of table cells and text boxes among them: one line each, cleaned (model.CleanLine), with single spaces. Changes that
// are marked but not yet accepted count as made. Heads, feet, notes, comments and numbers that Word counts itself are
// left out. The error is a *model.Error for the user: not such a file, too large, damaged.
func ReadText(file []byte) ([]string, error) {
	z, err := unzip(file)
	if err != nil {
		return nil, err
	}
	body, err := unpack(z, mainPart(z))
	if err != nil {
		return nil, err
	}
	r := reader{xml: xml.NewDecoder(bytes.NewReader(body))}
	if err := r.read(); err != nil {
		var refused *model.Error
		if errors.As(err, &refused) {
			return nil, err
		}
		return nil, damaged(err)
	}
	return slices.DeleteFunc(r.lines, func(l string) bool { return l == "" }), nil
}

// Lines are what ReadText reads in the file that Write makes of the document: to be set beside the lines of a file that
// was edited outside.
func Lines(d doc.Document, s layout.Sheet) ([]string, error) {
	file, err := Write(d, s)
	if err != nil {
		return nil, err
	}
	return ReadText(file)
}

// CheckPlain refuses a file that can do something when it is opened: one with macros (code Invalid), whatever its name
// says. Errors are those of ReadText.
func CheckPlain(file []byte) error {
	z, err := unzip(file)
	if err != nil {
		return err
	}
	for _, f := range z.File {
		if name := strings.ToLower(path.Base(strings.ReplaceAll(f.Name, `\`, "/"))); strings.HasPrefix(name, "vbaproject") || name == "vbadata.xml" {
			return HasMacros()
		}
	}
	types, err := unpack(z, "[Content_Types].xml")
	if err != nil {
		return err
	}
	if kinds := bytes.ToLower(types); bytes.Contains(kinds, []byte("macroenabled")) || bytes.Contains(kinds, []byte("vbaproject")) {
		return HasMacros()
	}
	return nil
}

// HasMacros refuses a file with macros.
func HasMacros() *model.Error {
	return model.Errorf(model.Invalid, "file",
		"Tệp Word này có macro (.docm), mở ra có thể chạy lệnh trên máy; hãy mở bằng Word, lưu thành tệp .docx không có macro rồi chọn lại.")
}

// olePrefix begins files of the older format and files with a password.
const olePrefix = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

// unzip opens the archive.
func unzip(file []byte) (*zip.Reader, error) {
	switch {
	case len(file) == 0:
		return nil, model.Errorf(model.EmptyFile, "file", "Tệp này rỗng; hãy chọn một tệp Word (.docx).")
	case len(file) > maxFile:
		return nil, tooLarge()
	case bytes.HasPrefix(file, []byte(olePrefix)):
		return nil, model.Errorf(model.Invalid, "file",
			"Tệp này là tệp Word kiểu cũ (.doc) hoặc có đặt mật khẩu; hãy mở bằng Word, bỏ mật khẩu rồi lưu thành tệp .docx.")
	}
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	switch {
	case err != nil && bytes.HasPrefix(file, []byte("PK")):
		return nil, damaged(err)
	case err != nil:
		return nil, notWord(err)
	case len(z.File) > maxParts:
		return nil, tooLarge()
	}
	return z, nil
}

func notWord(err error) error {
	return model.Errorf(model.Invalid, "file", "Tệp này không phải tệp Word; hãy chọn một tệp .docx.").Because(err)
}

func damaged(err error) error {
	return model.Errorf(model.Damaged, "file", "Tệp Word này bị hỏng nên không đọc được; hãy mở bằng Word, lưu lại rồi chọn lại.").Because(err)
}

func tooLarge() error {
	return model.Errorf(model.Invalid, "file",
		"Tệp Word này quá lớn so với một văn bản; hãy bỏ hình ảnh hoặc phần không cần thiết rồi lưu lại.")
}

// unpack reads one part, at most maxPart bytes of it whatever the archive claims. Names of parts ignore case.
func unpack(z *zip.Reader, name string) ([]byte, error) {
	var found *zip.File
	for _, f := range z.File {
		if strings.EqualFold(f.Name, name) {
			if found != nil {
				return nil, damaged(errors.New("part " + name + " stands twice"))
			}
			found = f
		}
	}
	if found == nil {
		return nil, notWord(errors.New("no part " + name))
	}
	part, err := found.Open()
	if err != nil {
		return nil, damaged(err)
	}
	content, err := io.ReadAll(io.LimitReader(part, maxPart+1))
	if err = errors.Join(err, part.Close()); err != nil && len(content) <= maxPart {
		return nil, damaged(err)
	}
	if len(content) > maxPart {
		return nil, tooLarge()
	}
	return content, nil
}

// mainPart is the name of the part with the main text, as the package tells it; the usual one where it does not.
func mainPart(z *zip.Reader) string {
	const usual = "word/document.xml"
	content, err := unpack(z, "_rels/.rels")
	if err != nil {
		return usual
	}
	var relations struct {
		All []struct {
			Type   string `xml:"Type,attr"`
			Target string `xml:"Target,attr"`
		} `xml:"Relationship"`
	}
	if xml.Unmarshal(content, &relations) != nil {
		return usual
	}
	for _, r := range relations.All {
		if strings.HasSuffix(r.Type, "/officeDocument") {
			return strings.TrimPrefix(path.Clean("/"+r.Target), "/")
		}
	}
	return usual
}

// The names of the language of the main text: as it is used, and the strict one.
var wordNames = []string{
	"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
	"http://purl.oclc.org/ooxml/wordprocessingml/main",
}

// reader collects the paragraphs of a main text.
type reader struct {
	xml   *xml.Decoder
	lines []string
	open  []int    // the open paragraphs as places in lines, the innermost last
	text  [][]byte // their words
	body  bool     // the text has begun
	words bool     // inside an element with words
	depth int
}

// read walks over the whole text.
func (r *reader) read() error {
	for {
		token, err := r.xml.Token()
		switch {
		case errors.Is(err, io.EOF) && !r.body:
			return notWord(errors.New("no body"))
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return err
		}
		switch token := token.(type) {
		case xml.StartElement:
			err = r.start(token.Name)
		case xml.EndElement:
			err = r.end(token.Name)
		case xml.CharData:
			if r.words {
				r.add(string(token))
			}
		}
		if err != nil {
			return err
		}
	}
}

// start takes the beginning of an element; what is no text of the paper is passed over.
func (r *reader) start(name xml.Name) error {
	if name.Local == "Fallback" { // says once more what stands in its Choice
		return r.xml.Skip()
	}
	if r.depth++; r.depth > maxDepth {
		return damaged(errors.New("too many elements inside each other"))
	}
	if !slices.Contains(wordNames, name.Space) {
		return nil
	}
	switch name.Local {
	case "del", "moveFrom":
		r.depth--
		return r.xml.Skip()
	case "body":
		r.body = true
	case "p":
		r.open = append(r.open, len(r.lines))
		r.text = append(r.text, nil)
		if r.lines = append(r.lines, ""); len(r.lines) > maxParagraphs {
			return tooLarge()
		}
	case "t":
		r.words = true
	case "tab", "ptab", "br", "cr":
		r.add(" ")
	case "noBreakHyphen":
		r.add("-")
	}
	return nil
}

// end takes the end of an element.
func (r *reader) end(name xml.Name) error {
	r.depth--
	if !slices.Contains(wordNames, name.Space) {
		return nil
	}
	switch name.Local {
	case "t":
		r.words = false
	case "p":
		last := len(r.open) - 1
		r.lines[r.open[last]] = model.CleanLine(strings.Join(strings.Fields(string(r.text[last])), " "))
		r.open, r.text = r.open[:last], r.text[:last]
	}
	return nil
}

// add appends text to the innermost paragraph.
func (r *reader) add(s string) {
	if n := len(r.text); n > 0 {
		r.text[n-1] = append(r.text[n-1], strings.ReplaceAll(s, "\u2011", "-")...)
	}
}
