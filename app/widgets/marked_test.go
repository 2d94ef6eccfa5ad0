package widgets_test

import (
	"image"
	"image/color"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"sogiamsat/app/widgets"
)

func part(text, of string, mark widgets.Mark) widgets.MarkedPart {
	at := strings.Index(of, text)
	return widgets.MarkedPart{Span: widgets.Span{Start: at, End: at + len(text)}, Mark: mark}
}

const longText = "Việc trả lời người dân còn thiên về thông báo đã tiếp nhận; một số văn bản trả lời chưa nêu rõ ai làm.\nDòng sau."

func TestMarkedTextIsAsHighAsItsLines(t *testing.T) {
	m := widgets.NewMarkedText(longText, nil, widgets.Look{})
	show(t, m, 400, 300)
	wide, narrow := m.HeightAt(2000), m.HeightAt(160)
	line := m.HeightAt(4000) / 2
	if wide != 2*line {
		t.Errorf("two lines are %v high, one is %v", wide, line)
	}
	if narrow < 6*line {
		t.Errorf("at 160 pixels the text is only %v high", narrow)
	}
	if empty := widgets.NewMarkedText("", nil, widgets.Look{}).HeightAt(100); empty != line {
		t.Errorf("an empty text is %v high", empty)
	}
}

// A word that is wider than the line is cut, never pushed out of sight.
func TestMarkedTextCutsWhatIsWiderThanTheLine(t *testing.T) {
	m := widgets.NewMarkedText(strings.Repeat("ghi", 40), nil, widgets.Look{})
	w := show(t, container.NewVBox(m), 150, 300)
	if lines := m.HeightAt(150) / m.HeightAt(4000); lines < 4 {
		t.Errorf("%v lines", lines)
	}
	img := picture(t, w, "marked-cut")
	if n := inkIn(img, image.Rect(148, 0, 150, 300)); n > 0 {
		t.Errorf("%d pixels of letters in the last two columns", n)
	}
}

// inkIn counts dark pixels of a part of a picture.
func inkIn(img image.Image, in image.Rectangle) int {
	n := 0
	for y := in.Min.Y; y < in.Max.Y; y++ {
		for x := in.Min.X; x < in.Max.X; x++ {
			if r, g, b, _ := img.At(x, y).RGBA(); r>>8 < 100 && g>>8 < 100 && b>>8 < 110 {
				n++
			}
		}
	}
	return n
}

func isColor(want [3]uint32) func(r, g, b uint32) bool {
	return func(r, g, b uint32) bool { return [3]uint32{r, g, b} == want }
}

func TestMarksAreDrawn(t *testing.T) {
	m := widgets.NewMarkedText(longText, []widgets.MarkedPart{
		part("trả lời", longText, widgets.Found), part("thông báo", longText, widgets.Gone), part("chưa nêu rõ", longText, widgets.Come),
		part("ai", longText, widgets.Strong), part("Dòng", longText, widgets.Key),
	}, widgets.Look{})
	w := show(t, m, 420, 120)
	img := picture(t, w, "marked")
	for name, color := range map[string][3]uint32{"found": {0xff, 0xe2, 0x7a}, "gone": {0xfa, 0xe4, 0xe2}, "come": {0xdf, 0xf1, 0xe3}} {
		if countPixels(img, isColor(color)) < 200 {
			t.Errorf("%s is not to be seen", name)
		}
	}
	m.SetText("Khác", nil)
	if n := countPixels(w.Canvas().Capture(), isColor([3]uint32{0xff, 0xe2, 0x7a})); n > 0 || m.Text() != "Khác" || len(m.Parts()) != 0 {
		t.Errorf("another text keeps %d pixels of the old marks", n)
	}
}

// Parts beyond the text, turned round or overlapping do no harm: texts change while searches run.
func TestMarkedTextBearsWrongParts(t *testing.T) {
	m := widgets.NewMarkedText("một hai", []widgets.MarkedPart{
		{Span: widgets.Span{Start: 3, End: 99}, Mark: widgets.Found},
		{Span: widgets.Span{Start: 1, End: 2}, Mark: widgets.Gone},
		{Span: widgets.Span{Start: 200, End: 210}, Mark: widgets.Gone},
	}, widgets.Look{})
	show(t, m, 200, 100)
	if m.HeightAt(4000) <= 0 {
		t.Error("no height")
	}
}

func TestListMarksPartsOfACell(t *testing.T) {
	list := widgets.NewDataList(widgets.ListConfig[string]{
		NoHeader: true,
		Columns: []widgets.Column[string]{{ID: "text", Text: func(s string) string { return s }, Marks: func(s string) []widgets.Span {
			if i := strings.Index(s, "đường"); i >= 0 {
				return []widgets.Span{{Start: i, End: i + len("đường")}, {Start: 9000, End: 9001}}
			}
			return nil
		}}},
		Key: func(s string) string { return s },
	})
	w := show(t, list, 300, 100)
	list.SetRows([]string{"Sửa đường trước Tết", "Đèn chiếu sáng"})
	yellow := isColor([3]uint32{0xff, 0xe2, 0x7a})
	if n := countPixels(picture(t, w, "list-marks"), yellow); n < 200 {
		t.Errorf("%d pixels of the mark", n)
	}
	list.SetRows([]string{"Đèn chiếu sáng"})
	if n := countPixels(w.Canvas().Capture(), yellow); n > 0 {
		t.Errorf("the mark stays: %d pixels", n)
	}
	list.SetRows([]string{strings.Repeat("rất dài ", 20) + "đường"})
	if n := countPixels(w.Canvas().Capture(), yellow); n > 0 {
		t.Errorf("a part that is cut off is marked: %d pixels", n)
	}
}

func readerOf(n int) *widgets.Reader {
	f := widgets.NewReader()
	var items []widgets.ReaderItem
	for range n {
		items = append(items, widgets.ReaderItem{Block: widgets.NewMarkedText(longText, nil, widgets.Look{}), Above: 8, Indent: 10})
	}
	f.SetItems(items)
	return f
}

func TestReaderIsReadByKeys(t *testing.T) {
	f := readerOf(30)
	w := show(t, f, 400, 300)
	w.Canvas().Focus(f)
	scrolled := 0
	f.OnScroll = func() { scrolled++ }
	if f.TopItem() != 0 || f.AtEnd() {
		t.Fatalf("at first: item %d, end %v", f.TopItem(), f.AtEnd())
	}
	press(w, fyne.KeyPageDown)
	after := f.TopItem()
	if after == 0 || scrolled == 0 {
		t.Errorf("PgDn leads to item %d, told %d times", after, scrolled)
	}
	press(w, fyne.KeyDown, fyne.KeyUp, fyne.KeyPageUp)
	if f.TopItem() != 0 {
		t.Errorf("PgUp leads to item %d", f.TopItem())
	}
	press(w, fyne.KeyEnd)
	if !f.AtEnd() {
		t.Error("End does not lead to the end")
	}
	press(w, fyne.KeyHome)
	f.ShowItem(12)
	if f.TopItem() != 12 {
		t.Errorf("item %d is at the top, want 12", f.TopItem())
	}
	f.ShowItem(99)
	f.SetItems(nil)
	if f.TopItem() != 0 {
		t.Error("an empty view is not at its beginning")
	}
}

func TestReaderHandsKeysItDoesNotUseToTheWindow(t *testing.T) {
	f := readerOf(1)
	w := show(t, f, 400, 300)
	keys := widgets.NewKeyLayer(w.Canvas())
	defer keys.Remove()
	got := ""
	keys.Bind(widgets.Binding{Key: fyne.KeyEscape, Do: func() { got += "esc " }})
	keys.Bind(widgets.Binding{Key: fyne.KeyF, Modifier: fyne.KeyModifierControl, Do: func() { got += "find" }})
	w.Canvas().Focus(f)
	press(w, fyne.KeyEscape)
	shortcut(w, fyne.KeyF, fyne.KeyModifierControl)
	if got != "esc find" {
		t.Errorf("the window got %q", got)
	}
}

func TestReaderKeepsLinesShortEnoughToRead(t *testing.T) {
	f := readerOf(2)
	f.Most = 300
	w := show(t, f, 900, 300)
	if n := inkIn(picture(t, w, "reader-narrow"), image.Rect(330, 0, 900, 300)); n > 0 {
		t.Errorf("%d pixels of letters right of the greatest width", n)
	}
}

// What lies beyond the view of a list or a text is neither drawn nor there for the mouse.
func TestNothingIsDrawnBeyondTheView(t *testing.T) {
	list := widgets.NewDataList(widgets.ListConfig[string]{
		NoHeader: true, Columns: []widgets.Column[string]{{ID: "text", Text: func(s string) string { return s }}}, Key: func(s string) string { return s },
	})
	reader := readerOf(30)
	at := func(o fyne.CanvasObject, x float32) fyne.CanvasObject {
		o.Move(fyne.NewPos(x, 40))
		o.Resize(fyne.NewSize(190, 110))
		return o
	}
	w := show(t, container.NewWithoutLayout(at(list, 0), at(reader, 200)), 400, 300)
	var rows []string
	for i := range 50 {
		rows = append(rows, strings.Repeat("x", i+1))
	}
	list.SetRows(rows)
	reader.ShowItem(5)
	list.Select(rows[20])
	img := picture(t, w, "beyond")
	if n := inkIn(img, image.Rect(0, 151, 400, 300)) + inkIn(img, image.Rect(0, 0, 400, 39)); n > 0 {
		t.Errorf("%d pixels of letters outside", n)
	}
}

// A page may have many pictures: only those in sight are in memory.
func TestReaderReadsPicturesWhenTheyComeIntoSight(t *testing.T) {
	read := map[int]int{}
	var items []widgets.ReaderItem
	for i := range 10 {
		items = append(items, widgets.ReaderItem{Block: widgets.NewFramedPicture(image.Pt(300, 400), func(_ image.Point, show func(image.Image)) {
			read[i]++
			show(image.NewPaletted(image.Rect(0, 0, 300, 400), []color.Color{color.RGBA{R: 0x12, G: 0x34, B: 0x56, A: 0xff}}))
		})})
	}
	items = append(items, widgets.ReaderItem{Block: widgets.NewFramedPicture(image.Pt(300, 400), func(_ image.Point, show func(image.Image)) { show(nil) })})
	f := widgets.NewReader()
	w := show(t, f, 400, 600)
	f.SetItems(items)
	if read[0] != 1 || read[5] != 0 {
		t.Errorf("at the beginning: %v", read)
	}
	if n := countPixels(picture(t, w, "reader-picture"), isColor([3]uint32{0x12, 0x34, 0x56})); n < 50_000 {
		t.Errorf("%d pixels of the picture", n)
	}
	w.Canvas().Focus(f)
	press(w, fyne.KeyEnd)
	if read[9] != 1 || read[5] != 0 {
		t.Errorf("at the end: %v", read)
	}
	press(w, fyne.KeyHome)
	if read[0] != 2 {
		t.Errorf("back at the beginning: %v", read)
	}
}

// A picture has its room before it is read, is read in the size in which it is seen, and one that comes too late is dropped.
func TestAPictureThatComesLateMovesNothing(t *testing.T) {
	var asked []image.Point
	var late []func(image.Image)
	item := func(size image.Point) widgets.ReaderItem {
		return widgets.ReaderItem{Block: widgets.NewFramedPicture(size, func(pixels image.Point, show func(image.Image)) {
			asked, late = append(asked, pixels), append(late, show)
		})}
	}
	blue := image.NewUniform(color.RGBA{R: 0x12, G: 0x34, B: 0x56, A: 0xff})
	f := widgets.NewReader()
	w := show(t, f, 400, 300)
	f.SetItems([]widgets.ReaderItem{item(image.Pt(736, 500)), item(image.Pt(300, 400)), item(image.Pt(300, 900))})
	if len(asked) != 2 || asked[0] != image.Pt(368, 250) || asked[1] != image.Pt(300, 400) {
		t.Fatalf("asked for %v", asked)
	}
	f.ShowItem(2)
	late[0](blue)
	if n := countPixels(picture(t, w, "reader-late"), isColor([3]uint32{0x12, 0x34, 0x56})); n > 0 || f.TopItem() != 2 {
		t.Errorf("%d pixels of a picture out of sight, item %d at the top", n, f.TopItem())
	}
	late[2](blue)
	if n := countPixels(picture(t, w, "reader-come"), isColor([3]uint32{0x12, 0x34, 0x56})); n < 50_000 || f.TopItem() != 2 {
		t.Errorf("%d pixels of the picture, item %d at the top", n, f.TopItem())
	}
}

// A place asked for before the reader stands in a window is kept until then, and through another width.
func TestReaderKeepsItsPlaceThroughAnotherWidth(t *testing.T) {
	f := readerOf(30)
	f.ShowItem(12)
	w := show(t, f, 400, 300)
	if f.TopItem() != 12 {
		t.Errorf("item %d is at the top, want 12", f.TopItem())
	}
	w.Resize(fyne.NewSize(250, 300))
	if f.TopItem() != 12 {
		t.Errorf("when narrower item %d is at the top, want 12", f.TopItem())
	}
}

func TestTextTableGivesTheLastColumnWhatIsLeft(t *testing.T) {
	cell := func(s string) *widgets.MarkedText { return widgets.NewMarkedText(s, nil, widgets.Look{}) }
	table := widgets.NewTextTable([][]*widgets.MarkedText{{cell("Phím"), cell("Việc")}, {cell("Ctrl+F"), cell(longText)}})
	show(t, table, 600, 300)
	if narrow, wide := table.HeightAt(200), table.HeightAt(2000); narrow <= wide {
		t.Errorf("%v high when narrow, %v when wide", narrow, wide)
	}
	if h := widgets.NewTextTable(nil).HeightAt(100); h > 2 {
		t.Errorf("an empty table is %v high", h)
	}
	item := widgets.NewListItem("1.", cell(longText))
	if item.HeightAt(150) <= item.HeightAt(1000) {
		t.Error("an item does not break into lines")
	}
}
