package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
)

// PickConfig says what a PickList offers. List (its columns, key and sentences) and Matches are required.
type PickConfig[T any] struct {
	// List describes the rows; OnOpen is the PickList's own.
	List ListConfig[T]
	// Matches reads what was typed and says which rows fit it; "" should fit all.
	Matches func(typed string) func(T) bool
	// Last is a row that stands below those that fit, whichever they are; ok is false when there is none. nil: never one.
	Last func(typed string) (row T, ok bool)
	// Placeholder stands in the empty field.
	Placeholder string
	// OnPick gets the row that was taken: Enter in the field or in the list, a double click.
	OnPick func(T)
	// OnPickAll gets the rows that are chosen, where there are several: Enter, after Shift with arrows, Ctrl+A or clicks with
	// Ctrl in the list. nil: rows are taken one by one.
	OnPickAll func([]T)
	// OnTyped hears what stands in the field after each change; it must not change the field.
	OnTyped func(typed string)
	// OnNew is Enter in the field where no row fits; nil: Enter does nothing there.
	OnNew func(typed string)
	// OnEscape is Esc in the list, and in the field once nothing typed is left to take back.
	OnEscape func()
}

// PickList is a field with the rows that fit what is typed below it. The keyboard stays in the field: Up and Down, PgUp
// and PgDn go along the rows, Enter takes the one that is marked. Its rows stand in one order, what fits best first. They are
// taken one by one where each fills one field or begins something, several at once with OnPickAll. Who takes away some that
// were there before has them ticked by OnPick and keeps the list open.
type PickList[T any] struct {
	Field   *BaseEntry
	List    *DataList[T]
	config  PickConfig[T]
	all     []T
	content fyne.CanvasObject
}

// NewPickList makes an empty one; SetRows fills it.
func NewPickList[T any](c PickConfig[T]) *PickList[T] {
	p := &PickList[T]{config: c}
	c.List.OnOpen = func(row T) { p.pick(row) }
	c.List.Multi = c.OnPickAll != nil
	p.List = NewDataList(c.List)
	p.List.aside = p.inList
	p.Field = NewEntry(nil)
	p.Field.PlaceHolder = c.Placeholder
	p.Field.OnChanged = func(string) { p.typed() }
	p.Field.OnKey = p.typedKey
	p.Field.OnEnter = p.enter
	line := container.New(layout.NewCustomPaddedLayout(4, 6, 0, 0), p.Field)
	p.content = NewColumn(line, p.List, nil)
	return p
}

// Content is field and list.
func (p *PickList[T]) Content() fyne.CanvasObject { return p.content }

// SetRows gives the rows to choose from; what is typed stays.
func (p *PickList[T]) SetRows(rows []T) {
	p.all = rows
	p.narrow()
}

// Clear empties the field, for the next choice.
func (p *PickList[T]) Clear() {
	p.Field.SetValue("")
	p.typed()
}

// Typed is what stands in the field.
func (p *PickList[T]) Typed() string { return p.Field.Text }

// typed shows what fits now and marks the first row: it is the one Enter is meant for.
func (p *PickList[T]) typed() {
	p.narrow()
	if rows := p.List.Rows(); len(rows) > 0 {
		p.List.Select(p.config.List.Key(rows[0]))
	}
	if p.config.OnTyped != nil {
		p.config.OnTyped(p.Field.Text)
	}
}

func (p *PickList[T]) narrow() {
	fits := p.config.Matches(p.Field.Text)
	var rows []T
	for _, r := range p.all {
		if fits(r) {
			rows = append(rows, r)
		}
	}
	if p.config.Last != nil {
		if r, ok := p.config.Last(p.Field.Text); ok {
			rows = append(rows, r)
		}
	}
	p.List.SetRows(rows)
}

func (p *PickList[T]) typedKey(ev *fyne.KeyEvent) bool {
	switch ev.Name {
	case fyne.KeyUp, fyne.KeyDown, fyne.KeyPageUp, fyne.KeyPageDown:
		p.List.TypedKey(ev)
	case fyne.KeyEscape:
		if p.Field.Text != "" {
			p.Clear()
		} else if p.config.OnEscape != nil {
			p.config.OnEscape()
		}
	default:
		return false
	}
	return true
}

// inList lets Esc in the list close what the field's Esc closes.
func (p *PickList[T]) inList(ev *fyne.KeyEvent) bool {
	if ev.Name != fyne.KeyEscape || p.config.OnEscape == nil {
		return false
	}
	p.config.OnEscape()
	return true
}

func (p *PickList[T]) enter() {
	row, ok := p.List.Current()
	switch {
	case ok:
		p.pick(row)
	case p.config.OnNew != nil:
		p.config.OnNew(p.Field.Text)
	}
}

func (p *PickList[T]) pick(row T) {
	if chosen := p.List.Chosen(); len(chosen) > 1 {
		p.config.OnPickAll(chosen)
		return
	}
	if p.config.OnPick != nil {
		p.config.OnPick(row)
	}
}
