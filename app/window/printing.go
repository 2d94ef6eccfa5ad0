package window

import (
	"context"

	"sogiamsat/app/dialogs"
	"sogiamsat/app/present"
	"sogiamsat/app/service"
	"sogiamsat/app/task"
	"sogiamsat/data/model"
)

// Printers are the printers of the system.
type Printers interface {
	// Direct reports whether the system can be told to print; where it cannot, the program for PDF files prints.
	Direct() bool
	List(ctx context.Context) (names []string, usual string)
	Print(ctx context.Context, j service.PrintJob) error
}

// PrinterMemory is how papers were printed last on this PC.
type PrinterMemory struct {
	Printer string `json:"printer"`
	Duplex  bool   `json:"duplex"`
}

// Print asks how a paper is printed and prints it.
func (w *Window) Print(printed service.Printed) {
	view := func() { w.ViewPrinted(printed) }
	if !w.deps.Printers.Direct() {
		w.dialogs.ViewerPrints(printed.Name, view)
		return
	}
	type found struct {
		names []string
		usual string
	}
	task.Run(w.deps.Runner, task.Job[found]{
		Work: func(ctx context.Context, _ func(task.Progress)) (f found, err error) {
			f.names, f.usual = w.deps.Printers.List(ctx)
			return f, ctx.Err()
		},
		Done: func(f found, err error) {
			if err != nil {
				return
			}
			last := w.memory.Printing
			if last.Printer == "" {
				last.Printer = f.usual
			}
			w.dialogs.Print(dialogs.PrintRequest{
				Name: printed.Name, Pages: printed.Pages, OnSide: printed.OnSide(), Printers: f.names, View: view,
				Choice: dialogs.PrintChoice{Printer: last.Printer, Duplex: last.Duplex},
				Check: func(typed string) string {
					if _, err := service.PageRange(typed, printed.Pages); err != nil {
						return present.ErrorText(err).Line()
					}
					return ""
				},
				Print: func(c dialogs.PrintChoice) { w.sendToPrinter(printed, c) },
			})
		},
	})
}

// sendToPrinter hands a paper to a printer and remembers how.
func (w *Window) sendToPrinter(printed service.Printed, c dialogs.PrintChoice) {
	pages, err := service.PageRange(c.Pages, printed.Pages)
	if err != nil {
		w.Failed(err)
		return
	}
	w.memory.Printing = PrinterMemory{c.Printer, c.Duplex}
	w.saveMemory()
	job := service.PrintJob{Printer: c.Printer, Title: printed.Name, Pages: pages, Copies: c.Copies, Duplex: c.Duplex, OnSide: printed.OnSide(), PDF: printed.PDF}
	task.Run(w.deps.Runner, task.Job[struct{}]{
		Work: func(ctx context.Context, _ func(task.Progress)) (struct{}, error) {
			return struct{}{}, w.deps.Printers.Print(ctx, job)
		},
		Done: func(_ struct{}, err error) {
			if err != nil {
				w.Failed(err)
				return
			}
			w.Say("Đã gửi " + printed.Name + " đến máy in " + c.Printer)
		},
	})
}

// ViewPrinted opens a paper in the system's program for PDF files.
func (w *Window) ViewPrinted(printed service.Printed) {
	task.Run(w.deps.Runner, task.Job[struct{}]{
		Work: func(context.Context, func(task.Progress)) (struct{}, error) {
			return struct{}{}, w.View(printed.Name, printed.PDF)
		},
		Done: func(_ struct{}, err error) {
			if err != nil {
				w.Failed(err)
				return
			}
			w.Say("Đã mở " + printed.Name + " trong chương trình xem PDF")
		},
	})
}

// PrintPaper prints a paper of the book as it stands; of an issued one the kept bytes.
func (w *Window) PrintPaper(document model.UID) { w.withPaper(document, w.Print) }

// ViewPaper opens a paper of the book as it stands.
func (w *Window) ViewPaper(document model.UID) { w.withPaper(document, w.ViewPrinted) }

func (w *Window) withPaper(document model.UID, do func(service.Printed)) {
	out := w.deps.Output(w.store)
	w.withPrinted(func(ctx context.Context) (service.Printed, error) { return out.OfDocument(ctx, document) }, do)
}

// PrintRegister prints the register of outgoing papers of a year.
func (w *Window) PrintRegister(year int) {
	out := w.deps.Output(w.store)
	w.withPrinted(func(ctx context.Context) (service.Printed, error) { return out.Register(ctx, year) }, w.Print)
}

func (w *Window) withPrinted(make func(ctx context.Context) (service.Printed, error), do func(service.Printed)) {
	task.Run(w.deps.Runner, task.Job[service.Printed]{
		Work: func(ctx context.Context, _ func(task.Progress)) (service.Printed, error) { return make(ctx) },
		Done: func(p service.Printed, err error) {
			if err != nil {
				w.Failed(err)
				return
			}
			do(p)
		},
	})
}
