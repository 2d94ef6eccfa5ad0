// Package guide reads the guide for staff (docs/huong-dan.md) into blocks that can be shown: headings, paragraphs, items
// of lists, tables, pictures. It knows no window.
//
// # Nouns
//
// A Block is a piece of the guide that stands by itself. A Text is a run of words with parts that stand out: keys of the
// keyboard (written as code) and strong words. A chapter is a heading of level 2 and what follows it; its ID, given by an
// anchor in the heading, is what a page names as its topic.
//
// # Rules
//
// The guide uses no more of Markdown than is shown: anything else is an error, which a test finds, not the reader.
package guide

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"sogiamsat/docs"
)

// Kind says what a block is.
type Kind string

// The kinds of blocks.
const (
	Heading   Kind = "heading"
	Paragraph Kind = "paragraph"
	Item      Kind = "item"
	Table     Kind = "table"
	Picture   Kind = "picture"
)

// Part is a part of a text that stands out: the bytes [Start, End).
type Part struct {
	Start, End int
	Key        bool // a key of the keyboard; else a strong word
}

// Text is words with parts that stand out, from left to right.
type Text struct {
	Words string
	Parts []Part
}

// Block is a piece of the guide.
type Block struct {
	Kind  Kind
	Level int    // of a heading, from 1; of an item, how deep it lies, from 0
	ID    string // of a heading that has one
	Mark  string // before an item: "-", "1."
	Text  Text   // for a picture what it shows
	Rows  [][]Text
	File  string // of a picture, its path in docs
}

// Words is all text of the block.
func (b Block) Words() string {
	if b.Kind != Table {
		return b.Text.Words
	}
	var rows []string
	for _, r := range b.Rows {
		var cells []string
		for _, c := range r {
			cells = append(cells, c.Words)
		}
		rows = append(rows, strings.Join(cells, " "))
	}
	return strings.Join(rows, "\n")
}

// Book is the whole guide.
type Book struct{ Blocks []Block }

// Section is a heading with what follows it up to the next heading.
type Section struct {
	Title    string
	Level    int // 2 for a chapter
	ID       string
	From, To int // its blocks: From is the heading, To is one after the last
}

// Sections lists the chapters and their parts in order; the title of the book is none.
func (b *Book) Sections() []Section {
	var out []Section
	for i, x := range b.Blocks {
		if x.Kind != Heading {
			continue
		}
		if n := len(out); n > 0 {
			out[n-1].To = i
		}
		if x.Level > 1 {
			out = append(out, Section{Title: x.Text.Words, Level: x.Level, ID: x.ID, From: i, To: len(b.Blocks)})
		}
	}
	return out
}

// Chapter is the place of a topic among the blocks; ok is false when there is no such heading.
func (b *Book) Chapter(topic string) (at int, ok bool) {
	at = slices.IndexFunc(b.Blocks, func(x Block) bool { return x.Kind == Heading && x.ID == topic })
	return at, at >= 0 && topic != ""
}

// Keys lists the keys named in the guide, each once, in order.
func (b *Book) Keys() []string {
	var out []string
	add := func(t Text) {
		for _, p := range t.Parts {
			if key := t.Words[p.Start:p.End]; p.Key && !slices.Contains(out, key) {
				out = append(out, key)
			}
		}
	}
	for _, x := range b.Blocks {
		add(x.Text)
		for _, r := range x.Rows {
			for _, c := range r {
				add(c)
			}
		}
	}
	return out
}

// Staff is the guide for staff; it is read once.
var Staff = sync.OnceValues(func() (*Book, error) { return Parse(docs.Guide) })

// PictureFile is the content of a picture of the guide.
func PictureFile(path string) ([]byte, error) {
	b, err := docs.Pictures.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("picture of the guide: %w", err)
	}
	return b, nil
}
