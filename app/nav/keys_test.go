package nav_test

import (
	"errors"
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"sogiamsat/app/nav"
)

var errFull = errors.New("disk full")

// able is a page that can do everything.
type able struct {
	page
	did []string
}

func (a *able) note(s string)       { a.did = append(a.did, s) }
func (a *able) Create()             { a.note("create") }
func (a *able) CreateLabel() string { return "Thêm" }
func (a *able) Save() error         { a.note("save"); return errFull }
func (a *able) Dirty() bool         { return true }
func (a *able) FocusSearch()        { a.note("search") }
func (a *able) Print()              { a.note("print") }
func (a *able) Refresh()            { a.note("refresh") }
func (a *able) NextRegion()         { a.note("region") }
func (a *able) Step(by int)         { a.note(map[int]string{-1: "up", 1: "down"}[by]) }
func (a *able) HandleKey(key fyne.KeyName, _ fyne.KeyModifier) bool {
	if key != fyne.KeyD {
		return false
	}
	a.note("own")
	return true
}

func TestEveryKeyReachesItsAbility(t *testing.T) {
	a := &able{}
	var errs []error
	for _, k := range nav.Keys() {
		used, err := nav.Press(a, k.Key, k.Modifier)
		if !used || k.Label == "" {
			t.Errorf("%s was not used", k.Key)
		}
		if err != nil {
			errs = append(errs, err)
		}
	}
	if used, _ := nav.Press(a, fyne.KeyD, fyne.KeyModifierControl); !used {
		t.Error("the page's own key was not used")
	}
	want := []string{"create", "save", "search", "print", "up", "down", "refresh", "region", "own"}
	if !slices.Equal(a.did, want) || len(errs) != 1 || !errors.Is(errs[0], errFull) {
		t.Errorf("did %v, want %v; errors %v", a.did, want, errs)
	}
}

func TestPageWithoutAbilitiesUsesNoKey(t *testing.T) {
	for _, p := range []nav.Page{nil, &page{}} {
		for _, k := range nav.Keys() {
			if used, err := nav.Press(p, k.Key, k.Modifier); used || err != nil {
				t.Errorf("%T used %s (%v)", p, k.Key, err)
			}
		}
	}
	if used, _ := nav.Press(&able{}, fyne.KeyQ, fyne.KeyModifierControl); used {
		t.Error("an unknown key was used")
	}
}
