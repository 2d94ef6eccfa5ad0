package attach

import (
	"context"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"sogiamsat/app/dialogs"
	"sogiamsat/app/edit"
	"sogiamsat/app/present"
	"sogiamsat/app/service"
	"sogiamsat/app/task"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// SignedWord is the word of the button that attaches the scan of a signed paper.
const SignedWord = "Đính kèm bản ký..."

// Signing attaches scans of signed papers: the file is looked at first; what makes it useless is refused, and with other
// remarks, or in place of a scan kept before, it asks why.
type Signing struct {
	Store  service.SignedStore
	Reader service.ScanReader
	Shell  edit.Shell
	Runner task.Runner
}

// Pick lets the user choose the scan of a paper, named as in a sentence, and attaches it.
func (s Signing) Pick(document model.UID, name string) {
	s.Shell.PickOpen(dialogs.FileRequest{Title: "Đính kèm bản ký", Filters: []dialogs.Filter{{Name: "Tệp PDF", Patterns: []string{"*.pdf"}}}},
		func(path string) { s.Attach(document, name, path) })
}

// Attach looks at the file at path and keeps it as the scan of the paper.
func (s Signing) Attach(document model.UID, name, path string) {
	var scan service.SignedScan
	s.Shell.Work(edit.Work{
		Title: "Đang xem bản ký " + filepath.Base(path), Count: "Đã xem trang",
		Do: func(ctx context.Context) (err error) {
			scan, err = service.LookAtScan(ctx, s.Store, s.Reader, document, path)
			return err
		},
		Done: func() { s.looked(scan, name) },
	})
}

func (s Signing) looked(scan service.SignedScan, name string) {
	if len(scan.Remarks) == 0 && !scan.Replaces {
		s.keep(scan, name, "")
		return
	}
	s.Shell.AskText(dialogs.Prompt{
		Title: titleOf(scan), Text: said(scan), Act: "Đính kèm bản ký", Keep: "Thôi", Lines: 2, Missing: "Hãy ghi lý do.", Clean: model.CleanText,
		About: model.Ref{Noun: "document", UID: scan.Document}, Errand: model.ErrandSigned,
	}, func(reason string) { s.keep(scan, name, reason) })
}

func titleOf(scan service.SignedScan) string {
	if len(scan.Remarks) == 0 {
		return "Thay bản ký đã lưu? Ghi lý do thay"
	}
	return "Bản quét có điều chưa đúng quy định"
}

// said tells what the checks found, each with how to mend it and the clause.
func said(scan service.SignedScan) string {
	var lines []string
	for _, r := range scan.Remarks {
		lines = append(lines, r.Have+" Cần: "+model.LowerFirst(r.Need)+" "+r.Mend+" ("+r.Clause+")")
	}
	if len(lines) > 0 {
		lines = append(lines, "Nên quét lại. Nếu không quét lại được, ghi lý do vẫn giữ bản này.")
	}
	if scan.Replaces {
		lines = append(lines, "Sổ đã có một bản ký của văn bản này. Bản ấy vẫn được giữ; bản mới là bản có giá trị.")
	}
	return strings.Join(lines, "\n\n")
}

func (s Signing) keep(scan service.SignedScan, name, reason string) {
	task.Run(s.Runner, task.Job[model.SignedCopy]{
		Work: func(ctx context.Context, _ func(task.Progress)) (model.SignedCopy, error) {
			return service.AttachSigned(ctx, s.Store, scan, reason)
		},
		Done: func(_ model.SignedCopy, err error) {
			if err != nil {
				s.Shell.Failed(err)
				return
			}
			s.Shell.Say("Đã có bản ký của " + name + ": " + scan.Name + ". Ctrl+Z để bỏ.")
		},
	})
}

// IsScan says whether what was dropped can be the scan of a signed paper: one PDF.
func IsScan(paths []string) bool {
	return len(paths) == 1 && strings.EqualFold(filepath.Ext(paths[0]), ".pdf")
}

// SignedPanel shows the scans of one paper, the one that counts first; Enter opens one.
type SignedPanel struct {
	list    *widgets.DataList[model.SignedRow]
	add     *widgets.Button
	buttons *fyne.Container
	pick    func()
	content fyne.CanvasObject
}

// NewSignedPanel makes a panel without scans; pick lets the user choose one for the paper that is shown.
func NewSignedPanel(shell edit.Shell, pick func(), s Signing) *SignedPanel {
	p := &SignedPanel{pick: pick}
	muted := func(model.SignedRow) bool { return true }
	p.list = widgets.NewDataList(widgets.ListConfig[model.SignedRow]{
		Columns: []widgets.Column[model.SignedRow]{
			{ID: "state", Label: "Bản ký", Width: 96, Badge: signedBadge},
			{ID: "name", Label: "Tên tệp", Width: 220, Text: func(r model.SignedRow) string { return r.Attachment.Name }},
			{ID: "at", Label: "Lúc", Width: 120, Whole: true, Spare: 1, Muted: muted, Text: func(r model.SignedRow) string { return present.Moment(r.Attachment.CreatedAt) }},
			{ID: "by", Label: "Người", Width: 96, Spare: 2, Muted: muted, Text: func(r model.SignedRow) string { return r.By }},
			{ID: "remarks", Label: "Khi đính kèm", Text: func(r model.SignedRow) string { return strings.ReplaceAll(r.Copy.Remarks, "\n", " ") }},
		},
		Key: func(r model.SignedRow) string { return string(r.Copy.UID) }, Fold: model.Fold, Places: present.Places,
		OnOpen: s.Open,
	}).Remember(shell, "attach/signed")
	onCurrent := func(do func(model.SignedRow)) func() {
		return func() {
			if r, ok := p.list.Current(); ok {
				do(r)
			}
		}
	}
	p.add = widgets.NewButton("Thay bản ký...", pick)
	p.buttons = container.New(layout.NewCustomPaddedHBoxLayout(6),
		widgets.NewButton("Mở", onCurrent(s.Open)), widgets.NewButton("Lưu bản sao...", onCurrent(s.SaveCopy)), p.add)
	p.content = widgets.NewBorder(nil, container.New(layout.NewCustomPaddedLayout(4, 4, 8, 8), p.buttons), nil, nil, p.list)
	p.Show(nil, false)
	return p
}

func signedBadge(r model.SignedRow) widgets.Badge {
	if r.Counts {
		return widgets.Badge{Word: "Đang dùng", Tone: widgets.Good}
	}
	return widgets.Badge{Word: "Đã thay", Tone: widgets.Plain}
}

// Show shows the scans of a paper; kept says that the book keeps what was issued, so that a scan can be attached.
func (p *SignedPanel) Show(rows []model.SignedRow, kept bool) {
	p.list.SetRows(rows)
	if len(rows) > 0 {
		p.buttons.Show()
		return
	}
	p.buttons.Hide()
	if kept {
		p.list.SetEmpty("Chưa có bản ký. Quét bản đã ký, đóng dấu ra PDF màu, rồi chọn tệp hoặc kéo thả vào cửa sổ.", SignedWord, p.pick)
	} else {
		p.list.SetEmpty("Bản ký gắn vào văn bản sau khi ban hành trong sổ. Văn bản ban hành ở nơi khác thì đính kèm tệp quét ở thẻ Tệp.", "", nil)
	}
}

// Content is the panel as it stands in a page.
func (p *SignedPanel) Content() fyne.CanvasObject { return p.content }

// List is what has the keyboard in the panel.
func (p *SignedPanel) List() fyne.Focusable { return p.list }

// Current is the scan the keyboard is on, the one that counts where none was chosen.
func (p *SignedPanel) Current() (model.SignedRow, bool) { return p.list.Current() }

// Open shows a scan in the system's program for it.
func (s Signing) Open(r model.SignedRow) {
	s.withBytes(r, func(b []byte) error { return s.Shell.View(r.Attachment.Name, b) })
}

// SaveCopy writes a scan to a file of the user's choice.
func (s Signing) SaveCopy(r model.SignedRow) {
	s.Shell.PickSave(saveRequest(r.Attachment.Name), func(path string) {
		s.withBytes(r, func(b []byte) error {
			if err := service.SaveCopy(path, b); err != nil {
				return err
			}
			s.Shell.Say("Đã lưu bản sao: " + path)
			return nil
		})
	})
}

func (s Signing) withBytes(r model.SignedRow, use func([]byte) error) {
	task.Run(s.Runner, task.Job[[]byte]{
		Work: func(ctx context.Context, _ func(task.Progress)) ([]byte, error) {
			return s.Store.Blob(ctx, r.Attachment.SHA256)
		},
		Done: func(b []byte, err error) {
			if err == nil {
				err = use(b)
			}
			if err != nil {
				s.Shell.Failed(err)
			}
		},
	})
}
