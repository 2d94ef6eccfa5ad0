package model_test

import (
	"errors"
	"reflect"
	"strings"
	"testing"

	"sogiamsat/data/model"
)

const u1, u2 = model.UID("0190a000-0000-7000-8000-000000000001"), model.UID("0190a000-0000-7000-8000-000000000002")

var hash = strings.Repeat("0a", 32)

// valid holds one correct record of each kind; a test breaks one field at a time.
func valid() map[model.Noun]model.Record {
	list := []model.Record{
		&model.Office{}, &model.OfficeVersion{Office: u1, Level: model.District, Name: "Ban Thường trực", Header: []model.HeaderLine{{Text: "ỦY BAN"}}},
		&model.RuleSet{Code: "front-nd30"}, &model.RuleSetVersion{RuleSet: u1, Choices: []model.Choice{{Key: "a", Value: "b"}}},
		&model.Person{FullName: "Trần Thị Mẫu"},
		&model.Post{Person: u1, Title: "Chủ tịch", Signs: []model.DocType{model.TB}, Authority: []string{"CHỦ TỊCH"}},
		&model.NumberSeries{Office: u1, Scope: model.ByYear, Next: 1}, &model.NumberUse{Series: u1, Number: 1, State: model.Used},
		&model.Ward{}, &model.WardVersion{Ward: u1, Kind: model.Phuong, Name: "3"},
		&model.WardChange{Day: "2025-07-01", Kind: model.Merge}, &model.WardChangeLink{Change: u1, FromWard: u1, ToWard: u2, Part: model.Whole},
		&model.Body{Ward: u1, Kind: model.PartyCommittee}, &model.Basis{Kind: model.DecisionBasis, Subject: "Về đối thoại"},
		&model.Mission{Code: "PN-2023-01", Theme: "việc thực hiện", Office: u1, State: model.Planned},
		&model.MissionEvent{Mission: u1, To: model.InProgress}, &model.MissionBasis{Mission: u1, Basis: u2},
		&model.Topic{Mission: u1, Title: "Tuyên truyền"}, &model.MissionWard{Mission: u1, Ward: u2}, &model.MissionBody{MissionWard: u1, Body: u2},
		&model.Member{Mission: u1, Person: u2, Role: model.HeadRole},
		&model.Session{Mission: u1, Ward: u2, State: model.SessionPlanned, TimeFrom: "08:00", TimeTo: "11:30"},
		&model.Attendance{Session: u1}, &model.Finding{Mission: u1, Kind: model.Strength, State: model.FindingDraft},
		&model.FindingWard{Finding: u1, Ward: u2}, &model.FindingSource{Finding: u1, Source: u2},
		&model.FindingLink{Cause: u1, Limitation: u2}, &model.Recommendation{Mission: u1, State: model.RecOpen},
		&model.Addressee{Recommendation: u1, Body: u2}, &model.RecommendationFinding{Recommendation: u1, Finding: u2},
		&model.RecommendationEvent{Recommendation: u1, To: model.RecInProgress},
		&model.DueChange{Recommendation: u1, Reason: "xin gia hạn"}, &model.Answer{Recommendation: u1},
		&model.Document{Type: model.TB, Office: u1, State: model.DocDraft, Authority: []string{"TM."}, Recipient: []string{"Như trên"}},
		&model.DocumentEvent{Document: u1, To: model.DocForSignature},
		&model.DocumentVersion{Document: u1, N: 1, Issued: true, Number: "05/TB-MTTQ-BTT", Day: "2023-09-20", PDF: hash},
		&model.SignedCopy{DocumentVersion: u1, Attachment: u2}, &model.Template{Type: model.TB, Name: "Mẫu"},
		&model.Phrase{Code: "tt", Text: "Tuyên truyền"}, &model.Attachment{Owner: u1, Name: "a.pdf", SHA256: hash},
		&model.Setting{Key: "practice"},
	}
	out := map[model.Noun]model.Record{}
	for _, r := range list {
		out[r.Noun()] = r
	}
	return out
}

func TestEveryNounIsARecord(t *testing.T) {
	records := valid()
	plurals := map[string]bool{}
	for _, n := range model.Nouns {
		r := model.New(n)
		if r == nil || r.Noun() != n {
			t.Fatalf("New(%s) = %v", n, r)
		}
		if plurals[n.Plural()] || n.Label() == "" || strings.HasPrefix(n.Label(), "“") {
			t.Errorf("%s: plural %q, label %q", n, n.Plural(), n.Label())
		}
		plurals[n.Plural()] = true
		if records[n] == nil {
			t.Errorf("no correct example of %s", n)
		} else if err := records[n].Validate(); err != nil {
			t.Errorf("%s: a correct record is refused: %v", n, err)
		}
	}
	if model.New("ghost") != nil {
		t.Error("New makes a record of an unknown kind")
	}
	for n, want := range map[model.Noun]string{"mission": "missions", "basis": "bases", "mission_basis": "mission_bases", "body": "bodies", "person": "people", "signed_copy": "signed_copies"} {
		if n.Plural() != want {
			t.Errorf("%s: plural %q, want %q", n, n.Plural(), want)
		}
	}
}

// TestEveryFieldIsChecked puts a bad value into each field of each record: text with a control character, a day that is
// not in the calendar, an unknown enum value, a negative number. Fields that take any value of their type are named.
func TestEveryFieldIsChecked(t *testing.T) {
	free := map[string]bool{"document_version.tree": true, "attachment.owner_noun": true, "mission_event.from_state": true, "recommendation_event.from_state": true, "document_event.from_state": true}
	for _, n := range model.Nouns {
		kind := reflect.TypeOf(valid()[n]).Elem()
		for i := range kind.NumField() {
			field := kind.Field(i)
			name := field.Tag.Get("json")
			if field.Anonymous || field.Type.Kind() == reflect.Bool || free[string(n)+"."+name] || field.Type == reflect.TypeFor[model.UID]() {
				continue
			}
			r := valid()[n]
			spoil(t, reflect.ValueOf(r).Elem().Field(i))
			err := r.Validate()
			if model.CodeOf(err) != model.Invalid && model.CodeOf(err) != model.Missing {
				t.Errorf("%s.%s: a bad value is accepted (%v)", n, name, err)
				continue
			}
			if me := asError(err); me.Field == "" || me.Message == "" {
				t.Errorf("%s.%s: the refusal names no field or no reason: %+v", n, name, me)
			}
		}
	}
}

func asError(err error) *model.Error {
	var me *model.Error
	if errors.As(err, &me) {
		return me
	}
	return &model.Error{}
}

func spoil(t *testing.T, v reflect.Value) {
	t.Helper()
	switch v.Kind() {
	case reflect.String:
		v.SetString("a\x00b")
	case reflect.Int:
		v.SetInt(-1)
	case reflect.Slice:
		item := reflect.New(v.Type().Elem()).Elem()
		if item.Kind() == reflect.Struct {
			item.Field(0).SetString("a\x00b")
		} else {
			item.SetString("a\x00b")
		}
		v.Set(reflect.Append(reflect.MakeSlice(v.Type(), 0, 1), item))
	default:
		t.Fatalf("no bad value for %s", v.Type())
	}
}

func TestRulesOfRecords(t *testing.T) {
	cases := map[string]struct {
		record model.Record
		field  string
	}{
		"a required name":            {&model.Person{}, "full_name"},
		"a required reference":       {&model.MissionWard{Mission: u1}, "ward"},
		"the period ends too early":  {&model.Mission{Code: "A", Theme: "x", Office: u1, State: model.Planned, PeriodFrom: "2023-09-08", PeriodTo: "2023-08-28"}, "period_from"},
		"an empty validity":          {&model.WardVersion{Ward: u1, Kind: model.Phuong, Name: "3", ValidFrom: "2025-01-01", ValidTo: "2025-01-01"}, "valid_from"},
		"a code with marks":          {&model.Mission{Code: "Giám sát", Theme: "x", Office: u1, State: model.Planned}, "code"},
		"a session that ends early":  {&model.Session{Mission: u1, Ward: u2, State: model.SessionPlanned, TimeFrom: "14:00", TimeTo: "08:00"}, "time_to"},
		"a confirmed empty finding":  {&model.Finding{Mission: u1, Kind: model.Strength, State: model.FindingConfirmed}, "text"},
		"a running empty demand":     {&model.Recommendation{Mission: u1, State: model.RecInProgress}, "text"},
		"a demand repeating itself":  {&model.Recommendation{Meta: model.Meta{UID: u1}, Mission: u2, State: model.RecOpen, RepeatOf: u1}, "repeat_of"},
		"a finding as its source":    {&model.FindingSource{Finding: u1, Source: u1}, "source"},
		"a cause of itself":          {&model.FindingLink{Cause: u1, Limitation: u1}, "limitation"},
		"a change into itself":       {&model.WardChangeLink{Change: u1, FromWard: u1, ToWard: u1, Part: model.Whole}, "to_ward"},
		"a change of nothing":        {&model.WardChangeLink{Change: u1, Part: model.Whole}, "from_ward"},
		"a change without a day":     {&model.WardChange{Kind: model.Merge}, "day"},
		"another body without name":  {&model.Body{Kind: model.OtherBody}, "name"},
		"a void number, no reason":   {&model.NumberUse{Series: u1, Number: 4, State: model.VoidNo}, "reason"},
		"number nought":              {&model.NumberUse{Series: u1, State: model.Used}, "number"},
		"a series that starts at 0":  {&model.NumberSeries{Office: u1, Scope: model.ByYear}, "next"},
		"issued without a day":       {&model.DocumentVersion{Document: u1, N: 1, Issued: true, Number: "1", PDF: hash}, "day"},
		"issued without bytes":       {&model.DocumentVersion{Document: u1, N: 1, Issued: true, Number: "1", Day: "2023-09-20"}, "pdf"},
		"a paper replacing itself":   {&model.Document{Meta: model.Meta{UID: u1}, Type: model.TB, Office: u2, State: model.DocDraft, Replaces: u1}, "replaces"},
		"two lines in a one-line":    {&model.Person{FullName: "Trần\nThị"}, "full_name"},
		"a file without a hash":      {&model.Attachment{Owner: u1, Name: "a"}, "sha256"},
		"a due date without reason":  {&model.DueChange{Recommendation: u1}, "reason"},
		"text longer than its field": {&model.Finding{Mission: u1, Kind: model.Strength, State: model.FindingDraft, Text: strings.Repeat("đ", model.MaxText+1)}, "text"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			if me := asError(c.record.Validate()); me.Field != c.field {
				t.Errorf("got field %q (%s), want %q", me.Field, me.Message, c.field)
			}
		})
	}
}

func TestNamesOnADay(t *testing.T) {
	three := &model.WardVersion{Kind: model.Phuong, Name: "3", ValidFrom: "1976-01-01", ValidTo: "2025-01-01"}
	duc := &model.WardVersion{Kind: model.Phuong, Name: "Đức Nhuận", ValidFrom: "2025-07-01"}
	room := &model.WardVersion{Kind: model.Khac, Name: "Trường Tiểu học Mẫu"}
	for _, c := range []struct{ got, want string }{
		{three.FullName(), "Phường 3"},
		{duc.FullName(), "phường Đức Nhuận"},
		{room.FullName(), "Trường Tiểu học Mẫu"},
		{three.Title(), "Phường 3"},
		{duc.Title(), "Phường Đức Nhuận"},
		{room.Title(), "Trường Tiểu học Mẫu"},
		{(&model.Body{Kind: model.PartyCommittee}).BodyName(three), "Đảng ủy Phường 3"},
		{(&model.Body{Kind: model.PeoplesCommittee}).BodyName(duc), "Ủy ban nhân dân phường Đức Nhuận"},
		{(&model.Body{Kind: model.OtherBody, Name: "Công an Phường 3"}).BodyName(three), "Công an Phường 3"},
		{(&model.Body{Kind: model.PeoplesCouncil}).BodyName(nil), "Hội đồng nhân dân"},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
	if !three.ValidOn("2024-12-31") || three.ValidOn("2025-01-01") || three.ValidOn("1975-12-31") || !duc.ValidOn("2026-11-23") {
		t.Error("a version holds from its first day up to, not including, its last")
	}
	post := &model.Post{ValidTo: "2025-07-01", Signs: []model.DocType{model.TB}}
	if !post.ValidOn("2023-09-08") || post.ValidOn("2025-07-01") || !post.MaySign(model.TB) || post.MaySign(model.KH) {
		t.Error("a post of unknown beginning is held until its end and signs the types it names")
	}
}

func TestDossierFindsHeadAndNames(t *testing.T) {
	d := model.Dossier{
		Wards:   []model.DossierWard{{Ward: u1, Version: model.WardVersion{Kind: model.Phuong, Name: "5"}}},
		Members: []model.DossierMember{{Member: model.Member{Role: model.MemberRole}}, {Member: model.Member{Role: model.HeadRole}, Person: model.Person{FullName: "Lê Mẫu"}}},
	}
	if h, ok := d.Head(); !ok || h.Person.FullName != "Lê Mẫu" {
		t.Errorf("head: %v %v", h, ok)
	}
	if _, ok := (&model.Dossier{}).Head(); ok {
		t.Error("a delegation without members has a head")
	}
	if d.WardName(u1) != "Phường 5" || d.WardName(u2) != "" {
		t.Errorf("names: %q, %q", d.WardName(u1), d.WardName(u2))
	}
	if m := (model.Meta{DeletedAt: "2023-09-08T00:00:00.000Z"}); !m.InBin() || (model.Meta{}).InBin() {
		t.Error("a record is in the bin when it has a time of deletion")
	}
}
