package people

import (
	"context"
	"fmt"
	"strings"

	"sogiamsat/app/dialogs"
	"sogiamsat/app/edit"
	"sogiamsat/data/model"
)

// pair is two entries seen from both sides: what goes along when the one or the other is given up.
type pair struct{ first, second model.PeopleMerge }

// merge makes one person of the two that are chosen in the list. Which entry is kept is the user's choice, after seeing
// what goes over to it.
func (p *Page) merge() {
	chosen := p.list.Chosen()
	if len(chosen) != 2 {
		p.config.Shell.Say("Hãy chọn đúng hai người trong danh sách (Shift+mũi tên, hoặc Ctrl+bấm chuột), rồi gộp.")
		return
	}
	a, b := chosen[0], chosen[1]
	edit.ActThen(p.Sheet, func(ctx context.Context) (pair, error) {
		first, err := p.config.Store.MergePreview(ctx, a.Person.UID, b.Person.UID)
		if err != nil {
			return pair{}, err
		}
		second, err := p.config.Store.MergePreview(ctx, b.Person.UID, a.Person.UID)
		return pair{first, second}, err
	}, func(x pair) { p.askMerge(a, b, x) })
}

func (p *Page) askMerge(a, b row, x pair) {
	act := func(number string, r row, m model.PeopleMerge) dialogs.Act {
		return dialogs.Act{Word: "Giữ mục " + number, Main: number == "1", Do: func() {
			p.Act("Đã gộp vào "+r.Person.FullName+". Ctrl+Z để tách lại như cũ.", func(ctx context.Context) error {
				return p.config.Store.MergePeople(ctx, m.Keep.UID, m.Drop.UID)
			})
		}}
	}
	p.config.Shell.Ask(dialogs.Question{
		Title: "Gộp hai mục của cùng một người",
		Text: fmt.Sprintf("1. %s\n2. %s\n\nMục bị bỏ chuyển hết sang mục được giữ, rồi vào Thùng rác.\n"+
			"Giữ mục 1: chuyển sang %s.\nGiữ mục 2: chuyển sang %s.", describe(a), describe(b), movedWords(x.first), movedWords(x.second)),
		Acts: []dialogs.Act{act("1", a, x.first), act("2", b, x.second)},
	})
}

// describe tells two entries of one name apart.
func describe(r row) string {
	parts := []string{r.Person.FullName}
	if r.held != "" {
		parts = append(parts, r.held)
	}
	if r.Person.Phone != "" {
		parts = append(parts, "ĐT "+r.Person.Phone)
	}
	return strings.Join(append(parts, fmt.Sprintf("%d chức vụ, %d đoàn giám sát", len(r.Posts), len(r.Missions))), "; ")
}

// movedWords counts what goes over.
func movedWords(m model.PeopleMerge) string {
	var out []string
	for _, x := range []struct {
		n    int
		word string
	}{
		{m.Posts, "chức vụ"},
		{m.Missions, "đoàn giám sát"},
		{m.Sessions, "buổi làm việc"},
		{m.Recommendations, "kiến nghị theo dõi"},
		{m.Attachments, "tệp đính kèm"},
	} {
		if x.n > 0 {
			out = append(out, fmt.Sprintf("%d %s", x.n, x.word))
		}
	}
	for _, f := range m.Filled {
		out = append(out, map[string]string{"address": "cách xưng hô " + m.Drop.Address, "phone": "số điện thoại " + m.Drop.Phone}[f])
	}
	if len(out) == 0 {
		return "không có gì"
	}
	return model.JoinAnd(out)
}
