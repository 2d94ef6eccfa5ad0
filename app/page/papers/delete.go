package papers

import (
	"context"
	"strings"

	"sogiamsat/app/present"
	"sogiamsat/data/model"
)

// DeleteCurrent moves the chosen papers, or the chosen files, to the bin; a new paper is given up.
func (p *Page) DeleteCurrent() {
	if c := p.Canvas(); c != nil && p.editor.files.Holds(c.Focused()) {
		p.editor.files.DeleteCurrent()
		return
	}
	if p.editor.form.GiveUp() {
		p.openCurrent()
		p.Focus(p.list)
		return
	}
	chosen := p.list.Chosen()
	p.onKept(func(d model.Document) {
		if len(chosen) > 1 {
			p.deleteAll(chosen)
			return
		}
		p.Act("Đã chuyển "+model.LowerFirst(paperName(d))+" vào Thùng rác. Ctrl+Z để lấy lại.", func(ctx context.Context) error {
			return p.config.Store.Delete(ctx, "document", d.UID)
		})
	})
}

// deleteAll moves papers to the bin as one action; those that were issued stay and are named.
func (p *Page) deleteAll(chosen []model.PaperRow) {
	var uids []model.UID
	var kept []model.Document
	for _, r := range chosen {
		if r.Document.State.Frozen() {
			kept = append(kept, r.Document)
		} else {
			uids = append(uids, r.Document.UID)
		}
	}
	switch gone := "Đã chuyển " + present.Count(len(uids)) + " văn bản vào Thùng rác"; {
	case len(uids) == 0:
		p.config.Shell.Say(model.UpperFirst(names(kept)) + " đã ban hành, không xóa được.")
		return
	case len(kept) > 0:
		p.deleteThese(uids, gone+" (Ctrl+Z để lấy lại); "+names(kept)+" đã ban hành nên giữ nguyên.")
	default:
		p.deleteThese(uids, gone+". Ctrl+Z để lấy lại.")
	}
}

func (p *Page) deleteThese(uids []model.UID, said string) {
	p.Act(said, func(ctx context.Context) error { return p.config.Store.DeleteAll(ctx, "document", uids) })
}

// mostNames is how many papers a sentence names; the others are counted.
const mostNames = 3

func names(papers []model.Document) string {
	var out []string
	for _, d := range papers[:min(len(papers), mostNames)] {
		out = append(out, model.LowerFirst(paperName(d)))
	}
	named := strings.Join(out, ", ")
	if n := len(papers) - mostNames; n > 0 {
		return named + " và " + present.Count(n) + " văn bản khác"
	}
	return named
}
