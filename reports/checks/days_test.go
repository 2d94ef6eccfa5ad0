package checks_test

import (
	"strings"
	"testing"

	"sogiamsat/data/model"
	"sogiamsat/reports/checks"
	"sogiamsat/reports/doc"
)

// TestAnInvitationComesBeforeItsOwnSession: of two sessions its own counts.
func TestAnInvitationComesBeforeItsOwnSession(t *testing.T) {
	for session, want := range map[model.UID]int{"s-w1": 1, "s-w2": 0} {
		b := good()
		dated(model.GM, "2024-09-10")(b)
		b.in.Paper = &model.Document{Meta: meta("gm"), Type: model.GM, Session: session}
		got := of(b.run(t), "content.day.session")
		if len(got) != want {
			t.Errorf("%s: %+v", session, got)
		}
		if len(got) > 0 && (got[0].Place.Ref.UID != "s-w1" || got[0].Blocks() || !strings.Contains(got[0].Have, "Giấy mời ghi ngày 10/9/2024")) {
			t.Errorf("%+v", got[0])
		}
		complete(t, got)
	}
}

// TestADecisionNamesItsPlan: where there is a plan, its number stands among the bases; taken out by a hand it is missed.
func TestADecisionNamesItsPlan(t *testing.T) {
	b := good()
	dated(model.QD, "2024-08-12")(b)
	b.tree = func(d *doc.Document) {
		kept := d.Blocks[:0]
		for _, x := range d.Blocks {
			if x.Para == nil || x.Para.Role != doc.Basis || !strings.Contains(x.Para.Text(), "07/KH-MTTQ-BTT") {
				kept = append(kept, x)
			}
		}
		d.Blocks = kept
	}
	got := of(b.run(t), "content.bases.plan")
	if len(got) != 1 || got[0].Level != checks.Warning || !strings.Contains(got[0].Have, "không nêu Kế hoạch số 07/KH-MTTQ-BTT") {
		t.Fatalf("%+v", got)
	}
	complete(t, got)
}

// TestTheCodeOfATypeInItsNumber: a công văn has none, under every rule set.
func TestTheCodeOfATypeInItsNumber(t *testing.T) {
	for number, says := range map[string]string{
		"05/MTTQ-BTT": "", "05": "", "05-CV/ĐU": "",
		"05/TB-MTTQ-BTT": "Số, ký hiệu ghi “05/TB-MTTQ-BTT”, mà văn bản là công văn kiến nghị.",
	} {
		b := good()
		b.in.Type, b.in.Number = model.CVKN, number
		got := of(b.run(t), "number.sign")
		if (len(got) > 0) != (says != "") || says != "" && got[0].Have != says {
			t.Errorf("%s: %+v", number, got)
		}
	}
}

// TestALongSubjectSaysWhereItIsMended: at the mission while its name is printed, at the paper where the office wrote it.
func TestALongSubjectSaysWhereItIsMended(t *testing.T) {
	long := strings.Repeat("tiếp công dân, giải quyết khiếu nại, tố cáo ", 4)
	for have, do := range map[string]func(*bench){
		"theo tên ngắn của cuộc giám sát": named(strings.TrimSpace(long)),
		"dòng.": func(b *bench) {
			named("tiếp công dân")(b)
			b.in.Paper = &model.Document{Type: model.CVKN, Subject: long}
			b.tree = func(d *doc.Document) { d.Blocks[0].Header.SubjectLine = "V/v " + strings.TrimSpace(long) }
		},
	} {
		b := good()
		do(b)
		got := of(b.run(t), "form.subject.short")
		if len(got) != 1 || !strings.Contains(got[0].Have, have) {
			t.Errorf("%q: %+v", have, got)
		}
	}
}

// TestADeputyDoesNotSignAsTheHead: the lines of the head that were copied to a deputy's post.
func TestADeputyDoesNotSignAsTheHead(t *testing.T) {
	b := good()
	b.d().Signers[0].Post.Title = "Phó Chủ tịch"
	got := of(b.run(t), "signer.deputy")
	if len(got) != 1 || got[0].Have != "Người ký là Phó Chủ tịch mà dòng cuối trên chữ ký là “CHỦ TỊCH”." {
		t.Fatalf("%+v", got)
	}
	complete(t, got)
}
