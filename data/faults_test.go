package data_test

import (
	"bytes"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/mattn/go-sqlite3"

	"sogiamsat/data"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

// deny makes every statement fail that does op (one of SQLite's authorizer codes) on the table; "" lets all through.
func deny(t *testing.T, s *data.Store, table string, ops ...int) {
	t.Helper()
	conn, err := s.DB().Conn(ctx)
	if err != nil {
		t.Fatal(err)
	}
	err = conn.Raw(func(c any) error {
		c.(*sqlite3.SQLiteConn).RegisterAuthorizer(func(op int, arg1, _, _ string) int {
			for _, o := range ops {
				if o == op && arg1 == table {
					return sqlite3.SQLITE_DENY
				}
			}
			return sqlite3.SQLITE_OK
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := conn.Close(); err != nil {
		t.Fatal(err)
	}
}

// everyTable lists the tables of a file.
func everyTable() []string {
	out := []string{"journal", "blob", "blob_chunk", "draft_text"}
	for _, n := range model.Nouns {
		out = append(out, string(n))
	}
	return out
}

// reads are the ways to look at a book.
func (w *world) reads(sha string) map[string]func() (any, error) {
	s := w.s
	return map[string]func() (any, error){
		"missions": func() (any, error) { return s.Missions(ctx, datatest.Today) },
		"dossier":  func() (any, error) { return s.Dossier(ctx, w.m.UID, "") },
		"page":     func() (any, error) { return s.FindingsPage(ctx, data.FindingFilter{Ward: w.in.UID}, 10, nil) },
		"bin":      func() (any, error) { return s.Bin(ctx) },
		"info":     func() (any, error) { return s.Info(ctx) },
		"history":  func() (any, error) { return s.History(ctx, "finding", w.strength.UID) },
		"journal":  func() (any, error) { return nil, s.VerifyJournal(ctx) },
		"drafts":   func() (any, error) { return s.Drafts(ctx) },
		"setting":  func() (any, error) { return s.Setting(ctx, "a") },
		"number":   func() (any, error) { return s.NextNumber(ctx, w.series.UID) },
		"blob":     func() (any, error) { return s.Blob(ctx, sha) },
		"code":     func() (any, error) { return s.MissionByCode(ctx, w.m.Code) },
		"warnings": func() (any, error) { return s.SessionWarnings(ctx, w.m.UID) },
		"all":      func() (any, error) { return data.All[model.Body](ctx, s) },
		"flows":    func() (any, error) { return s.WardFlows(ctx) },
		"schedule": func() (any, error) { return s.Schedule(ctx, w.m.UID, datatest.Today) },
		"units":    func() (any, error) { return s.UnitsToPick(ctx, w.m.UID) },
		"papers":   func() (any, error) { return s.Papers(ctx, "", datatest.Today) },
		"choices": func() (any, error) {
			return s.PaperChoices(ctx, model.Document{Mission: w.m.UID, Type: model.TB}, datatest.Today)
		},
		"files": func() (any, error) { return s.MissionFiles(ctx, w.m.UID) },
		"file":  func() (any, error) { return s.Attachments(ctx, model.Ref{Noun: "mission", UID: w.m.UID}) },

		"follow-ups":        func() (any, error) { return s.FollowUps(ctx, "", datatest.Today) },
		"follow-ups of one": func() (any, error) { return s.FollowUps(ctx, w.m.UID, datatest.Today) },
		"follow-up":         func() (any, error) { return s.FollowUp(ctx, w.rec.UID, datatest.Today) },
		"follow-up choices": func() (any, error) { return s.FollowUpChoices(ctx, w.m.UID, datatest.Today) },
		"earlier":           func() (any, error) { return s.EarlierRecommendations(ctx, w.rec.UID, datatest.Today) },
		"past": func() (any, error) {
			return s.RecordHistory(ctx, model.Ref{Noun: "mission", UID: w.m.UID}, model.HistoryFilter{})
		},
		"deeds": func() (any, error) {
			return s.ActionDetail(ctx, model.DetailQuery{Group: w.edit, Root: model.Ref{Noun: "mission", UID: w.m.UID}})
		},
		"contents":  func() (any, error) { return s.BinContents(ctx, model.Ref{Noun: "finding", UID: w.otherWeak.UID}) },
		"narrowing": func() (any, error) { return s.SearchChoices(ctx) },
		"find":      func() (any, error) { return s.Find(ctx, "dan", model.SearchFilter{Year: 2024}) },
		"register": func() (any, error) {
			book, err := s.WardBook(ctx)
			if err != nil {
				return nil, err
			}
			return book.Rows(datatest.Today), nil
		},
		"unit work": func() (any, error) { return s.WardFile(ctx, w.in.UID, datatest.Today) },
	}
}

// TestNothingReadIsEverLeftOut makes each table unreadable in turn: what is read then is an error, or the same as ever,
// but never a list with a part missing.
func TestNothingReadIsEverLeftOut(t *testing.T) {
	w := newWorld(t)
	w.editMission(t)
	if err := w.s.Delete(ctx, "finding", w.otherWeak.UID); err != nil {
		t.Fatal(err)
	}
	sha, _, err := w.s.PutBlob(ctx, strings.NewReader("bytes"))
	if err != nil {
		t.Fatal(err)
	}
	w.attach(t, "mission", w.m.UID, "a.txt")
	w.attach(t, "session", w.session.UID, "b.txt")
	datatest.Document(t, w.s, model.Document{Mission: w.m.UID, Office: w.office.UID, Signer: w.post.UID})
	want := map[string]any{}
	for name, read := range w.reads(sha) {
		if want[name], err = read(); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
	}
	failed := map[string]bool{}
	for _, table := range everyTable() {
		deny(t, w.s, table, sqlite3.SQLITE_READ)
		for name, read := range w.reads(sha) {
			got, err := read()
			if err != nil {
				failed[name] = true
			} else if diff := cmp.Diff(want[name], got); diff != "" {
				t.Errorf("%s without %s is no error, but different:\n%s", name, table, diff)
			}
		}
	}
	deny(t, w.s, "")
	for name, read := range w.reads(sha) {
		if !failed[name] {
			t.Errorf("%s never failed", name)
		}
		if got, err := read(); err != nil || !cmp.Equal(want[name], got) {
			t.Errorf("%s afterwards: %v", name, err)
		}
	}
}

// writes are the actions on a book, each on its own.
func (w *world) writes(doc model.UID) map[string]func() error {
	s := w.s
	f := w.weakness
	f.Text = "Sửa."
	return map[string]func() error{
		"finding":        func() error { _, err := s.SaveFinding(ctx, f, []model.UID{w.in2.UID}); return err },
		"new finding":    func() error { return s.Do(ctx, "x", func(tx *data.Tx) error { return w.addFinding(tx) }) },
		"order":          func() error { return s.MoveFinding(ctx, w.weakness.UID, true) },
		"recommendation": func() error { _, err := s.SaveRecommendation(ctx, w.rec, nil, []model.UID{w.weakness.UID}); return err },
		"addressees": func() error {
			_, err := s.SaveRecommendation(ctx, w.rec, []model.UID{w.outBody.UID, w.inBody.UID}, nil)
			return err
		},
		"move":   func() error { return s.MoveRecommendation(ctx, w.rec.UID, model.RecInProgress, "", "", "") },
		"due":    func() error { return s.ChangeDue(ctx, w.rec.UID, "2025-01-01", "x") },
		"answer": func() error { _, err := s.AddAnswer(ctx, model.Answer{Recommendation: w.rec.UID}); return err },
		"sheet": func() error {
			_, err := s.SaveSessionSheet(ctx, model.SessionSheet{
				Session:    model.Session{Mission: w.m.UID, Ward: w.in2.UID, Day: "2024-09-11"},
				Attendance: []model.Attendance{{Names: "A"}},
			})
			return err
		},
		"plan":     func() error { _, err := s.PlanSessions(ctx, w.m.UID); return err },
		"bodies":   func() error { return w.supervise(model.FrontBoard) },
		"bodies 2": func() error { return w.supervise(model.PartyCommittee, model.PeoplesCommittee) },
		"alike":    func() error { return s.CopySupervised(ctx, w.place()) },
		"unit": func() error {
			return s.AddUnits(ctx, w.m.UID, []model.UID{w.out.UID}, []model.BodyKind{model.PartyCommittee})
		},
		"paper": func() error {
			_, err := s.SavePaper(ctx, model.Document{Type: model.CV, Signer: w.post.UID})
			return err
		},
		"recorded":   func() error { return s.RecordIssue(ctx, doc, "9/TB", datatest.Today, "") },
		"topic":      func() error { _, err := s.SaveTopic(ctx, model.Topic{Mission: w.m.UID, Title: "x"}); return err },
		"state":      func() error { return s.MoveMission(ctx, w.m.UID, model.Concluding, "") },
		"delete":     func() error { return s.Delete(ctx, "mission", w.other.UID) },
		"delete one": func() error { return s.Delete(ctx, "ward_version", w.wardVersion()) },
		"restore":    func() error { return s.Restore(ctx, "session", w.session.UID) },
		"restore all": func() error {
			return s.RestoreAll(ctx, []model.Ref{{Noun: "session", UID: w.session.UID}, {Noun: "finding", UID: w.otherWeak.UID}})
		},
		"take back": func() error { return s.TakeBack(ctx, model.Ref{Noun: "mission", UID: w.m.UID}, w.edit, "theme") },
		"empty":     func() error { _, err := s.EmptyBin(ctx); return err },
		"undo":      func() error { _, err := s.Undo(ctx); return err },
		"number":    func() error { _, err := s.UseNumber(ctx, w.series.UID, 3, "", ""); return err },
		"void":      func() error { return s.VoidNumbers(ctx, w.series.UID, model.Run{}, "x") },
		"setting":   func() error { return s.SetSetting(ctx, "a", "b") },
		"attach": func() error {
			_, err := s.Attach(ctx, model.Ref{Noun: "finding", UID: w.cause.UID}, "a", "", strings.NewReader("x"))
			return err
		},
		"version": func() error {
			_, err := s.AddDocumentVersion(ctx, model.DocumentVersion{Document: doc, Tree: "{}"})
			return err
		},
		"issue": func() error {
			_, err := s.IssueDocument(ctx, data.IssueInput{Document: doc, Tree: "{}", Series: w.series.UID, Printed: "1/TB", Day: datatest.Today, PDF: []byte("a"), DOCX: []byte("b")})
			return err
		},
		"series": func() error {
			return s.Do(ctx, "x", func(tx *data.Tx) error {
				return tx.Put(&model.NumberSeries{Office: w.office.UID, DocType: model.KH, Scope: model.ByYear, Next: 3})
			})
		},
		"ward change": func() error {
			_, err := s.AddWardChange(ctx, model.WardChange{Day: "2025-01-01", Kind: model.Merge},
				[]model.WardChangeLink{{FromWard: w.in.UID, ToWard: w.out.UID, Part: model.Whole}})
			return err
		},
	}
}

// editMission gives the mission another theme.
func (w *world) editMission(t *testing.T) {
	t.Helper()
	m := w.m
	m.Theme = "việc giải quyết kiến nghị của cử tri"
	datatest.Put(t, w.s, &m)
	w.edit = history(t, w.s, &m, model.HistoryFilter{Limit: 1}).Rows[0].Group
}

func (w *world) addFinding(tx *data.Tx) error {
	return tx.SaveFinding(&model.Finding{Mission: w.m.UID, Kind: model.Strength, Topic: w.topic.UID, Text: "x"}, []model.UID{w.in.UID})
}

// place is the first unit's place in the mission, "" when it cannot be read.
func (w *world) place() model.UID {
	s, err := w.s.Schedule(ctx, w.m.UID, datatest.Today)
	if err != nil || len(s.Wards) == 0 {
		return ""
	}
	return s.Wards[0].Place.UID
}

func (w *world) supervise(kinds ...model.BodyKind) error {
	var picks []model.BodyPick
	for _, k := range kinds {
		picks = append(picks, model.BodyPick{Kind: k})
	}
	return w.s.SetSupervised(ctx, w.place(), picks)
}

// wardVersion is the name of a unit that nothing uses.
func (w *world) wardVersion() model.UID {
	all, err := data.All[model.WardVersion](ctx, w.s)
	if err != nil {
		return ""
	}
	for _, v := range all {
		if v.Ward == w.gone.UID {
			return v.UID
		}
	}
	return ""
}

// TestAnActionIsWholeOrNotAtAll makes each table in turn refuse each kind of statement, and tries every action: it is
// done, or it is an error and not a byte of the file is changed.
func TestAnActionIsWholeOrNotAtAll(t *testing.T) {
	failed := map[string]bool{}
	for _, op := range []int{sqlite3.SQLITE_READ, sqlite3.SQLITE_INSERT, sqlite3.SQLITE_UPDATE, sqlite3.SQLITE_DELETE} {
		w := newWorld(t)
		doc := datatest.Document(t, w.s, model.Document{Mission: w.m.UID, Office: w.office.UID, Signer: w.post.UID, State: model.DocForSignature})
		w.editMission(t)
		for _, r := range []model.Record{&w.session, &w.otherWeak} {
			if err := w.s.Delete(ctx, r.Noun(), r.Head().UID); err != nil {
				t.Fatal(err)
			}
		}
		datatest.Person(t, w.s, "Để hoàn tác")
		for _, table := range everyTable() {
			before := content(t, w.s)
			deny(t, w.s, table, op)
			writes := w.writes(doc.UID)
			maps.Copy(writes, w.registerWrites())
			for _, name := range slices.Sorted(maps.Keys(writes)) {
				err := writes[name]()
				after := content(t, w.s)
				if err != nil && !bytes.Equal(before, after) {
					t.Fatalf("%s failed at %s (%v), but changed the file", name, table, err)
				}
				if before = after; err != nil {
					failed[name] = true
				}
			}
		}
		deny(t, w.s, "")
		check(t, w.s)
	}
	all := newWorld(t).writes("")
	maps.Copy(all, newWorld(t).registerWrites())
	for name := range all {
		if !failed[name] {
			t.Errorf("%s never failed", name)
		}
	}
}

// content is the file as it lies on the disk.
func content(t *testing.T, s *data.Store) []byte {
	t.Helper()
	b, err := os.ReadFile(s.Path())
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestTitlesInTheBin(t *testing.T) {
	w := newWorld(t)
	long := strings.Repeat("một hai ba bốn ", 10)
	alone := &model.Person{FullName: "Nguyễn Văn A"}
	other := &model.Office{Note: "x"}
	datatest.Put(t, w.s, alone, other)
	for _, c := range []struct {
		record model.Record
		want   string
	}{
		{&model.Finding{Mission: w.m.UID, Kind: model.Strength, State: model.FindingDraft, Text: long}, "Nhận xét: " + strings.Repeat("một hai ba bốn ", 5) + "một…"},
		{&model.Recommendation{Mission: w.m.UID, State: model.RecOpen, Text: "Sửa\nsổ"}, "Kiến nghị: Sửa sổ"},
		{&model.Answer{Recommendation: w.rec.UID, PaperNumber: "112/UBND", Text: "Đã làm"}, "Trả lời kiến nghị: 112/UBND Đã làm"},
		{&model.Topic{Mission: w.m.UID, Title: "Nội dung"}, "Nội dung giám sát: Nội dung"},
		{&model.WardVersion{Ward: w.gone.UID, Kind: model.Xa, Name: "Mới", ValidFrom: "2024-01-01"}, "Tên đơn vị theo thời gian: Xã Mới"},
		{&model.Ward{Area: "quận 1"}, "Đơn vị: quận 1"},
		{&model.OfficeVersion{Office: other.UID, Level: model.District, Name: "Ban"}, "Tên cơ quan theo thời gian: Ban"},
		{&model.Person{FullName: "Trần B"}, "Người: Trần B"},
		{&model.Post{Person: alone.UID, Title: "Chủ tịch"}, "Chức vụ: Chủ tịch, Nguyễn Văn A"},
		{&model.Basis{Kind: model.LawBasis, Number: "1/QH", Subject: "Dân chủ"}, "Căn cứ: 1/QH Dân chủ"},
		{&model.Session{Mission: w.m.UID, Ward: w.in.UID, Day: "2024-09-11", State: model.SessionHeld}, "Buổi làm việc: 11/9/2024, Phường 3"},
		{&model.WardChange{Day: "2025-07-01", Kind: model.Merge}, "Thay đổi đơn vị: Nhập 01/7/2025"},
		{&model.Body{Ward: w.gone.UID, Kind: model.PartyCommittee}, "Cơ quan của đơn vị: Đảng ủy phường Cũ"},
		{&model.Document{Type: model.KH, Office: w.office.UID, State: model.DocDraft, Subject: "giám sát"}, "Văn bản: Kế hoạch giám sát"},
		{&model.Phrase{Code: "tt", Text: "x"}, "Mẫu câu: tt"},
		{&model.Template{Type: model.TB, Name: "Của tôi"}, "Mẫu văn bản: Của tôi"},
		{&model.RuleSet{Code: "front"}, "Thể thức: front"},
		{&model.Setting{Key: "k"}, "Thiết lập: k"},
		{&model.Office{}, "Cơ quan"},
	} {
		datatest.Put(t, w.s, c.record)
		ref := model.Ref{Noun: c.record.Noun(), UID: c.record.Head().UID}
		if err := w.s.Delete(ctx, ref.Noun, ref.UID); err != nil {
			t.Errorf("%s: %v", ref.Noun, err)
			continue
		}
		bin, err := w.s.Bin(ctx)
		if err != nil {
			t.Fatal(err)
		}
		for _, x := range bin {
			if x.Ref == ref && x.Title != c.want {
				t.Errorf("%s: %q, want %q", ref.Noun, x.Title, c.want)
			}
		}
	}
}
