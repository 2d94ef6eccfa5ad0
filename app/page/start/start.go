// Package start is where work begins.
//
// # Nouns
//
// A Page is the start page before a file is open: open one, make one, try the practice file, or go on with a recent one. A
// file that cannot be opened is explained here, with what to do. A Desk is the start page of an open file: what was
// worked on last, what is due and overdue, papers not issued yet, text that was never saved, the newest backup.
//
// # Rules
//
// Everything on the Desk is read in a few statements however large the file is, and opens the record it speaks of.
package start

import (
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"sogiamsat/app/present"
	"sogiamsat/app/theme"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// Shell is what the page asks of the window.
type Shell interface {
	widgets.Memory
	// PickBook lets the user choose a file and opens it; CreateBook makes a new one; OpenPractice opens the practice file.
	PickBook()
	CreateBook()
	OpenPractice()
	// OpenFile opens a data file.
	OpenFile(path string)
	// ForgetFile takes a file off the recent ones.
	ForgetFile(path string)
	// Recent are the files opened last, newest first.
	Recent() []string
}

// Page is the start page.
type Page struct {
	shell   Shell
	files   *fileList
	first   *widgets.Button
	title   *widgets.Heading
	problem *widget.Label
	refused string // the title of the problem
	box     fyne.CanvasObject
	body    fyne.CanvasObject
}

// New makes the page.
func New(shell Shell) *Page {
	p := &Page{shell: shell}
	p.files = newFileList(shell, "")
	p.body = container.New(middle{}, p.column())
	return p
}

func (p *Page) column() fyne.CanvasObject {
	buttons := container.New(layout.NewCustomPaddedHBoxLayout(8), p.ways()...)
	p.title = widgets.NewHeading("")
	p.problem = widget.NewLabel("")
	p.problem.Wrapping = fyne.TextWrapWord
	p.box = container.NewStack(canvas.NewRectangle(fynetheme.Color(theme.ColorBadSoft)),
		container.New(layout.NewCustomPaddedLayout(6, 6, 8, 8), container.NewVBox(p.title, p.problem)))
	p.box.Hide()
	hint := widget.NewLabel("Mỗi sổ là một tệp .sgs giữ các cuộc giám sát, nhận xét, kiến nghị và văn bản. Chữ được lưu khi rời từng ô.")
	hint.Wrapping = fyne.TextWrapWord
	top := container.New(layout.NewCustomPaddedVBoxLayout(10), widgets.NewPageHeading("Sổ Giám Sát"), widgets.Flush(hint), buttons, p.box)
	recent := widgets.NewBorder(container.New(layout.NewCustomPaddedLayout(10, 0, 0, 0), widgets.NewHeading("Mở gần đây")), nil, nil, nil, p.files.list)
	p.files.hideWithout(recent, p.first)
	return widgets.NewColumn(top, recent, nil)
}

// ways are the buttons, that of the main act first: opening a book, or making one where none was opened yet.
func (p *Page) ways() []fyne.CanvasObject {
	const open, create = "Mở sổ...", "Tạo sổ mới..."
	practice := widgets.NewButton("Mở tệp luyện tập", p.shell.OpenPractice)
	if len(p.shell.Recent()) == 0 {
		p.first = widgets.NewMainButton(create, p.shell.CreateBook)
		return []fyne.CanvasObject{p.first, practice, widgets.NewButton(open, p.shell.PickBook)}
	}
	p.first = widgets.NewMainButton(open, p.shell.PickBook)
	return []fyne.CanvasObject{p.first, widgets.NewButton(create, p.shell.CreateBook), practice}
}

// Explain says why a file could not be opened.
func (p *Page) Explain(path string, err error) {
	problem := present.ErrorText(err)
	p.refused = "Không mở được “" + filepath.Base(path) + "”: " + model.LowerFirst(problem.Title)
	p.title.SetText(p.refused)
	p.problem.SetText(problem.Paragraph())
	p.box.Show()
	p.body.Refresh()
}

// Refused says which file could not be opened and why, "" for none.
func (p *Page) Refused() string { return p.refused }

// Content is the page as it stands in the window.
func (p *Page) Content() fyne.CanvasObject { return p.body }

// Topic is the chapter of the guide about this page.
func (p *Page) Topic() string { return "bat-dau" }

// First has the keyboard when the page opens: the recent files, or to the first button.
func (p *Page) First() fyne.Focusable {
	if len(p.files.list.Rows()) > 0 {
		return p.files.list
	}
	return p.first
}

// Reload shows the recent files again.
func (p *Page) Reload() { p.files.reload() }

// Leave has nothing to stop.
func (p *Page) Leave() {}
