package data

import (
	"context"
	"fmt"
	"slices"

	"sogiamsat/data/model"
)

// Attachments lists the files kept with a record in the order in which they were attached.
func (s *Store) Attachments(ctx context.Context, owner model.Ref) ([]model.FileRow, error) {
	var out []model.FileRow
	err := s.together(ctx, func(q querier) error {
		files, err := list[model.Attachment](q, "WHERE owner = ? AND owner_noun = ? AND deleted_at = '' ORDER BY uid", owner.UID, owner.Noun)
		if err != nil {
			return err
		}
		out, err = fileRows(q, files)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("files of %s %s: %w", owner.Noun, owner.UID, err)
	}
	return out, nil
}

func fileRows(q querier, files []model.Attachment) ([]model.FileRow, error) {
	uids := make([]model.UID, len(files))
	for i, f := range files {
		uids[i] = f.UID
	}
	by := map[model.UID]string{}
	var uid model.UID
	var who string
	err := each(q, []any{&uid, &who}, func() error { by[uid] = who; return nil },
		"SELECT record, who FROM journal WHERE seq IN (SELECT min(seq) FROM journal WHERE record "+inList+" GROUP BY record)", jsonList(uids))
	out := make([]model.FileRow, len(files))
	for i, f := range files {
		out[i] = model.FileRow{Attachment: f, By: by[f.UID]}
	}
	return out, err
}

// fileOwners are the kinds of records of a mission that files are kept with, in the order in which they are listed, with
// the statement that finds those of a mission.
var fileOwners = []struct {
	noun model.Noun
	of   string
}{
	{"mission", "uid = ?1"},
	{"session", "mission = ?1"},
	{"finding", "mission = ?1"},
	{"recommendation", "mission = ?1"},
	{"answer", "recommendation IN (SELECT uid FROM recommendation WHERE mission = ?1)"},
	{"document", "mission = ?1"},
}

// MissionFiles lists the files kept with a mission, its sessions, findings, recommendations, answers and papers, those
// of one record together under its name.
func (s *Store) MissionFiles(ctx context.Context, mission model.UID) ([]model.FileRow, error) {
	var out []model.FileRow
	err := s.together(ctx, func(q querier) error {
		names, err := wardVersions(q, mission)
		if err != nil {
			return err
		}
		for _, o := range fileOwners {
			rows, err := filesOfKind(q, o.noun, o.of, mission, names)
			if err != nil {
				return err
			}
			out = append(out, rows...)
		}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("files of mission %s: %w", mission, err)
	}
	return out, nil
}

func filesOfKind(q querier, n model.Noun, of string, mission model.UID, names wardNames) ([]model.FileRow, error) {
	live := "SELECT uid FROM " + string(n) + " WHERE deleted_at = '' AND " + of
	files, err := list[model.Attachment](q, "WHERE deleted_at = '' AND owner_noun = '"+string(n)+"' AND owner IN ("+live+") ORDER BY owner, uid", mission)
	if err != nil || len(files) == 0 {
		return nil, err
	}
	rows, err := fileRows(q, files)
	if err != nil {
		return nil, err
	}
	owners, err := records(q, n, "WHERE uid IN (SELECT owner FROM attachment WHERE deleted_at = '' AND owner IN ("+live+"))", mission)
	titles := map[model.UID]string{}
	for _, o := range owners {
		titles[o.Head().UID] = ownerTitle(o, names)
	}
	for i := range rows {
		rows[i].Owner = titles[rows[i].Attachment.Owner]
	}
	return rows, err
}

// ownerTitle names a record that files are kept with; a session needs its unit.
func ownerTitle(r model.Record, names wardNames) string {
	x, ok := r.(*model.Session)
	if !ok {
		return title(r)
	}
	versions := names[x.Ward]
	if len(versions) == 0 {
		return title(r)
	}
	v := versions[max(slices.IndexFunc(versions, func(v model.WardVersion) bool { return v.ValidOn(x.Day) }), 0)]
	if x.Day == "" {
		return "Buổi làm việc: " + v.Title() + ", chưa có ngày"
	}
	return "Buổi làm việc: " + v.Title() + ", " + x.Day.Format()
}

// RenameAttachment gives a file another name; its bytes stay.
func (s *Store) RenameAttachment(ctx context.Context, uid model.UID, name string) error {
	return s.Do(ctx, "Đổi tên tệp", func(t *Tx) error {
		a, err := liveRecord[model.Attachment](t, uid)
		if err != nil {
			return err
		}
		a.Name = name
		return t.Put(&a)
	})
}
