package reports_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sogiamsat/data/model"
	"sogiamsat/reports"
	"sogiamsat/reports/doc"
)

var update = flag.Bool("update", false, "rewrite the golden trees")

// paper makes a conclusion that must succeed.
func paper(t *testing.T, b *book, o reports.Options) doc.Document {
	t.Helper()
	got, err := reports.Conclusion(b.Dossier, o)
	if err != nil {
		t.Fatalf("Conclusion: %v", err)
	}
	return got
}

// text is the document as lines of label and text.
func text(d doc.Document) []string {
	var out []string
	for _, b := range d.Blocks {
		if b.Para != nil {
			out = append(out, strings.TrimSpace(b.Para.Label+" "+b.Para.Text()))
		}
	}
	return out
}

// body is text without the opening and the closing: from the first part on.
func body(d doc.Document) []string {
	all := text(d)
	first := slices.IndexFunc(all, func(l string) bool { return strings.HasPrefix(l, "I. ") })
	last := slices.IndexFunc(all, func(l string) bool {
		return strings.HasPrefix(l, "Đề nghị ") || strings.HasPrefix(l, "Trên đây ")
	})
	if first < 0 {
		return nil
	}
	return all[first:last]
}

func signature(d doc.Document) doc.Signature { return *d.Blocks[len(d.Blocks)-1].Signature }

func message(err error) string {
	var e *model.Error
	if errors.As(err, &e) {
		return e.Message
	}
	return ""
}

func TestGoldenConclusions(t *testing.T) {
	noLimits := full()
	noLimits.Findings = slices.DeleteFunc(noLimits.Findings, func(f model.DossierFinding) bool { return f.Finding.Kind == model.Limitation })
	minimal := newBook(phuong("3")...)
	minimal.find(model.Strength, "", "Đã tổ chức thực hiện.")
	cases := map[string]struct {
		book *book
		o    reports.Options
	}{
		"full-draft":     {full(), reports.Options{}},
		"full-issued":    {full(), reports.Options{For: reports.Signature, Number: "5", Day: "2024-10-21"}},
		"by-topic":       {full(), reports.Options{By: doc.ByTopic}},
		"one-ward":       {full(), reports.Options{For: reports.Signature, Ward: "ward-2"}},
		"no-limitations": {noLimits, reports.Options{For: reports.Signature}},
		"minimal":        {minimal, reports.Options{}},
		"sixty-wards":    {sixty(), reports.Options{For: reports.Signature}},
		"long-names":     {longNames(), reports.Options{}},
		"hostile":        {hostile(), reports.Options{}},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) { compareGolden(t, name, paper(t, c.book, c.o)) })
	}
}

func compareGolden(t *testing.T, name string, got doc.Document) {
	t.Helper()
	path := filepath.Join("testdata", name+".json")
	var buf bytes.Buffer
	enc := json.NewEncoder(&buf)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	if err := enc.Encode(got); err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile(path, buf.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var want doc.Document
	if err := json.Unmarshal(raw, &want); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("tree differs from %s (-want +got):\n%s", path, diff)
	}
}

// sixty is a mission in sixty units, a third of them with findings of their own.
func sixty() *book {
	var names []string
	for i := range 60 {
		names = append(names, "Mẫu "+model.Roman(i+1))
	}
	b := newBook(phuong(names...)...)
	b.supervise(model.PartyCommittee, model.PeoplesCommittee)
	for i := 0; i < 60; i += 3 {
		b.find(model.Limitation, "", "Sổ theo dõi chưa đủ cột.", i)
	}
	b.find(model.Limitation, "", "Trả lời còn chậm.")
	b.ask("Bổ sung cột còn thiếu.", "2024-11-30", b.everyBody(model.PeoplesCommittee)...)
	return b
}

func longNames() *book {
	long := "Ban Quản lý khu liên hợp thể dục thể thao, văn hóa và sinh hoạt cộng đồng liên phường phía Đông Nam sông Bến Mẫu"
	b := newBook(model.WardVersion{Kind: model.Khac, Name: long}, model.WardVersion{Kind: model.ThiTran, Name: "Nông trường Thống Nhất Mẫu Sơn"})
	b.Office.Name = "Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam huyện Bến Mẫu Thượng"
	b.Mission.Theme = strings.Repeat("việc thực hiện chính sách đối với người có công và ", 12) + "gia đình liệt sĩ"
	b.head("Tôn Nữ Công Huyền Bảo Mẫu Thị Phương Nghiêng", strings.Repeat("Ủy viên Ban Chấp hành Đảng bộ huyện, ", 4)+"Chủ tịch")
	b.find(model.Strength, b.topic(strings.Repeat("Công tác phối hợp, ", 20)), strings.Repeat("Nội dung dài ", 200), 0)
	b.ask("Tiếp tục phối hợp", "", above(long), b.body(1, model.PartyCommittee))
	return b
}

// hostile holds what people paste: loose accents, NUL, zero-width signs, tabs, Word's line ends, list marks, "./.".
func hostile() *book {
	b := newBook(phuong("3", "5")...)
	b.Mission.Theme = "Giám sát Việc  thư\u0323c hiê\u0323n\u200b\tquy chế./."
	b.find(model.Strength, "", "a\x00b\r\n\r\n \r\n• một;\r\n• hai;\u2028ba\u00adbốn..")
	b.find(model.Strength, "", " \u00a0\ufeff\t ")
	b.find(model.Limitation, "", "Số 935\u2011QĐ/TU ; ", 1)
	b.find(model.Limitation, "", "- đã gạch đầu dòng sẵn", 1)
	b.ask("Hạn cuối 5/12/2024, không phải 15/12/2024...", "2024-12-05")
	return b
}

func TestEmptyPartsAreLeftOutAndNumberingClosesUp(t *testing.T) {
	b := newBook(phuong("3", "5")...)
	b.find(model.SubjectiveCause, "", "Chưa kiểm tra.")
	b.ask("Kiểm tra hằng quý.", "", b.everyBody(model.PartyCommittee)...)
	want := []string{"I. NGUYÊN NHÂN CHỦ QUAN", "Chưa kiểm tra.", "II. KIẾN NGHỊ", "Đối với Đảng ủy các phường", "Kiểm tra hằng quý."}
	if diff := cmp.Diff(want, body(paper(t, b, reports.Options{}))); diff != "" {
		t.Error(diff)
	}
}

func TestFindingsAreGrouped(t *testing.T) {
	cases := map[string]struct {
		fill func(*book)
		want []string
	}{
		"one": {func(b *book) { b.find(model.Strength, "", "A") }, []string{"I. ƯU ĐIỂM", "A."}},
		"several without topics are numbered": {func(b *book) {
			b.find(model.Strength, "", "A")
			b.find(model.Strength, "", "B")
		}, []string{"I. ƯU ĐIỂM", "1. A.", "2. B."}},
		"one topic needs no title": {func(b *book) {
			x := b.topic("X")
			b.find(model.Strength, x, "A")
			b.find(model.Strength, x, "B")
		}, []string{"I. ƯU ĐIỂM", "1. A.", "2. B."}},
		"topics in the mission's order, the rest last": {func(b *book) {
			x, y := b.topic("X"), b.topic("Y:")
			b.find(model.Strength, "", "C")
			b.find(model.Strength, y, "B")
			b.find(model.Strength, x, "A")
			b.find(model.Strength, x, "A2")
		}, []string{"I. ƯU ĐIỂM", "1. X", "- A.", "- A2.", "2. Y", "- B.", "3. Các nội dung khác", "- C."}},
		"units in the mission's order, wider first": {func(b *book) {
			b.find(model.Limitation, "", "C", 2)
			b.find(model.Limitation, "", "A", 0)
			b.find(model.Limitation, "", "AB", 1, 0)
		}, []string{"I. HẠN CHẾ", "1. Phường 3 và Phường 5", "AB.", "2. Phường 3", "A.", "3. Phường Đức Nhuận", "C."}},
		"a finding that names all units is common": {func(b *book) { b.find(model.Limitation, "", "A", 0, 1, 2) }, []string{"I. HẠN CHẾ", "A."}},
		"common and single": {func(b *book) {
			b.find(model.Limitation, "", "B", 1)
			b.find(model.Limitation, "", "A")
			b.find(model.Limitation, "", "A2")
		}, []string{"I. HẠN CHẾ", "1. Hạn chế chung", "- A.", "- A2.", "2. Hạn chế của từng đơn vị", "a) Phường 5", "B."}},
		"causes name their units": {func(b *book) {
			b.find(model.ObjectiveCause, "", "B", 1)
			b.find(model.ObjectiveCause, "", "A")
		}, []string{"I. NGUYÊN NHÂN KHÁCH QUAN", "- A.", "- Phường 5: B."}},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			b := newBook(phuong("3", "5", "Đức Nhuận")...)
			c.fill(b)
			got := slices.DeleteFunc(body(paper(t, b, reports.Options{})), func(l string) bool { return l == "" })
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestOneUnitsPaperHoldsWhatConcernsIt(t *testing.T) {
	b := full()
	got := strings.Join(text(paper(t, b, reports.Options{Ward: b.Wards[1].Ward})), "\n")
	for _, want := range []string{"Sổ tiếp nhận ghi chưa đủ.", "Chưa phân công người theo dõi.", "Đối với Đảng ủy Phường 2", "Các phường mở nhiều kênh"} {
		if !strings.Contains(got, want) {
			t.Errorf("missing %q in\n%s", want, got)
		}
	}
	for _, other := range []string{"Phường 1", "Gò Mây", "các phường", "từng đơn vị", "Nhìn chung"} {
		if strings.Contains(got, other) && other != "các phường" {
			t.Errorf("%q of other units in\n%s", other, got)
		}
	}
}

func TestEveryTextKnowsItsRecord(t *testing.T) {
	b := full()
	d := paper(t, b, reports.Options{})
	sources := map[string]string{}
	for _, x := range d.Blocks {
		if x.Para == nil {
			continue
		}
		if x.Para.Field == "" {
			t.Errorf("no field for %q", x.Para.Text())
		}
		for _, s := range x.Para.Sources {
			sources[s] += x.Para.Text()
		}
	}
	for _, f := range b.Findings {
		in := f.Finding.InConclusion && f.Finding.State == model.FindingConfirmed && f.Finding.Text != ""
		if (sources[string(f.Finding.UID)] != "") != in {
			t.Errorf("finding %q: in the paper %v, want %v", f.Finding.Text, !in, in)
		}
	}
	for _, r := range b.Recommendations {
		in := r.Recommendation.State != model.RecWithdrawn
		if (sources[string(r.Recommendation.UID)] != "") != in {
			t.Errorf("recommendation %q: in the paper %v, want %v", r.Recommendation.Text, !in, in)
		}
	}
}
