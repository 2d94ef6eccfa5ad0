package checks_test

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"sogiamsat/data/model"
	"sogiamsat/reports"
	"sogiamsat/reports/checks"
	"sogiamsat/reports/doc"
	"sogiamsat/reports/rules"
)

// TestNothingIsKnown: checks say nothing untrue of an input without a paper, a mission or rules, and do not fail.
func TestNothingIsKnown(t *testing.T) {
	set, _ := rules.ByID(rules.FrontND30)
	for _, kind := range append(model.DocTypes, "?") {
		for _, in := range []checks.Input{
			{Type: kind, Rules: set},
			{Type: kind, Rules: set, Tree: doc.Document{Blocks: []doc.Block{{}, {Para: &doc.Para{}}, {Header: &doc.Header{}}, {Table: &doc.Table{}}, {Signature: &doc.Signature{}}, {Section: &doc.Section{}}}}},
		} {
			for _, r := range checks.Run(in) {
				if r.Have == "" || r.Need == "" {
					t.Errorf("%s %s: %+v", kind, r.Check, r)
				}
			}
		}
	}
}

// TestEverySetOfRules: the good paper keeps the form of each set that the program has.
func TestEverySetOfRules(t *testing.T) {
	for _, set := range rules.Sets() {
		b := good()
		b.in.Rules, b.in.Purpose, b.in.Number, b.in.Day = set, checks.Sign, "", ""
		everyElement(b)
		for _, r := range b.run(t) {
			if r.Group == checks.Form && r.Check != "form.set" && r.Check != "form.end" {
				t.Errorf("%s: %s %s %s", set.ID, r.Check, r.Need, r.Have)
			}
		}
	}
}

// TestTheSameInputGivesTheSameRemarks, and is left as it was.
func TestTheSameInputGivesTheSameRemarks(t *testing.T) {
	missions, names := practised(t, "mau")
	for _, d := range missions {
		in := inputFor(t, d, model.TB, reports.Options{})
		in.Names = names
		first := checks.Run(in)
		again := inputFor(t, d, model.TB, reports.Options{})
		again.Names = names
		if !reflect.DeepEqual(in, again) {
			t.Errorf("%s: the input was changed", d.Mission.Code)
		}
		if !reflect.DeepEqual(first, checks.Run(again)) {
			t.Errorf("%s: other remarks the second time", d.Mission.Code)
		}
	}
}

// huge is a mission with many of everything, all of it wrong.
func huge(units, each int) model.Dossier {
	d := good().in.Dossier
	d.Wards, d.Findings, d.Recommendations = nil, nil, nil
	for i := range units {
		w := model.DossierWard{Ward: model.UID(fmt.Sprintf("u%d", i)), Version: model.WardVersion{Kind: model.Phuong, Name: fmt.Sprint(i + 1)}}
		w.Version.Ward = w.Ward
		d.Wards = append(d.Wards, w)
		for j := range each {
			uid := model.UID(fmt.Sprintf("f%d-%d", i, j))
			d.Findings = append(d.Findings, model.DossierFinding{
				Finding: model.Finding{
					Meta: meta(uid), Kind: model.FindingKinds[j%4], Topic: "t1", InConclusion: true, State: model.FindingDraft,
					Text: fmt.Sprintf("phường %d làm việc với nhân dân phường %d, ngày 31/2/2024, %s", j, i, strings.Repeat("rất lâu ", 30)),
				},
				Wards: []model.UID{w.Ward},
			})
			d.Recommendations = append(d.Recommendations, model.DossierRecommendation{Recommendation: model.Recommendation{Meta: meta("r" + uid), Text: "Làm ngay.", Due: "2024-12-01"}})
		}
	}
	return d
}

// TestALongTailIsCounted: a mission with thousands of faults gives a list that can be read.
func TestALongTailIsCounted(t *testing.T) {
	in := inputFor(t, huge(60, 12), model.TB, reports.Options{For: reports.Signature})
	got := checks.Run(in)
	if len(got) == 0 || len(got) > 6*len(checks.Table()) {
		t.Fatalf("%d remarks", len(got))
	}
	tail := of(got, "content.demand.to")
	if len(tail) != 6 || !strings.Contains(tail[5].Have, "Còn 714 chỗ khác như vậy.") {
		t.Errorf("got %d, the last: %q", len(tail), tail[len(tail)-1].Have)
	}
	complete(t, got)
	blocking := true
	for _, r := range got {
		if r.Blocks() && !blocking {
			t.Errorf("%s stops the paper but stands behind what does not", r.Check)
		}
		blocking = r.Blocks()
	}
	if !checks.Blocks(got) || checks.Blocks(nil) {
		t.Error("a paper full of faults may be issued, or one without any may not")
	}
}

// BenchmarkConclusion checks the long conclusion of the practice set.
func BenchmarkConclusion(b *testing.B) {
	in := inputFor(b, huge(12, 6), model.TB, reports.Options{For: reports.Signature})
	for b.Loop() {
		checks.Run(in)
	}
}

// Benchmark10000 checks a mission with ten thousand findings.
func Benchmark10000(b *testing.B) {
	in := checks.Input{Dossier: huge(100, 100), Type: model.TB, Purpose: checks.Sign, Today: today}
	in.Rules, _ = rules.ByID(rules.FrontND30)
	for b.Loop() {
		checks.Run(in)
	}
}

// TestWordsAboutSecretsWarn: what only speaks of the rules about secrets may be passed over, a stamp may not.
func TestWordsAboutSecretsWarn(t *testing.T) {
	for text, want := range map[string]checks.Level{
		"Việc bảo vệ bí mật nhà nước được quán triệt.": checks.Warning, "Độ khẩn: MẬT, không sao chụp.": checks.Blocking,
	} {
		b := good()
		finding(text)(b)
		got := of(b.run(t), "content.secret")
		if len(got) != 1 || got[0].Level != want {
			t.Errorf("%q: got %+v, want level %s", text, got, want)
		}
	}
}
