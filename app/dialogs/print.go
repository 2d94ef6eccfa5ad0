package dialogs

import (
	"strconv"
	"strings"

	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// PrintChoice is how a paper is printed.
type PrintChoice struct {
	Printer string
	Pages   string // as typed; "" for all
	Copies  int
	Duplex  bool
}

// PrintRequest is a paper that is to be printed.
type PrintRequest struct {
	Name     string // of the paper
	Pages    int    // 0 when it is not known
	OnSide   bool   // the paper is laid on its side
	Printers []string
	// Choice stands in the fields first; its pages and copies are not used.
	Choice PrintChoice
	// Check says what is wrong with pages as typed, "" for nothing.
	Check func(pages string) string
	Print func(PrintChoice)
	// View opens the paper in the system's program for PDF files.
	View func()
}

// ViewerWord is the act that opens a paper in the system's program for PDF files.
const ViewerWord = "Mở trong chương trình xem PDF"

// mostCopies is how many copies are printed at once.
const mostCopies = 999

// Print asks on which printer and how a paper is printed. Without printers it says so and offers the viewer.
func (d *Dialogs) Print(r PrintRequest) {
	if len(r.Printers) == 0 {
		d.Ask(Question{
			Title: "Không tìm thấy máy in",
			Text:  "Máy này chưa có máy in nào, hoặc dịch vụ in chưa chạy. Hãy thêm máy in trong phần thiết lập của hệ thống, hoặc mở văn bản trong chương trình xem PDF.",
			Acts:  []Act{{Word: ViewerWord, Main: true, Do: r.View}},
		})
		return
	}
	var options []widgets.Option
	for _, p := range r.Printers {
		options = append(options, widgets.Option{ID: p, Label: p})
	}
	printer := widgets.NewSelect(options, nil)
	printer.Fold = model.Fold
	printer.SetValue(r.Choice.Printer)
	if !printer.Offers(r.Choice.Printer) {
		printer.SetValue(r.Printers[0])
	}
	pages, copies := widgets.NewEntry(strings.TrimSpace), widgets.NewEntry(strings.TrimSpace)
	copies.PlaceHolder = "1"
	help := "Để trống: in tất cả."
	if r.Pages > 0 {
		help = "Để trống: cả " + strconv.Itoa(r.Pages) + " trang."
	}
	pages.SetHelp(help + " Chọn trang thì ghi như 1-3,5.")
	edge := "dài"
	if r.OnSide {
		edge = "ngắn"
	}
	duplex := widgets.NewCheckBox("In hai mặt, lật theo cạnh "+edge, nil)
	duplex.SetValue(r.Choice.Duplex)
	ready := func() bool {
		_, wrong := copiesOf(copies.Text)
		pages.SetError(r.Check(pages.Text))
		copies.SetError(wrong)
		return r.Check(pages.Text) == "" && wrong == ""
	}
	pages.OnChanged = func(typed string) { // what was refused and is mended is said no longer
		if r.Check(strings.TrimSpace(typed)) == "" {
			pages.SetError("")
		}
	}
	copies.OnChanged = func(typed string) {
		if _, wrong := copiesOf(strings.TrimSpace(typed)); wrong == "" {
			copies.SetError("")
		}
	}
	d.Form(Form{
		Title: "In văn bản", Text: r.Name, Ready: ready,
		Rows: []FormRow{{"Máy in", printer}, {"Trang", pages}, {"Số bản", copies}, {"", duplex}},
		Acts: []Act{{Word: "In", Main: true, Do: func() {
			n, _ := copiesOf(copies.Text)
			r.Print(PrintChoice{printer.Value(), pages.Text, n, duplex.Value()})
		}}, {Word: ViewerWord, Do: r.View}},
	})
}

// copiesOf reads how many copies are wanted, one when nothing was typed, or says what is wrong.
func copiesOf(typed string) (n int, wrong string) {
	if typed == "" {
		return 1, ""
	}
	n, err := strconv.Atoi(typed)
	if err != nil || n < 1 || n > mostCopies {
		return 0, "Số bản từ 1 đến " + strconv.Itoa(mostCopies) + "."
	}
	return n, ""
}

// ViewerPrints says that the viewer will print, where the system cannot be told to.
func (d *Dialogs) ViewerPrints(name string, view func()) {
	d.Ask(Question{
		Title: "In văn bản",
		Text:  name + "\n\nVăn bản được mở trong chương trình xem PDF của máy. Ở đó bấm Ctrl+P để chọn máy in, trang, số bản, in hai mặt.",
		Acts:  []Act{{Word: ViewerWord, Main: true, Do: view}},
	})
}
