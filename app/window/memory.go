package window

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"sogiamsat/app/page/settings"
	"sogiamsat/data/model"
)

// Memory is what the program remembers on this PC between two runs; the office's data is not in it. All lengths are
// Fyne's device-independent pixels.
type Memory struct {
	Width  float32 `json:"width"`
	Height float32 `json:"height"`
	// Zoom is what theme.Zoom was at that size; 0: not known, the size was written by an older version.
	Zoom float32 `json:"zoom,omitempty"`
	// Maximized says that the window filled the screen; Width and Height are then those it had before.
	Maximized bool               `json:"maximized,omitempty"`
	Widths    map[string]float32 `json:"widths"` // of columns of lists and parts of pages, by name
	Orders    map[string]Order   `json:"orders"` // of lists, by name
	Files     []string           `json:"recent"` // newest first
	Books     map[string]Book    `json:"books"`  // by path
	// Places are the folders where files of a kind ("*.pdf") were read or written last, by kind; that of the books is the
	// folder of the book opened last.
	Places map[string]string `json:"places,omitempty"`
	// Queries are what was searched for, the newest first.
	Queries []string `json:"queries"`
	// Preferences are what the people on this PC chose.
	Preferences settings.Preferences `json:"preferences"`
	// Printing is how papers were printed last.
	Printing PrinterMemory `json:"printing"`
}

// Book is what the program remembers about one data file on this PC.
type Book struct {
	Backups string `json:"backups"` // folder of its copies, "" for the usual one
	// Last is the record worked on last, Earlier are those before it, the newest first, Mission is the mission that was open
	// last; all may be empty, or gone by now.
	Last    model.Ref   `json:"last"`
	Earlier []model.Ref `json:"earlier"`
	Mission model.UID   `json:"mission"`
}

// mostEarlier is how many records before the last one are remembered.
const mostEarlier = 8

// work notes that a record was worked on while a mission was open, "" for none. It reports whether that is news.
func (b *Book) work(ref model.Ref, mission model.UID) bool {
	was := b.Mission
	b.Mission = cmp.Or(mission, was)
	if b.Last == ref {
		return b.Mission != was
	}
	earlier := slices.DeleteFunc(append([]model.Ref{b.Last}, b.Earlier...), func(r model.Ref) bool { return r == ref || r.UID == "" })
	b.Last, b.Earlier = ref, earlier[:min(len(earlier), mostEarlier)]
	return true
}

// Order is how a list is sorted.
type Order struct {
	Column     string `json:"column"`
	Descending bool   `json:"descending"`
}

// UnreadError says that what was remembered cannot be read, and where it is kept aside so that nothing overwrites it.
type UnreadError struct {
	Aside string // "" when it could not be moved away
	Err   error
}

func (e *UnreadError) Error() string { return "read window settings: " + e.Err.Error() }

// Unwrap is what went wrong.
func (e *UnreadError) Unwrap() error { return e.Err }

// Settings keeps the Memory. Load of what was never saved gives the zero Memory; what cannot be read is an *UnreadError.
type Settings interface {
	Load() (Memory, error)
	Save(Memory) error
}

const mostRecent = 8

// remember puts a file at the top of the recent ones.
func (m *Memory) remember(path string) {
	m.forget(path)
	m.Files = append([]string{path}, m.Files...)
	m.Files = m.Files[:min(len(m.Files), mostRecent)]
}

func (m *Memory) forget(path string) {
	m.Files = slices.DeleteFunc(slices.Clone(m.Files), func(p string) bool { return p == path })
}

// Book is what is remembered about a file; the zero Book for a new one.
func (m *Memory) Book(path string) Book { return m.Books[path] }

// SetBook remembers something about a file.
func (m *Memory) SetBook(path string, b Book) {
	if m.Books == nil {
		m.Books = map[string]Book{}
	}
	m.Books[path] = b
}

// WidthOf is the remembered width of a column or a part of a page, or fallback.
func (m *Memory) WidthOf(name string, fallback float32) float32 {
	if v, ok := m.Widths[name]; ok && v > 0 {
		return v
	}
	return fallback
}

// SetWidth remembers a width.
func (m *Memory) SetWidth(name string, v float32) {
	if m.Widths == nil {
		m.Widths = map[string]float32{}
	}
	m.Widths[name] = v
}

// SetOrder remembers how a list is sorted.
func (m *Memory) SetOrder(list string, o Order) {
	if m.Orders == nil {
		m.Orders = map[string]Order{}
	}
	m.Orders[list] = o
}

// SetPlace remembers where files of a kind lie.
func (m *Memory) SetPlace(kind, folder string) {
	if m.Places == nil {
		m.Places = map[string]string{}
	}
	m.Places[kind] = folder
}

// settingsFile is Settings in a JSON file.
type settingsFile struct{ path string }

// SettingsFile keeps the Memory in a JSON file; its folder is made when it is first saved.
func SettingsFile(path string) Settings { return settingsFile{path} }

func (s settingsFile) Load() (Memory, error) {
	var m Memory
	b, err := os.ReadFile(s.path)
	if errors.Is(err, fs.ErrNotExist) {
		return m, nil
	}
	if err == nil {
		err = json.Unmarshal(b, &m)
	}
	if err != nil {
		return Memory{}, &UnreadError{s.putAside(), err}
	}
	return m, nil
}

// putAside gives the file another name, so that the next save does not take it away; "" when that fails.
func (s settingsFile) putAside() string {
	for n := range mostAside {
		to := s.path + ".hỏng"
		if n > 0 {
			to += fmt.Sprint("-", n+1)
		}
		if _, err := os.Lstat(to); err == nil {
			continue
		}
		if os.Rename(s.path, to) == nil {
			return to
		}
		return ""
	}
	return ""
}

// mostAside is how many settings that could not be read are kept.
const mostAside = 100

// Save writes a new file beside the old one first, so that a crash leaves one of both.
func (s settingsFile) Save(m Memory) error {
	b, err := json.MarshalIndent(m, "", "\t")
	if err != nil {
		return fmt.Errorf("write window settings: %w", err)
	}
	if err := os.MkdirAll(filepath.Dir(s.path), 0o700); err != nil {
		return fmt.Errorf("write window settings: %w", err)
	}
	next := s.path + ".new"
	if err := os.WriteFile(next, b, 0o600); err != nil {
		return fmt.Errorf("write window settings: %w", err)
	}
	if err := os.Rename(next, s.path); err != nil {
		return fmt.Errorf("write window settings: %w", err)
	}
	return nil
}
