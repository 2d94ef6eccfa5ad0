package findings

import (
	"cmp"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// option is something to pick; search is what is looked through, label when it is empty.
type option struct {
	id     model.UID
	label  string
	note   string
	search string
}

// picking says what is to be picked.
type picking struct {
	title   string
	act     string // word of the button that takes several
	options []option
	picked  []model.UID
	empty   string // said when no option fits; "": the usual sentence
	// onTyped gives further options for what is typed; nil: none.
	onTyped func(typed string, show func([]option))
}

// picker hangs over the page: one types some letters, with marks or without, and takes a row by Enter. The keyboard goes
// back to where it was.
type picker struct {
	page   *Page
	config picking
	list   *widgets.PickList[option]
	popUp  *widget.PopUp
	before func(*fyne.KeyEvent)
	on     map[model.UID]bool // ticked, when several can be
}

const (
	pickerWidth  = 560
	pickerHeight = 400
)

// pickOne lets one option be taken.
func (p *Page) pickOne(c picking, done func(option)) {
	k := &picker{page: p, config: c}
	k.open(nil, func(o option) {
		k.close()
		done(o)
	})
	if len(c.picked) > 0 {
		k.list.List.Select(string(c.picked[0]))
	}
}

// pickSeveral lets any number of options be ticked: Enter ticks the marked one, Ctrl+Enter takes them.
func (p *Page) pickSeveral(c picking, done func([]model.UID)) {
	k := &picker{page: p, config: c, on: map[model.UID]bool{}}
	for _, uid := range c.picked {
		k.on[uid] = true
	}
	take := func() {
		k.close()
		done(k.ticked())
	}
	k.open(take, k.toggle)
}

func (k *picker) toggle(o option) {
	k.on[o.id] = !k.on[o.id]
	k.list.Clear()
	k.list.List.Select(string(o.id))
	k.list.List.Refresh()
	k.page.Canvas().Focus(k.list.Field)
}

// ticked are the options taken, in their order.
func (k *picker) ticked() []model.UID {
	var out []model.UID
	for _, o := range k.config.options {
		if k.on[o.id] {
			out = append(out, o.id)
		}
	}
	return out
}

// open shows the picker; take is nil where one option is enough.
func (k *picker) open(take func(), pick func(option)) {
	c := k.page.Canvas()
	if c == nil {
		return
	}
	k.list = widgets.NewPickList(widgets.PickConfig[option]{
		List: widgets.ListConfig[option]{
			NoHeader: true, Columns: k.columns(), Key: func(o option) string { return string(o.id) },
			EmptySentence: cmp.Or(k.config.empty, "Không có mục nào như vậy."), OnSpace: k.onSpace(),
		},
		Matches: matches, Placeholder: "Gõ vài chữ để tìm", OnPick: pick, OnEscape: k.close, OnTyped: k.typed,
	})
	k.list.SetRows(k.config.options)
	if len(k.config.options) > 0 {
		k.list.List.Select(string(k.config.options[0].id))
	}
	k.list.Field.OnShortcut = func(s fyne.Shortcut) bool {
		short, ok := s.(*desktop.CustomShortcut)
		if !ok || take == nil || short.Modifier != fyne.KeyModifierControl || short.KeyName != fyne.KeyReturn && short.KeyName != fyne.KeyEnter {
			return false
		}
		take()
		return true
	}
	content := widgets.NewBorder(widgets.NewPageHeading(k.config.title), k.buttons(take), nil, nil, k.list.Content())
	k.popUp = widget.NewModalPopUp(container.New(layout.NewCustomPaddedLayout(10, 10, 12, 12), content), c)
	k.before = c.OnTypedKey()
	c.SetOnTypedKey(k.key)
	k.popUp.Resize(fyne.NewSize(min(pickerWidth, c.Size().Width-40), min(pickerHeight, c.Size().Height-40)))
	k.popUp.Show()
	c.Focus(k.list.Field)
}

func (k *picker) columns() []widgets.Column[option] {
	columns := []widgets.Column[option]{
		{ID: "label", Text: func(o option) string { return o.label }},
		{ID: "note", Width: 130, Text: func(o option) string { return o.note }, Muted: func(option) bool { return true }},
	}
	if k.on == nil {
		return columns
	}
	tick := widgets.Column[option]{ID: "on", Width: 34, Text: func(o option) string {
		if k.on[o.id] {
			return "✓"
		}
		return ""
	}}
	return append([]widgets.Column[option]{tick}, columns...)
}

func (k *picker) onSpace() func(option) {
	if k.on == nil {
		return nil
	}
	return k.toggle
}

// buttons is the foot of a picker of several; one of one option needs none.
func (k *picker) buttons(take func()) fyne.CanvasObject {
	if take == nil {
		return nil
	}
	return container.New(layout.NewCustomPaddedHBoxLayout(8), grey("Enter: đánh dấu; Ctrl+Enter: xong"), layout.NewSpacer(),
		widgets.NewMainButton(k.config.act, take), widgets.NewButton("Bỏ qua", k.close))
}

// typed asks for further options.
func (k *picker) typed(text string) {
	if k.config.onTyped == nil {
		return
	}
	k.config.onTyped(text, func(more []option) {
		if k.list.Typed() == text {
			k.list.SetRows(append(append([]option{}, k.config.options...), more...))
		}
	})
}

// matches finds words at the beginnings of words, with marks as typed or without.
func matches(typed string) func(option) bool {
	q := model.ParseQuery(typed)
	return func(o option) bool {
		text := o.search
		if text == "" {
			text = o.label
		}
		return q.Match(text + " " + o.note)
	}
}

// key gets the keys that nothing in the picker uses.
func (k *picker) key(ev *fyne.KeyEvent) {
	if ev.Name == fyne.KeyEscape {
		k.close()
	}
}

// close takes the picker away; the keyboard is where it was before.
func (k *picker) close() {
	k.popUp.Hide()
	k.page.Canvas().SetOnTypedKey(k.before)
}
