package service_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
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
	if err := service.WardTemplate().Write(context.Background(), path); err != nil {
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
	cells, err := service.ReadSheet(context.Background(), path)
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
		_, err := service.ReadSheet(context.Background(), path)
		if p := new(model.Error); !errors.As(err, &p) || !strings.Contains(p.Message, ".xlsx") {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := service.ReadSheet(context.Background(), filepath.Join(dir, "none.xlsx")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a file that is not there: %v", err)
	}
	empty := filepath.Join(dir, "empty.xlsx")
	f := excelize.NewFile()
	if err := errors.Join(f.SaveAs(empty), f.Close()); err != nil {
		t.Fatal(err)
	}
	if _, err := service.ReadSheet(context.Background(), empty); model.CodeOf(err) != model.Missing {
		t.Errorf("an empty sheet: %v", err)
	}
	if err := service.WardTemplate().Write(context.Background(), dir); err == nil {
		t.Error("a folder was replaced by a template")
	}
}

// A list that is stopped while it is read gives nothing; a template that is stopped leaves what stood there.
func TestStoppedSheets(t *testing.T) {
	var steps []string
	tellingUntil := func(last int) context.Context {
		steps = nil
		ctx, cancel := context.WithCancel(context.Background())
		return model.WithProgress(ctx, func(done, total int) {
			steps = append(steps, fmt.Sprintf("%d/%d", done, total))
			if len(steps) == last {
				cancel()
			}
		})
	}
	cells := map[string]any{}
	for row := 2; row < 250; row++ {
		cells[fmt.Sprintf("B%d", row)] = fmt.Sprintf("Phường %d", row)
	}
	path := template(t, cells)
	for span, want := range map[string][]string{
		"A1:G249": {"0/249", "100/249", "200/249"}, "A1:G150": {"0/150", "100/150", "200/0"}, "A1": {"0/0", "100/0", "200/0"},
	} {
		says(t, path, span)
		if rows, err := service.ReadSheet(tellingUntil(0), path); err != nil || len(rows) != 249 || !slices.Equal(steps, want) {
			t.Errorf("%s: %d rows, told %q, %v", span, len(rows), steps, err)
		}
	}
	if rows, err := service.ReadSheet(tellingUntil(2), path); !errors.Is(err, context.Canceled) || rows != nil {
		t.Errorf("stopped: %d rows, %v", len(rows), err)
	}
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := service.WardTemplate().Write(tellingUntil(1), path); !errors.Is(err, context.Canceled) {
		t.Errorf("stopped: %v", err)
	}
	if after, err := os.ReadFile(path); err != nil || !bytes.Equal(before, after) {
		t.Errorf("a stopped template changed the file: %v", err)
	}
	if left, err := os.ReadDir(filepath.Dir(path)); err != nil || len(left) != 1 {
		t.Errorf("a stopped template left %v, %v", left, err)
	}
}

// says writes into a list how many cells it has, as Excel does.
func says(t *testing.T, path, span string) {
	t.Helper()
	f, err := excelize.OpenFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(f.SetSheetDimension("Danh sách", span), f.Save(), f.Close()); err != nil {
		t.Fatal(err)
	}
}
