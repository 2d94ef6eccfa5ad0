package pagetest

import (
	"context"
	"errors"
	"strings"

	"sogiamsat/app/dialogs"
	"sogiamsat/app/edit"
	"sogiamsat/app/service"
	"sogiamsat/data/model"
)

// Shell is a window that only notes what pages ask of it and answers as the test said before.
type Shell struct {
	Errors    []error
	Said      []string
	Unsaid    []string           // sentences that were taken away
	Opened    []string           // names of files that were to be viewed, and uids of missions
	Records   []model.Ref        // records that were to be opened
	Histories []model.Ref        // records whose history was asked for
	Reasons   []string           // titles and texts of questions for a reason
	Reason    string             // the answer to them; "" gives the question up
	Prompts   []dialogs.Prompt   // questions for a text
	Text      string             // the answer to them; "" gives the question up
	Questions []dialogs.Question // questions for a choice
	Answer    string             // the word of the button taken; "" takes the way out
	Saves     []string           // names proposed for files to be written
	Picks     []string           // titles of dialogs for a file to be read
	Works     []string           // titles of long work
	Printed   []service.Printed  // papers that were to be printed
	StopWork  bool               // the user stops long work at once
	Path      string             // the answer to both; "" gives the question up
	Widths    map[string]float32
	Orders    map[string]Order
}

// Order is how a list is sorted.
type Order struct {
	Column     string
	Descending bool
}

var _ edit.Shell = (*Shell)(nil)

// Failed notes the error.
func (s *Shell) Failed(err error) { s.Errors = append(s.Errors, err) }

// Say notes the sentence.
func (s *Shell) Say(text string) { s.Said = append(s.Said, text) }

// Unsay notes the sentence.
func (s *Shell) Unsay(text string) { s.Unsaid = append(s.Unsaid, text) }

// Ask answers with Answer.
func (s *Shell) Ask(q dialogs.Question) {
	s.Questions = append(s.Questions, q)
	for _, a := range q.Acts {
		if a.Word == s.Answer {
			a.Do()
			return
		}
	}
	if q.OnKeep != nil {
		q.OnKeep()
	}
}

// Work does the work at once.
func (s *Shell) Work(w edit.Work) {
	s.Works = append(s.Works, w.Title)
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	if s.StopWork {
		stop()
	}
	switch err := w.Do(ctx); {
	case errors.Is(err, context.Canceled):
	case err != nil:
		s.Failed(err)
	default:
		w.Done()
	}
}

// AskText answers with Text.
func (s *Shell) AskText(p dialogs.Prompt, done func(string)) {
	s.Prompts = append(s.Prompts, p)
	s.placed(p)
	if s.Text != "" {
		done(s.Text)
	}
}

// AskReason answers with Reason.
func (s *Shell) AskReason(p dialogs.Prompt, done func(string)) {
	s.Reasons = append(s.Reasons, strings.TrimSpace(p.Title+"\n"+p.Text))
	s.placed(p)
	if s.Reason != "" {
		done(s.Reason)
	}
}

// placed notes as an error that a question says nothing about where to keep what is typed.
func (s *Shell) placed(p dialogs.Prompt) {
	if p.Errand == "" || p.About.Noun == "" || p.About.UID == "" {
		s.Failed(errors.New("what is typed is kept nowhere: " + p.Title))
	}
}

// PickOpen answers with Path.
func (s *Shell) PickOpen(r dialogs.FileRequest, done func(string)) {
	s.Picks = append(s.Picks, r.Title)
	if s.Path != "" {
		done(s.Path)
	}
}

// PickSave answers with Path.
func (s *Shell) PickSave(r dialogs.FileRequest, done func(string)) {
	s.Saves = append(s.Saves, r.Name)
	if s.Path != "" {
		done(s.Path)
	}
}

// PickFolder answers with Path.
func (s *Shell) PickFolder(title, _ string, done func(path string)) {
	s.Picks = append(s.Picks, title)
	if s.Path != "" {
		done(s.Path)
	}
}

// Print notes the paper.
func (s *Shell) Print(p service.Printed) { s.Printed = append(s.Printed, p) }

// ViewPrinted notes the name of the paper.
func (s *Shell) ViewPrinted(p service.Printed) { s.Opened = append(s.Opened, p.Name) }

// OpenPath notes the file or folder.
func (s *Shell) OpenPath(path string) error {
	s.Opened = append(s.Opened, path)
	return nil
}

// View notes the file.
func (s *Shell) View(name string, _ []byte) error {
	s.Opened = append(s.Opened, name)
	return nil
}

// Open notes the record.
func (s *Shell) Open(ref model.Ref) { s.Records = append(s.Records, ref) }

// OpenText notes the record.
func (s *Shell) OpenText(t model.LeftText) { s.Open(t.Ref) }

// ShowHistory notes the record.
func (s *Shell) ShowHistory(ref model.Ref, _ string) { s.Histories = append(s.Histories, ref) }

// OpenFindings notes it.
func (s *Shell) OpenFindings() { s.Opened = append(s.Opened, "findings") }

// OpenMission notes the mission.
func (s *Shell) OpenMission(uid model.UID) { s.Opened = append(s.Opened, string(uid)) }

// OpenPlan notes the mission.
func (s *Shell) OpenPlan(uid model.UID) { s.Opened = append(s.Opened, string(uid)) }

// WidthOf is the width set before, or fallback.
func (s *Shell) WidthOf(name string, fallback float32) float32 {
	if w, ok := s.Widths[name]; ok {
		return w
	}
	return fallback
}

// SetWidth keeps a width.
func (s *Shell) SetWidth(name string, width float32) {
	if s.Widths == nil {
		s.Widths = map[string]float32{}
	}
	s.Widths[name] = width
}

// OrderOf is the order set before, or the list's own.
func (s *Shell) OrderOf(list string) (string, bool) {
	return s.Orders[list].Column, s.Orders[list].Descending
}

// SetOrder keeps an order.
func (s *Shell) SetOrder(list, column string, descending bool) {
	if s.Orders == nil {
		s.Orders = map[string]Order{}
	}
	s.Orders[list] = Order{column, descending}
}
