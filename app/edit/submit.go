package edit

import (
	"context"

	"sogiamsat/app/dialogs"
	"sogiamsat/app/present"
	"sogiamsat/app/service"
	"sogiamsat/app/task"
	"sogiamsat/data/model"
)

// Submitter puts a paper up for signature, as service.Drafting does.
type Submitter interface {
	Submit(ctx context.Context, document model.UID, reason string) error
}

// Submission is a paper on its way to be signed. All fields are required.
type Submission struct {
	Submitter Submitter
	Shell     Shell
	Runner    task.Runner
	Document  model.UID
	// Done is called when the paper is up for signature; Blocked with a sentence when the checks stop it.
	Done    func()
	Blocked func(why string)
}

// With puts the paper up for signature for a reason; without one (""), where the checks warn, it asks why what they say
// may stay.
func (s Submission) With(reason string) {
	task.Run(s.Runner, task.Job[struct{}]{
		Work: func(ctx context.Context, _ func(task.Progress)) (struct{}, error) {
			return struct{}{}, s.Submitter.Submit(ctx, s.Document, reason)
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
			Title: "Trình ký khi còn điều nên xem", Text: problem.Text, Act: "Trình ký", About: model.Ref{Noun: "document", UID: s.Document}, Errand: model.ErrandState,
		}, s.With)
	default:
		s.Shell.Failed(err)
	}
}
