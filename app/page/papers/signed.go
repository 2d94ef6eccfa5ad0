package papers

import (
	"sogiamsat/app/attach"
	"sogiamsat/data/model"
)

func (p *Page) signing() attach.Signing {
	return attach.Signing{Store: p.config.Store, Reader: p.config.Scans, Shell: p.config.Shell, Runner: p.config.Runner}
}

// pickSigned attaches the scan of the signed paper in the editor.
func (p *Page) pickSigned() {
	p.onKept(func(d model.Document) {
		if !p.editor.row.Kept {
			p.config.Shell.Say("Chỉ văn bản ban hành trong sổ mới gắn bản ký; văn bản khác thì đính kèm tệp quét ở thẻ Tệp.")
			return
		}
		p.signing().Pick(d.UID, model.LowerFirst(paperName(d)))
	})
}

// onSigned does something with the scan that is chosen in the list of scans, else with the one that counts.
func (p *Page) onSigned(do func(model.SignedRow)) func() {
	return func() {
		if r, ok := p.editor.signed.Current(); ok {
			do(r)
			return
		}
		p.config.Shell.Say("Văn bản này chưa có bản ký trong sổ.")
	}
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
