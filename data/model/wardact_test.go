package model_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sogiamsat/data/model"
)

const area = "quận Phú Nhuận"

// book is a register of units whose uid is their name: 1 to 5 for ever, 3 merged into 4 on 01/01/2025 and 15 divided on
// that day; "cũ" ended without a change, "sau" begins in 2026, "hai tên" was renamed in 2020.
func book(more ...model.WardFlow) *model.WardBook {
	var wards []model.Ward
	var versions []model.WardVersion
	add := func(uid model.UID, spans ...model.Range) {
		w := model.Ward{Area: area}
		w.UID = uid
		wards = append(wards, w)
		for i, s := range spans {
			v := model.WardVersion{Ward: uid, Kind: model.Phuong, Name: strings.Repeat("Tân ", i) + string(uid), ValidFrom: s.From, ValidTo: s.To}
			v.UID = uid + model.UID(fmt.Sprint("/", i))
			versions = append(versions, v)
		}
	}
	for _, uid := range []model.UID{"1", "2", "4", "5"} {
		add(uid, model.Range{})
	}
	add("3", model.Range{To: "2025-01-01"})
	add("15", model.Range{To: "2025-01-01"})
	add("cũ", model.Range{To: "2024-01-01"})
	add("sau", model.Range{From: "2026-01-01"})
	add("hai tên", model.Range{From: "2020-01-01"}, model.Range{To: "2020-01-01"})
	add("không tên")
	flows := append([]model.WardFlow{
		{Change: "a", Day: "2025-01-01", Kind: model.Merge, From: "3", To: "4", Part: model.Whole},
		{Change: "b", Day: "2025-01-01", Kind: model.Split, From: "15", To: "4", Part: model.SomePart},
		{Change: "b", Day: "2025-01-01", Kind: model.Split, From: "15", To: "5", Part: model.Remainder},
	}, more...)
	return model.NewWardBook(wards, versions, flows, map[model.UID]model.WardCounts{"4": {Findings: 2}})
}

func unit(name string) model.NewUnit {
	return model.NewUnit{Key: model.UID("mới " + name), Kind: model.Phuong, Name: name, Area: area}
}

func flow(from, to model.UID, part model.Part) model.ActFlow {
	return model.ActFlow{From: from, To: to, Part: part}
}

func TestActsThatCannotBe(t *testing.T) {
	const day = "2025-06-01"
	for name, c := range map[string]struct {
		act  model.WardAct
		want string // "field flow begin: message"
	}{
		"no kind":               {model.WardAct{Day: day}, "kind - -: Hãy chọn loại thay đổi."},
		"no day":                {model.WardAct{Kind: model.Merge}, "day - -: Chưa nhập ngày thay đổi."},
		"no such day":           {model.WardAct{Kind: model.Merge, Day: "2025-02-30"}, "day - -: Ngày “2025-02-30” không có trong lịch."},
		"nothing created":       {model.WardAct{Kind: model.Create, Day: day}, "begin - -: Hãy thêm đơn vị được thành lập."},
		"created without name":  {model.WardAct{Kind: model.Create, Day: day, Begin: []model.NewUnit{{Kind: model.Xa}}}, "name - 0: Chưa nhập tên đơn vị."},
		"created without kind":  {model.WardAct{Kind: model.Create, Day: day, Begin: []model.NewUnit{{Name: "x"}}}, "kind - 0: Hãy chọn loại đơn vị."},
		"created twice":         {model.WardAct{Kind: model.Create, Day: day, Begin: []model.NewUnit{unit("Mới"), unit("mới")}}, "name - 1: Phường mới được thêm hai lần."},
		"there already":         {model.WardAct{Kind: model.Create, Day: day, Begin: []model.NewUnit{unit("4")}}, "name - 0: Trong cùng địa bàn đã có Phường 4 (từ trước đến nay); một đơn vị không có hai lần."},
		"there for a time":      {model.WardAct{Kind: model.Create, Day: "2023-01-01", Begin: []model.NewUnit{unit("cũ")}}, "name - 0: Trong cùng địa bàn đã có Phường cũ (đến hết 31/12/2023); một đơn vị không có hai lần."},
		"in capitals":           {model.WardAct{Kind: model.Create, Day: "2023-01-01", Begin: []model.NewUnit{unit("CŨ")}}, "name - 0: Trong cùng địa bàn đã có Phường cũ (đến hết 31/12/2023); một đơn vị không có hai lần."},
		"there later":           {model.WardAct{Kind: model.Create, Day: day, Begin: []model.NewUnit{unit("sau")}}, "name - 0: Trong cùng địa bàn đã có Phường sau (từ 01/01/2026); một đơn vị không có hai lần."},
		"nothing renamed":       {model.WardAct{Kind: model.Rename, Day: day}, "begin - -: Hãy chọn đơn vị đổi tên."},
		"renamed nobody":        {model.WardAct{Kind: model.Rename, Day: day, Begin: []model.NewUnit{{Kind: model.Xa, Name: "x"}}}, "from_ward - 0: Hãy chọn đơn vị đổi tên."},
		"renamed when gone":     {model.WardAct{Kind: model.Rename, Day: day, Begin: []model.NewUnit{{Key: "3", Kind: model.Xa, Name: "x"}}}, "from_ward - 0: Phường 3 không còn từ 01/01/2025."},
		"renamed when over":     {model.WardAct{Kind: model.Rename, Day: day, Begin: []model.NewUnit{{Key: "cũ", Kind: model.Xa, Name: "x"}}}, "from_ward - 0: Phường cũ không có vào ngày 01/6/2025."},
		"renamed on its day":    {model.WardAct{Kind: model.Rename, Day: "2020-01-01", Begin: []model.NewUnit{{Key: "hai tên", Kind: model.Xa, Name: "x"}}}, "from_ward - 0: Phường hai tên mang tên này từ đúng ngày 01/01/2020; hãy sửa tên đó ở bảng tên của đơn vị."},
		"the same name":         {model.WardAct{Kind: model.Rename, Day: day, Begin: []model.NewUnit{{Key: "4", Kind: model.Phuong, Name: "4"}}}, "name - 0: Đơn vị đang mang đúng tên này."},
		"another's name":        {model.WardAct{Kind: model.Rename, Day: day, Begin: []model.NewUnit{{Key: "4", Kind: model.Phuong, Name: "5"}}}, "name - 0: Trong cùng địa bàn đã có Phường 5 (từ trước đến nay); một đơn vị không có hai lần."},
		"nothing moved":         {model.WardAct{Kind: model.Transfer, Day: day, Area: "x"}, "flows - -: Hãy chọn đơn vị chuyển trực thuộc."},
		"moved nowhere":         {model.WardAct{Kind: model.Transfer, Day: day, Flows: []model.ActFlow{{To: "4"}}}, "area - -: Chưa nhập nơi trực thuộc mới."},
		"moved nobody":          {model.WardAct{Kind: model.Transfer, Day: day, Area: "x", Flows: []model.ActFlow{{}}}, "to_ward 0 -: Hãy chọn đơn vị."},
		"moved twice":           {model.WardAct{Kind: model.Transfer, Day: day, Area: "x", Flows: []model.ActFlow{{To: "4"}, {To: "4"}}}, "to_ward 1 -: Phường 4 đã có ở dòng trên."},
		"moved when gone":       {model.WardAct{Kind: model.Transfer, Day: day, Area: "x", Flows: []model.ActFlow{{To: "3"}}}, "to_ward 0 -: Phường 3 không còn từ 01/01/2025."},
		"moved to where it is":  {model.WardAct{Kind: model.Transfer, Day: day, Area: area, Flows: []model.ActFlow{{To: "4"}}}, "to_ward 0 -: Phường 4 đã thuộc quận Phú Nhuận."},
		"moved before":          {model.WardAct{Kind: model.Transfer, Day: "2015-01-01", Area: "x", Flows: []model.ActFlow{{To: "1"}}}, "to_ward 0 -: Phường 1 đã chuyển trực thuộc ngày 01/01/2016; hãy ghi các lần chuyển theo thứ tự ngày."},
		"nothing dissolved":     {model.WardAct{Kind: model.Dissolve, Day: day}, "flows - -: Hãy chọn đơn vị giải thể."},
		"dissolved nobody":      {model.WardAct{Kind: model.Dissolve, Day: day, Flows: []model.ActFlow{{}}}, "from_ward 0 -: Hãy chọn đơn vị."},
		"dissolved twice":       {model.WardAct{Kind: model.Dissolve, Day: day, Flows: []model.ActFlow{{From: "4"}, {From: "4"}}}, "from_ward 1 -: Phường 4 đã có ở dòng trên."},
		"dissolved when gone":   {model.WardAct{Kind: model.Dissolve, Day: day, Flows: []model.ActFlow{{From: "3"}}}, "from_ward 0 -: Phường 3 không còn từ 01/01/2025."},
		"dissolved on the day":  {model.WardAct{Kind: model.Dissolve, Day: "2025-01-01", Flows: []model.ActFlow{{From: "3"}}}, "from_ward 0 -: Phường 3 đã vào Phường 4 ngày 01/01/2025."},
		"dissolved twice over":  {model.WardAct{Kind: model.Dissolve, Day: "2019-01-01", Flows: []model.ActFlow{{From: "2"}}}, "from_ward 0 -: Phường 2 đã giải thể ngày 01/01/2019."},
		"dissolved before name": {model.WardAct{Kind: model.Dissolve, Day: "2019-01-01", Flows: []model.ActFlow{{From: "hai tên"}}}, "from_ward 0 -: Phường hai tên còn có tên từ ngày 01/01/2020; hãy bỏ tên đó trước."},
		"dissolved before more": {model.WardAct{Kind: model.Dissolve, Day: "2024-06-01", Flows: []model.ActFlow{{From: "4"}}}, "from_ward 0 -: Phường 4 còn có thay đổi ngày 01/01/2025."},
		"nothing merged":        {model.WardAct{Kind: model.Merge, Day: day}, "flows - -: Hãy thêm dòng: đơn vị nào vào đơn vị nào."},
		"from nobody":           {model.WardAct{Kind: model.Merge, Day: day, Flows: []model.ActFlow{flow("", "4", model.Whole)}}, "from_ward 0 -: Hãy chọn đơn vị trước thay đổi."},
		"to nobody":             {model.WardAct{Kind: model.Merge, Day: day, Flows: []model.ActFlow{flow("4", "", model.Whole)}}, "to_ward 0 -: Hãy chọn đơn vị sau thay đổi."},
		"to itself":             {model.WardAct{Kind: model.Merge, Day: day, Flows: []model.ActFlow{flow("4", "4", model.Whole)}}, "to_ward 0 -: Đơn vị trước và sau thay đổi trùng nhau."},
		"how much":              {model.WardAct{Kind: model.Merge, Day: day, Flows: []model.ActFlow{flow("4", "5", "")}}, "part 0 -: Hãy chọn toàn bộ, một phần hay phần còn lại."},
		"the same line":         {model.WardAct{Kind: model.Split, Day: day, Flows: []model.ActFlow{flow("4", "5", model.SomePart), flow("4", "5", model.Remainder)}}, "from_ward 1 -: Phường 4 vào đơn vị này đã có ở dòng trên."},
		"more than the whole":   {model.WardAct{Kind: model.Split, Day: day, Flows: []model.ActFlow{flow("4", "5", model.Whole), flow("4", "1", model.SomePart)}}, "part 1 -: Phường 4 đã đi toàn bộ ở một dòng, không còn phần nào cho dòng khác."},
		"two remainders":        {model.WardAct{Kind: model.Split, Day: day, Flows: []model.ActFlow{flow("4", "5", model.Remainder), flow("4", "1", model.Remainder)}}, "part 1 -: Chỉ một dòng là phần còn lại của Phường 4."},
		"part of what is gone":  {model.WardAct{Kind: model.Split, Day: day, Flows: []model.ActFlow{flow("3", "5", model.SomePart)}}, "from_ward 0 -: Phường 3 không còn từ 01/01/2025."},
		"part of what went":     {model.WardAct{Kind: model.Split, Day: "2025-01-01", Flows: []model.ActFlow{flow("3", "5", model.SomePart)}}, "from_ward 0 -: Phường 3 đã vào Phường 4 ngày 01/01/2025."},
		"into what is gone":     {model.WardAct{Kind: model.Merge, Day: day, Flows: []model.ActFlow{flow("4", "3", model.Whole)}}, "to_ward 0 -: Phường 3 không còn từ 01/01/2025."},
		"into what ends":        {model.WardAct{Kind: model.Merge, Day: day, Flows: []model.ActFlow{flow("4", "5", model.Whole), flow("5", "1", model.Whole)}}, "to_ward 0 -: Phường 5 kết thúc trong chính thay đổi này."},
		"new but unused":        {model.WardAct{Kind: model.Merge, Day: day, Begin: []model.NewUnit{unit("Mới")}, Flows: []model.ActFlow{flow("4", "5", model.Whole)}}, "name - 0: Phường Mới chưa nhận gì từ đơn vị nào; hãy thêm dòng, hoặc bỏ đơn vị này."},
		"a cycle":               {model.WardAct{Kind: model.Split, Day: day, Flows: []model.ActFlow{flow("4", "5", model.SomePart), flow("5", "4", model.SomePart)}}, "to_ward 0 -: Phường 5 có trước Phường 4: các thay đổi tạo thành vòng."},
		"a cycle with before":   {model.WardAct{Kind: model.Split, Day: "2024-01-02", Flows: []model.ActFlow{flow("4", "3", model.SomePart)}}, "to_ward 0 -: Phường 3 có trước Phường 4: các thay đổi tạo thành vòng."},
		"a cycle with a new":    {model.WardAct{Kind: model.Split, Day: day, Begin: []model.NewUnit{unit("Mới")}, Flows: []model.ActFlow{flow("4", "mới Mới", model.SomePart), flow("mới Mới", "4", model.SomePart)}}, "from_ward 1 -: (chưa có tên) không có vào ngày 31/5/2025."},
		"from one of several":   {model.WardAct{Kind: model.Merge, Flows: []model.ActFlow{{FromTyped: "phuong", Part: model.Whole}}}, "from_ward 0 -: Chưa rõ “phuong” là đơn vị nào: hãy chọn trong danh sách đơn vị."},
		"to one of several":     {model.WardAct{Kind: model.Merge, Day: day, Flows: []model.ActFlow{{From: "4", ToTyped: "phuong", Part: model.Whole}}}, "to_ward 0 -: Chưa rõ “phuong” là đơn vị nào: hãy chọn trong danh sách đơn vị."},
		"renamed one of many":   {model.WardAct{Kind: model.Rename, Day: day, Begin: []model.NewUnit{{Typed: "phuong", Kind: model.Xa, Name: "x"}}}, "from_ward - 0: Chưa rõ “phuong” là đơn vị nào: hãy chọn trong danh sách đơn vị."},
		"no split at all":       {model.WardAct{Kind: model.Split, Day: day, Flows: []model.ActFlow{flow("4", "5", model.Whole)}}, "kind - -: Không có đơn vị nào bị chia: mọi dòng đều là toàn bộ. Hãy chọn “Nhập”."},
	} {
		b := book(
			model.WardFlow{Change: "t", Day: "2016-01-01", Kind: model.Transfer, To: "1", Part: model.Whole, Note: "nơi cũ"},
			model.WardFlow{Change: "d", Day: "2019-01-01", Kind: model.Dissolve, From: "2", Part: model.Whole},
		)
		var got []string
		for _, p := range b.Check(c.act) {
			got = append(got, fmt.Sprintf("%s %s %s: %s", p.Field, line(p.Flow), line(p.Begin), p.Message))
		}
		if !slices.Contains(got, c.want) {
			t.Errorf("%s:\n got %q\nwant %q", name, got, c.want)
		}
		if _, err := b.Plan(c.act, nil); err == nil {
			t.Errorf("%s: planned", name)
		}
	}
}

func line(n int) string {
	if n < 0 {
		return "-"
	}
	return fmt.Sprint(n)
}

// A new unit may bear the name of one that ends by the act, and two units may change names.
func TestNamesThatAnActSetsFree(t *testing.T) {
	b := book()
	for name, a := range map[string]model.WardAct{
		"the name of what ends": {
			Kind: model.Merge, Day: "2025-06-01", Begin: []model.NewUnit{unit("4")},
			Flows: []model.ActFlow{flow("4", "mới 4", model.Whole), flow("5", "mới 4", model.Whole)},
		},
		"names changed": {Kind: model.Rename, Day: "2025-06-01", Begin: []model.NewUnit{
			{Key: "4", Kind: model.Phuong, Name: "5"}, {Key: "5", Kind: model.Phuong, Name: "4"},
		}},
		"another area":                          {Kind: model.Create, Day: "2025-06-01", Begin: []model.NewUnit{{Key: "x", Kind: model.Phuong, Name: "4", Area: "quận 3"}}},
		"after its end":                         {Kind: model.Create, Day: "2025-06-01", Begin: []model.NewUnit{unit("3")}},
		"the rest after a part of the same day": {Kind: model.Split, Day: "2025-01-01", Flows: []model.ActFlow{flow("15", "1", model.SomePart)}},
	} {
		if p := b.Check(a); len(p) > 0 {
			t.Errorf("%s: %v", name, p)
		}
	}
}

func TestPlanOfASplit(t *testing.T) {
	n := 0
	plan, err := book().Plan(model.WardAct{
		Kind: model.Split, Day: "2025-06-01", Basis: "NQ 2", Note: "ghi chú",
		Begin: []model.NewUnit{{Key: "k", Kind: model.Phuong, Name: "Mới", ShortName: "M", Eponym: true, Area: "TP", Bodies: true}},
		Flows: []model.ActFlow{{From: "4", To: "k", Part: model.SomePart, Note: "một phần"}, flow("4", "5", model.Remainder)},
	}, func() model.UID { n++; return model.UID(fmt.Sprint("u", n)) })
	if err != nil {
		t.Fatal(err)
	}
	want := model.WardPlan{
		Wards: []model.Ward{{Area: "TP"}},
		Versions: []model.WardVersion{
			{Ward: "u2", ValidFrom: "2025-06-01", Kind: model.Phuong, Name: "Mới", ShortName: "M", Eponym: true, LegalBasis: "NQ 2"},
			{Ward: "4", ValidTo: "2025-06-01", Kind: model.Phuong, Name: "4"},
		},
		Change: model.WardChange{Day: "2025-06-01", Kind: model.Split, Basis: "NQ 2", Note: "ghi chú"},
		Links: []model.WardChangeLink{
			{Change: "u1", FromWard: "4", ToWard: "u2", Part: model.SomePart, Note: "một phần"},
			{Change: "u1", FromWard: "4", ToWard: "5", Part: model.Remainder},
		},
	}
	want.Wards[0].UID, want.Change.UID, want.Versions[1].UID = "u2", "u1", "4/0"
	for _, k := range model.UsualBodies {
		want.Bodies = append(want.Bodies, model.Body{Ward: "u2", Kind: k})
	}
	if diff := cmp.Diff(want, plan); diff != "" {
		t.Error(diff)
	}
}

func TestNewNameEndsTheOneThatGoesOn(t *testing.T) {
	names := book().Names("hai tên")
	for name, c := range map[string]struct {
		from model.Date
		ok   bool
	}{"after": {"2022-01-01", true}, "on its first day": {"2020-01-01", false}, "since ever": {"", false}} {
		before, ok := model.EndedBy(names, model.WardVersion{ValidFrom: c.from})
		if ok != c.ok || ok && (before.ValidTo != c.from || before.ValidFrom != "2020-01-01") {
			t.Errorf("%s: %+v, %v", name, before, ok)
		}
	}
}

func TestTakingBackLeavesWhatOthersDid(t *testing.T) {
	b := book(
		model.WardFlow{Change: "c", Day: "2025-01-01", Kind: model.Merge, From: "3", To: "5", Part: model.Remainder},
		model.WardFlow{Change: "d", Day: "2026-01-01", Kind: model.Create, To: "sau", Part: model.Whole},
		model.WardFlow{Change: "e", Day: "2026-01-01", Kind: model.Merge, From: "1", To: "sau", Part: model.Whole},
		model.WardFlow{Change: "f", Day: "2010-01-01", Kind: model.Rename, To: "hai tên", Part: model.Whole},
		model.WardFlow{Change: "g", Day: "2020-01-01", Kind: model.Rename, To: "hai tên", Part: model.Whole},
		model.WardFlow{Change: "h", Day: "2021-01-01", Kind: model.Transfer, To: "hai tên", Part: model.Whole, Note: "x"},
		model.WardFlow{Change: "i", Day: "2021-01-01", Kind: model.Transfer, To: "đã xóa", Part: model.Whole, Note: "x"},
	)
	back := func(change model.UID) model.WardBack {
		t.Helper()
		got, err := b.TakeBack(change)
		if err != nil {
			t.Fatal(err)
		}
		return got
	}
	empty := model.WardBack{}
	for _, change := range []model.UID{"a", "d", "unknown", "i"} { // another change of the day ends 3 too; 1 went into sau too
		if diff := cmp.Diff(empty, back(change)); diff != "" {
			t.Errorf("%s: %s", change, diff)
		}
	}
	if got := back("b"); len(got.Versions) != 1 || got.Versions[0].Ward != "15" || got.Versions[0].ValidTo != "" {
		t.Errorf("%+v", got)
	}
	if got := back("e"); len(got.Versions) != 0 || len(got.Wards) != 0 { // 1 goes on in the book: nobody wrote its end
		t.Errorf("%+v", got)
	}
	if got := back("h"); len(got.Areas) != 1 || got.Areas[0].Area != "x" {
		t.Errorf("%+v", got)
	}
	if _, err := b.TakeBack("g"); model.CodeOf(err) != model.State {
		t.Errorf("a rename before a transfer: %v", err)
	}
	b = book(model.WardFlow{Change: "f", Day: "2010-01-01", Kind: model.Rename, To: "hai tên", Part: model.Whole})
	if diff := cmp.Diff(empty, back("f")); diff != "" {
		t.Errorf("a rename that wrote no name: %s", diff)
	}
	b = book(model.WardFlow{Change: "g", Day: "2020-01-01", Kind: model.Rename, To: "hai tên", Part: model.Whole})
	if got := back("g"); len(got.Versions) != 1 || got.Versions[0].ValidTo != "" || !slices.Equal(got.Names, []model.UID{"hai tên/0"}) {
		t.Errorf("%+v", got)
	}
}

// planned says in words what an act writes.
func planned(t *testing.T, a model.WardAct) []string {
	t.Helper()
	n := 0
	plan, err := book().Plan(a, func() model.UID { n++; return model.UID(fmt.Sprint("u", n)) })
	if err != nil {
		t.Fatal(err)
	}
	return inWords(plan)
}

func inWords(plan model.WardPlan) (out []string) {
	for _, w := range plan.Wards {
		out = append(out, fmt.Sprintf("unit %s in %s", w.UID, w.Area))
	}
	for _, v := range plan.Versions {
		out = append(out, fmt.Sprintf("%s is %s [%s,%s) %s", v.Ward, v.Title(), v.ValidFrom, v.ValidTo, v.LegalBasis))
	}
	for _, l := range plan.Links {
		out = append(out, fmt.Sprintf("%s -> %s %s %s", l.FromWard, l.ToWard, l.Part, l.Note))
	}
	return out
}

func TestPlansOfOtherActs(t *testing.T) {
	const day = "2025-06-01"
	for name, c := range map[string]struct {
		act  model.WardAct
		want []string
	}{
		"create": {
			model.WardAct{Kind: model.Create, Day: day, Basis: "NQ", Begin: []model.NewUnit{unit("Mới")}},
			[]string{"unit u2 in quận Phú Nhuận", "u2 is Phường Mới [2025-06-01,) NQ", " -> u2 whole "},
		},
		"rename": {
			model.WardAct{Kind: model.Rename, Day: "2019-01-01", Begin: []model.NewUnit{{Key: "hai tên", Kind: model.Xa, Name: "Mới"}}},
			[]string{"hai tên is Phường Tân hai tên [,2019-01-01) ", "hai tên is Xã Mới [2019-01-01,2020-01-01) ", " -> hai tên whole "},
		},
		"transfer": {
			model.WardAct{Kind: model.Transfer, Day: day, Area: "TP", Flows: []model.ActFlow{{To: "4"}}},
			[]string{"unit 4 in TP", " -> 4 whole quận Phú Nhuận"},
		},
		"dissolve": {
			model.WardAct{Kind: model.Dissolve, Day: day, Flows: []model.ActFlow{{From: "4", Note: "x"}}},
			[]string{"4 is Phường 4 [,2025-06-01) ", "4 ->  whole x"},
		},
		"an end that is written already": {
			model.WardAct{Kind: model.Dissolve, Day: "2024-01-01", Flows: []model.ActFlow{{From: "cũ"}}},
			[]string{"cũ ->  whole "},
		},
	} {
		if diff := cmp.Diff(c.want, planned(t, c.act)); diff != "" {
			t.Errorf("%s (-want +got): %s", name, diff)
		}
	}
	got := inWords(model.PlanUnits([]model.NewUnit{{Kind: model.Xa, Name: "A", Area: "B", From: "2000-01-01", To: "2001-01-01", Basis: "NQ"}}, func() model.UID { return "u" }))
	if diff := cmp.Diff([]string{"unit u in B", "u is Xã A [2000-01-01,2001-01-01) NQ"}, got); diff != "" {
		t.Error(diff)
	}
}

func TestTakingBackAUnitThatBegan(t *testing.T) {
	b := book(model.WardFlow{Change: "e", Day: "2026-01-01", Kind: model.Merge, From: "1", To: "sau", Part: model.Whole})
	got, err := b.TakeBack("e")
	if diff := cmp.Diff(model.WardBack{Wards: []model.UID{"sau"}}, got); err != nil || diff != "" {
		t.Error(diff, err)
	}
}

func TestUnitsWithoutAnAct(t *testing.T) {
	var got []string
	for _, p := range book().CheckUnits([]model.NewUnit{
		{Kind: model.Phuong, Name: "6", Area: area},
		{Kind: model.Phuong, Name: "6", Area: area, From: "2025-01-01"},
		{Name: "x"},
		{Kind: model.Xa},
		{Kind: model.Phuong, Name: "3", Area: area},
		{Kind: model.Phuong, Name: "3", Area: area, From: "2025-01-01"},
		{Kind: model.Phuong, Name: "7", From: "2025-01-01", To: "2024-01-01"},
		{Kind: model.Phuong, Name: "8", To: "2020-01-01"},
		{Kind: model.Phuong, Name: "8", From: "2020-01-01"},
	}) {
		got = append(got, fmt.Sprintf("%d %s: %s", p.Begin, p.Field, p.Message))
	}
	want := []string{
		"1 name: Phường 6 được thêm hai lần.", "2 kind: Hãy chọn loại đơn vị.", "3 name: Chưa nhập tên đơn vị.",
		"4 name: Trong cùng địa bàn đã có Phường 3 (đến hết 31/12/2024); một đơn vị không có hai lần.",
		"5 name: Phường 3 được thêm hai lần.", "6 valid_from: Ngày cuối (01/01/2024) trước ngày đầu (01/01/2025).",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}
