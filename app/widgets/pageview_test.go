package widgets_test

import (
	"context"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"sogiamsat/app/task"
	"sogiamsat/app/task/tasktest"
	"sogiamsat/app/widgets"
)

// pages is a document whose pages are grey; it notes what was drawn.
type pages struct {
	n     int
	drawn []string
	fail  bool
}

func (p *pages) Sizes() []fyne.Size {
	return slices.Repeat([]fyne.Size{fyne.NewSize(595, 842)}, p.n)
}

func (p *pages) Render(_ context.Context, i, width int) (image.Image, error) {
	if p.fail {
		return nil, errors.New("no page")
	}
	p.drawn = append(p.drawn, fmt.Sprintf("%d@%d", i, width))
	img := image.NewRGBA(image.Rect(0, 0, 60, 84))
	draw.Draw(img, img.Bounds(), image.NewUniform(color.Gray{100}), image.Point{}, draw.Src)
	return img, nil
}

func TestPagesInSightAreDrawn(t *testing.T) {
	v := widgets.NewPageView(task.Inline)
	var told []int
	v.OnPage = func(p int) { told = append(told, p) }
	w := show(t, v, 420, 500)
	doc := &pages{n: 5}
	v.SetSource(doc, false)
	if len(doc.drawn) != 1 || !strings.HasPrefix(doc.drawn[0], "0@") {
		t.Fatalf("drawn %v, want the first page only", doc.drawn)
	}
	w.Canvas().Focus(v)
	press(w, fyne.KeyPageDown, fyne.KeyPageDown, fyne.KeyEnd, fyne.KeyPageUp, fyne.KeyHome)
	if want := []int{1, 2, 4, 3, 0}; !slices.Equal(told, want) || v.Page() != 0 || v.Pages() != 5 {
		t.Errorf("pages %v, want %v", told, want)
	}
	img := picture(t, w, "pages")
	if grey := countPixels(img, func(r, g, b uint32) bool { return r == 100 && g == 100 && b == 100 }); grey < 380*400 {
		t.Errorf("%d pixels of the page", grey)
	}
}

func TestZoom(t *testing.T) {
	v := widgets.NewPageView(task.Inline)
	var told []float32
	v.OnZoom = func(z float32) { told = append(told, z) }
	w := show(t, v, 420, 500)
	doc := &pages{n: 2}
	v.SetSource(doc, false)
	w.Canvas().Focus(v)
	v.SetZoom(1)
	if last := doc.drawn[len(doc.drawn)-1]; last != "0@793" {
		t.Errorf("drawn %v at zoom 1", doc.drawn)
	}
	shortcut(w, fyne.KeyPlus, fyne.KeyModifierControl)
	shortcut(w, fyne.KeyMinus, fyne.KeyModifierControl)
	shortcut(w, fyne.Key0, fyne.KeyModifierControl)
	v.SetZoom(100)
	if len(told) != 5 || told[1] != 1.2 || told[3] != widgets.FitWidth || told[4] != 4 || v.Zoom() != 4 {
		t.Errorf("zooms %v", told)
	}
}

func TestLeavingADocumentDropsItsPages(t *testing.T) {
	var q tasktest.Queue
	v := widgets.NewPageView(q.Runner())
	w := show(t, v, 420, 500)
	v.SetSource(&pages{n: 1}, false)
	v.SetMessage("Đang lập văn bản")
	q.RunAll()
	m := test.RenderToMarkup(w.Canvas())
	if !strings.Contains(m, "Đang lập văn bản") || strings.Contains(m, "<image") {
		t.Errorf("the old page is still there:\n%s", m)
	}
}

func TestPageThatCannotBeDrawnSaysSo(t *testing.T) {
	v := widgets.NewPageView(task.Inline)
	w := show(t, v, 420, 500)
	v.SetSource(&pages{n: 1, fail: true}, false)
	if !strings.Contains(test.RenderToMarkup(w.Canvas()), "Không vẽ được trang") {
		t.Error("nothing is said")
	}
}

func TestAPartOfAPageComesIntoSight(t *testing.T) {
	v := widgets.NewPageView(task.Inline)
	show(t, v, 420, 500)
	v.SetSource(&pages{n: 5}, false)
	v.Reveal(0, 100, 130)
	if v.Page() != 0 {
		t.Errorf("a part in sight moved the pages to %d", v.Page())
	}
	v.Reveal(3, 400, 420)
	if v.Page() != 3 {
		t.Errorf("on page %d", v.Page())
	}
	v.Reveal(9, 0, 10)
	if v.Page() != 3 {
		t.Errorf("a page that is not there moved the pages to %d", v.Page())
	}
}
