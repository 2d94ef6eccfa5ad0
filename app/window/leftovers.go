package window

import (
	"context"
	"strings"

	"sogiamsat/app/dialogs"
	"sogiamsat/app/present"
	"sogiamsat/app/task"
	"sogiamsat/data/model"
)

// mostLeftovers is how many half-typed texts are named when a file is opened.
const mostLeftovers = 5

// lookForLeftovers tells once, after a file was opened, which texts were not saved: of which record, from when. The
// page of the record offers them; here one only finds the way.
func (w *Window) lookForLeftovers() {
	store := w.store
	task.Run(w.deps.Runner, task.Job[[]model.LeftText]{
		Work: func(ctx context.Context, _ func(task.Progress)) ([]model.LeftText, error) {
			return store.LeftTexts(ctx)
		},
		Done: func(left []model.LeftText, err error) {
			switch {
			case err != nil:
				w.status.said.Warn("Chưa đọc được chữ chưa lưu từ lần trước: " + present.ErrorText(err).Line())
			case len(left) > 0 && w.store == store:
				w.tellLeftovers(left)
			}
		},
	})
}

func (w *Window) tellLeftovers(left []model.LeftText) {
	var lines []string
	for _, d := range left[:min(len(left), mostLeftovers)] {
		lines = append(lines, present.Moment(d.At)+", "+d.Title+": “"+present.Short(strings.TrimSpace(d.Text), 60)+"”")
	}
	if more := len(left) - mostLeftovers; more > 0 {
		lines = append(lines, "và "+present.Count(more)+" chỗ nữa")
	}
	first := left[0]
	w.dialogs.Ask(dialogs.Question{
		Title: "Chữ chưa lưu từ lần trước",
		Text: "Còn chữ chưa lưu được. Chữ ấy còn giữ và được đưa ra ở đúng chỗ của nó, để lấy lại hoặc bỏ.\n\n" +
			strings.Join(lines, "\n"),
		Acts: []dialogs.Act{{Word: "Mở chỗ đầu tiên", Main: true, Do: func() { w.OpenText(first) }}},
		Keep: "Để sau",
	})
}
