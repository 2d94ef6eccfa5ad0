package service

import (
	"context"
	"fmt"
	"slices"

	"sogiamsat/data/model"
	"sogiamsat/reports"
	"sogiamsat/reports/compose"
	"sogiamsat/reports/doc"
)

// Uses lists, by finding or recommendation, the papers of a mission that its text went into, drafts too, in the mission's order of papers.
// Of a draft it is the text as composed from d now; one that cannot be composed yet uses nothing.
func (w *Drafting) Uses(ctx context.Context, d model.Dossier) (map[model.UID][]model.Document, error) {
	out := map[model.UID][]model.Document{}
	texts, err := w.store.PaperTexts(ctx, d.Mission.UID)
	if err != nil {
		return nil, err
	}
	for _, paper := range d.Documents {
		if !Composed(paper.Type) {
			continue
		}
		kept, some, err := treeOf(texts[paper.UID])
		if err != nil {
			return nil, fmt.Errorf("papers that use findings of mission %s: %w", d.Mission.UID, err)
		}
		tree := kept
		if !paper.State.Frozen() {
			tree = composedNow(d, paper, kept, some)
		}
		for _, uid := range compose.Used(tree) {
			out[uid] = append(out[uid], paper)
		}
	}
	return out, nil
}

// PapersWith lists the papers in force and those being written that the text of any of some records went into, findings
// or recommendations, as Uses does; missions are those of the records.
func (w *Drafting) PapersWith(ctx context.Context, missions, records []model.UID) ([]model.Document, error) {
	var out []model.Document
	for _, mission := range missions {
		d, err := w.store.Dossier(ctx, mission, "")
		if err != nil {
			return nil, err
		}
		uses, err := w.Uses(ctx, d)
		if err != nil {
			return nil, err
		}
		for _, paper := range d.Documents {
			has := func(record model.UID) bool {
				return slices.ContainsFunc(uses[record], func(x model.Document) bool { return x.UID == paper.UID })
			}
			if paper.State != model.DocVoid && slices.ContainsFunc(records, has) {
				out = append(out, paper)
			}
		}
	}
	return out, nil
}

// composedNow is the text of a draft as composed from the data of now, the zero Document where that is refused.
func composedNow(d model.Dossier, paper model.Document, kept doc.Document, some bool) doc.Document {
	tree, err := reports.Paper(d, paper.Type, optionsOf(paper))
	if err == nil && some {
		tree, _ = compose.Again(kept, tree)
	}
	return tree
}
