// Package settings is the page "Thiết lập": how the program looks and behaves on this PC. What belongs to the office
// (its names, signers, numbers) stands in its own pages.
//
// # Rules
//
// A choice takes effect at once and is remembered; only the zoom waits for the next start, because the toolkit reads it
// once, and the page says so.
package settings

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"sogiamsat/app/edit"
	"sogiamsat/app/theme"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// Preferences are the choices of the people on this PC. The zero value means the usual ones.
type Preferences struct {
	Look theme.Variant `json:"look"` // "": light
	Zoom int           `json:"zoom"` // in percent; 0: 100
	// EnterStays keeps the keyboard in a field of one line on Enter; usually it goes to the next field.
	EnterStays bool `json:"enter_stays"`
	// Name is who is named in the history; "": whom the system names.
	Name string `json:"name,omitempty"`
}

// Shell is what the page asks of the window.
type Shell interface {
	Preferences() Preferences
	// SetPreferences makes them take effect and remembers them.
	SetPreferences(Preferences)
	edit.Author
}

// Zooms are the sizes offered, in percent.
var Zooms = []int{100, 110, 125, 150, 175, 200}

// Link leads from this page to another one.
type Link struct {
	Word, Help string
	Do         func()
}

// Page is the page of settings.
type Page struct {
	shell Shell
	look  *widgets.Choice
	zoom  *widgets.Choice
	enter *widgets.CheckBox
	name  *widgets.BaseEntry
	later *widget.Label
	body  fyne.CanvasObject
	began Preferences
}

// New makes the page; links lead to what is set elsewhere.
func New(shell Shell, links []Link) *Page {
	p := &Page{shell: shell, began: shell.Preferences()}
	p.look = widgets.NewChoice([]widgets.Option{{ID: string(theme.Light), Label: "Sáng"}, {ID: string(theme.Dark), Label: "Tối"}}, model.Fold, func(id string) {
		p.change(func(x *Preferences) { x.Look = theme.Variant(id) })
	})
	var sizes []widgets.Option
	for _, z := range Zooms {
		sizes = append(sizes, widgets.Option{ID: strconv.Itoa(z), Label: strconv.Itoa(z) + " %"})
	}
	p.zoom = widgets.NewChoice(sizes, model.Fold, func(id string) {
		n, err := strconv.Atoi(id)
		if err == nil {
			p.change(func(x *Preferences) { x.Zoom = n })
		}
	})
	p.enter = widgets.NewCheckBox("Phím Enter sang ô kế tiếp", func(on bool) {
		p.change(func(x *Preferences) { x.EnterStays = !on })
	})
	p.name = edit.NewAuthorEntry(shell)
	p.later = widget.NewLabel("Cỡ mới có hiệu lực từ lần mở chương trình sau.")
	rows := container.New(layout.NewCustomPaddedVBoxLayout(8),
		widgets.NewPageHeading("Thiết lập trên máy này"),
		widgets.NewFormRow("Giao diện", p.look), widgets.NewFormRow("Cỡ hiển thị", p.zoom),
		widgets.NewFormRow("", p.later).Tight(), widgets.NewFormRow("Bàn phím", p.enter),
		widgets.NewNarrowFormRow("Tên của bạn", p.name))
	if len(links) > 0 {
		rows.Add(widgets.NewPageHeading("Thiết lập khác"))
	}
	for _, l := range links {
		help := widget.NewLabel(l.Help)
		rows.Add(widgets.NewBar(help, container.NewGridWrap(fyne.NewSize(210, theme.ControlHeight), widgets.NewButton(l.Word, l.Do)), help))
	}
	p.body = container.New(layout.NewCustomPaddedLayout(14, 14, 18, 18), container.NewVBox(rows))
	p.show()
	return p
}

// Content is the page as it stands in the window.
func (p *Page) Content() fyne.CanvasObject { return p.body }

// First has the keyboard when the page opens: the look.
func (p *Page) First() fyne.Focusable { return p.look }

// Leave has nothing to end.
func (p *Page) Leave() {}

// Reload shows the preferences as they are.
func (p *Page) Reload() { p.show() }

func (p *Page) show() {
	x := p.shell.Preferences()
	if x.Look == "" {
		x.Look = theme.Light
	}
	if x.Zoom == 0 {
		x.Zoom = theme.MinZoom
	}
	p.look.SetValue(string(x.Look))
	p.zoom.SetValue(strconv.Itoa(x.Zoom))
	p.enter.SetValue(!x.EnterStays)
	p.name.UpdateValue(x.Name)
	if p.shell.Preferences().Zoom == p.began.Zoom {
		p.later.Hide()
	} else {
		p.later.Show()
	}
}

func (p *Page) change(fn func(*Preferences)) {
	x := p.shell.Preferences()
	fn(&x)
	p.shell.SetPreferences(x)
	p.show()
}

// Topic is the chapter of the guide about this page.
func (p *Page) Topic() string { return "thiet-lap" }
