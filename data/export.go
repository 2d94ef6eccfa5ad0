package data

import (
	"bufio"
	"context"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"reflect"

	"sogiamsat/data/model"
)

// ExchangeFormat names the shape of exchange files; docs/exchange-format.md describes it.
const ExchangeFormat = "sogiamsat/1"

// exchangeEntry is a journal entry with the uid of its row, which its hash covers.
type exchangeEntry struct {
	UID model.UID `json:"uid"`
	model.Entry
	content string // its content_hash, once it was computed
}

// Export writes everything the file holds as JSON: one array per noun in the order of model.Nouns, records ordered by
// uid, then the bytes and the journal. Files with the same content give the same bytes. Nothing is written to the file
// while it runs, and no more than a record or a piece of a content is in memory. How many of all records were written is
// told to who asked for it (model.WithProgress).
func Export(ctx context.Context, s *Store, w io.Writer) error {
	err := s.together(ctx, func(q querier) error {
		e := &exporter{w: bufio.NewWriterSize(w, 1<<16), q: q, ctx: ctx}
		if err := e.count(); err != nil {
			return err
		}
		return e.run()
	})
	if err != nil {
		return fmt.Errorf("export %s: %w", s.path, err)
	}
	return nil
}

// count counts what will be written.
func (e *exporter) count() error {
	names := []string{"blob", "journal"}
	for _, n := range model.Nouns {
		names = append(names, string(n))
	}
	for _, name := range names {
		var n int
		if _, err := first(e.q, []any{&n}, "SELECT count(*) FROM "+name); err != nil {
			return err
		}
		e.total += n
	}
	model.TellProgress(e.ctx, 0, e.total)
	return nil
}

func (e *exporter) run() error {
	e.text("{\n  \"format\": \"" + ExchangeFormat + "\"")
	for _, n := range model.Nouns {
		e.array(n.Plural(), func() error { return e.records(tables[n]) })
	}
	e.array("blobs", e.blobs)
	e.array("journal", e.journal)
	e.text("\n}\n")
	if e.err != nil {
		return e.err
	}
	return e.w.Flush()
}

// exporter writes arrays with one item per line; after the first error it writes nothing more.
type exporter struct {
	w     *bufio.Writer
	q     querier
	items int
	err   error
	ctx   context.Context
	done  int // of the total of records
	total int
}

// tellEvery is after how many records it is told how far the writing has come.
const tellEvery = 200

func (e *exporter) text(s string) {
	if e.err == nil {
		_, e.err = e.w.WriteString(s)
	}
}

func (e *exporter) array(name string, items func() error) {
	if e.err != nil {
		return
	}
	e.items = 0
	e.text(",\n  \"" + name + "\": [")
	if err := items(); err != nil {
		e.err = fmt.Errorf("%s: %w", name, err)
	}
	if e.items > 0 {
		e.text("\n  ")
	}
	e.text("]")
}

func (e *exporter) item(line string) error {
	if e.items > 0 {
		e.text(",")
	}
	e.items++
	if e.done++; e.done%tellEvery == 0 || e.done == e.total {
		model.TellProgress(e.ctx, e.done, e.total)
	}
	e.text("\n    ")
	e.text(line)
	return e.err
}

func (e *exporter) records(t *table) error {
	rows, err := e.q.query(t.selectSQL + "ORDER BY uid")
	if err != nil {
		return e.q.fail(err)
	}
	defer rows.Close()
	r := model.New(t.noun)
	scan := t.scanner(reflect.ValueOf(r).Elem())
	for rows.Next() {
		if err := scan.scan(rows); err != nil {
			return e.q.fail(err)
		}
		line, err := t.line(r)
		if err != nil {
			return err
		}
		if err := e.item(line); err != nil {
			return err
		}
	}
	return e.q.fail(rows.Err())
}

// line is the record as JSON with all its fields.
func (t *table) line(r model.Record) (string, error) {
	v, b := structOf(r), []byte{'{'}
	for i, c := range t.columns {
		if i > 0 {
			b = append(b, ',')
		}
		b = append(append(append(b, '"'), c.name...), '"', ':')
		var err error
		if b, err = appendJSON(b, c, v.FieldByIndex(c.index)); err != nil {
			return "", fmt.Errorf("%s.%s: %w", t.noun, c.name, err)
		}
	}
	return string(append(b, '}')), nil
}

func (e *exporter) blobs() error {
	var shas []string
	var sha string
	err := each(e.q, []any{&sha}, func() error { shas = append(shas, sha); return nil }, "SELECT sha256 FROM blob ORDER BY sha256")
	if err != nil {
		return err
	}
	for _, sha := range shas {
		if err := e.blob(sha); err != nil {
			return err
		}
	}
	return nil
}

// blob writes the chunks as they come, so that a large content is never in memory as a whole.
func (e *exporter) blob(sha string) error {
	var size int
	if _, err := first(e.q, []any{&size}, "SELECT size FROM blob WHERE sha256 = ?", sha); err != nil {
		return err
	}
	if err := e.item(fmt.Sprintf(`{"sha256":"%s","size":%d,"data":"`, sha, size)); err != nil {
		return err
	}
	enc := base64.NewEncoder(base64.StdEncoding, e.w)
	var chunk []byte
	err := each(e.q, []any{&chunk}, func() error { _, err := enc.Write(chunk); return err },
		"SELECT c.data FROM blob_chunk c JOIN blob b ON b.uid = c.blob WHERE b.sha256 = ? ORDER BY c.n", sha)
	if err != nil {
		return err
	}
	if err := enc.Close(); err != nil {
		return err
	}
	e.text(`"}`)
	return e.err
}

func (e *exporter) journal() error {
	return entries(e.q, func(x model.Entry, uid model.UID, _ string) error {
		line, err := plainJSON(exchangeEntry{UID: uid, Entry: x})
		if err != nil {
			return err
		}
		return e.item(line)
	}, "ORDER BY seq")
}

// plainJSON is JSON on one line with Vietnamese letters, < and & as they are.
func plainJSON(v any) (string, error) {
	var b lineBuffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return "", fmt.Errorf("encode: %w", err)
	}
	return string(b[:len(b)-1]), nil
}

type lineBuffer []byte

func (b *lineBuffer) Write(p []byte) (int, error) {
	*b = append(*b, p...)
	return len(p), nil
}
