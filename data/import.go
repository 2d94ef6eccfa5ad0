package data

import (
	"context"
	"fmt"
	"io"
	"strings"

	"sogiamsat/data/model"
)

// Report says what an import did.
type Report struct {
	Added map[model.Noun]int
	Same  int // records that were in the file already, equal
	// JournalKept reports that the empty file took over the journal of the exchange file.
	JournalKept bool
	Cleaned     []string // texts that had characters taken away or changed, as "findings[2].text"
	OldFont     []string // texts that seem to be typed for fonts of before Unicode, kept as they are: "findings[2].text: TCVN3 (phông .VnTime)"
}

// Total is the number of records added.
func (r Report) Total() int {
	n := 0
	for _, k := range r.Added {
		n += k
	}
	return n
}

// Problems is what an import was refused for; nothing was written.
type Problems struct {
	List []string // in Vietnamese, each naming array, row, line and field
	More int      // further ones that are not listed
}

const (
	maxProblems = 20
	maxProblem  = 400 // characters of one
)

// Error joins the problems, one per line.
func (p *Problems) Error() string {
	s := strings.Join(p.List, "\n")
	if p.More > 0 {
		s += fmt.Sprintf("\n… và %d lỗi khác.", p.More)
	}
	return s
}

func (p *Problems) add(format string, args ...any) {
	if len(p.List) >= maxProblems {
		p.More++
		return
	}
	s := []rune(fmt.Sprintf(format, args...))
	if len(s) > maxProblem {
		s = append(s[:maxProblem], '…')
	}
	p.List = append(p.List, string(s))
}

func (p *Problems) err() error {
	if len(p.List) == 0 {
		return nil
	}
	return model.Errorf(model.Invalid, "", "%s", p.Error()).Because(p)
}

const importIsFinal = "Không hoàn tác được việc nhập dữ liệu; hãy dùng bản sao lưu có trước khi nhập."

// Import reads an exchange file into the store: checked first, all or nothing. Records that are there already and equal
// are passed over; a different one with the same uid is refused. An empty store takes over the journal of a file that
// was not edited since it was exported; otherwise the import writes entries of its own.
//
// How far the writing has come is told to who asked for it (model.WithProgress). A stopped import is an *Error (code
// Cancelled); nothing was written.
//
// A refused file is an *Error (code Invalid, or ForeignFile and NewerFile by its format) that wraps *Problems.
func Import(ctx context.Context, s *Store, src io.Reader) (Report, error) {
	raw, err := io.ReadAll(src)
	if err != nil {
		return Report{}, fmt.Errorf("read exchange file: %w", err)
	}
	in, err := readExchange(raw)
	if err != nil {
		return Report{}, err
	}
	empty, err := s.isEmpty(ctx)
	if err != nil {
		return Report{}, err
	}
	edited, err := in.edited()
	if err != nil {
		return Report{}, err
	}
	in.report.JournalKept = empty && len(in.journal) > 0 && !edited
	err = s.write(ctx, step{action: "Nhập dữ liệu", final: importIsFinal}, func(t *Tx) error {
		return (&importer{t: t, in: in, ctx: ctx}).run()
	})
	if err != nil {
		return Report{}, err
	}
	return in.report, nil
}

// isEmpty reports whether nothing was ever kept in the file.
func (s *Store) isEmpty(ctx context.Context) (bool, error) {
	var one int
	parts := []string{"SELECT 1 FROM journal"}
	for _, n := range model.Nouns {
		parts = append(parts, "SELECT 1 FROM "+string(n))
	}
	found, err := first(s.source(ctx), []any{&one}, strings.Join(parts, " UNION ALL "))
	if err != nil {
		return false, fmt.Errorf("look whether the file is empty: %w", err)
	}
	return !found, nil
}
