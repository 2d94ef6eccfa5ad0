package papers_test

import (
	"testing"

	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

// TestPapersThatFollowAnIssuedOne begins a replacement and a letter of correction; both lead back.
func TestPapersThatFollowAnIssuedOne(t *testing.T) {
	d := newDesk(t)
	doc := datatest.Document(t, d.store, model.Document{Mission: d.mission.UID, Office: d.mission.Office, Signer: d.signer.UID, Subject: "Kết luận"})
	datatest.Issue(t, d.store, doc.UID, datatest.Series(t, d.store, d.mission.Office).UID)
	d.open(d.mission.UID)
	d.act("Mở văn bản thay thế")
	d.page.Press("Lập văn bản thay thế")
	d.page.OpenRecord(model.Ref{Noun: "document", UID: doc.UID})
	d.act("Lập công văn đính chính")
	d.same("written", 3, len(d.papers()))
	d.same("acts", []string{
		"Đính kèm bản ký...", "Hủy văn bản...", "Soạn văn bản", "Mở văn bản thay thế", "Mở công văn đính chính",
	}, d.page.Offered())
	d.page.Press("Mở văn bản thay thế")
	next := d.shell.Records[len(d.shell.Records)-1]
	d.same("opened", 3, len(d.shell.Records))
	d.page.OpenRecord(next)
	d.same("shown", doc.UID, d.page.Shown().Replaces)
	d.page.Press("Mở văn bản được thay thế")
	d.same("and back", model.Ref{Noun: "document", UID: doc.UID}, d.shell.Records[len(d.shell.Records)-1])
	d.Picture("papers-follow")
	d.page.OpenRecord(d.shell.Records[1])
	d.page.Press("Mở văn bản được đính chính")
	d.same("back from the letter", model.Ref{Noun: "document", UID: doc.UID}, d.shell.Records[len(d.shell.Records)-1])
	d.act("Lập văn bản thay thế") // of a draft
	d.same("written still", 3, len(d.papers()))
	d.fine()
}
