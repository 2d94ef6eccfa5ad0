package dialogs

import (
	"fmt"

	"fyne.io/fyne/v2/widget"

	"sogiamsat/app/task"
)

// Progress shows how far long work has come and lets it be stopped.
type Progress struct {
	frame *frame
	text  *widget.Label
	bar   *widget.ProgressBar
}

// ShowProgress shows the dialog; stop is called once when the user stops the work. The dialog stays until Close, so
// that one sees the work has really ended.
func (d *Dialogs) ShowProgress(title string, stop func()) *Progress {
	p := &Progress{frame: d.newFrame(title), text: wrapped(" "), bar: widget.NewProgressBar()}
	p.bar.TextFormatter = func() string { return "" }
	p.frame.escape = func() {
		button := p.frame.buttons[0]
		if button.Disabled() {
			return
		}
		button.Disable()
		button.SetText("Đang dừng…")
		stop()
	}
	p.frame.holds = func() bool { return true }
	p.frame.addButton("Dừng", false, p.frame.escape)
	p.frame.show(p.text, p.bar)
	return p
}

// Set shows the newest count.
func (p *Progress) Set(now task.Progress) {
	if now.Total == 0 { // how much there is to do is not known: a bar would say something else
		p.bar.Hide()
		p.text.SetText(now.Text)
		return
	}
	p.bar.Show()
	p.bar.Max = float64(now.Total)
	p.bar.SetValue(float64(now.Done))
	text := fmt.Sprintf("%s %d/%d", now.Text, now.Done, now.Total)
	p.bar.TextFormatter = func() string { return fmt.Sprintf("%d/%d", now.Done, now.Total) }
	p.text.SetText(text)
}

// Close takes the dialog away.
func (p *Progress) Close() { p.frame.close() }

// Work runs a job under a progress dialog: counted, can be stopped, closed before done is called.
func Work[T any](d *Dialogs, r task.Runner, title string, job task.Job[T]) {
	var stop func()
	shown := d.ShowProgress(title, func() { stop() })
	done := job.Done
	job.Progress = shown.Set
	job.Done = func(result T, err error) {
		shown.Close()
		if done != nil {
			done(result, err)
		}
	}
	stop = task.Run(r, job)
}
