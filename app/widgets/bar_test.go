package widgets_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"sogiamsat/app/widgets"
)

func block(width float32) *canvas.Rectangle {
	r := canvas.NewRectangle(nil)
	r.SetMinSize(fyne.NewSize(width, 28))
	return r
}

func TestABarHasAsManyRowsAsItsWidthAsksFor(t *testing.T) {
	test.NewTempApp(t)
	search, year, add, record := block(100), block(90), block(120), block(160)
	bar := widgets.NewBar(search, search, year, add, record)
	for _, c := range []struct {
		width, height, search float32
		last                  fyne.Position
	}{
		{600, 28, 206, fyne.NewPos(440, 0)},
		{494, 28, 100, fyne.NewPos(334, 0)},
		{400, 60, 174, fyne.NewPos(0, 32)},
		{200, 92, 102, fyne.NewPos(0, 64)},
		{600, 28, 206, fyne.NewPos(440, 0)},
	} {
		bar.Resize(fyne.NewSize(c.width, 100))
		if least := bar.MinSize(); least.Height != c.height || least.Width != 160 || search.Size().Width != c.search || record.Position() != c.last {
			t.Errorf("%v wide: asks for %v, the search is %v wide, the last part at %v", c.width, least, search.Size().Width, record.Position())
		}
	}
	year.Hide()
	if bar.Resize(fyne.NewSize(396, 100)); bar.MinSize().Height != 28 || add.Position().X != 108 {
		t.Errorf("a hidden part takes room: %v, %v", bar.MinSize(), add.Position())
	}
}

func TestChipsInABarWrapInsideIt(t *testing.T) {
	test.NewTempApp(t)
	options := []widgets.Option{{ID: "a", Label: "Đang giám sát"}, {ID: "b", Label: "Đang kết luận"}, {ID: "c", Label: "Đã khép hồ sơ"}}
	chips := widgets.NewChipSelect(options, nil)
	search := block(100)
	bar := widgets.NewBar(search, search, chips)
	bar.Resize(fyne.NewSize(900, 100))
	one := bar.MinSize().Height
	bar.Resize(fyne.NewSize(150, 300))
	if got := bar.MinSize().Height; got < 2*one || chips.Size().Width > 150 || chips.Size().Height <= one {
		t.Errorf("one row is %v high, three %v; the chips are %v", one, got, chips.Size())
	}
	bar.Resize(fyne.NewSize(900, 100))
	if got := bar.MinSize().Height; got != one {
		t.Errorf("wide again it is %v high, not %v", got, one)
	}
}
