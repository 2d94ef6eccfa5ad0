package findings

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"sogiamsat/app/attach"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// The parts of the editor's foot.
const (
	relatedPart = "related"
	filesPart   = "files"
)

// foot is the end of the editor: what the finding is linked to, or the files kept with it.
type foot struct {
	page     *Page
	sections *widgets.Sections
	related  *related
	files    *attach.Panel
	room     *fyne.Container // of the files
	content  *fyne.Container
}

const filesHeight = 132

func newFoot(p *Page) *foot {
	f := &foot{page: p, related: newRelated(p)}
	f.files = attach.New(attach.Config{
		Store: p.config.Store, Shell: p.config.Shell, Runner: p.config.Runner,
		EmptySentence: "Ảnh, bản quét, báo cáo làm căn cứ: chọn tệp hoặc kéo thả vào đây.",
		OnCount:       func(n int) { f.sections.SetCount(filesPart, n) },
	})
	f.sections = widgets.NewSections([]widgets.Section{{ID: relatedPart, Label: "Liên quan"}, {ID: filesPart, Label: "Tệp"}}, f.goTo)
	f.room = container.New(&heightLayout{filesHeight}, f.files.Content())
	f.room.Hide()
	f.content = container.New(layout.NewCustomPaddedVBoxLayout(4), f.sections, f.related.content, f.room)
	return f
}

// goTo shows a part.
func (f *foot) goTo(part string) {
	f.related.content.Hidden, f.room.Hidden = part != relatedPart, part != filesPart
	f.page.editor.form.Refresh()
}

// show brings both parts to a finding; it reports whether the foot needs another height.
func (f *foot) show(d *model.Dossier, x model.DossierFinding) bool {
	f.files.Show(model.Ref{Noun: "finding", UID: x.Finding.UID})
	changed := f.related.show(d, x)
	f.sections.SetCount(relatedPart, len(f.related.list.Rows()))
	return changed
}

// enter brings the keyboard into the part that is shown; it says false where there is nothing to go to.
func (f *foot) enter() bool {
	if f.sections.Current() == filesPart {
		f.page.Focus(f.files.List())
		return true
	}
	if len(f.related.list.Rows()) == 0 {
		return false
	}
	f.page.Focus(f.related.list)
	return true
}

// stepFoot shows the other part of the foot (F8).
func (p *Page) stepFoot() {
	if p.ready() {
		p.editor.foot.sections.Step(1)
	}
}

// Drop attaches files that were dropped on the window to the finding in the editor.
func (p *Page) Drop(paths []string) {
	if !p.ready() || p.form.IsNew() {
		p.config.Shell.Say("Hãy chọn một nhận xét đã lưu rồi thả tệp vào.")
		return
	}
	p.editor.foot.sections.Go(filesPart)
	p.editor.foot.files.Drop(paths)
}

// Leave stops everything under way.
func (p *Page) Leave() {
	p.editor.foot.files.Leave()
	p.using.Cancel()
	p.Sheet.Leave()
}
