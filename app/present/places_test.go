package present_test

import (
	"slices"
	"testing"

	"sogiamsat/app/present"
)

func TestPlaces(t *testing.T) {
	for name, want := range map[string][]string{
		"days":             {"01/12/2022", "30/11/2023", "01/12/2023", ""},
		"moments":          {"23:59 30/11/2023", "07:05 01/12/2023", "08:00 01/12/2023", ""},
		"periods":          {"đến 03/01/2022", "20/12/2022 - 05/01/2023", "02/8 - 30/9/2023", "10/8/2023", "từ 01/10/2023", ""},
		"days of one year": {"02/8", "10/8", "01/9"},
		"numbers":          {"1", "2", "10", "100", ""},
		"ordinals":         {"1.", "2.", "10."},
		"words":            {"Cầu Kiệu", "Đa Kao", "Đức Nhuận", "Phường 3", "Phường 11", "Ý Yên", ""},
	} {
		texts := slices.Clone(want)
		slices.Reverse(texts)
		places := present.Places(texts)
		for i, x := range texts {
			for j, y := range texts {
				before := places[i] >= 0 && (places[j] < 0 || places[i] < places[j])
				if wanted := slices.Index(want, x) < slices.Index(want, y); before != wanted {
					t.Errorf("%s: %q before %q is %v", name, x, y, before)
				}
			}
		}
	}
	if p := present.Places([]string{"b", "a", "b", ""}); p[0] != p[2] || p[0] <= p[1] || p[3] >= 0 {
		t.Errorf("equal texts stand at %v", p)
	}
}
