package model

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"
)

// StoryKind says what a line of a recommendation's story tells.
type StoryKind string

// The kinds of lines.
const (
	StoryState    StoryKind = "state"
	StoryHandover StoryKind = "handover"
	StoryDue      StoryKind = "due"
	StoryAnswer   StoryKind = "answer"
	StoryFile     StoryKind = "file"
)

// StoryLine is one thing that happened to a recommendation.
type StoryLine struct {
	Day  Date // on which it happened; of a new due day and a file, on which it was written down
	Kind StoryKind
	What string // in one line: "Đổi hạn từ 30/9/2023 sang 15/10/2023"
	Text string // reason, text of the answer
	Ref  Ref
	at   Instant
}

// Story puts changes of state, new due days, answers and files of a recommendation in one order of days, the first
// first; what has no day stands where it was written down.
func (d *FollowUpDetail) Story() []StoryLine {
	var out []StoryLine
	for _, a := range d.Answers { // before the change of state that came with one
		out = append(out, answerLine(a))
	}
	for i := range d.Events {
		out = append(out, eventLine(&d.Events[i]))
	}
	for _, c := range d.DueChanges {
		out = append(out, StoryLine{
			Day: c.Day, Kind: StoryDue, What: "Đổi hạn từ " + dayOrNone(c.OldDue) + " sang " + dayOrNone(c.NewDue),
			Text: c.Reason, Ref: Ref{"due_change", c.UID}, at: c.CreatedAt,
		})
	}
	for _, f := range d.Files {
		out = append(out, StoryLine{Day: f.Day, Kind: StoryFile, What: "Đính kèm tệp " + f.Name, Ref: Ref{"attachment", f.UID}, at: f.At})
	}
	slices.SortStableFunc(out, func(a, b StoryLine) int {
		return cmp.Or(cmp.Compare(a.place(), b.place()), cmp.Compare(a.at, b.at))
	})
	return out
}

// place is the day by which a line stands in its order.
func (l *StoryLine) place() Date { return cmp.Or(l.Day, l.at.Date(time.UTC)) }

func eventLine(e *RecommendationEvent) StoryLine {
	line := StoryLine{Day: e.Day, Kind: StoryState, What: "Chuyển sang “" + e.To.Label() + "”", Text: e.Reason, Ref: Ref{"recommendation_event", e.UID}, at: e.CreatedAt}
	if e.HandedOver() {
		line.Kind, line.What = StoryHandover, "Chuyển cho đơn vị kế thừa"
	}
	if e.Paper != "" {
		line.What += ", theo " + e.Paper
	}
	return line
}

func answerLine(a FollowAnswer) StoryLine {
	what := "Trả lời"
	if a.From != "" {
		what += " của " + a.From
	}
	if a.Answer.PaperNumber != "" {
		what += ", số " + a.Answer.PaperNumber
	}
	if a.Files > 0 {
		what += " (" + strconv.Itoa(a.Files) + " tệp)"
	}
	text := strings.TrimSpace(a.Answer.Text)
	if a.Answer.Result != "" {
		text = strings.TrimSpace(text + "\nKết quả: " + a.Answer.Result)
	}
	return StoryLine{Day: a.Answer.Day, Kind: StoryAnswer, What: what, Text: text, Ref: Ref{"answer", a.Answer.UID}, at: a.Answer.CreatedAt}
}

func dayOrNone(d Date) string {
	if d == "" {
		return "chưa có hạn"
	}
	return d.Format()
}
