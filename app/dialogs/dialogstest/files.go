// Package dialogstest stands in for the file dialogs of the system in tests of pages.
package dialogstest

import "sogiamsat/app/dialogs"

// Files answers every request with Path at once; an empty Path means the user gave up.
type Files struct {
	Path string
	// Asked are the requests in order; Saved tells which of them were for saving.
	Asked []dialogs.FileRequest
	Saved []bool
}

var _ dialogs.Files = (*Files)(nil)

// Open answers with Path.
func (f *Files) Open(r dialogs.FileRequest, then func(string)) { f.answer(r, false, then) }

// Save answers with Path.
func (f *Files) Save(r dialogs.FileRequest, then func(string)) { f.answer(r, true, then) }

func (f *Files) answer(r dialogs.FileRequest, save bool, then func(string)) {
	f.Asked, f.Saved = append(f.Asked, r), append(f.Saved, save)
	if f.Path != "" {
		then(f.Path)
	}
}
