package edit

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// PickOption is something to pick; Search is what is looked through, Label when it is empty.
type PickOption struct {
	ID     model.UID
	Label  string
	Note   string
	Search string
}

// Picking says what is to be picked.
type Picking struct {
	Title   string
	Act     string // word of the button that takes several
	Options []PickOption
	Picked  []model.UID
	Empty   string // said when no option fits; "": the usual sentence
	// OnTyped gives further options for what is typed; nil: none.
	OnTyped func(typed string, show func([]PickOption))
}

// picker hangs over the page: one types some letters, with marks or without, and takes a row by Enter. The keyboard goes
// back to where it was.
type picker struct {
	canvas fyne.Canvas
	config Picking
	list   *widgets.PickList[PickOption]
	popUp  *widget.PopUp
	before func(*fyne.KeyEvent)
	on     map[model.UID]bool // ticked, when several can be
	// release lets the window leave the picker without asking again.
	release func()
}

const (
	pickerWidth  = 560
	pickerHeight = 400
)

// PickOne lets one option be taken, over the page on the canvas: it fills one field, so that several would have no place. Where
// each of several has one, it is PickSeveral.
func PickOne(canvas fyne.Canvas, c Picking, done func(PickOption)) {
	k := &picker{canvas: canvas, config: c}
	k.open(nil, func(o PickOption) {
		k.close()
		done(o)
	})
	if len(c.Picked) > 0 {
		k.list.List.Select(string(c.Picked[0]))
	}
}

// PickSeveral lets any number of options be ticked: Enter ticks the marked one, Ctrl+Enter takes them.
func PickSeveral(canvas fyne.Canvas, c Picking, done func([]model.UID)) {
	k := &picker{canvas: canvas, config: c, on: map[model.UID]bool{}}
	for _, uid := range c.Picked {
		k.on[uid] = true
	}
	take := func() {
		k.close()
		done(k.ticked())
	}
	k.open(take, k.toggle)
}

func (k *picker) toggle(o PickOption) {
	k.on[o.ID] = !k.on[o.ID]
	k.list.Clear()
	k.list.List.Select(string(o.ID))
	k.list.List.Refresh()
	k.canvas.Focus(k.list.Field)
}

// ticked are the options taken, in their order.
func (k *picker) ticked() []model.UID {
	var out []model.UID
	for _, o := range k.config.Options {
		if k.on[o.ID] {
			out = append(out, o.ID)
		}
	}
	return out
}

// changed reports whether other options are ticked than at the beginning: leaving the picker would lose that.
func (k *picker) changed() bool {
	if k.on == nil {
		return false
	}
	return !slices.Equal(slices.Sorted(slices.Values(k.ticked())), slices.Sorted(slices.Values(k.config.Picked)))
}

// open shows the picker; take is nil where one option is enough.
func (k *picker) open(take func(), pick func(PickOption)) {
	c := k.canvas
	if c == nil {
		return
	}
	k.list = widgets.NewPickList(widgets.PickConfig[PickOption]{
		List: widgets.ListConfig[PickOption]{
			NoHeader: true, Columns: k.columns(), Key: func(o PickOption) string { return string(o.ID) },
			EmptySentence: cmp.Or(k.config.Empty, "Không có mục nào như vậy."), OnSpace: k.onSpace(),
		},
		Matches: pickMatches, Placeholder: "Gõ vài chữ để tìm", OnPick: pick, OnEscape: k.close, OnTyped: k.typed,
	})
	k.list.SetRows(k.config.Options)
	if len(k.config.Options) > 0 {
		k.list.List.Select(string(k.config.Options[0].ID))
	}
	k.list.Field.OnShortcut = func(s fyne.Shortcut) bool {
		short, ok := s.(*desktop.CustomShortcut)
		if !ok || take == nil || short.Modifier != fyne.KeyModifierControl || short.KeyName != fyne.KeyReturn && short.KeyName != fyne.KeyEnter {
			return false
		}
		take()
		return true
	}
	content := widgets.NewBorder(widgets.NewPageHeading(k.config.Title), k.buttons(take), nil, nil, k.list.Content())
	k.popUp = widget.NewModalPopUp(container.New(layout.NewCustomPaddedLayout(10, 10, 12, 12), content), c)
	k.before = c.OnTypedKey()
	c.SetOnTypedKey(k.key)
	k.popUp.Resize(fyne.NewSize(min(pickerWidth, c.Size().Width-40), min(pickerHeight, c.Size().Height-40)))
	k.popUp.Show()
	k.release = widgets.Hold(c, k.changed)
	c.Focus(k.list.Field)
}

func (k *picker) columns() []widgets.Column[PickOption] {
	columns := []widgets.Column[PickOption]{
		{ID: "label", Text: func(o PickOption) string { return o.Label }},
		{ID: "note", Width: 130, Text: func(o PickOption) string { return o.Note }, Muted: func(PickOption) bool { return true }},
	}
	if k.on == nil {
		return columns
	}
	tick := widgets.Column[PickOption]{ID: "on", Width: 34, Text: func(o PickOption) string {
		if k.on[o.ID] {
			return "✓"
		}
		return ""
	}}
	return append([]widgets.Column[PickOption]{tick}, columns...)
}

func (k *picker) onSpace() func(PickOption) {
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
	return container.New(layout.NewCustomPaddedHBoxLayout(8), Quiet("Enter: đánh dấu; Ctrl+Enter: xong"), layout.NewSpacer(),
		widgets.NewMainButton(k.config.Act, take), widgets.NewButton("Bỏ qua", k.close))
}

// typed asks for further options.
func (k *picker) typed(text string) {
	if k.config.OnTyped == nil {
		return
	}
	k.config.OnTyped(text, func(more []PickOption) {
		if k.list.Typed() == text {
			k.list.SetRows(append(append([]PickOption{}, k.config.Options...), more...))
		}
	})
}

// pickMatches finds words at the beginnings of words, with marks as typed or without.
func pickMatches(typed string) func(PickOption) bool {
	q := model.ParseQuery(typed)
	return func(o PickOption) bool {
		text := o.Search
		if text == "" {
			text = o.Label
		}
		return q.Match(text + " " + o.Note)
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
	k.release()
	k.popUp.Hide()
	k.canvas.SetOnTypedKey(k.before)
}
