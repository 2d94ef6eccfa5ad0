package service

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"sogiamsat/data/model"
)

// RunCommand runs a program of the system with input on its standard input, and gives what it wrote to its standard
// output. Its language is the one of machines (LC_ALL=C). The error's text is what it wrote to its standard error.
type RunCommand func(ctx context.Context, input []byte, name string, args ...string) (output string, err error)

// Printers are the printers of the system, reached through the commands of CUPS: lpstat and lp.
type Printers struct{ run RunCommand }

// NewPrinters reaches printers with run.
func NewPrinters(run RunCommand) *Printers { return &Printers{run} }

// Direct reports whether this system can be told to print. Where it cannot (Windows), the program for PDF files prints.
func (*Printers) Direct() bool { return printsDirectly }

// List gives the names of the printers that take papers, in the order of the system, and the usual one, "" for none.
// Without a print service there are none.
func (p *Printers) List(ctx context.Context) (names []string, usual string) {
	out, err := p.run(ctx, nil, "lpstat", "-a")
	if err != nil {
		return nil, ""
	}
	for line := range strings.Lines(out) {
		if name, _, ok := strings.Cut(line, " "); ok && name != "" {
			names = append(names, name)
		}
	}
	out, err = p.run(ctx, nil, "lpstat", "-d")
	if err != nil {
		return names, ""
	}
	if _, name, ok := strings.Cut(out, ":"); ok && slices.Contains(names, strings.TrimSpace(name)) {
		usual = strings.TrimSpace(name)
	}
	return names, usual
}

// PrintJob is a paper on its way to a printer.
type PrintJob struct {
	Printer string
	Title   string // what the printer's list shows
	Pages   string // as PageRange gives it; "" for all
	Copies  int
	Duplex  bool // on both sides, turned over the long edge; a paper laid on its side over the short one
	OnSide  bool // the paper is laid on its side
	PDF     []byte
}

// Print hands a paper to its printer. The error is a *model.Error with what the system says.
func (p *Printers) Print(ctx context.Context, j PrintJob) error {
	args := []string{"-d", j.Printer, "-n", strconv.Itoa(max(j.Copies, 1)), "-t", j.Title}
	if j.Pages != "" {
		args = append(args, "-P", j.Pages)
	}
	sides := "one-sided"
	switch {
	case j.Duplex && j.OnSide:
		sides = "two-sided-short-edge"
	case j.Duplex:
		sides = "two-sided-long-edge"
	}
	_, err := p.run(ctx, j.PDF, "lp", append(args, "-o", "sides="+sides)...)
	switch {
	case err == nil:
		return nil
	case ctx.Err() != nil:
		return ctx.Err()
	}
	return model.Errorf(model.Invalid, "printer", "Máy in “%s” không nhận văn bản. Hệ thống báo: %s. Hãy kiểm tra máy in, hoặc mở văn bản trong chương trình xem PDF để in.",
		j.Printer, strings.TrimRight(model.CleanLine(err.Error()), ".")).Because(err)
}

// PageRange reads which pages are wanted, as people type them: "1-3, 5", and gives them as "1-3,5"; "" means all. of is
// the number of pages, 0 when it is not known. The error is a *model.Error of the field "pages".
func PageRange(typed string, of int) (string, error) {
	typed = strings.Map(func(r rune) rune {
		switch r {
		case '–', '—':
			return '-'
		case ';':
			return ','
		}
		return r
	}, model.CleanLine(typed))
	if typed == "" {
		return "", nil
	}
	var out []string
	for part := range strings.SplitSeq(typed, ",") {
		from, to, span := strings.Cut(part, "-")
		first, err := strconv.Atoi(strings.TrimSpace(from))
		last := first
		if err == nil && span {
			last, err = strconv.Atoi(strings.TrimSpace(to))
		}
		switch {
		case err != nil || first < 1 || last < first:
			return "", model.Errorf(model.Invalid, "pages", "Ghi trang như 1-3,5.")
		case of > 0 && last > of:
			return "", model.Errorf(model.Invalid, "pages", "Văn bản chỉ có %d trang.", of)
		case span:
			out = append(out, fmt.Sprintf("%d-%d", first, last))
		default:
			out = append(out, strconv.Itoa(first))
		}
	}
	return strings.Join(out, ","), nil
}
