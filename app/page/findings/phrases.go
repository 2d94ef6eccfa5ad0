package findings

import (
	"context"
	"slices"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/layout"

	"sogiamsat/app/edit"
	"sogiamsat/app/present"
	"sogiamsat/app/task"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// insertPhrase puts a phrase in place of the code before the caret; without a code that is known it lets one be picked
// (Ctrl+J). It is the only thing that changes a text somebody is typing, and only when asked.
func (p *Page) insertPhrase() {
	if !p.ready() {
		return
	}
	p.caretInText()
	text := p.editor.text
	if text.SelectedText() == "" {
		code := model.CodeBefore(string([]rune(text.Text)[:text.CursorTextOffset()]))
		if phrase, ok := model.PhraseOf(code, p.phrases); ok {
			insert(text, utf8.RuneCountInString(code), phrase.Text)
			return
		}
	}
	p.pickPhrase()
}

// caretInText brings the keyboard into the text, behind its last letter.
func (p *Page) caretInText() {
	if c := p.Canvas(); c == nil || c.Focused() != fyne.Focusable(p.editor.text) {
		p.Focus(p.editor.text)
		p.editor.text.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyEnd, Modifier: fyne.KeyModifierControl})
	}
}

// insert puts text at the caret, in place of the last letters before it or of what is selected, as if it had been typed:
// Ctrl+Z takes it back.
func insert(e *widgets.BaseEntry, letters int, text string) {
	for range letters {
		e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
	}
	e.TypedShortcut(&fyne.ShortcutPaste{Clipboard: given(text)})
}

// given is a clipboard that holds a text.
type given string

func (g given) Content() string { return string(g) }

func (given) SetContent(string) {}

const earlierMost = 30

// pickPhrase lets a phrase, or a sentence of an earlier mission, be picked by a few letters.
func (p *Page) pickPhrase() {
	earlier := task.NewLatest(p.config.Runner)
	kind := p.form.Value().Finding.Kind
	phrases := slices.Clone(p.phrases)
	slices.SortStableFunc(phrases, func(a, b model.Phrase) int { return strange(a, kind) - strange(b, kind) })
	var options []edit.PickOption
	for _, x := range phrases {
		options = append(options, edit.PickOption{ID: x.UID, Label: present.Short(x.Text, listText), Note: x.Code, Search: x.Code + " " + x.Text + " " + x.Topic})
	}
	texts := map[model.UID]string{}
	for _, x := range phrases {
		texts[x.UID] = x.Text
	}
	edit.PickOne(p.Canvas(), edit.Picking{
		Title: "Mẫu câu, hoặc câu của các cuộc giám sát trước", Options: options,
		Empty: "Gõ vài chữ để tìm trong mẫu câu và nhận xét của các cuộc trước.",
		OnTyped: func(typed string, show func([]edit.PickOption)) {
			task.Load(earlier, func(ctx context.Context) ([]model.Hit, error) {
				return p.config.Store.EarlierFindings(ctx, p.config.Mission, typed, earlierMost)
			}, func(hits []model.Hit, err error) {
				if err != nil {
					p.config.Shell.Say("Chưa tìm được câu của các cuộc trước: " + present.ErrorText(err).Line())
					return
				}
				var more []edit.PickOption
				for _, h := range hits {
					texts[h.UID] = h.Text
					more = append(more, edit.PickOption{ID: h.UID, Label: present.Short(h.Text, listText), Note: "cuộc trước", Search: h.Text})
				}
				show(more)
			})
		},
	}, func(o edit.PickOption) { insert(p.editor.text, 0, texts[o.ID]) })
}

// strange is 0 for phrases that fit a kind, 1 for others.
func strange(x model.Phrase, kind model.FindingKind) int {
	if x.Kind == "" || x.Kind == kind {
		return 0
	}
	return 1
}

// keepPhrase begins a phrase from what is selected in the text, or from all of it (Ctrl+Shift+J).
func (p *Page) keepPhrase() {
	if !p.ready() {
		return
	}
	text := p.editor.text.SelectedText()
	if text == "" {
		text = p.editor.text.Value()
	}
	t := newPhraseTask(p)
	p.begin(t)
	f := p.form.Value().Finding
	t.add(model.Phrase{Text: model.CleanText(text), Kind: f.Kind, Topic: topicTitle(&p.d, f.Topic)})
}

// managePhrases shows all phrases.
func (p *Page) managePhrases() {
	if p.task == nil && p.Loaded() {
		p.begin(newPhraseTask(p))
	}
}

// phraseTask is the library of phrases: all of them on the left, one on the right.
type phraseTask struct {
	page    *Page
	list    *widgets.DataList[model.Phrase]
	form    *edit.Form[model.Phrase]
	code    *widgets.BaseEntry
	text    *widgets.BaseEntry
	fields  *fyne.Container
	room    *fyne.Container // of the fields
	content fyne.CanvasObject
	quiet   bool
}

func newPhraseTask(p *Page) *phraseTask {
	t := &phraseTask{page: p}
	t.list = widgets.NewDataList(widgets.ListConfig[model.Phrase]{
		Columns: []widgets.Column[model.Phrase]{
			{ID: "code", Label: "Mã tắt", Width: 90, Bold: true, Text: func(x model.Phrase) string { return x.Code }},
			{ID: "text", Label: "Mẫu câu", Text: func(x model.Phrase) string { return x.Text }},
		},
		Key: func(x model.Phrase) string { return string(x.UID) }, Multi: true, Fold: model.Fold, Places: present.Places,
		EmptySentence: "Chưa có mẫu câu nào. Mẫu câu là câu hay dùng, chèn bằng mã tắt rồi Ctrl+J.", EmptyButton: "Thêm mẫu câu",
		OnEmpty: t.begin, OnCurrent: t.turnTo, OpenEdits: true, OnOpen: func(model.Phrase) { p.Focus(t.code) },
		OnDelete: t.delete,
	}).Remember(p.config.Shell, "findings/phrases/columns")
	t.buildForm()
	column := layout.NewCustomPaddedVBoxLayout(2)
	buttons := container.New(layout.NewCustomPaddedHBoxLayout(8), widgets.NewButton("Thêm mẫu câu", t.begin), layout.NewSpacer(), widgets.NewButton("Trở lại", p.endTask))
	bar := t.form.DraftBar(func() { t.room.Refresh() })
	t.room = widgets.NewBorder(container.New(column, bar), nil, nil, nil, t.fields)
	right := container.New(layout.NewCustomPaddedLayout(10, 10, 10, 12), t.room)
	head := container.New(layout.NewCustomPaddedVBoxLayout(8), widgets.NewPageHeading("Mẫu câu"), buttons)
	left := widgets.NewBorder(container.New(layout.NewCustomPaddedLayout(8, 6, 8, 8), head), nil, nil, nil, t.list)
	t.content = p.split("findings/phrases", left, right, 560)
	return t
}

func (t *phraseTask) buildForm() {
	p := t.page
	t.form = edit.NewForm(edit.FormConfig[model.Phrase]{
		Runner: p.config.Runner, After: p.config.After, Shell: p.config.Shell, Drafts: p.config.Store, Pending: p.Pending(),
		Save:   p.config.Store.SavePhrase,
		Meta:   func(x *model.Phrase) *model.Meta { return &x.Meta },
		Noun:   "phrase",
		Parent: func(model.Phrase) model.Ref { return model.Ref{Noun: "mission", UID: p.config.Mission} },
		Needs: []edit.Need[model.Phrase]{
			{Key: "code", Given: func(x model.Phrase) bool { return x.Code != "" }, Why: "Chưa nhập mã tắt."},
			{Key: "text", Given: func(x model.Phrase) bool { return x.Text != "" }, Why: "Chưa nhập mẫu câu."},
		},
	})
	t.form.MarksIn(t.list)
	t.code = edit.Line(t.form, "code", func(x *model.Phrase) *string { return &x.Code })
	t.code.Width = 120
	t.code.SetHelp("Vài chữ dễ nhớ, viết liền. Gõ mã trong nhận xét rồi bấm Ctrl+J.")
	t.text = edit.Area(t.form, "text", 6, func(x *model.Phrase) *string { return &x.Text })
	kinds := append([]widgets.Option{{ID: "", Label: "Loại nào cũng dùng"}}, edit.Options(model.FindingKinds)...)
	kind := edit.Pick(t.form, "kind", kinds, func(x *model.Phrase) *model.FindingKind { return &x.Kind })
	topic := edit.Line(t.form, "topic", func(x *model.Phrase) *string { return &x.Topic })
	t.fields = container.New(layout.NewCustomPaddedVBoxLayout(2), widgets.NewNarrowFormRow("Mã tắt", t.code), widgets.NewFormRow("Mẫu câu", t.text),
		widgets.NewNarrowFormRow("Loại", kind), widgets.NewFormRow("Về nội dung", topic))
	t.fields.Hide()
}

// begin begins an empty phrase.
func (t *phraseTask) begin() { t.add(model.Phrase{}) }

func (t *phraseTask) add(x model.Phrase) {
	t.page.HandOver()
	t.open(x)
	t.page.Focus(t.code)
}

func (t *phraseTask) turnTo(x model.Phrase, ok bool) {
	if !ok || t.quiet || t.form.Value().UID == x.UID {
		return
	}
	t.page.HandOver()
	t.open(x)
}

func (t *phraseTask) open(x model.Phrase) {
	t.form.Open(x)
	if !t.fields.Visible() {
		t.fields.Show()
		t.room.Refresh() // what was hidden has no place yet
	}
}

func (t *phraseTask) delete(chosen []model.Phrase) {
	p := t.page
	var gone []model.UID
	for _, x := range chosen {
		gone = append(gone, x.UID)
	}
	p.Act("Đã chuyển "+present.Several(len(gone), "mẫu câu", "mẫu câu")+" vào Thùng rác. Ctrl+Z để lấy lại.", func(ctx context.Context) error {
		return p.config.Store.DeleteAll(ctx, "phrase", gone)
	})
}

// Read implements pageTask.
func (t *phraseTask) Read(*model.Dossier) {
	t.quiet = true
	t.list.SetRows(t.page.phrases)
	t.quiet = false
	now := t.form.Value().UID
	i := slices.IndexFunc(t.page.phrases, func(x model.Phrase) bool { return x.UID == now })
	switch {
	case t.form.IsNew():
	case i >= 0:
		t.list.Select(string(now))
		t.form.Refresh(t.page.phrases[i])
	case t.form.Shown():
		t.form.Clear()
		t.fields.Hide()
	}
	if x, ok := t.list.Current(); ok && !t.form.Shown() {
		t.turnTo(x, true)
	}
}

// Content implements pageTask.
func (t *phraseTask) Content() fyne.CanvasObject { return t.content }

// First implements pageTask.
func (t *phraseTask) First() fyne.Focusable { return t.list }

// NextColumn implements pageTask.
func (t *phraseTask) NextColumn() {
	if c := t.page.Canvas(); c.Focused() == fyne.Focusable(t.list) && t.form.Shown() {
		t.page.Focus(t.code)
		return
	}
	t.page.Focus(t.list)
}
