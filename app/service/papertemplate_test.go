package service_test

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sogiamsat/app/service"
	"sogiamsat/data"
	"sogiamsat/data/model"
	"sogiamsat/reports/compose"
	"sogiamsat/reports/doc"
)

func TestAnOfficeKeepsItsOwnTemplate(t *testing.T) {
	ctx := context.Background()
	d := newDrafting(t)
	if _, err := d.KeepTemplate(ctx, d.paper.UID, model.Template{Name: "Mẫu của quận"}); !errors.Is(err, model.Missing) {
		t.Errorf("a template of nothing: %v", err)
	}
	theme := d.read().Dossier.Mission.Theme
	d.change("Trên cơ sở", "Sửa đoạn", func(tree doc.Document, at int) doc.Document {
		return compose.SetText(tree, at, "Qua giám sát "+theme+", Ban Thường trực kết luận:")
	})
	d.change("Trên đây", "Thêm đoạn", func(tree doc.Document, at int) doc.Document {
		tree, _ = compose.Insert(tree, at, "Trân trọng.")
		return tree
	})
	d.change("Đảng ủy các", "Sửa đoạn", func(tree doc.Document, at int) doc.Document {
		return compose.SetText(tree, at, "Nhận xét sửa tay.")
	})
	kept, err := d.KeepTemplate(ctx, d.paper.UID, model.Template{Name: "Mẫu của quận"})
	if err != nil {
		t.Fatal(err)
	}
	if got := service.Particular(d.read(), kept); len(kept.Text.Parts) != 2 || len(got) != 0 {
		t.Errorf("kept %+v, particular %v", kept.Text.Parts, got)
	}

	next := d.otherConclusion(t)
	before := next.text()
	missing, err := next.UseTemplate(ctx, next.paper.UID, kept.Record.UID)
	if err != nil || len(missing) > 0 {
		t.Fatalf("missing %v, %v", missing, err)
	}
	text := next.text()
	own := next.read().Dossier.Mission.Theme
	if !strings.Contains(text, "Qua giám sát "+own+", Ban Thường trực kết luận:") || !strings.Contains(text, "Trân trọng.") || strings.Contains(text, "sửa tay") {
		t.Errorf("the next paper reads:\n%s", text)
	}
	if action, err := next.store.Undo(ctx); err != nil || action != "Dùng mẫu “Mẫu của quận”" || next.text() != before {
		t.Errorf("undone %q, %v", action, err)
	}
	if _, err := next.UseTemplate(ctx, next.paper.UID, kept.Record.UID); err != nil {
		t.Fatal(err)
	}
	if _, err := next.UseTemplate(ctx, next.paper.UID, ""); err != nil || next.text() != before {
		t.Errorf("the program's own template: %v\n%s", err, cmp.Diff(before, next.text()))
	}
	if _, err := next.UseTemplate(ctx, next.paper.UID, next.paper.UID); !errors.Is(err, model.NotFound) {
		t.Errorf("a template that is not there: %v", err)
	}
	if all, err := next.Templates(ctx, next.read()); err != nil || len(all) != 1 || cmp.Diff(kept.Text, all[0].Text) != "" {
		t.Errorf("templates %+v, %v", all, err)
	}
}

// otherConclusion is the conclusion of another mission of the file.
func (d drafting) otherConclusion(t *testing.T) drafting {
	t.Helper()
	missions, err := data.All[model.Mission](context.Background(), d.store)
	if err != nil {
		t.Fatal(err)
	}
	i := slices.IndexFunc(missions, func(m model.Mission) bool { return m.UID != d.paper.Mission && m.State == model.InProgress })
	if d.paper, err = d.store.BeginPaper(context.Background(), missions[i].UID, model.TB, ""); err != nil {
		t.Fatal(err)
	}
	return d
}
