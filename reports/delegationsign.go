package reports

import (
	"slices"
	"strings"

	"sogiamsat/data/model"
	"sogiamsat/reports/doc"
)

// signForDelegation adds Nơi nhận and the head of the delegation, who signs for it: authority and post in the delegation
// above, the main post above the name (NĐ 30/2020, Phụ lục I, II.7.b: tổ chức tư vấn dùng con dấu của cơ quan). A deputy
// who is asked for signs for the head.
func (b *builder) signForDelegation(recipients []string) {
	s := doc.Signature{Recipients: recipients}
	m, ok := b.delegationSigner()
	switch {
	case ok:
		s.Authority = []string{joinWords(b.form.For, "ĐOÀN GIÁM SÁT"), "TRƯỞNG ĐOÀN"}
		if m.Member.Role != model.HeadRole {
			s.Authority = []string{s.Authority[0], joinWords(b.form.Deputy, "TRƯỞNG ĐOÀN"), upper(m.Member.Role.Label())}
		}
		s.Post = b.mainPost(m)
		s.Name = b.line("Tên người ký", m.Person.FullName)
	case b.o.Signer != "":
		b.refuse(model.Errorf(model.NotFound, "signer",
			"Người ký được chọn không phải Trưởng đoàn hay Phó Trưởng đoàn giám sát; %s do Trưởng đoàn ký.", b.recipe.name))
	case b.o.For == Signature:
		b.refuse(noHead(b.recipe.name))
	default:
		s.Authority = []string{"(CHƯA CHỌN NGƯỜI KÝ)"}
	}
	b.add(doc.Block{Signature: &s})
}

func noHead(paper string) error {
	return model.Errorf(model.Missing, "members",
		"Chưa có Trưởng đoàn giám sát nên chưa lập được %s; hãy ghi thành viên Đoàn và chọn Trưởng đoàn.", paper)
}

// delegationSigner is the head, or the member whose post was asked for.
func (b *builder) delegationSigner() (model.DossierMember, bool) {
	if b.o.Signer == "" {
		return b.d.Head()
	}
	i := slices.IndexFunc(b.d.Members, func(m model.DossierMember) bool {
		return m.Post.UID == b.o.Signer && (m.Member.Role == model.HeadRole || m.Member.Role == model.DeputyRole)
	})
	if i < 0 {
		return model.DossierMember{}, false
	}
	return b.d.Members[i], true
}

// mainPost is the post that is printed above the name: the title, then the committee in the lines in which the head of
// papers breaks it.
func (b *builder) mainPost(m model.DossierMember) []string {
	title := upper(b.line("Chức vụ của người ký", m.Post.Title))
	if title == "" {
		return nil
	}
	if m.Post.Office != b.d.Mission.Office || b.d.Office.Committee == "" {
		return []string{title}
	}
	out := []string{title}
	for _, l := range b.committeeLines() {
		out = append(out, upper(b.line("Tên cơ quan ở đầu văn bản", l)))
	}
	return out
}

// delegationHead is the head of papers that the delegation issues: the committee above, the delegation below, under a
// code of its own.
func (b *builder) delegationHead() issuer {
	from := issuer{code: "ĐGS"}
	for _, l := range b.committeeLines() {
		from.lines = append(from.lines, model.HeaderLine{Text: l})
	}
	from.lines = append(from.lines, model.HeaderLine{Text: "ĐOÀN GIÁM SÁT", Bold: true})
	return from
}

// committeeLines are the lines of the office's head that name the committee: all but that of the board that acts for it.
func (b *builder) committeeLines() []string {
	lines := b.d.Office.Header
	board := model.Fold(strings.TrimSpace(strings.TrimSuffix(b.d.Office.Name, b.d.Office.Committee)))
	var out []string
	for i, l := range lines {
		if i == len(lines)-1 && i > 0 && model.Fold(l.Text) == board {
			continue
		}
		out = append(out, l.Text)
	}
	return out
}
