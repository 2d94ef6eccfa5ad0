package wards

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"sogiamsat/app/dialogs"
	"sogiamsat/app/present"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// history is what a unit came from and what became of it: as a picture and as a table.
type history struct {
	unit    *unit
	picture *widgets.FlowMap
	list    *widgets.DataList[flowRow]
	content fyne.CanvasObject
}

// flowRow is one line of the table.
type flowRow struct {
	key      string
	flow     model.WardFlow
	from, to string
}

func newHistory(u *unit) *history {
	h := &history{unit: u, picture: widgets.NewFlowMap()}
	h.picture.OnOpen = func(id string) { h.open(model.UID(id)) }
	h.list = widgets.NewDataList(widgets.ListConfig[flowRow]{
		Columns: []widgets.Column[flowRow]{
			{ID: "day", Label: "Ngày", Width: 84, Text: func(r flowRow) string { return r.flow.Day.Format() }},
			{ID: "kind", Label: "Loại", Width: 96, Spare: 2, Text: func(r flowRow) string { return r.flow.Kind.Label() }},
			{ID: "from", Label: "Từ", Width: 126, Text: func(r flowRow) string { return r.from }},
			{ID: "part", Label: "Phần", Width: 88, Spare: 1, Text: func(r flowRow) string { return partText(r.flow) }},
			{ID: "to", Label: "Vào", Width: 136, Text: func(r flowRow) string { return r.to }},
			{ID: "basis", Label: "Căn cứ, ghi chú", Text: basisText},
		},
		Key: func(r flowRow) string { return r.key }, Fold: model.Fold, Places: present.Places,
		EmptySentence: "Chưa ghi thay đổi nào của đơn vị này.", EmptyButton: "Ghi thay đổi",
		OnEmpty:  func() { u.page.act(model.Merge) },
		OnOpen:   func(r flowRow) { h.open(other(r.flow, u.ward)) },
		OnDelete: func([]flowRow) { h.takeBack() },
		Menu: func([]flowRow) *fyne.Menu {
			return fyne.NewMenu("", fyne.NewMenuItem("Sửa căn cứ...", h.correct), fyne.NewMenuItem("Bỏ thay đổi này", h.takeBack))
		},
	}).Remember(u.page.config.Shell, "wards/history")
	h.content = container.New(&halves{share: 0.56}, h.picture, h.list)
	return h
}

// other is the unit at the other end of a flow.
func other(f model.WardFlow, ward model.UID) model.UID {
	if f.To == ward || f.To == "" {
		return f.From
	}
	return f.To
}

func (h *history) open(ward model.UID) {
	if ward != "" && ward != h.unit.ward {
		h.unit.page.OpenWard(ward)
	}
}

func partText(f model.WardFlow) string {
	if f.From == "" || f.To == "" {
		return ""
	}
	return f.Part.Label()
}

func basisText(r flowRow) string {
	note := r.flow.Note
	if note != "" && r.flow.Kind == model.Transfer {
		note = "trước thuộc " + note
	}
	var parts []string
	for _, s := range []string{r.flow.Basis, note, r.flow.About} {
		if s != "" {
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, "; ")
}

// show draws the line of the unit.
func (h *history) show() {
	b, ward := h.unit.page.Data(), h.unit.ward
	flows := b.History.Line(ward)
	h.list.SetRows(flowRows(b, flows))
	boxes, links := flowPicture(b, flows, ward, h.unit.page.day)
	h.picture.SetFlow(boxes, links)
}

// flowRows are the lines of the table; units are called as on the day of the change, those that ended as on the day
// before.
func flowRows(b *model.WardBook, flows []model.WardFlow) []flowRow {
	out := make([]flowRow, len(flows))
	for i, f := range flows {
		r := flowRow{key: string(f.Change) + "/" + string(f.From) + "/" + string(f.To), flow: f}
		before := f.Day.AddDays(-1)
		if f.From != "" {
			r.from = b.Title(f.From, before)
		}
		if f.To != "" {
			r.to = b.Title(f.To, f.Day)
		}
		if f.Kind == model.Rename {
			r.from = b.Title(f.To, before)
		}
		out[i] = r
	}
	return out
}

// flowPicture are the units of the flows as boxes and what went over as lines. A unit that went through no change stands
// alone.
func flowPicture(b *model.WardBook, flows []model.WardFlow, ward model.UID, day model.Date) ([]widgets.FlowBox, []widgets.FlowLink) {
	var boxes []widgets.FlowBox
	var links []widgets.FlowLink
	seen := map[model.UID]bool{"": true}
	add := func(uid model.UID) {
		if !seen[uid] {
			seen[uid] = true
			boxes = append(boxes, flowBox(b, uid, ward, day))
		}
	}
	for _, f := range flows {
		add(f.From)
		add(f.To)
		if f.From == "" || f.To == "" {
			continue
		}
		l := widgets.FlowLink{From: string(f.From), To: string(f.To), Label: f.Day.Format(), Part: f.Part != model.Whole}
		if l.Part {
			l.Label = f.Part.Label()
		}
		links = append(links, l)
	}
	add(ward)
	return boxes, links
}

// flowBox names a unit as at its end, or as on the day, and says how long it is there.
func flowBox(b *model.WardBook, uid, ward model.UID, day model.Date) widgets.FlowBox {
	names := b.Names(uid)
	box := widgets.FlowBox{ID: string(uid), Title: b.Title(uid, day), Marked: uid == ward}
	if len(names) == 0 {
		return box
	}
	first, last := names[0], names[len(names)-1]
	if box.Note = spanText(first.ValidFrom, last.ValidTo); box.Note == "" {
		box.Note = "từ trước đến nay"
	}
	box.Muted = b.State(uid, day) != model.WardThere
	return box
}

// takeBack takes the change of the current line back, with everything it did to names and units.
func (h *history) takeBack() {
	r, ok := h.list.Current()
	if !ok {
		return
	}
	p := h.unit.page
	p.Act("Đã bỏ thay đổi ngày "+r.flow.Day.Format()+"; tên và đơn vị trở lại như trước. Ctrl+Z để lấy lại.", func(ctx context.Context) error {
		return p.config.Store.TakeBackWardAct(ctx, r.flow.Change)
	})
}

// correctChange does so for a change of the unit's line.
func (h *history) correctChange(change model.UID) {
	for _, r := range h.list.Rows() {
		if r.flow.Change == change {
			h.list.Select(r.key)
			h.correct()
			return
		}
	}
}

// correct lets the basis of the current line's change be typed anew.
func (h *history) correct() {
	p := h.unit.page
	if !h.unit.entered() {
		return
	}
	r, ok := h.list.Current()
	if !ok {
		p.config.Shell.Say("Chưa ghi thay đổi nào của đơn vị này.")
		return
	}
	p.config.Shell.AskText(dialogs.Prompt{
		Title: "Căn cứ của thay đổi ngày " + r.flow.Day.Format(), Text: "Nghị quyết, quyết định nào; tên bắt đầu từ thay đổi này theo cùng.",
		Act: "Lưu căn cứ", Value: r.flow.Basis, Clean: model.CleanLine,
		About: model.Ref{Noun: "ward_change", UID: r.flow.Change}, Errand: model.ErrandBasis,
	}, func(basis string) {
		p.Act("Đã sửa căn cứ. Ctrl+Z để lấy lại.", func(ctx context.Context) error {
			return p.config.Store.CorrectWardAct(ctx, r.flow.Change, basis, r.flow.About)
		})
	})
}

// halves sets two objects above one another; the first has a share of the height.
type halves struct{ share float32 }

func (l *halves) MinSize(objects []fyne.CanvasObject) fyne.Size {
	a, b := objects[0].MinSize(), objects[1].MinSize()
	return fyne.NewSize(max(a.Width, b.Width), a.Height+b.Height+6)
}

func (l *halves) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	top := float32(int((size.Height - 6) * l.share))
	objects[0].Move(fyne.NewPos(0, 0))
	objects[0].Resize(fyne.NewSize(size.Width, top))
	objects[1].Move(fyne.NewPos(0, top+6))
	objects[1].Resize(fyne.NewSize(size.Width, size.Height-top-6))
}
