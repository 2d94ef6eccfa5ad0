package service

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync/atomic"
	"time"

	"sogiamsat/data"
	"sogiamsat/data/model"
)

// BackupSource is what backups need of an open data file.
type BackupSource interface {
	// Path is where the file lies.
	Path() string
	// Mark tells the file from others and says when it was changed last.
	Mark(ctx context.Context) (model.FileMark, error)
	// Backup writes a copy to path, which must not exist, and gives it its name only after the copy was opened again and
	// found equal.
	Backup(ctx context.Context, path string) error
}

// BackupCopy is one verified copy of a data file.
type BackupCopy struct {
	Path string
	At   time.Time // to the second
	Size int64     // bytes
}

// Backups keeps dated, verified copies of one data file in a folder. Copies of several files may lie in one folder: each
// bears the mark of its book in its name, and only those of this book are counted and thinned.
type Backups struct {
	source BackupSource
	folder string
	now    func() time.Time
	// partial is the path of the copy that is being written, "" for none; it is asked for while it is written.
	partial atomic.Value
}

// BackupFolder is where the copies of a file lie unless the user chose another folder: beside it, in “Sao lưu”.
func BackupFolder(file string) string { return filepath.Join(filepath.Dir(file), "Sao lưu") }

// NewBackups keeps copies of source in folder; "" means BackupFolder. now is the clock, in the zone whose calendar days
// count.
func NewBackups(source BackupSource, folder string, now func() time.Time) *Backups {
	if folder == "" {
		folder = BackupFolder(source.Path())
	}
	return &Backups{source: source, folder: folder, now: now}
}

// Folder is where the copies lie.
func (b *Backups) Folder() string { return b.folder }

// OnOwnDrive says whether the copies lie on another drive than the file, so that they outlive it.
func (b *Backups) OnOwnDrive() bool { return !sameDrive(b.source.Path(), b.folder) }

// Last is the newest copy; ok is false when there is none. That a folder the user chose is not there is an error.
func (b *Backups) Last(ctx context.Context) (last BackupCopy, ok bool, err error) {
	mark, err := b.source.Mark(ctx)
	if err != nil {
		return last, false, err
	}
	if _, err := os.Stat(b.folder); err != nil && b.folder != BackupFolder(b.source.Path()) {
		return last, false, b.refused(err)
	}
	copies := b.copies(mark)
	if len(copies) == 0 {
		return last, false, nil
	}
	return copies[0], true, nil
}

// Try writes into the folder and takes it away again: a folder that can only be read takes no copies. The usual one need
// not be there yet.
func (b *Backups) Try() error {
	f, err := os.CreateTemp(b.folder, ".sgs-*")
	switch {
	case errors.Is(err, fs.ErrNotExist) && b.folder == BackupFolder(b.source.Path()):
		return nil
	case err != nil:
		return b.refused(err)
	}
	return errors.Join(f.Close(), os.Remove(f.Name()))
}

// Written is how much of the copy that is being written lies on the disk already, and how much the file has, in bytes;
// both are 0 while none is written. It may be asked from anywhere.
func (b *Backups) Written() (written, all int64) {
	path, _ := b.partial.Load().(string)
	if path == "" {
		return 0, 0
	}
	part, err := os.Stat(path)
	if err != nil {
		return 0, 0
	}
	whole, err := os.Stat(b.source.Path())
	if err != nil {
		return 0, 0
	}
	return min(part.Size(), whole.Size()), whole.Size()
}

// Make writes a copy now and takes away those that are not needed any more. When it fails every older copy stays.
func (b *Backups) Make(ctx context.Context) (BackupCopy, error) {
	mark, err := b.source.Mark(ctx)
	if err != nil {
		return BackupCopy{}, err
	}
	return b.make(ctx, mark)
}

// MakeIfChanged is Make when the file was changed since its newest copy; made says whether it was. Practice files are
// left out.
func (b *Backups) MakeIfChanged(ctx context.Context) (last BackupCopy, made bool, err error) {
	mark, err := b.source.Mark(ctx)
	if err != nil || mark.Practice || mark.Changed == "" {
		return last, false, err
	}
	changed, err := mark.Changed.Time()
	if err != nil {
		return last, false, err
	}
	if copies := b.copies(mark); len(copies) > 0 && !changed.After(copies[0].At) {
		return copies[0], false, nil
	}
	last, err = b.make(ctx, mark)
	return last, err == nil, err
}

func (b *Backups) make(ctx context.Context, mark model.FileMark) (BackupCopy, error) {
	if err := os.MkdirAll(b.folder, 0o700); err != nil {
		return BackupCopy{}, b.refused(err)
	}
	c := b.free(mark)
	b.partial.Store(data.PartialCopy(c.Path))
	defer b.partial.Store("")
	if err := b.source.Backup(ctx, c.Path); err != nil {
		return BackupCopy{}, b.refused(err)
	}
	info, err := os.Stat(c.Path)
	if err != nil {
		return BackupCopy{}, b.refused(err)
	}
	c.Size = info.Size()
	b.thin(mark)
	return c, nil
}

// backupTime is the time in the name of a copy; colons cannot stand in names of Windows.
const backupTime = "2006-01-02 15-04-05"

// longestBase is how many characters of the file's own name stand in that of a copy.
const longestBase = 60

// free is the copy of now under a name that is not taken.
func (b *Backups) free(mark model.FileMark) BackupCopy {
	base := []rune(strings.TrimSuffix(filepath.Base(b.source.Path()), filepath.Ext(b.source.Path())))
	base = base[:min(len(base), longestBase)]
	at := b.now().Truncate(time.Second)
	for {
		path := filepath.Join(b.folder, FileName(string(base)+" "+at.Format(backupTime)+" "+mark.Book, ".sgs"))
		if _, err := os.Lstat(path); errors.Is(err, fs.ErrNotExist) || err != nil {
			return BackupCopy{Path: path, At: at}
		}
		at = at.Add(time.Second)
	}
}

var backupName = regexp.MustCompile(` (\d{4}-\d\d-\d\d \d\d-\d\d-\d\d) ([0-9a-f]{6})\.sgs(\.tmp)?$`)

// copies lists the copies of this book, the newest first.
func (b *Backups) copies(mark model.FileMark) []BackupCopy {
	return b.list(mark, "")
}

// list lists what bears the mark of this book; ending tells copies ("") from what a crash left half-written (".tmp").
func (b *Backups) list(mark model.FileMark, ending string) []BackupCopy {
	entries, err := os.ReadDir(b.folder)
	if err != nil {
		return nil // no folder, no copies
	}
	var out []BackupCopy
	for _, e := range entries {
		parts := backupName.FindStringSubmatch(e.Name())
		if parts == nil || parts[2] != mark.Book || parts[3] != ending || !e.Type().IsRegular() {
			continue
		}
		at, err := time.ParseInLocation(backupTime, parts[1], b.now().Location())
		info, statErr := e.Info()
		if err == nil && statErr == nil {
			out = append(out, BackupCopy{filepath.Join(b.folder, e.Name()), at, info.Size()})
		}
	}
	slices.SortFunc(out, func(x, y BackupCopy) int { return y.At.Compare(x.At) })
	return out
}

// thin takes away copies that are not needed any more, and half-written ones of yesterday. What cannot be taken away now
// is tried again next time.
func (b *Backups) thin(mark model.FileMark) {
	copies := b.copies(mark)
	times := make([]time.Time, len(copies))
	for i, c := range copies {
		times[i] = c.At
	}
	for i, keep := range kept(times, b.now()) {
		if !keep {
			_ = os.Remove(copies[i].Path)
		}
	}
	for _, c := range b.list(mark, ".tmp") {
		if b.now().Sub(c.At) > keepAll {
			_ = os.Remove(c.Path)
		}
	}
}

// refused says in words for the user why there is no new copy.
func (b *Backups) refused(err error) error {
	switch model.CodeOf(WriteError(b.folder, err)) {
	case model.NoSpace:
		return model.Errorf(model.NoSpace, "", "Ổ đĩa chứa thư mục sao lưu “%s” đã đầy. Hãy xóa bớt tệp trên ổ đó, hoặc chọn thư mục sao lưu khác.", b.folder).Because(err)
	case model.NotFound, model.ReadOnly, model.Invalid:
		return model.Errorf(model.ReadOnly, "", "Không ghi được vào thư mục sao lưu “%s”. Hãy cắm ổ đĩa sao lưu, hoặc chọn thư mục khác.", b.folder).Because(err)
	}
	return err
}
