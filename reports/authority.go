package reports

import (
	"strings"

	"sogiamsat/data/model"
	"sogiamsat/reports/rules"
)

// authorityWords are the short forms of how somebody signs, in both writings, with the one of a rule set.
var authorityWords = []struct {
	typed []string
	in    func(rules.Form) string
}{
	{[]string{"TM.", "T/M"}, func(f rules.Form) string { return f.For }},
	{[]string{"KT.", "K/T"}, func(f rules.Form) string { return f.Deputy }},
	{[]string{"TUQ.", "T/U"}, func(f rules.Form) string { // the Party signs so by order (36-HD/VPTW, quyền hạn)
		if f.Delegated == "" {
			return f.ByOrder
		}
		return f.Delegated
	}},
	{[]string{"TL.", "T/L"}, func(f rules.Form) string { return f.ByOrder }},
}

// delegated is the place of TUQ. in authorityWords.
const delegated = 2

// authority are the lines above the signature of a post, in the writing of the rule set: "TM." or "T/M". A post without
// lines of its own signs with its title. Where the rule set has a deputy of a body that decides together name the head
// he signs for, that line is added (NĐ 30/2020, Phụ lục I, Phần I, II.7.a).
func (b *builder) authority(post model.Post) []string {
	var lines []string
	for _, l := range post.Authority {
		if l = b.inTheSetsWriting(b.line("Thẩm quyền ký", l)); l != "" {
			lines = append(lines, l)
		}
	}
	if len(lines) == 0 {
		return []string{upper(b.line("Chức vụ của người ký", post.Title))}
	}
	last := len(lines) - 1
	head, deputy := strings.CutPrefix(lines[last], "PHÓ ")
	if deputy && last == 1 && b.form.Collective != "" && strings.HasPrefix(lines[0], b.form.For) {
		lines = []string{lines[0], b.form.Collective + " " + head, lines[1]}
	}
	return lines
}

// inTheSetsWriting gives the short form at the start of a line the writing of the rule set.
func (b *builder) inTheSetsWriting(line string) string {
	i, rest := cutShort(line)
	if i < 0 {
		return line
	}
	return authorityWords[i].in(b.form) + " " + rest
}

// cutShort finds the short form a line begins with, in either writing, with or without a space behind it; -1 when there
// is none.
func cutShort(line string) (word int, rest string) {
	for i, w := range authorityWords {
		for _, typed := range w.typed {
			if len(line) > len(typed) && strings.EqualFold(line[:len(typed)], typed) {
				return i, strings.TrimLeft(line[len(typed):], " ")
			}
		}
	}
	return -1, line
}

// checkAuthority refuses lines that cannot stand above a signature: a deputy or somebody who signs by order has to say
// both for whom and as what, and a delegation is written and ends on a day (NĐ 30/2020, Điều 13 khoản 4).
func (b *builder) checkAuthority(s model.DossierSigner, lines []string) {
	for i, l := range lines {
		short, _ := cutShort(l)
		if i == len(lines)-1 && short >= 0 {
			b.refuse(model.Errorf(model.Invalid, "signer",
				"Thẩm quyền ký của %s kết thúc ở dòng “%s”, thiếu dòng chức vụ của chính người ký; hãy ghi thêm trong phần chức vụ.", s.Person.FullName, l))
		}
		if short == delegated && b.o.For == Signature && s.Post.ValidTo == "" {
			b.refuse(model.Errorf(model.Invalid, "signer",
				"%s ký thừa ủy quyền nhưng chưa ghi ngày hết ủy quyền; việc ủy quyền phải bằng văn bản và có thời hạn (NĐ 30/2020, Điều 13 khoản 4). Hãy ghi ngày thôi giữ chức vụ, quyền hạn này.",
				s.Person.FullName))
		}
	}
}
