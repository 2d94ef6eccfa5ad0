package window_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"sogiamsat/app/window"
)

// pictured says which pictures of the working day show the page in each folder of pages, besides those that are named
// after a place of the navigation or a page of a mission.
var pictured = map[string][]string{
	"bin":             {"bin"},
	"conclusion":      {"mission-conclusion"},
	"delegation":      {"mission-delegation"},
	"drafting":        {"drafting"},
	"files":           {"mission-files"},
	"findings":        {"mission-findings"},
	"firstrun":        {"first-run-1", "first-run-2", "first-run-3", "typing-check"},
	"help":            {"guide"},
	"history":         {"mission-history", "history"},
	"mission":         {"mission-general"},
	"missions":        {"missions"},
	"office":          {"office", "numbers"},
	"overview":        {"mission-overview"},
	"papers":          {"papers", "mission-papers"},
	"people":          {"people"},
	"recommendations": {"recommendations", "mission-recommendations"},
	"schedule":        {"mission-schedule"},
	"search":          {"search"},
	"settings":        {"settings"},
	"start":           {"start", "start-without-file"},
	"wards":           {"wards"},
}

// ofTheWindow are pictures of what lies over pages without being one.
var ofTheWindow = []string{"command-box", "keys"}

// The end-to-end test keeps a picture of every page: its list names every place of the navigation, every page of a mission
// and every folder of pages, and nothing else.
func TestEveryPageHasItsPicture(t *testing.T) {
	want := append(slices.Clone(ofTheWindow), window.PageNames()...)
	folders, err := os.ReadDir("../page")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range folders {
		if f.Name() == "pagetest" {
			continue
		}
		if len(pictured[f.Name()]) == 0 {
			t.Errorf("no picture of the day shows app/page/%s; add it here, in e2e/pages.txt and to the day", f.Name())
		}
		want = append(want, pictured[f.Name()]...)
	}
	list, err := os.ReadFile("../../e2e/pages.txt")
	if err != nil {
		t.Fatal(err)
	}
	got := strings.Fields(string(list))
	slices.Sort(got)
	slices.Sort(want)
	for _, name := range slices.Compact(want) {
		if !slices.Contains(got, name) {
			t.Errorf("e2e/pages.txt lacks %s", name)
		}
	}
	for i, name := range got {
		if !slices.Contains(want, name) || i > 0 && got[i-1] == name {
			t.Errorf("e2e/pages.txt names %s, which is no page or stands there already", name)
		}
	}
}
