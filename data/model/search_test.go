package model_test

import (
	"runtime"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/unicode/norm"

	"sogiamsat/data/model"
)

// searchCases hold for Query.Match and for Index alike.
var searchCases = []struct {
	query, text string
	want        bool
}{
	{"", "bất kỳ", true},
	{"  ?!", "bất kỳ", true},
	{"\u0301", "bất kỳ", true},
	{"giam sat", "Đoàn giám sát", true},
	{"sat giam", "Đoàn giám sát", true},
	{"giam sat", "giám đốc", false},
	{"giam giam", "giám đốc", true},
	{"GIÁM", "giám sát", true},
	{"doi thoai", "Đối thoại trực tiếp", true},
	{"duong", "Đường Trường Sa", true},
	{"duong", "dương lịch", true},
	{"đường", "Đường Trường Sa", true},
	{"đường", "dương lịch", false},
	{"đường", "ĐƯƠNG nhiên", false},
	{"dương", "Đường Trường Sa", false},
	{"cân", "cần", false},
	{"cần", "cân", false},
	{"can", "cần", true},
	{"đức nhuan", "Phường Đức Nhuận", true},
	{"đức nhuan", "Phường Dục Nhuận", false},
	// where the tone mark stands
	{"hòa", "hoà giải", true},
	{"hoà", "hòa giải", true},
	{"uỷ ban", "Ủy ban", true},
	{"ủy ban", "Uỷ ban", true},
	{"thuý", "Thúy", true},
	{"hòa", "hóa", false},
	// the last word while it is typed
	{"gi", "Đoàn giám sát", true},
	{"sa", "Đoàn giám sát", true},
	{"at", "Đoàn giám sát", false},
	{"oan", "Đoàn", false},
	{"gi ", "Đoàn giám sát", false},
	{"giam ", "Đoàn giám sát", true},
	{"gia sat", "Đoàn giám sát", false},
	{"giám s", "Đoàn giám sát", true},
	{"đ", "Đồng chí", true},
	{"đ", "dồng", false},
	{"đô", "Đồng chí", false},
	{"đồ", "Đồng chí", true},
	{"hoà", "hoàn thành", true},
	{"hòa", "hoàn thành", true},
	{"hoàn", "hoà giải", false},
	{"hoà ", "hoàn thành", false},
	{"đư", "đường", true},
	{"đươ", "đường", false},
	{"đượ", "đường", false},
	{"giá", "giám sát", true},
	{"già", "giám sát", false},
	{"ré", "résumé", true},
	{"résu", "résumé", true},
	{"resu", "résumé", true},
	// numbers and codes
	{"935-QĐ/TU", "Quyết định số 935-QĐ/TU", true},
	{"935-qd", "Quyết định số 935-QĐ/TU", true},
	{"35", "số 935", false},
	{"phường 3 ", "Phường 13, Phường 30", false},
	{"phường 3 ", "Phường 3", true},
	{"phường 3", "Phường 30", true},
	// loose marks in the text
	{"tổ quốc", norm.NFD.String("Tổ quốc"), true},
	{norm.NFD.String("tổ quốc"), "Tổ quốc", true},
	{"to quoc", norm.NFD.String("Tổ quốc"), true},
}

func TestQueryMatch(t *testing.T) {
	for _, tt := range searchCases {
		if got := model.ParseQuery(tt.query).Match(tt.text); got != tt.want {
			t.Errorf("%q finds %q: %v, want %v", tt.query, tt.text, got, tt.want)
		}
	}
	if !model.ParseQuery(" - ").Empty() || model.ParseQuery("a").Empty() {
		t.Error("Empty")
	}
}

func TestHighlights(t *testing.T) {
	for _, tt := range []struct{ query, text, want string }{
		{"giam sat", "Đoàn giám sát đã giám sát", "Đoàn [giám] [sát] đã [giám] [sát]"},
		{"gi", "Đoàn giám sát", "Đoàn [gi]ám sát"},
		{"đồ", "Đồng chí, đồng bào, đông", "[Đồ]ng chí, [đồ]ng bào, đông"},
		{"hoà", "Hòa giải, hoàn thành", "[Hòa] giải, [hoà]n thành"},
		{"sa giam g", "giám sát gia", "[giám] sát [g]ia"},
		{"to", norm.NFD.String("Tổ"), "[" + norm.NFD.String("Tổ") + "]"},
		{"QĐ", "935-QĐ/TU", "935-[QĐ]/TU"},
		{"xyz", "Đoàn", "Đoàn"},
		{"", "Đoàn", "Đoàn"},
		{"doan", "", ""},
	} {
		if got := mark(tt.text, model.ParseQuery(tt.query).Highlights(tt.text)); got != tt.want {
			t.Errorf("%q in %q: %s, want %s", tt.query, tt.text, got, tt.want)
		}
	}
}

func mark(text string, spans []model.Span) string {
	var b strings.Builder
	done := 0
	for _, s := range spans {
		b.WriteString(text[done:s.Start] + "[" + text[s.Start:s.End] + "]")
		done = s.End
	}
	return b.String() + text[done:]
}

func TestIndexAgreesWithMatch(t *testing.T) {
	for _, tt := range searchCases {
		x := model.NewIndex()
		x.Add(7, tt.text)
		q := model.ParseQuery(tt.query)
		if got := x.Count(q) == 1; got != tt.want {
			t.Errorf("%q finds %q: %v, want %v", tt.query, tt.text, got, tt.want)
		}
	}
}

func TestIndexOverManyTexts(t *testing.T) {
	texts := practiceTexts(3000)
	x := model.NewIndex()
	for id, s := range texts {
		x.Add(id, s)
	}
	for _, typed := range []string{
		"giam sat phuong", "giám sát", "doi thoai", "duong truong sa", "đường trường sa", "nguyen vong cua nhan d", "gi", "t", "đ",
		"khongco", "ủy ban", "uỷ", "phường 3 ", "", "kl 0012",
	} {
		q := model.ParseQuery(typed)
		var want []int
		for id := len(texts) - 1; id >= 0; id-- {
			if q.Match(texts[id]) {
				want = append(want, id)
			}
		}
		if diff := cmp.Diff(want, x.Search(q, 0)); diff != "" {
			t.Errorf("%q, all (-match +index):\n%s", typed, diff)
		}
		if diff := cmp.Diff(want[:min(50, len(want))], x.Search(q, 50)); diff != "" && len(want) > 0 {
			t.Errorf("%q, newest 50 (-match +index):\n%s", typed, diff)
		}
		if got := x.Count(q); got != len(want) {
			t.Errorf("%q: count %d, want %d", typed, got, len(want))
		}
	}
}

func TestIndexChanges(t *testing.T) {
	x := model.NewIndex()
	x.Add(20, "Phường 3 đối thoại")
	x.Add(30, "Phường 5 đối thoại, đối thoại")
	check := func(typed string, want ...int) {
		t.Helper()
		if diff := cmp.Diff(want, x.Search(model.ParseQuery(typed), 10)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", typed, diff)
		}
	}
	check("doi thoai", 30, 20)
	x.Add(20, "Phường 3 tiếp xúc")
	check("doi thoai", 30)
	check("tiep", 20)
	check("phuong", 30, 20)
	x.Remove(30)
	x.Remove(31)
	check("doi")
	check("", 20)
	if x.Len() != 1 {
		t.Errorf("Len = %d", x.Len())
	}
	x.Add(30, "trở lại phường")
	check("phuong", 30, 20)
	x.Add(25, "chen vào giữa, phường")
	check("phuong", 30, 25, 20)
	x.Add(20, "phường đối thoại")
	check("phuong doi", 20)
	if got := x.Search(model.ParseQuery("phuong"), 2); !cmp.Equal(got, []int{30, 25}) {
		t.Errorf("newest two of %v", got)
	}
}

// practiceSentences are what findings look like; the long generated texts are
// walks through their words.
const practiceSentences = `Đảng ủy phường đã ban hành kế hoạch lãnh đạo việc tiếp xúc, đối thoại trực tiếp với Nhân dân trên địa bàn phường
và phân công đồng chí Phó Bí thư theo dõi. Ủy ban nhân dân phường tổ chức hội nghị đối thoại, ghi nhận ý kiến của Nhân dân về vệ sinh
môi trường, trật tự đô thị, trả lời bằng văn bản đúng thời gian quy định. Một số kiến nghị của Nhân dân chưa được giải quyết dứt điểm,
việc thông tin kết quả giải quyết đến người dân còn chậm. Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam phường phối hợp với các tổ
chức chính trị - xã hội giám sát việc thực hiện kết luận của người đứng đầu cấp ủy, chính quyền. Công tác tuyên truyền, quán triệt
Quyết định số 935-QĐ/TU và Quyết định số 936-QĐ/TU được thực hiện thường xuyên qua sinh hoạt chi bộ, hội nghị khu phố. Cán bộ, công
chức phường có tinh thần trách nhiệm, lắng nghe tâm tư, nguyện vọng chính đáng của Nhân dân để xây dựng Đảng, xây dựng chính quyền
trong sạch, vững mạnh. Đề nghị Đảng ủy tiếp tục quan tâm, chỉ đạo nâng cao chất lượng các buổi tiếp xúc theo chuyên đề.`

// practiceTexts returns n texts of about 300 characters, always the same.
func practiceTexts(n int) []string {
	words := strings.Fields(practiceSentences)
	next := map[string][]string{}
	for i, w := range words {
		next[w] = append(next[w], words[(i+1)%len(words)])
	}
	seed := uint64(1)
	random := func(below int) int {
		seed = seed*6364136223846793005 + 1442695040888963407
		return int(seed>>33) % below
	}
	texts := make([]string, n)
	for i := range texts {
		texts[i] = practiceText(i, words[random(len(words))], next, random)
	}
	return texts
}

func practiceText(i int, word string, next map[string][]string, random func(int) int) string {
	var b strings.Builder
	if i%97 == 5 {
		b.WriteString("Đường Trường Sa. KL-00" + strings.Repeat("12", i%3) + " ")
	}
	for size := 0; size < 300; size += utf8.RuneCountInString(word) + 1 {
		b.WriteString(word + " ")
		word = next[word][random(len(next[word]))]
	}
	return b.String()
}

func FuzzQuery(f *testing.F) {
	for _, tt := range searchCases {
		f.Add(tt.query, tt.text)
	}
	for _, s := range doorSeeds {
		f.Add(s, s)
	}
	f.Fuzz(func(t *testing.T, typed, text string) {
		q := model.ParseQuery(typed)
		x := model.NewIndex()
		x.Add(1, text)
		if match := q.Match(text); match != (x.Count(q) == 1) {
			t.Fatalf("%q in %q: Match %v, Index %d", typed, text, match, x.Count(q))
		}
		if !q.Match(typed) {
			t.Fatalf("%q does not find itself", typed)
		}
		done := 0
		for _, s := range q.Highlights(text) {
			if s.Start < done || s.End <= s.Start || s.End > len(text) {
				t.Fatalf("%q in %q: bad span %v after %d", typed, text, s, done)
			}
			done = s.End
		}
	})
}

func heapBytes() uint64 {
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

func BenchmarkIndex(b *testing.B) {
	texts := practiceTexts(100_000)
	build := func() *model.Index {
		x := model.NewIndex()
		for id, s := range texts {
			x.Add(id, s)
		}
		return x
	}
	b.Run("build", func(b *testing.B) {
		for b.Loop() {
			build()
		}
	})
	before := heapBytes()
	x := build()
	b.Logf("index of %d texts: %d MB", x.Len(), (heapBytes()-before)>>20)
	for name, typed := range map[string]string{
		"frequent": "giam sat phuong", "exact": "đối thoại", "rare": "duong truong sa", "long": "nguyen vong cua nhan d",
		"prefix": "gi", "letter": "t", "missing": "khongco", "all": "",
	} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				x.Search(model.ParseQuery(typed), 50)
			}
		})
	}
	b.Run("replace", func(b *testing.B) {
		for b.Loop() {
			x.Add(10, texts[10])
		}
	})
}
