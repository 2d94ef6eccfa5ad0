package drafting

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"sogiamsat/app/attach"
	"sogiamsat/app/service"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

func (p *Page) editing() attach.Editing {
	return attach.Editing{Store: p.config.Store, Shell: p.config.Shell, Runner: p.config.Runner}
}

// versionsOf are the texts of a paper and the Word files edited outside, the newest first.
func versionsOf(d service.Draft) []model.DocumentVersion {
	all := slices.Concat(d.Versions, d.Outside)
	slices.SortFunc(all, func(a, b model.DocumentVersion) int { return cmp.Compare(b.N, a.N) })
	return all
}

// newerBadge marks the Word file that is newer than the text.
func (p *Page) newerBadge(v model.DocumentVersion) widgets.Badge {
	if p.Loaded() && v.UID == p.Data().draft.Newer.UID {
		return widgets.Badge{Word: "Mới hơn chữ", Tone: widgets.Warn}
	}
	return widgets.Badge{}
}

// versionActs are the buttons below the versions: for texts, and for Word files edited outside.
func (p *Page) versionActs() fyne.CanvasObject {
	line := func(o ...fyne.CanvasObject) *fyne.Container {
		return container.New(layout.NewCustomPaddedHBoxLayout(6), o...)
	}
	return container.New(layout.NewCustomPaddedVBoxLayout(4),
		line(widgets.NewButton("Giữ bản này...", p.keepVersion), widgets.NewButton("So hai bản", p.compareTwo), widgets.NewButton("Lấy lại", p.takeVersion)),
		line(widgets.NewButton(attach.OutsideWord, p.pickOutside), widgets.NewButton("Mở", p.openOutside),
			widgets.NewButton("Lưu bản sao...", p.copyOutside), widgets.NewButton("Bỏ", p.dropOutside)))
}

// openHere says whether the paper is not issued; one that is says so.
func (p *Page) openHere() bool {
	if !p.Loaded() {
		return false
	}
	if s := p.Data().draft.Document.State; s.Frozen() {
		p.config.Shell.Say("Văn bản đang ở trạng thái “" + s.Label() + "”; bản Word sửa ngoài chỉ đính kèm trước khi ban hành.")
		return false
	}
	return true
}

// pickOutside attaches a Word file that was edited outside.
func (p *Page) pickOutside() {
	if p.openHere() {
		p.editing().Pick(p.config.Document, p.ShowOutside)
	}
}

// ShowOutside shows a file that was edited outside among the versions, and what it changes.
func (p *Page) ShowOutside(v model.DocumentVersion) {
	p.WhenLoaded(func() {
		p.editor.sections.Go(versionsPart)
		p.editor.versions.Select(string(v.UID))
		p.compareWith(v)
	})
}

// onOutside does something with the chosen version when it is a Word file edited outside.
func (p *Page) onOutside(do func(model.DocumentVersion)) {
	if v, ok := p.editor.versions.Current(); ok && v.Outside() {
		do(v)
		return
	}
	p.config.Shell.Say("Hãy chọn một bản Word sửa ngoài ở phần “Các bản”.")
}

func (p *Page) openOutside() { p.onOutside(p.editing().Open) }

func (p *Page) copyOutside() { p.onOutside(p.editing().SaveCopy) }

// dropOutside moves the chosen Word file to the bin.
func (p *Page) dropOutside() {
	if p.openHere() {
		p.onOutside(p.editing().Drop)
	}
}
