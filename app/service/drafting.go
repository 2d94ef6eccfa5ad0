package service

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"time"

	"sogiamsat/data"
	"sogiamsat/data/model"
	"sogiamsat/reports"
	"sogiamsat/reports/compose"
	"sogiamsat/reports/doc"
)

// DraftStore is what the work on the text of papers needs of the data file.
type DraftStore interface {
	Dossiers
	PaperWork(ctx context.Context, document model.UID) (model.PaperWork, error)
	PaperTexts(ctx context.Context, mission model.UID) (map[model.UID]model.DocumentVersion, error)
	SavePaperText(ctx context.Context, document model.UID, tree, action string) (model.DocumentVersion, error)
	Blob(ctx context.Context, sha string) ([]byte, error)
	SeriesFor(ctx context.Context, office model.UID, kind model.DocType, day model.Date) ([]model.SeriesRow, error)
	SeriesOf(ctx context.Context, d model.Document) (model.SeriesRow, error)
	SavePaper(ctx context.Context, d model.Document) (model.Document, error)
	SeriesToBegin(ctx context.Context, office model.UID, kind model.DocType, day model.Date) (model.NumberSeries, error)
	IssueDocument(ctx context.Context, in data.IssueInput) (model.DocumentVersion, error)
	SubmitDocument(ctx context.Context, uid, printed model.UID, reason string) error
	RecordIssue(ctx context.Context, uid model.UID, number string, day model.Date, reason string) error
	Corrections(ctx context.Context, letter model.UID) (model.Corrections, error)
	TemplateStore
	ReportStore
}

// Drafting is the work on the text of papers: composing, changing, composing again, printing.
type Drafting struct {
	store  DraftStore
	papers *Papers
}

// Draft is a paper's text as it stands.
type Draft struct {
	Document model.Document
	Replaces model.Document // the issued paper that it replaces; the zero Document for none
	Dossier  model.Dossier
	Missions []model.Dossier // of a report on a year: those it counts
	Tree     doc.Document    // what people left, composed again from the data of now
	Keys     []string        // of the tree's blocks, see compose.Keys
	// Changes are what the data has changed since the text was last worked on; none for a paper that is not a draft.
	Changes  []compose.Change
	Versions []model.DocumentVersion // the texts that were kept, the newest first
	Outside  []model.DocumentVersion // the Word files that were edited outside, the newest first
	// Newer is the file of Outside after which the text was not changed any more; the zero version when there is none.
	Newer model.DocumentVersion
	// Replaced is the issued text of the paper that this one replaces; the zero version when it replaces none, or one whose
	// text is not in the book.
	Replaced model.DocumentVersion
}

// NewDrafting works on texts in the store and prints them as of now; program names the program in the files.
func NewDrafting(store DraftStore, now func() time.Time, program string) *Drafting {
	return &Drafting{store: store, papers: NewPapers(store, now, program)}
}

// Draft composes a paper's text from the data of now, with what people changed. Of a paper that is up for signature or
// issued it is the text that was kept.
func (w *Drafting) Draft(ctx context.Context, document model.UID) (Draft, error) {
	d, err := w.draft(ctx, document)
	if err != nil {
		return d, fmt.Errorf("draft of paper %s: %w", document, err)
	}
	d.Keys = compose.Keys(d.Tree)
	return d, nil
}

func (w *Drafting) draft(ctx context.Context, document model.UID) (Draft, error) {
	work, err := w.store.PaperWork(ctx, document)
	if err != nil {
		return Draft{}, err
	}
	d, err := w.composed(ctx, work, optionsOf(work.Document))
	if err == nil && d.Document.Replaces != "" {
		d.Replaced, err = w.issuedText(ctx, d.Document.Replaces)
	}
	return d, err
}

// issuedText is the text of a paper that was issued; the zero version when the book does not hold it.
func (w *Drafting) issuedText(ctx context.Context, document model.UID) (model.DocumentVersion, error) {
	work, err := w.store.PaperWork(ctx, document)
	if v := work.Newest(); err == nil && v.Issued && v.Tree != "" {
		return v, nil
	}
	return model.DocumentVersion{}, err
}

// composed composes a paper from the data of now with what people changed; of one that is frozen it gives what was kept.
func (w *Drafting) composed(ctx context.Context, work model.PaperWork, o reports.Options) (Draft, error) {
	d := Draft{Document: work.Document, Replaces: work.Replaces, Versions: work.Texts(), Outside: work.Outside()}
	d.Newer, _ = work.OutsideNewer()
	kept, some, err := treeOf(work.Newest())
	if err != nil {
		return d, err
	}
	fresh, err := w.material(ctx, &d, kept, &o)
	if err != nil {
		return d, err
	}
	o.By, o.Session, o.Replaces = cmp.Or(o.By, kept.By), d.Dossier.PaperSession(d.Document), d.Replaces
	if d.Document.State.Frozen() {
		d.Tree = kept
		if !some {
			err = model.Errorf(model.NotFound, "", "Sổ chỉ ghi số và ngày của văn bản này, không giữ chữ; hãy xem bản quét ở thẻ Tệp của văn bản.")
		}
		return d, err
	}
	if d.Tree, err = fresh(o); err != nil || !some {
		return d, err
	}
	d.Tree, d.Changes = compose.Again(kept, d.Tree)
	return d, nil
}

// material reads what a paper is composed from, its mission or the days over which it reports, and gives what composes it.
func (w *Drafting) material(ctx context.Context, d *Draft, kept doc.Document, o *reports.Options) (fresh func(reports.Options) (doc.Document, error), err error) {
	switch {
	case d.Document.Mission != "":
		d.Dossier, err = w.papers.dossierFor(ctx, d.Document.Mission, d.Document.Type, o, ownOnly)
		return func(o reports.Options) (doc.Document, error) { return reports.Paper(d.Dossier, d.Document.Type, o) }, err
	case kept.From != "":
		y, err := w.reportOf(ctx, d.Document.Office, model.Date(kept.From), model.Date(kept.To), o)
		d.Dossier, d.Missions = y.Dossier(), y.Missions
		return func(o reports.Options) (doc.Document, error) { return reports.Yearly(y, o) }, err
	case d.Document.Corrects != "":
		err = w.correctedReport(ctx, d, o)
		return func(o reports.Options) (doc.Document, error) { return reports.Paper(d.Dossier, d.Document.Type, o) }, err
	case d.Document.Type == model.BCN:
		return nil, model.Errorf(model.Invalid, "mission", "Báo cáo này chưa có chữ trong sổ; hãy lập ở “Báo cáo năm, 6 tháng...” của trang Văn bản, hoặc đính kèm tệp của nó.")
	}
	return nil, notComposed()
}

func notComposed() error {
	return model.Errorf(model.Invalid, "mission", "Văn bản này không thuộc cuộc giám sát nào nên không soạn từ nhận xét được; hãy đính kèm tệp của nó.")
}

// treeOf reads the tree of a version; some is false when it has none.
func treeOf(v model.DocumentVersion) (tree doc.Document, some bool, err error) {
	if v.Tree == "" {
		return tree, false, nil
	}
	if err := json.Unmarshal([]byte(v.Tree), &tree); err != nil {
		return tree, false, fmt.Errorf("read version %d: %w", v.N, err)
	}
	return tree, true, nil
}

// optionsOf are the choices that a paper holds.
func optionsOf(d model.Document) reports.Options {
	o := reports.Options{
		For: reports.Draft, Ward: d.Ward, Number: d.Number, Day: d.Day, Signer: d.Signer, RuleSet: d.RuleSet, Subject: d.Subject,
		Recipients: slices.Clone(d.Recipient),
		Corrects:   d.Corrects,
	}
	if d.State != model.DocDraft {
		o.For = reports.Signature
	}
	return o
}

// options are the choices that a draft holds, with the session that it is about and the paper that it replaces.
func (d Draft) options() reports.Options {
	o := optionsOf(d.Document)
	o.Session, o.Replaces = d.Dossier.PaperSession(d.Document), d.Replaces
	return o
}

// signer is the post that the text names as the signer on the day of issue, while that is empty now; empty: nobody.
func (d Draft) signer(day model.Date) model.UID {
	o := d.options()
	o.Day = cmp.Or(day, o.Day)
	return reports.SignerOf(&d.Dossier, d.Document.Type, o)
}

// Change is one thing done to the text of a draft.
type Change func(tree doc.Document, at int) doc.Document

// Change does something to the block with the key and keeps the text, as an action that undo calls by its name: "Sửa
// đoạn". Nothing is written when nothing changes. A block that is no longer there is refused (code NotFound).
func (w *Drafting) Change(ctx context.Context, document model.UID, key, action string, do Change) error {
	d, err := w.Draft(ctx, document)
	if err != nil {
		return err
	}
	at := slices.Index(d.Keys, key)
	if at < 0 {
		return model.Errorf(model.NotFound, "", "Đoạn này không còn trong văn bản, vì nội dung của cuộc giám sát đã đổi; chữ vừa gõ còn ở trang này, hãy chép sang đoạn khác.")
	}
	after := do(d.Tree, at)
	if reflect.DeepEqual(after, d.Tree) {
		return nil
	}
	return w.keep(ctx, d, after, action)
}

// Arrange gives a draft another order of its findings. The text is kept as it was but for that, so that composing it again
// tells what the new order changes; the order that a hand made is given up, its words are not.
func (w *Drafting) Arrange(ctx context.Context, document model.UID, by doc.Arrangement) error {
	d, err := w.Draft(ctx, document)
	if err != nil || cmp.Or(d.Tree.By, doc.ByUnit) == by {
		return err
	}
	d.Tree.By, d.Tree.Ordered = by, false
	return w.keep(ctx, d, d.Tree, "Xếp lại nhận xét trong văn bản")
}

// Arranged says whether the findings of a paper may be told in one order or another: those of several units.
func (d Draft) Arranged() bool {
	return (d.Document.Type == model.TB || d.Document.Type == model.BC) && d.Document.Ward == "" && len(d.Dossier.Wards) > 1
}

// Accept keeps the text as composed again, so that the changes of the data are told no more.
func (w *Drafting) Accept(ctx context.Context, document model.UID) error {
	d, err := w.Draft(ctx, document)
	if err != nil {
		return err
	}
	return w.keep(ctx, d, d.Tree, "Ghi nhận số liệu mới của văn bản")
}

// TakeVersion goes on with the text of an earlier version, composed again from the data of now.
func (w *Drafting) TakeVersion(ctx context.Context, document model.UID, version model.UID) error {
	d, err := w.Draft(ctx, document)
	if err != nil {
		return err
	}
	i := slices.IndexFunc(d.Versions, func(v model.DocumentVersion) bool { return v.UID == version })
	if i < 0 {
		return model.Errorf(model.NotFound, "", "Không còn bản này.")
	}
	tree, _, err := treeOf(d.Versions[i])
	if err != nil {
		return err
	}
	return w.keep(ctx, d, tree, "Lấy lại bản trước của văn bản")
}

func (w *Drafting) keep(ctx context.Context, d Draft, tree doc.Document, action string) error {
	text, err := json.Marshal(tree)
	if err != nil {
		return fmt.Errorf("keep the text of paper %s: %w", d.Document.UID, err)
	}
	if len(d.Versions) > 0 && d.Versions[0].Tree == string(text) {
		return nil
	}
	_, err = w.store.SavePaperText(ctx, d.Document.UID, string(text), action)
	return err
}

// Print prints a draft as it stands; of an issued paper it gives the bytes that were issued.
func (w *Drafting) Print(ctx context.Context, d Draft) (Printed, error) {
	name := d.fileName()
	if d.Document.State.Frozen() && len(d.Versions) > 0 && d.Versions[0].PDF != "" {
		file, err := w.store.Blob(ctx, d.Versions[0].PDF)
		if err != nil {
			return Printed{}, fmt.Errorf("issued paper %s: %w", d.Document.UID, err)
		}
		return Printed{PDF: file, Doc: d.Tree, Name: name}, nil
	}
	printed, err := w.papers.print(compose.Printed(d.Tree))
	if err != nil {
		return Printed{}, fmt.Errorf("print draft %s: %w", d.Document.UID, err)
	}
	printed.Name = name
	return printed, nil
}

// Word gives a draft as a file for word processors, with its name; of an issued paper the bytes that were issued.
func (w *Drafting) Word(ctx context.Context, d Draft) (name string, file []byte, err error) {
	name = strings.TrimSuffix(d.fileName(), ".pdf") + ".docx"
	if d.Document.State.Frozen() && len(d.Versions) > 0 && d.Versions[0].DOCX != "" {
		file, err = w.store.Blob(ctx, d.Versions[0].DOCX)
	} else {
		file, err = Word(compose.Printed(d.Tree))
	}
	if err != nil {
		return "", nil, fmt.Errorf("word file of paper %s: %w", d.Document.UID, err)
	}
	return name, file, nil
}
