package service_test

import (
	"bytes"
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"sogiamsat/app/service"
	"sogiamsat/data/model"
	"sogiamsat/reports"
)

// shelf is a data file with one mission in the made-up district Bến Mẫu; it notes the days it was asked for.
type shelf struct {
	dossier model.Dossier
	err     error
	days    []model.Date
}

func (s *shelf) Dossier(_ context.Context, _ model.UID, day model.Date) (model.Dossier, error) {
	s.days = append(s.days, day)
	d := s.dossier
	d.Day = day
	return d, s.err
}

func (s *shelf) NamesOfUnits(context.Context) ([]model.WardVersion, error) {
	var names []model.WardVersion
	for _, w := range s.dossier.Wards {
		v := w.Version
		v.Ward = w.Ward
		names = append(names, v)
	}
	return names, s.err
}

func newShelf() *shelf {
	signer := func(uid model.UID, name string) model.DossierSigner {
		return model.DossierSigner{
			Post:   model.Post{Meta: model.Meta{UID: uid}, Title: "Chủ tịch", Signs: []model.DocType{model.TB}, Authority: []string{"TM. BAN THƯỜNG TRỰC", "CHỦ TỊCH"}},
			Person: model.Person{FullName: name},
		}
	}
	return &shelf{dossier: model.Dossier{
		Mission: model.Mission{Meta: model.Meta{UID: "m"}, Code: "BM-2024-02", Theme: "việc giải quyết kiến nghị", PeriodTo: "2024-09-20"},
		Office: model.OfficeVersion{
			Name: "Ban Thường trực Ủy ban MTTQ Việt Nam quận Bến Mẫu", Header: []model.HeaderLine{{Text: "BAN THƯỜNG TRỰC", Bold: true}},
			Code: "MTTQ-BTT", Place: "Bến Mẫu", RuleSet: "front-nd30",
		},
		Wards: []model.DossierWard{
			{Ward: "w3", Version: model.WardVersion{Kind: model.Phuong, Name: "3"}},
			{Ward: "w5", Version: model.WardVersion{Kind: model.Phuong, Name: "5"}},
		},
		Findings: []model.DossierFinding{{Finding: model.Finding{Meta: model.Meta{UID: "f"}, Kind: model.Strength, Text: "Tốt.", InConclusion: true}}},
		Signers:  []model.DossierSigner{signer("p1", "Lê Thị Mẫu Đơn"), signer("p2", "Trần Văn Mẫu")},
	}}
}

func clock(day model.Date) func() time.Time {
	return func() time.Time {
		t, err := time.Parse("2006-01-02 15:04", string(day)+" 02:30") // 09:30 in Việt Nam
		if err != nil {
			panic(err)
		}
		return t
	}
}

func conclude(t *testing.T, s *shelf, today model.Date, o reports.Options) service.Printed {
	t.Helper()
	got, err := service.NewPapers(s, clock(today), "Sổ Giám Sát").Conclusion(context.Background(), "m", o)
	if err != nil {
		t.Fatal(err)
	}
	return got
}

func TestConclusionIsAPDFWithAName(t *testing.T) {
	cases := map[string]struct {
		o    reports.Options
		name string
	}{
		"draft":         {reports.Options{}, "TB kết luận BM-2024-02 (dự thảo).pdf"},
		"for signature": {reports.Options{For: reports.Signature}, "TB kết luận BM-2024-02.pdf"},
		"of one unit":   {reports.Options{For: reports.Signature, Ward: "w5"}, "TB kết luận BM-2024-02 Phường 5.pdf"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			got := conclude(t, newShelf(), "2024-10-01", c.o)
			if !bytes.HasPrefix(got.PDF, []byte("%PDF-1.4")) || got.Pages != 1 || got.Name != c.name || len(got.Doc.Blocks) == 0 {
				t.Errorf("%d bytes, %d pages, name %q, %d blocks", len(got.PDF), got.Pages, got.Name, len(got.Doc.Blocks))
			}
		})
	}
}

func TestSameDaySameBytes(t *testing.T) {
	first := conclude(t, newShelf(), "2024-10-01", reports.Options{})
	again := conclude(t, newShelf(), "2024-10-01", reports.Options{})
	later := conclude(t, newShelf(), "2024-10-02", reports.Options{})
	if !bytes.Equal(first.PDF, again.PDF) {
		t.Error("two prints of one day differ")
	}
	if bytes.Equal(first.PDF, later.PDF) {
		t.Error("the day of the print is not in the file")
	}
}

func TestNamesAreThoseOfTheDay(t *testing.T) {
	cases := map[string]struct {
		today model.Date
		day   model.Date
		want  model.Date
	}{
		"while the mission runs":             {"2024-09-01", "", "2024-09-01"},
		"soon after":                         {"2025-03-19", "", "2025-03-19"},
		"years after, its last day":          {"2026-11-24", "", "2024-09-20"},
		"the day of issue, when it is known": {"2026-11-24", "2024-10-21", "2024-10-21"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			s := newShelf()
			conclude(t, s, c.today, reports.Options{Day: c.day})
			if got := s.days[len(s.days)-1]; got != c.want {
				t.Errorf("names of %s, want %s", got, c.want)
			}
		})
	}
	s := newShelf()
	s.dossier.Mission.PeriodTo = ""
	conclude(t, s, "2026-11-24", reports.Options{})
	if got := s.days[len(s.days)-1]; got != "2026-11-24" {
		t.Errorf("without a last day: names of %s", got)
	}
}

func TestWhatTheOfficesPaperSaysIsTaken(t *testing.T) {
	s := newShelf()
	s.dossier.Documents = []model.Document{
		{Type: model.KH, Signer: "ghost", State: model.DocIssued},
		{Type: model.TB, Signer: "ghost", State: model.DocVoid},
		{Type: model.TB, Signer: "ghost", State: model.DocDraft, Ward: "w3"},
		{Type: model.TB, Signer: "p2", Recipient: []string{"Như trên"}, State: model.DocIssued, Number: "05/TB-MTTQ-BTT", Day: "2024-10-21"},
	}
	got := conclude(t, s, "2024-11-01", reports.Options{For: reports.Signature}).Doc
	sign := got.Blocks[len(got.Blocks)-1].Signature
	if sign.Name != "Trần Văn Mẫu" || sign.Recipients[0] != "Như trên" {
		t.Errorf("signature %+v", sign)
	}
	if h := got.Blocks[0].Header; strings.Contains(h.Number, "05") || strings.Contains(h.PlaceDate, "21") {
		t.Errorf("number or day of the issued paper on one composed anew: %+v", h)
	}
	chosen := conclude(t, s, "2024-11-01", reports.Options{Signer: "p1", Number: "6", Recipients: []string{"Lưu: VT"}}).Doc
	sign = chosen.Blocks[len(chosen.Blocks)-1].Signature
	if sign.Name != "Lê Thị Mẫu Đơn" || sign.Recipients[0] != "Lưu: VT" || chosen.Blocks[0].Header.Number != "Số: 06/TB-MTTQ-BTT" {
		t.Errorf("what is chosen for this print does not win: %+v", sign)
	}
}

func TestRefusalsKeepTheirWords(t *testing.T) {
	cases := map[string]struct {
		spoil func(*shelf)
		code  model.Code
		says  string
	}{
		"nothing to say":     {func(s *shelf) { s.dossier.Findings = nil }, model.Missing, "Chưa có nhận xét"},
		"a bad character":    {func(s *shelf) { s.dossier.Findings[0].Finding.Text = "x 😀" }, model.Invalid, "U+1F600"},
		"unknown rules":      {func(s *shelf) { s.dossier.Office.RuleSet = "x" }, model.NotFound, "thể thức “x”"},
		"an unreadable file": {func(s *shelf) { s.err = model.Errorf(model.Damaged, "", "Tệp hỏng.") }, model.Damaged, "Tệp hỏng."},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			s := newShelf()
			c.spoil(s)
			got, err := service.NewPapers(s, clock("2024-10-01"), "x").Conclusion(context.Background(), "m", reports.Options{})
			var refused *model.Error
			if !errors.As(err, &refused) || refused.Code != c.code || !strings.Contains(refused.Message, c.says) {
				t.Errorf("got %v, want %s: %s", err, c.code, c.says)
			}
			if got.PDF != nil {
				t.Error("a refused print has bytes")
			}
		})
	}
}

func TestLongThemesAreShortenedInThePropertiesOnly(t *testing.T) {
	s := newShelf()
	s.dossier.Mission.Theme = "việc " + strings.Repeat("rất dài ", 2000) + "hết"
	got := conclude(t, s, "2024-10-01", reports.Options{})
	if !strings.HasSuffix(got.Doc.Blocks[1].Title.Subject, "hết tại các Phường 3 và Phường 5") {
		t.Error("the paper's subject is cut")
	}
}

func TestFileNames(t *testing.T) {
	cases := map[string]string{
		"TB kết luận PN-2023-01": "TB kết luận PN-2023-01.pdf",
		`a/b\c:d*e?f"g<h>i|j`:    "a-b-c-d-e-f-g-h-i-j.pdf",
		" Phường 3... ":          "Phường 3.pdf",
		"":                       "Văn bản.pdf",
		"con":                    "Văn bản con.pdf",
		"Nul.txt":                "Văn bản Nul.txt.pdf",
		"a\tb\nc\x00d":           "a b cd.pdf",
		"Ke\u0302\u0301t":        "Kết.pdf",
		strings.Repeat("đ", 300): strings.Repeat("đ", 100) + ".pdf",
	}
	for in, want := range cases {
		if got := service.FileName(in, ".pdf"); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

func TestUnitsAreFoundAsTheyAreTyped(t *testing.T) {
	s := newShelf()
	s.dossier.Wards = append(s.dossier.Wards,
		model.DossierWard{Ward: "duc", Version: model.WardVersion{Kind: model.Phuong, Name: "Đức Nhuận", ShortName: "PĐN"}},
		model.DossierWard{Ward: "xa3", Version: model.WardVersion{Kind: model.Xa, Name: "3"}})
	papers := service.NewPapers(s, clock("2024-10-01"), "x")
	for typed, want := range map[string]model.UID{
		"Phường 3": "w3", "phuong 3": "w3", " PHƯỜNG  3 ": "w3", "5": "w5", "xã 3": "xa3", "duc nhuan": "duc", "phường Đức Nhuận": "duc", "pdn": "duc",
	} {
		if got, err := papers.WardNamed(context.Background(), "m", typed); err != nil || got != want {
			t.Errorf("%q: got %q, %v; want %q", typed, got, err, want)
		}
	}
	for typed, code := range map[string]model.Code{"3": model.Invalid, "9": model.NotFound, "": model.NotFound, "Phường": model.NotFound} {
		_, err := papers.WardNamed(context.Background(), "m", typed)
		if model.CodeOf(err) != code || !strings.Contains(err.Error(), "Phường 3, Phường 5, Phường Đức Nhuận, Xã 3") {
			t.Errorf("%q: %v, want code %s and the list of units", typed, err, code)
		}
	}
	s.err = model.Errorf(model.Damaged, "", "Tệp hỏng.")
	if _, err := papers.WardNamed(context.Background(), "m", "3"); model.CodeOf(err) != model.Damaged {
		t.Errorf("a broken file: %v", err)
	}
}
