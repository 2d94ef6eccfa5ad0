package edit

import (
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// Author is who the history names for what is done in the window.
type Author interface {
	// SystemName is who is named while nobody gave an own name.
	SystemName() string
	// OwnName is the name given on this PC, "" for none.
	OwnName() string
	// SetOwnName makes a name, "" for the system's, that of every action from now on; the history keeps the earlier ones.
	SetOwnName(name string)
}

// NewAuthorEntry makes the field in which people give their own name.
func NewAuthorEntry(a Author) *widgets.BaseEntry {
	e := widgets.NewEntry(model.CleanLine)
	e.Width = 260
	e.SetPlaceHolder(a.SystemName())
	e.SetHelp("Ghi vào lịch sử các việc làm từ nay trên máy này; để trống thì ghi tên của máy.")
	e.SetValue(a.OwnName())
	e.OnLeave = a.SetOwnName
	return e
}
