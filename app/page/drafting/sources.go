package drafting

import (
	"context"
	"slices"

	"sogiamsat/app/edit"
	"sogiamsat/app/service"
	"sogiamsat/data/model"
	"sogiamsat/reports/compose"
)

// source is what a paragraph comes from: a record, or a file kept with one as evidence.
type source struct {
	ref  model.Ref
	kind string
	text string
	file model.Attachment // the zero one for a record
}

// sourcesOf lists what is behind a block: the records its words come from, each followed by what it rests on: of a finding
// those it was merged from, the session at which it was found with the minutes, and the files of all of them. Each stands
// once, where it is met first.
func sourcesOf(s sheet, at int) []source {
	t := tracing{all: s.draft.Missions, paper: s.draft.Document.UID, files: s.files}
	if len(t.all) == 0 {
		t.all = []model.Dossier{s.draft.Dossier}
	}
	for _, uid := range compose.Sources(s.draft.Tree, at) {
		t.add(uid)
	}
	return t.out
}

// tracing follows records back to their evidence.
type tracing struct {
	all   []model.Dossier // of the missions the text is about
	paper model.UID       // whose text it is
	files []model.FileRow
	out   []source
}

// add lists a record with what it rests on; one that is there already, or no record of the mission, adds nothing.
func (t *tracing) add(uid model.UID) {
	d, x, ok := t.find(uid)
	if !ok || slices.ContainsFunc(t.out, func(s source) bool { return s.ref == x.ref }) {
		return
	}
	t.out = append(t.out, x)
	for _, f := range t.files {
		if a := f.Attachment; a.Owner == uid {
			t.out = append(t.out, source{ref: model.Ref{Noun: "attachment", UID: a.UID}, kind: "Tệp", text: a.Name, file: a})
		}
	}
	switch x.ref.Noun {
	case "finding":
		i := slices.IndexFunc(d.Findings, func(f model.DossierFinding) bool { return f.Finding.UID == uid })
		f := d.Findings[i]
		t.add(f.Finding.Session)
		for _, merged := range f.Sources {
			t.add(merged)
		}
	case "session":
		t.minutes(d, uid)
	}
}

// find gives a record and the mission it belongs to.
func (t *tracing) find(uid model.UID) (*model.Dossier, source, bool) {
	for i := range t.all {
		if x, ok := sourceOf(&t.all[i], uid); ok {
			return &t.all[i], x, true
		}
	}
	return nil, source{}, false
}

// minutes lists the minutes of a session.
func (t *tracing) minutes(d *model.Dossier, session model.UID) {
	for _, x := range d.Documents {
		if x.Type == model.BB && d.PaperSession(x) == session && x.UID != t.paper {
			t.add(x.UID)
		}
	}
}

func sourceOf(d *model.Dossier, uid model.UID) (source, bool) {
	for _, f := range d.Findings {
		if f.Finding.UID == uid {
			return source{ref: model.Ref{Noun: "finding", UID: uid}, kind: f.Finding.Kind.Label(), text: findingText(f.Finding)}, true
		}
	}
	for _, r := range d.Recommendations {
		if r.Recommendation.UID == uid {
			return source{ref: model.Ref{Noun: "recommendation", UID: uid}, kind: "Kiến nghị", text: r.Recommendation.Text}, true
		}
	}
	for _, b := range d.Bases {
		if b.UID == uid {
			return source{ref: model.Ref{Noun: "basis", UID: uid}, kind: "Căn cứ", text: b.Kind.Label() + " " + b.Number}, true
		}
	}
	for _, t := range d.Topics {
		if t.UID == uid {
			return source{ref: model.Ref{Noun: "topic", UID: uid}, kind: "Nội dung giám sát", text: t.Title}, true
		}
	}
	for _, w := range d.Wards {
		if w.Ward == uid {
			return source{ref: model.Ref{Noun: "ward", UID: uid}, kind: "Đơn vị", text: w.Version.Title()}, true
		}
		for _, s := range w.Sessions {
			if s.UID == uid {
				return source{ref: model.Ref{Noun: "session", UID: uid}, kind: "Buổi làm việc", text: w.Version.Title() + " " + s.Day.Format()}, true
			}
		}
	}
	for _, x := range d.Documents {
		if x.UID == uid {
			return source{ref: model.Ref{Noun: "document", UID: uid}, kind: x.Type.Label(), text: paperText(x)}, true
		}
	}
	if d.Mission.UID == uid {
		return source{ref: model.Ref{Noun: "mission", UID: uid}, kind: "Cuộc giám sát", text: d.Mission.Theme}, true
	}
	return source{}, false
}

// findingText is a finding with where it was seen, as its author wrote it.
func findingText(f model.Finding) string {
	if f.Evidence == "" {
		return f.Text
	}
	return f.Text + " (Căn cứ: " + f.Evidence + ")"
}

// paperText tells papers of one kind apart.
func paperText(x model.Document) string {
	if x.Number != "" {
		return "số " + x.Number
	}
	return model.UpperFirst(x.State.Label())
}

// openSource goes to what the current paragraph comes from, the one chosen in the list of sources or the first.
func (p *Page) openSource() {
	s, ok := p.editor.sources.Current()
	if rows := p.editor.sources.Rows(); !ok && len(rows) > 0 {
		s, ok = rows[0], true
	}
	if !ok {
		p.config.Shell.Say("Đoạn này không lấy từ nhận xét hay kiến nghị nào.")
		return
	}
	p.toSource(s)
}

// toSource goes to a record, or shows a file in the system's program for it.
func (p *Page) toSource(s source) {
	p.led = nil
	p.HandOver()
	p.WhenSaved(func() {
		if s.file.UID == "" {
			p.config.Shell.Open(s.ref)
			return
		}
		if err := service.CheckViewable(s.file.Name); err != nil {
			p.config.Shell.Failed(err)
			return
		}
		edit.ActThen(p.Sheet, func(ctx context.Context) ([]byte, error) { return p.config.Store.Blob(ctx, s.file.SHA256) }, func(b []byte) {
			if err := p.config.Shell.View(s.file.Name, b); err != nil {
				p.config.Shell.Failed(err)
			}
		})
	})
}
