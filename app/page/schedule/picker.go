package schedule

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"sogiamsat/app/edit"
	"sogiamsat/app/present"
	"sogiamsat/app/task"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// picker lets units of the register be added to the mission, several at once: Enter ticks the marked one, or all that
// are written with commas between them; Enter in the empty field adds what is ticked. Names that the register does not have
// lead there, and stay typed.
type picker struct {
	page    *Page
	column  *unitColumn
	load    *task.Latest
	all     []model.UnitChoice // of the register, without those of the mission
	ticked  map[model.UID]bool
	list    *widgets.PickList[model.UnitChoice]
	add     *widgets.Button
	content *fyne.Container
}

func newPicker(p *Page, u *unitColumn) *picker {
	k := &picker{page: p, column: u, load: task.NewLatest(p.config.Runner), ticked: map[model.UID]bool{}}
	k.list = widgets.NewPickList(widgets.PickConfig[model.UnitChoice]{
		List: widgets.ListConfig[model.UnitChoice]{
			NoHeader: true,
			Columns: []widgets.Column[model.UnitChoice]{
				{ID: "name", Width: 140, Whole: true, Text: func(c model.UnitChoice) string { return c.Version.Title() }, Muted: gone},
				{ID: "area", Text: k.areaOrSpan, Muted: func(model.UnitChoice) bool { return true }},
			},
			Key:           func(c model.UnitChoice) string { return string(c.Ward) },
			Group:         k.group,
			EmptySentence: "Không có đơn vị nào như vậy trong danh mục.",
			EmptyButton:   "Thêm phường, xã vào danh mục...",
			OnEmpty:       k.register,
		},
		Matches:     matches,
		Placeholder: "Gõ vài chữ, hoặc 3, 5, 9",
		OnPick:      k.picked,
		OnNew:       k.unknown,
		OnEscape:    func() { u.endPick() },
	})
	k.add = widgets.NewMainButton("Thêm vào cuộc giám sát", k.addTicked)
	quit := widgets.NewButton("Bỏ qua", func() { u.endPick() })
	help := widget.NewLabel("Enter để chọn; Enter lần nữa để thêm các đơn vị đã chọn.")
	help.Importance = widget.LowImportance
	help.Wrapping = fyne.TextWrapWord
	foot := padded(container.New(layout.NewCustomPaddedVBoxLayout(4), help, k.add, quit))
	k.content = widgets.NewBorder(nil, foot, nil, nil, padded(k.list.Content()))
	return k
}

// register leads to where units that the register does not have are added: those that are typed, or one by hand.
func (k *picker) register() { k.page.config.NewUnits(names(k.list.Typed())) }

// unknown is Enter where no unit fits: in an empty register it leads to adding what is typed.
func (k *picker) unknown(typed string) {
	if len(k.all) == 0 {
		k.register()
		return
	}
	k.page.config.Shell.Say("Không rõ đơn vị nào có tên: " + typed + ".")
}

// Kept is what is typed to pick units by, "" for nothing.
func (p *Page) Kept() string { return p.units.picker.list.Typed() }

// TakeUp goes on with picking units by what was typed.
func (p *Page) TakeUp(typed string) {
	if typed == "" {
		return
	}
	p.WhenLoaded(func() {
		p.units.pick()
		p.units.picker.write(typed)
	})
}

func (k *picker) areaOrSpan(c model.UnitChoice) string { return areaOrSpan(c, k.page.Data().PickDay) }

func gone(c model.UnitChoice) bool { return !c.Exists }

// areaOrSpan tells units of one name apart, and says until or from when there is one that is not there on the day.
func areaOrSpan(c model.UnitChoice, day model.Date) string {
	switch {
	case c.Exists:
		return c.Area
	case c.To != "" && c.To <= day:
		return "đến " + lastDay(c.To)
	}
	return "từ " + c.From.Format()
}

// lastDay is the last day of a unit whose names end before the day.
func lastDay(to model.Date) string { return to.AddDays(-1).Format() }

const (
	tickedGroup = "Sẽ thêm"
	hereGroup   = "Có trong thời gian giám sát"
	goneGroup   = "Không có vào ngày giám sát"
)

func (k *picker) group(c model.UnitChoice) string {
	switch {
	case k.ticked[c.Ward]:
		return tickedGroup
	case c.Exists:
		return hereGroup
	}
	return goneGroup
}

func (k *picker) begin() {
	k.ticked = map[model.UID]bool{}
	k.list.Clear()
	k.content.Show()
	k.reload()
}

func (k *picker) reload() {
	task.Load(k.load, func(ctx context.Context) ([]model.UnitChoice, error) {
		return k.page.config.Store.UnitsToPick(ctx, k.page.config.Mission)
	}, func(all []model.UnitChoice, err error) {
		if err != nil {
			k.list.List.SetError(present.ErrorText(err).Line(), k.reload)
			return
		}
		k.all = slices.DeleteFunc(all, func(c model.UnitChoice) bool { return c.InMission })
		k.showRows()
	})
}

// showRows lists the ticked units first.
func (k *picker) showRows() {
	var ticked, rest []model.UnitChoice
	for _, c := range k.all {
		if k.ticked[c.Ward] {
			ticked = append(ticked, c)
		} else {
			rest = append(rest, c)
		}
	}
	k.list.SetRows(slices.Concat(ticked, rest))
	word := "Thêm vào cuộc giám sát"
	if len(ticked) > 0 {
		word = fmt.Sprintf("Thêm %d đơn vị", len(ticked))
	}
	k.add.SetText(word)
}

// names are those typed with commas between them, or pasted on lines of their own.
func names(typed string) []string {
	var out []string
	for _, p := range strings.FieldsFunc(typed, func(r rune) bool { return strings.ContainsRune(",;\n\t", r) }) {
		if p = model.CleanLine(p); p != "" {
			out = append(out, p)
		}
	}
	return out
}

// parts are the names as they are compared.
func parts(typed string) []string {
	out := names(typed)
	for i := range out {
		out[i] = model.Fold(out[i])
	}
	return out
}

// matches says which units fit what is typed: any of its parts.
func matches(typed string) func(model.UnitChoice) bool {
	all := parts(typed)
	return func(c model.UnitChoice) bool {
		return len(all) == 0 || slices.ContainsFunc(all, func(part string) bool { return fits(c, part) })
	}
}

// fits says that every word typed begins a word of the unit's name, short name or area.
func fits(c model.UnitChoice, part string) bool {
	words := strings.Fields(model.Fold(c.Version.Title() + " " + c.Version.ShortName + " " + c.Area))
	for _, w := range strings.Fields(part) {
		if !slices.ContainsFunc(words, func(x string) bool { return strings.HasPrefix(x, w) }) {
			return false
		}
	}
	return true
}

// named says that the part is the whole name of the unit.
func named(c model.UnitChoice, part string) bool {
	return part == model.Fold(c.Version.Name) || part == model.Fold(c.Version.Title()) || part == model.Fold(c.Version.ShortName)
}

// picked ticks the marked unit, or all that are written; in the empty field it adds what is ticked.
func (k *picker) picked(c model.UnitChoice) {
	written := names(k.list.Typed())
	var unknown []string
	switch {
	case len(written) == 0 && len(k.ticked) > 0:
		k.addTicked()
		return
	case len(written) > 1:
		unknown = k.tickWritten(written)
	default:
		k.toggle(c)
	}
	k.list.Clear()
	k.showRows()
	if len(unknown) > 0 {
		k.write(strings.Join(unknown, ", "))
	}
}

// write puts text into the field, as if it were typed; typing on replaces it.
func (k *picker) write(text string) {
	k.list.Field.SetValue(text)
	k.list.Field.OnChanged(text)
	k.list.Field.TypedShortcut(&fyne.ShortcutSelectAll{})
}

func (k *picker) toggle(c model.UnitChoice) {
	switch {
	case k.ticked[c.Ward]:
		delete(k.ticked, c.Ward)
	case c.Exists:
		k.ticked[c.Ward] = true
	default:
		k.page.config.Shell.Say(fmt.Sprintf("%s không có vào ngày %s (%s).", c.Version.Title(), k.page.Data().PickDay.Format(), k.areaOrSpan(c)))
	}
}

// tickWritten ticks the unit each name means: by its whole name, else the only one that fits. Names that mean none are
// said and returned.
func (k *picker) tickWritten(written []string) (unknown []string) {
	for _, name := range written {
		c, ok := k.find(model.Fold(name))
		if !ok {
			unknown = append(unknown, name)
			continue
		}
		k.ticked[c.Ward] = true
	}
	if len(unknown) > 0 {
		k.page.config.Shell.Say("Không rõ đơn vị nào có tên: " + strings.Join(unknown, ", ") + ".")
	}
	return unknown
}

func (k *picker) find(part string) (model.UnitChoice, bool) {
	var fitting []model.UnitChoice
	for _, c := range k.all {
		if !c.Exists {
			continue
		}
		if named(c, part) {
			return c, true
		}
		if fits(c, part) {
			fitting = append(fitting, c)
		}
	}
	if len(fitting) != 1 {
		return model.UnitChoice{}, false
	}
	return fitting[0], true
}

// addTicked puts the ticked units at the end of the mission, with the bodies that its last unit has.
func (k *picker) addTicked() {
	var wards []model.UID
	for _, c := range k.all {
		if k.ticked[c.Ward] {
			wards = append(wards, c.Ward)
		}
	}
	if len(wards) == 0 {
		k.page.config.Shell.Say("Chưa chọn đơn vị nào. Gõ tên rồi nhấn Enter để chọn.")
		k.page.Focus(k.list.Field)
		return
	}
	kinds := k.usualKinds()
	k.column.endPick()
	edit.ActThen(k.page.Sheet, func(ctx context.Context) (struct{}, error) {
		return struct{}{}, k.page.config.Store.AddUnits(ctx, k.page.config.Mission, wards, kinds)
	}, func(struct{}) {
		k.page.config.Shell.Say(fmt.Sprintf("Đã thêm %d đơn vị. Ctrl+Z để bỏ.", len(wards)))
		k.column.goTo(wards[0])
	})
}

// usualKinds are the kinds supervised in the mission's last unit; for the first unit Party committee and People's
// Committee.
func (k *picker) usualKinds() []model.BodyKind {
	all := k.page.Data().Wards
	if len(all) == 0 {
		return []model.BodyKind{model.PartyCommittee, model.PeoplesCommittee}
	}
	var out []model.BodyKind
	for _, b := range all[len(all)-1].Supervised() {
		if b.Body.Kind != model.OtherBody {
			out = append(out, b.Body.Kind)
		}
	}
	return out
}
