package papers

import (
	"context"
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"sogiamsat/app/attach"
	"sogiamsat/app/edit"
	"sogiamsat/app/present"
	"sogiamsat/app/task"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// paper is a document as its form holds it: recipients are one text, a line for each.
type paper struct {
	doc        model.Document
	recipients string
}

func paperOf(d model.Document) paper { return paper{d, strings.Join(d.Recipient, "\n")} }

// document is the paper with its recipients as a list; empty lines say nothing.
func (x paper) document() model.Document {
	d := x.doc
	d.Recipient = nil
	for _, line := range strings.Split(x.recipients, "\n") {
		if line = strings.TrimSpace(line); line != "" {
			d.Recipient = append(d.Recipient, line)
		}
	}
	return d
}

// ready says that a new paper has enough in it to be written.
func (x paper) ready() bool {
	field, _ := x.missing()
	return field == ""
}

// missing is the first field without which a new paper is not written, and what to say there; "" for none.
func (x paper) missing() (field, reason string) {
	d := x.doc
	switch {
	case d.State == model.DocIssued && d.Number == "" && d.Type.Numbered():
		return "number", "Chưa ghi số của văn bản."
	case d.State == model.DocIssued && d.Day == "":
		return "day", "Chưa ghi ngày của văn bản."
	case d.State != model.DocIssued && !composed(d) && strings.TrimSpace(d.Subject) == "":
		return "subject", "Chưa ghi trích yếu."
	}
	return "", ""
}

// refuse says at a field why the paper is not written, and gives it the keyboard.
func (e *editor) refuse(field, reason string) {
	switch field {
	case "number":
		e.number.SetError(reason)
		e.page.Focus(e.number)
	case "day":
		e.day.Miss(reason)
		e.page.Focus(e.day)
	case "session":
		e.session.SetError(reason)
		e.page.Focus(e.session)
	case "subject":
		e.subject.SetError(reason)
		e.page.Focus(e.subject)
	}
}

// The parts of a paper's form.
const (
	dataPart    = "data"
	signedPart  = "signed"
	outsidePart = "outside"
	filesPart   = "files"
	eventsPart  = "events"
)

// editor is the form of one paper, below the list.
type editor struct {
	page    *Page
	form    *edit.Form[paper]
	load    *task.Latest
	row     model.PaperRow
	choices model.PaperChoices

	heading    *widgets.Heading
	state      *widgets.StatusBadge
	acts       *fyne.Container
	sections   *widgets.Sections
	parts      map[string]fyne.CanvasObject
	kind       *widgets.Select
	mission    *widgets.Select
	ward       *widgets.Select
	session    *widgets.Select
	signer     *widgets.Select
	subject    *widgets.BaseEntry
	recipients *widgets.BaseEntry
	number     *widgets.BaseEntry
	day        *widgets.DateEntry
	note       *widgets.BaseEntry
	missionRow *widgets.FormRow
	sessionRow *widgets.FormRow
	signerRow  *widgets.FormRow
	issueRow   *widgets.FormRow
	signed     *attach.SignedPanel
	outside    *outside
	files      *attach.Panel
	events     *widgets.DataList[model.DocumentEvent]

	body    *fyne.Container
	blank   fyne.CanvasObject
	content fyne.CanvasObject
}

func newEditor(p *Page) *editor {
	e := &editor{page: p, load: task.NewLatest(p.config.Runner)}
	c := p.config
	e.form = edit.NewForm(edit.FormConfig[paper]{
		Runner: c.Runner, After: c.After, Shell: c.Shell, Drafts: c.Store, Pending: p.Pending(), Noun: "document",
		Save:   p.save,
		Meta:   func(x *paper) *model.Meta { return &x.doc.Meta },
		Parent: func(paper) model.Ref { return p.home() },
		Ready:  paper.ready,
		Adopt: func(want *paper, saved paper) {
			want.doc.Office, want.doc.RuleSet = saved.doc.Office, saved.doc.RuleSet
		},
		Above: func(x paper) (paper, bool) {
			r, ok := p.list.Above(string(x.doc.UID))
			return paperOf(r.Document), ok
		},
		Saved: e.saved,
	})
	p.CopiesAbove(e.form)
	e.setUpFields(c.Today)
	e.files = attach.New(attach.Config{
		Store: c.Store, Shell: c.Shell, Runner: c.Runner, OnCount: func(n int) { e.sections.SetCount(filesPart, n) },
		EmptySentence: "Chưa có tệp nào. Đính kèm phụ lục, tài liệu hoặc tệp của văn bản.",
	})
	e.signed = attach.NewSignedPanel(c.Shell, p.pickSigned, p.signing())
	e.outside = newOutside(p)
	e.events = widgets.NewDataList(eventList()).Remember(c.Shell, "papers/events")
	e.sections = widgets.NewSections([]widgets.Section{
		{ID: dataPart, Label: "Văn bản"},
		{ID: signedPart, Label: "Bản ký"},
		{ID: outsidePart, Label: "Sửa ngoài"},
		{ID: filesPart, Label: "Tệp"},
		{ID: eventsPart, Label: "Quá trình"},
	}, e.goTo)
	e.lay()
	e.clear()
	return e
}

// home is the record that texts of a new paper are kept with until it is written.
func (p *Page) home() model.Ref {
	if p.config.Mission == "" {
		return model.Ref{Noun: "document"}
	}
	return model.Ref{Noun: "mission", UID: p.config.Mission}
}

func (e *editor) setUpFields(today func() model.Date) {
	f := e.form
	e.kind = edit.Pick(f, "type", edit.Options(model.DocTypes), func(x *paper) *model.DocType { return &x.doc.Type })
	e.subject = edit.Area(f, "subject", 2, func(x *paper) *string { return &x.doc.Subject })
	e.mission = edit.Pick(f, "mission", nil, func(x *paper) *model.UID { return &x.doc.Mission })
	e.ward = edit.Pick(f, "ward", nil, func(x *paper) *model.UID { return &x.doc.Ward })
	e.session = edit.Pick(f, "session", nil, func(x *paper) *model.UID { return &x.doc.Session })
	e.signer = edit.Pick(f, "signer", nil, func(x *paper) *model.UID { return &x.doc.Signer })
	e.recipients = edit.Area(f, "recipients", 3, func(x *paper) *string { return &x.recipients })
	e.recipients.SetHelp("Mỗi nơi nhận một dòng.")
	e.number = edit.Line(f, "number", func(x *paper) *string { return &x.doc.Number })
	e.number.Width, e.number.PlaceHolder = 170, "05/TB-MTTQ-BTT"
	e.day = edit.Day(f, "day", today, func(x *paper) *model.Date { return &x.doc.Day })
	e.note = edit.Area(f, "note", 2, func(x *paper) *string { return &x.doc.Note })
	e.setUpChoices()
	e.heading = widgets.NewHeading("")
	e.state = widgets.NewStatusBadge(widgets.Badge{})
	e.acts = widgets.NewBar(nil)
}

// setUpChoices lets what may be chosen follow what was: units are those of the mission, sessions those of the unit, and a
// session says its unit.
func (e *editor) setUpChoices() {
	choose := func(s *widgets.Select, do func(d *model.Document, id model.UID)) {
		s.Width = 280
		s.OnChange = func(id string) {
			e.form.Change(func(x *paper) { do(&x.doc, model.UID(id)) })
			d := e.form.Value().doc
			follow(e.ward, d.Ward)
			follow(e.session, d.Session)
			e.subject.SetHelp(subjectHelp(d))
			e.readChoices()
		}
	}
	choose(e.kind, func(d *model.Document, id model.UID) { d.Type = model.DocType(id) })
	choose(e.signer, func(d *model.Document, id model.UID) { d.Signer = id })
	choose(e.mission, func(d *model.Document, id model.UID) { d.Mission, d.Ward, d.Session = id, "", "" })
	choose(e.ward, func(d *model.Document, id model.UID) { d.Ward, d.Session = id, "" })
	choose(e.session, func(d *model.Document, id model.UID) {
		d.Session = id
		for _, s := range e.choices.Sessions {
			if s.UID == id {
				d.Ward = s.Ward
			}
		}
	})
}

// follow shows what another choice made of a field.
func follow(s *widgets.Select, id model.UID) {
	if s.Value() != string(id) {
		s.SetValue(string(id))
	}
}

func (e *editor) lay() {
	e.issueRow = widgets.NewFormRow("Số, ngày", container.NewHBox(e.number, widget.NewLabel("ngày"), e.day))
	e.issueRow.SetNoted(widgets.EitherNote(e.number, e.day))
	e.missionRow = widgets.NewNarrowFormRow("Cuộc giám sát", e.mission)
	if e.page.config.Mission != "" {
		e.missionRow.Hide()
	}
	e.sessionRow = widgets.NewNarrowFormRow("Buổi làm việc", e.session)
	e.signerRow = widgets.NewNarrowFormRow("Người ký", e.signer)
	left := rowsOf(
		widgets.NewNarrowFormRow("Loại", e.kind), e.issueRow, widgets.NewFormRow("Trích yếu", e.subject), e.signerRow,
	)
	right := rowsOf(
		e.missionRow, widgets.NewNarrowFormRow("Về phường", e.ward), e.sessionRow,
		widgets.NewFormRow("Nơi nhận", e.recipients), widgets.NewFormRow("Ghi chú", e.note),
	)
	inner := layout.NewCustomPaddedLayout(8, 0, 10, 10)
	e.parts = map[string]fyne.CanvasObject{
		dataPart:   widgets.NewVScroll(container.New(inner, widgets.NewPair(left, right, 0.5))),
		signedPart: e.signed.Content(), outsidePart: e.outside.content, filesPart: e.files.Content(), eventsPart: e.events,
	}
	bar := e.form.DraftBar(func() { e.body.Refresh() })
	head := container.New(layout.NewCustomPaddedLayout(4, 2, 10, 10), widgets.NewBar(e.heading, e.heading, e.state, e.acts))
	top := container.New(layout.NewCustomPaddedVBoxLayout(0), head, bar, e.sections)
	e.body = widgets.NewBorder(top, nil, nil, nil, container.NewStack(e.parts[dataPart], e.parts[signedPart], e.parts[outsidePart], e.parts[filesPart], e.parts[eventsPart]))
	sentence := widget.NewLabel("Chọn một văn bản trong danh sách, hoặc thêm văn bản mới.")
	e.blank = container.NewCenter(sentence)
	e.content = container.NewStack(e.body, e.blank)
	e.goTo(dataPart)
}

func rowsOf(rows ...fyne.CanvasObject) *fyne.Container {
	return container.New(layout.NewCustomPaddedVBoxLayout(0), rows...)
}

func (e *editor) leave() {
	e.files.Leave()
	e.load.Cancel()
}

func (e *editor) goTo(part string) {
	widgets.ShowOnly(e.parts, part)
	if e.body != nil {
		e.body.Refresh()
	}
}

// step goes along the parts with the keyboard in the new one.
func (e *editor) step(by int) {
	if !e.form.Shown() {
		return
	}
	e.page.HandOver()
	e.sections.Step(by)
	e.page.Focus(e.first())
}

// first is where work begins in the part in sight.
func (e *editor) first() fyne.Focusable {
	switch e.sections.Current() {
	case signedPart:
		return e.signed.List()
	case outsidePart:
		return e.outside.list
	case filesPart:
		return e.files.List()
	case eventsPart:
		return e.events
	}
	if e.kind.Disabled() {
		return e.note
	}
	return e.kind
}

func (e *editor) open(r model.PaperRow) {
	e.row = r
	e.choices = model.PaperChoices{}
	e.form.Open(paperOf(r.Document))
	if e.form.IsNew() {
		e.sections.Go(dataPart)
	}
	e.shown()
	e.readChoices()
}

func (e *editor) refresh(r model.PaperRow) {
	e.row = r
	e.form.Refresh(paperOf(r.Document))
	e.shown()
	e.readChoices()
}

func (e *editor) clear() {
	e.form.Clear()
	e.files.Show(model.Ref{Noun: "document"})
	e.load.Cancel()
	e.body.Hide()
	e.blank.Show()
}

// saved hears of every save, also of papers no longer in the form.
func (e *editor) saved(x paper) {
	if x.doc.UID == e.form.Value().doc.UID {
		e.shown()
		e.readChoices()
		e.page.narrow()
	}
}

// shown brings what is no field up to date with the paper in the form.
func (e *editor) shown() {
	d := e.form.Value().doc
	e.blank.Hide()
	e.body.Show()
	e.heading.SetText(headingOf(d))
	e.state.SetBadge(paperBadge(model.PaperRow{Document: d}))
	e.files.Show(model.Ref{Noun: "document", UID: d.UID})
	if d.Version == 0 {
		e.sections.SetCount(filesPart, 0)
	}
	e.showActs(d)
	showIf(e.issueRow, d.State != model.DocDraft)
	e.showKinds(d)
	e.subject.SetHelp(subjectHelp(d))
	e.enable(d)
	e.body.Refresh()
}

func showIf(row fyne.CanvasObject, shown bool) {
	if shown {
		row.Show()
	} else {
		row.Hide()
	}
}

func headingOf(d model.Document) string {
	switch {
	case d.Version > 0:
		return paperName(d)
	case d.State == model.DocIssued:
		return "Ghi văn bản đã ban hành"
	}
	return "Văn bản mới"
}

// enable lets change what the store lets change: of a paper whose bytes are kept, and of one that is replaced, corrected
// or void, only the note.
func (e *editor) enable(d model.Document) {
	free := !d.State.Frozen() || d.State == model.DocIssued && !e.row.Kept
	for _, o := range []fyne.Disableable{e.kind, e.mission, e.ward, e.session, e.signer, e.subject, e.recipients, e.number, e.day} {
		if free {
			o.Enable()
		} else {
			o.Disable()
		}
	}
	if d.Version > 0 && e.page.config.Mission == "" {
		e.mission.Disable() // a paper stays with its mission
	}
	if e.row.Written {
		e.kind.Disable() // its text is a report's
	}
}

// readChoices reads who may sign and which units there are, for the paper as it stands in the form.
func (e *editor) readChoices() {
	if !e.form.Shown() {
		return
	}
	d := e.form.Value().doc
	showIf(e.sessionRow, d.Type.OfSession())
	showIf(e.signerRow, d.Type.HasSigner())
	task.Load(e.load, func(ctx context.Context) (known, error) { return e.page.known(ctx, d, e.row.Kept) }, func(k known, err error) {
		if err != nil {
			e.page.config.Shell.Say("Chưa đọc được danh sách người ký: " + present.ErrorText(err).Line())
			return
		}
		e.choices = k.PaperChoices
		e.showChoices()
		e.advise(k.remarks)
		e.showActs(e.form.Value().doc)
		e.body.Refresh()
	})
}

func (e *editor) showChoices() {
	d := e.form.Value().doc
	e.mission.SetOptions(named("(không thuộc cuộc giám sát nào)", e.choices.Missions))
	e.ward.SetOptions(named("(không riêng phường nào)", e.choices.Wards))
	e.showSessions(d)
	signers := []widgets.Option{{ID: "", Label: "(chưa chọn)"}}
	found := d.Signer == ""
	for _, s := range e.choices.Signers {
		found = found || s.Post.UID == d.Signer
		signers = append(signers, widgets.Option{ID: string(s.Post.UID), Label: s.Person.FullName + ", " + s.Post.Title})
	}
	if !found {
		signers = append(signers, widgets.Option{ID: string(d.Signer), Label: e.row.Signer + ", " + e.row.SignerPost})
	}
	e.signer.SetOptions(signers)
	e.signer.SetAdvice("")
	if len(signers) == 1 {
		e.signer.SetAdvice("Chưa có ai được ký loại văn bản này vào ngày đó; thêm ở trang Người, cơ quan.")
	} else if !found && !d.State.Frozen() {
		e.signer.SetAdvice("Người này không còn chức vụ được ký loại văn bản này.")
	}
	e.signed.Show(e.choices.Signed, e.row.Kept)
	e.sections.SetCount(signedPart, len(e.choices.Signed))
	e.outside.list.SetRows(e.choices.Outside)
	e.sections.SetCount(outsidePart, len(e.choices.Outside))
	e.events.SetRows(e.choices.Events)
	e.sections.SetCount(eventsPart, len(e.choices.Events))
}

// showSessions offers the sessions that the paper may be about; the one it is about while none is chosen stands first.
func (e *editor) showSessions(d model.Document) {
	none := "(chưa chọn)"
	var sessions []model.NamedRecord
	for _, s := range e.choices.Sessions {
		sessions = append(sessions, s.NamedRecord)
		if d.Session == "" && s.UID == e.choices.Session {
			none = s.Name + " (chọn sẵn)"
		}
	}
	e.session.SetOptions(named(none, sessions))
	e.session.SetAdvice("")
	switch {
	case d.State.Frozen() || !d.Type.OfSession() || d.Mission == "":
	case len(e.choices.Sessions) == 0:
		e.session.SetAdvice("Chưa có buổi làm việc nào; thêm ở thẻ Phường và lịch.")
	default:
		e.session.SetAdvice(e.unsure(d))
	}
}

// unsure asks for the session where a paper may be about one of several; "" where it is known.
func (e *editor) unsure(d model.Document) string {
	if d.State.Frozen() || e.choices.Session != "" || len(e.choices.Sessions) < 2 {
		return ""
	}
	return fmt.Sprintf("Có %d buổi làm việc; hãy chọn buổi của %s này.", len(e.choices.Sessions), model.LowerFirst(d.Type.Label()))
}

func named(none string, all []model.NamedRecord) []widgets.Option {
	out := []widgets.Option{{ID: "", Label: none}}
	for _, x := range all {
		out = append(out, widgets.Option{ID: string(x.UID), Label: x.Name})
	}
	return out
}

func eventList() widgets.ListConfig[model.DocumentEvent] {
	return widgets.ListConfig[model.DocumentEvent]{
		Columns: []widgets.Column[model.DocumentEvent]{
			{ID: "day", Label: "Ngày", Width: 84, Text: func(x model.DocumentEvent) string { return x.Day.Format() }},
			{ID: "to", Label: "Chuyển sang", Width: 116, Badge: func(x model.DocumentEvent) widgets.Badge {
				return paperBadge(model.PaperRow{Document: model.Document{State: x.To}})
			}},
			{ID: "reason", Label: "Lý do", Text: func(x model.DocumentEvent) string { return x.Reason }},
		},
		Key: func(x model.DocumentEvent) string { return string(x.UID) }, Fold: model.Fold, Places: present.Places,
		EmptySentence: "Văn bản chưa chuyển trạng thái lần nào.",
	}
}
