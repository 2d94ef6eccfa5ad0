package data

import (
	"bufio"
	"context"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"sogiamsat/data/model"
)

// ExchangeFormat names the shape of exchange files; docs/exchange-format.md describes it.
const ExchangeFormat = "sogiamsat/1"

// exchangeBlob is one stored content in an exchange file.
type exchangeBlob struct {
	SHA256 string `json:"sha256"`
	Size   int    `json:"size"`
	Data   string `json:"data"`
}

// exchangeEntry is one journal entry in an exchange file.
type exchangeEntry struct {
	UID model.UID `json:"uid"`
	model.Entry
}

// Export writes everything the file holds as JSON: one array per noun in the order of model.Nouns, records ordered by
// uid, then the bytes and the journal. Two files with the same content give the same bytes.
func Export(ctx context.Context, s *Store, w io.Writer) error {
	e := &exporter{w: bufio.NewWriterSize(w, 1<<16)}
	e.text("{\n  \"format\": \"" + ExchangeFormat + "\"")
	if err := e.content(ctx, s); err != nil {
		return fmt.Errorf("export: %w", err)
	}
	e.text("\n}\n")
	if e.err == nil {
		e.err = e.w.Flush()
	}
	if e.err != nil {
		return fmt.Errorf("write export: %w", e.err)
	}
	return nil
}

func (e *exporter) content(ctx context.Context, s *Store) error {
	var shas []string
	err := s.together(ctx, func(q querier) error {
		for _, n := range model.Nouns {
			if err := e.array(n.Plural(), func() error { return e.records(q, n) }); err != nil {
				return err
			}
		}
		var sha string
		return each(q, []any{&sha}, func() error { shas = append(shas, sha); return nil }, "SELECT sha256 FROM blob ORDER BY sha256")
	})
	if err != nil {
		return err
	}
	if err := e.array("blobs", func() error { return e.blobs(ctx, s, shas) }); err != nil {
		return err
	}
	return e.array("journal", func() error {
		return entries(s.source(ctx), func(x model.Entry, uid model.UID, _ string) error {
			return e.item(exchangeEntry{uid, x})
		}, "ORDER BY seq")
	})
}

// exporter writes arrays of one record per line.
type exporter struct {
	w     *bufio.Writer
	items int
	err   error
}

func (e *exporter) text(s string) {
	if e.err == nil {
		_, e.err = e.w.WriteString(s)
	}
}

func (e *exporter) array(name string, items func() error) error {
	e.items = 0
	e.text(",\n  \"" + name + "\": [")
	if err := items(); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	if e.items > 0 {
		e.text("\n  ")
	}
	e.text("]")
	return e.err
}

// records writes the records of a noun, those in the bin too.
func (e *exporter) records(q querier, n model.Noun) error {
	all, err := records(q, n, "ORDER BY uid")
	if err != nil {
		return err
	}
	for _, r := range all {
		if err := e.item(r); err != nil {
			return err
		}
	}
	return nil
}

func (e *exporter) blobs(ctx context.Context, s *Store, shas []string) error {
	for _, sha := range shas {
		b, err := s.Blob(ctx, sha)
		if err != nil {
			return err
		}
		if err := e.item(exchangeBlob{sha, len(b), base64.StdEncoding.EncodeToString(b)}); err != nil {
			return err
		}
	}
	return nil
}

// item writes a value on a line of its own, with Vietnamese letters, < and & as they are.
func (e *exporter) item(v any) error {
	var line strings.Builder
	enc := json.NewEncoder(&line)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return fmt.Errorf("encode: %w", err)
	}
	if e.items > 0 {
		e.text(",")
	}
	e.items++
	e.text("\n    " + strings.TrimSuffix(line.String(), "\n"))
	return e.err
}
