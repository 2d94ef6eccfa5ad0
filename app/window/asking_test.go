package window_test

import (
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"

	"sogiamsat/data"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

// withMember opens a file with a member in the delegation of its mission, and goes to the member.
func withMember(t *testing.T, refuses bool) (*desk, model.Member) {
	d := newDesk(t)
	d.refuses = refuses
	d.start()
	var m model.Member
	d.inFile(func(s *data.Store) error {
		mission, err := s.MissionByCode(context.Background(), "SM-2024-01")
		if err != nil {
			return err
		}
		m, err = s.AddMember(context.Background(), model.Member{Mission: mission.UID, Role: model.HeadRole}, model.Person{FullName: "Ngô Văn Thử"}, model.Post{})
		return err
	})
	d.open()
	d.window.Open(model.Ref{Noun: "member", UID: m.UID})
	return d, m
}

// left compares what is kept of half-typed texts once the window has closed its file.
func (d *desk) left(what string, want ...string) {
	d.t.Helper()
	d.inFile(func(s *data.Store) error {
		if diff := cmp.Diff(want, datatest.Drafts(d.t, s)); diff != "" {
			d.t.Errorf("%s: %s", what, diff)
		}
		return nil
	})
}

// asked says whether the question that is open says something.
func (d *desk) asked(what string) bool {
	return d.overlay() && strings.Contains(test.RenderObjectToMarkup(d.canvas().Overlays().Top()), what)
}

const (
	askPost   = fyne.KeyO
	ctrlShift = fyne.KeyModifierControl | fyne.KeyModifierShift
)

func TestTextOfAQuestionOutlivesACrash(t *testing.T) {
	d, m := withMember(t, false)
	d.press(askPost, ctrlShift)
	d.typeText("Trưởng ban")
	d.timer.Fire()
	d.window.Close() // the question is still open
	d.left("half-typed", "member post/text: Trưởng ban")
	d.start()
	d.open()
	if !d.asked("Chức vụ, thành viên đoàn") {
		t.Fatal("it is not told what the text was typed for")
	}
	d.press(fyne.KeyReturn, 0) // Mở chỗ đầu tiên
	if d.window.Tab() != "delegation" {
		t.Fatalf("opened %q", d.window.Tab())
	}
	d.press(askPost, ctrlShift)
	if !d.asked("Chữ chưa lưu từ lần trước") {
		t.Fatal("nothing is offered")
	}
	field := d.canvas().Focused()
	d.canvas().FocusPrevious()
	d.canvas().FocusPrevious()
	d.press(fyne.KeySpace, 0) // Lấy lại
	d.canvas().Focus(field)
	d.press(fyne.KeyReturn, 0)
	d.window.Close()
	d.left("carried out")
	d.inFile(func(s *data.Store) error {
		plan, err := s.Plan(context.Background(), m.Mission)
		if post, _ := plan.PostOf(&plan.Members[0]); post.Title != "Trưởng ban" {
			t.Errorf("post %+v", post)
		}
		return err
	})
}

func TestTextOfAQuestionGivenUp(t *testing.T) {
	d, _ := withMember(t, false)
	d.press(askPost, ctrlShift)
	d.typeText("Trưởng")
	d.timer.Fire()
	d.press(fyne.KeyEscape, 0)
	if d.overlay() {
		t.Fatal("Esc does not close the question")
	}
	d.window.Close()
	d.left("given up")
}

// What was answered and refused is kept: the question can be asked again.
func TestAnswerThatWasRefusedIsKept(t *testing.T) {
	d, _ := withMember(t, true)
	d.press(askPost, ctrlShift)
	d.typeText("Trưởng ban")
	d.press(fyne.KeyReturn, 0)
	d.window.Close()
	d.left("refused", "member post/text: Trưởng ban")
	// The program was closed by its user: nothing may say that it stopped.
	d.start()
	d.open()
	if !d.asked("Còn chữ chưa lưu được") || d.asked("chương trình dừng") {
		t.Error("what is kept is told as if the program had broken off")
	}
}

// Giving the question up after an answer was refused drops the answer too, with what the line said of it.
func TestAnswerThatWasRefusedIsGivenUp(t *testing.T) {
	for what, anew := range map[string]string{"looked at again": "", "typed anew": "Phó"} {
		d, _ := withMember(t, true)
		d.press(askPost, ctrlShift)
		d.typeText("Trưởng ban")
		d.press(fyne.KeyReturn, 0)
		d.press(fyne.KeyEscape, 0) // what was refused
		d.press(askPost, ctrlShift)
		if !d.asked("“Trưởng ban”") || !strings.Contains(d.window.Said(), "Có chữ chưa lưu") {
			t.Fatalf("%s: nothing is offered, said %q", what, d.window.Said())
		}
		d.typeText(anew)
		d.timer.Fire()
		d.press(fyne.KeyEscape, 0)
		if d.overlay() || d.window.Said() != "" {
			t.Errorf("%s: given up, and said %q", what, d.window.Said())
		}
		d.window.Close()
		d.left(what)
	}
}

func TestTextsOfNewPartsOpenTheirPage(t *testing.T) {
	d := newDesk(t)
	d.inFile(func(s *data.Store) error {
		mission, err := s.MissionByCode(context.Background(), "SM-2024-01")
		if err != nil {
			return err
		}
		return s.KeepDraft(context.Background(), model.DraftText{Ref: model.Ref{Noun: "mission", UID: mission.UID}, Field: model.ErrandMember.Field("title"), Text: "Chuyên"})
	})
	d.open()
	d.press(fyne.KeyReturn, 0)
	if d.window.Tab() != "delegation" {
		t.Errorf("opened %q", d.window.Tab())
	}
}

// The words of a paper are offered where they are written, not in the list of papers.
func TestTextsOfAPaperOpenWhereItIsWritten(t *testing.T) {
	d := newDesk(t)
	d.inFile(func(s *data.Store) error {
		mission, err := s.MissionByCode(context.Background(), "SM-2024-01")
		if err != nil {
			return err
		}
		paper, err := s.BeginPaper(context.Background(), mission.UID, model.TB, "")
		if err != nil {
			return err
		}
		return s.KeepDraft(context.Background(), model.DraftText{
			Ref: model.Ref{Noun: "document", UID: paper.UID}, Field: model.ErrandPassage.Field("text:1"), Text: "Vậy",
		})
	})
	d.open()
	d.press(fyne.KeyReturn, 0)
	if got := d.window.Topic(); got != "soan-van-ban" {
		t.Errorf("opened %q", got)
	}
}
