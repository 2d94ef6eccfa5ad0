package charts_test

import (
	"bytes"
	"flag"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	charts "github.com/go-analyze/charts"

	own "sogiamsat/reports/charts"

	"sogiamsat/data/model"
)

var pictures = flag.String("pictures", "", "folder to write the drawn charts into")

func units() []own.UnitFindings {
	return []own.UnitFindings{
		{Unit: "Các phường", Counts: map[model.FindingKind]int{model.Strength: 3, model.Limitation: 3, model.ObjectiveCause: 2, model.SubjectiveCause: 1}},
		{Unit: "Phường 3", Counts: map[model.FindingKind]int{model.Strength: 25, model.Limitation: 4, model.SubjectiveCause: 1}},
		{Unit: "Phường 5", Counts: map[model.FindingKind]int{model.Strength: 7, model.Limitation: 12}},
		{Unit: "Phường Nguyễn Cư Trinh mở rộng về phía Bắc của thành phố", Counts: map[model.FindingKind]int{model.Strength: 5}},
		{Unit: "Phường 15"},
	}
}

// once is how many findings of each kind there are, some of which concern two units.
var once = map[model.FindingKind]int{model.Strength: 36, model.Limitation: 17, model.ObjectiveCause: 2, model.SubjectiveCause: 2}

func states() map[model.RecommendationState]own.StateCount {
	return map[model.RecommendationState]own.StateCount{
		model.RecOpen: {12, 3}, model.RecInProgress: {5, 1}, model.RecReportedDone: {2, 0}, model.RecVerified: {31, 0},
		model.RecRejected: {1, 0}, model.RecReconsider: {1, 1}, model.RecWithdrawn: {2, 0},
	}
}

// decode opens the picture and keeps it when pictures are asked for.
func decode(t *testing.T, name string, p own.Picture, err error) image.Image {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	if *pictures != "" {
		if err := os.WriteFile(filepath.Join(*pictures, name+".png"), p.PNG, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	img, err := png.Decode(bytes.NewReader(p.PNG))
	if err != nil {
		t.Fatal(err)
	}
	if size := img.Bounds().Size(); size.X != p.Width || size.Y != p.Height {
		t.Errorf("%s is %v, but says %d x %d", name, size, p.Width, p.Height)
	}
	return img
}

// mission is a time line with every way a point can stand.
func mission() model.TimeLine {
	return model.TimeLine{
		First: "2024-08-12", Last: "2024-10-21", PeriodFrom: "2024-09-09", PeriodTo: "2024-09-20", Today: "2024-10-07",
		Lanes: []model.TimeLane{
			{Name: "Cả cuộc giám sát", Points: []model.TimePoint{
				{Kind: model.PaperPoint, Day: "2024-08-12", Paper: model.KH},
				{Kind: model.DeadlinePoint, Day: "2024-10-05", Rule: model.DelegationReport, Deadline: model.DeadlineOverdue},
				{Kind: model.AnswerPoint, Day: "2024-10-21", Deadline: model.DeadlineAhead},
			}},
			{Ward: "1", Name: "Phường 3", Points: []model.TimePoint{
				{Kind: model.DeadlinePoint, Day: "2024-08-25", Rule: model.PapersToUnit, Deadline: model.DeadlineMet},
				{Kind: model.DeadlinePoint, Day: "2024-09-03", Rule: model.UnitReport, Deadline: model.DeadlineMetLate},
				{Kind: model.SessionPoint, Day: "2024-09-10", Session: model.SessionHeld},
			}},
			{Ward: "2", Name: "Phường Nguyễn Cư Trinh mở rộng về phía Bắc", Points: []model.TimePoint{
				{Kind: model.DeadlinePoint, Day: "2024-09-13", Rule: model.UnitReport, Deadline: model.DeadlineSoon},
				{Kind: model.SessionPoint, Day: "2024-09-19", Session: model.SessionPlanned, Late: true},
				{Kind: model.SessionPoint, Day: "2024-09-20", Session: model.SessionCancelled},
			}},
		},
	}
}

var looks = map[string]own.Look{
	"light": {}, "dark": {Colors: own.Dark, Width: 420}, "paper": {Colors: own.Paper, Scale: 3}, "fine": {Scale: 1.5},
}

func TestPicturesAreTheSameBytesEachTime(t *testing.T) {
	for name, look := range looks {
		f1, err := own.Findings(units(), once, look)
		decode(t, "findings-"+name, f1, err)
		f2, _ := own.Findings(units(), once, look)
		s1, err := own.States(states(), look)
		decode(t, "states-"+name, s1, err)
		s2, _ := own.States(states(), look)
		l1, err := own.TimeLine(mission(), look)
		decode(t, "timeline-"+name, l1, err)
		l2, _ := own.TimeLine(mission(), look)
		if !bytes.Equal(f1.PNG, f2.PNG) || !bytes.Equal(s1.PNG, s2.PNG) || !bytes.Equal(l1.PNG, l2.PNG) {
			t.Errorf("%s: two pictures of the same values differ", name)
		}
	}
}

func TestSizeFollowsRowsAndLook(t *testing.T) {
	few, err := own.Findings(units()[:1], once, own.Look{Width: 500, Scale: 2})
	decode(t, "few", few, err)
	many, err := own.Findings(units(), once, own.Look{Width: 500, Scale: 2})
	decode(t, "many", many, err)
	if few.Width != 1000 || many.Width != 1000 || many.Height != few.Height+4*26*2 {
		t.Errorf("one row %d x %d, five rows %d x %d", few.Width, few.Height, many.Width, many.Height)
	}
}

// Printed reports are black: a picture for paper may have greys of smooth edges only.
func TestPaperHasNoColour(t *testing.T) {
	p, err := own.States(states(), own.Look{Colors: own.Paper})
	grey(t, decode(t, "paper", p, err))
	q, err := own.TimeLine(mission(), own.Look{Colors: own.Paper})
	grey(t, decode(t, "paper-timeline", q, err))
}

func grey(t *testing.T, img image.Image) {
	t.Helper()
	b := img.Bounds()
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			if c := color.NRGBAModel.Convert(img.At(x, y)).(color.NRGBA); c.R != c.G || c.G != c.B {
				t.Fatalf("colour %v at %d,%d", c, x, y)
			}
		}
	}
}

// A part of one among a thousand still has its number and its pattern: the picture differs from one without it.
func TestSmallPartsAreSeen(t *testing.T) {
	with := []own.UnitFindings{{Unit: "A", Counts: map[model.FindingKind]int{model.Strength: 1000, model.Limitation: 1}}}
	p, err := own.Findings(with, once, own.Look{})
	img := decode(t, "small", p, err)
	strong := color.NRGBA{R: 0xa3, G: 0x21, B: 0x1a, A: 0xff} // the border of limitations
	seen, last := 0, -2
	y := p.Height - 10 - 13 // the middle of the only row
	for x := range p.Width {
		if color.NRGBAModel.Convert(img.At(x, y-8)) == strong {
			if x != last+1 {
				seen++
			}
			last = x
		}
	}
	if seen == 0 {
		t.Error("a small part has no border")
	}
}

func TestNothingToDrawIsASentence(t *testing.T) {
	p, err := own.Findings(nil, nil, own.Look{})
	decode(t, "no-findings", p, err)
	q, err := own.States(nil, own.Look{})
	decode(t, "no-states", q, err)
	r, err := own.TimeLine(model.TimeLine{}, own.Look{})
	decode(t, "no-days", r, err)
	if bytes.Equal(p.PNG, q.PNG) || bytes.Equal(q.PNG, r.PNG) {
		t.Error("no findings, no recommendations and no days look alike")
	}
}

func TestWrongNumbersAreRefused(t *testing.T) {
	if _, err := own.States(map[model.RecommendationState]own.StateCount{model.RecOpen: {1, 2}}, own.Look{}); err == nil {
		t.Error("more overdue than there are was drawn")
	}
}

func TestFacesHaveAllVietnameseLetters(t *testing.T) {
	const letters = "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ" +
		"AÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬBCDĐEÈẺẼÉẸÊỀỂỄẾỆGHIÌỈĨÍỊKLMNOÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢPQRSTUÙỦŨÚỤƯỪỬỮỨỰVXYỲỶỸÝỴ0123456789…,.:-–“”()/%"
	if _, err := own.States(map[model.RecommendationState]own.StateCount{model.RecOpen: {All: 2, Overdue: 1}}, own.Look{Colors: own.Paper}); err != nil {
		t.Fatal(err) // a picture on paper gives the library the faces of papers
	}
	for _, family := range []string{charts.FontFamilyNotoSans, charts.FontFamilyNotoSansBold, "liberation-serif", "liberation-serif-bold"} {
		face := charts.GetFont(family)
		for _, r := range letters {
			if face.Index(r) == 0 {
				t.Errorf("%s lacks %q", family, r)
			}
		}
	}
}

// Whatever changes in a mission is seen: another day, another state, another period, today, one unit more.
func TestTheTimeLineShowsEveryChange(t *testing.T) {
	for _, look := range []own.Look{{}, {Colors: own.Paper, Width: 480}} {
		seen := map[string]string{}
		for name, change := range map[string]func(*model.TimeLine){
			"nothing":         func(*model.TimeLine) {},
			"a day":           func(l *model.TimeLine) { l.Lanes[1].Points[1].Day = "2024-09-05" },
			"a state":         func(l *model.TimeLine) { l.Lanes[1].Points[1].Deadline = model.DeadlineMet },
			"an overdue one":  func(l *model.TimeLine) { l.Lanes[1].Points[1].Deadline = model.DeadlineOverdue },
			"one ahead":       func(l *model.TimeLine) { l.Lanes[1].Points[1].Deadline = model.DeadlineAhead },
			"the period":      func(l *model.TimeLine) { l.PeriodTo = "2024-09-25" },
			"no period":       func(l *model.TimeLine) { l.PeriodTo = "" },
			"today":           func(l *model.TimeLine) { l.Today = "2024-09-30" },
			"far from today":  func(l *model.TimeLine) { l.Today = "" },
			"a unit's name":   func(l *model.TimeLine) { l.Lanes[1].Name = "Phường 5" },
			"one point fewer": func(l *model.TimeLine) { l.Lanes[2].Points = l.Lanes[2].Points[:2] },
		} {
			l := mission()
			change(&l)
			p, err := own.TimeLine(l, look)
			decode(t, "timeline-"+name, p, err)
			if other := seen[string(p.PNG)]; other != "" {
				t.Errorf("%q and %q look alike", name, other)
			}
			seen[string(p.PNG)] = name
		}
		few, err := own.TimeLine(model.TimeLine{First: "2024-08-12", Last: "2024-10-21", Lanes: mission().Lanes[:1]}, look)
		decode(t, "timeline-one", few, err)
		all, err := own.TimeLine(mission(), look)
		decode(t, "timeline-all", all, err)
		if all.Height < few.Height+2*26 {
			t.Errorf("one lane %d, three lanes %d pixels high", few.Height, all.Height)
		}
	}
}
