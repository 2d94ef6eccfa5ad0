package window

import (
	"sogiamsat/app/page/conclusion"
	"sogiamsat/app/page/drafting"
	"sogiamsat/app/page/mission"
	"sogiamsat/app/page/schedule"
	"sogiamsat/app/page/search"
	"sogiamsat/app/page/wards"
	"sogiamsat/data/model"
)

// origin is where a record was opened from: the page at the bottom, and what shows again how things stood on it.
type origin struct {
	mission model.UID
	tab     mission.Tab
	place   string
	again   func()
}

// here is the origin of a record opened now; nil: one does not come back to this page. Remarks on a paper and what was
// found are gone through one by one, and units that are missing are added while they are picked, so one comes back to them.
func (w *Window) here() *origin {
	o := &origin{mission: w.mission, tab: w.tab, place: w.place}
	if len(w.under) > 0 {
		o.place = w.under[0].place
	}
	switch p := w.page.(type) {
	case *search.Page:
		kept := p.Kept()
		o.again = func() {
			w.openSearch()
			if p, ok := w.page.(*search.Page); ok {
				p.TakeUp(kept)
			}
		}
	case *drafting.Page:
		kept := p.Kept()
		o.again = func() { w.writePaper(kept.Document).TakeUp(kept) }
	case *conclusion.Page:
		kept := p.Kept()
		o.again = func() {
			if p, ok := w.page.(*conclusion.Page); ok {
				p.TakeUp(kept)
			}
		}
	case *schedule.Page:
		kept := p.Kept()
		o.again = func() {
			if p, ok := w.page.(*schedule.Page); ok {
				p.TakeUp(kept)
			}
		}
	default:
		return nil
	}
	return o
}

// comeBack shows again what the record that is shown was opened from; it says whether it was opened so. Whatever else is
// shown in between, there is no coming back any more.
func (w *Window) comeBack() bool {
	o := w.origin
	if o == nil {
		return false
	}
	w.leave(func() {
		if o.mission != "" {
			w.enterMission(o.mission, o.tab)
		} else {
			w.showPlace(o.place)
		}
		o.again()
	})
	return true
}

// newUnits leads from picking units for a mission to where they are added to the register; Esc comes back to picking.
func (w *Window) newUnits(names []string) {
	from := w.here()
	w.leave(func() {
		w.showPlace(wardsPlace)
		w.origin = from
		if p, ok := w.page.(*wards.Page); ok {
			p.AddNamed(names)
			w.Say("Thêm đơn vị vào danh mục xong, bấm Esc để trở lại chọn phường; các tên đã gõ còn nguyên.")
		}
	})
}
