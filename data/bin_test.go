package data_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"sogiamsat/data"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

// TestDeleteAndRestoreEveryRecord deletes each record of a full book that may be deleted, with all that goes along, and
// restores it: the book is then the same in every column.
func TestDeleteAndRestoreEveryRecord(t *testing.T) {
	w := newWorld(t)
	a, err := w.s.Attach(ctx, model.Ref{Noun: "finding", UID: w.strength.UID}, "ảnh.jpg", "image/jpeg", strings.NewReader("bytes"))
	if err != nil {
		t.Fatal(err)
	}
	before := dump(t, w.s)
	deleted := 0
	for _, n := range model.Nouns {
		all, err := w.s.Records(n)
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range all {
			uid := r.Head().UID
			err := w.s.Delete(ctx, n, uid)
			if code := model.CodeOf(err); code == model.InUse || code == model.Immutable {
				if dump(t, w.s) != before {
					t.Errorf("%s: a refused deletion changed something", n)
				}
				continue
			}
			if err != nil {
				t.Fatalf("delete %s: %v", n, err)
			}
			deleted++
			if dump(t, w.s) == before {
				t.Errorf("%s: deleting changed nothing", n)
			}
			if err := w.s.Restore(ctx, n, uid); err != nil {
				t.Errorf("restore %s: %v", n, err)
			}
			if after := dump(t, w.s); after != before {
				t.Fatalf("%s: restored, but different", n)
			}
		}
	}
	if deleted < 20 {
		t.Errorf("only %d records could be deleted", deleted)
	}
	if got, err := data.Get[model.Attachment](ctx, w.s, a.UID); err != nil || got.InBin() {
		t.Error("the attachment did not come back")
	}
}

func TestDeletionTakesPartsAlong(t *testing.T) {
	w := newWorld(t)
	if err := w.s.Delete(ctx, "finding", w.weakness.UID); err != nil {
		t.Fatal(err)
	}
	if err := w.s.Delete(ctx, "mission", w.m.UID); err != nil {
		t.Fatal(err)
	}
	bin, err := w.s.Bin(ctx)
	if err != nil || len(bin) != 2 {
		t.Fatal(bin, err)
	}
	titles := map[model.UID]model.BinItem{bin[0].UID: bin[0], bin[1].UID: bin[1]}
	f, m := titles[w.weakness.UID], titles[w.m.UID]
	// The finding took two units and the link to its cause along; the mission two units, a topic, a session, two
	// findings with one unit, a recommendation with its addressee.
	if f.Title != "Nhận xét: Lịch tiếp công dân được niêm yết." || f.Children != 3 || f.By != "Người thử" || f.At != model.InstantOf(datatest.Now) {
		t.Errorf("%+v", f)
	}
	if m.Title != "Cuộc giám sát: SM-2024-01 việc tiếp công dân của Chủ tịch Ủy ban nhân dân phường" || m.Children != 9 {
		t.Errorf("%+v", m)
	}
	if rows, err := w.s.Missions(ctx, datatest.Today); err != nil || len(rows) != 1 {
		t.Errorf("%d missions listed, %v", len(rows), err)
	}
	refused(t, "restoring a part before its whole", w.s.Restore(ctx, "finding", w.weakness.UID), model.NotFound, "Thùng rác")
	refused(t, "restoring what went along", w.s.Restore(ctx, "topic", w.topic.UID), model.NotFound, "khôi phục nội dung đó")
	refused(t, "deleting twice", w.s.Delete(ctx, "mission", w.m.UID), model.NotFound, "đã ở Thùng rác")
	for _, x := range []model.Ref{m.Ref, f.Ref} {
		if err := w.s.Restore(ctx, x.Noun, x.UID); err != nil {
			t.Error(err)
		}
	}
	if bin, err := w.s.Bin(ctx); err != nil || len(bin) != 0 {
		t.Errorf("left in the bin: %v, %v", bin, err)
	}
}

func TestDeletionIsRefusedWhileNeeded(t *testing.T) {
	w := newWorld(t)
	for what, ref := range map[string]model.Ref{
		"a unit of a mission":             {Noun: "ward", UID: w.in.UID},
		"the office of a mission":         {Noun: "office", UID: w.office.UID},
		"a body that is asked":            {Noun: "body", UID: w.inBody.UID},
		"a topic with findings":           {Noun: "topic", UID: w.topic.UID},
		"a mission's unit with a session": {Noun: "mission_ward", UID: w.missionWard(t)},
	} {
		refused(t, what, w.s.Delete(ctx, ref.Noun, ref.UID), model.InUse, "")
	}
	if err := w.s.VoidNumbers(ctx, w.series.UID, model.Run{}, "viết hỏng"); err != nil {
		t.Fatal(err)
	}
	refused(t, "a series that gave numbers", w.s.Delete(ctx, "number_series", w.series.UID), model.Immutable, "")
	datatest.Put(t, w.s, &model.Template{Type: model.TB, Name: "Mẫu", System: true})
	uid := model.UID(column(t, w.s, "SELECT uid FROM template")[0])
	refused(t, "a system template", w.s.Delete(ctx, "template", uid), model.Immutable, "")
	refused(t, "nothing", w.s.Delete(ctx, "template", datatest.UID(999_999)), model.NotFound, "")
}

func TestIssuedPaperCannotBeDeleted(t *testing.T) {
	s, v := issuedPaper(t)
	doc, err := data.Get[model.Document](ctx, s, v.Document)
	if err != nil {
		t.Fatal(err)
	}
	for _, ref := range []model.Ref{{Noun: "document_version", UID: v.UID}, {Noun: "document", UID: doc.UID}, {Noun: "mission", UID: doc.Mission}} {
		refused(t, string(ref.Noun), s.Delete(ctx, ref.Noun, ref.UID), model.Immutable, "05/TB-MTTQ-BTT")
	}
	var refusal *model.Error
	if err := s.Delete(ctx, "mission", doc.Mission); !errors.As(err, &refusal) || refusal.Title != "Cuộc giám sát có văn bản đã ban hành" {
		t.Errorf("the mission: %v", err)
	}
}

func TestRestoreChecksTheBookAsItIsNow(t *testing.T) {
	w := newWorld(t)
	if err := w.s.Delete(ctx, "mission", w.other.UID); err != nil {
		t.Fatal(err)
	}
	datatest.Mission(t, w.s, model.Mission{Office: w.office.UID, Code: w.other.Code})
	refused(t, "a code that was given again", w.s.Restore(ctx, "mission", w.other.UID), model.Exists, "code")
	if err := w.s.Delete(ctx, "session", w.session.UID); err != nil {
		t.Fatal(err)
	}
	if err := w.s.Delete(ctx, "finding", w.strength.UID); err != nil {
		t.Fatal(err)
	}
	if _, err := w.s.SaveFinding(ctx, w.weakness, nil); err != nil {
		t.Fatal(err)
	}
	if err := w.s.Delete(ctx, "mission_ward", w.missionWard(t)); err != nil {
		t.Fatal(err)
	}
	refused(t, "a session with a unit the mission lost", w.s.Restore(ctx, "session", w.session.UID), model.Invalid, "ward")
}

// TestRestoreWithoutItsOrigin brings back a mission whose model is in the bin: where it came from does not hold it back.
func TestRestoreWithoutItsOrigin(t *testing.T) {
	w := newWorld(t)
	copied := datatest.Mission(t, w.s, model.Mission{Office: w.office.UID, Code: "SM-2025-01", CopiedFrom: w.other.UID})
	for _, uid := range []model.UID{copied.UID, w.other.UID} {
		if err := w.s.Delete(ctx, "mission", uid); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.s.Restore(ctx, "mission", copied.UID); err != nil {
		t.Error(err)
	}
}

func TestEmptyingTheBin(t *testing.T) {
	w := newWorld(t)
	copied := datatest.Mission(t, w.s, model.Mission{Office: w.office.UID, Code: "SM-2025-01", CopiedFrom: w.other.UID})
	repeat := datatest.Recommendation(t, w.s, model.Recommendation{Mission: w.m.UID, RepeatOf: w.rec.UID}, w.inBody.UID)
	kept, err := w.s.Attach(ctx, model.Ref{Noun: "mission", UID: w.m.UID}, "a", "text/plain", strings.NewReader("giữ"))
	if err != nil {
		t.Fatal(err)
	}
	lost, err := w.s.Attach(ctx, model.Ref{Noun: "mission", UID: w.other.UID}, "b", "text/plain", strings.NewReader("bỏ"))
	if err != nil {
		t.Fatal(err)
	}
	for _, ref := range []model.Ref{{Noun: "mission", UID: w.other.UID}, {Noun: "recommendation", UID: w.rec.UID}} {
		if err := w.s.Delete(ctx, ref.Noun, ref.UID); err != nil {
			t.Fatal(err)
		}
	}
	n, err := w.s.EmptyBin(ctx)
	if err != nil || n != 7 { // mission, unit, topic, finding, attachment; recommendation, addressee
		t.Fatalf("removed %d, %v", n, err)
	}
	if bin, err := w.s.Bin(ctx); err != nil || len(bin) != 0 {
		t.Errorf("left: %v, %v", bin, err)
	}
	if _, err := data.Get[model.Mission](ctx, w.s, w.other.UID); model.CodeOf(err) != model.NotFound {
		t.Errorf("the removed mission: %v", err)
	}
	for _, uid := range []model.UID{copied.UID, repeat.UID} {
		if n := column(t, w.s, "SELECT count(*) FROM journal WHERE record = ?", uid); n[0] != "2" {
			t.Errorf("clearing the origin of %s is not in the journal", uid)
		}
	}
	if m, err := data.Get[model.Mission](ctx, w.s, copied.UID); err != nil || m.CopiedFrom != "" {
		t.Errorf("%q still names a removed mission, %v", m.CopiedFrom, err)
	}
	h, err := w.s.History(ctx, "mission", w.other.UID)
	if err != nil || len(h) != 3 || h[2].After != "" || !strings.Contains(h[2].Before, `"code":"SM-2024-02"`) {
		t.Errorf("history of a removed record: %v, %v", h, err)
	}
	if b, err := w.s.Blob(ctx, kept.SHA256); err != nil || string(b) != "giữ" {
		t.Errorf("%q, %v", b, err)
	}
	if _, err := w.s.Blob(ctx, lost.SHA256); model.CodeOf(err) != model.NotFound {
		t.Errorf("bytes nobody needs: %v", err)
	}
	_, err = w.s.Undo(ctx)
	refused(t, "undo of emptying", err, model.State, "")
	if err := w.s.VerifyJournal(ctx); err != nil {
		t.Error(err)
	}
	if n, err := w.s.EmptyBin(ctx); err != nil || n != 0 {
		t.Errorf("emptying an empty bin: %d, %v", n, err)
	}
}

func TestBlobsAreKeptOnce(t *testing.T) {
	s := datatest.Open(t)
	for _, size := range []int{0, 1, 262_143, 262_144, 262_145, 1_000_000} {
		b := bytes.Repeat([]byte{7, 1}, size/2+1)[:size]
		sha, n, err := s.PutBlob(ctx, bytes.NewReader(b))
		if err != nil || n != size {
			t.Fatal(n, err)
		}
		if again, _, err := s.PutBlob(ctx, bytes.NewReader(b)); err != nil || again != sha {
			t.Errorf("%d bytes again: %s, %v", size, again, err)
		}
		got, err := s.Blob(ctx, sha)
		if err != nil || !bytes.Equal(got, b) {
			t.Errorf("%d bytes come back as %d, %v", size, len(got), err)
		}
	}
	if n := len(column(t, s, "SELECT uid FROM blob")); n != 6 {
		t.Errorf("%d blobs, want 6", n)
	}
	if n := len(column(t, s, "SELECT uid FROM blob_chunk")); n != 0+1+1+1+2+4 {
		t.Errorf("%d chunks, want 9", n)
	}
	if _, err := s.Blob(ctx, strings.Repeat("0", 64)); model.CodeOf(err) != model.NotFound {
		t.Errorf("unknown bytes: %v", err)
	}
	if _, _, err := s.PutBlob(ctx, failing{}); err == nil {
		t.Error("bytes that cannot be read are kept")
	}
}

type failing struct{}

func (failing) Read([]byte) (int, error) { return 0, bytes.ErrTooLarge }
