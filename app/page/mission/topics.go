package mission

import (
	"context"
	"fmt"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"sogiamsat/app/edit"
	"sogiamsat/app/present"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// topicList is the topics of the mission with a line to write one in. Several lines pasted there become several topics.
type topicList struct {
	page    *General
	list    *widgets.DataList[model.PlannedTopic]
	title   *widgets.BaseEntry
	form    *edit.Form[model.Topic]
	caption *listCaption
	content fyne.CanvasObject
}

func newTopicList(g *General) *topicList {
	t := &topicList{page: g}
	t.list = widgets.NewDataList(widgets.ListConfig[model.PlannedTopic]{
		Columns: []widgets.Column[model.PlannedTopic]{
			{ID: "ord", Label: "TT", Width: 30, Align: fyne.TextAlignTrailing, Muted: func(model.PlannedTopic) bool { return true }, Text: t.number},
			{ID: "title", Label: "Nội dung giám sát", Text: func(x model.PlannedTopic) string { return x.Topic.Title }},
			{ID: "findings", Label: "Nhận xét", Width: 92, Spare: 1, Align: fyne.TextAlignTrailing, Muted: func(model.PlannedTopic) bool { return true }, Text: findingsOf},
		},
		Key:  func(x model.PlannedTopic) string { return string(x.Topic.UID) },
		Fold: model.Fold, Places: present.Places, TypeAhead: func(x model.PlannedTopic) string { return x.Topic.Title },
		Multi:         true,
		EmptySentence: "Chưa có nội dung giám sát.",
		EmptyButton:   "Thêm nội dung",
		OnEmpty:       t.add,
		OnCurrent:     t.chosen,
		OpenEdits:     true, OnOpen: t.open,
		OnDelete: func([]model.PlannedTopic) { t.deleteChosen() },
	}).Remember(g.config.Shell, "mission/topics")
	c := g.config
	t.form = edit.NewForm(edit.FormConfig[model.Topic]{
		Runner: c.Runner, After: c.After, Shell: c.Shell, Drafts: c.Store, Pending: g.Pending(),
		Save: c.Store.SaveTopic, Meta: func(x *model.Topic) *model.Meta { return &x.Meta }, Noun: "topic", Spare: true,
		Parent: func(x model.Topic) model.Ref { return model.Ref{Noun: "mission", UID: x.Mission} },
		Needs: []edit.Need[model.Topic]{
			{Key: "title", Given: func(x model.Topic) bool { return x.Title != "" }, Why: "Chưa nhập tên nội dung giám sát."},
		},
		Adopt: func(want *model.Topic, saved model.Topic) { want.Ord = saved.Ord },
		Saved: func(x model.Topic) { t.mark(x.UID) },
	})
	t.title = edit.Line(t.form, "title", func(x *model.Topic) *string { return &x.Title })
	t.title.PlaceHolder = "Tên nội dung giám sát; dán nhiều dòng thành nhiều nội dung"
	t.title.OnShortcut = t.pasted
	t.title.OnEnter = t.entered
	bar := t.form.DraftBar(func() { t.content.Refresh() })
	line := container.New(layout.NewCustomPaddedLayout(4, 4, 6, 6), container.NewVBox(bar, t.title))
	t.caption = newListCaption("Nội dung giám sát", "Thêm nội dung", t.add)
	t.content = widgets.NewColumn(t.caption.content, t.list, line)
	return t
}

func findingsOf(x model.PlannedTopic) string {
	if x.Findings == 0 {
		return ""
	}
	return fmt.Sprintf("%d nhận xét", x.Findings)
}

func (t *topicList) number(x model.PlannedTopic) string {
	return strconv.Itoa(t.list.Place(string(x.Topic.UID))) + "."
}

func (t *topicList) show(topics []model.PlannedTopic) {
	t.list.SetRows(topics)
	t.caption.setCount(len(topics))
	if !t.form.Shown() {
		t.form.Open(t.blank())
		return
	}
	for _, x := range topics {
		if x.Topic.UID == t.form.Value().UID {
			t.form.Refresh(x.Topic)
			if r, ok := t.list.Current(); !ok || r.Topic.UID != x.Topic.UID {
				t.mark(x.Topic.UID) // one that was just added is not the current one yet
			}
			return
		}
	}
	if !t.form.IsNew() {
		t.form.Open(t.blank())
	}
}

// chosen shows the topic the keyboard came to; while one is being written the list only follows.
func (t *topicList) chosen(x model.PlannedTopic, ok bool) {
	if !ok || !t.page.has(t.list) || t.form.Value().UID == x.Topic.UID {
		return
	}
	t.form.Open(x.Topic)
}

// open puts a topic into the line below the list, with the caret.
func (t *topicList) open(x model.PlannedTopic) {
	if t.form.Value().UID != x.Topic.UID {
		t.form.Open(x.Topic)
	}
	t.page.Focus(t.title)
}

// entered saves what stands in the line: after a new topic comes the next one, after a changed one the list.
func (t *topicList) entered() {
	if t.form.IsNew() && t.title.Value() != "" {
		t.form.Open(t.blank())
		return
	}
	t.page.Focus(t.list)
}

// mark goes to a topic that was saved; it may not be in the list yet.
func (t *topicList) mark(uid model.UID) { t.list.Select(string(uid)) }

// goTo goes to a topic and puts it into the line.
func (t *topicList) goTo(uid model.UID) {
	t.mark(uid)
	if x, ok := t.list.Current(); ok && x.Topic.UID == uid && t.form.Value().UID != uid {
		t.form.Open(x.Topic)
	}
}

// blank is a new topic; its place is the store's to give.
func (t *topicList) blank() model.Topic { return model.Topic{Mission: t.page.config.Mission} }

func (t *topicList) add() {
	t.page.HandOver()
	t.form.Open(t.blank())
	t.page.Focus(t.title)
}

// pasted takes several lines as several topics, as one action; one line goes into the field as always.
func (t *topicList) pasted(s fyne.Shortcut) bool {
	paste, ok := s.(*fyne.ShortcutPaste)
	if !ok {
		return false
	}
	titles := model.OutlineLines(paste.Clipboard.Content())
	if len(titles) < 2 {
		return false
	}
	g := t.page
	g.Act(fmt.Sprintf("Đã thêm %d nội dung giám sát. Ctrl+Z để bỏ.", len(titles)), func(ctx context.Context) error {
		_, err := g.config.Store.AddTopics(ctx, g.config.Mission, titles)
		return err
	})
	return true
}

func (t *topicList) deleteChosen() {
	chosen := t.list.Chosen()
	if len(chosen) == 0 {
		return
	}
	g, what := t.page, present.Several(len(chosen), "nội dung “"+present.Short(chosen[0].Topic.Title, 40)+"”", "nội dung")
	var uids []model.UID
	for _, x := range chosen {
		uids = append(uids, x.Topic.UID)
		if t.form.Value().UID == x.Topic.UID {
			t.form.Clear()
		}
	}
	g.Act("Đã chuyển "+what+" vào Thùng rác. Ctrl+Z để lấy lại.", func(ctx context.Context) error {
		return g.config.Store.DeleteAll(ctx, "topic", uids)
	})
}

// move puts the chosen topic before or behind its neighbour.
func (t *topicList) move(up bool) {
	x, ok := t.list.Current()
	g := t.page
	if !ok || !edit.InOwnOrder(g.config.Shell, t.list) {
		return
	}
	g.HandOver()
	t.form.WhenIdle(func() {
		g.Act("", func(ctx context.Context) error { return g.config.Store.MoveInOrder(ctx, "topic", x.Topic.UID, up) })
	})
}
