package service_test

import (
	"bytes"
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"sogiamsat/app/service"
	"sogiamsat/data/model"
	"sogiamsat/reports"
	"sogiamsat/reports/compose"
	"sogiamsat/reports/doc"
)

// issue signs and issues the paper as it stands.
func (d drafting) issue() model.DocumentVersion {
	d.t.Helper()
	order := d.submit()
	order.Reason = "Thường trực đã xem."
	v, err := d.Issue(context.Background(), order)
	if err != nil {
		d.t.Fatal(err)
	}
	return v
}

func (d drafting) conclusion(signature bool) service.Review {
	d.t.Helper()
	r, err := d.ReviewConclusion(context.Background(), d.paper.Mission, "", signature)
	if err != nil || r.Refused != nil {
		d.t.Fatal(err, r.Refused)
	}
	return r
}

// Nobody may get a paper with the number and the day of an issued one that has other words.
func TestTheConclusionIsShownAsItWasWrittenAndIssued(t *testing.T) {
	d := newDrafting(t)
	if r := d.conclusion(false); r.Paper.UID != d.paper.UID || len(r.Remarks) == 0 {
		t.Errorf("the paper begun is not looked at: %+v, %d remarks", r.Paper, len(r.Remarks))
	}
	const own = "Câu viết tay của cơ quan."
	d.change("Trên đây", "Thêm đoạn", func(tree doc.Document, at int) doc.Document {
		tree, _ = compose.Insert(tree, at-1, own)
		return tree
	})
	for _, signature := range []bool{false, true} {
		if r := d.conclusion(signature); !strings.Contains(strings.Join(compose.Lines(r.Printed.Doc), "\n"), own) {
			t.Errorf("signature %v: words written by hand are not shown", signature)
		}
	}

	v := d.issue()
	kept, err := d.store.Blob(context.Background(), v.PDF)
	if err != nil {
		t.Fatal(err)
	}
	for _, signature := range []bool{false, true} {
		r := d.conclusion(signature)
		if !bytes.Equal(r.Printed.PDF, kept) || r.Paper.Number != v.Number || len(r.Remarks) != 0 {
			t.Errorf("signature %v: not the issued bytes, of %q, %d remarks", signature, r.Paper.Number, len(r.Remarks))
		}
		purpose := reports.Draft
		if signature {
			purpose = reports.Signature
		}
		printed, err := d.OfMission(context.Background(), d.paper.Mission, model.TB, reports.Options{For: purpose})
		if err != nil || !bytes.Equal(printed.PDF, kept) {
			t.Errorf("%s: printed anew (%v)", purpose, err)
		}
		if remarks, err := d.RemarksOn(context.Background(), printed); err != nil || len(remarks) > 0 {
			t.Errorf("%s: kept bytes are looked at: %v, %v", purpose, remarks, err)
		}
	}
	fresh, err := service.NewPapers(d.store, clock("2024-10-22"), "x").Paper(context.Background(), d.paper.Mission, model.TB, reports.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if lines := strings.Join(compose.Lines(fresh.Doc), "\n"); strings.Contains(lines, v.Number) || strings.Contains(lines, "ngày 21 tháng 10") {
		t.Errorf("a paper composed anew bears the issued one's number or day:\n%s", lines[:300])
	}
}

// TestTheRegisterNamesTheAddresseesOfALetter: "Như trên" says nothing in a register.
func TestTheRegisterNamesTheAddresseesOfALetter(t *testing.T) {
	ctx := t.Context()
	d := newDrafting(t)
	letter, err := d.store.BeginPaper(ctx, d.paper.Mission, model.CVKN, "")
	if err != nil {
		t.Fatal(err)
	}
	letter.Signer = d.read().Dossier.Signers[0].Post.UID
	if _, err := d.store.SavePaper(ctx, letter); err != nil {
		t.Fatal(err)
	}
	if err := d.store.SubmitDocument(ctx, letter.UID, "", ""); err != nil {
		t.Fatal(err)
	}
	if _, err := d.Issue(ctx, service.IssueOrder{Document: letter.UID, Number: "40/MTTQ-BTT", Day: "2024-10-21", Reason: "Đã xem."}); err != nil {
		t.Fatal(err)
	}
	d.paper = letter
	list, err := service.NewYears(d.store, d.Drafting).Registers(ctx, 2024, reports.Options{})
	sheet, err2 := service.SheetOfRegister(ctx, d.store, 2024)
	if err := errors.Join(err, err2); err != nil || len(list) != 1 || sheet.Rows() == 0 {
		t.Fatal(len(list), err)
	}
	lines := strings.Join(compose.Lines(list[0].Doc), "\n")
	if strings.Contains(lines, model.AsAbove) || !strings.Contains(lines, "Đảng ủy các Phường 1") || !strings.Contains(lines, "Thành viên Đoàn giám sát") {
		t.Error(lines)
	}
	if paper := d.read().Document; !slices.Contains(paper.Recipient, model.AsAbove) {
		t.Errorf("the paper itself says %q", paper.Recipient)
	}
}

// The register says of an issued paper what stands on it.
func TestIssuingKeepsSubjectAndRecipientsWithThePaper(t *testing.T) {
	d := newDrafting(t)
	d.issue()
	work, err := d.store.PaperWork(context.Background(), d.paper.UID)
	if err != nil {
		t.Fatal(err)
	}
	lines := compose.Lines(d.read().Tree)
	paper := work.Document
	if !strings.HasPrefix(paper.Subject, "Kết luận giám sát việc giải quyết") || !strings.Contains(strings.Join(lines, "\n"), paper.Subject) {
		t.Errorf("subject %q", paper.Subject)
	}
	if len(paper.Recipient) < 3 || !strings.Contains(strings.Join(lines, "\n"), strings.Join(paper.Recipient, "\n")) {
		t.Errorf("recipients %q", paper.Recipient)
	}
}
