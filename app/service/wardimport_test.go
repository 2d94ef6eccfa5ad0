package service_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"sogiamsat/app/service"
	"sogiamsat/data/model"
)

// template is the template filled in as with Excel.
func template(t *testing.T, cells map[string]any) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "Danh sách phường.xlsx")
	if err := service.WriteWardTemplate(path); err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for cell, value := range cells {
		if err := f.SetCellValue("Danh sách", cell, value); err != nil {
			t.Fatal(err)
		}
	}
	if err := errors.Join(f.Save(), f.Close()); err != nil {
		t.Fatal(err)
	}
	return path
}

// Days come typed as text, as days that Excel knows, and as bare numbers; all are the same day.
func TestTemplateComesBackAsItWasFilledIn(t *testing.T) {
	path := template(t, map[string]any{
		"A2": "Phường", "B2": "Đức Nhuận", "C2": "ĐN", "D2": "Thành phố Hồ Chí Minh", "E2": "01/07/2025", "G2": "NQ 1685",
		"B3": "Phường 3", "E3": time.Date(2021, 1, 1, 0, 0, 0, 0, time.UTC), "F3": 45657,
		"A5": "Phường", "B5": 4,
	})
	cells, err := service.ReadSheet(path)
	if err != nil {
		t.Fatal(err)
	}
	rows, err := model.NewWardBook(nil, nil, nil, nil).CheckSheet(cells, "2026-10-05")
	if err != nil {
		t.Fatal(err)
	}
	var got []model.NewUnit
	for _, r := range rows {
		if len(r.Problems) > 0 {
			t.Errorf("row %d: %s", r.Line, r.Text())
		}
		got = append(got, r.Unit)
	}
	want := []model.NewUnit{
		{Kind: model.Phuong, Name: "Đức Nhuận", ShortName: "ĐN", Area: "Thành phố Hồ Chí Minh", From: "2025-07-01", Basis: "NQ 1685"},
		{Kind: model.Phuong, Name: "3", From: "2021-01-01", To: "2025-01-01"},
		{Kind: model.Phuong, Name: "4"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got): %s", diff)
	}
	if rows[2].Line != 5 {
		t.Errorf("the third unit stands in row %d", rows[2].Line)
	}
}

func TestTemplateExplainsItself(t *testing.T) {
	f, err := excelize.OpenFile(template(t, nil))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if diff := cmp.Diff([]string{"Danh sách", "Hướng dẫn"}, f.GetSheetList()); diff != "" {
		t.Error(diff)
	}
	guide, err := f.GetRows("Hướng dẫn")
	if err != nil {
		t.Fatal(err)
	}
	said := map[string]bool{}
	for _, line := range guide {
		said[line[0]] = true
	}
	for _, c := range model.WardColumns {
		if !said[c.Label()] {
			t.Errorf("nothing is said about the column %s", c.Label())
		}
	}
}

func TestWhatIsNoSpreadsheetIsRefusedInWords(t *testing.T) {
	dir := t.TempDir()
	for name, content := range map[string]string{"a.xlsx": "Loại\tTên", "b.xls": "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old", "c.xlsx": ""} {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		_, err := service.ReadSheet(path)
		if p := new(model.Error); !errors.As(err, &p) || !strings.Contains(p.Message, ".xlsx") {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := service.ReadSheet(filepath.Join(dir, "none.xlsx")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a file that is not there: %v", err)
	}
	empty := filepath.Join(dir, "empty.xlsx")
	f := excelize.NewFile()
	if err := errors.Join(f.SaveAs(empty), f.Close()); err != nil {
		t.Fatal(err)
	}
	if _, err := service.ReadSheet(empty); model.CodeOf(err) != model.Missing {
		t.Errorf("an empty sheet: %v", err)
	}
	if err := service.WriteWardTemplate(dir); err == nil {
		t.Error("a folder was replaced by a template")
	}
}
