package bin

import (
	"context"
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"sogiamsat/app/dialogs"
	"sogiamsat/app/edit"
	"sogiamsat/app/present"
	"sogiamsat/app/task"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// Config is everything the page works with. All fields are required.
type Config struct {
	Store  Store
	Shell  edit.Shell
	Runner task.Runner
	After  task.Timer
}

// Page is the bin.
type Page struct {
	*edit.Sheet[[]model.BinItem]
	config   Config
	contents *task.Latest
	typed    string
	kind     model.Noun

	search         *widgets.SearchEntry
	kinds          *widgets.Select
	restore, empty *widgets.Button
	list           *widgets.DataList[model.BinItem]
	inside         *widgets.DataList[part]
}

// New makes the page and begins to read.
func New(c Config) *Page {
	p := &Page{config: c, contents: task.NewLatest(c.Runner)}
	p.Sheet = edit.NewSheet(edit.SheetConfig[[]model.BinItem]{Runner: c.Runner, Shell: c.Shell, OnChange: c.Store.OnChange, Load: c.Store.Bin})
	p.search = widgets.NewSearchEntry(c.After, func(typed string) { p.typed = typed; p.showRows() })
	p.search.PlaceHolder = "Lọc theo nội dung, mã cuộc, người xóa"
	p.search.Width = 300
	p.kinds = widgets.NewSelect(kinds(nil), func(id string) { p.kind = model.Noun(id); p.showRows() })
	p.kinds.Width, p.kinds.Fold = 200, model.Fold
	p.restore = widgets.NewMainButton("Khôi phục", p.restoreChosen)
	p.empty = widgets.NewButton("Dọn Thùng rác...", p.askToEmpty)
	p.list = widgets.NewDataList(p.listConfig()).Remember(c.Shell, "bin")
	p.search.OnDown, p.search.OnGo = func() { p.Focus(p.list) }, func() { p.Focus(p.list) }
	p.inside = widgets.NewDataList(insideConfig())
	p.Begin(p.lay(), p.show)
	return p
}

func (p *Page) lay() fyne.CanvasObject {
	rest := layout.NewSpacer()
	head := container.New(layout.NewCustomPaddedLayout(10, 8, 12, 12), widgets.NewBar(rest, p.search, p.kinds, rest, p.restore, p.empty))
	caption := container.New(layout.NewCustomPaddedLayout(2, 2, 10, 10), widgets.NewHeading("Khôi phục sẽ đưa trở lại"))
	split := widgets.NewSplitView(p.list, widgets.NewBorder(caption, nil, nil, nil, p.inside), 820).Remember(p.config.Shell, "bin/list")
	return widgets.NewBorder(head, nil, nil, nil, split)
}

func columns() []widgets.Column[model.BinItem] {
	return []widgets.Column[model.BinItem]{
		{ID: "at", Label: "Xóa lúc", Width: 122, Whole: true, Spare: 1, Text: func(b model.BinItem) string { return present.Moment(b.At) }, Compare: func(a, b model.BinItem) int {
			return strings.Compare(string(a.At), string(b.At))
		}},
		{ID: "kind", Label: "Loại", Width: 130, Spare: 2, Text: func(b model.BinItem) string { return kindOf(b.Noun) }, Compare: func(a, b model.BinItem) int {
			return model.Compare(a.Noun.Label(), b.Noun.Label())
		}},
		{ID: "title", Label: "Nội dung", Bold: true, Text: what, Compare: func(a, b model.BinItem) int { return model.Compare(what(a), what(b)) }},
		{ID: "along", Label: "Kèm theo", Width: 76, Spare: 3, Align: fyne.TextAlignTrailing, Text: along, Compare: func(a, b model.BinItem) int { return a.Children - b.Children }},
		{ID: "mission", Label: "Cuộc", Width: 100, Whole: true, Spare: 4, Text: func(b model.BinItem) string { return b.Code }, Compare: func(a, b model.BinItem) int {
			return model.Compare(a.Code, b.Code)
		}},
		{ID: "by", Label: "Người xóa", Width: 110, Spare: 5, Text: func(b model.BinItem) string { return b.By }, Compare: func(a, b model.BinItem) int {
			return model.Compare(a.By, b.By)
		}},
	}
}

func (p *Page) listConfig() widgets.ListConfig[model.BinItem] {
	return widgets.ListConfig[model.BinItem]{
		Columns: columns(), Key: func(b model.BinItem) string { return string(b.UID) }, Multi: true, Fold: model.Fold, Places: present.Places, TypeAhead: what,
		EmptySentence: "Thùng rác trống. Nội dung đã xóa sẽ nằm ở đây và khôi phục được.",
		OnCurrent:     p.showInside,
		OnChosen:      func([]model.BinItem) { p.showActs() },
		OnOpen:        func(model.BinItem) { p.restoreChosen() },
	}
}

func insideConfig() widgets.ListConfig[part] {
	return widgets.ListConfig[part]{
		NoHeader: true, Columns: []widgets.Column[part]{{ID: "title", Text: part.text}},
		Key: func(p part) string { return string(p.UID) }, Group: part.group, Fold: model.Fold,
	}
}

// First has the keyboard when the page opens: the list.
func (p *Page) First() fyne.Focusable { return p.list }

// Find gives the keyboard to the filter.
func (p *Page) Find() { p.Focus(p.search) }

// Topic is the chapter of the guide about this page.
func (p *Page) Topic() string { return "thung-rac" }

// Leave stops everything under way.
func (p *Page) Leave() {
	p.contents.Cancel()
	p.Sheet.Leave()
}

// NextColumn moves the keyboard from the deletions to what comes back and round again (F6).
func (p *Page) NextColumn() {
	if c := p.Canvas(); c != nil {
		widgets.NewRegions(c, widgets.RegionOf(c, p.list), widgets.RegionOf(c, p.inside), widgets.RegionOf(c, p.search, p.kinds, p.restore, p.empty)).Next()
	}
}

// Actions are what can be done with the deletions chosen.
func (p *Page) Actions() []widgets.Binding {
	return []widgets.Binding{
		{Label: "Khôi phục nội dung đã chọn", Do: p.restoreChosen},
		{Key: fyne.KeyH, Modifier: fyne.KeyModifierControl | fyne.KeyModifierShift, Label: "Lịch sử thay đổi của mục này", Do: p.showHistory},
		{Label: "Dọn Thùng rác", Do: p.askToEmpty},
	}
}

func (p *Page) show(all []model.BinItem) {
	p.kinds.SetOptions(kinds(all))
	p.showRows()
}

func (p *Page) showRows() {
	rows := narrowed(p.Data(), p.kind, p.typed)
	if len(p.Data()) > 0 && len(rows) == 0 {
		p.list.SetEmpty("Không có nội dung nào như vậy trong Thùng rác.", "Bỏ lọc", p.widen)
	} else {
		p.list.SetEmpty("Thùng rác trống. Nội dung đã xóa sẽ nằm ở đây và khôi phục được.", "", nil)
	}
	p.list.SetRows(rows)
	p.showActs()
	if len(rows) == 0 {
		p.contents.Cancel()
		p.inside.SetRows(nil)
	}
}

// widen takes the filters off.
func (p *Page) widen() {
	p.kind = ""
	p.kinds.SetValue("")
	p.search.SetQuery("")
	p.showRows()
}

// showActs says on the button how much would come back.
func (p *Page) showActs() {
	n := len(p.list.Chosen())
	enable(p.restore, n > 0)
	enable(p.empty, len(p.Data()) > 0)
	word := "Khôi phục"
	if n > 1 {
		word = fmt.Sprintf("Khôi phục %d nội dung", n)
	}
	p.restore.SetText(word)
	p.Sheet.Refresh()
}

func enable(b *widgets.Button, on bool) {
	if on {
		b.Enable()
	} else {
		b.Disable()
	}
}

// showInside shows what comes back with the deletion the keyboard is on.
func (p *Page) showInside(item model.BinItem, ok bool) {
	if !ok {
		return
	}
	task.Load(p.contents, func(ctx context.Context) ([]model.BinPart, error) { return p.config.Store.BinContents(ctx, item.Ref) },
		func(all []model.BinPart, err error) {
			if err != nil {
				problem := present.ErrorText(err)
				p.inside.SetError(problem.Title+". "+problem.Line(), func() { p.showInside(item, true) })
				return
			}
			p.inside.SetRows(parts(all))
		})
}

// restoreChosen brings the chosen deletions back; a single one is shown in its own page.
func (p *Page) restoreChosen() {
	chosen := p.list.Chosen()
	if len(chosen) == 0 {
		return
	}
	refs := make([]model.Ref, len(chosen))
	for i, item := range chosen {
		refs[i] = item.Ref
	}
	edit.ActThen(p.Sheet, func(ctx context.Context) (struct{}, error) { return struct{}{}, p.config.Store.RestoreAll(ctx, refs) }, func(struct{}) {
		if len(refs) > 1 {
			p.config.Shell.Say(fmt.Sprintf("Đã khôi phục %d nội dung. Ctrl+Z để đưa lại vào Thùng rác.", len(refs)))
			return
		}
		p.config.Shell.Open(refs[0])
		p.config.Shell.Say("Đã khôi phục " + chosen[0].Noun.Label() + ". Ctrl+Z để đưa lại vào Thùng rác.")
	})
}

func (p *Page) showHistory() {
	if item, ok := p.list.Current(); ok {
		p.config.Shell.ShowHistory(item.Ref, item.Title)
	}
}

// askToEmpty asks before everything in the bin is removed for good: that cannot be undone.
func (p *Page) askToEmpty() {
	all := p.Data()
	if len(all) == 0 {
		p.config.Shell.Say("Thùng rác đang trống.")
		return
	}
	p.config.Shell.Ask(dialogs.Question{
		Title: "Dọn Thùng rác", Text: emptyText(all), Keep: "Giữ Thùng rác", SafeFirst: true,
		Acts: []dialogs.Act{{Word: fmt.Sprintf("Xóa hẳn %d nội dung", len(all)), Main: true, Do: p.emptyNow}},
	})
}

func (p *Page) emptyNow() {
	edit.ActThen(p.Sheet, p.config.Store.EmptyBin, func(removed int) {
		p.config.Shell.Say(fmt.Sprintf("Đã xóa hẳn %d mục.", removed))
	})
}
