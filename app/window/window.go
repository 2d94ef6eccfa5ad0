package window

import (
	"context"
	"errors"
	"path/filepath"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"sogiamsat/app/dialogs"
	"sogiamsat/app/edit"
	"sogiamsat/app/page/bin"
	"sogiamsat/app/page/conclusion"
	"sogiamsat/app/page/delegation"
	"sogiamsat/app/page/drafting"
	"sogiamsat/app/page/files"
	"sogiamsat/app/page/findings"
	"sogiamsat/app/page/firstrun"
	"sogiamsat/app/page/history"
	"sogiamsat/app/page/mission"
	"sogiamsat/app/page/missions"
	"sogiamsat/app/page/office"
	"sogiamsat/app/page/papers"
	"sogiamsat/app/page/people"
	"sogiamsat/app/page/recommendations"
	"sogiamsat/app/page/schedule"
	"sogiamsat/app/page/search"
	"sogiamsat/app/page/start"
	"sogiamsat/app/page/wards"
	"sogiamsat/app/present"
	"sogiamsat/app/service"
	"sogiamsat/app/task"
	"sogiamsat/app/theme"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// Store is what the window and its pages need of an open data file.
type Store interface {
	missions.Store
	mission.Store
	delegation.Store
	findings.Store
	start.Store
	firstrun.Store
	service.BackupSource
	files.Store
	recommendations.Store
	papers.Store
	people.Store
	office.Store
	office.NumberStore
	schedule.Store
	search.Store
	wards.Store
	bin.Store
	history.Store
	service.OutputStore
	drafting.Store
	service.KnownFiles
	BeginPaper(ctx context.Context, mission model.UID, kind model.DocType, ward model.UID) (model.Document, error)
	Undo(ctx context.Context) (string, error)
	Redo(ctx context.Context) (string, error)
	Info(ctx context.Context) (model.FileInfo, error)
	Lineage(ctx context.Context, ref model.Ref) ([]model.Ref, error)
	UnitNames(ctx context.Context, day model.Date) ([]model.UnitOnDay, error)
	LeftTexts(ctx context.Context) ([]model.LeftText, error)
	Warm(ctx context.Context) error
	Close() error
}

// Files opens and makes data files.
type Files interface {
	Open(ctx context.Context, path string) (Store, error)
	// Create makes a new file that is ready for a first mission; an existing file is refused.
	Create(ctx context.Context, path string) (Store, error)
	// Practice opens the practice file of this user and makes it first when it is not there.
	Practice(ctx context.Context) (Store, error)
}

// Deps is everything the window works with. All fields but Patience are required.
type Deps struct {
	Files    Files
	Exchange Exchange
	Papers   func(Store) conclusion.Papers
	Drafting func(Store) Drafting
	Output   func(Store) Output
	Printers Printers
	Preview  conclusion.Preview
	Scans    service.ScanReader
	// Choose makes the file dialogs of the window.
	Choose func(*dialogs.Dialogs) dialogs.Files
	Runner task.Runner
	// Patience is how long a page that opens waits for what it reads before it is painted.
	Patience time.Duration
	After    task.Timer
	Now      func() time.Time
	Settings Settings
	// Author is whom Files names for what is done.
	Author *Author
	// Fills says whether a window fills the screen; the program then begins so the next time.
	Fills func(fyne.Window) bool
	// View opens a file in the system's program for it.
	View    func(path string) error
	LogPath string
	Version string
}

const (
	memoryWait  = 5 * time.Second // after what time a change of the memory is kept
	appName     = "Sổ Giám Sát"
	usualWidth  = 1280
	usualHeight = 680

	viewerBegins = time.Minute // how long a viewer may take to open its copy
)

var _ edit.Shell = (*Window)(nil)

// Window is the main window.
type Window struct {
	deps   Deps
	app    fyne.App
	win    fyne.Window
	keys   *widgets.KeyLayer
	memory Memory
	// memoryLost says that the file of the memory can neither be read nor moved away: nothing is saved over it.
	memoryLost bool
	gather     *task.Gathering

	store   Store
	stop    func() // ends listening to the store
	info    model.FileInfo
	page    page
	place   string // of the navigation, "" inside a mission
	start   *start.Page
	mission model.UID // the mission that is open, "" for none
	head    *mission.Head
	tab     mission.Tab
	savedAt string    // what the button says after a save: "Đã lưu 08:02"
	saidOn  page      // the page that was shown when the sentence in the status line was said
	leaving bool      // the page is about to go
	parting bool      // the sentence was said as the page went
	acting  bool      // the page that is shown has actions of its own
	under   []covered // pages the one that is shown lies over, the lowest first
	origin  *origin   // where the record that is shown was opened from; nil: nowhere to come back to

	lastReport reportChoice     // how the report on a year was wanted last
	memorize   *task.Debounce   // keeps the memory a while after it changed, in case the program does not end well
	backups    *service.Backups // of the open file
	tick       func()           // stops the next copy
	lastBackup start.Backup
	ending     bool // the file is being backed up before it is closed: nobody may work in it

	nav     *widgets.SideNav
	band    *widgets.Band
	status  *statusLine
	middle  *fyne.Container
	content fyne.CanvasObject // of the page; in the middle it stands in a room that scrolls
	dialogs *dialogs.Dialogs
	choose  dialogs.Files
	opening *task.Latest
	count   *task.Latest
	boxLoad *task.Latest
	// warm stops making the words of the book ready for searching, preparing is how far that has come.
	warm      func()
	preparing task.Progress

	// writePaper shows the page on which the text of a paper is written. It is a field because the places of the navigation,
	// which lead there, are known to the menus that it leads to.
	writePaper func(document model.UID) *drafting.Page

	// asking are the drafts of what is typed in questions; answered drops those of the last answer once it is carried out.
	asking   task.Pending
	answered func()
	refused  map[asked]func() // drop what was answered, by question, until it is carried out
}

// Drafting is the work on the text of papers that pages ask for.
type Drafting interface {
	drafting.Drafting
	papers.Drafting
	findings.Papers
	recommendations.Papers
}

// New makes the window; ShowAndRun shows it.
func New(a fyne.App, deps Deps) *Window {
	gather := task.NewGathering(deps.Runner, deps.Patience)
	deps.Runner = gather.Runner()
	w := &Window{deps: deps, gather: gather, app: a, win: a.NewWindow(appName), opening: task.NewLatest(deps.Runner), count: task.NewLatest(deps.Runner), boxLoad: task.NewLatest(deps.Runner), refused: map[asked]func(){}}
	w.warm = func() {}
	w.memorize = task.NewDebounce(memoryWait, deps.After)
	m, err := deps.Settings.Load()
	w.memory = m
	w.dialogs = dialogs.New(w.win)
	w.writePaper = func(document model.UID) (p *drafting.Page) {
		w.gather.Together(func() {
			p = w.newDrafting(document)
			w.lay(p, w.place)
		})
		return p
	}
	w.choose = deps.Choose(w.dialogs)
	w.keys = widgets.NewKeyLayer(w.win.Canvas())
	w.keys.OnUnsaved = w.unsaved
	w.keys.EnterStays = w.memory.Preferences.EnterStays
	deps.Author.call(w.memory.Preferences.Name)
	w.nav = widgets.NewSideNav(nil, w.goTo)
	w.band = widgets.NewBand("")
	w.status = newStatusLine(w.save)
	w.middle = container.NewStack()
	w.win.SetPadded(false)
	w.win.SetContent(container.New(&frameLayout{resized: w.memorizeSoon}, w.band, w.nav, w.middle, w.status.content, &settler{window: w.win.Canvas()}))
	w.bindKeys()
	w.win.SetMainMenu(w.mainMenu())
	w.win.SetCloseIntercept(w.Close)
	w.win.SetOnDropped(w.dropped)
	w.win.Resize(w.size())
	w.showNav()
	w.showStart()
	w.tellUnread(err)
	return w
}

// tellUnread tells that what this PC remembered cannot be read. Where the old file could not be moved away nothing is
// saved in its place.
func (w *Window) tellUnread(err error) {
	if err == nil {
		return
	}
	text := "Sổ không bị ảnh hưởng. Chương trình dùng thiết lập ban đầu: cỡ cửa sổ, cột, sổ mở gần đây, nơi sao lưu đã chọn riêng."
	var unread *UnreadError
	if errors.As(err, &unread) && unread.Aside != "" {
		text += "\n\nTệp cũ được giữ lại ở " + unread.Aside
	} else {
		w.memoryLost = true
		text += "\n\nTệp cũ còn nguyên chỗ; thay đổi của lần này không được nhớ cho lần sau. Hãy xem lại quyền đọc, ghi tệp ấy."
	}
	w.dialogs.Error(dialogs.Failure{Title: "Không đọc được thiết lập cửa sổ trên máy này", Text: text, Details: err.Error(), LogPath: w.deps.LogPath})
}

// ShowAndRun shows the window and returns when it was closed. Copies to look at that earlier runs left behind go.
func (w *Window) ShowAndRun() {
	begun := w.deps.Now()
	w.deps.Runner.Start(func() { service.DropViewCopies(begun) })
	w.win.ShowAndRun()
}

// Fyne is the window of the toolkit.
func (w *Window) Fyne() fyne.Window { return w.win }

// size is how large the window begins: as many dots of the screen as it had, also where the zoom is another now.
func (w *Window) size() fyne.Size {
	if w.memory.Width > 400 && w.memory.Height > 300 {
		factor := float32(1)
		if w.memory.Zoom > 0 {
			factor = w.memory.Zoom / theme.Zoom()
		}
		return fyne.NewSize(w.memory.Width*factor, w.memory.Height*factor)
	}
	return fyne.NewSize(usualWidth, usualHeight)
}

func (w *Window) today() model.Date { return model.DateOf(w.deps.Now()) }

// showFile says in title, band and status line which file is open.
func (w *Window) showFile() {
	title, band := appName, ""
	if w.store != nil {
		title += " - " + filepath.Base(w.info.Path)
		if w.info.Practice != "" {
			band = practiceText
		}
	}
	w.win.SetTitle(title)
	w.band.SetText(band)
	w.status.file.Say(w.info.Path)
	w.win.Content().Refresh()
}

// Close waits until everything typed is written, remembers the window and closes it.
func (w *Window) Close() {
	w.leave(func() { w.endStore(w.end) })
}

// end remembers the window and closes it; no file is open any more.
func (w *Window) end() {
	w.noteSize()
	w.saveMemory()
	service.DropViewCopies(w.deps.Now().Add(-viewerBegins))
	w.keys.Remove()
	w.win.SetCloseIntercept(nil)
	w.win.Close()
}

// noteSize notes how large the window is.
func (w *Window) noteSize() {
	if w.memory.Maximized = w.deps.Fills(w.win); !w.memory.Maximized {
		size := w.win.Canvas().Size()
		w.memory.Width, w.memory.Height, w.memory.Zoom = size.Width, size.Height, theme.Zoom()
	}
}

// memorizeSoon keeps the memory after a while: a run that ends badly loses no more than that.
func (w *Window) memorizeSoon() {
	w.memorize.Do(func() {
		w.noteSize()
		w.saveMemory()
	})
}

func (w *Window) saveMemory() {
	if w.memoryLost {
		return
	}
	if err := w.deps.Settings.Save(w.memory); err != nil {
		w.status.said.Warn("Chưa ghi được thiết lập cửa sổ: " + present.ErrorText(err).Title)
	}
}

// whenWritten hands over what was typed and goes on when it is written.
func (w *Window) whenWritten(then func()) {
	widgets.CommitFocused(w.win.Canvas())
	if w.page == nil {
		then()
		return
	}
	whenSaved(w.page, then)
}

// leave hands over what was typed, waits until it is written, ends the page and goes on.
func (w *Window) leave(then func()) {
	if w.ending {
		return
	}
	widgets.CommitFocused(w.win.Canvas())
	w.liftAll()
	p := w.page
	if p == nil {
		then()
		return
	}
	w.leaving = true
	whenSaved(p, func() {
		w.asking.WhenDone(func() {
			w.leaving = false
			if w.page == p {
				p.Leave()
				w.page, w.origin = nil, nil
				then()
			}
		})
	})
}

func (w *Window) closeStore() {
	if w.store == nil {
		return
	}
	w.closeMission()
	w.answered, w.refused, w.asking = nil, map[asked]func(){}, task.Pending{}
	w.memorize.Stop()
	w.saveMemory()
	w.stopBackups()
	w.count.Cancel()
	w.warm()
	w.preparing = task.Progress{}
	w.stop()
	if err := w.store.Close(); err != nil {
		w.Failed(err)
	}
	w.store, w.info = nil, model.FileInfo{}
}

func (w *Window) closeMission() {
	if w.head != nil {
		w.head.Leave()
	}
	w.mission, w.head = "", nil
}
