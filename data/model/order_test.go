package model_test

import (
	"math/rand"
	"slices"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/unicode/norm"

	"sogiamsat/data/model"
)

// inOrder are lists in Vietnamese dictionary order.
var inOrder = map[string][]string{
	"letters and tones": {
		"a", "à", "ả", "ã", "á", "ạ", "ă", "ằ", "ẳ", "ẵ", "ắ", "ặ", "â", "ầ", "ẩ", "ẫ", "ấ", "ậ", "b",
		"e", "ẹ", "ê", "ề", "i", "ị", "o", "ọ", "ô", "ộ", "ơ", "ợ", "u", "ụ", "ư", "ự", "y", "ỵ",
	},
	"đ after all of d":    {"d", "D", "da", "Da", "dz", "đ", "Đ", "đa", "e"},
	"numbers by value":    {"Phường 2", "phường 3", "Phường 03", "Phường 3", "Phường 5", "Phường 9", "Phường 11", "Phường 13", "Phường 15", "Phường Bến Nghé"},
	"word by word":        {"Ban", "Ban B", "Ban Thường vụ", "Bàn", "Bàn A", "Bàn B"},
	"tones of first word": {"Trần Văn An", "Trần Vân An", "Trấn Văn Ân"},
	"tone placement":      {"hoà", "hòa", "hoà bình", "hòa bình", "hòa giải"},
	"papers":              {"935-QĐ/TU", "936-QĐ/TU", "1000-QĐ/TU"},
	"empty first":         {"", "a"},
	"wards":               {"Phường Cầu Kiệu", "Phường Đức Nhuận", "Phường Phú Nhuận"},
}

func TestCompare(t *testing.T) {
	for name, want := range inOrder {
		t.Run(name, func(t *testing.T) {
			got := slices.Clone(want)
			slices.Reverse(got)
			slices.SortFunc(got, model.Compare)
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// TestCompareIsATotalOrder sorts a mixed list from many shuffles to one result
// and checks every pair and triple.
func TestCompareIsATotalOrder(t *testing.T) {
	list := []string{"\xff", "a b", "a  b", " a b", norm.NFD.String("hoà"), "A", "1", "01", "001", "10", "9", "9a", "99999999999999999999", "3.5", "3,5", "-", "😀"}
	for _, part := range inOrder {
		list = append(list, part...)
	}
	slices.Sort(list)
	list = slices.Compact(list)
	for _, compare := range []func(a, b string) int{model.Compare, model.CompareNames} {
		checkOrder(t, list, compare)
	}
}

func checkOrder(t *testing.T, list []string, compare func(a, b string) int) {
	t.Helper()
	sorted := slices.Clone(list)
	slices.SortFunc(sorted, compare)
	for i, a := range sorted {
		for j, b := range sorted {
			want := 0
			if i < j {
				want = -1
			} else if i > j {
				want = 1
			}
			if got := compare(a, b); got != want {
				t.Errorf("compare(%q, %q) = %d, want %d", a, b, got, want)
			}
		}
	}
	r := rand.New(rand.NewSource(1))
	for range 20 {
		again := slices.Clone(list)
		r.Shuffle(len(again), func(i, j int) { again[i], again[j] = again[j], again[i] })
		slices.SortFunc(again, compare)
		if diff := cmp.Diff(sorted, again); diff != "" {
			t.Fatalf("another order of the same texts (-first +again):\n%s", diff)
		}
	}
}

func TestCompareNames(t *testing.T) {
	want := []string{
		"", "An", "Lê Văn An", "Trần Văn An", "Trần Vân An", "Lê Thị Ánh", "Nguyễn Văn Dũng", "Nguyễn Minh Đức",
		"Trần Thị Mai Ly", "Trần Thị Mai Lý",
	}
	got := slices.Clone(want)
	slices.Reverse(got)
	slices.SortFunc(got, model.CompareNames)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestCompareFromSeveralGoroutines(t *testing.T) {
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for range 200 {
				if model.Compare("Phường 3", "Phường 11") != -1 || model.CompareNames("Lê Bình", "Trần An") != 1 {
					t.Error("wrong order")
				}
			}
		})
	}
	wg.Wait()
}

func BenchmarkCompare(b *testing.B) {
	for b.Loop() {
		model.Compare("Phường Đức Nhuận", "Phường Đức Nghĩa")
	}
}
