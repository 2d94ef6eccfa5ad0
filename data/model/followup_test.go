package model_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"sogiamsat/data/model"
)

const day = model.Date("2024-10-01")

func TestFollowUpDays(t *testing.T) {
	for name, c := range map[string]struct {
		row          model.FollowUp
		late, within bool
	}{
		"no day":         {model.FollowUp{State: model.RecOpen}, false, false},
		"yesterday":      {model.FollowUp{State: model.RecOpen, Due: "2024-09-30"}, true, false},
		"today":          {model.FollowUp{State: model.RecInProgress, Due: "2024-10-01"}, false, true},
		"the last day":   {model.FollowUp{State: model.RecReconsider, Due: "2024-10-08"}, false, true},
		"one day more":   {model.FollowUp{State: model.RecOpen, Due: "2024-10-09"}, false, false},
		"done in time":   {model.FollowUp{State: model.RecVerified, Due: "2024-10-03"}, false, false},
		"done, day past": {model.FollowUp{State: model.RecWithdrawn, Due: "2024-09-01"}, false, false},
	} {
		if late, within := c.row.Late(day), c.row.DueWithin(7, day); late != c.late || within != c.within {
			t.Errorf("%s: late %v, within %v", name, late, within)
		}
	}
	row := model.FollowUp{To: []model.FollowBody{{Name: "A"}, {Name: "B"}}}
	if got := strings.Join(row.ToNames(), ","); got != "A,B" {
		t.Error(got)
	}
}

func TestProofIsAskedForWhatIsDone(t *testing.T) {
	for _, s := range model.RecommendationStates {
		want := s == model.RecReportedDone || s == model.RecVerified
		if err := model.CheckProof(s, " ", false); (err != nil) != want {
			t.Errorf("%s without proof: %v", s, err)
		}
		if model.CheckProof(s, "12/BC-UBND", false) != nil || model.CheckProof(s, "", true) != nil {
			t.Errorf("%s with proof is refused", s)
		}
	}
}

// heirs is the history of some made-up units: 3 -> A -> B (chain), 15 divided into C and D, x dissolved, y goes on.
func heirs() *model.WardHistory {
	return model.NewWardHistory([]model.WardFlow{
		{Day: "2023-01-01", From: "3", To: "A", Part: model.Whole},
		{Day: "2024-07-01", From: "15", To: "C", Part: model.SomePart},
		{Day: "2024-07-01", From: "15", To: "D", Part: model.Remainder},
		{Day: "2024-07-01", From: "y", To: "D", Part: model.SomePart},
		{Day: "2024-08-01", From: "A", To: "B", Part: model.Whole},
		{Day: "2024-09-01", From: "x", Part: model.Whole},
		{Day: "2025-01-01", From: "z", To: "B", Part: model.Whole},
	})
}

func TestHandoverOf(t *testing.T) {
	for ward, want := range map[model.UID]*model.Handover{
		"3":  {Body: "b", Ward: "3", Last: "2022-12-31", Heirs: []model.Successor{{Ward: "B", Part: model.Whole}}},
		"15": {Body: "b", Ward: "15", Last: "2024-06-30", Heirs: []model.Successor{{Ward: "C", Part: model.SomePart}, {Ward: "D", Part: model.Remainder}}},
		"x":  {Body: "b", Ward: "x", Last: "2024-08-31"},
		"y":  nil, // gave away a part only
		"z":  nil, // its day has not come
		"":   nil, // a body of no unit
	} {
		got, ok := model.HandoverOf(heirs(), model.Body{Meta: model.Meta{UID: "b"}, Ward: ward}, day)
		if ok != (want != nil) {
			t.Errorf("%s: waits %v", ward, ok)
		}
		if want != nil {
			if diff := cmp.Diff(*want, got); diff != "" {
				t.Errorf("%s: %s", ward, diff)
			}
		}
	}
}

func TestHeirIsChosenAmongTheSuccessors(t *testing.T) {
	one := model.Handover{Heirs: []model.Successor{{Ward: "B"}}}
	two := model.Handover{Heirs: []model.Successor{{Ward: "C"}, {Ward: "D"}}}
	for name, c := range map[string]struct {
		of     model.Handover
		chosen model.UID
		want   model.UID
		code   model.Code
	}{
		"the only one":      {one, "", "B", ""},
		"the only one said": {one, "B", "B", ""},
		"another":           {one, "C", "", model.Invalid},
		"divided":           {two, "", "", model.Invalid},
		"divided, chosen":   {two, "D", "D", ""},
		"dissolved":         {model.Handover{}, "B", "", model.State},
	} {
		got, err := c.of.Heir(c.chosen)
		if got != c.want || model.CodeOf(err) != c.code {
			t.Errorf("%s: %q, %v", name, got, err)
		}
	}
}

func TestHeirBody(t *testing.T) {
	body := func(uid, ward model.UID, kind model.BodyKind, name string) model.Body {
		return model.Body{Meta: model.Meta{UID: uid}, Ward: ward, Kind: kind, Name: name}
	}
	all := []model.Body{
		body("1", "B", model.PartyCommittee, "Đảng ủy cơ sở Phường B"), body("2", "B", model.PartyCommittee, ""),
		body("3", "C", model.PeoplesCommittee, "UBND lâm thời"), body("4", "B", model.OtherBody, "Công an phường B"),
		body("5", "B", model.OtherBody, "Quân sự phường B"),
	}
	for name, c := range map[string]struct {
		old  model.Body
		heir model.UID
		want model.Body
	}{
		"the plain one first":   {body("", "3", model.PartyCommittee, ""), "B", all[1]},
		"one with a name":       {body("", "3", model.PeoplesCommittee, ""), "C", all[2]},
		"another of that name":  {body("", "3", model.OtherBody, "Công an Phường 3"), "B", all[3]},
		"none yet":              {body("", "3", model.FrontBoard, "MTTQ Phường 3"), "B", body("", "B", model.FrontBoard, "")},
		"another, none yet":     {body("", "3", model.OtherBody, "Y tế Phường 3"), "B", body("", "B", model.OtherBody, "Y tế phường B")},
		"name without the unit": {body("", "3", model.OtherBody, "Trạm Y tế"), "B", body("", "B", model.OtherBody, "Trạm Y tế")},
	} {
		if diff := cmp.Diff(c.want, model.HeirBody(c.old, "Phường 3", c.heir, "phường B", all)); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
	if got := model.HeirBody(body("", "3", model.OtherBody, "Y tế"), "", "B", "phường B", nil); got.Name != "Y tế" {
		t.Errorf("without a name of the old unit: %q", got.Name)
	}
}

func TestAddOrigin(t *testing.T) {
	units := []model.EndedUnit{{"Phường 3", "2025-06-30"}, {"Phường 5", "2025-06-30"}, {"Phường 17", "2024-12-31"}, {"Phường 5", "2025-06-30"}}
	const want = "Phường 3, Phường 5 (đến 30/6/2025); Phường 17 (đến 31/12/2024)"
	if got := model.AddOrigin("", units); got != want {
		t.Error(got)
	}
	if got := model.AddOrigin("Phường 17 (đến 31/12/2024)", units[:3]); got != "Phường 17 (đến 31/12/2024); Phường 3, Phường 5 (đến 30/6/2025)" {
		t.Error(got)
	}
	if got := model.AddOrigin("x", nil); got != "x" {
		t.Error(got)
	}
}

func TestNearnessOfAnEarlierRecommendation(t *testing.T) {
	party := func(uid, ward model.UID) model.Body {
		return model.Body{Meta: model.Meta{UID: uid}, Ward: ward, Kind: model.PartyCommittee}
	}
	people := party("4", "3")
	people.Kind = model.PeoplesCommittee
	now := []model.Body{party("1", "B"), {Meta: model.Meta{UID: "0"}, Kind: model.PartyCommittee}}
	for name, c := range map[string]struct {
		earlier []model.Body
		want    model.Nearness
	}{
		"the same":               {[]model.Body{people, party("1", "B")}, model.SameBody},
		"two changes before":     {[]model.Body{party("2", "3")}, model.Predecessor},
		"of another kind":        {[]model.Body{people}, model.Elsewhere},
		"of another unit":        {[]model.Body{party("3", "C")}, model.Elsewhere},
		"bodies without a unit":  {[]model.Body{party("9", "")}, model.Elsewhere},
		"nobody":                 {nil, model.Elsewhere},
		"after what is near too": {[]model.Body{party("2", "A"), party("1", "B")}, model.SameBody},
	} {
		if got := model.NearnessOf(heirs(), now, c.earlier); got != c.want {
			t.Errorf("%s: %v", name, got)
		}
	}
	labels := map[string]bool{}
	for _, n := range []model.Nearness{model.SameBody, model.Predecessor, model.Elsewhere} {
		labels[n.Label()] = true
	}
	if len(labels) != 3 {
		t.Errorf("labels %v", labels)
	}
}

func TestStoryIsInTheOrderOfDays(t *testing.T) {
	meta := func(uid string, at model.Instant) model.Meta { return model.Meta{UID: model.UID(uid), CreatedAt: at} }
	const first, later = "2024-09-03T01:00:00.000Z", "2024-09-20T01:00:00.000Z"
	d := model.FollowUpDetail{
		Events: []model.RecommendationEvent{
			{Meta: meta("e2", later), From: model.RecOpen, To: model.RecInProgress, Day: "2024-09-10", Paper: "Công văn 12", Reason: "Đang làm"},
			{Meta: meta("e1", first), From: model.RecOpen, To: model.RecOpen, Day: "2024-09-10", Reason: "Từ A sang B."},
		},
		DueChanges: []model.FollowDue{{DueChange: model.DueChange{Meta: meta("c", first), NewDue: "2024-10-15", Reason: "Chờ kinh phí"}, Day: "2024-09-05"}},
		Answers: []model.FollowAnswer{
			{Answer: model.Answer{Meta: meta("a1", later), Day: "2024-09-04", PaperNumber: "45/UBND", Text: "Đã làm.", Result: "Đạt"}, From: "UBND Phường 3", Files: 2},
			{Answer: model.Answer{Meta: meta("a2", first), Result: "Chưa rõ"}},
		},
		Files: []model.FollowFile{{UID: "f", Name: "ảnh.jpg", Day: "2024-09-21", At: later}},
	}
	want := []model.StoryLine{
		{Kind: model.StoryAnswer, What: "Trả lời", Text: "Kết quả: Chưa rõ", Ref: model.Ref{Noun: "answer", UID: "a2"}},
		{Day: "2024-09-04", Kind: model.StoryAnswer, What: "Trả lời của UBND Phường 3, số 45/UBND (2 tệp)", Text: "Đã làm.\nKết quả: Đạt", Ref: model.Ref{Noun: "answer", UID: "a1"}},
		{Day: "2024-09-05", Kind: model.StoryDue, What: "Đổi hạn từ chưa có hạn sang 15/10/2024", Text: "Chờ kinh phí", Ref: model.Ref{Noun: "due_change", UID: "c"}},
		{Day: "2024-09-10", Kind: model.StoryHandover, What: "Chuyển cho đơn vị kế thừa", Text: "Từ A sang B.", Ref: model.Ref{Noun: "recommendation_event", UID: "e1"}},
		{Day: "2024-09-10", Kind: model.StoryState, What: "Chuyển sang “Đang thực hiện”, theo Công văn 12", Text: "Đang làm", Ref: model.Ref{Noun: "recommendation_event", UID: "e2"}},
		{Day: "2024-09-21", Kind: model.StoryFile, What: "Đính kèm tệp ảnh.jpg", Ref: model.Ref{Noun: "attachment", UID: "f"}},
	}
	if diff := cmp.Diff(want, d.Story(), cmpopts.IgnoreUnexported(model.StoryLine{})); diff != "" {
		t.Error(diff)
	}
}

// A due day before the mission is allowed and remarked upon.
func TestDueRemark(t *testing.T) {
	c := model.FollowUpChoices{From: "2023-08-28"}
	for due, want := range map[model.Date]bool{"": false, "1999-01-01": true, "2023-08-27": true, "2023-08-28": false, "2024-01-01": false} {
		if got := c.DueRemark(due); (got != "") != want || want && !strings.Contains(got, "28/8/2023") && !strings.Contains(got, "28/08/2023") {
			t.Errorf("%s: %q", due, got)
		}
	}
	if c.From = ""; c.DueRemark("1999-01-01") != "" {
		t.Error("a remark although the period is not known")
	}
}

// An answer from before the recommendations were issued is allowed and remarked upon.
func TestAnswerRemark(t *testing.T) {
	c := model.FollowUpChoices{Asked: "2023-09-15"}
	for day, want := range map[model.Date]bool{"": false, "2023-09-14": true, "2023-09-15": false, "2023-10-01": false} {
		if got := c.AnswerRemark(day); (got != "") != want || want && !strings.Contains(got, "15/9/2023") {
			t.Errorf("%s: %q", day, got)
		}
	}
	if c.Asked = ""; c.AnswerRemark("1999-01-01") != "" {
		t.Error("a remark although nothing was issued")
	}
}

// The day is the drafter's own until those it is for know it.
func TestDueNeedsReason(t *testing.T) {
	c := model.FollowUpChoices{Mission: "m"}
	told := c
	told.Asked = "2023-09-15"
	for name, x := range map[string]struct {
		c    model.FollowUpChoices
		r    model.Recommendation
		want bool
	}{
		"no day yet":         {told, model.Recommendation{Mission: "m", State: model.RecOpen}, false},
		"not issued":         {c, model.Recommendation{Mission: "m", State: model.RecOpen, Due: "2023-12-01"}, false},
		"issued":             {told, model.Recommendation{Mission: "m", State: model.RecOpen, Due: "2023-12-01"}, true},
		"under way":          {c, model.Recommendation{Mission: "m", State: model.RecOpen.Answered(), Due: "2023-12-01"}, true},
		"of another mission": {c, model.Recommendation{Mission: "n", State: model.RecOpen, Due: "2023-12-01"}, true},
	} {
		if got := x.c.DueNeedsReason(x.r); got != x.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}
