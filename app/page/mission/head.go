package mission

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"sogiamsat/app/present"
	"sogiamsat/app/task"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// Tab is one page of a mission.
type Tab string

// The pages of a mission in the order of the tabs.
const (
	GeneralTab         Tab = "general"
	DelegationTab      Tab = "delegation"
	ScheduleTab        Tab = "schedule"
	FindingsTab        Tab = "findings"
	RecommendationsTab Tab = "recommendations"
	PapersTab          Tab = "papers"
	ConclusionTab      Tab = "conclusion"
	OverviewTab        Tab = "overview"
	FilesTab           Tab = "files"
	HistoryTab         Tab = "history"
)

// Tabs lists the pages of a mission that can be shown, in order.
var Tabs = []Tab{GeneralTab, DelegationTab, ScheduleTab, FindingsTab, RecommendationsTab, PapersTab, ConclusionTab, OverviewTab, FilesTab, HistoryTab}

var tabNames = map[Tab]string{
	GeneralTab: "Chung", DelegationTab: "Đoàn", ScheduleTab: "Phường và lịch", FindingsTab: "Nhận xét",
	RecommendationsTab: "Kiến nghị", PapersTab: "Văn bản", ConclusionTab: "Kết luận", OverviewTab: "Tổng quan",
	FilesTab: "Tệp", HistoryTab: "Lịch sử",
}

// Name is the word on the tab.
func (t Tab) Name() string { return tabNames[t] }

// Head stands above every page of a mission: which it is, its state and days, and the tabs with their numbers.
type Head struct {
	config  Config
	load    *task.Latest
	stop    func()
	title   *widgets.Heading
	state   *widgets.StatusBadge
	days    *widget.Label
	tabs    *widgets.Sections
	content fyne.CanvasObject
}

// NewHead makes the head and begins to read; onGo is called with the tab the user chose.
func NewHead(c Config, onGo func(Tab)) *Head {
	h := &Head{config: c, load: task.NewLatest(c.Runner)}
	h.title = widgets.NewPageHeading(" ")
	h.state = widgets.NewStatusBadge(widgets.Badge{})
	h.days = widget.NewLabel("")
	var tabs []widgets.Section
	for _, t := range Tabs {
		tabs = append(tabs, widgets.Section{ID: string(t), Label: t.Name()})
	}
	h.tabs = widgets.NewTabs(tabs, "", func(id string) { onGo(Tab(id)) })
	side := container.NewHBox(container.NewCenter(h.state), h.days)
	line := container.New(layout.NewCustomPaddedLayout(2, 0, 12, 8), widgets.NewBorder(nil, nil, nil, side, h.title))
	h.content = container.New(layout.NewCustomPaddedVBoxLayout(0), line, h.tabs)
	h.stop = c.Store.OnChange(func(model.Change) { c.Runner.Window(h.Reload) })
	h.Reload()
	return h
}

// Content is the head as it stands in the window.
func (h *Head) Content() fyne.CanvasObject { return h.content }

// Leave stops listening.
func (h *Head) Leave() {
	h.stop()
	h.load.Cancel()
}

// SetTab marks the page that is shown.
func (h *Head) SetTab(t Tab) { h.tabs.SetCurrent(string(t)) }

// Reload reads the mission again. An error is shown by the page below.
func (h *Head) Reload() {
	task.Load(h.load, func(ctx context.Context) (model.MissionSummary, error) {
		return h.config.Store.MissionSummary(ctx, h.config.Mission)
	}, func(d model.MissionSummary, err error) {
		if err == nil {
			h.show(d)
		}
	})
}

// counted is what the number beside a tab counts.
var counted = map[Tab]model.Noun{
	DelegationTab: "member", ScheduleTab: "mission_ward", FindingsTab: "finding", RecommendationsTab: "recommendation", PapersTab: "document",
}

func (h *Head) show(d model.MissionSummary) {
	h.title.SetText(d.Mission.Title())
	h.state.SetBadge(stateBadge(d.Mission.State))
	h.days.SetText(present.Period(d.Mission.PeriodFrom, d.Mission.PeriodTo))
	for tab, noun := range counted {
		h.tabs.SetCount(string(tab), d.Counts[noun])
	}
}
