package compose_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sogiamsat/data/model"
	"sogiamsat/reports/compose"
	"sogiamsat/reports/doc"
)

// tree reads a golden paper of package reports.
func tree(t *testing.T, path string) doc.Document {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var d doc.Document
	if err := json.Unmarshal(b, &d); err != nil {
		t.Fatal(err)
	}
	return d
}

func everyPaper(t *testing.T) map[string]doc.Document {
	t.Helper()
	files, err := filepath.Glob("../testdata/*.json")
	if err != nil || len(files) < 5 {
		t.Fatalf("papers %v, %v", files, err)
	}
	out := map[string]doc.Document{}
	for _, f := range files {
		if d := tree(t, f); len(d.Blocks) > 0 {
			out[filepath.Base(f)] = d
		}
	}
	return out
}

// find is the place of the paragraph that begins with these words.
func find(t *testing.T, d doc.Document, words string) int {
	t.Helper()
	for i, b := range d.Blocks {
		if b.Para != nil && strings.HasPrefix(b.Para.Text(), words) {
			return i
		}
	}
	t.Fatalf("no paragraph %q", words)
	return -1
}

// sample is a paper with two parts, two clauses in the first, and findings under them.
func sample() doc.Document {
	p := func(role doc.Role, label, text string, sources ...string) doc.Block {
		b := doc.P(role, text, sources...)
		b.Para.Label = label
		return b
	}
	return doc.Document{Type: "TB", Blocks: []doc.Block{
		{Header: &doc.Header{Number: "Số:      /TB-MTTQ-BTT", Left: []doc.HeaderLine{{Text: "BAN THƯỜNG TRỰC", Bold: true}}}},
		{Title: &doc.Title{Kind: "THÔNG BÁO", Subject: "Kết luận giám sát"}},
		p(doc.Part, "I.", "ƯU ĐIỂM"),
		p(doc.Clause, "1.", "Ưu điểm chung"),
		p(doc.Dash, "-", "Các phường niêm yết đủ.", "f1"),
		p(doc.Dash, "-", "Sổ sách rõ ràng.", "f2"),
		p(doc.Clause, "2.", "Phường 3"),
		p(doc.Dash, "-", "Họp đúng lịch.", "f3"),
		p(doc.Part, "II.", "KIẾN NGHỊ"),
		p(doc.PlainItem, "1.", "Niêm yết ở tất cả khu phố.", "r1", "f2"),
		p(doc.PlainItem, "2.", "Trả lời đúng hạn.", "r2"),
		{Signature: &doc.Signature{Authority: []string{"TM. BAN THƯỜNG TRỰC"}, Name: "Lê Thị Mẫu Đơn", Recipients: []string{"Như trên"}}},
	}}
}

func labels(d doc.Document) string {
	var out []string
	for _, b := range d.Blocks {
		if b.Para != nil {
			out = append(out, b.Para.Label+b.Para.Text())
		}
	}
	return strings.Join(out, "\n")
}

func TestAnUntouchedDraftPrintsAsComposed(t *testing.T) {
	for name, d := range everyPaper(t) {
		if diff := cmp.Diff(d, compose.Printed(d)); diff != "" {
			t.Errorf("%s (-composed +printed):\n%s", name, diff)
		}
		again, changes := compose.Again(d, d)
		if diff := cmp.Diff(d, again); diff != "" || len(changes) > 0 {
			t.Errorf("%s composed again: %v\n%s", name, changes, diff)
		}
	}
}

func TestWordsChangedByHandKeepTheirStylesAndCanBeTakenBack(t *testing.T) {
	d := doc.Document{Blocks: []doc.Block{{Para: &doc.Para{Role: doc.Body, Runs: []doc.Run{
		{Text: "Đề nghị các đơn vị báo cáo "}, {Text: "trước ngày 15 tháng 10", Bold: true}, {Text: "."},
	}}}}}
	for name, c := range map[string]struct {
		text string
		want []doc.Run
	}{
		"in the bold part":  {"Đề nghị các đơn vị báo cáo trước ngày 20 tháng 10.", []doc.Run{{Text: "Đề nghị các đơn vị báo cáo "}, {Text: "trước ngày 20 tháng 10", Bold: true}, {Text: "."}}},
		"before it":         {"Đề nghị Phường 3 báo cáo trước ngày 15 tháng 10.", []doc.Run{{Text: "Đề nghị Phường 3 báo cáo "}, {Text: "trước ngày 15 tháng 10", Bold: true}, {Text: "."}}},
		"without it":        {"Đề nghị các đơn vị báo cáo.", []doc.Run{{Text: "Đề nghị các đơn vị báo cáo"}, {Text: "."}}},
		"quite other words": {"Đã xong.", []doc.Run{{Text: "Đã xong."}}},
	} {
		got := compose.SetText(d, 0, c.text)
		p := got.Blocks[0].Para
		if p.Text() != strings.TrimSpace(c.text) || !p.ByHand || doc.Text(p.Composed) != d.Blocks[0].Para.Text() {
			t.Errorf("%s: %+v", name, p)
		}
		if name == "in the bold part" || name == "before it" {
			if diff := cmp.Diff(c.want, p.Runs); diff != "" {
				t.Errorf("%s:\n%s", name, diff)
			}
		}
		for way, back := range map[string]doc.Document{"reverted": compose.Revert(got, 0), "typed again": compose.SetText(got, 0, d.Blocks[0].Para.Text())} {
			if diff := cmp.Diff(d, back); diff != "" {
				t.Errorf("%s, %s:\n%s", name, way, diff)
			}
		}
	}
	if d.Blocks[0].Para.ByHand {
		t.Error("the draft that was given is changed")
	}
}

func TestWhatIsLeftOutIsNotPrintedAndNumbersCloseUp(t *testing.T) {
	d := sample()
	d = compose.Drop(d, find(t, d, "Niêm yết ở"))
	if got := labels(compose.Printed(d)); strings.Contains(got, "Niêm yết ở") || !strings.Contains(got, "1.Trả lời đúng hạn.") {
		t.Errorf("printed:\n%s", got)
	}
	d = compose.Drop(d, find(t, d, "Họp đúng lịch")) // all of the second clause
	got := labels(compose.Printed(d))
	if strings.Contains(got, "Phường 3") || !strings.Contains(got, "1.Ưu điểm chung") {
		t.Errorf("a heading without text stays:\n%s", got)
	}
	for at, from := range compose.PrintedFrom(d) {
		if p, q := compose.Printed(d).Blocks[at].Para, d.Blocks[from].Para; p != nil && p.Text() != q.Text() {
			t.Errorf("%q is printed for %q", p.Text(), q.Text())
		}
	}
	d = compose.Drop(d, find(t, d, "ƯU ĐIỂM"))
	if got := labels(compose.Printed(d)); got != "I.KIẾN NGHỊ\n1.Trả lời đúng hạn." {
		t.Errorf("printed:\n%s", got)
	}
	for _, words := range []string{"ƯU ĐIỂM", "Niêm yết ở"} {
		d = compose.Restore(d, find(t, d, words))
	}
	if diff := cmp.Diff(sample(), compose.Printed(d)); diff != "" {
		t.Errorf("brought back:\n%s", diff)
	}
}

func TestAnEmptiedParagraphIsLeftOut(t *testing.T) {
	d := sample()
	i := find(t, d, "Sổ sách")
	d = compose.SetText(d, i, "   ")
	if p := d.Blocks[i].Para; !p.Dropped || p.Text() != "Sổ sách rõ ràng." {
		t.Errorf("%+v", p)
	}
}

func TestParagraphsAndSectionsChangePlaces(t *testing.T) {
	d := sample()
	d, at := compose.Move(d, find(t, d, "Phường 3"), true)
	if at != find(t, d, "Phường 3") || !d.Ordered {
		t.Errorf("at %d, ordered %v", at, d.Ordered)
	}
	d, _ = compose.Move(d, find(t, d, "KIẾN NGHỊ"), true)
	want := "I.KIẾN NGHỊ\n1.Niêm yết ở tất cả khu phố.\n2.Trả lời đúng hạn.\nII.ƯU ĐIỂM\n1.Phường 3\n-Họp đúng lịch.\n2.Ưu điểm chung\n-Các phường niêm yết đủ.\n-Sổ sách rõ ràng."
	if got := labels(compose.Printed(d)); got != want {
		t.Errorf("printed:\n%s", got)
	}
	d, _ = compose.Move(d, find(t, d, "KIẾN NGHỊ"), false)
	d, _ = compose.Move(d, find(t, d, "Phường 3"), false)
	d, at = compose.Move(d, find(t, d, "Các phường"), false)
	d, back := compose.Move(d, at, true)
	if d.Blocks[back].Para.Text() != "Các phường niêm yết đủ." {
		t.Errorf("came to %q", d.Blocks[back].Para.Text())
	}
	d.Ordered = false
	if diff := cmp.Diff(sample(), compose.Printed(d)); diff != "" {
		t.Errorf("there and back again:\n%s", diff)
	}
	for _, words := range []string{"ƯU ĐIỂM", "Ưu điểm chung"} {
		if same, _ := compose.Move(d, find(t, d, words), true); cmp.Diff(d, same) != "" {
			t.Errorf("%s passed what is above it", words)
		}
	}
	if same, _ := compose.Move(d, find(t, d, "Trả lời"), false); cmp.Diff(d, same) != "" {
		t.Error("a paragraph passed the signature")
	}
}

func TestAnAddedParagraphStandsWhereItWasAdded(t *testing.T) {
	d := sample()
	d, at := compose.Insert(d, find(t, d, "Niêm yết ở"), "Công khai danh sách.")
	if got := labels(compose.Numbered(d)); !strings.Contains(got, "1.Niêm yết ở tất cả khu phố.\n2.Công khai danh sách.\n3.Trả lời đúng hạn.") {
		t.Errorf("numbered:\n%s", got)
	}
	if d.Blocks[at].Para.Text() != "Công khai danh sách." {
		t.Errorf("at %d", at)
	}
	if _, at := compose.Insert(d, 99, "Cuối cùng."); at != len(d.Blocks)-1 {
		t.Errorf("behind the signature: %d of %d", at, len(d.Blocks))
	}
	gone := compose.Drop(d, at)
	if diff := cmp.Diff(labels(sample()), labels(compose.Numbered(gone))); diff != "" {
		t.Errorf("taken out again:\n%s", diff)
	}
	if _, at := compose.Insert(d, 3, " "); at != -1 {
		t.Error("an empty paragraph was added")
	}
}

func TestComposingAgainKeepsWhatAHandMade(t *testing.T) {
	old := sample()
	old = compose.SetText(old, find(t, old, "Sổ sách"), "Sổ sách rõ ràng, đủ chữ ký.")
	old = compose.Drop(old, find(t, old, "Họp đúng lịch"))
	old, _ = compose.Insert(old, find(t, old, "Trả lời"), "Công khai danh sách.")
	old = compose.SetText(old, find(t, old, "Trả lời"), "Trả lời người dân đúng hạn.")

	fresh := sample()
	fresh.Blocks[4].Para.Runs[0].Text = "Các phường niêm yết đủ và kịp thời."
	fresh.Blocks[5].Para.Runs[0].Text = "Sổ sách đầy đủ."
	added := doc.P(doc.Dash, "Có bảng tin ở khu phố.", "f9")
	added.Para.Label = "-"
	fresh.Blocks = append(fresh.Blocks[:6], append([]doc.Block{added}, fresh.Blocks[6:]...)...)
	fresh.Blocks = append(fresh.Blocks[:11], fresh.Blocks[12]) // the second recommendation is gone

	got, changes := compose.Again(old, fresh)
	want := "I.ƯU ĐIỂM\n1.Ưu điểm chung\n-Các phường niêm yết đủ và kịp thời.\n-Sổ sách rõ ràng, đủ chữ ký.\n-Có bảng tin ở khu phố.\nII.KIẾN NGHỊ\n1.Niêm yết ở tất cả khu phố.\n2.Trả lời người dân đúng hạn.\n3.Công khai danh sách."
	if printed := labels(compose.Printed(got)); printed != want {
		t.Errorf("printed:\n%s", printed)
	}
	var told []string
	for _, c := range changes {
		told = append(told, string(c.Kind)+": "+c.Old+" > "+c.Now)
	}
	if diff := cmp.Diff([]string{
		"changed: Các phường niêm yết đủ. > Các phường niêm yết đủ và kịp thời.",
		"kept: Sổ sách rõ ràng. > Sổ sách đầy đủ.",
		"added:  > Có bảng tin ở khu phố.",
		"orphaned: Trả lời đúng hạn. > ",
	}, told); diff != "" {
		t.Errorf("told (-want +got):\n%s", diff)
	}
	if p := got.Blocks[changes[1].Block].Para; doc.Text(p.Composed) != "Sổ sách đầy đủ." {
		t.Errorf("taking back would give %q", doc.Text(p.Composed))
	}
	if _, more := compose.Again(got, fresh); len(more) != 1 || more[0].Kind != compose.Orphaned {
		t.Errorf("told twice: %v", more)
	}
}

func TestComposingAgainKeepsTheOrderOfAHand(t *testing.T) {
	old := sample()
	old, _ = compose.Move(old, find(t, old, "Trả lời"), true)
	fresh := sample()
	added := doc.P(doc.PlainItem, "Rà soát hồ sơ.", "r9")
	added.Para.Label = "3."
	fresh.Blocks = append(fresh.Blocks[:11], added, fresh.Blocks[11])
	got, _ := compose.Again(old, fresh)
	if printed := labels(compose.Printed(got)); !strings.HasSuffix(printed, "1.Trả lời đúng hạn.\n2.Rà soát hồ sơ.\n3.Niêm yết ở tất cả khu phố.") {
		t.Errorf("printed:\n%s", printed)
	}
	if last := got.Blocks[len(got.Blocks)-1]; last.Signature == nil {
		t.Error("the signature is not last")
	}
}

func TestFromAParagraphToItsRecordsAndBack(t *testing.T) {
	d := sample()
	if got := compose.Sources(d, find(t, d, "ƯU ĐIỂM")); cmp.Diff([]model.UID{"f1", "f2", "f3"}, got) != "" {
		t.Errorf("the part comes from %v", got)
	}
	if got := compose.UsedIn(d, "f2"); cmp.Diff([]int{5, 9}, got) != "" {
		t.Errorf("f2 is in %v", got)
	}
}

func TestTwoVersionsSideBySide(t *testing.T) {
	old := sample()
	now := compose.SetText(old, find(t, old, "Sổ sách"), "Sổ sách rất rõ ràng.")
	now = compose.Drop(now, find(t, now, "Họp đúng lịch"))
	now, _ = compose.Insert(now, find(t, now, "Trả lời"), "Công khai danh sách.")
	var got []string
	for _, p := range compose.Compare(compose.Lines(old), compose.Lines(now)) {
		if !p.Same() {
			got = append(got, p.Old+" | "+p.Now)
		}
		for _, s := range p.Come {
			got = append(got, "+"+p.Now[s.Start:s.End])
		}
	}
	want := []string{
		"- Sổ sách rõ ràng. | - Sổ sách rất rõ ràng.", "+rất",
		"2. Phường 3 | ", "- Họp đúng lịch. | ",
		" | 3. Công khai danh sách.", "+3. Công khai danh sách.",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	for name, d := range everyPaper(t) {
		for _, p := range compose.Compare(compose.Lines(d), compose.Lines(d)) {
			if !p.Same() || p.Gone != nil || p.Come != nil {
				t.Errorf("%s: %+v", name, p)
			}
		}
	}
}

// TestAnArticleKeepsItsPlace: what a hand made of an article of a decision stays the one article when composing gives it
// other words.
func TestAnArticleKeepsItsPlace(t *testing.T) {
	old := tree(t, "../testdata/paper-qd.json")
	at := find(t, old, "Quyết định này có hiệu lực")
	old = compose.SetText(old, at, "Quyết định này có hiệu lực từ ngày 01 tháng 9 năm 2024./.")
	fresh := tree(t, "../testdata/paper-qd.json")
	p := *fresh.Blocks[at].Para
	p.Runs = []doc.Run{{Text: "Quyết định này có hiệu lực kể từ ngày ký và thay thế Quyết định số 08/QĐ-MTTQ-BTT./."}}
	fresh.Blocks[at].Para = &p
	again, changes := compose.Again(old, fresh)
	if len(again.Blocks) != len(fresh.Blocks) || again.Blocks[at].Para.Text() != "Quyết định này có hiệu lực từ ngày 01 tháng 9 năm 2024./." {
		t.Errorf("%d blocks of %d; %q", len(again.Blocks), len(fresh.Blocks), again.Blocks[at].Para.Text())
	}
	if len(changes) != 1 || changes[0].Kind != compose.Kept {
		t.Errorf("told %+v", changes)
	}
}
