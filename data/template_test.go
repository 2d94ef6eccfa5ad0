package data_test

import (
	"testing"

	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

func TestTemplatesOfThePapersOfAType(t *testing.T) {
	w := newWorld(t)
	save := func(x model.Template) model.Template {
		t.Helper()
		got, err := w.s.SaveTemplate(ctx, x)
		if err != nil {
			t.Fatal(err)
		}
		return got
	}
	save(model.Template{Type: model.TB, Name: "Mẫu rút gọn", Body: `{"parts":[]}`})
	first := save(model.Template{Type: model.TB, Name: "Mẫu của quận"})
	save(model.Template{Type: model.KH, Name: "Mẫu của quận"})
	names := func() string {
		t.Helper()
		all, err := w.s.Templates(ctx, model.TB)
		if err != nil {
			t.Fatal(err)
		}
		out := ""
		for _, x := range all {
			out += x.Name + ";"
		}
		return out
	}
	if got := names(); got != "Mẫu của quận;Mẫu rút gọn;" {
		t.Errorf("templates %s", got)
	}
	_, err := w.s.SaveTemplate(ctx, model.Template{Type: model.TB, Name: "MAU CUA QUAN"})
	refused(t, "the same name", err, model.Exists, "name")
	first.Name = "Mẫu đầy đủ"
	if save(first); names() != "Mẫu đầy đủ;Mẫu rút gọn;" {
		t.Errorf("renamed: %s", names())
	}
	if action, err := w.s.Undo(ctx); err != nil || action != "Sửa mẫu văn bản" || names() != "Mẫu của quận;Mẫu rút gọn;" {
		t.Errorf("undone %q, %v: %s", action, err, names())
	}
	own := model.Template{Type: model.TB, Name: "Của chương trình", System: true}
	datatest.Put(t, w.s, &own)
	own.Name = "Khác"
	_, err = w.s.SaveTemplate(ctx, own)
	refused(t, "the program's template", err, model.Immutable, "")
}
