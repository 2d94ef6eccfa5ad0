package conclusion

import (
	"fmt"
	"strings"

	"sogiamsat/data/model"
)

// remark is something to look at before the paper is printed. One that must be mended is what an office would not sign.
type remark struct {
	must bool
	text string
}

// remarks are the remarks on the content of the mission's conclusion, those that must be mended first.
func remarks(d model.Dossier) []remark {
	var out []remark
	add := func(must bool, format string, args ...any) {
		out = append(out, remark{must, fmt.Sprintf(format, args...)})
	}
	ticked, empty := 0, 0
	causes, limitations := 0, 0
	for _, f := range d.Findings {
		if !f.Finding.InConclusion {
			continue
		}
		ticked++
		switch {
		case strings.TrimSpace(f.Finding.Text) == "":
			empty++
		case f.Finding.Kind == model.Limitation:
			limitations++
		case f.Finding.Kind.IsCause():
			causes++
		}
	}
	if ticked == 0 {
		add(true, "Chưa có nhận xét nào được đánh dấu “Vào kết luận”.")
	}
	if empty > 0 {
		add(true, "%d nhận xét vào kết luận chưa có nội dung.", empty)
	}
	if _, ok := d.Head(); !ok {
		add(true, "Chưa ghi Trưởng đoàn giám sát.")
	}
	if len(d.Signers) == 0 {
		add(true, "Chưa có người đủ thẩm quyền ký văn bản vào ngày này.")
	}
	for _, w := range d.Wards {
		if !held(w) {
			add(false, "%s chưa có buổi làm việc nào ghi là đã làm việc.", w.Version.Title())
		}
	}
	if limitations > 0 && causes == 0 {
		add(false, "Có hạn chế nhưng chưa có nguyên nhân.")
	}
	return append(out, recommendationRemarks(d)...)
}

func held(w model.DossierWard) bool {
	for _, s := range w.Sessions {
		if s.State == model.SessionHeld {
			return true
		}
	}
	return false
}

func recommendationRemarks(d model.Dossier) []remark {
	if len(d.Recommendations) == 0 {
		return []remark{{false, "Chưa có kiến nghị nào."}}
	}
	lost, undated := 0, 0
	for _, r := range d.Recommendations {
		if len(r.Addressees) == 0 {
			lost++
		}
		if r.Recommendation.Due == "" {
			undated++
		}
	}
	var out []remark
	if lost > 0 {
		out = append(out, remark{true, fmt.Sprintf("%d kiến nghị chưa ghi nơi nhận.", lost)})
	}
	if undated > 0 {
		out = append(out, remark{false, fmt.Sprintf("%d kiến nghị chưa có hạn thực hiện.", undated)})
	}
	return out
}
