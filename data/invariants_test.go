package data_test

import (
	"context"
	"fmt"
	"maps"
	"math/rand/v2"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"sogiamsat/data"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

// player carries out actions that a seed picks: the same seed always plays the same game. What the rules refuse is part
// of the game.
type player struct {
	t   *testing.T
	s   *data.Store
	rnd *rand.Rand
	n   int
	did map[int]bool // moves that changed something
}

// newPlayer begins a game on a small world; its clock goes on by a second with each look at it.
func newPlayer(t *testing.T, seed uint64) *player {
	t.Helper()
	o := datatest.Options()
	now := datatest.Now
	o.Now = func() time.Time { now = now.Add(time.Second); return now }
	s, err := data.Create(context.Background(), filepath.Join(t.TempDir(), "a.sgs"), o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	p := &player{t: t, s: s, rnd: rand.New(rand.NewPCG(seed, 1)), did: map[int]bool{}}
	p.begin()
	return p
}

func (p *player) begin() {
	office, _ := datatest.Office(p.t, p.s)
	datatest.Series(p.t, p.s, office.UID)
	var wards []model.UID
	for i := range 4 {
		w, _ := datatest.Ward(p.t, p.s, fmt.Sprint(i+1))
		wards = append(wards, w.UID)
	}
	for i := range 2 {
		m := datatest.Mission(p.t, p.s, model.Mission{Office: office.UID, Code: fmt.Sprint("SM-", i), State: model.InProgress}, wards[i:i+3]...)
		datatest.Topic(p.t, p.s, m.UID, "Nội dung")
	}
}

// pick is any record of a kind, also one in the bin; nil when there is none.
func pick[T any](p *player) *T {
	var zero T
	all, err := p.s.Records(any(&zero).(model.Record).Noun())
	if err != nil {
		p.t.Fatal(err)
	}
	if len(all) == 0 {
		return &zero
	}
	return any(all[p.rnd.IntN(len(all))]).(*T)
}

func one[T any](p *player, of []T) T { return of[p.rnd.IntN(len(of))] }

// text is mostly good; line is always.
func (p *player) text() string {
	return one(p, []string{"", "Trả lời chậm ", "", "Sổ\nghi thiếu ", "dấu rời: e\u0301"}) + p.line()
}

func (p *player) line() string {
	p.n++
	return fmt.Sprint("Lịch tiếp dân đều ", p.n)
}

func (p *player) day() model.Date { return model.Date("2024-08-01").AddDays(p.rnd.IntN(120)) }

func (p *player) wards() []model.UID {
	var out []model.UID
	for range p.rnd.IntN(3) {
		out = append(out, pick[model.Ward](p).UID)
	}
	return out
}

// causeAndLimitation are mostly two that may be linked; few pairs fit.
func (p *player) causeAndLimitation() (model.UID, model.UID) {
	cause, limitation := pick[model.Finding](p), pick[model.Finding](p)
	for range 40 {
		if cause.Kind.IsCause() && limitation.Kind == model.Limitation && cause.Mission == limitation.Mission && !cause.InBin() && !limitation.InBin() {
			break
		}
		cause, limitation = pick[model.Finding](p), pick[model.Finding](p)
	}
	return cause.UID, limitation.UID
}

// moves are the actions of the game; each returns what the store says.
var moves = []func(p *player) error{
	func(p *player) error {
		m := pick[model.Mission](p).UID
		return p.s.Do(ctx, "Thêm nhận xét", func(tx *data.Tx) error { // several of one kind, so that they have an order
			for range 3 {
				if err := tx.SaveFinding(&model.Finding{Mission: m, Kind: model.Strength, Text: p.line()}, nil); err != nil {
					return err
				}
			}
			return nil
		})
	},
	func(p *player) error {
		_, err := p.s.SaveFinding(ctx, model.Finding{Mission: pick[model.Mission](p).UID, Kind: one(p, model.FindingKinds), Text: p.text()}, p.wards())
		return err
	},
	func(p *player) error {
		f := pick[model.Finding](p)
		f.Text, f.Kind, f.State, f.Topic = p.text(), one(p, model.FindingKinds), one(p, model.FindingStates), pick[model.Topic](p).UID
		_, err := p.s.SaveFinding(ctx, *f, p.wards())
		return err
	},
	func(p *player) error { return p.s.MoveFinding(ctx, pick[model.Finding](p).UID, p.rnd.IntN(2) == 0) },
	func(p *player) error {
		f, beside := pick[model.Finding](p), pick[model.Finding](p)
		return p.s.MoveFindings(ctx, []model.UID{f.UID}, beside.UID, p.rnd.IntN(2) == 0)
	},
	func(p *player) error {
		a, b := pick[model.Finding](p), pick[model.Finding](p)
		for range 40 { // few pairs fit
			if a.Kind == b.Kind && a.Mission == b.Mission && a.UID != b.UID && !a.InBin() && !b.InBin() {
				break
			}
			a, b = pick[model.Finding](p), pick[model.Finding](p)
		}
		_, err := p.s.MergeFindings(ctx, model.DossierFinding{Finding: *a, Wards: p.wards()}, []model.UID{a.UID, b.UID})
		return err
	},
	func(p *player) error { return p.s.SplitFinding(ctx, pick[model.FindingSource](p).Finding) },
	func(p *player) error {
		kind, wards := one(p, model.FindingKinds), p.wards()
		return p.s.ChangeFindings(ctx, []model.UID{pick[model.Finding](p).UID, pick[model.Finding](p).UID}, model.FindingPatch{Kind: &kind, Wards: &wards})
	},
	func(p *player) error {
		_, err := p.s.CopyFindings(ctx, []model.UID{pick[model.Finding](p).UID}, p.wards())
		return err
	},
	func(p *player) error {
		f := pick[model.Finding](p)
		_, err := p.s.DivideFinding(ctx, model.DossierFinding{Finding: *f, Wards: p.wards()}, []string{p.line(), p.line()})
		return err
	},
	func(p *player) error {
		return p.s.DeleteFindings(ctx, []model.UID{pick[model.Finding](p).UID, pick[model.Finding](p).UID})
	},
	func(p *player) error {
		cause, limitation := p.causeAndLimitation()
		return p.s.LinkLimitation(ctx, limitation, []model.UID{cause})
	},
	func(p *player) error {
		_, err := p.s.RecommendFor(ctx, []model.UID{pick[model.Finding](p).UID}, p.text())
		return err
	},
	func(p *player) error {
		_, err := p.s.SavePhrase(ctx, model.Phrase{Code: fmt.Sprint("c", p.rnd.IntN(4)), Text: p.text()})
		return err
	},
	func(p *player) error {
		cause, limitation := p.causeAndLimitation()
		return p.put(&model.FindingLink{Cause: cause, Limitation: limitation})
	},
	func(p *player) error {
		r := model.Recommendation{Mission: pick[model.Mission](p).UID, Text: p.text(), Due: p.day(), RepeatOf: pick[model.Recommendation](p).UID}
		_, err := p.s.SaveRecommendation(ctx, r, []model.UID{pick[model.Body](p).UID, pick[model.Body](p).UID}, []model.UID{pick[model.Finding](p).UID})
		return err
	},
	func(p *player) error {
		return p.s.MoveRecommendation(ctx, pick[model.Recommendation](p).UID, one(p, model.RecommendationStates), p.day(), p.text(), "")
	},
	func(p *player) error { return p.s.ChangeDue(ctx, pick[model.Recommendation](p).UID, p.day(), p.text()) },
	func(p *player) error {
		_, err := p.s.SaveSession(ctx, model.Session{Mission: pick[model.Mission](p).UID, Ward: pick[model.Ward](p).UID, Day: p.day()})
		return err
	},
	func(p *player) error {
		v := pick[model.WardVersion](p)
		v.ValidFrom, v.ValidTo = one(p, []model.Date{"", p.day()}), one(p, []model.Date{"", p.day()})
		return p.put(v)
	},
	func(p *player) error {
		post := pick[model.Post](p)
		post.ValidFrom, post.ValidTo = "2020-01-01", one(p, []model.Date{"", p.day()})
		return p.put(post)
	},
	func(p *player) error {
		m := pick[model.Mission](p)
		m.PeriodFrom, m.PeriodTo = p.day(), "2025-01-01"
		_, err := p.s.SaveMission(ctx, *m)
		return err
	},
	func(p *player) error {
		return p.put(&model.MissionWard{Mission: pick[model.Mission](p).UID, Ward: pick[model.Ward](p).UID, Ord: 9})
	},
	func(p *player) error {
		return p.s.MoveMission(ctx, pick[model.Mission](p).UID, one(p, model.MissionStates), p.text())
	},
	func(p *player) error {
		_, err := p.s.AddWardChange(ctx, model.WardChange{Day: p.day(), Kind: model.Merge}, []model.WardChangeLink{
			{FromWard: pick[model.Ward](p).UID, ToWard: pick[model.Ward](p).UID, Part: model.Whole},
		})
		return err
	},
	func(p *player) error {
		_, err := p.s.UseNumber(ctx, pick[model.NumberSeries](p).UID, p.rnd.IntN(12), "", p.day())
		return err
	},
	func(p *player) error {
		_, err := p.s.ReserveNumber(ctx, pick[model.NumberSeries](p).UID, "", p.text())
		return err
	},
	func(p *player) error {
		from := p.rnd.IntN(12)
		return p.s.VoidNumbers(ctx, pick[model.NumberSeries](p).UID, model.Run{From: from, To: from + p.rnd.IntN(2)}, p.text())
	},
	func(p *player) error {
		m := pick[model.Mission](p)
		_, err := p.s.SaveDocument(ctx, model.Document{
			Type: one(p, model.DocTypes), Mission: m.UID, Office: m.Office, Signer: pick[model.Post](p).UID,
			State: one(p, []model.DocumentState{model.DocDraft, model.DocForSignature, model.DocForSignature}),
		})
		return err
	},
	func(p *player) error {
		return p.s.MoveDocument(ctx, pick[model.Document](p).UID, one(p, model.DocumentStates), p.text())
	},
	func(p *player) error {
		d := pick[model.Document](p)
		_, err := p.s.IssueDocument(ctx, data.IssueInput{
			Document: d.UID, Series: pick[model.NumberSeries](p).UID, Printed: fmt.Sprint(p.n, "/TB"),
			Day: p.day().AddDays(-p.rnd.IntN(2) * 2000), PDF: []byte(p.text()),
		})
		return err
	},
	func(p *player) error {
		_, err := p.s.Attach(ctx, model.Ref{Noun: "finding", UID: pick[model.Finding](p).UID}, "a.txt", "text/plain", strings.NewReader(one(p, []string{"a", "b"})))
		return err
	},
	func(p *player) error { return p.s.SetSetting(ctx, one(p, []string{"a", "b"}), p.text()) },
	(*player).deleteAny, (*player).deleteAny, (*player).restoreAny,
	func(p *player) error {
		if p.rnd.IntN(8) > 0 {
			return nil
		}
		_, err := p.s.EmptyBin(ctx)
		return err
	},
}

func (p *player) put(r model.Record) error {
	return p.s.Do(ctx, "Sửa", func(tx *data.Tx) error { return tx.Put(r) })
}

func (p *player) deleteAny() error {
	n := one(p, []model.Noun{"finding", "recommendation", "session", "topic", "mission_ward", "finding_link", "ward_version", "document", "mission", "body", "attachment"})
	all, err := p.s.Records(n)
	if err != nil || len(all) == 0 {
		return err
	}
	return p.s.Delete(ctx, n, all[p.rnd.IntN(len(all))].Head().UID)
}

func (p *player) restoreAny() error {
	bin, err := p.s.Bin(ctx)
	if err != nil || len(bin) == 0 {
		return err
	}
	x := one(p, bin)
	return p.s.Restore(ctx, x.Noun, x.UID)
}

// play makes one move. A refusal must change nothing; what was done and can be undone is undone and done again, and
// must come out equal each time.
func (p *player) play() {
	before, move := dump(p.t, p.s), p.rnd.IntN(len(moves))
	err := moves[move](p)
	after := dump(p.t, p.s)
	if err != nil {
		if model.CodeOf(err) == "" {
			p.t.Fatalf("an error that is no refusal: %v", err)
		}
		if after != before {
			p.t.Fatalf("refused (%v), but changed", err)
		}
		return
	}
	if after == before {
		return
	}
	p.did[move] = true
	switch _, err := p.s.Undo(ctx); {
	case model.CodeOf(err) == model.State:
		return
	case err != nil:
		p.t.Fatalf("undo: %v", err)
	}
	if dump(p.t, p.s) != before {
		p.t.Fatal("undo does not give what was before")
	}
	if _, err := p.s.Redo(ctx); err != nil || dump(p.t, p.s) != after {
		p.t.Fatalf("redo does not give what was after: %v", err)
	}
}

// broken lists statements that have a row exactly when an invariant is broken, beside those in Go.
var broken = map[string]string{
	"2 a session's ward is not its mission's": `SELECT s.uid FROM session s WHERE s.deleted_at = '' AND NOT EXISTS (
		SELECT 1 FROM mission_ward w WHERE w.mission = s.mission AND w.ward = s.ward AND w.deleted_at = '')`,
	"2 a finding's ward is not its mission's": `SELECT x.uid FROM finding_ward x JOIN finding f ON f.uid = x.finding WHERE x.deleted_at = '' AND NOT EXISTS (
		SELECT 1 FROM mission_ward w WHERE w.mission = f.mission AND w.ward = x.ward AND w.deleted_at = '')`,
	"3 a session's ward did not exist": `SELECT s.uid FROM session s WHERE s.deleted_at = '' AND s.day <> '' AND NOT EXISTS (SELECT 1 FROM ward_version v
		WHERE v.ward = s.ward AND v.deleted_at = '' AND (v.valid_from = '' OR v.valid_from <= s.day) AND (v.valid_to = '' OR s.day < v.valid_to))`,
	"3 a mission's ward did not exist": `SELECT w.uid FROM mission_ward w JOIN mission m ON m.uid = w.mission WHERE w.deleted_at = '' AND m.period_from <> ''
		AND NOT EXISTS (SELECT 1 FROM ward_version v WHERE v.ward = w.ward AND v.deleted_at = ''
		AND (v.valid_from = '' OR v.valid_from <= m.period_from) AND (v.valid_to = '' OR m.period_from < v.valid_to))`,
	"3 versions overlap": `SELECT a.uid FROM ward_version a JOIN ward_version b ON a.ward = b.ward AND a.uid < b.uid WHERE a.deleted_at = '' AND b.deleted_at = ''
		AND (a.valid_to = '' OR b.valid_from < a.valid_to) AND (b.valid_to = '' OR a.valid_from < b.valid_to)`,
	"4 a signer's post is not valid": `SELECT d.uid FROM document d JOIN post p ON p.uid = d.signer WHERE d.state NOT IN ('draft', 'for_signature')
		AND (p.valid_from > d.day OR p.valid_to <> '' AND p.valid_to <= d.day)`,
	"5 numbers have gaps": `SELECT s.uid FROM number_series s WHERE s.next - 1 <> (SELECT count(*) FROM number_use u WHERE u.series = s.uid)
		OR s.next - 1 <> (SELECT coalesce(max(number), 0) FROM number_use u WHERE u.series = s.uid)`,
	"6 a journal head does not exist": `SELECT uid FROM document_version v WHERE issued = 1 AND journal_head NOT IN (SELECT hash FROM journal)`,
	"a live record refers to the bin": `SELECT f.uid FROM finding f JOIN mission m ON m.uid = f.mission WHERE f.deleted_at = '' AND m.deleted_at <> ''
		UNION ALL SELECT r.uid FROM addressee r JOIN body b ON b.uid = r.body WHERE r.deleted_at = '' AND b.deleted_at <> ''
		UNION ALL SELECT f.uid FROM finding f JOIN topic x ON x.uid = f.topic WHERE f.deleted_at = '' AND x.deleted_at <> ''`,
	"a cycle of ward changes": `WITH RECURSIVE later(start, ward) AS (
		SELECT from_ward, to_ward FROM ward_change_link WHERE deleted_at = ''
		UNION SELECT start, to_ward FROM later JOIN ward_change_link ON from_ward = ward WHERE deleted_at = '') SELECT start FROM later WHERE start = ward`,
	"references lead nowhere": "SELECT \"table\" FROM pragma_foreign_key_check",
}

// check holds all invariants against the file as it is.
func check(t *testing.T, s *data.Store) {
	t.Helper()
	for what, stmt := range broken {
		if got := column(t, s, stmt); len(got) > 0 {
			t.Errorf("%s: %v", what, got)
		}
	}
	for _, n := range model.Nouns {
		all, err := s.Records(n)
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range all {
			checkRecord(t, s, r)
		}
	}
	if err := s.VerifyJournal(ctx); err != nil {
		t.Error(err)
	}
}

// checkRecord holds invariants 1 and 6, and that the hash is that of the content.
func checkRecord(t *testing.T, s *data.Store, r model.Record) {
	t.Helper()
	if err := r.Validate(); err != nil {
		t.Errorf("%s is kept, but not valid: %v", r.Noun(), err)
	}
	if hash, err := data.Hash(r); err != nil || hash != r.Head().ContentHash {
		t.Errorf("%s %s: content hash does not fit (%v)", r.Noun(), r.Head().UID, err)
	}
	v := reflect.ValueOf(r).Elem()
	for i := range v.NumField() {
		if v.Field(i).Kind() == reflect.String {
			if err := model.CheckText(v.Type().Field(i).Name, v.Field(i).String(), model.MaxLong); err != nil {
				t.Errorf("1 %s: %v", r.Noun(), err)
			}
		}
	}
	if dv, ok := r.(*model.DocumentVersion); ok && dv.Issued {
		if _, err := s.Blob(ctx, dv.PDF); err != nil {
			t.Errorf("6 issued bytes: %v", err)
		}
	}
}

// TestAnyGameKeepsTheInvariants plays games of a few hundred actions, in which every move succeeds at least once.
func TestAnyGameKeepsTheInvariants(t *testing.T) {
	did := map[int]bool{}
	for seed := range uint64(5) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			p := newPlayer(t, seed)
			for i := range 320 {
				p.play()
				if i%25 == 0 {
					check(t, p.s)
				}
				if t.Failed() {
					t.Fatalf("after action %d", i)
				}
			}
			check(t, p.s)
			p.undoAll()
			maps.Copy(did, p.did)
		})
	}
	for i := range moves {
		if !did[i] {
			t.Errorf("move %d never succeeded", i)
		}
	}
}

// undoAll takes back everything since the last final action, and does it again.
func (p *player) undoAll() {
	end, n := dump(p.t, p.s), 0
	for ; ; n++ {
		if _, err := p.s.Undo(ctx); err != nil {
			break
		}
	}
	check(p.t, p.s)
	for range n {
		if _, err := p.s.Redo(ctx); err != nil {
			p.t.Fatal(err)
		}
	}
	if dump(p.t, p.s) != end {
		p.t.Error("undoing and doing again does not end where it began")
	}
}

// TestSameActionsMakeTheSameBook plays one game twice: records, journal and its head are equal.
func TestSameActionsMakeTheSameBook(t *testing.T) {
	var dumps, heads []string
	for range 2 {
		p := newPlayer(t, 42)
		for range 120 {
			_ = one(p, moves)(p)
		}
		dumps, heads = append(dumps, dump(t, p.s)), append(heads, p.s.Head())
	}
	if dumps[0] != dumps[1] || heads[0] != heads[1] {
		t.Error("two books made by the same actions differ")
	}
}

// TestInvariantsAreSeen breaks each invariant behind the store's back: the statements that look for it must see it.
func TestInvariantsAreSeen(t *testing.T) {
	breaks := map[string]string{
		"2 a session's ward is not its mission's": "UPDATE session SET ward = (SELECT ward FROM mission_ward WHERE mission <> session.mission)",
		"2 a finding's ward is not its mission's": "UPDATE finding_ward SET ward = (SELECT uid FROM ward WHERE uid NOT IN (SELECT ward FROM mission_ward)) WHERE finding = (SELECT min(finding) FROM finding_ward)",
		"3 a session's ward did not exist":        "UPDATE ward_version SET valid_from = '2024-09-11'",
		"3 a mission's ward did not exist":        "UPDATE ward_version SET valid_to = '2024-09-01'",
		"3 versions overlap":                      "UPDATE ward_version SET ward = (SELECT min(ward) FROM ward_version)",
		"4 a signer's post is not valid":          "UPDATE post SET valid_from = '2025-01-01'",
		"5 numbers have gaps":                     "DELETE FROM number_use WHERE number = 1",
		"a live record refers to the bin":         "UPDATE mission SET deleted_at = changed_at, deleted_with = uid",
		"a cycle of ward changes":                 "UPDATE ward_change_link SET to_ward = from_ward",
	}
	for what, stmt := range breaks {
		w := newWorld(t)
		doc := datatest.Document(t, w.s, model.Document{Mission: w.m.UID, Office: w.office.UID, Signer: w.post.UID})
		datatest.Issue(t, w.s, doc.UID, w.series.UID)
		if err := w.s.VoidNumbers(ctx, w.series.UID, model.Run{}, "x"); err != nil {
			t.Fatal(err)
		}
		link := []model.WardChangeLink{{FromWard: w.in.UID, ToWard: w.out.UID, Part: model.Whole}}
		if _, err := w.s.AddWardChange(ctx, model.WardChange{Day: "2025-01-01", Kind: model.Merge}, link); err != nil {
			t.Fatal(err)
		}
		if got := column(t, w.s, broken[what]); len(got) > 0 {
			t.Errorf("%s is seen in a whole book: %v", what, got)
		}
		if _, err := w.s.DB().Exec(stmt); err != nil {
			t.Fatalf("%s: %v", what, err)
		}
		if got := column(t, w.s, broken[what]); len(got) == 0 {
			t.Errorf("%s is not seen", what)
		}
	}
}
