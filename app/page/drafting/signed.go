package drafting

import (
	"fyne.io/fyne/v2"

	"sogiamsat/app/attach"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// signedActs are what may be done with the scan of an issued paper.
func (p *Page) signedActs(s sheet) []fyne.CanvasObject {
	if len(s.signed) > 0 {
		return []fyne.CanvasObject{widgets.NewButton("Mở bản ký", p.openSigned)}
	}
	return []fyne.CanvasObject{widgets.NewButton(attach.SignedWord, p.pickSigned)}
}

func (p *Page) signing() attach.Signing {
	return attach.Signing{Store: p.config.Store, Reader: p.config.Scans, Shell: p.config.Shell, Runner: p.config.Runner}
}

// name is the paper in a sentence: "thông báo kết luận số 05/TB-MTTQ-BTT".
func (p *Page) name() string {
	d := p.Data().draft.Document
	if d.Number == "" {
		return model.LowerFirst(d.Type.Label())
	}
	return model.LowerFirst(d.Type.Label()) + " số " + d.Number
}

// issuedHere says whether the paper was issued; one that was not says so.
func (p *Page) issuedHere() bool {
	if !p.Loaded() {
		return false
	}
	if s := p.Data().draft.Document.State; !s.Frozen() {
		p.config.Shell.Say("Văn bản đang ở trạng thái “" + s.Label() + "”; ban hành xong mới gắn bản ký.")
		return false
	}
	return true
}

// pickSigned attaches the scan of the signed paper.
func (p *Page) pickSigned() {
	if p.issuedHere() {
		p.signing().Pick(p.config.Document, p.name())
	}
}

// openSigned shows the scan that counts.
func (p *Page) openSigned() {
	if !p.issuedHere() {
		return
	}
	if rows := p.Data().signed; len(rows) > 0 {
		p.signing().Open(rows[0])
		return
	}
	p.config.Shell.Say("Văn bản này chưa có bản ký trong sổ.")
}

// Drop takes files that were dropped on the window: one PDF is the scan of the issued paper, one Word file a version that
// was edited outside.
func (p *Page) Drop(paths []string) {
	switch {
	case attach.IsEdited(paths):
		if p.openHere() {
			p.editing().Attach(p.config.Document, paths[0], p.ShowOutside)
		}
	case !attach.IsScan(paths):
		p.config.Shell.Say("Trang này nhận một tệp PDF quét từ bản đã ký, hoặc một tệp Word sửa ngoài; tệp khác thì thả vào thẻ Tệp của văn bản.")
	case p.issuedHere():
		p.signing().Attach(p.config.Document, p.name(), paths[0])
	}
}
