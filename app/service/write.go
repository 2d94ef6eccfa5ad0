package service

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"unicode/utf16"

	"sogiamsat/data/model"
)

// WriteFile makes or replaces the file at path with what write puts out. It is whole or not there: on any error, those
// of write too, what stood at path stays as it was. The error is a *model.Error that names the file, or write's own.
// A new file may be read by others of this PC, as papers are handed on; one that is replaced keeps its rights.
func WriteFile(path string, write func(io.Writer) error) error {
	return writeFile(path, func(target string) fs.FileMode {
		if info, err := os.Stat(target); err == nil {
			return info.Mode().Perm()
		}
		return 0o644
	}, write)
}

// writeOwnFile is WriteFile for what holds the whole book: nobody else of this PC may read it, as the book itself.
func writeOwnFile(path string, write func(io.Writer) error) error {
	return writeFile(path, func(string) fs.FileMode { return 0o600 }, write)
}

// writeFile is WriteFile with the rights of the file, asked for once its place is known.
func writeFile(path string, rights func(target string) fs.FileMode, write func(io.Writer) error) error {
	target, err := writable(path)
	if err != nil {
		return err
	}
	temp, err := os.CreateTemp(filepath.Dir(target), ".sogiamsat-*.tmp")
	if err != nil {
		return WriteError(path, err)
	}
	defer func() { _ = os.Remove(temp.Name()) }() // gone already when all went well
	if err := fill(temp, rights(target), path, write); err != nil {
		return err
	}
	if err := os.Rename(temp.Name(), target); err != nil {
		return WriteError(path, err)
	}
	return WriteError(path, syncFolder(filepath.Dir(target)))
}

// longestFileName is what the file systems of all offices take, in UTF-16 units.
const longestFileName = 255

// writable follows a link to the file it means and refuses folders and names that are too long.
func writable(path string) (string, error) {
	if len(utf16.Encode([]rune(filepath.Base(path)))) > longestFileName {
		return "", model.Errorf(model.Invalid, "path", "Tên tệp dài quá %d ký tự; hãy rút ngắn.", longestFileName)
	}
	target, err := filepath.EvalSymlinks(path)
	if errors.Is(err, fs.ErrNotExist) {
		return path, nil
	}
	if err != nil {
		return "", WriteError(path, err)
	}
	info, err := os.Stat(target)
	if err != nil {
		return "", WriteError(path, err)
	}
	if info.IsDir() {
		return "", model.Errorf(model.Invalid, "path", "“%s” là thư mục; hãy ghi thêm tên tệp.", path)
	}
	if !info.Mode().IsRegular() {
		return "", model.Errorf(model.Invalid, "path", "“%s” là thiết bị, không phải tệp; hãy chọn tên khác.", path)
	}
	if isData(target) {
		return "", model.Errorf(model.Invalid, "path", "“%s” là tệp dữ liệu, không ghi đè được; hãy chọn tên khác.", path)
	}
	return target, nil
}

// isData reports whether a file is a SQLite file. One that cannot be read is not: replacing it fails or is allowed by
// its folder.
func isData(path string) bool {
	const magic = "SQLite format 3\x00"
	f, err := os.Open(path)
	if err != nil {
		return false
	}
	defer func() { _ = f.Close() }() // only read
	head := make([]byte, len(magic))
	_, err = io.ReadFull(f, head)
	return err == nil && string(head) == magic
}

// fill writes, brings to disk and closes the new file.
func fill(temp *os.File, rights fs.FileMode, path string, write func(io.Writer) error) error {
	err := write(temp)
	if err == nil {
		err = errors.Join(temp.Chmod(rights), temp.Sync())
	}
	if closeErr := temp.Close(); err == nil {
		err = closeErr
	}
	return WriteError(path, err)
}

// WriteError puts a failure to write the file at path into words for the user. Errors that have such words already, and
// those that do not come from the file system, are returned as they are; nil stays nil.
func WriteError(path string, err error) error {
	var refused *model.Error
	var failed *fs.PathError
	var moved *os.LinkError
	if err == nil || errors.As(err, &refused) || !errors.As(err, &failed) && !errors.As(err, &moved) {
		return err
	}
	return writeRefusal(path, err).Because(err)
}

func writeRefusal(path string, err error) *model.Error {
	folder := filepath.Dir(path)
	switch {
	case diskFull(err):
		return model.Errorf(model.NoSpace, "path", "Ổ đĩa đã đầy, chưa ghi được “%s”. Hãy xóa bớt tệp hoặc chọn ổ đĩa khác.", path)
	case inUse(err):
		return model.Errorf(model.Locked, "path", "Tệp “%s” đang mở trong chương trình khác. Hãy đóng chương trình đó rồi làm lại.", path)
	case errors.Is(err, fs.ErrNotExist):
		return model.Errorf(model.NotFound, "path", "Không có thư mục “%s”. Hãy tạo thư mục hoặc chọn nơi khác.", folder)
	case errors.Is(err, fs.ErrPermission), readOnly(err):
		return model.Errorf(model.ReadOnly, "path", "Không được phép ghi vào thư mục “%s”. Hãy chọn nơi khác.", folder)
	}
	return model.Errorf(model.Invalid, "path", "Không ghi được tệp “%s”. Hãy chọn tên hoặc nơi khác.", path)
}
