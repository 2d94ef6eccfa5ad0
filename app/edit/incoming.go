package edit

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"sogiamsat/app/present"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// Incoming is the preview of rows that come in from a spreadsheet or the clipboard: what becomes of each, what is not
// understood, what it may mean. Rows may be left out; what the book has already, and what a line above says, is left out
// unless it is taken in again; nothing can be taken while one that stays in is not understood.
type Incoming[R any] struct {
	// List are the rows, Take the button that takes them.
	List *widgets.DataList[IncomingRow[R]]
	Take *widgets.Button

	config IncomingConfig[R]
	wanted map[string]bool // rows that the user left out (false) or took in (true)
}

// IncomingRow is one row. Key and Out are filled in by the preview.
type IncomingRow[R any] struct {
	Value    R
	Line     int // where it stands in what it comes from, counted from 1
	Problems []model.PasteProblem
	Remark   string // what is odd but taken; "" for nothing
	Known    bool   // the book has it already
	Same     string // equal for rows that say the same, once they are understood
	Key      string
	Out      bool
	twin     int // the line above that says the same and stays in, 0 for none
}

// IncomingConfig says what comes in. All fields are required.
type IncomingConfig[R any] struct {
	Shell Shell
	Name  string // by which the widths of the list are remembered
	Act   string // "Nhập"
	Noun  string // "nhận xét"
	// Columns stand between the state of a row and what is to be mended in it; letters are looked for in the first.
	Columns []widgets.Column[IncomingRow[R]]
	Empty   string // said when no row comes in
	Canvas  func() fyne.Canvas
	// Rows reads the rows as they are understood now.
	Rows func() []IncomingRow[R]
	// Meanings are all that a word of a problem can mean; nil where only the list itself can be mended.
	Meanings func(model.PasteProblem) []PickOption
	// Choose gives the word a meaning, in all rows.
	Choose func(problem model.PasteProblem, id string)
	// Confirm takes the rows that stay in.
	Confirm func([]R)
	GiveUp  func()
}

// NewIncoming makes the preview; Show fills it.
func NewIncoming[R any](c IncomingConfig[R]) *Incoming[R] {
	i := &Incoming[R]{config: c, wanted: map[string]bool{}}
	i.List = widgets.NewDataList(i.listConfig()).Remember(c.Shell, c.Name)
	i.Take = widgets.NewMainButton("", i.confirm)
	return i
}

// Foot stands below the list: the keys, the button that takes the rows, the way out.
func (i *Incoming[R]) Foot() fyne.CanvasObject {
	gap := layout.NewSpacer()
	row := widgets.NewBar(gap, Quiet("Enter: chọn nghĩa đúng hoặc bỏ dòng; dấu cách: bỏ dòng, lấy lại"), gap,
		i.Take, widgets.NewButton("Thôi", i.config.GiveUp))
	return container.New(layout.NewCustomPaddedLayout(6, 0, 0, 0), row)
}

// Quiet is a quiet word beside fields.
func Quiet(text string) fyne.CanvasObject {
	l := widget.NewLabel(text)
	l.Importance = widget.LowImportance
	return l
}

func (i *Incoming[R]) listConfig() widgets.ListConfig[IncomingRow[R]] {
	muted := func(r IncomingRow[R]) bool { return r.Out }
	columns := []widgets.Column[IncomingRow[R]]{
		{ID: "row", Label: "Dòng", Width: 48, Align: fyne.TextAlignTrailing, Text: func(r IncomingRow[R]) string { return fmt.Sprint(r.Line) }},
		{ID: "state", Label: "", Width: 92, Badge: IncomingRow[R].Badge},
	}
	columns = append(append(columns, i.config.Columns...), widgets.Column[IncomingRow[R]]{ID: "problem", Label: "Cần sửa, lưu ý", Width: 300, Text: IncomingRow[R].Words})
	for at := range columns {
		if columns[at].Badge == nil {
			columns[at].Muted = muted
		}
	}
	return widgets.ListConfig[IncomingRow[R]]{
		Columns: columns, Key: func(r IncomingRow[R]) string { return r.Key }, Multi: true, Fold: model.Fold, Places: present.Places, EmptySentence: i.config.Empty,
		TypeAhead: i.config.Columns[0].Text,
		OnOpen:    i.repair, OnSpace: i.toggle, OnDelete: i.leaveOut,
	}
}

// Badge says what becomes of a row.
func (r IncomingRow[R]) Badge() widgets.Badge {
	switch {
	case r.Out && r.Known:
		return widgets.Badge{Word: "Đã có", Tone: widgets.Plain}
	case r.Out && r.twin > 0:
		return widgets.Badge{Word: "Trùng", Tone: widgets.Plain}
	case r.Out:
		return widgets.Badge{Word: "Bỏ", Tone: widgets.Plain}
	case len(r.Problems) > 0:
		return widgets.Badge{Word: "Cần sửa", Tone: widgets.Bad}
	}
	return widgets.Badge{Word: "Sẽ thêm", Tone: widgets.Good}
}

// Words say what is wrong with a row and what it may mean, else what is odd about it.
func (r IncomingRow[R]) Words() string {
	switch {
	case r.Known && r.Out:
		return "Sổ đã có, không thêm lần nữa."
	case r.Known:
		return "Sổ đã có; dòng này sẽ được thêm lần nữa."
	case r.twin > 0 && r.Out:
		return fmt.Sprintf("Trùng với dòng %d, không thêm lần nữa.", r.twin)
	case r.twin > 0:
		return fmt.Sprintf("Trùng với dòng %d; dòng này sẽ được thêm lần nữa.", r.twin)
	case len(r.Problems) == 0:
		return r.Remark
	}
	text := ""
	for n, p := range r.Problems {
		if n > 0 {
			text += " "
		}
		text += p.Message
		if len(p.Near) > 0 {
			text += " Có phải “" + present.Short(p.Near[0].Label, 60) + "”?"
		}
	}
	return text
}

// rows are the preview; of several that come from one line each has a number of its own.
func (i *Incoming[R]) rows() []IncomingRow[R] {
	out := i.config.Rows()
	ofLine, first := map[int]int{}, map[string]int{}
	for n := range out {
		r := &out[n]
		ofLine[r.Line]++
		r.Key = fmt.Sprint(r.Line, "/", ofLine[r.Line])
		if len(r.Problems) == 0 && !r.Known {
			r.twin = first[r.Same]
		}
		r.Out = r.Known || r.twin > 0
		if in, said := i.wanted[r.Key]; said {
			r.Out = !in
		}
		if len(r.Problems) == 0 && !r.Out && r.twin == 0 {
			first[r.Same] = r.Line
		}
	}
	return out
}

// Restart forgets which rows were left out or taken in: they are others now.
func (i *Incoming[R]) Restart() { i.wanted = map[string]bool{} }

// Show reads the rows anew and says how many would be taken.
func (i *Incoming[R]) Show() (in int) {
	rows, wrong := i.rows(), 0
	for _, r := range rows {
		if r.Out {
			continue
		}
		in++
		if len(r.Problems) > 0 {
			wrong++
		}
	}
	i.List.SetRows(rows)
	i.Take.SetText(fmt.Sprintf("%s %d %s", i.config.Act, in, i.config.Noun))
	if wrong > 0 {
		i.Take.SetText(fmt.Sprintf("Còn %d dòng cần sửa", wrong))
	}
	if wrong > 0 || in == 0 {
		i.Take.Disable()
	} else {
		i.Take.Enable()
	}
	return in
}

func (i *Incoming[R]) toggle(r IncomingRow[R]) {
	i.wanted[r.Key] = r.Out
	i.Show()
}

// leaveOut does the same with several rows: all become what the first one becomes.
func (i *Incoming[R]) leaveOut(rows []IncomingRow[R]) {
	for _, r := range rows {
		i.wanted[r.Key] = rows[0].Out
	}
	i.Show()
}

// repair lets the meaning of what was not understood in a row be chosen; it then holds for all rows that say the same. A
// row that cannot be mended here is left out.
func (i *Incoming[R]) repair(r IncomingRow[R]) {
	for _, problem := range r.Problems {
		options := likelyFirst(problem, i.config.Meanings(problem))
		if len(options) == 0 {
			continue
		}
		PickOne(i.config.Canvas(), Picking{Title: "“" + present.Short(problem.Word, 60) + "” là:", Options: options}, func(o PickOption) {
			i.config.Choose(problem, string(o.ID))
			i.Show()
		})
		return
	}
	i.toggle(r)
}

// likelyFirst are what a word can mean: the likely ones first, then all others.
func likelyFirst(problem model.PasteProblem, all []PickOption) []PickOption {
	var out []PickOption
	near := map[model.UID]bool{}
	for _, n := range problem.Near {
		near[model.UID(n.ID)] = true
		out = append(out, PickOption{ID: model.UID(n.ID), Label: n.Label})
	}
	for _, o := range all {
		if !near[o.ID] {
			out = append(out, o)
		}
	}
	return out
}

func (i *Incoming[R]) confirm() {
	var all []R
	for _, r := range i.rows() {
		if !r.Out {
			all = append(all, r.Value)
		}
	}
	i.config.Confirm(all)
}

// NextColumn moves the keyboard from the list to the button that takes the rows, to the field other and round again (F6).
func (i *Incoming[R]) NextColumn(other fyne.Focusable) {
	c := i.config.Canvas()
	switch {
	case c.Focused() == fyne.Focusable(i.List) && !i.Take.Disabled():
		c.Focus(i.Take)
	case c.Focused() != fyne.Focusable(i.List) || other == nil:
		c.Focus(i.List)
	default:
		c.Focus(other)
	}
}
