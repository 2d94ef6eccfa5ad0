package service

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"sogiamsat/data/model"
	"sogiamsat/reports"
	"sogiamsat/reports/compose"
)

// SetOrder says which papers are wanted in one go.
type SetOrder struct {
	Mission   model.UID
	PerWard   bool // the conclusion of each unit instead of all papers of the mission
	Signature bool // for signature what is not issued yet, instead of a draft
	// RuleSet is another than that of the papers; "" theirs. Issued ones keep theirs.
	RuleSet string
	// Corrects is the paper that a letter of correction is composed to correct; "" composes it only where one is begun.
	Corrects model.UID
}

// options are what the papers of a set have in common.
func (s SetOrder) options() reports.Options {
	o := reports.Options{For: reports.Draft, RuleSet: s.RuleSet, Corrects: s.Corrects}
	if s.Signature {
		o.For = reports.Signature
	}
	return o
}

// Set is papers that were made in one go.
type Set struct {
	Papers []Printed
	Lost   []LostPaper
}

// LostPaper is a paper of a set that cannot be made.
type LostPaper struct {
	Name string // "Thông báo kết luận phường 3"
	Err  error
}

// Set makes papers of a mission in the order of the procedure. One that the office has begun has the words it was given
// there, and one that was issued its kept bytes; what is not begun is composed. One that cannot be made does not lose the
// others. How many were made of how many is told to who asked for it (model.WithProgress); a cancelled ctx ends it.
func (w *Drafting) Set(ctx context.Context, order SetOrder) (Set, error) {
	once, d, err := w.readOnce(ctx, order.Mission)
	if err != nil {
		return Set{}, fmt.Errorf("papers of mission %s in one go: %w", order.Mission, err)
	}
	jobs := jobsOf(&d, order.options())
	if order.PerWard {
		jobs = wardJobs(&d, order.options())
	}
	if len(jobs) == 0 {
		return Set{}, model.Errorf(model.Missing, "", "Cuộc giám sát chưa có phường nào; hãy chọn phường ở thẻ Phường và lịch.")
	}
	var out Set
	for i, j := range jobs {
		if err := ctx.Err(); err != nil {
			return Set{}, err
		}
		model.TellProgress(ctx, i, len(jobs))
		printed, err := once.job(ctx, &d, j)
		switch {
		case err != nil && ctx.Err() != nil:
			return Set{}, ctx.Err()
		case err != nil:
			out.Lost = append(out.Lost, LostPaper{j.name(&d), err})
		default:
			out.Papers = append(out.Papers, printed)
		}
	}
	model.TellProgress(ctx, len(jobs), len(jobs))
	nameApart(out.Papers)
	return out, nil
}

// OfMission prints the paper of a type of a mission as it stands in a Set: with the words that the office gave it, or the
// kept bytes, where one is begun for what the options ask for; else composed.
func (w *Drafting) OfMission(ctx context.Context, mission model.UID, t model.DocType, o reports.Options) (Printed, error) {
	once, d, err := w.readOnce(ctx, mission)
	if err != nil {
		return Printed{}, fmt.Errorf("print %s of mission %s: %w", t, mission, err)
	}
	return once.job(ctx, &d, job{t, o})
}

// readOnce is the work on papers of one mission, which is read once for each day of names.
func (w *Drafting) readOnce(ctx context.Context, mission model.UID) (*Drafting, model.Dossier, error) {
	papers := *w.papers
	papers.store = &readOnce{Dossiers: w.store}
	d, err := papers.store.Dossier(ctx, mission, "")
	return &Drafting{store: w.store, papers: &papers}, d, err
}

// nameApart gives a number to the second and further papers of one name.
func nameApart(papers []Printed) {
	seen := map[string]int{}
	for i := range papers {
		name := papers[i].Name
		if seen[name]++; seen[name] > 1 {
			papers[i].Name = numbered(name, seen[name])
		}
	}
}

// numbered is the name of a file with a number behind it: "a (2).pdf".
func numbered(name string, n int) string {
	ext := filepath.Ext(name)
	return fmt.Sprintf("%s (%d)%s", strings.TrimSuffix(name, ext), n, ext)
}

// job makes one paper of a set. What is asked of a correction or a day to answer by is composed for it.
func (w *Drafting) job(ctx context.Context, d *model.Dossier, j job) (Printed, error) {
	printed, kept, err := w.begunOrComposed(ctx, d, j)
	if !kept {
		printed.order = paperOrder{d.Mission.UID, j}
	}
	return printed, err
}

// begunOrComposed makes a paper from what the office has begun, or composes it, and reports whether its bytes are those
// that were kept at its issue.
func (w *Drafting) begunOrComposed(ctx context.Context, d *model.Dossier, j job) (_ Printed, kept bool, err error) {
	paper := begun(d, j.t, j.o)
	composed := func() (Printed, bool, error) {
		printed, err := w.papers.Paper(ctx, d.Mission.UID, j.t, j.o)
		return printed, false, err
	}
	if paper == nil || j.o.Corrects != "" || j.o.AnswerBy != "" {
		return composed()
	}
	work, err := w.store.PaperWork(ctx, paper.UID)
	if err != nil {
		return Printed{}, false, err
	}
	o := optionsFor(work.Document, j.o)
	draft, err := w.composed(ctx, work, o)
	if model.CodeOf(err) == model.NotFound { // only its number and day are recorded here
		return composed()
	}
	if err != nil {
		return Printed{}, false, err
	}
	return w.printAs(ctx, draft, o)
}

// optionsFor are the choices that a paper holds, for what is asked of a draft.
func optionsFor(d model.Document, asked reports.Options) reports.Options {
	o := optionsOf(d)
	if !d.State.Frozen() {
		o.For, o.By = asked.For, asked.By
		if asked.RuleSet != "" {
			o.RuleSet = asked.RuleSet
		}
	}
	return o
}

// printAs prints a draft that was composed so, and reports whether its bytes are those that were kept at its issue; these
// come with their pages, for one file of several papers.
func (w *Drafting) printAs(ctx context.Context, draft Draft, o reports.Options) (_ Printed, kept bool, err error) {
	printed, err := w.Print(ctx, draft)
	if err != nil || printed.Pages > 0 {
		if !draft.Document.State.Frozen() {
			printed.Name = draft.nameFor(o)
		}
		return printed, false, err
	}
	drawn, err := w.papers.print(compose.Printed(draft.Tree))
	drawn.PDF, drawn.Name = printed.PDF, printed.Name
	return drawn, true, err
}

// name is what a message calls the paper.
func (j job) name(d *model.Dossier) string {
	name := j.t.Label()
	if j.o.Ward != "" {
		name += " " + d.WardName(j.o.Ward)
	}
	for _, w := range d.Wards {
		for _, s := range w.Sessions {
			if s.UID == j.o.Session {
				name += strings.TrimRight(" "+d.WardName(s.Ward)+" "+s.Day.Format(), " ")
			}
		}
	}
	return name
}

// WriteSet writes papers into a folder and gives the paths. A name that is taken there, or by another paper of the set,
// gets a number: no file is replaced. All of them are there or, on an error and when ctx ends, none.
func WriteSet(ctx context.Context, folder string, papers []Printed) (paths []string, err error) {
	defer func() {
		if err != nil {
			for _, p := range paths {
				err = errors.Join(err, os.Remove(p))
			}
			paths = nil
		}
	}()
	for _, p := range papers {
		if err := ctx.Err(); err != nil {
			return paths, err
		}
		path, err := freePath(folder, p.Name)
		if err != nil {
			return paths, err
		}
		if err := WriteFile(path, func(w io.Writer) error { _, err := w.Write(p.PDF); return err }); err != nil {
			return paths, err
		}
		paths = append(paths, path)
	}
	return paths, nil
}

// mostCopies is how many files of one name a folder may hold.
const mostCopies = 1000

// freePath is the path of a new file in a folder: of the name, or of the name with the first number that is free.
func freePath(folder, name string) (string, error) {
	for i := 1; i <= mostCopies; i++ {
		path := filepath.Join(folder, name)
		if i > 1 {
			path = filepath.Join(folder, numbered(name, i))
		}
		_, err := os.Lstat(path)
		if errors.Is(err, fs.ErrNotExist) {
			return path, nil
		}
		if err != nil {
			return "", WriteError(path, err)
		}
	}
	return "", model.Errorf(model.Exists, "path", "Thư mục “%s” đã có quá nhiều tệp tên “%s”; hãy chọn thư mục khác.", folder, name)
}
