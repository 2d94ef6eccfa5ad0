package conclusion

import (
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// Problem is what stands in place of the pages, "" while they are there.
func (p *Page) Problem() string {
	if !p.complaint.Visible() {
		return ""
	}
	return p.message.Text
}

// ForSignature chooses "Trình ký".
func (p *Page) ForSignature() {
	p.purpose.SetValue(signature)
	p.purpose.OnChange(signature)
}

// OnlyWard chooses the paper of one unit.
func (p *Page) OnlyWard(ward model.UID) {
	p.ward.SetValue(string(ward))
	p.ward.OnChange(string(ward))
}

// Remarks are the remarks shown.
func (p *Page) Remarks() []string {
	var out []string
	for _, r := range p.remarks {
		out = append(out, r.Have)
	}
	return out
}

// FocusRemark gives the keyboard to the remark with these words.
func (p *Page) FocusRemark(have string) {
	for i, r := range p.remarks {
		if r.Have == have {
			p.focus(p.list.Objects[i].(*widgets.Notice))
		}
	}
}
