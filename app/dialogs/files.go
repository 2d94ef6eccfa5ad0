package dialogs

import (
	"context"
	"errors"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver"
	"github.com/ncruces/zenity"

	"sogiamsat/app/task"
)

// Filter is a kind of file in the list of a file dialog.
type Filter struct {
	Name     string   // "Sổ giám sát (*.sgs)"
	Patterns []string // "*.sgs"
}

// FileRequest says which file is wanted.
type FileRequest struct {
	Title   string
	Folder  string // where to begin; "" lets the system choose
	Name    string // for saving: the name offered
	Ext     string // for saving: added when the name has none, with the dot
	Filters []Filter
}

// Files lets the user choose a file. Both call then on the window with the path, or not at all when the user gives
// up.
type Files interface {
	Open(r FileRequest, then func(path string))
	Save(r FileRequest, then func(path string))
}

// Folders lets the user choose a folder; Files of the program can do it too.
type Folders interface {
	Folder(r FileRequest, then func(path string))
}

// NativeFiles shows the file dialogs of the system. Where there are none it asks for the path in a dialog of ours.
type NativeFiles struct {
	dialogs *Dialogs
	runner  task.Runner
	pick    func(kind pickKind, r FileRequest, window uintptr) (string, error)
	native  func() bool
}

var (
	_ Files   = (*NativeFiles)(nil)
	_ Folders = (*NativeFiles)(nil)
)

// pickKind is what is chosen.
type pickKind int

const (
	pickFile pickKind = iota
	pickNewFile
	pickFolder
)

// words are the act and the question of the way without a dialog of the system.
func (k pickKind) words() (act, text string) {
	switch k {
	case pickNewFile:
		return "Lưu tệp", "Gõ đường dẫn đầy đủ của tệp."
	case pickFolder:
		return "Chọn thư mục", "Gõ đường dẫn đầy đủ của thư mục."
	}
	return "Mở tệp", "Gõ đường dẫn đầy đủ của tệp."
}

// NewFiles makes the file dialogs of d's window.
func NewFiles(d *Dialogs, r task.Runner) *NativeFiles {
	return &NativeFiles{dialogs: d, runner: r, pick: pickNative, native: zenity.IsAvailable}
}

// Open lets the user choose a file that exists.
func (n *NativeFiles) Open(r FileRequest, then func(path string)) { n.choose(pickFile, r, then) }

// Save lets the user choose where to write; the system asks before a file is replaced.
func (n *NativeFiles) Save(r FileRequest, then func(path string)) {
	n.choose(pickNewFile, r, func(path string) { then(withExt(path, r.Ext)) })
}

// Folder lets the user choose a folder.
func (n *NativeFiles) Folder(r FileRequest, then func(path string)) { n.choose(pickFolder, r, then) }

func (n *NativeFiles) choose(kind pickKind, r FileRequest, then func(string)) {
	if !n.native() {
		n.ask(kind, r, then)
		return
	}
	window := nativeWindow(n.dialogs.window)
	task.Load(task.NewLatest(n.runner), func(context.Context) (string, error) { return n.pick(kind, r, window) },
		func(path string, err error) {
			switch {
			case errors.Is(err, zenity.ErrCanceled):
			case err != nil:
				n.ask(kind, r, then)
			default:
				then(path)
			}
		})
}

// ask is the way without a dialog of the system.
func (n *NativeFiles) ask(kind pickKind, r FileRequest, then func(string)) {
	act, text := kind.words()
	n.dialogs.Prompt(Prompt{
		Title: r.Title, Text: text, Act: act,
		Value: filepath.Join(r.Folder, r.Name), Missing: "Chưa có đường dẫn", Clean: strings.TrimSpace,
	}, then)
}

func withExt(path, ext string) string {
	if path == "" || ext == "" || strings.EqualFold(filepath.Ext(path), ext) {
		return path
	}
	return path + ext
}

// pickNative waits for the dialog of the system; it runs away from the window.
func pickNative(kind pickKind, r FileRequest, window uintptr) (string, error) {
	start := r.Name
	if r.Folder != "" {
		start = filepath.Join(r.Folder, r.Name)
		if r.Name == "" {
			start += string(filepath.Separator)
		}
	}
	options := []zenity.Option{zenity.Title(r.Title), zenity.Filename(start)}
	for _, f := range r.Filters {
		options = append(options, zenity.FileFilter{Name: f.Name, Patterns: f.Patterns, CaseFold: true})
	}
	if window != 0 {
		options = append(options, zenity.Attach(window))
	}
	switch kind {
	case pickNewFile:
		return zenity.SelectFileSave(append(options, zenity.ConfirmOverwrite())...)
	case pickFolder:
		options = append(options, zenity.Directory())
	}
	return zenity.SelectFile(options...)
}

// nativeWindow is the HWND on Windows, so that the dialog belongs to our window; 0 elsewhere.
func nativeWindow(w fyne.Window) (handle uintptr) {
	if n, ok := w.(driver.NativeWindow); ok {
		n.RunNative(func(context any) {
			if windows, ok := context.(driver.WindowsWindowContext); ok {
				handle = windows.HWND
			}
		})
	}
	return handle
}
