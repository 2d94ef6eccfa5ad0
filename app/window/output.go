package window

import (
	"context"
	"fmt"
	"io"
	"strings"

	"sogiamsat/app/dialogs"
	"sogiamsat/app/edit"
	"sogiamsat/app/page/papers"
	"sogiamsat/app/present"
	"sogiamsat/app/service"
	"sogiamsat/app/task"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// Output brings papers out of the open file.
type Output interface {
	// Set makes papers of a mission in one go; Merged draws them into one file.
	Set(ctx context.Context, order service.SetOrder) (service.Set, error)
	Merged(papers []service.Printed, title string, duplex bool) (service.Printed, error)
	// OfDocument prints one paper; of an issued one it gives the kept bytes.
	OfDocument(ctx context.Context, document model.UID) (service.Printed, error)
	Register(ctx context.Context, year int) (service.Printed, error)
	RegisterSheet(ctx context.Context, year int) (service.Sheet, error)
	// YearReports are the reports on a year, one per office; AsOne is what is printed of them.
	YearReports(ctx context.Context, order service.YearOrder) ([]service.Printed, error)
	// BeginReports gives the papers on which those reports are written, begun where there are none.
	BeginReports(ctx context.Context, order service.YearOrder) ([]model.Document, error)
	AsOne(papers []service.Printed) (service.Printed, error)
}

var _ papers.Output = (*Window)(nil)

// The choices of a set.
const (
	asDraft      = "draft"
	forSignature = "signature"
	intoFolder   = "folder"
	intoOne      = "one"
)

// PrintSet asks how the papers of a mission are wanted and makes them in one go.
func (w *Window) PrintSet(mission model.UID, perWard bool) {
	purpose := purposeChoice(false)
	duplex := widgets.NewCheckBox("Chèn trang trống để in hai mặt, mỗi văn bản từ tờ mới", nil)
	duplex.Disable()
	into := widgets.NewChoice([]widgets.Option{{ID: intoFolder, Label: "Từng tệp vào một thư mục"}, {ID: intoOne, Label: "Gộp thành một tệp PDF"}}, model.Fold, func(id string) {
		if id == intoOne {
			duplex.Enable()
		} else {
			duplex.Disable()
		}
	})
	into.SetValue(intoFolder)
	title, text := "In cả bộ văn bản", "Các văn bản của cuộc giám sát theo thứ tự thủ tục. Văn bản đã ban hành lấy đúng bản đã ban hành; văn bản đang soạn lấy chữ đang soạn."
	if perWard {
		title, text = "Kết luận từng phường", "Mỗi phường của cuộc giám sát một thông báo kết luận riêng."
	}
	w.dialogs.Form(dialogs.Form{
		Title: title, Text: text,
		Rows: []dialogs.FormRow{{Label: "Bản", Field: purpose}, {Label: "Ghi ra", Field: into}, {Field: duplex}},
		Acts: []dialogs.Act{{Word: "Chọn nơi ghi...", Main: true, Do: func() {
			order := service.SetOrder{Mission: mission, PerWard: perWard, Signature: purpose.Value() == forSignature}
			if into.Value() == intoOne {
				w.saveOne(order, title, duplex.Value())
			} else {
				w.saveEach(order)
			}
		}}},
	})
}

// purposeChoice asks whether a paper is a draft or for signature.
func purposeChoice(signature bool) *widgets.Choice {
	c := widgets.NewChoice([]widgets.Option{{ID: asDraft, Label: "Dự thảo"}, {ID: forSignature, Label: "Để ký"}}, model.Fold, nil)
	c.SetValue(asDraft)
	if signature {
		c.SetValue(forSignature)
	}
	return c
}

// saveEach makes a set and writes each paper into a folder.
func (w *Window) saveEach(order service.SetOrder) {
	w.PickFolder("Thư mục để ghi văn bản", w.placeOf(pdfFile), func(folder string) {
		w.notePlace(pdfFile, folder)
		w.makeSet(order, folder, func(ctx context.Context, set service.Set) error {
			_, err := service.WriteSet(ctx, folder, set.Papers)
			return err
		})
	})
}

// saveOne makes a set and writes it as one file.
func (w *Window) saveOne(order service.SetOrder, title string, duplex bool) {
	out := w.deps.Output(w.store)
	request := dialogs.FileRequest{Title: title, Name: service.FileName(title, ".pdf"), Ext: ".pdf", Filters: pdfFilter}
	w.PickSave(request, func(path string) {
		w.makeSet(order, path, func(ctx context.Context, set service.Set) error {
			one, err := out.Merged(set.Papers, title, duplex)
			if err != nil {
				return err
			}
			return service.WriteFile(path, func(f io.Writer) error {
				if err := ctx.Err(); err != nil {
					return err
				}
				_, err := f.Write(one.PDF)
				return err
			})
		})
	})
}

const pdfFile = "*.pdf"

var pdfFilter = []dialogs.Filter{{Name: "Tệp PDF", Patterns: []string{pdfFile}}}

// makeSet makes papers away from the window, counted, and hands them to write; at the end it names those that cannot be
// made. Nothing is written before all were made.
func (w *Window) makeSet(order service.SetOrder, path string, write func(ctx context.Context, set service.Set) error) {
	out, count := w.deps.Output(w.store), "Văn bản"
	if order.PerWard {
		count = "Phường"
	}
	var set service.Set
	w.whenWritten(func() {
		w.Work(edit.Work{
			Title: "Đang dựng văn bản", Count: count,
			Do: func(ctx context.Context) (err error) {
				if set, err = out.Set(ctx, order); err != nil {
					return err
				}
				if len(set.Papers) == 0 && len(set.Lost) > 0 {
					return set.Lost[0].Err
				}
				return write(ctx, set)
			},
			Done: func() { edit.Written(w, setSaid(set), path) },
		})
	})
}

// mostLost is how many papers that cannot be made are named.
const mostLost = 8

// setSaid says how many papers were written, and why others cannot be made.
func setSaid(set service.Set) string {
	said := fmt.Sprintf("Đã ghi %d văn bản.", len(set.Papers))
	if len(set.Lost) == 0 {
		return said
	}
	lines := []string{fmt.Sprintf("%s Không dựng được %d văn bản:", said, len(set.Lost))}
	for i, l := range set.Lost {
		if i == mostLost {
			lines = append(lines, fmt.Sprintf("và %d văn bản khác.", len(set.Lost)-mostLost))
			break
		}
		lines = append(lines, "- "+l.Name+": "+present.ErrorText(l.Err).Line())
	}
	return strings.Join(lines, "\n")
}

// SaveRegister writes the register of outgoing papers of a year for Excel.
func (w *Window) SaveRegister(year int) {
	out := w.deps.Output(w.store)
	task.Run(w.deps.Runner, task.Job[service.Sheet]{
		Work: func(ctx context.Context, _ func(task.Progress)) (service.Sheet, error) {
			return out.RegisterSheet(ctx, year)
		},
		Done: func(s service.Sheet, err error) {
			if err != nil {
				w.Failed(err)
				return
			}
			edit.SaveSheet(w, s)
		},
	})
}
