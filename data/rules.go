package data

import (
	"encoding/json"
	"slices"

	"sogiamsat/data/model"
)

// checkRules holds the rules between records. old is the record as it was, nil for a new or restored one. The rows r
// refers to are kept already; r itself may be, too.
func (t *Tx) checkRules(old, r model.Record) error {
	switch r := r.(type) {
	case *model.OfficeVersion:
		return t.checkOverlap(r, "office", r.Office, r.ValidFrom, r.ValidTo)
	case *model.RuleSetVersion:
		return t.checkOverlap(r, "rule_set", r.RuleSet, r.ValidFrom, r.ValidTo)
	case *model.WardVersion:
		return t.checkWardVersion(r)
	case *model.WardChangeLink:
		return t.checkNoCycle(r)
	case *model.Mission:
		return t.checkMission(old, r)
	case *model.MissionWard:
		return t.checkMissionWard(old, r)
	case *model.MissionBody:
		return t.checkMissionBody(r)
	case *model.Member:
		return t.checkMember(r)
	case *model.Session:
		return t.checkSession(r)
	case *model.Finding:
		return t.checkFinding(old, r)
	case *model.FindingWard:
		return t.checkFindingWard(r)
	case *model.FindingLink:
		return t.checkFindingLink(r)
	}
	return t.checkPaperRules(old, r)
}

// checkPaperRules holds the rules of recommendations, papers and numbers.
func (t *Tx) checkPaperRules(old, r model.Record) error {
	switch r := r.(type) {
	case *model.FindingSource:
		return t.checkSameMission("source", "finding", r.Finding, "finding", r.Source)
	case *model.RecommendationFinding:
		return t.checkSameMission("finding", "recommendation", r.Recommendation, "finding", r.Finding)
	case *model.Post:
		return t.checkPost(r)
	case *model.Document:
		return t.checkDocument(r)
	case *model.DocumentVersion:
		if r.Outside() {
			return t.checkBlob("docx", r.DOCX)
		}
		return checkTree("tree", r.Tree)
	case *model.Template:
		return checkTree("body", r.Body)
	case *model.NumberSeries:
		return t.checkSeries(r)
	case *model.Attachment:
		return t.checkBlob("sha256", r.SHA256)
	case *model.Setting:
		return t.checkCorrection(r)
	}
	return nil
}

// onlyByMethod refuses changes that Put may not make because a method of their own goes with them. old is nil for a new
// record: a state may be recorded as it already was when the book was begun.
func onlyByMethod(old, r model.Record) error {
	switch r := r.(type) {
	case *model.NumberUse:
		return model.Errorf(model.State, "number", "Số văn bản chỉ được cấp, giữ chỗ hoặc hủy qua sổ số.")
	case *model.DocumentVersion:
		if r.Issued {
			return model.Errorf(model.State, "issued", "Bản ban hành chỉ được lập khi ban hành văn bản.")
		}
	case *model.Document:
		return documentByMethod(old, r)
	}
	if old == nil {
		return nil
	}
	switch r := r.(type) {
	case *model.Mission:
		return sameState(old.(*model.Mission).State, r.State)
	case *model.Recommendation:
		return sameState(old.(*model.Recommendation).State, r.State)
	case *model.Finding:
		return nextState(old.(*model.Finding).State, r.State)
	case *model.NumberSeries:
		return sameSeries(old.(*model.NumberSeries), r)
	}
	return nil
}

// documentByMethod refuses a change of state, and any change of an issued paper but of its note.
func documentByMethod(old model.Record, r *model.Document) error {
	if old == nil {
		return nil
	}
	was := old.(*model.Document)
	if err := sameState(was.State, r.State); err != nil {
		return err
	}
	if !was.State.Frozen() {
		return nil
	}
	a, b := *was, *r
	a.Note, a.Meta, b.Meta = b.Note, model.Meta{}, model.Meta{}
	tab := tableFor(r)
	before, err := tab.hash(&a)
	if err != nil {
		return err
	}
	after, err := tab.hash(&b)
	if err == nil && before != after {
		err = model.Errorf(model.Immutable, "", "Văn bản đã ban hành không sửa được; chỉ ghi chú là sửa được.")
	}
	return err
}

func sameState[S ~string](was, is S) error {
	if was != is {
		return model.Errorf(model.State, "state", "Trạng thái chỉ đổi được bằng nút chuyển trạng thái.")
	}
	return nil
}

func nextState(was, is model.FindingState) error {
	if was != is && !slices.Contains(was.Next(), is) {
		return was.MoveTo(is, "")
	}
	return nil
}

// checkOverlap refuses two versions of one identity that share a day.
func (t *Tx) checkOverlap(r model.Record, column string, owner model.UID, from, to model.Date) error {
	other := model.Range{}
	found, err := first(t, []any{&other.From, &other.To}, "SELECT valid_from, valid_to FROM "+string(r.Noun())+
		" WHERE "+column+" = ? AND uid <> ? AND deleted_at = '' AND (? = '' OR valid_from < ?) AND (valid_to = '' OR ? < valid_to)",
		owner, r.Head().UID, to, to, from)
	if err != nil || !found {
		return err
	}
	return model.Errorf(model.Invalid, "valid_from", "Thời gian này trùng với bản đã có (%s).", spanText(other))
}

func spanText(r model.Range) string {
	from, to := "từ trước", "đến nay"
	if r.From != "" {
		from = "từ " + r.From.Format()
	}
	if r.To != "" {
		to = "đến trước " + r.To.Format()
	}
	return from + " " + to
}

// checkSameMission refuses a link between records of two missions.
func (t *Tx) checkSameMission(field string, aNoun model.Noun, a model.UID, bNoun model.Noun, b model.UID) error {
	ok, err := t.exists("SELECT 1 FROM "+string(aNoun)+" a JOIN "+string(bNoun)+" b ON a.mission = b.mission WHERE a.uid = ? AND b.uid = ?", a, b)
	if err == nil && !ok {
		err = model.Errorf(model.Invalid, field, "%s được chọn thuộc cuộc giám sát khác.", model.UpperFirst(bNoun.Label()))
	}
	return err
}

func (t *Tx) checkMember(r *model.Member) error {
	if r.Post == "" {
		return nil
	}
	ok, err := t.exists("SELECT 1 FROM post WHERE uid = ? AND person = ?", r.Post, r.Person)
	if err == nil && !ok {
		err = model.Errorf(model.Invalid, "post", "Chức vụ được chọn là của người khác.")
	}
	return err
}

func checkTree(field, text string) error {
	if text != "" && !json.Valid([]byte(text)) {
		return model.Errorf(model.Invalid, field, "Nội dung văn bản không đúng dạng.")
	}
	return nil
}
