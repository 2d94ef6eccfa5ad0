package service_test

import (
	"bytes"
	"context"
	"errors"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"sogiamsat/app/service"
	"sogiamsat/data"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
	"sogiamsat/data/practice"
	"sogiamsat/reports/compose"
	"sogiamsat/reports/doc"
)

// drafting is the conclusion of the made-up district's mission being worked on.
type drafting struct {
	*service.Drafting
	t     testing.TB
	store *data.Store
	paper model.Document
}

func newDrafting(t testing.TB) drafting {
	t.Helper()
	path := filepath.Join(t.TempDir(), "mẫu.sgs")
	if err := practice.Write(context.Background(), path, practice.Mau); err != nil {
		t.Fatal(err)
	}
	store, err := data.Open(context.Background(), path, datatest.Options())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = store.Close() })
	missions, err := data.All[model.Mission](context.Background(), store)
	if err != nil {
		t.Fatal(err)
	}
	i := slices.IndexFunc(missions, func(m model.Mission) bool { return m.State == model.Concluding })
	paper, err := store.BeginPaper(context.Background(), missions[i].UID, model.TB, "")
	if err != nil {
		t.Fatal(err)
	}
	return drafting{service.NewDrafting(store, clock("2024-10-21"), "Sổ Giám Sát"), t, store, paper}
}

func (d drafting) read() service.Draft {
	d.t.Helper()
	got, err := d.Draft(context.Background(), d.paper.UID)
	if err != nil {
		d.t.Fatal(err)
	}
	return got
}

// change does something to the first paragraph that begins with the words.
func (d drafting) change(words, action string, do service.Change) {
	d.t.Helper()
	draft := d.read()
	i := slices.IndexFunc(draft.Tree.Blocks, func(b doc.Block) bool { return b.Para != nil && strings.HasPrefix(b.Para.Text(), words) })
	if i < 0 {
		d.t.Fatalf("no paragraph %q", words)
	}
	if err := d.Change(context.Background(), d.paper.UID, draft.Keys[i], action, do); err != nil {
		d.t.Fatal(err)
	}
}

func (d drafting) text() string {
	d.t.Helper()
	return strings.Join(compose.Lines(d.read().Tree), "\n")
}

func TestADraftKeepsWhatPeopleWriteAndFollowsTheData(t *testing.T) {
	ctx := context.Background()
	d := newDrafting(t)
	before := d.text()
	if len(d.read().Changes) > 0 || !strings.Contains(before, "Trên đây là kết luận") {
		t.Fatalf("composed: %v\n%s", d.read().Changes, before)
	}
	d.change("Trên đây là kết luận", "Sửa đoạn", func(tree doc.Document, at int) doc.Document {
		return compose.SetText(tree, at, "Đây là kết luận giám sát; đề nghị các đơn vị thực hiện./.")
	})
	if got := d.text(); !strings.Contains(got, "Đây là kết luận giám sát; đề nghị") || strings.Contains(got, "Trên đây là kết luận") {
		t.Errorf("after a change:\n%s", got)
	}
	printed, err := d.Print(ctx, d.read())
	if err != nil || !bytes.HasPrefix(printed.PDF, []byte("%PDF-")) || !strings.HasPrefix(printed.Name, "TB kết luận MAU-2024-01") {
		t.Errorf("%q, %d bytes, %v", printed.Name, len(printed.PDF), err)
	}
	if len(printed.Places) != len(printed.Doc.Blocks) || printed.Places[0].Page != 0 || printed.Places[len(printed.Places)-1].Page != printed.Pages-1 {
		t.Errorf("places %v of %d pages", printed.Places, printed.Pages)
	}
	f := d.read().Dossier.Findings[0]
	f.Finding.Text = "Câu này vừa được nhập thêm."
	if _, err := d.store.SaveFinding(ctx, f.Finding, f.Wards); err != nil {
		t.Fatal(err)
	}
	got := d.read()
	if len(got.Changes) != 1 || got.Changes[0].Kind != compose.Changed || !strings.Contains(d.text(), "Câu này vừa được nhập thêm.") {
		t.Errorf("told %+v", got.Changes)
	}
	if err := d.Accept(ctx, d.paper.UID); err != nil || len(d.read().Changes) > 0 {
		t.Errorf("accepted: %v, still told %v", err, d.read().Changes)
	}
	for range 3 {
		if _, err := d.store.Undo(ctx); err != nil {
			t.Fatal(err)
		}
	}
	if after := d.text(); after != before {
		t.Error("undone, the text is another one")
	}
}

// The outline of a mission made from an older one keeps what a hand wrote and follows the new mission in all else.
func TestACopiedOutlineFollowsTheNewMission(t *testing.T) {
	ctx := context.Background()
	d := newDrafting(t)
	outline := func(mission model.UID) model.Document {
		paper, err := d.store.BeginPaper(ctx, mission, model.DC, "")
		if err != nil {
			t.Fatal(err)
		}
		return paper
	}
	from := d.paper.Mission
	d.paper = outline(from)
	const own = "Nêu số buổi tiếp công dân trong năm 2024, từng tháng."
	d.change("Nêu việc đã làm", "Sửa đoạn", func(tree doc.Document, at int) doc.Document { return compose.SetText(tree, at, own) })
	before := d.text()
	copied, err := d.store.CopyMission(ctx, model.MissionCopy{
		From: from, Mission: model.Mission{Code: "MAU-2026-01", Theme: "việc tiếp công dân", ReportingPeriod: "năm 2025"}, Wards: true,
	})
	if err != nil || !copied.Outline {
		t.Fatal(copied, err)
	}
	d.paper = outline(copied.Mission.UID)
	after := d.text()
	if strings.Count(after, own) != 1 || !strings.Contains(after, "năm 2025") || strings.Count(after, "\n") != strings.Count(before, "\n") {
		t.Errorf("the copied outline:\n%s\n\nof:\n%s", after, before)
	}
	for _, c := range d.read().Changes {
		if c.Kind != compose.Changed {
			t.Errorf("told %+v", c)
		}
	}
}

func TestVersionsOfADraftAreComparedAndTakenBack(t *testing.T) {
	ctx := context.Background()
	d := newDrafting(t)
	words := func(text string) service.Change {
		return func(tree doc.Document, at int) doc.Document { return compose.SetText(tree, at, text) }
	}
	d.change("Trên đây là kết luận", "Sửa đoạn", words("Bản thứ nhất./."))
	if _, err := d.store.KeepPaperVersion(ctx, d.paper.UID, "Bản gửi góp ý"); err != nil {
		t.Fatal(err)
	}
	d.change("Bản thứ nhất", "Sửa đoạn", words("Bản thứ hai./."))
	draft := d.read()
	if len(draft.Versions) != 2 || draft.Versions[1].Reason != "Bản gửi góp ý" {
		t.Fatalf("%+v", draft.Versions)
	}
	d.differs(draft, draft.Versions[1], model.DocumentVersion{}, "Bản thứ nhất./. > Bản thứ hai./.")
	d.change("Bản thứ hai", "Sửa đoạn", words("Bản thứ ba./."))
	if _, err := d.store.KeepPaperVersion(ctx, d.paper.UID, "Bản trình"); err != nil {
		t.Fatal(err)
	}
	d.change("Bản thứ ba", "Sửa đoạn", words("Bản thứ tư./."))
	draft = d.read()
	d.differs(draft, draft.Versions[2], draft.Versions[1], "Bản thứ nhất./. > Bản thứ ba./.")
	d.differs(draft, draft.Versions[1], draft.Versions[2], "Bản thứ ba./. > Bản thứ nhất./.")
	d.differs(draft, draft.Versions[1], draft.Versions[1])
	if err := d.TakeVersion(ctx, d.paper.UID, draft.Versions[2].UID); err != nil || !strings.Contains(d.text(), "Bản thứ nhất") {
		t.Errorf("taken back: %v", err)
	}
}

// differs compares two texts of a draft and looks at the lines that are not equal: "was > is".
func (d drafting) differs(draft service.Draft, was, is model.DocumentVersion, want ...string) {
	d.t.Helper()
	pairs, err := d.Compare(context.Background(), draft, was, is)
	if err != nil {
		d.t.Fatal(err)
	}
	var got []string
	for _, p := range slices.DeleteFunc(pairs, compose.Pair.Same) {
		got = append(got, p.Old+" > "+p.Now)
	}
	if !slices.Equal(got, want) {
		d.t.Errorf("different are %q, want %q", got, want)
	}
}

func TestAParagraphThatIsGoneIsNotChangedUnseen(t *testing.T) {
	d := newDrafting(t)
	err := d.Change(context.Background(), d.paper.UID, "body|không có|#1", "Sửa đoạn", func(tree doc.Document, _ int) doc.Document { return tree })
	if !isCode(err, model.NotFound) {
		t.Errorf("%v", err)
	}
	d.change("Trên đây", "Sửa đoạn", func(tree doc.Document, at int) doc.Document { return compose.SetText(tree, at, "Kết luận./.") })
	if err := d.store.SubmitDocument(context.Background(), d.paper.UID, "", ""); err != nil {
		t.Fatal(err)
	}
	draft := d.read()
	i := slices.IndexFunc(draft.Tree.Blocks, func(b doc.Block) bool { return b.Para != nil && b.Para.Text() == "Kết luận./." })
	err = d.Change(context.Background(), d.paper.UID, draft.Keys[i], "Sửa đoạn", func(tree doc.Document, at int) doc.Document { return compose.Drop(tree, at) })
	if !isCode(err, model.State) {
		t.Errorf("up for signature: %v", err)
	}
}

func isCode(err error, code model.Code) bool {
	var refused *model.Error
	return errors.As(err, &refused) && refused.Code == code
}

// issuable is a draft whose text is kept, put up for signature, with the day after its mission's last working day.
func (d drafting) submit() service.IssueOrder {
	d.t.Helper()
	ctx := context.Background()
	d.change("Trên đây", "Sửa đoạn", func(tree doc.Document, at int) doc.Document {
		return compose.SetText(tree, at, "Kết luận do người soạn viết./.")
	})
	paper, err := data.Get[model.Document](ctx, d.store, d.paper.UID)
	if err != nil {
		d.t.Fatal(err)
	}
	paper.Signer = d.read().Dossier.Signers[0].Post.UID
	paper.Subject = "kết luận giám sát việc giải quyết kiến nghị."
	if _, err := d.store.SavePaper(ctx, paper); err != nil {
		d.t.Fatal(err)
	}
	if err := d.store.SubmitDocument(ctx, d.paper.UID, "", ""); err != nil {
		d.t.Fatal(err)
	}
	p, err := d.Propose(ctx, d.paper.UID, "2024-10-21")
	if err != nil || len(p.Series) == 0 {
		d.t.Fatalf("%+v, %v", p, err)
	}
	return service.IssueOrder{Document: d.paper.UID, Series: p.Series[0].Series.UID, Number: p.Numbers[0], Day: "2024-10-21"}
}

func TestIssuingLocksWhatWasWrittenWithNumberAndDay(t *testing.T) {
	ctx := context.Background()
	d := newDrafting(t)
	order := d.submit()
	remarks, err := d.Look(ctx, order)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range remarks {
		if r.Blocks() {
			t.Errorf("%s: %s %s", r.Check, r.Have, r.Need)
		}
	}
	if len(remarks) > 0 {
		if _, err := d.Issue(ctx, order); !isCode(err, model.Missing) {
			t.Errorf("issued over warnings without a reason: %v", err)
		}
	}
	order.Reason = "Thường trực đã xem."
	v, err := d.Issue(ctx, order)
	if err != nil {
		t.Fatal(err)
	}
	if !v.Issued || !strings.HasPrefix(v.Number, order.Number) || v.PDF == "" || v.DOCX == "" || v.JournalHead == "" {
		t.Errorf("%+v", v)
	}
	draft := d.read()
	printed, err := d.Print(ctx, draft)
	if err != nil {
		t.Fatal(err)
	}
	kept, err := d.store.Blob(ctx, v.PDF)
	if err != nil || !bytes.Equal(kept, printed.PDF) || !strings.Contains(d.text(), "\nKết luận giám sát việc giải quyết kiến nghị\n") || !strings.Contains(d.text(), "Kết luận do người soạn viết./.") || !strings.Contains(d.text(), "ngày 21 tháng 10 năm 2024") {
		t.Errorf("printed again: %v\n%s", err, d.text())
	}
	f := draft.Dossier.Findings[0]
	f.Finding.Text = "Sửa sau khi ban hành."
	if _, err := d.store.SaveFinding(ctx, f.Finding, f.Wards); err != nil {
		t.Fatal(err)
	}
	if again, err := d.Print(ctx, d.read()); err != nil || !bytes.Equal(again.PDF, kept) {
		t.Errorf("the issued paper follows the data: %v", err)
	}
}

func TestIssuingRefusesWhatIsNotReady(t *testing.T) {
	ctx := context.Background()
	d := newDrafting(t)
	draft := service.IssueOrder{Document: d.paper.UID, Number: "5", Day: "2024-10-21"}
	if _, err := d.Issue(ctx, draft); !isCode(err, model.State) {
		t.Errorf("a draft: %v", err)
	}
	order := d.submit()
	for name, change := range map[string]func(*service.IssueOrder){
		"no number": func(o *service.IssueOrder) { o.Number = "" },
		"no day":    func(o *service.IssueOrder) { o.Day = "" },
	} {
		o := order
		change(&o)
		if _, err := d.Issue(ctx, o); !isCode(err, model.Missing) {
			t.Errorf("%s: %v", name, err)
		}
	}
	order.Number, order.Reason = "năm", "Đã xem."
	if _, err := d.Issue(ctx, order); !isCode(err, model.Invalid) {
		t.Errorf("a number without digits: %v", err)
	}
}

func TestAPaperIsLookedAtBeforeItIsSubmitted(t *testing.T) {
	ctx := context.Background()
	d := newDrafting(t)
	refused := func(reason string, code model.Code, field string) {
		t.Helper()
		err := d.Submit(ctx, d.paper.UID, reason)
		var got *model.Error
		if !errors.As(err, &got) || got.Code != code || got.Field != field || d.read().Document.State != model.DocDraft {
			t.Errorf("%v, want code %v at %q", err, code, field)
		}
	}
	refused(" ", model.Missing, "reason")
	d.change("Trên đây", "Sửa đoạn", func(tree doc.Document, at int) doc.Document {
		return compose.SetText(tree, at, "Kết luận có hiệu lực từ ngày 31 tháng 02 năm 2024./.")
	})
	refused("Đã xem.", model.Invalid, service.RemarksField)
	d.change("Kết luận có", "Sửa đoạn", func(tree doc.Document, at int) doc.Document {
		return compose.SetText(tree, at, "Kết luận như trên./.")
	})
	if err := d.Submit(ctx, d.paper.UID, "Đã xem."); err != nil || d.read().Document.State != model.DocForSignature {
		t.Errorf("%v, %q", err, d.read().Document.State)
	}
	if err := d.Submit(ctx, d.paper.UID, "Đã xem."); !isCode(err, model.State) {
		t.Errorf("a second time: %v", err)
	}
	other, err := d.store.SaveDocument(ctx, model.Document{Type: model.TB, Office: d.paper.Office, RuleSet: d.paper.RuleSet})
	if err != nil {
		t.Fatal(err)
	}
	if err := d.Submit(ctx, other.UID, " "); !isCode(err, model.Missing) {
		t.Errorf("a paper that cannot be looked at, without a reason: %v", err)
	}
	if err := d.Submit(ctx, other.UID, "Chánh Văn phòng đã xem."); err != nil {
		t.Errorf("a paper that is made elsewhere: %v", err)
	}
}

// TestAPaperIsLookedAtBeforeItIsRecordedAsIssued: the checks of issuing are run also when the paper went out elsewhere.
func TestAPaperIsLookedAtBeforeItIsRecordedAsIssued(t *testing.T) {
	ctx := context.Background()
	d := newDrafting(t)
	d.submit()
	order := service.IssueOrder{Document: d.paper.UID, Number: "41/TB-MTTQ-BTT", Day: "2024-10-21"}
	refused := func(what string, field string) {
		t.Helper()
		err := d.RecordIssue(ctx, order)
		var got *model.Error
		if !errors.As(err, &got) || got.Field != field || d.read().Document.State != model.DocForSignature {
			t.Errorf("%s: %v, want it at %q", what, err, field)
		}
	}
	order.Day = ""
	refused("without a day", "day")
	order.Day = "2023-09-15"
	refused("a day before the work was done", service.RemarksField)
	order.Day = "2024-10-21"
	refused("warnings", "reason")
	order.Reason = "Số của hệ thống thành phố."
	if err := d.RecordIssue(ctx, order); err != nil || d.read().Document.Number != order.Number {
		t.Errorf("%v, %+v", err, d.read().Document)
	}
}
