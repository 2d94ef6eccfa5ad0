package drafting

import (
	"context"
	"io"
	"slices"

	"fyne.io/fyne/v2"

	"sogiamsat/app/attach"
	"sogiamsat/app/dialogs"
	"sogiamsat/app/edit"
	"sogiamsat/app/service"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
	"sogiamsat/reports/compose"
	"sogiamsat/reports/doc"
)

// showActs offers what may happen to the paper next.
func (p *Page) showActs(s sheet) {
	d := s.draft.Document
	acts := []fyne.CanvasObject{widgets.NewButton("Lưu PDF...", p.Save), widgets.NewButton("Lưu Word...", p.SaveWord), widgets.NewButton("Mở để xem", p.ViewPaper), widgets.NewButton("In...", p.Print)}
	if d.Type == model.CVDC && d.State == model.DocDraft {
		acts = append(acts, widgets.NewButton(pairsWord, p.openPairs))
	}
	switch d.State {
	case model.DocDraft:
		acts = append(acts, widgets.NewMainButton("Trình ký", p.submit))
	case model.DocForSignature:
		acts = append(acts, widgets.NewButton("Trả lại...", p.giveBack), widgets.NewMainButton("Ban hành...", p.beginIssue))
	}
	if d.State.Frozen() {
		acts = append(acts, p.signedActs(s)...)
	}
	widgets.ReplaceButtons(p.acts, acts, p.list)
}

// onCurrent does something with the current paragraph after what was typed is kept; action is what undo calls it.
func (p *Page) onCurrent(action, said string, do service.Change) {
	r, ok := p.list.Current()
	if !ok || r.para == nil {
		return
	}
	p.onDraft(func() {
		p.Act(said, func(ctx context.Context) error {
			return p.config.Drafting.Change(ctx, p.config.Document, r.key, action, do)
		})
	})
}

// onDraft does something with the text once what was typed is kept; a paper that is no draft says so.
func (p *Page) onDraft(do func()) {
	if !p.Loaded() {
		return
	}
	if !p.editable() {
		p.config.Shell.Say("Văn bản đang ở trạng thái “" + p.Data().draft.Document.State.Label() + "” nên không sửa được chữ.")
		return
	}
	p.HandOver()
	p.WhenSaved(do)
}

// Add writes a new paragraph behind the current one (Ctrl+N).
func (p *Page) Add() {
	r, ok := p.list.Current()
	if !ok {
		return
	}
	p.onDraft(func() {
		p.config.Shell.AskText(dialogs.Prompt{Title: "Đoạn thêm", Act: "Thêm đoạn", Lines: 4, Missing: "Chưa viết gì.", Clean: model.CleanText, About: p.paper(), Errand: model.ErrandAddPassage}, func(text string) {
			edit.ActThen(p.Sheet, func(ctx context.Context) (string, error) {
				key := ""
				err := p.config.Drafting.Change(ctx, p.config.Document, r.key, "Thêm đoạn vào văn bản", func(tree doc.Document, at int) doc.Document {
					tree, at = compose.Insert(tree, at, text)
					if at >= 0 {
						key = compose.Keys(tree)[at]
					}
					return tree
				})
				return key, err
			}, func(key string) { p.WhenLoaded(func() { p.list.Select(key) }) })
		})
	})
}

// DeleteCurrent leaves the current paragraph out of the paper, or brings it back (Del).
func (p *Page) DeleteCurrent() {
	r, ok := p.list.Current()
	switch {
	case !ok || r.para == nil:
	case r.out():
		p.onCurrent("Đưa lại đoạn vào văn bản", "Đã đưa lại đoạn.", compose.Restore)
	default:
		p.onCurrent("Bỏ đoạn khỏi văn bản", "Đã bỏ đoạn. Ctrl+Z để lấy lại.", compose.Drop)
	}
}

func (p *Page) revert() {
	p.onCurrent("Trả lại chữ soạn sẵn", "Đã trả lại chữ soạn sẵn.", compose.Revert)
}

// Move puts the current paragraph, of a heading its section, one place up or down (Alt+Up, Alt+Down).
func (p *Page) Move(up bool) {
	if !edit.InOwnOrder(p.config.Shell, p.list) {
		return
	}
	p.onCurrent("Đổi thứ tự trong văn bản", "", func(tree doc.Document, at int) doc.Document {
		tree, _ = compose.Move(tree, at, up)
		return tree
	})
}

// drag puts a paragraph, with a heading its section, above or below another one.
func (p *Page) drag(r, beside row, below bool) {
	if !edit.InOwnOrder(p.config.Shell, p.list) {
		return
	}
	p.onCurrent("Đổi thứ tự trong văn bản", "", func(tree doc.Document, at int) doc.Document {
		to := slices.Index(compose.Keys(tree), beside.key)
		if to < 0 || r.para == nil {
			return tree
		}
		if below {
			to++
		}
		tree, _ = compose.MoveTo(tree, at, to)
		return tree
	})
}

// arrange puts the findings into another order; what that changes is told above the text.
func (p *Page) arrange(by doc.Arrangement) {
	switch {
	case !p.Loaded():
		return
	case !p.Data().draft.Arranged():
		p.config.Shell.Say("Chỉ thông báo kết luận, báo cáo kết quả về nhiều đơn vị mới xếp được theo phường hoặc theo lĩnh vực.")
		return
	}
	p.onDraft(func() {
		p.Act("Đã xếp lại; xem ở phần “Số liệu đổi”. Ctrl+Z để trở về.", func(ctx context.Context) error {
			return p.config.Drafting.Arrange(ctx, p.config.Document, by)
		})
	})
}

func (p *Page) accept() {
	p.onDraft(func() {
		p.Act("Đã ghi nhận số liệu mới của văn bản.", func(ctx context.Context) error { return p.config.Drafting.Accept(ctx, p.config.Document) })
	})
}

// toChange goes to the paragraph that the data has changed.
func (p *Page) toChange(c compose.Change) {
	if keys := p.Data().draft.Keys; c.Block >= 0 && c.Block < len(keys) {
		p.list.Select(keys[c.Block])
		p.Focus(p.list)
	}
}

func (p *Page) keepVersion() {
	p.onDraft(func() {
		p.config.Shell.AskText(dialogs.Prompt{Title: "Tên của bản, ví dụ: Bản gửi góp ý", Act: "Giữ bản này", Missing: "Chưa ghi tên của bản.", Clean: model.CleanLine, About: p.paper(), Errand: model.ErrandVersion}, func(name string) {
			p.Act("Đã giữ bản “"+name+"”.", func(ctx context.Context) error {
				_, err := p.config.Store.KeepPaperVersion(ctx, p.config.Document, name)
				return err
			})
		})
	})
}

func (p *Page) takeVersion() {
	v, ok := p.editor.versions.Current()
	if !ok {
		return
	}
	if v.Outside() {
		p.config.Shell.Say("Bản sửa ngoài là tệp Word, không lấy lại thành chữ trong sổ; hãy so với bản hiện nay rồi sửa đoạn tương ứng.")
		return
	}
	p.onDraft(func() {
		p.Act("Đã lấy lại bản "+versionName(v)+". Ctrl+Z để trở về.", func(ctx context.Context) error {
			return p.config.Drafting.TakeVersion(ctx, p.config.Document, v.UID)
		})
	})
}

func (p *Page) compareChosen() {
	if v, ok := p.editor.versions.Current(); ok {
		p.compareWith(v)
	}
}

func (p *Page) compareWith(v model.DocumentVersion) {
	p.HandOver()
	p.WhenSaved(func() { p.compare.open(v.UID) })
}

// compareTwo sets the older text that asks for it most beside that of now; others are chosen there.
func (p *Page) compareTwo() {
	p.HandOver()
	p.WhenSaved(func() {
		if !p.Loaded() {
			return
		}
		if v := older(p.Data().draft); v != "" {
			p.compare.open(v)
			return
		}
		p.config.Shell.Say("Văn bản mới có một bản, chưa có gì để so.")
	})
}

const submitted = "Đã trình ký; in ra để ký, rồi ghi số và ngày khi ban hành."

// submit puts the paper up for signature once the checks have looked at it.
func (p *Page) submit() {
	p.onDraft(func() {
		edit.Submission{
			Shell: p.config.Shell, Runner: p.config.Runner, Document: p.config.Document, Act: "Trình ký", To: model.DocForSignature,
			Do: func(ctx context.Context, reason string) error {
				return p.config.Drafting.Submit(ctx, p.config.Document, reason)
			},
			Done: func() { p.config.Shell.Say(submitted) },
			Blocked: func(why string) {
				p.ShowRemarks()
				p.config.Shell.Say(why)
			},
			Failed: p.config.Shell.Failed,
		}.Begin()
	})
}

// ShowRemarks leads to what the checks want mended: the first remark that blocks, with its place on the page.
func (p *Page) ShowRemarks() {
	p.WhenLoaded(func() {
		x := p.editor.remarks
		p.editor.sections.Go(remarksPart)
		if i := slices.IndexFunc(x.list.Rows(), func(r remarkRow) bool { return r.Blocks() }); i >= 0 {
			x.list.Select(x.list.Rows()[i].key)
		}
		p.Focus(x.list)
	})
}

func (p *Page) giveBack() {
	p.config.Shell.AskReason(dialogs.Prompt{Title: "Trả lại văn bản để sửa", Act: "Trả lại", About: p.paper(), Errand: model.ErrandState, Key: string(model.DocDraft)}, func(reason string) {
		p.Act("", func(ctx context.Context) error {
			return p.config.Store.MoveDocument(ctx, p.config.Document, model.DocDraft, reason)
		})
	})
}

// Save asks where to save the PDF and writes it.
func (p *Page) Save() {
	p.onPrinted(func(printed service.Printed) {
		request := dialogs.FileRequest{Title: "Lưu văn bản", Name: printed.Name, Ext: ".pdf", Filters: []dialogs.Filter{{Name: "Tệp PDF", Patterns: []string{"*.pdf"}}}}
		p.pickAndWrite(request, printed.PDF)
	})
}

// SaveWord asks where to save the Word file and writes it.
func (p *Page) SaveWord() {
	type word struct {
		name string
		file []byte
	}
	p.onPrinted(func(service.Printed) {
		d := p.Data().draft
		edit.ActThen(p.Sheet, func(ctx context.Context) (w word, err error) {
			w.name, w.file, err = p.config.Drafting.Word(ctx, d)
			return w, err
		}, func(w word) {
			p.pickAndWrite(dialogs.FileRequest{Title: "Lưu văn bản", Name: w.name, Ext: ".docx", Filters: []dialogs.Filter{{Name: "Tệp Word", Patterns: []string{"*.docx"}}}}, w.file)
		})
	})
}

func (p *Page) pickAndWrite(request dialogs.FileRequest, file []byte) {
	p.config.Shell.PickSave(request, func(path string) {
		p.Act("Đã lưu "+path, func(context.Context) error {
			return service.WriteFile(path, func(w io.Writer) error { _, err := w.Write(file); return err })
		})
	})
}

// Print prints the paper (Ctrl+P); of an issued one its kept bytes.
func (p *Page) Print() {
	p.onPrinted(func(printed service.Printed) {
		if s := p.Data().pages; printed.Pages == 0 && s != nil {
			printed.Pages = len(s.Sizes())
		}
		p.config.Shell.Print(printed)
	})
}

// ViewPaper opens the paper in the system's program for PDF files (Ctrl+Shift+P).
func (p *Page) ViewPaper() { p.onPrinted(p.config.Shell.ViewPrinted) }

// onPrinted does something with the pages of the text as it is kept.
func (p *Page) onPrinted(do func(service.Printed)) {
	p.HandOver()
	p.WhenSaved(func() {
		if !p.Loaded() {
			return
		}
		if s := p.Data(); s.err != nil {
			p.config.Shell.Failed(s.err)
		} else {
			do(s.printed)
		}
	})
}

// showHistory shows who changed the paper.
func (p *Page) showHistory() {
	if p.Loaded() {
		p.config.Shell.ShowHistory(p.paper(), p.heading.Text())
	}
}

// Actions are what else can be done here.
func (p *Page) Actions() []widgets.Binding {
	return []widgets.Binding{
		{Key: fyne.KeyF8, Label: "Phần sau của đoạn", Do: func() { p.editor.step(1) }},
		{Key: fyne.KeyF8, Modifier: fyne.KeyModifierShift, Label: "Phần trước của đoạn", Do: func() { p.editor.step(-1) }},
		{Label: "Trả lại chữ soạn sẵn", Do: p.revert},
		{Label: "Mở nguồn của đoạn", Do: p.openSource},
		{Label: "Ghi nhận số liệu mới", Do: p.accept},
		{Label: "Xếp nhận xét theo phường", Do: func() { p.arrange(doc.ByUnit) }},
		{Label: "Xếp nhận xét theo lĩnh vực", Do: func() { p.arrange(doc.ByTopic) }},
		{Label: "Giữ bản này...", Do: p.keepVersion},
		{Label: "So hai bản", Do: p.compareTwo},
		{Label: "So bản đang chọn với bản hiện nay", Do: p.compareChosen},
		{Label: "Lấy lại bản đang chọn", Do: p.takeVersion},
		{Label: attach.OutsideWord, Do: p.pickOutside},
		{Label: "Mở bản sửa ngoài đang chọn", Do: p.openOutside},
		{Label: "Lưu bản sao của bản sửa ngoài...", Do: p.copyOutside},
		{Label: "Bỏ bản sửa ngoài đang chọn", Do: p.dropOutside},
		{Label: "Mẫu của cơ quan...", Do: p.openTemplates},
		{Label: "Lưu PDF...", Do: p.Save},
		{Label: "Lưu Word...", Do: p.SaveWord},
		{Label: "Trình ký", Do: p.submit},
		{Label: "Trả lại...", Do: p.giveBack},
		{Label: "Ban hành...", Do: p.beginIssue},
		{Label: pairsWord, Do: p.openPairs},
		{Key: fyne.KeyB, Modifier: fyne.KeyModifierControl | fyne.KeyModifierShift, Label: attach.SignedWord, Do: p.pickSigned},
		{Label: "Mở bản ký", Do: p.openSigned},
		{Key: fyne.KeyH, Modifier: fyne.KeyModifierControl | fyne.KeyModifierShift, Label: "Lịch sử của văn bản", Do: p.showHistory},
	}
}
