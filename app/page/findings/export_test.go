package findings

// DraftOffered says whether a text of the last time is offered; TakeDraft takes it.
func (p *Page) DraftOffered() bool { return p.bar.content.Visible() }

// TakeDraft is the button "Lấy lại".
func (p *Page) TakeDraft() { p.bar.take() }

// TextProblem is what is said under the text.
func (p *Page) TextProblem() string { return p.editor.text.Note().Text }

// FocusText puts the keyboard into the text.
func (p *Page) FocusText() { focus(p.body, p.editor.text) }

// ListProblem is what stands in place of the findings.
func (p *Page) ListProblem() string { return p.problem }

// Text is what stands in the text.
func (p *Page) Text() string { return p.editor.text.Text }
