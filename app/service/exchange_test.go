package service_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"sogiamsat/app/service"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

func TestExportAndImportOfABook(t *testing.T) {
	ctx := context.Background()
	from, to := datatest.Open(t), datatest.Open(t)
	mission := datatest.Mission(t, from, model.Mission{Code: "SM-2024-07"})
	path := filepath.Join(t.TempDir(), "sổ.json")
	written, all, read := 0, 0, 0
	if err := service.Export(model.WithProgress(ctx, func(done, total int) { written, all = done, total }), from, path); err != nil {
		t.Fatal(err)
	}
	report, err := service.Import(ctx, to, path, func(n, all int) {
		if read = n; n > all {
			t.Errorf("read %d of %d", n, all)
		}
	})
	if err != nil || report.Total() == 0 || written == 0 || written != all || read == 0 {
		t.Fatalf("added %d, written %d, read %d, %v", report.Total(), written, read, err)
	}
	if got, err := to.MissionByCode(ctx, "SM-2024-07"); err != nil || got.UID != mission.UID {
		t.Errorf("%+v, %v", got, err)
	}
}

func TestStoppedExportLeavesNothing(t *testing.T) {
	ctx, stop := context.WithCancel(context.Background())
	path := filepath.Join(t.TempDir(), "sổ.json")
	err := service.Export(model.WithProgress(ctx, func(int, int) { stop() }), datatest.Open(t), path)
	stop()
	if _, statErr := os.Stat(path); !errors.Is(statErr, os.ErrNotExist) {
		t.Errorf("a stopped export left a file: %v, %v", err, statErr)
	}
}

func TestImportOfWhatIsNotThere(t *testing.T) {
	_, err := service.Import(context.Background(), datatest.Open(t), filepath.Join(t.TempDir(), "không có.json"), nil)
	if model.CodeOf(err) != model.NotFound {
		t.Errorf("%v", err)
	}
	_, err = service.Import(context.Background(), datatest.Open(t), t.TempDir(), nil)
	if err == nil {
		t.Error("a folder comes in")
	}
	ctx, stop := context.WithCancel(context.Background())
	stop()
	path := filepath.Join(t.TempDir(), "sổ.json")
	if err := os.WriteFile(path, []byte("{}"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := service.Import(ctx, datatest.Open(t), path, nil); !errors.Is(err, context.Canceled) {
		t.Errorf("a stopped import: %v", err)
	}
}
