package data

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"sogiamsat/data/model"
)

// ApplicationID marks a data file of this program in SQLite's header: "SGSa".
const ApplicationID = 0x53475361

// header is what the first 100 bytes of an SQLite file say, read without SQLite so that nothing touches the file.
type header struct {
	size          int64
	pageSize      int64
	pages         int64 // 0: not kept
	applicationID uint32
	format        uint32
}

const sqliteMagic = "SQLite format 3\x00"

// inspect refuses what is not an unbroken data file of a format this program knows, without writing a byte.
func inspect(path string, newest int) (header, error) {
	h, err := readHeader(path)
	if err != nil {
		return h, err
	}
	name := filepath.Base(path)
	switch {
	case h.applicationID != ApplicationID:
		return h, model.Errorf(model.ForeignFile, "", "Tệp “%s” là cơ sở dữ liệu của chương trình khác, không phải sổ giám sát.", name)
	case int64(h.format) > int64(newest):
		return h, model.Errorf(model.NewerFile, "", "Tệp “%s” có định dạng %d, mới hơn chương trình này (%d); hãy mở bằng bản chương trình mới hơn.", name, h.format, newest)
	case h.size < h.pages*h.pageSize && !exists(path+"-journal"):
		return h, model.Errorf(model.Damaged, "", "Tệp “%s” bị cụt: còn %d byte, đáng lẽ phải có %d byte.", name, h.size, h.pages*h.pageSize)
	}
	return h, nil
}

func readHeader(path string) (header, error) {
	name := filepath.Base(path)
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return header{}, model.Errorf(model.NotFound, "", "Không có tệp “%s” ở đây.", name).Because(err)
	case err != nil:
		return header{}, unreadable(name, err)
	case !info.Mode().IsRegular():
		return header{}, model.Errorf(model.ForeignFile, "", "“%s” không phải là tệp.", name)
	case info.Size() == 0:
		return header{}, model.Errorf(model.EmptyFile, "", "Tệp “%s” rỗng (0 byte), không có dữ liệu nào.", name)
	}
	f, err := os.Open(path)
	if err != nil {
		return header{}, unreadable(name, err)
	}
	var b [100]byte
	n, err := io.ReadFull(f, b[:])
	if closeErr := f.Close(); closeErr != nil && err == nil {
		err = closeErr
	}
	if err != nil && !errors.Is(err, io.ErrUnexpectedEOF) {
		return header{}, unreadable(name, err)
	}
	magic := min(n, len(sqliteMagic))
	if string(b[:magic]) != sqliteMagic[:magic] {
		return header{}, model.Errorf(model.ForeignFile, "", "Tệp “%s” không phải là sổ giám sát.", name)
	}
	if n < len(b) {
		return header{}, model.Errorf(model.Damaged, "", "Tệp “%s” bị cụt: chỉ còn %d byte.", name, n)
	}
	return parseHeader(b, info.Size()), nil
}

func unreadable(name string, err error) error {
	return model.Errorf(model.ReadOnly, "", "Máy không cho đọc tệp “%s”.", name).Because(err)
}

func parseHeader(b [100]byte, size int64) header {
	h := header{size: size, pageSize: int64(binary.BigEndian.Uint16(b[16:])), format: binary.BigEndian.Uint32(b[60:]), applicationID: binary.BigEndian.Uint32(b[68:])}
	if h.pageSize == 1 {
		h.pageSize = 65536
	}
	if string(b[24:28]) == string(b[92:96]) { // else the page count is of an older writer
		h.pages = int64(binary.BigEndian.Uint32(b[28:]))
	}
	return h
}

func exists(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}

// checkWritable refuses a file or folder that cannot be written. SQLite needs both: a journal is made beside the file.
func checkWritable(path string) error {
	name := filepath.Base(path)
	info, err := os.Stat(path)
	if err == nil && info.Mode().Perm()&0o222 == 0 {
		err = fs.ErrPermission
	}
	if err == nil {
		var f *os.File
		if f, err = os.OpenFile(path, os.O_RDWR, 0); err == nil {
			err = f.Close()
		}
	}
	if err != nil {
		return model.Errorf(model.ReadOnly, "", "Tệp “%s” chỉ đọc được, không ghi được.", name).Because(err)
	}
	return checkFolder(path)
}

func checkFolder(path string) error {
	folder := filepath.Dir(path)
	f, err := os.CreateTemp(folder, ".sgs-*")
	if errors.Is(err, fs.ErrNotExist) {
		return model.Errorf(model.ReadOnly, "", "Thư mục “%s” không có; hãy chọn thư mục khác.", folder).Because(err)
	}
	if err != nil {
		return model.Errorf(model.ReadOnly, "", "Thư mục “%s” không ghi được, nên không thể mở sổ ở đây.", folder).Because(err)
	}
	if err := errors.Join(f.Close(), os.Remove(f.Name())); err != nil {
		return fmt.Errorf("try folder %s: %w", folder, err)
	}
	return nil
}

// dsn is how go-sqlite3 is told to open the file at the absolute path. Everything in the path is escaped, else "#", "%"
// and "?" would name another file.
func dsn(path string) string {
	return fileURI(path, runtime.GOOS == "windows") + "?mode=rw&_txlock=immediate&_journal_mode=DELETE&_synchronous=EXTRA" +
		"&_locking_mode=EXCLUSIVE&_foreign_keys=on&_recursive_triggers=on&_busy_timeout=2000&_stmt_cache_size=100&_cache_size=-65536"
}

// readOnlyDSN opens a finished copy to look into it; no other program writes it.
func readOnlyDSN(path string) string {
	return fileURI(path, runtime.GOOS == "windows") + "?mode=ro&_busy_timeout=2000"
}

func fileURI(path string, windows bool) string {
	if windows {
		path = strings.ReplaceAll(path, `\`, "/")
		if !strings.HasPrefix(path, "/") {
			path = "/" + path // C:/Users
		}
	}
	u := url.URL{Scheme: "file", Path: path}
	if strings.HasPrefix(path, "//") {
		return "file://" + u.EscapedPath() // a share: //server/folder/file
	}
	return u.String()
}
