package service_test

import (
	"context"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sogiamsat/app/service"
	"sogiamsat/data"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
	"sogiamsat/data/practice"
	"sogiamsat/reports"
	"sogiamsat/reports/compose"
	"sogiamsat/reports/doc"
)

// TestASetHasWhatTheOfficeHasWritten makes all papers: the words by hand are in them, names say what is a draft.
func TestASetHasWhatTheOfficeHasWritten(t *testing.T) {
	d := newDrafting(t)
	const words = "Chữ ghi tay của cơ quan."
	d.change("Trên đây là kết luận", "Sửa đoạn", func(tree doc.Document, at int) doc.Document {
		return compose.SetText(tree, at, words)
	})
	out := service.NewOutput(d.store, clock("2024-10-21"), "x")
	var told []int
	ctx := model.WithProgress(context.Background(), func(done, of int) { told = append(told, done, of) })
	set, err := out.Set(ctx, service.SetOrder{Mission: d.paper.Mission})
	if err != nil || len(set.Papers) < 10 {
		t.Fatalf("%d papers, %v, lost %v", len(set.Papers), err, set.Lost)
	}
	if n := len(told); told[0] != 0 || told[n-2] != told[n-1] || told[1] != len(set.Papers)+len(set.Lost) {
		t.Errorf("told %v", told)
	}
	found := false
	for _, p := range set.Papers {
		if p.Pages == 0 || len(p.PDF) == 0 {
			t.Errorf("%s is empty", p.Name)
		}
		found = found || strings.Contains(strings.Join(compose.Lines(p.Doc), "\n"), words)
	}
	if !found {
		t.Error("the words by hand are in no paper")
	}
	alone, err := out.OfMission(t.Context(), d.paper.Mission, d.paper.Type, reports.Options{For: reports.Draft})
	if err != nil || !strings.Contains(strings.Join(compose.Lines(alone.Doc), "\n"), words) {
		t.Errorf("alone it has other words: %v", err)
	}
	other, err := out.OfMission(t.Context(), d.paper.Mission, d.paper.Type, reports.Options{For: reports.Draft, RuleSet: "state-nd30"})
	if err != nil || other.Doc.RuleSet != "state-nd30" || !strings.Contains(strings.Join(compose.Lines(other.Doc), "\n"), words) {
		t.Errorf("under other rules (%s) it has other words: %v", other.Doc.RuleSet, err)
	}
	if one, err := out.Merged(set.Papers, "Cả bộ", true); err != nil || one.Pages < len(set.Papers) {
		t.Errorf("%d pages in one file, %v", one.Pages, err)
	}
}

// TestOnePaperThatCannotBeMadeLosesNoOther, and a stopped set is none.
func TestOnePaperThatCannotBeMadeLosesNoOther(t *testing.T) {
	s := practiceBook(t, practice.PhuNhuan)
	mission := missionOf(t, s, "PN-2023-01")
	out := service.NewOutput(s, clock(practiceDay), "x")
	set, err := out.Set(context.Background(), service.SetOrder{Mission: mission, PerWard: true, Signature: true})
	if err != nil || len(set.Papers) < 2 || len(set.Lost) != 0 {
		t.Fatalf("%d papers, lost %v, %v", len(set.Papers), set.Lost, err)
	}
	if strings.Contains(set.Papers[0].Name, "dự thảo") {
		t.Errorf("a paper for signature is called %q", set.Papers[0].Name)
	}
	all, err := out.Set(context.Background(), service.SetOrder{Mission: mission})
	if err != nil || len(all.Papers) == 0 || len(all.Lost) == 0 {
		t.Fatalf("%d papers, %d lost, %v", len(all.Papers), len(all.Lost), err)
	}
	for _, l := range all.Lost {
		if l.Name == "" || model.CodeOf(l.Err) == "" {
			t.Errorf("%q: %v", l.Name, l.Err)
		}
	}
	stopped, stop := context.WithCancel(context.Background())
	stop()
	if set, err := out.Set(stopped, service.SetOrder{Mission: mission}); err == nil || len(set.Papers) != 0 {
		t.Errorf("stopped: %d papers, %v", len(set.Papers), err)
	}
}

// TestAnIssuedPaperOfASetHasItsKeptBytes.
func TestAnIssuedPaperOfASetHasItsKeptBytes(t *testing.T) {
	d := newDrafting(t)
	order := d.submit()
	order.Reason = "Thường trực đã xem."
	v, err := d.Issue(context.Background(), order)
	if err != nil {
		t.Fatal(err)
	}
	kept, err := d.store.Blob(context.Background(), v.PDF)
	if err != nil {
		t.Fatal(err)
	}
	out := service.NewOutput(d.store, clock("2024-10-21"), "x")
	set, err := out.Set(context.Background(), service.SetOrder{Mission: d.paper.Mission, Signature: true})
	if err != nil {
		t.Fatal(err)
	}
	found := false
	for _, p := range set.Papers {
		found = found || string(p.PDF) == string(kept) && p.Pages > 0
	}
	if !found {
		t.Error("the kept bytes are not in the set")
	}
	alone, err := out.OfMission(t.Context(), d.paper.Mission, d.paper.Type, reports.Options{For: reports.Draft})
	if err != nil || string(alone.PDF) != string(kept) {
		t.Errorf("of the mission: %d bytes, %v", len(alone.PDF), err)
	}
	one, err := out.OfDocument(context.Background(), d.paper.UID)
	if err != nil || string(one.PDF) != string(kept) {
		t.Errorf("alone: %d bytes, %v", len(one.PDF), err)
	}
}

func TestASetReplacesNoFile(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "a.pdf"), []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	papers := []service.Printed{{Name: "a.pdf", PDF: []byte("1")}, {Name: "b.pdf", PDF: []byte("2")}, {Name: "b.pdf", PDF: []byte("3")}}
	paths, err := service.WriteSet(context.Background(), dir, papers)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, p := range paths {
		names = append(names, filepath.Base(p))
	}
	if diff := cmp.Diff([]string{"a (2).pdf", "b.pdf", "b (2).pdf"}, names); diff != "" {
		t.Error(diff)
	}
	if b, err := os.ReadFile(filepath.Join(dir, "a.pdf")); err != nil || string(b) != "mine" {
		t.Errorf("%q, %v", b, err)
	}
	none := filepath.Join(dir, "không có")
	if _, err := service.WriteSet(context.Background(), none, papers); model.CodeOf(err) != model.NotFound {
		t.Errorf("no folder: %v", err)
	}
}

// TestAHalfWrittenSetIsTakenBack: the third paper cannot be written, so nothing of the set is there.
func TestAHalfWrittenSetIsTakenBack(t *testing.T) {
	dir := t.TempDir()
	papers := []service.Printed{{Name: "a.pdf"}, {Name: "b.pdf"}, {Name: strings.Repeat("x", 300) + ".pdf"}}
	if paths, err := service.WriteSet(context.Background(), dir, papers); err == nil || len(paths) != 0 {
		t.Errorf("%v, %v", paths, err)
	}
	if left, err := os.ReadDir(dir); err != nil || len(left) != 0 {
		t.Errorf("left %v, %v", left, err)
	}
}

func TestTheRegisterOfAYearIsOneFile(t *testing.T) {
	s := practiceBook(t, practice.Mau)
	out := service.NewOutput(s, clock(practiceDay), "x")
	if p, err := out.Register(context.Background(), 2024); err != nil || p.Pages == 0 || !strings.HasPrefix(p.Name, "Sổ đăng ký văn bản đi năm 2024") {
		t.Errorf("%q, %d pages, %v", p.Name, p.Pages, err)
	}
	if sheet, err := out.RegisterSheet(context.Background(), 2024); err != nil || sheet.Rows() == 0 {
		t.Errorf("%d rows, %v", sheet.Rows(), err)
	}
	if _, err := out.Register(context.Background(), 1990); model.CodeOf(err) != model.Missing {
		t.Errorf("an empty year: %v", err)
	}
}

// TestPapersOfASetBearDifferentNames: two sessions of a unit on one day are two files.
func TestPapersOfASetBearDifferentNames(t *testing.T) {
	s := newShelf()
	for _, uid := range []model.UID{"s1", "s2"} {
		s.dossier.Wards[0].Sessions = append(s.dossier.Wards[0].Sessions, model.Session{Meta: model.Meta{UID: uid}, Ward: "w3", Day: "2024-09-09"})
	}
	set, err := service.NewOutput(draftShelf{shelf: s}, clock("2024-10-01"), "x").Set(t.Context(), service.SetOrder{Mission: "m"})
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, p := range set.Papers {
		if seen[p.Name] {
			t.Errorf("two papers are called %s", p.Name)
		}
		seen[p.Name] = true
	}
	if !seen["Biên bản làm việc BM-2024-02 Phường 3 09-9-2024 (dự thảo).pdf"] || !seen["Biên bản làm việc BM-2024-02 Phường 3 09-9-2024 (dự thảo) (2).pdf"] {
		t.Errorf("names: %v; lost %v", seen, set.Lost)
	}
}

// TestEachSessionOfAUnitHasItsMinutes: two sessions, two minutes, and who does not say which is asked.
func TestEachSessionOfAUnitHasItsMinutes(t *testing.T) {
	ctx := t.Context()
	d := newDrafting(t)
	read, err := d.store.Dossier(ctx, d.paper.Mission, "")
	if err != nil {
		t.Fatal(err)
	}
	first := read.Wards[0].Sessions[0]
	second := datatest.Session(t, d.store, d.paper.Mission, first.Ward, "2024-09-30")
	out := service.NewOutput(d.store, clock("2024-10-21"), "x")
	words := map[model.UID]string{first.UID: "Câu của buổi một.", second.UID: "Câu của buổi hai."}
	for _, session := range []model.UID{first.UID, second.UID} {
		if d.paper, err = d.store.SavePaper(ctx, model.Document{Mission: read.Mission.UID, Type: model.BB, Session: session}); err != nil || d.paper.Ward != first.Ward {
			t.Fatalf("%+v, %v", d.paper, err)
		}
		d.change("Thời gian bắt đầu", "Sửa đoạn", func(tree doc.Document, at int) doc.Document { return compose.SetText(tree, at, words[session]) })
	}
	for session, want := range words {
		p, err := out.OfMission(ctx, read.Mission.UID, model.BB, reports.Options{Session: session})
		if err != nil || !strings.Contains(strings.Join(compose.Lines(p.Doc), "\n"), want) {
			t.Errorf("%q is not in %q, %v", want, p.Name, err)
		}
	}
	if _, err := out.OfMission(ctx, read.Mission.UID, model.BB, reports.Options{Ward: first.Ward}); model.CodeOf(err) != model.Invalid {
		t.Errorf("of one of two sessions: %v", err)
	}
	d.paper.Mission, d.paper.Ward = "", ""
	if _, err := d.store.SavePaper(ctx, d.paper); model.CodeOf(err) != model.Invalid {
		t.Errorf("a session of another mission: %v", err)
	}
}

// TestMinutesOfASetAreThoseThatWereWritten: the words by hand, and after the issue the kept bytes, are the same whether
// minutes are asked for by their unit, by their session or in a set.
func TestMinutesOfASetAreThoseThatWereWritten(t *testing.T) {
	ctx := t.Context()
	d := newDrafting(t)
	read, err := d.store.Dossier(ctx, d.paper.Mission, "")
	if err != nil {
		t.Fatal(err)
	}
	session := read.Wards[0].Sessions[0]
	if d.paper, err = d.store.BeginPaper(ctx, d.paper.Mission, model.BB, session.Ward); err != nil {
		t.Fatal(err)
	}
	const words = "Câu thư ký sửa tay."
	d.change("Thời gian bắt đầu", "Sửa đoạn", func(tree doc.Document, at int) doc.Document { return compose.SetText(tree, at, words) })
	out := service.NewOutput(d.store, clock("2024-10-21"), "x")
	ways := func() map[string]service.Printed {
		t.Helper()
		got := map[string]service.Printed{}
		for way, o := range map[string]reports.Options{"unit": {Ward: session.Ward}, "session": {Session: session.UID}} {
			if got[way], err = out.OfMission(ctx, d.paper.Mission, model.BB, o); err != nil {
				t.Fatalf("by %s: %v", way, err)
			}
		}
		set, err := out.Set(ctx, service.SetOrder{Mission: d.paper.Mission})
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range set.Papers {
			if strings.Contains(strings.Join(compose.Lines(p.Doc), "\n"), words) {
				got["set"] = p
			}
		}
		return got
	}
	drafts := ways()
	if len(drafts) != 3 {
		t.Errorf("the words are in %d of 3 papers", len(drafts))
	}
	for way, p := range drafts {
		if !strings.Contains(strings.Join(compose.Lines(p.Doc), "\n"), words) {
			t.Errorf("by %s %q has other words", way, p.Name)
		}
	}
	if err := d.store.SubmitDocument(ctx, d.paper.UID, "", ""); err != nil {
		t.Fatal(err)
	}
	v, err := d.Issue(ctx, service.IssueOrder{Document: d.paper.UID, Day: "2024-10-21", Reason: "Đoàn đã thống nhất."})
	if err != nil {
		t.Fatal(err)
	}
	kept, err := d.store.Blob(ctx, v.PDF)
	if err != nil {
		t.Fatal(err)
	}
	for way, p := range ways() {
		if string(p.PDF) != string(kept) || p.Name != "Biên bản làm việc MAU-2024-01 Phường 1 09-9-2024.pdf" {
			t.Errorf("by %s %q is not the kept bytes", way, p.Name)
		}
	}
}

// TestPapersThatNobodySignsAreIssued: outlines and lists have no place for a signature and no number.
func TestPapersThatNobodySignsAreIssued(t *testing.T) {
	ctx := t.Context()
	d := newDrafting(t)
	for _, kind := range []model.DocType{model.DC, model.PTD, model.ML} {
		paper, err := d.store.SavePaper(ctx, model.Document{Mission: d.paper.Mission, Type: kind})
		if err != nil {
			t.Fatal(err)
		}
		if err := d.store.SubmitDocument(ctx, paper.UID, "", ""); err != nil {
			t.Fatal(err)
		}
		v, err := d.Issue(ctx, service.IssueOrder{Document: paper.UID, Day: "2024-10-21", Reason: "Đã xem."})
		if err != nil || v.PDF == "" || v.Number != "" {
			t.Errorf("%s: number %q, %v", kind.Label(), v.Number, err)
		}
	}
}

// TestASetHasAnInvitationToEachSession: one for each session that was not cancelled, of two of one unit too, each to its
// unit, with the words that its own draft has.
func TestASetHasAnInvitationToEachSession(t *testing.T) {
	ctx := t.Context()
	d := newDrafting(t)
	read, err := d.store.Dossier(ctx, d.paper.Mission, "")
	if err != nil {
		t.Fatal(err)
	}
	ward := read.Wards[0].Ward
	second := datatest.Session(t, d.store, d.paper.Mission, ward, "2024-09-30")
	gone := datatest.Session(t, d.store, d.paper.Mission, ward, "2024-10-01")
	gone.State = model.SessionCancelled
	if err := d.store.Do(ctx, "Hủy buổi", func(tx *data.Tx) error { return tx.Put(&gone) }); err != nil {
		t.Fatal(err)
	}
	if d.paper, err = d.store.SavePaper(ctx, model.Document{Mission: read.Mission.UID, Type: model.GM, Session: second.UID}); err != nil {
		t.Fatal(err)
	}
	const words = "Đề nghị các đồng chí mang theo sổ trực./."
	d.change("Đề nghị các đồng chí", "Sửa đoạn", func(tree doc.Document, at int) doc.Document { return compose.SetText(tree, at, words) })
	set, err := service.NewOutput(d.store, clock("2024-10-21"), "x").Set(ctx, service.SetOrder{Mission: read.Mission.UID})
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	for _, p := range set.Papers {
		if p.Doc.Type == string(model.GM) {
			got[p.Name] = strings.Join(compose.Lines(p.Doc), "\n")
		}
	}
	want := 0
	for i, w := range read.Wards {
		for _, s := range append(slices.Clone(w.Sessions), second) {
			if s.Ward != w.Ward || s.State == model.SessionCancelled {
				continue
			}
			want++
			text := got["Giấy mời "+read.Mission.Code+" "+read.Wards[i].Version.Title()+" "+strings.ReplaceAll(s.Day.Format(), "/", "-")+" (dự thảo).pdf"]
			if !strings.Contains(text, s.Day.Long()) || !strings.Contains(text, "Đại diện lãnh đạo Đảng ủy "+w.Version.FullName()) {
				t.Errorf("the invitation of %s to %s:\n%s", w.Version.FullName(), s.Day, text)
			}
			if strings.Contains(text, words) != (s.UID == second.UID) {
				t.Errorf("the invitation to %s: its draft's words are not there, or another's", s.Day)
			}
		}
	}
	if len(got) != want || want < 4 {
		t.Errorf("%d invitations to %d sessions: %v", len(got), want, slices.Sorted(maps.Keys(got)))
	}
}

// TestADraftFromBeforeTheSessionsAsksForItsOwn: of one session that came later it is that one's, of two it asks at the
// field, and once it is told it is kept with it.
func TestADraftFromBeforeTheSessionsAsksForItsOwn(t *testing.T) {
	ctx := t.Context()
	d := newDrafting(t)
	read, err := d.store.Dossier(ctx, d.paper.Mission, "")
	if err != nil {
		t.Fatal(err)
	}
	ward := read.Wards[0].Ward
	if err := d.store.Delete(ctx, "session", read.Wards[0].Sessions[0].UID); err != nil {
		t.Fatal(err)
	}
	if d.paper, err = d.store.BeginPaper(ctx, read.Mission.UID, model.GM, ward); err != nil {
		t.Fatal(err)
	}
	asked := func(code model.Code, says string) {
		t.Helper()
		if _, err := d.Draft(ctx, d.paper.UID); model.CodeOf(err) != code || err != nil && !strings.Contains(err.Error(), says) {
			t.Errorf("got %v, want %s: %s", err, code, says)
		}
	}
	asked(model.Missing, "Chưa có buổi làm việc nào nên chưa lập được Giấy mời; hãy thêm")
	datatest.Session(t, d.store, read.Mission.UID, ward, "2024-09-30")
	asked("", "")
	second := datatest.Session(t, d.store, read.Mission.UID, ward, "2024-10-02")
	asked(model.Invalid, "Có 2 buổi làm việc; hãy chọn buổi cần lập Giấy mời ở ô “Buổi làm việc”")
	d.paper.Session = second.UID
	if d.paper, err = d.store.SavePaper(ctx, d.paper); err != nil {
		t.Fatal(err)
	}
	if text := d.text(); !strings.Contains(text, "ngày 02 tháng 10 năm 2024") {
		t.Errorf("the invitation to the session that was chosen:\n%s", text)
	}
}
