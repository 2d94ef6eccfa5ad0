package service

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"

	"sogiamsat/data/model"
	"sogiamsat/reports"
	"sogiamsat/reports/compose"
)

// TemplateStore keeps the office's templates.
type TemplateStore interface {
	Templates(ctx context.Context, kind model.DocType) ([]model.Template, error)
	SaveTemplate(ctx context.Context, t model.Template) (model.Template, error)
}

// PaperTemplate is one of the office's templates with what it says.
type PaperTemplate struct {
	Record model.Template
	Text   compose.Template
}

// Templates are the office's templates for papers of the draft's type. The program's own is not among them: it is what
// every paper is composed by, and nobody can change it.
func (w *Drafting) Templates(ctx context.Context, d Draft) ([]PaperTemplate, error) {
	kept, err := w.store.Templates(ctx, d.Document.Type)
	if err != nil {
		return nil, err
	}
	var out []PaperTemplate
	for _, k := range kept {
		t := PaperTemplate{Record: k}
		if k.Body != "" {
			if err := json.Unmarshal([]byte(k.Body), &t.Text); err != nil {
				return nil, fmt.Errorf("read template %s: %w", k.UID, err)
			}
		}
		out = append(out, t)
	}
	return out, nil
}

// KeepTemplate makes a template of what people changed in a draft's standing paragraphs: a new one of that name, or with
// the record of one kept before its new text. A draft without such changes is refused.
func (w *Drafting) KeepTemplate(ctx context.Context, document model.UID, t model.Template) (PaperTemplate, error) {
	d, err := w.Draft(ctx, document)
	if err != nil {
		return PaperTemplate{}, err
	}
	own, err := ownOf(d)
	if err != nil {
		return PaperTemplate{}, err
	}
	out := PaperTemplate{Text: compose.TemplateOf(d.Tree, own)}
	if len(out.Text.Parts) == 0 {
		return out, model.Errorf(model.Missing, "", "Ở các đoạn dùng chung (lời dẫn, yêu cầu, lời kết, đề mục ...) văn bản này đúng như mẫu của chương trình, nên chưa có gì để giữ làm mẫu. Hãy sửa, bỏ hoặc thêm đoạn trước.")
	}
	body, err := json.Marshal(out.Text)
	if err != nil {
		return out, fmt.Errorf("keep a template: %w", err)
	}
	t.Type, t.Body = d.Document.Type, string(body)
	out.Record, err = w.store.SaveTemplate(ctx, t)
	return out, err
}

// UseTemplate gives a draft what a template says, as one action; missing are the names of what the mission does not know
// yet, whose paragraphs stayed as they were. template "" is the program's own: every paragraph gets its composed words.
func (w *Drafting) UseTemplate(ctx context.Context, document, template model.UID) (missing []string, err error) {
	d, err := w.Draft(ctx, document)
	if err != nil {
		return nil, err
	}
	if template == "" {
		tree, err := reports.Paper(d.Dossier, d.Document.Type, d.options())
		if err != nil {
			return nil, err
		}
		return nil, w.keep(ctx, d, tree, "Dùng mẫu của chương trình")
	}
	all, err := w.Templates(ctx, d)
	if err != nil {
		return nil, err
	}
	i := slices.IndexFunc(all, func(t PaperTemplate) bool { return t.Record.UID == template })
	if i < 0 {
		return nil, model.Errorf(model.NotFound, "", "Mẫu này không còn; có thể đã bị xóa.")
	}
	own, err := ownOf(d)
	if err != nil {
		return nil, err
	}
	tree, missing := all[i].Text.Use(d.Tree, own)
	return missing, w.keep(ctx, d, tree, "Dùng mẫu “"+all[i].Record.Name+"”")
}

// ownOf is what the papers of a draft's mission say that others do not.
func ownOf(d Draft) (compose.Own, error) {
	own := compose.Own{Records: map[model.UID]bool{}}
	for _, f := range d.Dossier.Findings {
		own.Records[f.Finding.UID] = true
	}
	for _, r := range d.Dossier.Recommendations {
		own.Records[r.Recommendation.UID] = true
	}
	if d.Replaces.UID != "" {
		own.Records[d.Replaces.UID] = true
	}
	for _, u := range d.Dossier.Wards {
		for _, s := range u.Sessions {
			own.Records[s.UID] = true
		}
	}
	var err error
	own.Values, err = reports.Values(d.Dossier, d.Document.Type, d.options())
	return own, err
}

// Particular are the parts of a template, by their place in it, that still hold a number, a day or a name of the draft's
// mission: they are to be looked at in every paper.
func Particular(d Draft, t PaperTemplate) []int {
	var names []string
	for _, u := range d.Dossier.Wards {
		names = append(names, u.Version.Title(), u.Version.ShortName)
	}
	var out []int
	for i, p := range t.Text.Parts {
		if p.Particular(names) {
			out = append(out, i)
		}
	}
	return out
}
