package recommendations

import (
	"sogiamsat/app/attach"
	"sogiamsat/data/model"
)

// Files shows the files of the answer at the side, else of the recommendation in the editor (Ctrl+J).
func (p *Page) Files() {
	if x := p.side.answer(); x != nil {
		p.sheet.HandOver()
		x.form.WhenIdle(func() {
			if uid := x.form.Value().UID; uid != "" {
				p.showFiles(model.Ref{Noun: "answer", UID: uid}, "")
				return
			}
			p.config.Shell.Say("Hãy ghi số hoặc nội dung trả lời trước khi đính kèm tệp.")
		})
		return
	}
	p.onKept(func(uid model.UID) { p.showFiles(model.Ref{Noun: "recommendation", UID: uid}, "") })
}

// showFiles shows the files of a record at the side, and goes to one of them ("": to the first).
func (p *Page) showFiles(owner model.Ref, file model.UID) {
	files := attach.New(attach.Config{
		Store: p.config.Store, Shell: p.config.Shell, Runner: p.config.Runner,
		EmptySentence: "Chưa có tệp. Chọn tệp, hoặc kéo tệp thả vào cửa sổ.",
	})
	files.Show(owner)
	if file != "" {
		files.GoTo(file)
	}
	title := "Tệp chứng minh của kiến nghị"
	if owner.Noun == "answer" {
		title = "Tệp của trả lời"
	}
	about := p.detail.Recommendation.UID
	p.side.show(&panel{
		title: title, content: files.Content(), first: files.List(), files: files,
		update: func() bool { return p.detail.Recommendation.UID == about }, leave: files.Leave,
	})
}

// Drop attaches files that were dropped on the window to what the side shows the files of, else to the recommendation.
func (p *Page) Drop(paths []string) {
	if p.side.open == nil || p.side.open.files == nil {
		p.Files()
	}
	if open := p.side.open; open != nil && open.files != nil {
		open.files.Drop(paths)
	}
}

// answer is the answer at the side, nil for none.
func (s *side) answer() *answerPanel {
	if s.open == nil {
		return nil
	}
	return s.open.answer
}
