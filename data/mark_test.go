package data_test

import (
	"path/filepath"
	"testing"

	"sogiamsat/data"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

func TestMarkIsThatOfTheBook(t *testing.T) {
	s := datatest.Open(t)
	empty, err := s.Mark(ctx)
	if err != nil || empty != (model.FileMark{Book: "000000"}) {
		t.Fatalf("of an empty file: %+v, %v", empty, err)
	}
	datatest.Office(t, s)
	before, err := s.Mark(ctx)
	if err != nil || len(before.Book) != 6 || before.Book == empty.Book || before.Changed != model.InstantOf(datatest.Now) || before.Practice {
		t.Fatalf("%+v, %v", before, err)
	}
	path := filepath.Join(t.TempDir(), "bản sao.sgs")
	if err := s.Backup(ctx, path); err != nil {
		t.Fatal(err)
	}
	if err := s.SetSetting(ctx, data.PracticeKey, "mau"); err != nil {
		t.Fatal(err)
	}
	if after, err := s.Mark(ctx); err != nil || after.Book != before.Book || !after.Practice {
		t.Errorf("after a change: %+v, %v", after, err)
	}
	again, err := data.Open(ctx, path, datatest.Options())
	if err != nil {
		t.Fatal(err)
	}
	if copied, err := again.Mark(ctx); err != nil || copied != before {
		t.Errorf("of the copy: %+v, %v", copied, err)
	}
	if err := again.Close(); err != nil {
		t.Error(err)
	}
	if _, err := again.Mark(ctx); err == nil {
		t.Error("a closed file has a mark")
	}
}
