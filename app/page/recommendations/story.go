package recommendations

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"sogiamsat/app/present"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// story is the list of all that happened to the recommendation, with the buttons of what may happen next.
type story struct {
	page    *Page
	list    *widgets.DataList[model.StoryLine]
	text    *widget.Label
	foot    *widgets.Scroll
	lines   *fyne.Container
	buttons []*widgets.Button
	row     *fyne.Container
	content fyne.CanvasObject
}

func newStory(p *Page) *story {
	s := &story{page: p}
	s.list = widgets.NewDataList(widgets.ListConfig[model.StoryLine]{
		Columns: []widgets.Column[model.StoryLine]{
			{ID: "day", Label: "Ngày", Width: 84, Text: func(l model.StoryLine) string { return l.Day.Format() }},
			{ID: "what", Label: "Diễn biến", Text: func(l model.StoryLine) string { return l.What }},
		},
		Key: func(l model.StoryLine) string { return string(l.Ref.UID) }, Fold: model.Fold, Places: present.Places,
		TypeAhead:     func(l model.StoryLine) string { return l.What },
		EmptySentence: "Chưa có trả lời, đổi hạn hay chuyển trạng thái nào.",
		OnCurrent:     func(model.StoryLine, bool) { s.showText() },
		OnOpen:        s.openLine,
		OnDelete:      func(lines []model.StoryLine) { s.remove(lines[0]) },
	}).Remember(p.config.Shell, "recommendations/story")
	s.text = widget.NewLabel("")
	s.text.Wrapping = fyne.TextWrapWord
	s.buttons = []*widgets.Button{
		widgets.NewButton("Thêm trả lời", p.AddAnswer), widgets.NewButton("Chuyển trạng thái", p.MoveState), widgets.NewButton("Đổi hạn", p.ChangeDue),
		widgets.NewButton("Tệp", p.Files),
	}
	s.row = container.New(layout.NewRowWrapLayoutWithCustomPadding(6, 4))
	for _, b := range s.buttons {
		s.row.Add(b)
	}
	s.foot = widgets.NewVScroll(s.text) // a long answer scrolls in the room it has
	s.lines = container.New(&footLayout{}, s.list, s.foot)
	s.content = under(padded(s.row), s.lines)
	return s
}

// showText shows the whole text of the current line under the list.
func (s *story) showText() {
	line, _ := s.list.Current()
	text := strings.TrimSpace(line.Text)
	s.text.SetText(text)
	s.foot.ScrollToTop()
	if s.foot.Visible() != (text != "") {
		if text == "" {
			s.foot.Hide()
		} else {
			s.foot.Show()
		}
		s.lines.Refresh()
	}
}

// show shows the story of the recommendation in the editor.
func (s *story) show() {
	p := s.page
	lines := p.detail.Story()
	s.list.SetRows(lines)
	if p.side.want.UID != "" && s.list.Select(string(p.side.want.UID)) {
		p.side.want = model.Ref{}
	}
	s.showText()
	if p.detail.Recommendation.UID == "" {
		s.row.Hide()
	} else {
		s.row.Show()
	}
}

// openLine opens an answer in its form and a file among the files of the recommendation; the rest is read here.
func (s *story) openLine(l model.StoryLine) {
	if l.Kind == model.StoryFile {
		s.page.showFiles(model.Ref{Noun: "recommendation", UID: s.page.detail.Recommendation.UID}, l.Ref.UID)
		return
	}
	for _, a := range s.page.detail.Answers {
		if a.Answer.UID == l.Ref.UID {
			s.page.openAnswer(a.Answer)
		}
	}
}

// remove moves an answer to the bin; what happened otherwise is taken back by undo only.
func (s *story) remove(l model.StoryLine) {
	if l.Kind != model.StoryAnswer {
		s.page.config.Shell.Say("Dòng này là lịch sử, không xóa được. Ctrl+Z lấy lại việc vừa làm.")
		return
	}
	s.page.removeAnswer(l.Ref.UID)
}

func (p *Page) removeAnswer(uid model.UID) {
	p.sheet.Act("Đã chuyển trả lời vào Thùng rác. Ctrl+Z để lấy lại.", func(ctx context.Context) error {
		return p.config.Store.Delete(ctx, "answer", uid)
	})
}

func (s *story) focusables() []fyne.Focusable {
	out := []fyne.Focusable{s.list}
	for _, b := range s.buttons {
		out = append(out, b)
	}
	return out
}

// footLayout gives the second object some lines of room under the first, while it is shown.
type footLayout struct{}

const footHeight = 64

func (*footLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(200, 80+footHeight) }

func (*footLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	foot := float32(footHeight)
	if !o[1].Visible() {
		foot = 0
	}
	o[0].Resize(fyne.NewSize(size.Width, max(size.Height-foot, 0)))
	o[1].Move(fyne.NewPos(0, max(size.Height-foot, 0)))
	o[1].Resize(fyne.NewSize(size.Width, foot))
}

// countText is "3 kiến nghị" for several, "kiến nghị" for one.
func countText(n int) string {
	if n == 1 {
		return "kiến nghị"
	}
	return present.Count(n) + " kiến nghị"
}
