package findings

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"sogiamsat/data/model"
)

func finding(uid model.UID, kind model.FindingKind, topic model.UID, ord int, wards ...model.UID) model.DossierFinding {
	f := model.DossierFinding{Wards: wards}
	f.Finding.UID, f.Finding.Kind, f.Finding.Topic, f.Finding.Ord = uid, kind, topic, ord
	f.Finding.Text = "Nhận xét " + string(uid)
	return f
}

// sample is a mission of two units and two topics.
func sample() model.Dossier {
	var d model.Dossier
	for i, name := range []string{"3", "5"} {
		w := model.DossierWard{Ward: model.UID("p" + name)}
		w.Version = model.WardVersion{Kind: model.Phuong, Name: name}
		d.Wards = append(d.Wards, w)
		topic := model.Topic{Title: []string{"Tuyên truyền", "Đối thoại"}[i], Ord: i}
		topic.UID = model.UID("t" + name)
		d.Topics = append(d.Topics, topic)
	}
	d.Findings = []model.DossierFinding{
		finding("a", model.Strength, "t5", 1, "p3", "p5"),
		finding("b", model.Strength, "t3", 2, "p3"),
		finding("c", model.SubjectiveCause, "", 1, "p3"),
		finding("d", model.ObjectiveCause, "", 2, "p3"),
		finding("e", model.Limitation, "", 1),
		finding("f", model.Strength, "t3", 1, "p3"),
	}
	return d
}

func TestPlacesCountFindingsWhereTheyStand(t *testing.T) {
	type line struct {
		Name   string
		Counts [3]int
	}
	d := sample()
	merged := finding("g", model.Limitation, "", 2, "p3")
	merged.Finding.State = model.FindingMerged
	d.Findings = append(d.Findings, merged)
	var got []line
	for _, p := range places(&d) {
		got = append(got, line{p.name, p.counts})
	}
	want := []line{{"Các phường", [3]int{0, 1, 0}}, {"Phường 3", [3]int{3, 0, 2}}, {"Phường 5", [3]int{1, 0, 0}}, {"Tất cả", [3]int{3, 1, 2}}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestRowsGroupByPartThenKindThenTopic(t *testing.T) {
	type line struct{ Group, Text string }
	cases := map[model.UID][]line{
		"p3": {
			{"I. ƯU ĐIỂM  ·  Tuyên truyền", "Nhận xét f"},
			{"I. ƯU ĐIỂM  ·  Tuyên truyền", "Nhận xét b"},
			{"I. ƯU ĐIỂM  ·  Đối thoại", "[3, 5]  Nhận xét a"},
			{"III. NGUYÊN NHÂN: khách quan", "Nhận xét d"},
			{"III. NGUYÊN NHÂN: chủ quan", "Nhận xét c"},
		},
		"p5": {{"I. ƯU ĐIỂM  ·  Đối thoại", "[3, 5]  Nhận xét a"}},
		"":   {{"II. HẠN CHẾ", "Nhận xét e"}},
	}
	for ward, want := range cases {
		var got []line
		d := sample()
		for _, r := range (&view{d: &d, place: ward}).rows() {
			got = append(got, line{r.group, r.text()})
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("ward %q: %s", ward, diff)
		}
	}
}

func TestNeighbour(t *testing.T) {
	d := sample()
	all := (&view{d: &d, place: "p3"}).rows()
	cases := []struct {
		from string
		step int
		want string
	}{{"f", 1, "b"}, {"b", 1, "a"}, {"a", 1, "d"}, {"c", 1, ""}, {"f", -1, ""}, {"d", -1, "a"}, {"", 1, "f"}, {"", -1, "c"}}
	for _, c := range cases {
		got := ""
		if r, ok := neighbour(all, c.from, c.step); ok {
			got = r.key()
		}
		if got != c.want {
			t.Errorf("from %q by %d: %q, want %q", c.from, c.step, got, c.want)
		}
	}
	if _, ok := neighbour(nil, "", 1); ok {
		t.Error("a neighbour where nothing is")
	}
}
