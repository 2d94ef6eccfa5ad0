package service

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"sogiamsat/data"
	"sogiamsat/data/model"
)

// MaxAttachment is how many bytes a file kept with a record may have: the book stays small enough to be copied to a
// stick and tested every day.
const MaxAttachment = 100 << 20

// runnable are the endings of names whose files the system would run, not show.
var runnable = []string{
	".exe", ".com", ".scr", ".pif", ".bat", ".cmd", ".msi", ".ps1", ".vbs", ".vbe", ".js", ".jse", ".wsf", ".hta", ".lnk", ".jar", ".reg", ".cpl",
}

// CheckViewable refuses to open a file that the system would run instead of showing.
func CheckViewable(name string) error {
	if slices.Contains(runnable, strings.ToLower(filepath.Ext(name))) {
		return model.Errorf(model.Invalid, "", "“%s” là tệp chạy được, không mở thẳng từ sổ. Nếu tin nơi gửi tệp, hãy lưu bản sao rồi mở.", name)
	}
	return nil
}

// Attacher keeps files with records.
type Attacher interface {
	AttachFiles(ctx context.Context, owner model.Ref, files []data.NewFile) ([]model.Attachment, error)
}

// totalSize is how many bytes the files at the paths have together. What cannot be attached is refused, and the error
// names the file.
func totalSize(paths []string) (int, error) {
	total := 0
	for _, path := range paths {
		info, err := os.Stat(path)
		if err != nil {
			return 0, readError(path, err)
		}
		name := filepath.Base(path)
		switch {
		case info.IsDir():
			return 0, model.Errorf(model.Invalid, "", "“%s” là thư mục; hãy chọn từng tệp trong đó.", name)
		case !info.Mode().IsRegular():
			return 0, model.Errorf(model.Invalid, "", "“%s” là thiết bị, không phải tệp.", name)
		case info.Size() == 0:
			return 0, model.Errorf(model.Invalid, "", "Tệp “%s” rỗng, không có gì để đính kèm.", name)
		case info.Size() > MaxAttachment:
			return 0, model.Errorf(model.Invalid, "", "Tệp “%s” lớn %d MB; sổ chỉ giữ tệp đến %d MB. Hãy nén hoặc quét lại nhỏ hơn rồi đính kèm.",
				name, (info.Size()+1<<20-1)>>20, MaxAttachment>>20)
		}
		total += int(info.Size())
	}
	return total, nil
}

// AttachFiles keeps the files at the paths with a record as one action, all or none. report tells how many of all bytes
// were read, and of which file; cancelling ctx stops it. The error is a *model.Error that names the file.
func AttachFiles(ctx context.Context, store Attacher, owner model.Ref, paths []string, report func(done, total int, name string)) ([]model.Attachment, error) {
	total, err := totalSize(paths)
	if err != nil {
		return nil, err
	}
	count := &readCount{ctx: ctx, report: func(done int, name string) { report(done, total, name) }}
	files := make([]data.NewFile, len(paths))
	for i, path := range paths {
		kind, err := MediaType(path)
		if err != nil {
			return nil, err
		}
		name := model.CleanLine(filepath.Base(path))
		files[i] = data.NewFile{Name: name, Type: kind, Open: func() (io.ReadCloser, error) {
			f, err := os.Open(path)
			if err != nil {
				return nil, readError(path, err)
			}
			return &countedFile{f, count, name}, nil
		}}
	}
	kept, err := store.AttachFiles(ctx, owner, files)
	if errors.Is(err, context.Canceled) {
		err = model.Errorf(model.Cancelled, "", "Đã dừng; chưa đính kèm tệp nào.").Because(err)
	}
	return kept, err
}

type readCount struct {
	ctx    context.Context
	report func(done int, name string)
	done   int
}

// countedFile is a file that tells how far it was read and ends when it shall.
type countedFile struct {
	*os.File
	count *readCount
	name  string
}

func (f *countedFile) Read(p []byte) (int, error) {
	if err := f.count.ctx.Err(); err != nil {
		return 0, err
	}
	n, err := f.File.Read(p)
	f.count.done += n
	f.count.report(f.count.done, f.name)
	return n, err
}

func readError(path string, err error) error {
	name := filepath.Base(path)
	switch {
	case errors.Is(err, os.ErrNotExist):
		return model.Errorf(model.NotFound, "", "Không còn tệp “%s” ở nơi đã chọn.", name).Because(err)
	case errors.Is(err, os.ErrPermission):
		return model.Errorf(model.ReadOnly, "", "Máy không cho chương trình đọc tệp “%s”; có thể tệp đang mở ở chương trình khác.", name).Because(err)
	}
	return model.Errorf(model.ReadOnly, "", "Chưa đọc được tệp “%s”.", name).Because(err)
}

const zipType = "application/zip"

// officeTypes are the media types of files that are archives, by a name every such archive holds.
var officeTypes = map[string]string{
	"word/document.xml":    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
	"xl/workbook.xml":      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
	"ppt/presentation.xml": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
}

// oleHead begins the files of Word, Excel and PowerPoint before 2007.
var oleHead = []byte{0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1}

// MediaType tells what kind of file lies at path by its content; its name is not asked.
func MediaType(path string) (kind string, err error) {
	f, err := os.Open(path)
	if err != nil {
		return "", readError(path, err)
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	head := make([]byte, 512)
	n, err := io.ReadFull(f, head)
	if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF) {
		return "", readError(path, err)
	}
	head = head[:n]
	kind, _, _ = strings.Cut(http.DetectContentType(head), ";")
	switch {
	case bytes.HasPrefix(head, oleHead):
		kind = "application/x-ole-storage"
	case kind == zipType:
		kind = archiveType(f)
	}
	return kind, nil
}

// archiveType looks into an archive: documents of Office and OpenDocument are archives.
func archiveType(f *os.File) string {
	info, err := f.Stat()
	if err != nil {
		return zipType
	}
	archive, err := zip.NewReader(f, info.Size())
	if err != nil {
		return zipType
	}
	for _, e := range archive.File {
		if t, ok := officeTypes[e.Name]; ok {
			return t
		}
		if e.Name == "mimetype" && e.UncompressedSize64 < 200 {
			if t, err := readMember(e); err == nil && strings.HasPrefix(t, "application/") {
				return model.CleanLine(t)
			}
		}
	}
	return zipType
}

func readMember(e *zip.File) (text string, err error) {
	r, err := e.Open()
	if err != nil {
		return "", fmt.Errorf("open %s: %w", e.Name, err)
	}
	defer func() { err = errors.Join(err, r.Close()) }()
	b, err := io.ReadAll(io.LimitReader(r, 200))
	return string(b), err
}

// SaveCopy writes bytes that the book keeps to a file of the user's choice.
func SaveCopy(path string, content []byte) error {
	return WriteFile(path, func(w io.Writer) error {
		_, err := w.Write(content)
		return err
	})
}
