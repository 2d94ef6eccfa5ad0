package service_test

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sogiamsat/app/service"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

// writeFile makes a file with the content and returns its path.
func writeFile(t *testing.T, name string, content []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func archive(t *testing.T, members ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := 0; i < len(members); i += 2 {
		f, err := w.Create(members[i])
		if err == nil {
			_, err = f.Write([]byte(members[i+1]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestKindIsByContent gives every file the same misleading name.
func TestKindIsByContent(t *testing.T) {
	for want, content := range map[string][]byte{
		"application/pdf": []byte("%PDF-1.4\n"),
		"image/png":       []byte("\x89PNG\r\n\x1a\n"),
		"text/plain":      []byte("Biên bản"),
		"application/vnd.openxmlformats-officedocument.wordprocessingml.document": archive(t, "[Content_Types].xml", "", "word/document.xml", "x"),
		"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet":       archive(t, "xl/workbook.xml", "x"),
		"application/vnd.oasis.opendocument.text":                                 archive(t, "mimetype", "application/vnd.oasis.opendocument.text"),
		"application/zip":           archive(t, "mimetype", "x", "a.txt", "a"),
		"application/x-ole-storage": append([]byte{0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1}, make([]byte, 600)...),
	} {
		got, err := service.MediaType(writeFile(t, "a.exe", content))
		if err != nil || got != want {
			t.Errorf("%q, %v, want %q", got, err, want)
		}
	}
	if got, err := service.MediaType(writeFile(t, "a", []byte("PK\x03\x04 broken"))); err != nil || got != "application/zip" {
		t.Errorf("a broken archive: %q, %v", got, err)
	}
	if _, err := service.MediaType("no such file"); model.CodeOf(err) != model.NotFound {
		t.Errorf("%v", err)
	}
}

func TestWhatCannotBeAttached(t *testing.T) {
	folder := t.TempDir()
	large := writeFile(t, "phim.mp4", nil)
	if err := os.Truncate(large, service.MaxAttachment+1); err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]string{
		folder:                        "thư mục",
		large:                         "Tệp “phim.mp4” lớn 101 MB; sổ chỉ giữ tệp đến 100 MB.",
		filepath.Join(folder, "x"):    "Không còn tệp “x”",
		writeFile(t, "rỗng.txt", nil): "Tệp “rỗng.txt” rỗng",
		os.DevNull:                    "thiết bị",
	} {
		if _, err := service.AttachFiles(context.Background(), nil, model.Ref{}, []string{path}, nil); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %q", path, err, want)
		}
	}
}

func TestAttachingFiles(t *testing.T) {
	s := datatest.Open(t)
	m := datatest.Mission(t, s, model.Mission{})
	owner := model.Ref{Noun: "mission", UID: m.UID}
	paths := []string{writeFile(t, "e\u0302.pdf", []byte("%PDF-1.4")), writeFile(t, "b.txt", []byte("chữ"))}
	var reports []string
	done, all := 0, 0
	kept, err := service.AttachFiles(context.Background(), s, owner, paths, func(n, total int, name string) {
		if n > done {
			reports = append(reports, name)
		}
		done, all = n, total
	})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"ê.pdf", "b.txt"}, reports); diff != "" || done != 13 || all != 13 {
		t.Errorf("%d bytes told: %s", done, diff)
	}
	if len(kept) != 2 || kept[0].Name != "ê.pdf" || kept[0].Type != "application/pdf" || kept[1].Size != 5 {
		t.Errorf("%+v", kept)
	}
	_, err = service.AttachFiles(context.Background(), s, owner, []string{writeFile(t, "mới.txt", []byte("mới")), paths[1]}, func(int, int, string) {})
	if model.CodeOf(err) != model.Exists {
		t.Errorf("the same content again: %v", err)
	}
	if _, err := s.Undo(context.Background()); err != nil {
		t.Fatal(err)
	}
	if rows, err := s.Attachments(context.Background(), owner); err != nil || len(rows) != 0 {
		t.Errorf("after one undo: %v, %v", rows, err)
	}
	ctx, stop := context.WithCancel(context.Background())
	_, err = service.AttachFiles(ctx, s, owner, paths, func(int, int, string) { stop() })
	if model.CodeOf(err) != model.Cancelled {
		t.Errorf("stopped: %v", err)
	}
	if _, err := service.AttachFiles(context.Background(), s, owner, []string{"none"}, nil); model.CodeOf(err) != model.NotFound {
		t.Errorf("%v", err)
	}
}

func TestProgramsAreNotOpened(t *testing.T) {
	if err := service.CheckViewable("Báo cáo.PDF.EXE"); model.CodeOf(err) != model.Invalid {
		t.Errorf("%v", err)
	}
	if err := service.CheckViewable("Báo cáo.pdf"); err != nil {
		t.Errorf("%v", err)
	}
}

func TestSavingACopy(t *testing.T) {
	path := filepath.Join(t.TempDir(), "bản sao.pdf")
	if err := service.SaveCopy(path, []byte("%PDF")); err != nil {
		t.Fatal(err)
	}
	if b, err := os.ReadFile(path); err != nil || string(b) != "%PDF" {
		t.Errorf("%q, %v", b, err)
	}
	if err := service.SaveCopy(filepath.Join(path, "x"), nil); err == nil || errors.Is(err, os.ErrExist) {
		t.Errorf("a copy below a file: %v", err)
	}
}
