package edit

import (
	"context"

	"sogiamsat/app/dialogs"
	"sogiamsat/app/present"
	"sogiamsat/app/service"
	"sogiamsat/app/task"
	"sogiamsat/data/model"
)

// Submission is a paper on its way to be signed, or to be recorded as issued. All fields are required.
type Submission struct {
	Shell    Shell
	Runner   task.Runner
	Document model.UID
	Act      string              // "Trình ký"
	To       model.DocumentState // what the paper becomes
	// Do does it, as service.Drafting does; where the checks warn it is refused without a reason.
	Do func(ctx context.Context, reason string) error
	// Done is called when it is done; Blocked with a sentence when the checks stop it, Failed when something else does.
	Done    func()
	Blocked func(why string)
	Failed  func(err error)
}

// Begin does it; where the checks warn, it asks why what they say may stay.
func (s Submission) Begin() { s.with("") }

func (s Submission) with(reason string) {
	task.Run(s.Runner, task.Job[struct{}]{
		Work: func(ctx context.Context, _ func(task.Progress)) (struct{}, error) {
			return struct{}{}, s.Do(ctx, reason)
		},
		Done: func(_ struct{}, err error) { s.answered(err) },
	})
}

func (s Submission) answered(err error) {
	if err == nil {
		s.Done()
		return
	}
	switch problem := present.ErrorText(err); problem.Field {
	case service.RemarksField:
		s.Blocked(problem.Text)
	case "reason":
		s.Shell.AskReason(dialogs.Prompt{
			Title: s.Act + " khi còn điều nên xem", Text: problem.Text, Act: s.Act, Keep: "Thôi", // “Bỏ qua” would pass over the remarks
			About: model.Ref{Noun: "document", UID: s.Document}, Errand: model.ErrandState, Key: string(s.To),
		}, s.with)
	default:
		s.Failed(err)
	}
}
