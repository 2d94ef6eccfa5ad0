package data_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sogiamsat/data"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

// before2021 are the units of the district as they were for decades.
var before2021 = []string{"1", "2", "3", "4", "5", "7", "8", "9", "10", "11", "12", "13", "14", "15", "17"}

const district = "quận Phú Nhuận, Thành phố Hồ Chí Minh"

// register is a book with the units of before, and their uids by name.
type register struct {
	t     *testing.T
	s     *data.Store
	wards map[string]model.UID
}

func newRegister(t *testing.T) *register {
	t.Helper()
	r := &register{t, datatest.Open(t), map[string]model.UID{}}
	var units []model.NewUnit
	for _, n := range before2021 {
		units = append(units, model.NewUnit{Kind: model.Phuong, Name: n, ShortName: "P" + n, Area: district, Bodies: true})
	}
	made, err := r.s.AddWards(ctx, units)
	if err != nil {
		t.Fatal(err)
	}
	for i, n := range before2021 {
		r.wards[n] = made[i]
	}
	return r
}

// whole is a line for each unit that goes into to as a whole.
func (r *register) whole(to string, from ...string) (out []model.ActFlow) {
	for _, f := range from {
		out = append(out, model.ActFlow{From: r.wards[f], To: r.uid(to), Part: model.Whole})
	}
	return out
}

// uid is a unit's uid, or for one that does not exist yet its name as a key.
func (r *register) uid(name string) model.UID {
	if u, ok := r.wards[name]; ok {
		return u
	}
	return model.UID(name)
}

func (r *register) perform(a model.WardAct) model.WardChange {
	r.t.Helper()
	c, err := r.s.PerformWardAct(ctx, a)
	if err != nil {
		r.t.Fatal(err)
	}
	r.learn()
	return c
}

// learn takes up the uids of new units.
func (r *register) learn() {
	r.t.Helper()
	for _, v := range records[model.WardVersion](r.t, r.s) {
		r.wards[v.Name] = v.Ward
	}
}

func records[T any](t *testing.T, s *data.Store) []T {
	t.Helper()
	out, err := data.All[T](ctx, s)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func newPhuong(name string) model.NewUnit {
	return model.NewUnit{Key: model.UID(name), Kind: model.Phuong, Name: name, Area: "Thành phố Hồ Chí Minh", Bodies: true}
}

// reforms are the acts of three reforms in the order in which an office would enter them.
func (r *register) reforms() []func() model.WardAct {
	const first, second, third = "Nghị quyết 1111/NQ-UBTVQH14", "Nghị quyết 1278/NQ-UBTVQH15", "Nghị quyết 1685/NQ-UBTVQH15"
	return []func() model.WardAct{
		func() model.WardAct {
			return model.WardAct{Kind: model.Merge, Day: "2021-01-01", Basis: first, Flows: append(r.whole("11", "12"), r.whole("13", "14")...)}
		},
		func() model.WardAct {
			return model.WardAct{Kind: model.Merge, Day: "2025-01-01", Basis: second, Flows: append(r.whole("4", "3"), r.whole("15", "17")...)}
		},
		func() model.WardAct {
			return model.WardAct{
				Kind: model.Merge, Day: "2025-07-01", Basis: third, Begin: []model.NewUnit{newPhuong("Đức Nhuận")},
				Flows: r.whole("Đức Nhuận", "4", "5", "9"),
			}
		},
		func() model.WardAct {
			return model.WardAct{
				Kind: model.Split, Day: "2025-07-01", Basis: third, Begin: []model.NewUnit{newPhuong("Cầu Kiệu"), newPhuong("Phú Nhuận")},
				Flows: slices.Concat(r.whole("Cầu Kiệu", "1", "2", "7"), r.whole("Phú Nhuận", "8", "10", "11", "13"), []model.ActFlow{
					{From: r.wards["15"], To: "Cầu Kiệu", Part: model.SomePart, Note: "Một phần Phường 15"},
					{From: r.wards["15"], To: "Phú Nhuận", Part: model.Remainder},
				}),
			}
		},
	}
}

// there are the names of the units of a day.
func (r *register) there(day model.Date) []string {
	r.t.Helper()
	book, err := r.s.WardBook(ctx)
	if err != nil {
		r.t.Fatal(err)
	}
	var out []string
	for _, row := range book.Rows(day) {
		if row.State == model.WardThere {
			out = append(out, row.Name.Name)
		}
	}
	return out
}

func TestThreeReformsByActs(t *testing.T) {
	r := newRegister(t)
	for _, act := range r.reforms() {
		r.perform(act())
	}
	for day, want := range map[model.Date]string{
		"2020-12-31": "1 2 3 4 5 7 8 9 10 11 12 13 14 15 17",
		"2021-01-01": "1 2 3 4 5 7 8 9 10 11 13 15 17",
		"2025-01-01": "1 2 4 5 7 8 9 10 11 13 15",
		"2025-07-01": "Cầu Kiệu Đức Nhuận Phú Nhuận",
	} {
		if got := strings.Join(r.there(day), " "); got != want {
			t.Errorf("on %s: %s, want %s", day, got, want)
		}
	}
	if n := len(records[model.Body](t, r.s)); n != 4*18 {
		t.Errorf("%d bodies, want four of each unit", n)
	}
	check(t, r.s)
}

// What is taken back, by Ctrl+Z or years later, leaves the book as it was.
func TestActsAreTakenBack(t *testing.T) {
	r := newRegister(t)
	var before []string
	var changes []model.UID
	for _, act := range r.reforms() {
		before = append(before, exported(t, r.s))
		changes = append(changes, r.perform(act()).UID)
		after := exported(t, r.s)
		if _, err := r.s.Undo(ctx); err != nil {
			t.Fatal(err)
		}
		sameBook(t, "after undo", before[len(before)-1], exported(t, r.s))
		if _, err := r.s.Redo(ctx); err != nil {
			t.Fatal(err)
		}
		sameBook(t, "after redo", after, exported(t, r.s))
	}
	if err := r.s.TakeBackWardAct(ctx, changes[1]); !errors.Is(err, model.State) {
		t.Errorf("taken back although a later change rests on it: %v", err)
	}
	for i := len(changes) - 1; i >= 0; i-- {
		if err := r.s.TakeBackWardAct(ctx, changes[i]); err != nil {
			t.Fatal(err)
		}
		if got, want := r.there("2026-01-01"), r.there("2020-01-01"); i == 0 && !slices.Equal(got, want) {
			t.Errorf("after all is taken back there are %v", got)
		}
	}
	if n := len(records[model.WardChangeLink](t, r.s)); n != 0 {
		t.Errorf("%d links left", n)
	}
	check(t, r.s)
}

// sameBook compares two exports but for what every writing changes: the journal, versions and times.
func sameBook(t *testing.T, when, want, got string) {
	t.Helper()
	if diff := cmp.Diff(contentOnly(want), contentOnly(got)); diff != "" {
		t.Errorf("%s (-want +got): %s", when, diff)
	}
}

func contentOnly(text string) []string {
	body, _, _ := strings.Cut(text, `"journal":`)
	return strings.Split(body, "\n")
}

func TestRenameTransferCreateDissolve(t *testing.T) {
	r := newRegister(t)
	rename := r.perform(model.WardAct{
		Kind: model.Rename, Day: "2022-03-01", Basis: "NQ 1",
		Begin: []model.NewUnit{{Key: r.wards["3"], Kind: model.Phuong, Name: "Điện Biên", Eponym: true}},
	})
	r.perform(model.WardAct{
		Kind: model.Transfer, Day: "2023-01-01", Area: "thành phố Thủ Đức",
		Flows: []model.ActFlow{{To: r.wards["3"]}, {To: r.wards["5"]}},
	})
	r.perform(model.WardAct{Kind: model.Create, Day: "2024-01-01", Begin: []model.NewUnit{newPhuong("Mới")}})
	r.perform(model.WardAct{Kind: model.Dissolve, Day: "2024-06-01", Flows: []model.ActFlow{{From: r.wards["9"]}}})
	book, err := r.s.WardBook(ctx)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, day := range []model.Date{"2021-01-01", "2022-03-01", "2024-06-01"} {
		for _, row := range book.Rows(day) {
			if slices.Contains([]model.UID{r.wards["3"], r.wards["9"], r.wards["Mới"]}, row.Ward) {
				got = append(got, fmt.Sprintf("%s %s, %s: %s", day, row.Title, row.Area, row.State))
			}
		}
	}
	want := []string{
		"2021-01-01 Phường 3, " + district + ": there", "2021-01-01 Phường 9, " + district + ": there",
		"2021-01-01 Phường Mới, Thành phố Hồ Chí Minh: not_yet",
		"2022-03-01 Phường 9, " + district + ": there", "2022-03-01 Phường Điện Biên, " + district + ": there",
		"2022-03-01 Phường Mới, Thành phố Hồ Chí Minh: not_yet",
		"2024-06-01 Phường 9, " + district + ": dissolved", "2024-06-01 Phường Điện Biên, thành phố Thủ Đức: there",
		"2024-06-01 Phường Mới, Thành phố Hồ Chí Minh: there",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got) %s", diff)
	}
	if err := r.s.TakeBackWardAct(ctx, rename.UID); !errors.Is(err, model.State) {
		t.Errorf("a rename before a transfer taken back: %v", err)
	}
	check(t, r.s)
	for _, c := range slices.Backward(records[model.WardChange](t, r.s)) {
		if err := r.s.TakeBackWardAct(ctx, c.UID); err != nil {
			t.Fatal(err)
		}
	}
	if diff := cmp.Diff(before2021, r.there("2026-01-01")); diff != "" {
		t.Error(diff)
	}
	check(t, r.s)
}

// A unit that a mission works with after the day cannot end on it.
func TestAnActKeepsTheUnitsOfMissions(t *testing.T) {
	r := newRegister(t)
	datatest.Mission(t, r.s, model.Mission{PeriodFrom: "2022-01-10", PeriodTo: "2022-01-20"}, r.wards["12"], r.wards["4"])
	before := dump(t, r.s)
	_, err := r.s.PerformWardAct(ctx, r.reforms()[0]())
	if !errors.Is(err, model.InUse) || !strings.Contains(err.Error(), "SM-2024-01") {
		t.Errorf("error %v", err)
	}
	if dump(t, r.s) != before {
		t.Error("a refused act changed something")
	}
	r.perform(model.WardAct{
		Kind: model.Rename, Day: "2022-01-01", Begin: []model.NewUnit{{Key: r.wards["4"], Kind: model.Phuong, Name: "Tư"}},
	})
	if got, err := r.s.Dossier(ctx, records[model.Mission](t, r.s)[0].UID, ""); err != nil || got.Wards[1].Version.Name != "Tư" {
		t.Errorf("the mission's unit is called %v, %v", got.Wards, err)
	}
}

func TestAnActThatMakesAUnitTwiceIsRefused(t *testing.T) {
	r := newRegister(t)
	_, err := r.s.PerformWardAct(ctx, model.WardAct{Kind: model.Create, Day: "2024-01-01", Begin: []model.NewUnit{{
		Key: "x", Kind: model.Phuong, Name: "3", Area: district,
	}}})
	if p := new(model.Error); !errors.As(err, &p) || p.Field != "name" {
		t.Errorf("%v", err)
	}
}

func TestNamesOfAUnitByHand(t *testing.T) {
	r := newRegister(t)
	v, err := r.s.SaveWardVersion(ctx, model.WardVersion{Ward: r.wards["3"], ValidFrom: "2020-01-01", Kind: model.Phuong, Name: "Ba"})
	if err != nil {
		t.Fatal(err)
	}
	file, err := r.s.WardFile(ctx, r.wards["3"], datatest.Today)
	if err != nil || len(file.Names) != 2 || file.Names[0].ValidTo != "2020-01-01" || file.Names[1].Name != "Ba" {
		t.Fatalf("names %+v, %v", file.Names, err)
	}
	v.Name = "Bà"
	if v, err = r.s.SaveWardVersion(ctx, v); err != nil || v.Version != 2 {
		t.Errorf("%+v, %v", v, err)
	}
	if _, err := r.s.SaveWardVersion(ctx, model.WardVersion{Ward: r.wards["3"], ValidFrom: "2019-01-01", Kind: model.Phuong, Name: "Xen"}); err == nil {
		t.Error("a name in the middle of another was let in")
	}
	file.Ward.Area = "nơi khác"
	if _, err := r.s.SaveWard(ctx, file.Ward); err != nil {
		t.Error(err)
	}
}

func TestBodiesOfAUnit(t *testing.T) {
	s := datatest.Open(t)
	ward, body := datatest.Ward(t, s, "3")
	added, err := s.AddUsualBodies(ctx, ward.UID)
	if err != nil || added != 3 {
		t.Fatalf("%d added, %v", added, err)
	}
	if added, err = s.AddUsualBodies(ctx, ward.UID); err != nil || added != 0 {
		t.Errorf("%d added the second time, %v", added, err)
	}
	if _, err := s.SaveBody(ctx, model.Body{Ward: ward.UID, Kind: model.PeoplesCouncil}); !errors.Is(err, model.Exists) {
		t.Errorf("a second council: %v", err)
	}
	if _, err := s.SaveBody(ctx, model.Body{Ward: ward.UID, Kind: model.OtherBody, Name: "Ban Quản lý chợ"}); err != nil {
		t.Error(err)
	}
	m := datatest.Mission(t, s, model.Mission{}, ward.UID)
	datatest.Recommendation(t, s, model.Recommendation{Mission: m.UID}, body.UID)
	file, err := s.WardFile(ctx, ward.UID, datatest.Today)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, b := range file.Bodies {
		got = append(got, fmt.Sprintf("%s %s %d", b.Body.Kind, b.Body.Name, b.Uses))
	}
	if diff := cmp.Diff([]string{"ubnd  1", "dang_uy  0", "hdnd  0", "btt_mttq  0", "khac Ban Quản lý chợ 0"}, got); diff != "" {
		t.Error(diff)
	}
}

func TestBasisOfAChangeIsCorrected(t *testing.T) {
	r := newRegister(t)
	acts := r.reforms()
	for _, act := range acts[:3] {
		r.perform(act())
	}
	c := records[model.WardChange](t, r.s)[2]
	before := exported(t, r.s)
	if err := r.s.CorrectWardAct(ctx, c.UID, "Nghị quyết 1685/NQ-UBTVQH15 ngày 16/6/2025", "Ghi chú"); err != nil {
		t.Fatal(err)
	}
	c = records[model.WardChange](t, r.s)[2]
	names, err := r.s.WardFile(ctx, r.wards["Đức Nhuận"], datatest.Today)
	if err != nil || c.Note != "Ghi chú" || names.Names[0].LegalBasis != c.Basis || !strings.HasSuffix(c.Basis, "16/6/2025") {
		t.Errorf("change %+v, names %+v, %v", c, names.Names, err)
	}
	if _, err := r.s.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	sameBook(t, "after undo", before, exported(t, r.s))
	if err := r.s.CorrectWardAct(ctx, "unknown", "x", ""); !errors.Is(err, model.NotFound) {
		t.Errorf("an unknown change: %v", err)
	}
}

// registerWrites are the actions of the register, each on its own; see TestAnActionIsWholeOrNotAtAll.
func (w *world) registerWrites() map[string]func() error {
	s := w.s
	return map[string]func() error{
		"new units": func() error {
			_, err := s.AddWards(ctx, []model.NewUnit{{Kind: model.Xa, Name: "Mới", Bodies: true}})
			return err
		},
		"usual bodies": func() error { _, err := s.AddUsualBodies(ctx, w.in.UID); return err },
		"body": func() error {
			_, err := s.SaveBody(ctx, model.Body{Ward: w.in.UID, Kind: model.OtherBody, Name: "Ban"})
			return err
		},
		"unit area": func() error {
			unit := w.out
			unit.Area = "nơi khác"
			_, err := s.SaveWard(ctx, unit)
			return err
		},
		"unit name": func() error {
			_, err := s.SaveWardVersion(ctx, model.WardVersion{Ward: w.out.UID, ValidFrom: "2030-01-01", Kind: model.Xa, Name: "Mới"})
			return err
		},
		"act": func() error {
			_, err := s.PerformWardAct(ctx, model.WardAct{
				Kind: model.Rename, Day: "2031-01-01", Begin: []model.NewUnit{{Key: w.out.UID, Kind: model.Xa, Name: "Sau"}},
			})
			return err
		},
		"act note": func() error {
			return w.lastAct(func(c model.WardChange) error { return s.CorrectWardAct(ctx, c.UID, c.Basis, c.Note+"x") })
		},
		"act back": func() error {
			return w.lastAct(func(c model.WardChange) error { return s.TakeBackWardAct(ctx, c.UID) })
		},
	}
}

// lastAct does something with the last change of units.
func (w *world) lastAct(do func(model.WardChange) error) error {
	all, err := data.All[model.WardChange](ctx, w.s)
	if err != nil || len(all) == 0 {
		return errors.Join(err, errors.New("no change yet"))
	}
	return do(all[len(all)-1])
}
