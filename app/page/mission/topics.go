package mission

import (
	"context"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// topicList is the topics of the mission with a line to write one in.
type topicList struct {
	sheet   *sheet
	list    *widgets.DataList[model.Topic]
	title   *widgets.BaseEntry
	record  *record[model.Topic]
	content fyne.CanvasObject
}

func newTopicList(s *sheet) *topicList {
	t := &topicList{sheet: s}
	t.list = widgets.NewDataList(widgets.ListConfig[model.Topic]{
		NoHeader: true,
		Columns: []widgets.Column[model.Topic]{
			{ID: "ord", Width: 30, Align: fyne.TextAlignTrailing, Muted: func(model.Topic) bool { return true }, Text: t.number},
			{ID: "title", Text: func(x model.Topic) string { return x.Title }},
		},
		Key:  func(x model.Topic) string { return string(x.UID) },
		Fold: model.Fold, TypeAhead: func(x model.Topic) string { return x.Title },
		EmptySentence: "Chưa có nội dung giám sát.",
		EmptyButton:   "Thêm nội dung",
		OnEmpty:       t.add,
		OnCurrent:     t.chosen,
		OnOpen:        func(model.Topic) { focus(t.sheet.body, t.title) },
		OnDelete:      func([]model.Topic) { t.deleteChosen() },
	})
	t.title = lineField(func(s string) { t.set(s) })
	t.title.PlaceHolder = "Tên nội dung giám sát"
	add := widgets.NewButton("Thêm", t.add)
	line := container.New(layout.NewCustomPaddedLayout(4, 4, 6, 6), container.NewBorder(nil, nil, nil, add, t.title))
	t.content = container.NewBorder(caption("Nội dung giám sát"), line, nil, nil, t.list)
	return t
}

func (t *topicList) number(x model.Topic) string {
	for i, r := range t.list.Rows() {
		if r.UID == x.UID {
			return strconv.Itoa(i+1) + "."
		}
	}
	return ""
}

func (t *topicList) show(d model.Dossier) {
	t.list.SetRows(d.Topics)
	if t.record == nil {
		return
	}
	for _, x := range d.Topics {
		if x.UID == t.record.uid() && t.record.refresh(x) {
			t.title.UpdateValue(x.Title)
		}
	}
}

func (t *topicList) chosen(x model.Topic, ok bool) {
	if !ok || t.record != nil && t.record.uid() == x.UID {
		return
	}
	t.sheet.handOver()
	t.open(x)
}

func (t *topicList) open(x model.Topic) {
	t.record = newRecord(t.sheet.config.Runner, x, recordSteps[model.Topic]{
		save:  t.sheet.config.Store.SaveTopic,
		meta:  func(x *model.Topic) *model.Meta { return &x.Meta },
		ord:   func(x *model.Topic) *int { return &x.Ord },
		empty: func(x model.Topic) bool { return x.Title == "" },
		done: func(r *record[model.Topic], err error) {
			t.sheet.report(map[string]marker{"title": t.title}, err)
			if r == t.record {
				t.list.Select(string(r.uid()))
			}
		},
	})
	t.title.SetValue(x.Title)
}

func (t *topicList) set(title string) {
	if t.record == nil {
		t.open(t.blank())
	}
	t.record.change(func(x *model.Topic) { x.Title = title })
	t.sheet.pending.Follow(t.record.saver)
}

// blank is a new topic at the end.
func (t *topicList) blank() model.Topic {
	return model.Topic{Mission: t.sheet.config.Mission, Ord: len(t.sheet.dossier.Topics) + 1}
}

func (t *topicList) add() {
	t.sheet.handOver()
	t.open(t.blank())
	focus(t.sheet.body, t.title)
}

func (t *topicList) deleteChosen() {
	x, ok := t.list.Current()
	if !ok {
		return
	}
	t.record = nil
	t.title.SetValue("")
	t.sheet.act("Đã chuyển nội dung vào Thùng rác. Ctrl+Z để lấy lại.", func(ctx context.Context) error {
		return t.sheet.config.Store.Delete(ctx, "topic", x.UID)
	})
}
