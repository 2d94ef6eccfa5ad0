package checks_test

import (
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"sogiamsat/data/model"
	"sogiamsat/reports/checks"
)

// A trial makes a paper that one check has to speak about, and papers near it about which it must not.
type trial struct {
	fail func(*bench)
	says string // part of Have
	pass []func(*bench)
}

func TestAGoodPaperHasNoRemarks(t *testing.T) {
	for _, r := range good().run(t) {
		t.Errorf("%s: %s %s", r.Check, r.Need, r.Have)
	}
}

// TestEveryCheck fails and passes each check of the table.
func TestEveryCheck(t *testing.T) {
	all := trials()
	for _, rule := range checks.Table() {
		x, ok := all[rule.ID]
		if !ok {
			t.Errorf("%s has no trial", rule.ID)
			continue
		}
		t.Run(rule.ID, func(t *testing.T) {
			b := good()
			x.fail(b)
			got := of(b.run(t), rule.ID)
			if len(got) == 0 || !strings.Contains(got[0].Have, x.says) {
				t.Fatalf("got %+v, want a remark that says %q", got, x.says)
			}
			complete(t, got)
			for i, pass := range x.pass {
				b := good()
				pass(b)
				if got := of(b.run(t), rule.ID); len(got) > 0 {
					t.Errorf("passing case %d: %+v", i+1, got)
				}
			}
		})
	}
	for id := range all {
		if len(rulesOf(id)) != 1 {
			t.Errorf("a trial for %s, of which the table has %d", id, len(rulesOf(id)))
		}
	}
}

func rulesOf(id string) []checks.Rule {
	var out []checks.Rule
	for _, r := range checks.Table() {
		if r.ID == id {
			out = append(out, r)
		}
	}
	return out
}

// complete holds for all remarks: whole sentences in every part, a reason, a place.
func complete(t *testing.T, all []checks.Remark) {
	t.Helper()
	for _, r := range all {
		for what, s := range map[string]string{"need": r.Need, "have": r.Have, "mend": r.Mend} {
			if s == "" || !strings.HasSuffix(strings.TrimRight(s, "”)"), ".") || !norm.NFC.IsNormalString(s) || !unicode.IsUpper([]rune(s)[0]) && s[0] < 0x80 && unicode.IsLetter(rune(s[0])) {
				t.Errorf("%s: %s is no sentence: %q", r.Check, what, s)
			}
			if strings.Contains(s, "  ") || strings.Contains(s, "%!") || strings.Contains(s, "“”") || strings.Contains(s, "..") && !strings.Contains(s, "...") {
				t.Errorf("%s: %s is broken: %q", r.Check, what, s)
			}
		}
		if r.Clause == "" || r.Level != checks.Blocking && r.Level != checks.Warning {
			t.Errorf("%s: no clause or level: %+v", r.Check, r)
		}
		if r.Place == (checks.Place{}) {
			t.Errorf("%s leads nowhere", r.Check)
		}
	}
}

// TestNothingIsIssuedWithRoomToFillIn: a print for signature is warned of, an issued paper is not let through; minutes
// and invitations are filled in by hand.
func TestNothingIsIssuedWithRoomToFillIn(t *testing.T) {
	for _, x := range []struct {
		kind    model.DocType
		purpose checks.Purpose
		want    checks.Level
	}{
		{model.TB, checks.Issue, checks.Blocking},
		{model.CVDC, checks.Issue, checks.Blocking},
		{model.TB, checks.Sign, checks.Warning},
		{model.BB, checks.Issue, checks.Warning},
		{model.GM, checks.Issue, checks.Warning},
	} {
		b := good()
		finding("Đã ghi “……”, nay sửa là “……”.")(b)
		b.last = func(in *checks.Input) { in.Type, in.Purpose = x.kind, x.purpose }
		got := of(b.run(t), "content.unwritten")
		if len(got) != 1 || got[0].Level != x.want {
			t.Errorf("%s to %s: %+v, want %s", x.kind, x.purpose, got, x.want)
		}
		complete(t, got)
	}
}
