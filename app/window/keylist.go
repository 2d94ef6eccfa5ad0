package window

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"sogiamsat/app/page/drafting"
	"sogiamsat/app/page/mission"
	"sogiamsat/app/task"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

const (
	keyListWidth  = 552
	keyListHeight = 510
)

// keyLine is a line of the list of keys: a key, what it does, and where it does it.
type keyLine struct{ where, key, label string }

// fieldKeys are keys of fields and lists; every page has them.
var fieldKeys = []keyLine{
	{inFields, "Tab", "Sang ô sau (Shift+Tab: ô trước)"},
	{inFields, "Enter", "Sang ô sau; trong danh sách: mở mục"},
	{inFields, "Esc", "Bỏ chữ vừa gõ trong ô; rồi trở lại"},
	{inFields, "F4", "Mở danh sách chọn, mở lịch (hoặc Alt+Xuống)"},
	{inFields, "Ctrl+Enter", "Xong ô nhiều dòng, sang ô sau"},
	{inFields, "Ctrl+;", "Ghi ngày hôm nay vào ô ngày"},
	{inFields, "Ctrl+A", "Chọn hết chữ trong ô, chọn hết dòng trong danh sách"},
	{inFields, "Ctrl+C", "Chép (Ctrl+X: cắt, Ctrl+V: dán)"},
	{inLists, "Home", "Về đầu danh sách (End: về cuối; PgUp, PgDn: từng trang)"},
	{inLists, "Shift+Xuống", "Chọn nhiều dòng"},
	{inLists, "F2", "Sửa tên, chữ của dòng đang chọn"},
	{inLists, "Shift+F10", "Mở bảng việc của dòng đang chọn"},
	{inLists, "Alt+1", "Sắp theo cột thứ nhất; Alt+2 đến Alt+9: cột khác"},
	{inLists, "Dấu cách", "Đánh dấu dòng, ở danh sách có ô đánh dấu"},
	{inLists, "Chữ bất kỳ", "Đến dòng bắt đầu bằng chữ ấy"},
}

const (
	onThisPage = pageMenu
	everywhere = "Mọi trang"
	inFields   = "Trong ô nhập"
	inLists    = "Trong danh sách"
)

// allKeys lists the keys of this page, of the window, of fields and lists, and of all other pages, each page's under its
// name. The pages are built for it without reading anything.
func (w *Window) allKeys() []keyLine {
	var out []keyLine
	for _, m := range w.menus() {
		if m.title == pageMenu {
			out = append(keyLines(onThisPage, m), out...)
			continue
		}
		out = append(out, keyLines(everywhere, m)...)
	}
	for _, b := range w.accessKeys() {
		out = append(out, keyLine{everywhere, b.KeyText(), b.Label})
	}
	out = append(out, keyLine{everywhere, "Ctrl+1", "Trang đầu ở bên trái; Ctrl+2 đến Ctrl+9: trang sau"})
	out = append(out, fieldKeys...)
	w.eachPage(func(at spot, p page) { out = append(out, keyLines(at.name, menuOf(p))...) })
	return out
}

// keyLines are the lines of one menu; what has no key of its own has the keys that lead to it.
func keyLines(where string, m menuKeys) []keyLine {
	var out []keyLine
	for _, e := range m.entries() {
		out = append(out, keyLine{where, e.keyWord(), e.Label})
	}
	return out
}

// spot is where a page of the open file stands.
type spot struct {
	name  string
	of    string // what the way there leads to, where the page shows one of several: " (kết luận)"
	shown bool   // it is the page that is shown
	// open goes there and calls then once the page is shown. nil: the page needs something to be looked for or set up first.
	open func(then func())
}

// eachPage builds every page of the open file once, without reading anything for it, and leaves it.
func (w *Window) eachPage(use func(at spot, p page)) {
	if w.store == nil {
		return
	}
	runner, start := w.deps.Runner, w.start
	w.deps.Runner = task.Runner{Start: func(func()) {}, Window: func(func()) {}}
	defer func() { w.deps.Runner, w.start = runner, start }()
	for _, p := range places {
		if p.build != nil {
			built := p.build(w)
			shown := w.mission == "" && w.place == p.id
			use(spot{p.label, "", shown, func(then func()) { w.toPlace(p.id, then) }}, built)
			built.Leave()
		}
	}
	for _, t := range mission.Tabs {
		built := w.newTabPage(t)
		shown := w.mission != "" && w.tab == t && len(w.under) == 0
		use(spot{missionMenu + ", " + t.Name(), "", shown, func(then func()) { w.toTab(t, then) }}, built)
		built.Leave()
	}
	_, drafts := w.page.(*drafting.Page)
	for _, x := range []struct {
		at   spot
		page page
	}{
		{spot{"Soạn văn bản", " (kết luận)", drafts, w.toConclusion}, w.newDrafting("")},
		{spot{name: "Tìm"}, w.newSearch()},
		{spot{name: "Thiết lập ban đầu"}, w.newSetUp()},
	} {
		use(x.at, x.page)
		x.page.Leave()
	}
}

// showKeys lists all keys; typing looks for one, Esc closes.
func (w *Window) showKeys() {
	canvas := w.win.Canvas()
	widgets.CommitFocused(canvas)
	var closeList func()
	done := func() { closeList() }
	list := widgets.NewPickList(widgets.PickConfig[keyLine]{
		List: widgets.ListConfig[keyLine]{
			NoHeader: true,
			Columns: []widgets.Column[keyLine]{
				{ID: "key", Width: 130, Bold: true, Text: func(k keyLine) string { return k.key }},
				{ID: "label", Text: func(k keyLine) string { return k.label }},
			},
			Key: func(k keyLine) string { return k.where + "/" + k.key + "/" + k.label }, Group: func(k keyLine) string { return k.where },
			EmptySentence: "Không có phím nào như vậy.",
		},
		Matches: func(typed string) func(keyLine) bool {
			q := model.ParseQuery(typed)
			return func(k keyLine) bool { return q.Empty() || q.Match(k.key+" "+k.label+" "+k.where) }
		},
		Placeholder: "Gõ vài chữ: tên phím hoặc việc cần làm",
		OnPick:      func(keyLine) { done() },
		OnEscape:    done,
	})
	list.SetRows(w.allKeys())
	head := widgets.NewBorder(nil, nil, nil, widgets.NewButton("Đóng", done), widgets.NewPageHeading("Phím tắt"))
	content := container.New(layout.NewCustomPaddedLayout(12, 12, 16, 16),
		widgets.NewBorder(head, nil, nil, nil, list.Content()))
	closeList = floating(canvas, content, fyne.NewSize(keyListWidth, keyListHeight))
	canvas.Focus(list.Field)
}
