package model

import (
	"errors"
	"slices"
	"strings"
)

// PeopleColumn is a column of a list of people in a spreadsheet.
type PeopleColumn string

// The columns.
const (
	PeopleName      PeopleColumn = "full_name"
	PeopleAddress   PeopleColumn = "address"
	PeoplePhone     PeopleColumn = "phone"
	PeopleTitle     PeopleColumn = "title"
	PeopleFullTitle PeopleColumn = "full_title"
	PeoplePlace     PeopleColumn = "place"
	PeopleFrom      PeopleColumn = "valid_from"
	PeopleTo        PeopleColumn = "valid_to"
)

// PeopleColumns lists the columns in the order of the template.
var PeopleColumns = []PeopleColumn{
	PeopleName, PeopleAddress, PeopleTitle, PeopleFullTitle, PeoplePlace, PeopleFrom, PeopleTo, PeoplePhone,
}

var peopleColumnLabels = labels[PeopleColumn]{
	PeopleName: "Họ và tên", PeopleAddress: "Cách xưng hô", PeoplePhone: "Điện thoại", PeopleTitle: "Chức vụ",
	PeopleFullTitle: "Chức vụ đầy đủ", PeoplePlace: "Cơ quan", PeopleFrom: "Từ ngày", PeopleTo: "Đến hết ngày",
}

// Label is the heading of the column in the template.
func (c PeopleColumn) Label() string { return peopleColumnLabels.label(c) }

// peopleHeadings are the headings that people write, folded.
var peopleHeadings = map[string]PeopleColumn{
	"ho va ten": PeopleName, "ho ten": PeopleName, "ten": PeopleName, "nguoi": PeopleName, "ho ten can bo": PeopleName,
	"cach xung ho": PeopleAddress, "xung ho": PeopleAddress, "danh xung": PeopleAddress,
	"dien thoai": PeoplePhone, "so dien thoai": PeoplePhone, "sdt": PeoplePhone,
	"chuc vu": PeopleTitle, "chuc danh": PeopleTitle, "chuc vu day du": PeopleFullTitle, "chuc danh day du": PeopleFullTitle,
	"co quan": PeoplePlace, "don vi": PeoplePlace, "noi cong tac": PeoplePlace, "co quan don vi": PeoplePlace,
	"tu ngay": PeopleFrom, "tu": PeopleFrom, "den het ngay": PeopleTo, "den ngay": PeopleTo, "den": PeopleTo,
}

// NewPersonChoice is the meaning of a name that is chosen for somebody the book does not have, although it has one of
// nearly the same name.
const NewPersonChoice = "new"

// NewPost is a person who is to be added, or one that the book has (with uid), with the post that is to be added; a post
// without a title stands for none.
type NewPost struct {
	Person Person
	Post   Post
}

// SheetPerson is what becomes of a row of a list of people.
type SheetPerson struct {
	Line     int // of the list, counted from 1
	Row      NewPost
	Known    bool // the book has the person, and the post if there is one
	Problems []PasteProblem
	Remark   string
}

// PeopleSheet is a list of people with their posts from a spreadsheet, a post a row. What a word means that was not
// understood may be chosen; Rows says what then comes of the list. Nothing here writes.
type PeopleSheet struct {
	cells   [][]string
	columns map[PeopleColumn]int
	first   int
	today   Date
	people  *People
	names   [][2]string  // of the people, as FoldTone and as folded give them
	places  []BodyChoice // offices and bodies; the uid is the key of the place
	index   bodyIndex
	wordChoices
}

// NewPeopleSheet reads the cells of a list. The first row with a heading for names tells the columns, without one they are
// those of the template. The error says that there is nothing to read.
func NewPeopleSheet(people *People, cells [][]string, today Date) (*PeopleSheet, error) {
	s := &PeopleSheet{cells: cells, today: today, people: people, wordChoices: newWordChoices()}
	s.columns, s.first = headedColumns(cells, peopleHeadings, PeopleName, PeopleColumns)
	for i := range people.Persons {
		name := people.Persons[i].Person.FullName
		s.names = append(s.names, [2]string{FoldTone(name), folded(name)})
	}
	for _, p := range people.Places {
		b := BodyChoice{FollowBody: FollowBody{UID: UID(p.Key()), Name: p.Name}}
		if at := slices.IndexFunc(BodyKinds, func(k BodyKind) bool { return strings.HasPrefix(p.Name, k.Label()+" ") }); at >= 0 {
			b.Kind = BodyKinds[at]
		}
		s.places = append(s.places, b)
	}
	s.index = newBodyIndex(s.places)
	if len(s.Rows()) == 0 {
		return nil, noLines("chức vụ", PeopleColumns)
	}
	return s, nil
}

// Meanings are all that the word of a problem can mean.
func (s *PeopleSheet) Meanings(problem PasteProblem) []PasteChoice {
	var out []PasteChoice
	switch {
	case problem.Word == "":
	case PeopleColumn(problem.Role) == PeoplePlace:
		for _, b := range s.places {
			out = append(out, PasteChoice{ID: string(b.UID), Label: b.Name})
		}
	case PeopleColumn(problem.Role) == PeopleName:
		out = []PasteChoice{{ID: NewPersonChoice, Label: "Người khác, thêm mới"}}
		for i := range s.people.Persons {
			out = append(out, s.people.Persons[i].choice())
		}
	}
	return out
}

// choice names a person among others of the same name, by what they were last.
func (p *PersonRow) choice() PasteChoice {
	label := p.Person.FullName
	if len(p.Posts) > 0 {
		label += ", " + LowerFirst(p.Posts[0].Post.Title)
		if p.Posts[0].Place != "" {
			label += " " + p.Posts[0].Place
		}
	}
	return PasteChoice{ID: string(p.Person.UID), Label: label}
}

// Rows are what comes of the list, in its order. Empty rows are left out.
func (s *PeopleSheet) Rows() []SheetPerson {
	var out []SheetPerson
	for i := s.first; i < len(s.cells); i++ {
		if cells := filledCells(s.cells[i], s.columns); len(cells) > 0 {
			r := s.read(cells)
			r.Line = i + 1
			out = append(out, r)
		}
	}
	return out
}

func (r *SheetPerson) wrong(c PeopleColumn, word, message string, near []PasteChoice) {
	r.Problems = append(r.Problems, PasteProblem{Role: PasteRole(c), Word: word, Message: message, Near: near})
}

func (s *PeopleSheet) read(cells map[PeopleColumn]string) SheetPerson {
	var out SheetPerson
	for _, c := range PeopleColumns {
		if font := DetectOldFont(cells[c]); font.Valid() {
			out.wrong(c, "", "Cột "+c.Label()+" viết bằng bảng mã cũ ("+font.Label()+"); hãy chuyển sang Unicode.", nil)
		}
		cells[c] = CleanLine(cells[c])
	}
	out.Row.Person = Person{FullName: cells[PeopleName], Address: cells[PeopleAddress], Phone: cells[PeoplePhone]}
	if out.Row.Person.Address == "" {
		out.Row.Person.Address = "đồng chí"
	}
	out.Row.Post = Post{Title: cells[PeopleTitle], FullTitle: cells[PeopleFullTitle]}
	s.readPerson(&out, cells[PeopleName])
	s.readDays(&out, cells)
	s.readPlace(&out, cells[PeoplePlace])
	post := &out.Row.Post
	if post.Title == "" && (post.FullTitle != "" || cells[PeoplePlace] != "" || cells[PeopleFrom] != "" || cells[PeopleTo] != "") {
		out.wrong(PeopleTitle, "", "Chưa ghi chức vụ.", nil)
	}
	if len(out.Problems) == 0 {
		out.validate()
	}
	if len(out.Problems) == 0 && post.Title != "" && post.Office == "" && post.Body == "" {
		out.Remark = strings.TrimSpace("Chưa ghi cơ quan. " + out.Remark)
	}
	out.Known = len(out.Problems) == 0 && s.has(&out.Row)
	return out
}

// validate refuses what the book would not keep.
func (r *SheetPerson) validate() {
	person, post := r.Row.Person, r.Row.Post
	if post.Person = person.UID; post.Person == "" {
		post.Person = NewPersonChoice
	}
	records := []interface{ Validate() error }{&person}
	if post.Title != "" {
		records = append(records, &post)
	}
	for _, record := range records {
		if refusal := new(Error); errors.As(record.Validate(), &refusal) {
			r.wrong(PeopleColumn(refusal.Field), "", refusal.Message, nil)
		}
	}
}

// readPerson finds the person that the book has under the name. A name that differs in its marks only, or that several
// have, is a question; one that differs in a letter is remarked upon.
func (s *PeopleSheet) readPerson(out *SheetPerson, name string) {
	if name == "" {
		out.wrong(PeopleName, "", "Chưa ghi họ và tên.", nil)
		return
	}
	if id, ok := s.chosen[pasteName{PasteRole(PeopleName), folded(name)}]; ok {
		if id != NewPersonChoice {
			out.Row.Person.UID = UID(id)
		}
		return
	}
	var same, marks []PasteChoice
	close, tones, plain := "", FoldTone(name), folded(name)
	for i := range s.people.Persons {
		p := &s.people.Persons[i]
		switch {
		case s.names[i][0] == tones:
			same = append(same, p.choice())
		case s.names[i][1] == plain:
			marks = append(marks, p.choice())
		case close == "" && max(len(s.names[i][1]), len(plain)) <= min(len(s.names[i][1]), len(plain))+1 && distance(s.names[i][1], plain) == 1:
			close = p.Person.FullName
		}
	}
	switch {
	case len(same) == 1:
		out.Row.Person.UID = UID(same[0].ID)
	case len(same) > 1:
		out.wrong(PeopleName, name, "Sổ có nhiều người tên “"+name+"”; hãy chọn người nào.", same)
	case len(marks) > 0:
		out.wrong(PeopleName, name, "Sổ có người tên chỉ khác dấu; hãy chọn là người ấy hay người khác.", marks)
	case close != "":
		out.Remark = "Gần giống “" + close + "” đã có trong sổ."
	}
}

func (s *PeopleSheet) readDays(out *SheetPerson, cells map[PeopleColumn]string) {
	for _, c := range []PeopleColumn{PeopleFrom, PeopleTo} {
		if cells[c] == "" {
			continue
		}
		day, problem := sheetDay(cells[c], s.today)
		switch {
		case problem != "":
			out.wrong(c, "", c.Label()+": "+problem, nil)
		case c == PeopleFrom:
			out.Row.Post.ValidFrom = day
		default:
			out.Row.Post.ValidTo = day.AddDays(1)
		}
	}
}

func (s *PeopleSheet) readPlace(out *SheetPerson, cell string) {
	if cell == "" {
		return
	}
	id, ok := s.chosen[pasteName{PasteRole(PeoplePlace), folded(cell)}]
	if !ok {
		var uid UID
		if uid, ok = s.index.find("", cell); !ok {
			if kind, unit := bodyWord(cell); kind != "" && unit != "" {
				uid, ok = s.index.find(kind, unit)
			}
		}
		id = string(uid)
	}
	at := slices.IndexFunc(s.people.Places, func(p PostPlace) bool { return p.Key() == id })
	if !ok || at < 0 {
		out.wrong(PeoplePlace, cell, "Chưa rõ “"+shorten(cell, 60)+"” là cơ quan nào.", nearBodies(s.places, cell))
		return
	}
	p := s.people.Places[at]
	out.Row.Post.Office, out.Row.Post.Body = p.Office, p.Body
}

// has reports whether the book has the person with the post: the same title in the same place from and to the same days.
func (s *PeopleSheet) has(n *NewPost) bool {
	at := slices.IndexFunc(s.people.Persons, func(p PersonRow) bool { return p.Person.UID == n.Person.UID })
	if n.Person.UID == "" || at < 0 {
		return false
	}
	return n.Post.Title == "" || slices.ContainsFunc(s.people.Persons[at].Posts, func(r PostRow) bool {
		p := &r.Post
		return FoldTone(p.Title) == FoldTone(n.Post.Title) && p.Office == n.Post.Office && p.Body == n.Post.Body &&
			p.ValidFrom == n.Post.ValidFrom && p.ValidTo == n.Post.ValidTo
	})
}

// Key is equal for rows about one person and one post.
func (n *NewPost) Key() string {
	p := &n.Post
	who := string(n.Person.UID)
	if who == "" {
		who = FoldTone(n.Person.FullName)
	}
	return strings.Join([]string{who, FoldTone(p.Title), string(p.Office), string(p.Body), string(p.ValidFrom), string(p.ValidTo)}, "\n")
}
