package papers

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"sogiamsat/app/attach"
	"sogiamsat/app/present"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// outside lists the Word files of the paper in the editor that were edited outside; Enter sets one beside the text.
type outside struct {
	list    *widgets.DataList[model.DocumentVersion]
	content fyne.CanvasObject
}

func newOutside(p *Page) *outside {
	o := &outside{}
	o.list = widgets.NewDataList(widgets.ListConfig[model.DocumentVersion]{
		Columns: []widgets.Column[model.DocumentVersion]{
			{ID: "name", Label: "Tệp Word", Text: func(v model.DocumentVersion) string { return v.OutsideName() }},
			{ID: "at", Label: "Lúc", Width: 128, Text: func(v model.DocumentVersion) string { return present.Moment(v.ChangedAt) }},
		},
		Key: func(v model.DocumentVersion) string { return string(v.UID) }, Fold: model.Fold, Places: present.Places,
		EmptySentence: "Chưa có bản Word nào sửa ngoài.",
		OnOpen:        p.compareOutside,
	}).Remember(p.config.Shell, "papers/outside")
	acts := container.New(layout.NewCustomPaddedHBoxLayout(6),
		widgets.NewButton("So với chữ trong sổ", p.onOutside(p.compareOutside)), widgets.NewButton("Mở", p.onOutside(p.openOutside)))
	o.content = widgets.NewBorder(nil, container.New(layout.NewCustomPaddedLayout(4, 4, 8, 8), acts), nil, nil, o.list)
	return o
}

// onOutside does something with the file edited outside that is chosen, the newest where none was.
func (p *Page) onOutside(do func(model.DocumentVersion)) func() {
	return func() {
		if v, ok := p.editor.outside.list.Current(); ok {
			do(v)
			return
		}
		p.config.Shell.Say("Văn bản này chưa có bản Word sửa ngoài.")
	}
}

func (p *Page) openOutside(v model.DocumentVersion) { p.editing().Open(v) }

func (p *Page) compareOutside(v model.DocumentVersion) {
	p.onKept(func(model.Document) { p.config.Compare(v) })
}

func (p *Page) editing() attach.Editing {
	return attach.Editing{Store: p.config.Store, Shell: p.config.Shell, Runner: p.config.Runner}
}

// pickOutside attaches a Word file of the paper in the editor that was edited outside; its text is compared where the text
// is written.
func (p *Page) pickOutside() {
	p.onKept(func(d model.Document) {
		switch {
		case !writable(model.PaperRow{Document: d, Kept: p.editor.row.Kept}):
			p.config.Shell.Say("Văn bản này không soạn từ cuộc giám sát; hãy đính kèm tệp của nó ở thẻ Tệp.")
		case d.State.Frozen():
			p.config.Shell.Say("Văn bản đang ở trạng thái “" + d.State.Label() + "”; bản Word sửa ngoài chỉ đính kèm trước khi ban hành.")
		default:
			p.editing().Pick(d.UID, func(model.DocumentVersion) {})
		}
	})
}
