package checks

import (
	"fmt"
	"slices"
	"strings"

	"sogiamsat/data/model"
)

func demandsThere(f *facts, r *report) {
	if len(f.asked) == 0 {
		r.say(f.mission(), "Chưa có kiến nghị nào.", "Nhập kiến nghị với các cơ quan được giám sát.")
	}
}

func demandsFilled(f *facts, r *report) {
	for _, x := range f.asked {
		if strings.TrimSpace(x.Recommendation.Text) == "" {
			r.say(f.at("recommendation", x.Recommendation.UID), "Một kiến nghị còn trống.", "Viết nội dung kiến nghị, hoặc xóa kiến nghị này.")
		}
	}
}

// eachDemand says the same of each recommendation that lacks something.
func eachDemand(lacks func(model.DossierRecommendation) bool, have, mend string) func(*facts, *report) {
	return func(f *facts, r *report) {
		for _, x := range f.asked {
			if strings.TrimSpace(x.Recommendation.Text) != "" && lacks(x) {
				r.say(f.at("recommendation", x.Recommendation.UID), "Kiến nghị "+quote(x.Recommendation.Text)+" "+have+".", mend)
			}
		}
	}
}

func withoutAddressee(x model.DossierRecommendation) bool { return len(x.Addressees) == 0 }
func withoutDue(x model.DossierRecommendation) bool       { return x.Recommendation.Due == "" }
func withoutFollower(x model.DossierRecommendation) bool  { return x.Recommendation.Follower == "" }
func withoutFinding(x model.DossierRecommendation) bool   { return len(x.Findings) == 0 }

// demandsAnswerFindings: what a recommendation answers stands in the paper.
func demandsAnswerFindings(f *facts, r *report) {
	for _, x := range f.asked {
		if len(x.Findings) == 0 {
			continue
		}
		there := slices.ContainsFunc(x.Findings, func(uid model.UID) bool {
			return slices.ContainsFunc(f.findings, func(y model.DossierFinding) bool { return y.Finding.UID == uid })
		})
		if !there {
			r.say(f.at("recommendation", x.Recommendation.UID), "Kiến nghị "+quote(x.Recommendation.Text)+" gắn với nhận xét không có trong văn bản này.",
				"Đánh dấu “Vào kết luận” cho nhận xét đó, hoặc đổi nhận xét ở ô “Trả lời nhận xét” của kiến nghị.")
		}
	}
}

// fewDues is the number of recommendations below which one day for all is no wonder.
const fewDues = 3

// dueDiffer: one far day for urgent and slow work alike is what reviewers send back.
func dueDiffer(f *facts, r *report) {
	days := map[model.Date]int{}
	for _, x := range f.asked {
		if x.Recommendation.Due != "" {
			days[x.Recommendation.Due]++
		}
	}
	for day, n := range days {
		if len(days) == 1 && n >= fewDues {
			r.say(f.mission(), fmt.Sprintf("Cả %d kiến nghị có cùng một hạn %s.", n, day.Format()), "Đặt hạn gần hơn cho việc cấp bách.")
		}
	}
}

// addresseesReceive: every body that is asked for something stands in Nơi nhận, by its own name or that of its unit.
func addresseesReceive(f *facts, r *report) {
	s, n := f.signature()
	if s == nil || len(s.Recipients) == 0 {
		return
	}
	list := " " + model.Fold(strings.Join(s.Recipients, "\n")) + " "
	if pointsElsewhere(list) {
		return
	}
	told := map[model.UID]bool{}
	for _, x := range f.asked {
		for _, to := range x.Addressees {
			if f.Ward != "" && to.Ward != "" && to.Ward != f.Ward || told[to.Body.UID] || f.received(list, to) {
				continue
			}
			told[to.Body.UID] = true
			p := f.block(n)
			p.Ref = model.Ref{Noun: "recommendation", UID: x.Recommendation.UID}
			r.say(p, to.Name+" được kiến nghị nhưng không có trong Nơi nhận.", "Thêm cơ quan này vào Nơi nhận của văn bản.")
		}
	}
}

// received reports whether a list of recipients, folded, names a body: by its name, short or long, or by its kind
// together with its unit ("Đảng ủy, UBND các phường 3, 5, 9").
func (f *facts) received(list string, to model.DossierBody) bool {
	if name := model.Fold(to.Name); name != "" && (strings.Contains(list, name) || strings.Contains(list, shortBody(name))) {
		return true
	}
	if to.Ward == "" || to.Body.Kind == model.OtherBody {
		return false
	}
	kind := model.Fold(to.Body.Kind.Label())
	for _, line := range strings.Split(list, "\n") {
		if !strings.Contains(line, kind) && !strings.Contains(line, shortBody(kind)) {
			continue
		}
		if f.namesUnit(line, to.Ward) {
			return true
		}
	}
	return false
}

// shortBody writes the names of bodies as Nơi nhận does, folded: "ubnd", "hdnd", "mttq".
func shortBody(folded string) string {
	return strings.NewReplacer(
		"uy ban nhan dan", "ubnd", "hoi dong nhan dan", "hdnd", "mat tran to quoc", "mttq", "ban thuong truc uy ban mttq", "ban thuong truc ub mttq",
	).Replace(folded)
}

// namesUnit reports whether a folded line names a unit, alone or in a list ("cac phuong 3, 5 va 9"), or all units.
func (f *facts) namesUnit(line string, ward model.UID) bool {
	listed := false
	for _, w := range f.Dossier.Wards {
		named := hasWords(line, model.Fold(w.Version.FullName())) || hasWords(line, model.Fold(w.Version.Name))
		if named && w.Ward == ward {
			return true
		}
		listed = listed || named
	}
	return !listed && f.allUnits(line)
}

// allUnits reports whether a line that names no unit means all: "đảng ủy các phường", "đảng ủy 12 phường".
func (f *facts) allUnits(line string) bool {
	for _, w := range f.Dossier.Wards {
		noun := model.Fold(w.Version.Kind.Label())
		if hasWords(line, "cac "+noun) || hasWords(line, fmt.Sprintf("%d %s", len(f.wards), noun)) {
			return true
		}
	}
	return hasWords(line, "cac don vi")
}

// meansAll are lines of Nơi nhận that stand for bodies named elsewhere in the paper, folded.
var meansAll = []string{"nhu tren", "nhu dieu", "nhu muc", "nhu kinh gui", "co quan duoc kien nghi", "don vi duoc kien nghi", "co quan, don vi neu tai"}

func pointsElsewhere(list string) bool {
	return slices.ContainsFunc(meansAll, func(s string) bool { return strings.Contains(list, s) })
}

// hasWords reports whether a folded text holds folded words, not as a part of longer ones.
func hasWords(text, words string) bool {
	for from := 0; words != ""; {
		i := strings.Index(text[from:], words)
		if i < 0 {
			return false
		}
		i += from
		end := i + len(words)
		if (i == 0 || !wordByte(text[i-1])) && (end == len(text) || !wordByte(text[end])) {
			return true
		}
		from = i + 1
	}
	return false
}

// wordByte reports whether a byte of a folded text belongs to a word.
func wordByte(b byte) bool { return b >= 'a' && b <= 'z' || b >= '0' && b <= '9' || b >= 0x80 }
