package nav_test

import (
	"errors"
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"sogiamsat/app/nav"
)

// page notes what is asked of it.
type page struct {
	route nav.Route
	log   *[]string
	stuck error
}

func (p *page) Content() fyne.CanvasObject { return nil }
func (p *page) Route() nav.Route           { return p.route }
func (p *page) Title() string              { return p.route.ID }
func (p *page) Open()                      { *p.log = append(*p.log, "open "+p.route.ID) }
func (p *page) Leave() error               { *p.log = append(*p.log, "leave "+p.route.ID); return p.stuck }

func newRouter(log *[]string) *nav.Router {
	r := nav.NewRouter(func(p nav.Page) { *log = append(*log, "show "+p.Title()) })
	r.Register("mission", func(to nav.Route) nav.Page { return &page{route: to, log: log} })
	return r
}

func at(id string) nav.Route { return nav.Route{Kind: "mission", ID: id} }

func TestGoShowsThenOpensAndLeavesFirst(t *testing.T) {
	var log []string
	r := newRouter(&log)
	for _, id := range []string{"a", "b", "b"} {
		if err := r.Go(at(id)); err != nil {
			t.Fatal(err)
		}
	}
	if want := []string{"show a", "open a", "leave a", "show b", "open b"}; !slices.Equal(log, want) {
		t.Errorf("log %q, want %q", log, want)
	}
}

func TestBackAndForward(t *testing.T) {
	var log []string
	r := newRouter(&log)
	do := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	do(r.Back())
	do(r.Go(at("a")))
	do(r.Go(at("b")))
	do(r.Go(at("c")))
	var seen []string
	for _, step := range []func() error{r.Back, r.Back, r.Back, r.Forward, r.Forward, r.Forward, r.Back} {
		do(step())
		seen = append(seen, r.Page().Route().ID)
	}
	if want := []string{"b", "a", "a", "b", "c", "c", "b"}; !slices.Equal(seen, want) {
		t.Errorf("went %v, want %v", seen, want)
	}
	do(r.Go(at("d")))
	if r.CanForward() || !r.CanBack() {
		t.Error("a new way does not end the old forward")
	}
}

func TestPageThatCannotBeLeftStays(t *testing.T) {
	var log []string
	r := newRouter(&log)
	if err := r.Go(at("a")); err != nil {
		t.Fatal(err)
	}
	full := errors.New("disk full")
	r.Page().(*page).stuck = full
	for name, step := range map[string]func() error{"go": func() error { return r.Go(at("b")) }, "close": r.Leave} {
		if err := step(); !errors.Is(err, full) || r.Page().Route().ID != "a" {
			t.Errorf("%s: error %v, on page %s", name, err, r.Page().Route().ID)
		}
	}
	if r.CanBack() {
		t.Error("history changed though nothing was left")
	}
}

func TestUnknownPage(t *testing.T) {
	var log []string
	r := newRouter(&log)
	for _, err := range []error{r.Go(nav.Route{Kind: "none"}), r.Reopen(nav.Route{Kind: "none"})} {
		if !errors.Is(err, nav.ErrUnknown) {
			t.Errorf("error %v", err)
		}
	}
	if r.Page() != nil || log != nil {
		t.Errorf("something was shown: %v", log)
	}
}

func TestReopenForgetsTheHistory(t *testing.T) {
	var log []string
	r := newRouter(&log)
	for _, id := range []string{"a", "b"} {
		if err := r.Go(at(id)); err != nil {
			t.Fatal(err)
		}
	}
	if err := r.Reopen(at("start")); err != nil || r.CanBack() || r.Page().Route().ID != "start" {
		t.Errorf("error %v, can go back %v", err, r.CanBack())
	}
}

func TestHistoryIsBounded(t *testing.T) {
	var log []string
	r := newRouter(&log)
	for i := range 300 {
		if err := r.Go(at(string(rune('a' + i%2)))); err != nil {
			t.Fatal(err)
		}
	}
	steps := 0
	for r.CanBack() {
		if err := r.Back(); err != nil {
			t.Fatal(err)
		}
		steps++
	}
	if steps != 100 {
		t.Errorf("%d steps back, want 100", steps)
	}
}
