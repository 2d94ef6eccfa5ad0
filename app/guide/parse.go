package guide

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	tables "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"
)

// Parse reads a guide written in Markdown.
func Parse(source string) (*Book, error) {
	p := &parser{source: []byte(source)}
	doc := goldmark.New(goldmark.WithExtensions(extension.Table)).Parser().Parse(text.NewReader(p.source))
	for n := doc.FirstChild(); n != nil; n = n.NextSibling() {
		if err := p.block(n, 0); err != nil {
			return nil, err
		}
	}
	return &p.book, nil
}

type parser struct {
	source []byte
	book   Book
}

func (p *parser) add(b Block) { p.book.Blocks = append(p.book.Blocks, b) }

// block reads one block; depth is how deep in lists it lies.
func (p *parser) block(n ast.Node, depth int) error {
	switch n := n.(type) {
	case *ast.Heading:
		t, id, err := p.inline(n)
		p.add(Block{Kind: Heading, Level: n.Level, ID: id, Text: t})
		return err
	case *ast.Paragraph:
		if img, ok := n.FirstChild().(*ast.Image); ok && n.ChildCount() == 1 {
			t, _, err := p.inline(img)
			p.add(Block{Kind: Picture, File: string(img.Destination), Text: t})
			return err
		}
		t, _, err := p.inline(n)
		p.add(Block{Kind: Paragraph, Text: t})
		return err
	case *ast.List:
		return p.list(n, depth)
	case *tables.Table:
		return p.table(n)
	}
	return p.unknown(n)
}

func (p *parser) unknown(n ast.Node) error {
	return fmt.Errorf("the guide has a %s, which cannot be shown, after %q", n.Kind(), p.lastWords())
}

// lastWords help to find the place of an error.
func (p *parser) lastWords() string {
	if n := len(p.book.Blocks); n > 0 {
		return p.book.Blocks[n-1].Words()
	}
	return ""
}

func (p *parser) list(l *ast.List, depth int) error {
	number := l.Start
	for item := l.FirstChild(); item != nil; item = item.NextSibling() {
		mark := "-"
		if l.IsOrdered() {
			mark = strconv.Itoa(number) + "."
			number++
		}
		for n := item.FirstChild(); n != nil; n = n.NextSibling() {
			switch n := n.(type) {
			case *ast.TextBlock, *ast.Paragraph:
				t, _, err := p.inline(n)
				if err != nil {
					return err
				}
				p.add(Block{Kind: Item, Level: depth, Mark: mark, Text: t})
				mark = "" // a second paragraph of the item
			case *ast.List:
				if err := p.list(n, depth+1); err != nil {
					return err
				}
			default:
				return p.unknown(n)
			}
		}
	}
	return nil
}

func (p *parser) table(t *tables.Table) error {
	var rows [][]Text
	for row := t.FirstChild(); row != nil; row = row.NextSibling() {
		var cells []Text
		for c := row.FirstChild(); c != nil; c = c.NextSibling() {
			words, _, err := p.inline(c)
			if err != nil {
				return err
			}
			cells = append(cells, words)
		}
		rows = append(rows, cells)
	}
	p.add(Block{Kind: Table, Rows: rows})
	return nil
}

var anchor = regexp.MustCompile(`^<a id="([a-z0-9-]+)">$`)

// inline reads the words of a block, and the anchor in them.
func (p *parser) inline(n ast.Node) (t Text, id string, err error) {
	var b strings.Builder
	part := func(from int, key bool) {
		if b.Len() > from {
			t.Parts = append(t.Parts, Part{Start: from, End: b.Len(), Key: key})
		}
	}
	for c := n.FirstChild(); c != nil && err == nil; c = c.NextSibling() {
		from := b.Len()
		switch c := c.(type) {
		case *ast.Text:
			b.Write(c.Segment.Value(p.source))
			if c.SoftLineBreak() || c.HardLineBreak() {
				b.WriteByte(' ')
			}
		case *ast.CodeSpan:
			b.WriteString(p.plain(c))
			part(from, true)
		case *ast.Emphasis:
			b.WriteString(p.plain(c))
			part(from, false)
		case *ast.RawHTML:
			html := string(c.Segments.Value(p.source))
			if m := anchor.FindStringSubmatch(html); m != nil {
				id = m[1]
			} else if html != "</a>" {
				err = p.unknown(c)
			}
		default:
			err = p.unknown(c)
		}
	}
	t.Words = b.String()
	return t, id, err
}

// plain is the text inside a code span or an emphasis.
func (p *parser) plain(n ast.Node) string {
	var b strings.Builder
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if x, ok := c.(*ast.Text); ok {
			b.Write(x.Segment.Value(p.source))
			if x.SoftLineBreak() {
				b.WriteByte(' ')
			}
		}
	}
	return b.String()
}
