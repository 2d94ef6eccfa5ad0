package nav

import "fyne.io/fyne/v2"

// Key is a key of the window whose meaning the page shown decides.
type Key struct {
	Key      fyne.KeyName
	Modifier fyne.KeyModifier
	Label    string // for menus and the list of keys
	do       func(Page) (used bool, err error)
}

const ctrl = fyne.KeyModifierControl

// Keys are the keys every page may answer, in the order menus show them.
func Keys() []Key {
	return []Key{
		{fyne.KeyN, ctrl, "Thêm mới", on(func(c Creator) error { c.Create(); return nil })},
		{fyne.KeyS, ctrl, "Lưu", on(Savable.Save)},
		{fyne.KeyF, ctrl, "Tìm trong trang", on(func(s Searchable) error { s.FocusSearch(); return nil })},
		{fyne.KeyP, ctrl, "Xem trước và in", on(func(p Printable) error { p.Print(); return nil })},
		{fyne.KeyUp, ctrl, "Bản ghi trước", on(func(s Stepper) error { s.Step(-1); return nil })},
		{fyne.KeyDown, ctrl, "Bản ghi sau", on(func(s Stepper) error { s.Step(1); return nil })},
		{fyne.KeyF5, 0, "Đọc lại", on(func(r Refreshable) error { r.Refresh(); return nil })},
		{fyne.KeyF6, 0, "Sang cột kế tiếp", on(func(r Regional) error { r.NextRegion(); return nil })},
	}
}

// on makes a key of an ability: pages without it do not use the key.
func on[A any](act func(A) error) func(Page) (bool, error) {
	return func(p Page) (bool, error) {
		if able, ok := p.(A); ok {
			return true, act(able)
		}
		return false, nil
	}
}

// Press gives a key to a page: to its own keys first, then to the ability the key stands for. used is false when the
// page has no meaning for it; err is that of saving.
func Press(p Page, key fyne.KeyName, modifier fyne.KeyModifier) (used bool, err error) {
	if p == nil {
		return false, nil
	}
	if h, ok := p.(KeyHandler); ok && h.HandleKey(key, modifier) {
		return true, nil
	}
	for _, k := range Keys() {
		if k.Key == key && k.Modifier == modifier {
			return k.do(p)
		}
	}
	return false, nil
}
