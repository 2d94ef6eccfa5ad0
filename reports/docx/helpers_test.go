package docx_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"flag"
	"io"
	"slices"
	"strings"
	"testing"

	"sogiamsat/reports/doc"
	"sogiamsat/reports/docx"
	"sogiamsat/reports/layout"
	"sogiamsat/reports/rules"
)

var update = flag.Bool("update", false, "write the golden files anew")

func sheet() layout.Sheet {
	s, _ := rules.ByID(rules.FrontND30)
	return s.Sheet()
}

func write(t *testing.T, d doc.Document) []byte {
	t.Helper()
	b, err := docx.Write(d, sheet())
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// open unpacks a file.
func open(t *testing.T, b []byte) *zip.Reader {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		t.Fatal(err)
	}
	return z
}

// text is the content of one part.
func text(t *testing.T, b []byte, name string) string {
	t.Helper()
	f, err := open(t, b).Open(name)
	if err != nil {
		t.Fatal(err)
	}
	content, err := io.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}

// node is an element of XML with its children.
type node struct {
	name  string
	attrs map[string]string
	kids  []*node
	text  string
}

// parse reads XML into a tree; prefixes are kept, namespaces are not resolved.
func parse(t *testing.T, content string) *node {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(content))
	root := &node{}
	stack := []*node{root}
	for {
		token, err := d.RawToken()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatalf("not well-formed: %v", err)
		}
		top := stack[len(stack)-1]
		switch token := token.(type) {
		case xml.StartElement:
			n := &node{name: qualified(token.Name), attrs: map[string]string{}}
			for _, a := range token.Attr {
				n.attrs[qualified(a.Name)] = a.Value
			}
			top.kids = append(top.kids, n)
			stack = append(stack, n)
		case xml.EndElement:
			if top.name != qualified(token.Name) {
				t.Fatalf("<%s> ends as </%s>", top.name, qualified(token.Name))
			}
			stack = stack[:len(stack)-1]
		case xml.CharData:
			top.text += string(token)
		}
	}
	if len(stack) != 1 || len(root.kids) != 1 {
		t.Fatal("not well-formed: elements are open, or there is not one root")
	}
	return root.kids[0]
}

func qualified(n xml.Name) string {
	if n.Space == "" {
		return n.Local
	}
	return n.Space + ":" + n.Local
}

// all lists the elements of a name below a node, from top to bottom.
func (n *node) all(name string) []*node {
	var out []*node
	for _, k := range n.kids {
		if k.name == name {
			out = append(out, k)
		}
		out = append(out, k.all(name)...)
	}
	return out
}

// find follows a path of element names; nil when there is none.
func (n *node) find(path ...string) *node {
	for _, name := range path {
		if n == nil {
			return nil
		}
		i := slices.IndexFunc(n.kids, func(k *node) bool { return k.name == name })
		if i < 0 {
			return nil
		}
		n = n.kids[i]
	}
	return n
}

// val is an attribute of the element at the path; "" when there is none.
func (n *node) val(attr string, path ...string) string {
	if n = n.find(path...); n == nil {
		return ""
	}
	return n.attrs[attr]
}

// says is the text of a paragraph as a reader sees it.
func (n *node) says() string {
	s := ""
	for _, k := range n.kids {
		switch k.name {
		case "w:t":
			s += k.text
		case "w:tab", "w:br":
			s += " "
		case "w:noBreakHyphen":
			s += "-"
		case "w:r":
			s += k.says()
		}
	}
	return strings.ReplaceAll(s, "\u00a0", " ")
}

// saying finds the paragraph of the body that begins with a text.
func saying(t *testing.T, document *node, begins string) *node {
	t.Helper()
	for _, p := range document.all("w:p") {
		if strings.HasPrefix(p.says(), begins) {
			return p
		}
	}
	t.Fatalf("no paragraph begins with %q", begins)
	return nil
}

func document(t *testing.T, d doc.Document) *node {
	t.Helper()
	return parse(t, text(t, write(t, d), "word/document.xml"))
}
