package window

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	fynetheme "fyne.io/fyne/v2/theme"

	"sogiamsat/app/theme"
	"sogiamsat/app/widgets"
)

const (
	navWidth   = 150
	footHeight = 22
)

// frameLayout places band, navigation, page and status line, and leaves the settler where it is. The order of the objects is the order of Tab.
// resized hears that the window has another size.
type frameLayout struct {
	resized func()
	size    fyne.Size
}

// MinSize fits the smallest screen at the largest letters, 1366 by 768 dots at 200 %: a page never makes the window grow, it
// scrolls where it has less room than it needs.
func (*frameLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(600, 320) }

func (l *frameLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	if l.size != size {
		l.size = size
		l.resized()
	}
	band, nav, page, foot := o[0], o[1], o[2], o[3]
	top := band.MinSize().Height
	putAt(band, 0, 0, size.Width, top)
	putAt(nav, 0, top, navWidth, size.Height-top-footHeight)
	putAt(page, navWidth, top, size.Width-navWidth, size.Height-top-footHeight)
	putAt(foot, 0, size.Height-footHeight, size.Width, footHeight)
}

func putAt(o fyne.CanvasObject, x, y, w, h float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(w, h))
}

const practiceText = "TỆP LUYỆN TẬP: mọi thay đổi ở đây chỉ để thử; văn bản in ra mang chữ BẢN LUYỆN TẬP"

// statusLine is the line at the foot: what was saved last, the newest copy, what was done, which file.
type statusLine struct {
	saved              *widgets.Button
	backup, said, file *widgets.StatusText
	ground             *canvas.Rectangle
	content            fyne.CanvasObject
}

// saveWord stands on the button while nothing was saved yet, unsavedWord while something typed is not in the file.
const (
	saveWord    = "Lưu"
	unsavedWord = "Chưa lưu"
)

func newStatusLine(save func()) *statusLine {
	s := &statusLine{saved: widgets.NewQuietButton(saveWord, save), backup: widgets.NewStatusText(), said: widgets.NewStatusText(), file: widgets.NewStatusText()}
	s.ground = canvas.NewRectangle(fynetheme.Color(theme.ColorNav))
	line := container.New(layout.NewCustomPaddedLayout(1, 1, 12, 12), container.New(&footLayout{s}, s.saved, s.backup, s.said, s.file))
	s.content = container.NewStack(s.ground, line)
	return s
}

// footLayout gives the last save a fixed place and the newest copy what its words need, sets the file to the right, and
// leaves the rest to what was said.
type footLayout struct{ line *statusLine }

func (*footLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(300, footHeight-2) }

func (l *footLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	const saved, gap = 110, 16
	file := min(widthOf(l.line.file, false), size.Width/4)
	backup := min(widthOf(l.line.backup, true), size.Width-saved-file-2*gap)
	said := saved
	if backup > 0 {
		said += int(backup) + gap
	}
	putAt(o[0], 0, 0, saved, size.Height)
	putAt(o[1], saved, 0, backup, size.Height)
	putAt(o[2], float32(said), 0, max(size.Width-float32(said)-file-gap, 0), size.Height)
	putAt(o[3], size.Width-file, 0, file, size.Height)
}

// widthOf is the room the words of a status need; warnings are bold.
func widthOf(s *widgets.StatusText, bold bool) float32 {
	if s.Text() == "" {
		return 0
	}
	return fyne.MeasureText(s.Text(), fynetheme.Size(fynetheme.SizeNameText), fyne.TextStyle{Bold: bold}).Width + 2
}
