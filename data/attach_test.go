package data_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

func (w *world) attach(t *testing.T, n model.Noun, uid model.UID, name string) model.Attachment {
	t.Helper()
	a, err := w.s.Attach(ctx, model.Ref{Noun: n, UID: uid}, name, "text/plain", strings.NewReader(name))
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func TestFilesOfARecord(t *testing.T) {
	w := newWorld(t)
	a := w.attach(t, "session", w.session.UID, "biên bản.txt")
	w.attach(t, "session", w.session.UID, "ảnh.jpg")
	w.attach(t, "mission", w.m.UID, "kế hoạch.pdf")
	if err := w.s.RenameAttachment(ctx, a.UID, "Biên bản đã ký.txt"); err != nil {
		t.Fatal(err)
	}
	files := func() (out []string) {
		rows, err := w.s.Attachments(ctx, model.Ref{Noun: "session", UID: w.session.UID})
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range rows {
			out = append(out, r.Attachment.Name+" "+r.By)
		}
		return out
	}
	if diff := cmp.Diff([]string{"Biên bản đã ký.txt Người thử", "ảnh.jpg Người thử"}, files()); diff != "" {
		t.Error(diff)
	}
	if err := w.s.Delete(ctx, "attachment", a.UID); err != nil {
		t.Fatal(err)
	}
	if got := files(); len(got) != 1 {
		t.Errorf("after deleting one: %v", got)
	}
	if b, err := w.s.Blob(ctx, a.SHA256); err != nil || string(b) != "biên bản.txt" {
		t.Errorf("the bytes of a file in the bin: %q, %v", b, err)
	}
	refused(t, "renaming a file in the bin", w.s.RenameAttachment(ctx, a.UID, "x"), model.NotFound, "")
	refused(t, "no name", w.s.RenameAttachment(ctx, w.attach(t, "mission", w.m.UID, "b").UID, ""), model.Invalid, "name")
}

func TestFilesNeedTheirOwner(t *testing.T) {
	w := newWorld(t)
	before := dump(t, w.s)
	_, err := w.s.Attach(ctx, model.Ref{Noun: "session", UID: "x"}, "a", "", strings.NewReader("x"))
	refused(t, "a file of nothing", err, model.NotFound, "")
	if dump(t, w.s) != before {
		t.Error("a refused file left something")
	}
	if err := w.s.Delete(ctx, "finding", w.otherWeak.UID); err != nil {
		t.Fatal(err)
	}
	_, err = w.s.Attach(ctx, model.Ref{Noun: "finding", UID: w.otherWeak.UID}, "a", "", strings.NewReader("x"))
	refused(t, "a file of what is in the bin", err, model.NotFound, "owner")
}

func TestFilesOfAMission(t *testing.T) {
	w := newWorld(t)
	answer := &model.Answer{Recommendation: w.rec.UID, PaperNumber: "45/UBND", Text: "Đã làm"}
	datatest.Put(t, w.s, answer)
	doc := datatest.Document(t, w.s, model.Document{Mission: w.m.UID, Office: w.office.UID, Number: "05/TB", Subject: "Kết luận"})
	undated := datatest.Session(t, w.s, w.m.UID, w.in2.UID, "")
	w.attach(t, "document", doc.UID, "bản ký.pdf")
	w.attach(t, "answer", answer.UID, "trả lời.pdf")
	w.attach(t, "session", undated.UID, "ghi chép.txt")
	w.attach(t, "session", w.session.UID, "biên bản.pdf")
	w.attach(t, "recommendation", w.rec.UID, "phiếu.pdf")
	w.attach(t, "finding", w.weakness.UID, "ảnh.jpg")
	w.attach(t, "mission", w.m.UID, "kế hoạch.pdf")
	w.attach(t, "finding", w.otherWeak.UID, "của cuộc khác.jpg")
	rows, err := w.s.MissionFiles(ctx, w.m.UID)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, r := range rows {
		got = append(got, r.Attachment.Name+" < "+r.Owner)
	}
	want := []string{
		"kế hoạch.pdf < Cuộc giám sát: SM-2024-01 việc tiếp công dân của Chủ tịch Ủy ban nhân dân phường",
		"biên bản.pdf < Buổi làm việc: Phường 3, 10/9/2024",
		"ghi chép.txt < Buổi làm việc: Phường 5, chưa có ngày",
		"ảnh.jpg < Nhận xét: Lịch tiếp công dân được niêm yết.",
		"phiếu.pdf < Kiến nghị: Trả lời người dân đúng hạn.",
		"trả lời.pdf < Trả lời kiến nghị: 45/UBND Đã làm",
		"bản ký.pdf < Văn bản: Thông báo kết luận 05/TB Kết luận",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}
