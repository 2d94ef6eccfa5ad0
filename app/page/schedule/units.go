package schedule

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"sogiamsat/app/dialogs"
	"sogiamsat/app/present"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

var paddedLayout = layout.NewCustomPaddedLayout(8, 6, 10, 10)

// unitColumn is the left column: the units in order and what is supervised in the current one, or the picker.
type unitColumn struct {
	page    *Page
	list    *widgets.DataList[model.ScheduleWard]
	heading *widget.Label
	bodies  *widgets.ChipSelect
	below   *fyne.Container
	main    *fyne.Container
	picker  *picker
	want    model.UID // unit to go to once it is read
	content *fyne.Container
}

func newUnitColumn(p *Page) *unitColumn {
	u := &unitColumn{page: p}
	u.list = widgets.NewDataList(u.listConfig()).Remember(p.config.Shell, "schedule/units")
	u.heading = widget.NewLabel("")
	u.heading.Truncation = fyne.TextTruncateEllipsis
	u.heading.TextStyle.Bold = true
	u.bodies = widgets.NewChipSelect(nil, u.picked)
	add := widgets.NewButton("Thêm phường...", u.pick)
	same := widgets.NewQuietButton("Như vậy ở mọi phường", u.copyBodies)
	u.below = container.New(layout.NewCustomPaddedVBoxLayout(0), u.heading, container.New(layout.NewCustomPaddedLayout(2, 0, 10, 10),
		container.New(layout.NewCustomPaddedVBoxLayout(2), u.bodies, container.NewHBox(same))))
	foot := container.New(layout.NewCustomPaddedVBoxLayout(2), u.below, padded(add))
	u.main = widgets.NewBorder(nil, foot, nil, nil, u.list)
	u.picker = newPicker(p, u)
	u.picker.content.Hide()
	u.content = container.NewStack(u.main, u.picker.content)
	return u
}

func (u *unitColumn) listConfig() widgets.ListConfig[model.ScheduleWard] {
	return widgets.ListConfig[model.ScheduleWard]{
		Columns: []widgets.Column[model.ScheduleWard]{
			{ID: "name", Label: "Đơn vị", Text: unitTitle},
			{ID: "session", Label: "Buổi", Width: 112, Badge: unitBadge, Compare: compareFirst},
			{
				ID: "findings", Label: "NX", Width: 36, Align: fyne.TextAlignTrailing,
				Text: func(w model.ScheduleWard) string { return present.Count(w.Findings) }, Muted: func(model.ScheduleWard) bool { return true },
			},
		},
		Key:   unitKey,
		Multi: true,
		Fold:  model.Fold, Places: present.Places,
		TypeAhead:     unitTitle,
		EmptySentence: "Cuộc giám sát chưa có phường nào.",
		EmptyButton:   "Thêm phường...",
		OnEmpty:       u.pick,
		OnCurrent:     u.page.goToUnit,
		OnOpen:        func(model.ScheduleWard) { u.page.Focus(u.page.calendar.list) },
		OnDelete:      func([]model.ScheduleWard) { u.page.removeUnits() },
	}
}

func unitKey(w model.ScheduleWard) string { return string(w.Place.Ward) }

func unitTitle(w model.ScheduleWard) string {
	if w.Version.Name == "" {
		return "(không có tên ngày này)"
	}
	return w.Version.Title()
}

// first is the first session of a unit that counts.
func first(w model.ScheduleWard) (model.Session, bool) {
	for _, x := range w.Sessions {
		if x.Session.State != model.SessionCancelled {
			return x.Session, true
		}
	}
	return model.Session{}, false
}

// compareFirst orders units by their first sessions; those without a day, and below them those without a session, come last.
func compareFirst(a, b model.ScheduleWard) int {
	x, has := first(a)
	y, too := first(b)
	if has != too {
		return map[bool]int{true: -1, false: 1}[has]
	}
	return model.CompareSessions(x, y)
}

// unitBadge is the first session that counts: its day and state.
func unitBadge(w model.ScheduleWard) widgets.Badge {
	if s, ok := first(w); ok {
		if s.Day == "" {
			return widgets.Badge{Word: "Chưa có ngày", Tone: widgets.Warn}
		}
		word := present.DayMonth(s.Day)
		if n := len(w.Sessions); n > 1 {
			word += " +" + present.Count(n-1)
		}
		return widgets.Badge{Word: word, Tone: widgets.Tone(present.SessionTone(s.State))}
	}
	return widgets.Badge{Word: "Chưa có buổi", Tone: widgets.Warn}
}

// goTo makes a unit the current one, once it is read.
func (u *unitColumn) goTo(ward model.UID) {
	if !u.list.Select(string(ward)) {
		u.want = ward
	}
}

func (u *unitColumn) show(s model.Schedule) {
	u.list.SetRows(s.Wards)
	if u.picker.content.Visible() {
		u.picker.reload()
	}
}

// bodyLabels are the kinds of bodies on chips.
var bodyLabels = map[model.BodyKind]string{
	model.PartyCommittee: "Đảng ủy", model.PeoplesCouncil: "HĐND", model.PeoplesCommittee: "UBND", model.FrontBoard: "Ban TT MTTQ",
}

func bodyLabel(b model.ScheduleBody) string {
	if l, ok := bodyLabels[b.Body.Kind]; ok {
		return l
	}
	return b.Name
}

// otherPrefix begins the ID of a body with a name of its own; the IDs of the others are their kinds.
const otherPrefix = "khac:"

func bodyID(b model.Body) string {
	if b.Kind == model.OtherBody {
		return otherPrefix + b.Name
	}
	return string(b.Kind)
}

// showBodies shows what is supervised in the current unit.
func (u *unitColumn) showBodies() {
	w, ok := u.page.unit(u.page.ward)
	if !ok {
		u.below.Hide()
		u.main.Refresh()
		return
	}
	var options []widgets.Option
	var on []string
	for _, b := range w.Bodies {
		options = append(options, widgets.Option{ID: bodyID(b.Body), Label: bodyLabel(b)})
		if b.Supervised {
			on = append(on, bodyID(b.Body))
		}
	}
	u.heading.SetText("Giám sát ở " + w.Version.FullName())
	u.bodies.SetOptions(options)
	u.bodies.SetValue(on)
	u.below.Show()
	u.main.Refresh()
}

func picksOf(ids []string) []model.BodyPick {
	var out []model.BodyPick
	for _, id := range ids {
		p := model.BodyPick{Kind: model.BodyKind(id)}
		if name, ok := strings.CutPrefix(id, otherPrefix); ok {
			p = model.BodyPick{Kind: model.OtherBody, Name: name}
		}
		out = append(out, p)
	}
	return out
}

// picked makes the ticked bodies those that are supervised in the unit.
func (u *unitColumn) picked(ids []string) {
	w, ok := u.page.unit(u.page.ward)
	if !ok {
		return
	}
	u.page.Act("", func(ctx context.Context) error {
		return u.page.config.Store.SetSupervised(ctx, w.Place.UID, picksOf(ids))
	})
}

func (u *unitColumn) copyBodies() {
	w, ok := u.page.unit(u.page.ward)
	if !ok {
		return
	}
	u.page.Act("Mọi phường nay có cùng cơ quan được giám sát như "+w.Version.FullName()+". Ctrl+Z để lấy lại.", func(ctx context.Context) error {
		return u.page.config.Store.CopySupervised(ctx, w.Place.UID)
	})
}

func (u *unitColumn) addBody() {
	w, ok := u.page.unit(u.page.ward)
	if !ok {
		return
	}
	u.page.config.Shell.AskText(dialogs.Prompt{
		Title: "Thêm cơ quan được giám sát ở " + w.Version.FullName(), Text: "Tên đầy đủ, ví dụ: Công an Phường 3.", Act: "Thêm cơ quan",
		Missing: "Chưa nhập tên cơ quan.", Clean: model.CleanLine,
		About: model.Ref{Noun: "mission_ward", UID: w.Place.UID}, Errand: model.ErrandSupervised,
	}, func(name string) {
		u.page.Act("", func(ctx context.Context) error {
			picks := append(picksOf(u.bodies.Value()), model.BodyPick{Kind: model.OtherBody, Name: name})
			return u.page.config.Store.SetSupervised(ctx, w.Place.UID, picks)
		})
	})
}

// pick shows the picker in place of the units.
func (u *unitColumn) pick() {
	u.page.HandOver()
	u.main.Hide()
	u.picker.begin()
	u.content.Refresh()
	u.page.Focus(u.picker.list.Field)
}

// endPick shows the units again; it says whether the picker was open.
func (u *unitColumn) endPick() bool {
	if !u.picker.content.Visible() {
		return false
	}
	u.picker.content.Hide()
	u.main.Show()
	u.content.Refresh()
	u.page.Focus(u.list)
	return true
}
