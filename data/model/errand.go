package model

import (
	"strconv"
	"strings"
)

// Errand is something that is being done to a record by typing what belongs to no field of it: a reason, the name of
// somebody to be added. What is typed is kept as a draft of the record until the errand is done.
type Errand string

// The errands.
const (
	ErrandAct        Errand = "act"        // a change of units
	ErrandAddUnit    Errand = "unit"       // a unit is added to the register
	ErrandBody       Errand = "body"       // a body of a unit is named
	ErrandBasis      Errand = "basis"      // the basis of a change of units is corrected
	ErrandDue        Errand = "due"        // a recommendation gets another due day
	ErrandState      Errand = "state"      // a record gets another state
	ErrandMerge      Errand = "merge"      // findings become a common one
	ErrandMember     Errand = "member"     // somebody joins a delegation
	ErrandPost       Errand = "post"       // a member's post is named
	ErrandSupervised Errand = "supervised" // a body is added to a ward of a mission
	ErrandRecord     Errand = "record"     // the number of a paper kept elsewhere is recorded
	ErrandReserve    Errand = "reserve"    // a number is kept free
	ErrandVoid       Errand = "void"       // a number or a paper is cancelled
	ErrandRename     Errand = "rename"     // a file gets another name
	ErrandPassage    Errand = "passage"    // a paragraph of a paper is changed
	ErrandAddPassage Errand = "addpassage" // a paragraph is added to a paper
	ErrandVersion    Errand = "version"    // a version of a paper is named
	ErrandCorrection Errand = "correction" // a pair of a letter of correction is written
	ErrandTemplate   Errand = "template"   // a template is named
	ErrandSigned     Errand = "signed"     // the scan of a signed paper is kept
	ErrandIssue      Errand = "issue"      // a paper gets its number and day
)

// Errands are all of them.
var Errands = []Errand{
	ErrandAct, ErrandAddUnit, ErrandBody, ErrandBasis, ErrandDue, ErrandState, ErrandMerge, ErrandMember, ErrandPost, ErrandSupervised,
	ErrandRecord, ErrandReserve, ErrandVoid, ErrandRename, ErrandPassage, ErrandAddPassage, ErrandVersion, ErrandCorrection,
	ErrandTemplate, ErrandSigned, ErrandIssue,
}

var errandLabels = labels[Errand]{
	ErrandAct: "thay đổi đơn vị", ErrandAddUnit: "thêm đơn vị", ErrandBody: "cơ quan", ErrandBasis: "căn cứ",
	ErrandDue: "đổi hạn", ErrandState: "chuyển trạng thái", ErrandMerge: "gộp nhận xét", ErrandMember: "thêm thành viên",
	ErrandPost: "chức vụ", ErrandSupervised: "thêm cơ quan được giám sát", ErrandRecord: "văn bản lưu nơi khác",
	ErrandReserve: "giữ chỗ số", ErrandVoid: "hủy", ErrandRename: "đổi tên tệp",
	ErrandPassage: "đoạn văn bản", ErrandAddPassage: "thêm đoạn văn bản", ErrandVersion: "tên bản văn bản", ErrandTemplate: "tên mẫu văn bản", ErrandSigned: "đính kèm bản ký", ErrandIssue: "ban hành", ErrandCorrection: "nội dung đính chính",
}

// Label is the Vietnamese name of the errand.
func (e Errand) Label() string { return errandLabels.label(e) }

// Field is where a text of the errand is kept among the drafts of its record.
func (e Errand) Field(key string) string { return string(e) + "/" + key }

// ErrandOf is the errand of which a draft's field speaks, "" when it is a field of a record.
func ErrandOf(field string) Errand {
	errand, _, ok := strings.Cut(field, "/")
	if !ok || !errandLabels.has(Errand(errand)) {
		return ""
	}
	return Errand(errand)
}

// anotherDraft stands between a field and the number of one more draft of it: what is typed while an older draft is still
// offered does not overwrite that.
const anotherDraft = "~"

// AnotherDraft is the field under which the n-th draft of a field is kept, from 1; the first bears the field's own name.
func AnotherDraft(field string, n int) string {
	if n < 2 {
		return field
	}
	return field + anotherDraft + strconv.Itoa(n)
}

// DraftedField is the field of which a draft was kept under a name that AnotherDraft gave.
func DraftedField(name string) string {
	if i := strings.LastIndex(name, anotherDraft); i >= 0 {
		if n, err := strconv.Atoi(name[i+len(anotherDraft):]); err == nil && n > 1 {
			return name[:i]
		}
	}
	return name
}

// ErrandKey is the key of a draft's field in its errand.
func ErrandKey(field string) string {
	_, key, _ := strings.Cut(DraftedField(field), "/")
	return key
}
