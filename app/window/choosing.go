package window

import (
	"os"
	"path/filepath"

	"sogiamsat/app/dialogs"
)

// PickOpen lets the user choose a file to read. Unless it says where, it begins in the folder where a file of its kind was
// read or written last on this PC, at first beside the book.
func (w *Window) PickOpen(r dialogs.FileRequest, done func(path string)) {
	w.choose.Open(w.begun(r), w.noted(r, done))
}

// PickSave lets the user choose where to write a file; it begins where PickOpen does.
func (w *Window) PickSave(r dialogs.FileRequest, done func(path string)) {
	w.choose.Save(w.begun(r), w.noted(r, done))
}

const anyFile, bookFile = "*", "*.sgs"

// kindOf is the kind of file that is chosen: the first ending asked for.
func kindOf(r dialogs.FileRequest) string {
	if len(r.Filters) == 0 {
		return anyFile
	}
	return r.Filters[0].Patterns[0]
}

func (w *Window) begun(r dialogs.FileRequest) dialogs.FileRequest {
	if r.Folder == "" {
		r.Folder = w.placeOf(kindOf(r))
	}
	return r
}

func (w *Window) noted(r dialogs.FileRequest, done func(path string)) func(path string) {
	return func(path string) {
		w.notePlace(kindOf(r), filepath.Dir(path))
		done(path)
	}
}

// placeOf is the folder where files of a kind begin. One that is gone, as on a drive that was taken out, does not count.
func (w *Window) placeOf(kind string) string {
	for _, folder := range []string{w.memory.Places[kind], w.memory.Places[bookFile]} {
		if isFolder(folder) {
			return folder
		}
	}
	return documents()
}

func (w *Window) notePlace(kind, folder string) {
	if w.memory.Places[kind] != folder {
		w.memory.SetPlace(kind, folder)
		w.memorizeSoon()
	}
}

// documents is where the files of this user lie, "" where the system does not say.
func documents() string {
	home, err := os.UserHomeDir()
	if err != nil {
		return ""
	}
	if folder := filepath.Join(home, "Documents"); isFolder(folder) {
		return folder
	}
	return home
}

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}
