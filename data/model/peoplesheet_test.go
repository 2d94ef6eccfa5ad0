package model_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sogiamsat/data/model"
)

func peopleSheet(t *testing.T, rows ...[]string) *model.PeopleSheet {
	t.Helper()
	person := func(uid model.UID, name string, posts ...model.PostRow) model.PersonRow {
		return model.PersonRow{Person: model.Person{Meta: model.Meta{UID: uid}, FullName: name}, Posts: posts}
	}
	people := &model.People{
		Persons: []model.PersonRow{
			person("an", "Trần Văn An", model.PostRow{Post: model.Post{Title: "Chủ tịch", Body: "b3", ValidFrom: "2021-06-01", ValidTo: "2023-01-01"}, Place: "UBND Phường 3"}),
			person("binh1", "Lê Bình"), person("binh2", "Lê Bình"),
		},
		Places: []model.PostPlace{{Office: "o", Name: "Ủy ban MTTQ quận"}, {Body: "b3", Name: "Ủy ban nhân dân Phường 3"}, {Body: "b5", Name: "Ủy ban nhân dân Phường 5"}},
	}
	s, err := model.NewPeopleSheet(people, rows, "2024-10-01")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// told writes rows as "line person title office body from to problems".
func told(s *model.PeopleSheet) (out []string) {
	for _, r := range s.Rows() {
		p := r.Row.Post
		line := fmt.Sprint(r.Line, " ", r.Row.Person.UID, "/", r.Row.Person.FullName, " ", p.Title, "@", p.Office, p.Body, " ", p.ValidFrom, "-", p.ValidTo)
		if r.Known {
			line += " known"
		}
		for _, x := range r.Problems {
			line += " ! " + x.Message
		}
		if r.Remark != "" {
			line += " ? " + r.Remark
		}
		out = append(out, line)
	}
	return out
}

func TestPeopleOfASheet(t *testing.T) {
	head := []string{"STT", "Họ tên", "Chức vụ", "Đơn vị", "Từ ngày", "Đến ngày"}
	for name, c := range map[string]struct {
		row  []string
		want string
	}{
		"somebody new":           {[]string{"1", "Ngô Thị Hoa", "Phó Chủ tịch", "ubnd p5", "1/7/2024", ""}, "2 /Ngô Thị Hoa Phó Chủ tịch@b5 2024-07-01-"},
		"the book's person":      {[]string{"", "trần văn  an", "Bí thư", "Ủy ban MTTQ quận", "", ""}, "2 an/trần văn an Bí thư@o -"},
		"the book's post":        {[]string{"", "Trần Văn An", "Chủ tịch", "UBND Phường 3", "01/6/2021", "31/12/2022"}, "2 an/Trần Văn An Chủ tịch@b3 2021-06-01-2023-01-01 known"},
		"a person without posts": {[]string{"", "Trần Văn An"}, "2 an/Trần Văn An @ - known"},
		"a post nowhere":         {[]string{"", "Ngô Hoa", "Chuyên viên"}, "2 /Ngô Hoa Chuyên viên@ - ? Chưa ghi cơ quan."},
		"marks differ":           {[]string{"", "Tran Van Ân"}, "2 /Tran Van Ân @ - ! Sổ có người tên chỉ khác dấu; hãy chọn là người ấy hay người khác."},
		"a letter differs":       {[]string{"", "Trần Văn Anh"}, "2 /Trần Văn Anh @ - ? Gần giống “Trần Văn An” đã có trong sổ."},
		"two of the name":        {[]string{"", "Lê Bình"}, "2 /Lê Bình @ - ! Sổ có nhiều người tên “Lê Bình”; hãy chọn người nào."},
		"no name":                {[]string{"3", "", "Chủ tịch"}, "2 / Chủ tịch@ - ! Chưa ghi họ và tên."},
		"no title":               {[]string{"", "Ngô Hoa", "", "UBND Phường 5"}, "2 /Ngô Hoa @b5 - ! Chưa ghi chức vụ."},
		"no such place":          {[]string{"", "Ngô Hoa", "Chủ tịch", "UBND Phường 55"}, "2 /Ngô Hoa Chủ tịch@ - ! Chưa rõ “UBND Phường 55” là cơ quan nào."},
		"no such day":            {[]string{"", "Ngô Hoa", "Chủ tịch", "UBND Phường 5", "31/2/2024"}, "! Từ ngày: "},
		"days the wrong way":     {[]string{"", "Ngô Hoa", "Chủ tịch", "UBND Phường 5", "1/3/2024", "1/2/2024"}, " ! "},
		"an old font":            {[]string{"", "NguyÔn V¨n Th¾ng, Chñ tÞch UBND"}, "bảng mã cũ"},
	} {
		if got := told(peopleSheet(t, head, c.row)); len(got) != 1 || !strings.Contains(got[0], c.want) {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

func TestWhatIsChosenForASheetOfPeople(t *testing.T) {
	s := peopleSheet(t, []string{"Họ và tên", "Chức vụ", "Cơ quan"}, []string{"Lê Bình", "Chủ tịch", "UBND Phường 55"}, nil, []string{"Trần Văn Ân"})
	rows := s.Rows()
	if len(rows) != 2 || len(rows[0].Problems) != 2 || len(rows[0].Problems[0].Near) != 2 || rows[0].Problems[1].Near[0].Label != "Ủy ban nhân dân Phường 5" {
		t.Fatalf("rows %+v", rows)
	}
	var labels []string
	for _, m := range s.Meanings(rows[0].Problems[0]) {
		labels = append(labels, m.Label)
	}
	want := []string{"Người khác, thêm mới", "Trần Văn An, chủ tịch UBND Phường 3", "Lê Bình", "Lê Bình"}
	if diff := cmp.Diff(want, labels); diff != "" {
		t.Error(diff)
	}
	if n := len(s.Meanings(rows[0].Problems[1])); n != 3 || s.Meanings(model.PasteProblem{}) != nil {
		t.Errorf("%d places", n)
	}
	s.Choose(rows[0].Problems[0], "binh2")
	s.Choose(rows[0].Problems[1], "body:b5")
	s.Choose(rows[1].Problems[0], model.NewPersonChoice)
	if diff := cmp.Diff([]string{"2 binh2/Lê Bình Chủ tịch@b5 -", "4 /Trần Văn Ân @ -"}, told(s)); diff != "" {
		t.Error(diff)
	}
}

func TestASheetWithoutPeopleIsRefused(t *testing.T) {
	if _, err := model.NewPeopleSheet(&model.People{}, [][]string{{"Họ và tên", "Chức vụ"}, {""}}, "2024-10-01"); model.CodeOf(err) != model.Missing {
		t.Errorf("%v", err)
	}
}
