package drafting

import (
	"slices"

	"sogiamsat/app/service"
	"sogiamsat/data/model"
)

// Kept is how the page stood when a record was opened from it: the paragraph, and what led to the record.
type Kept struct {
	Document model.UID
	passage  string
	part     string
	remark   *service.Remark // nil: no remark led away
}

// Kept is how the page stands.
func (p *Page) Kept() Kept {
	r, _ := p.list.Current()
	return Kept{p.config.Document, r.key, p.editor.sections.Current(), p.led}
}

// TakeUp goes back to the paragraph and, where a remark led away, to it, or to the one that took its place.
func (p *Page) TakeUp(k Kept) {
	p.WhenLoaded(func() {
		p.list.Select(k.passage)
		if k.remark == nil {
			p.editor.sections.Go(k.part)
			if k.part == sourcesPart {
				p.Focus(p.editor.sources)
			}
			return
		}
		p.editor.sections.Go(remarksPart)
		list := p.editor.remarks.list
		if i := slices.IndexFunc(list.Rows(), func(r remarkRow) bool { return k.remark.Same(r.Remark) }); i >= 0 {
			list.Select(list.Rows()[i].key)
		}
		p.Focus(list)
	})
}
