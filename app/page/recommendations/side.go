package recommendations

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"sogiamsat/app/attach"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// side is what stands at the right of the editor: the story of the recommendation, or a panel in which something is
// being done about it.
type side struct {
	page  *Page
	story *story
	open  *panel // nil: the story is shown
	from  fyne.Focusable
	want  model.Ref // a line of the story to go to once it is shown

	title   *widgets.Heading
	close   *widgets.Button
	head    *fyne.Container
	body    *fyne.Container
	content fyne.CanvasObject
}

// panel is one thing being done at the side.
type panel struct {
	title   string
	content fyne.CanvasObject
	first   fyne.Focusable
	// fields may have the keyboard.
	fields []fyne.Focusable
	// answer is the answer the panel is about, files the panel of files; both may be nil.
	answer *answerPanel
	files  *attach.Panel
	// update brings the panel up to date when the recommendation was read again; nil: nothing in it changes. It says
	// whether the panel still makes sense.
	update func() bool
	// act is what the panel's main button does; nil: fields save themselves, or a list is picked from.
	act func()
	// leave is called when the panel goes, giveUp before that when the user closes it; nil: nothing to do.
	leave, giveUp func()
}

func newSide(p *Page) *side {
	s := &side{page: p}
	s.story = newStory(p)
	s.title = widgets.NewHeading("")
	s.close = widgets.NewQuietButton("Đóng", func() { s.back() })
	s.head = container.New(layout.NewCustomPaddedLayout(4, 2, 8, 4), widgets.NewBorder(nil, nil, nil, s.close, s.title))
	s.body = container.NewStack()
	s.content = container.New(&steadyLayout{}, s.body)
	s.showStory()
	return s
}

func (s *side) showStory() {
	s.open = nil
	s.body.Objects = []fyne.CanvasObject{s.story.content}
	s.body.Refresh()
}

// show puts a panel in place of the story and the keyboard into it.
func (s *side) show(p *panel) {
	if s.open == nil {
		s.from = nil
		if c := s.page.sheet.Canvas(); c != nil {
			s.from = c.Focused()
		}
	} else if s.open.leave != nil {
		s.open.leave()
	}
	s.open = p
	s.title.SetText(p.title)
	s.body.Objects = []fyne.CanvasObject{widgets.NewBorder(s.head, nil, nil, nil, padded(p.content))}
	s.body.Refresh()
	s.page.sheet.Focus(p.first)
}

// back goes back to the story and gives the keyboard to where it was; false: the story is there already.
func (s *side) back() bool {
	if s.open == nil {
		return false
	}
	s.page.sheet.HandOver()
	from := s.from
	if s.open.giveUp != nil {
		s.open.giveUp()
	}
	s.leave()
	if from == nil {
		from = s.page.list
	}
	s.page.sheet.Focus(from)
	return true
}

// leave goes back to the story and leaves the keyboard alone.
func (s *side) leave() {
	if s.open == nil {
		return
	}
	if s.open.leave != nil {
		s.open.leave()
	}
	s.showStory()
}

// showDetail brings story and panel up to date.
func (s *side) showDetail() {
	s.story.show()
	s.renew()
}

// renew brings the panel up to date.
func (s *side) renew() {
	if s.open != nil && s.open.update != nil && !s.open.update() {
		s.back()
	}
}

func (s *side) holds(f fyne.Focusable) bool {
	if s.open == nil {
		return slices.Contains(s.story.focusables(), f)
	}
	if s.open.files != nil && s.open.files.Holds(f) {
		return true
	}
	return f == fyne.Focusable(s.close) || slices.Contains(s.open.fields, f)
}

func (s *side) enter() {
	if s.open == nil {
		s.page.sheet.Focus(s.story.list)
		return
	}
	s.page.sheet.Focus(s.open.first)
}
