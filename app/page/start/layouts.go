package start

import "fyne.io/fyne/v2"

// middle sets the page's column in the middle, at a width that is good to read.
type middle struct{}

const columnWidth = 680

func (middle) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(400, 300) }

func (middle) Layout(o []fyne.CanvasObject, size fyne.Size) {
	w := min(size.Width-32, columnWidth)
	for _, x := range o {
		x.Move(fyne.NewPos((size.Width-w)/2, 28))
		x.Resize(fyne.NewSize(w, max(size.Height-48, 200)))
	}
}

// lines keeps room for so many lines of text below a list, so that the list does not jump.
type lines struct{ n int }

const lineHeight = 18

func (l lines) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(100, float32(l.n)*lineHeight+12)
}

func (lines) Layout(o []fyne.CanvasObject, size fyne.Size) {
	for _, x := range o {
		x.Resize(size)
	}
}

// sideLayout sets the parts of the right column below one another: papers and files share what is left of the height,
// half-typed texts get a few rows, the backup what its words need.
type sideLayout struct{}

const (
	sideGap    = 10
	textsPart  = 22 + 4*25 // heading, heads of columns and three rows
	backupLeft = 110       // the button beside the words
	leastPart  = 90
)

func (sideLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(230, 360) }

func (sideLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	papers, texts, backup, files := o[0], o[1], o[2], o[3]
	backup.Resize(fyne.NewSize(size.Width, backup.MinSize().Height))
	backupHeight := backup.MinSize().Height
	left := size.Height - backupHeight - 2*sideGap
	if texts.Visible() {
		left -= textsPart + sideGap
	}
	paperHeight := max(left*0.4, leastPart)
	y := float32(0)
	place := func(x fyne.CanvasObject, height float32) {
		x.Move(fyne.NewPos(0, y))
		x.Resize(fyne.NewSize(size.Width, height))
		y += height + sideGap
	}
	place(papers, paperHeight)
	if texts.Visible() {
		place(texts, textsPart)
	}
	place(backup, backupHeight)
	place(files, max(size.Height-y, leastPart))
}
