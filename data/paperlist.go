package data

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"sogiamsat/data/model"
)

// Papers lists the papers of a mission, of all when it is empty: those without a day first, then the newest day first.
// The number of statements does not grow with the number of papers.
func (s *Store) Papers(ctx context.Context, mission model.UID, today model.Date) ([]model.PaperRow, error) {
	var out []model.PaperRow
	err := s.together(ctx, func(q querier) (err error) {
		out, err = paperRows(q, mission, today)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("list papers: %w", err)
	}
	return out, nil
}

func paperRows(q querier, mission model.UID, today model.Date) ([]model.PaperRow, error) {
	docs, err := list[model.Document](q, "WHERE deleted_at = '' AND (?1 = '' OR mission = ?1) ORDER BY day = '' DESC, day DESC, uid DESC", mission)
	if err != nil {
		return nil, err
	}
	missions, err := missionNames(q)
	if err != nil {
		return nil, err
	}
	units, err := wardVersions(q, "")
	if err != nil {
		return nil, err
	}
	signers, err := signersOf(q, "WHERE uid IN (SELECT signer FROM document WHERE signer IS NOT NULL)")
	if err != nil {
		return nil, err
	}
	files, kept, err := paperMarks(q)
	if err != nil {
		return nil, err
	}
	signed, err := signedPapers(q)
	if err != nil {
		return nil, err
	}
	written, err := writtenPapers(q)
	if err != nil {
		return nil, err
	}
	name := map[model.UID]string{}
	for _, m := range missions {
		name[m.UID] = m.Name
	}
	signer := groupBy(signers, func(x model.DossierSigner) model.UID { return x.Post.UID })
	out := make([]model.PaperRow, len(docs))
	for i, d := range docs {
		row := model.PaperRow{Document: d, Mission: name[d.Mission], Files: files[d.UID], Kept: kept[d.UID], Signed: signed[d.UID], Written: written[d.UID]}
		if v := units.on(d.Ward, cmp.Or(d.Day, today)); d.Ward != "" && v.UID != "" {
			row.Ward = v.Title()
		} else if all := units[d.Ward]; len(all) > 0 {
			row.Ward = all[len(all)-1].Title()
		}
		if x := signer[d.Signer]; len(x) > 0 {
			row.Signer, row.SignerPost = x[0].Person.FullName, x[0].Post.Title
		}
		out[i] = row
	}
	return out, nil
}

// missionNames lists the missions by the name they are chosen by, the newest first.
func missionNames(q querier) ([]model.NamedRecord, error) {
	missions, err := list[model.Mission](q, "WHERE deleted_at = '' ORDER BY period_from DESC, code DESC")
	out := make([]model.NamedRecord, len(missions))
	for i, m := range missions {
		out[i] = model.NamedRecord{UID: m.UID, Name: cmp.Or(m.ShortTheme, m.Code+" "+beginning(m.Theme))}
	}
	return out, err
}

// signersOf reads posts with the people who hold them.
func signersOf(q querier, rest string, args ...any) ([]model.DossierSigner, error) {
	posts, err := list[model.Post](q, rest, args...)
	if err != nil {
		return nil, err
	}
	var uids []model.UID
	for _, p := range posts {
		uids = append(uids, p.Person)
	}
	people, err := list[model.Person](q, "WHERE uid "+inList, jsonList(uids))
	peopleOf := groupBy(people, func(p model.Person) model.UID { return p.UID })
	var out []model.DossierSigner
	for _, p := range posts {
		x := model.DossierSigner{Post: p}
		if found := peopleOf[p.Person]; len(found) > 0 {
			x.Person = found[0]
		}
		out = append(out, x)
	}
	return out, err
}

// paperMarks counts the attachments of each paper and says whose bytes are kept.
func paperMarks(q querier) (files map[model.UID]int, kept map[model.UID]bool, err error) {
	files, kept = map[model.UID]int{}, map[model.UID]bool{}
	var uid model.UID
	var n int
	err = each(q, []any{&uid, &n}, func() error { files[uid] = n; return nil },
		"SELECT owner, count(*) FROM attachment WHERE owner_noun = 'document' AND deleted_at = '' GROUP BY owner")
	if err != nil {
		return nil, nil, err
	}
	err = each(q, []any{&uid}, func() error { kept[uid] = true; return nil }, "SELECT document FROM document_version WHERE issued = 1")
	return files, kept, err
}

// writtenPapers are those of no mission whose text is in the book.
func writtenPapers(q querier) (map[model.UID]bool, error) {
	out := map[model.UID]bool{}
	var uid model.UID
	err := each(q, []any{&uid}, func() error { out[uid] = true; return nil },
		"SELECT v.document FROM document_version v JOIN document d ON d.uid = v.document WHERE d.mission IS NULL AND v.tree <> '' AND v.deleted_at = ''")
	return out, err
}

// PaperChoices reads what may be chosen in the form of a paper: signers are those whose post is valid on the paper's
// day, or today while it has none, and may sign its type.
func (s *Store) PaperChoices(ctx context.Context, d model.Document, today model.Date) (model.PaperChoices, error) {
	var out model.PaperChoices
	err := s.together(ctx, func(q querier) (err error) {
		out, err = paperChoices(q, d, cmp.Or(d.Day, today))
		return err
	})
	if err != nil {
		return model.PaperChoices{}, fmt.Errorf("choices for paper %s: %w", d.UID, err)
	}
	return out, nil
}

func paperChoices(q querier, d model.Document, day model.Date) (out model.PaperChoices, err error) {
	if out.Missions, err = missionNames(q); err != nil {
		return out, err
	}
	office, err := officeOf(q, d)
	if err != nil {
		return out, err
	}
	signers, err := signersOf(q, `WHERE office = ?1 AND deleted_at = '' AND signs <> '[]'
		AND (valid_from = '' OR valid_from <= ?2) AND (valid_to = '' OR ?2 < valid_to) ORDER BY uid`, office, day)
	if err != nil {
		return out, err
	}
	for _, x := range signers {
		if x.Post.MaySign(d.Type) {
			out.Signers = append(out.Signers, x)
		}
	}
	if out.Events, err = list[model.DocumentEvent](q, "WHERE document = ? AND deleted_at = '' ORDER BY uid", d.UID); err != nil {
		return out, err
	}
	if out.Links, err = paperLinks(q, d); err != nil {
		return out, err
	}
	if out.Signed, err = signedRows(q, d.UID); err != nil {
		return out, err
	}
	if out.Outside, err = list[model.DocumentVersion](q, "WHERE document = ? AND deleted_at = '' AND "+outsideOnly+" ORDER BY n DESC", d.UID); err != nil {
		return out, err
	}
	if out.Wards, err = unitNames(q, d.Mission); err != nil || !d.Type.OfSession() {
		return out, err
	}
	sessions, err := list[model.Session](q, "WHERE mission = ? AND deleted_at = '' ORDER BY uid", d.Mission)
	slices.SortStableFunc(sessions, model.CompareSessions)
	for _, s := range sessions {
		asked := s.State != model.SessionCancelled && (d.Session != "" || d.Ward == "" || s.Ward == d.Ward)
		if asked || s.UID == d.Session {
			out.Sessions = append(out.Sessions, model.NamedSession{NamedRecord: model.NamedRecord{UID: s.UID, Name: sessionName(s, out.Wards)}, Ward: s.Ward})
		}
	}
	out.Session = model.SessionOf(d, sessions)
	return out, err
}

// sessionName tells sessions of a mission apart: "Phường 3, 09/9/2024, 08:00".
func sessionName(s model.Session, wards []model.NamedRecord) string {
	var parts []string
	for _, w := range wards {
		if w.UID == s.Ward {
			parts = append(parts, w.Name)
		}
	}
	parts = append(parts, cmp.Or(s.Day.Format(), "chưa có ngày"))
	if s.TimeFrom != "" {
		parts = append(parts, s.TimeFrom)
	}
	return strings.Join(parts, ", ")
}

// unitNames lists the units of a mission in its order, none for no mission.
func unitNames(q querier, mission model.UID) ([]model.NamedRecord, error) {
	if mission == "" {
		return nil, nil
	}
	r := scheduleReader{dossierReader: dossierReader{q: q, mission: mission}}
	for _, part := range []func() error{r.head, r.names} {
		if err := part(); err != nil {
			return nil, err
		}
	}
	places, err := list[model.MissionWard](q, "WHERE mission = ? AND deleted_at = '' ORDER BY ord, uid", mission)
	out := make([]model.NamedRecord, len(places))
	for i, p := range places {
		v := r.nameOf(p.Ward)
		out[i] = model.NamedRecord{UID: p.Ward, Name: v.Title()}
	}
	return out, err
}

// officeOf is the office a paper is of: its own, its mission's, else the one begun last.
func officeOf(q querier, d model.Document) (office model.UID, err error) {
	if d.Office != "" {
		return d.Office, nil
	}
	if d.Mission != "" {
		_, err = first(q, []any{&office}, "SELECT office FROM mission WHERE uid = ?", d.Mission)
		return office, err
	}
	_, err = first(q, []any{&office}, "SELECT uid FROM office WHERE deleted_at = '' ORDER BY uid DESC")
	return office, err
}

// SavePaper adds a paper (version 0) or changes it. A new one is a draft, or, with the state "issued", one that was
// issued elsewhere with the number and day it bears. Such a paper, of which the book keeps no bytes, can be corrected
// later; of one that the program issued only the note can change. Office and rule set are filled in; authority lines are
// those of the signer, and stay with him when none are given.
func (s *Store) SavePaper(ctx context.Context, d model.Document) (model.Document, error) {
	action := "Sửa văn bản"
	switch {
	case d.Version == 0 && d.State == model.DocIssued:
		action = "Ghi văn bản đã ban hành"
	case d.Version == 0:
		action, d.State = "Thêm văn bản", model.DocDraft
	}
	err := s.Do(ctx, action, func(t *Tx) error {
		if err := t.completePaper(&d); err != nil {
			return t.refuse(err)
		}
		if d.Version > 0 && d.State == model.DocIssued {
			return t.refuse(t.correctPaper(&d))
		}
		if d.State.Frozen() {
			if err := t.refuse(t.checkRecorded(&d)); err != nil {
				return err
			}
		}
		return t.Put(&d)
	})
	return d, err
}

// completePaper fills in what follows from session, mission, day and signer.
func (t *Tx) completePaper(d *model.Document) (err error) {
	if !d.Type.HasSigner() {
		d.Signer = ""
	}
	if !d.Type.OfSession() {
		d.Session = ""
	}
	if d.Session != "" {
		if _, err := first(t, []any{&d.Ward}, "SELECT ward FROM session WHERE uid = ?", d.Session); err != nil {
			return err
		}
	}
	if d.Office, err = officeOf(t, *d); err != nil {
		return err
	}
	if d.RuleSet == "" {
		day := cmp.Or(d.Day, t.today)
		if _, err := first(t, []any{&d.RuleSet}, `SELECT rule_set FROM office_version WHERE office = ?1 AND deleted_at = ''
			AND (valid_from = '' OR valid_from <= ?2) AND (valid_to = '' OR ?2 < valid_to)`, d.Office, day); err != nil {
			return err
		}
	}
	if d.Version > 0 {
		kept, err := list[model.Document](t, "WHERE uid = ?", d.UID)
		if err != nil {
			return err
		}
		if len(kept) > 0 && kept[0].Signer == d.Signer {
			if len(d.Authority) == 0 {
				d.Authority = kept[0].Authority
			}
			return nil
		}
	}
	if d.Signer == "" {
		d.Authority = nil
		return nil
	}
	d.Authority, err = t.authority(d.Signer)
	return err
}

// authority are the lines that stand above the signature of who holds the post; none for an unknown post.
func (t *Tx) authority(post model.UID) ([]string, error) {
	posts, err := list[model.Post](t, "WHERE uid = ?", post)
	if err != nil || len(posts) == 0 {
		return nil, err
	}
	return slices.Clone(posts[0].Authority), nil
}

// correctPaper changes the record of a paper that was issued elsewhere.
func (t *Tx) correctPaper(d *model.Document) error {
	old, err := t.current(d)
	if err != nil {
		return err
	}
	was := old.(*model.Document)
	kept, err := t.exists("SELECT 1 FROM document_version WHERE document = ? AND issued = 1", d.UID)
	if err != nil {
		return err
	}
	if kept || was.State != model.DocIssued {
		return t.put(d)
	}
	if err := t.checkRecorded(d); err != nil {
		return err
	}
	return t.change(was, d)
}

// checkRecorded refuses a record of an issued paper without its day or number, or with a number that another paper of
// its kind and year bears.
func (t *Tx) checkRecorded(d *model.Document) error {
	if d.Day == "" {
		return model.Errorf(model.Missing, "day", "Chưa nhập ngày ghi trên văn bản.")
	}
	if d.Number == "" {
		if d.Type.Numbered() {
			return model.Errorf(model.Missing, "number", "Chưa nhập số ghi trên văn bản.")
		}
		return nil
	}
	var day model.Date
	twice, err := first(t, []any{&day}, `SELECT day FROM document WHERE office = ? AND type = ? AND number = ? AND substr(day, 1, 4) = ?
		AND uid <> ? AND deleted_at = '' AND state NOT IN ('draft', 'for_signature')`, d.Office, d.Type, d.Number, fmt.Sprintf("%04d", d.Day.Year()), d.UID)
	if err == nil && twice {
		err = model.Errorf(model.Exists, "number", "Số %s đã ghi cho %s ngày %s.", d.Number, model.LowerFirst(d.Type.Label()), day.Format())
	}
	return err
}

// RecordIssue says that a paper that is up for signature was issued with this number and day outside the program; the
// book keeps no bytes of it. A paper that it replaces or corrects changes its state with it. The reason, which may be empty,
// is kept with the event. It looks at no text: only service.Drafting, which runs the checks before, calls it.
func (s *Store) RecordIssue(ctx context.Context, uid model.UID, number string, day model.Date, reason string) error {
	return s.Do(ctx, "Ghi số, ngày ban hành", func(t *Tx) error {
		old, err := liveRecord[model.Document](t, uid)
		if err != nil {
			return err
		}
		after := old
		after.Number, after.Day = number, day
		if err := t.refuse(t.checkRecorded(&after)); err != nil {
			return err
		}
		if err := t.documentMoved(&old, &after, model.DocIssued, day, strings.TrimSpace("Ban hành ngoài chương trình. "+reason)); err != nil {
			return err
		}
		return t.refuse(t.followUp(after))
	})
}
