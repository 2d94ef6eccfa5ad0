package service_test

import (
	"context"
	"path/filepath"
	"testing"
	"time"

	"sogiamsat/app/service"
	"sogiamsat/data"
	"sogiamsat/data/model"
)

func TestNewBookTakesAFirstMission(t *testing.T) {
	ctx := context.Background()
	path := filepath.Join(t.TempDir(), "sổ mới.sgs")
	o := data.Options{Now: func() time.Time { return time.Date(2026, 1, 5, 8, 0, 0, 0, time.UTC) }}
	store, err := service.NewBook(ctx, path, o)
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	m, err := store.SaveMission(ctx, model.Mission{Code: "A-1", Theme: "việc tiếp công dân", PeriodFrom: "2026-02-02"})
	if err != nil {
		t.Fatal(err)
	}
	if d, err := store.Dossier(ctx, m.UID, ""); err != nil || d.Office.Code != "MTTQ-BTT" || d.Practice {
		t.Errorf("dossier: office %q, practice %v, %v", d.Office.Code, d.Practice, err)
	}
	if _, err := service.NewBook(ctx, path, o); model.CodeOf(err) != model.Exists {
		t.Errorf("a second book at the same place: %v", err)
	}
}
