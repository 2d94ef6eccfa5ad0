package service

import (
	"context"
	"fmt"

	"sogiamsat/data/model"
	"sogiamsat/reports"
	"sogiamsat/reports/compose"
	"sogiamsat/reports/doc"
)

// Uses lists, by finding, the papers of a mission that its text went into, drafts too, in the mission's order of papers.
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

// composedNow is the text of a draft as composed from the data of now, the zero Document where that is refused.
func composedNow(d model.Dossier, paper model.Document, kept doc.Document, some bool) doc.Document {
	tree, err := reports.Paper(d, paper.Type, optionsOf(paper))
	if err == nil && some {
		tree, _ = compose.Again(kept, tree)
	}
	return tree
}
