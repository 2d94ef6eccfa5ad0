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

// A title takes the room of all its words, and buttons set as a bar within a bar go below it as one and wrap there.
func TestATitleIsNotCutForTheButtonsBesideIt(t *testing.T) {
	test.NewTempApp(t)
	title, add, record := widgets.NewPageHeading("Cuộc giám sát"), block(120), block(160)
	acts := widgets.NewBar(nil, add, record)
	bar := widgets.NewBar(title, title, acts)
	bar.Resize(fyne.NewSize(600, 200))
	if acts.Position() != fyne.NewPos(600-288, 0) || bar.MinSize().Height != 28 {
		t.Errorf("beside: at %v, %v high", acts.Position(), bar.MinSize().Height)
	}
	bar.Resize(fyne.NewSize(300, 200))
	if acts.Position() != fyne.NewPos(0, 32) || bar.MinSize().Height != 60 {
		t.Errorf("below: at %v, %v high", acts.Position(), bar.MinSize().Height)
	}
	bar.Resize(fyne.NewSize(200, 200))
	if record.Position() != fyne.NewPos(0, 32) || bar.MinSize().Height != 92 {
		t.Errorf("wrapped: at %v, %v high", record.Position(), bar.MinSize().Height)
	}
}

func TestAPairStandsBelowOneAnotherWhereItIsNarrow(t *testing.T) {
	test.NewTempApp(t)
	left, right := block(200), block(300)
	pair := widgets.NewPair(left, right, 0.5)
	for _, c := range []struct {
		width, height, left float32
		right               fyne.Position
	}{
		{800, 28, 400, fyne.NewPos(400, 0)},
		{520, 28, 220, fyne.NewPos(220, 0)},
		{500, 28, 200, fyne.NewPos(200, 0)},
		{499, 56, 499, fyne.NewPos(0, 28)},
		{800, 28, 400, fyne.NewPos(400, 0)},
	} {
		pair.Resize(fyne.NewSize(c.width, 100))
		if least := pair.MinSize(); least != fyne.NewSize(300, c.height) || left.Size().Width != c.left || right.Position() != c.right {
			t.Errorf("%v wide: asks for %v, left %v, right at %v", c.width, least, left.Size(), right.Position())
		}
	}
}

// A long choice does not ask for one row: it wraps, also in a form, and takes one row where there is room.
func TestALongChoiceWraps(t *testing.T) {
	test.NewTempApp(t)
	var options []widgets.Option
	for _, zoom := range []string{"100 %", "110 %", "125 %", "150 %", "175 %", "200 %"} {
		options = append(options, widgets.Option{ID: zoom, Label: zoom})
	}
	choice := widgets.NewChoice(options, nil, nil)
	row := widgets.NewNarrowFormRow("Cỡ hiển thị", choice)
	row.Resize(fyne.NewSize(900, 100))
	wide := choice.MinSize()
	row.Resize(fyne.NewSize(row.MinSize().Width, 100))
	if narrow := choice.MinSize(); wide.Width > 330 || narrow.Height < 2*wide.Height {
		t.Errorf("it asks for %v, narrow for %v", wide, narrow)
	}
}

func TestAStripGoesOnInFurtherRows(t *testing.T) {
	test.NewTempApp(t)
	var gone string
	strip := widgets.NewTabs([]widgets.Section{{ID: "a", Label: "Phường và lịch"}, {ID: "b", Label: "Kết luận"}, {ID: "c", Label: "Lịch sử"}}, "a", func(id string) { gone = id })
	strip.Resize(fyne.NewSize(500, 30))
	one := strip.MinSize().Height
	strip.Resize(fyne.NewSize(140, 90))
	if got := strip.MinSize().Height; got != 2*one && got != 3*one {
		t.Errorf("narrow it is %v high, wide %v", got, one)
	}
	strip.Tapped(&fyne.PointEvent{Position: fyne.NewPos(20, one+5)})
	if gone != "b" {
		t.Errorf("a click in the second row leads to %q", gone)
	}
}
