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
