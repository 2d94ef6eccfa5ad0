package conclusion

import (
	"slices"

	"fyne.io/fyne/v2"

	"sogiamsat/app/service"
)

// Kept is how the page stood when a remark led to its record: what was shown, and the remark.
type Kept struct {
	ward, purpose string
	remark        service.Remark
}

// Kept is how the page stands.
func (p *Page) Kept() Kept { return Kept{p.ward.Value(), p.purpose.Value(), p.led} }

// TakeUp shows the same again; the keyboard is on the remark, if it is still said.
func (p *Page) TakeUp(k Kept) {
	p.ward.SetValue(k.ward)
	p.purpose.SetValue(k.purpose)
	p.want = &k.remark
	p.Reload()
}

// toWanted gives the keyboard to the remark that is to be shown again.
func (p *Page) toWanted() {
	if p.want == nil {
		return
	}
	want := *p.want
	p.want = nil
	i := slices.IndexFunc(p.remarks, want.Same)
	if i < 0 {
		return
	}
	if o, ok := p.list.Objects[i].(fyne.Focusable); ok {
		p.focus(o)
	}
}
