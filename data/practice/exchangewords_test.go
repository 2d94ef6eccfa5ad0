package practice_test

import (
	"reflect"
	"strings"

	"sogiamsat/data/model"
)

// meanings say what a field means where its comment in package model says nothing: by "array.field", else by field.
var meanings = map[string]string{
	"settings.key": "name of the setting; `practice` marks a practice file, `correction/` with the uid of a document holds what that letter of correction corrects, as JSON: a list of `place`, `was`, `is`", "settings.value": "its value",
	"note": "remark of the office, never printed", "valid_from": "first day; empty: not known, or always so",
	"valid_to":              "first day on which it is no longer so; empty: until further notice",
	"office_versions.level": "level of the office", "office_versions.header": "lines of its name in the head of a paper: list of `{\"text\", \"bold\"}`",
	"office_versions.separator": "sign under the head of a paper", "phone": "telephone number", "office_versions.address": "address",
	"rule_sets.name": "name for lists", "legal_basis": "the act it rests on", "rule_set_versions.choices": "choices inside the rules: list of `{\"key\", \"value\"}`",
	"ward_versions.kind": "kind of the unit", "ward_changes.day": "first day of the new state", "ward_changes.kind": "what happened",
	"ward_changes.basis": "the act that ordered it", "ward_change_links.from_ward": "unit before; empty: a new unit",
	"ward_change_links.to_ward": "unit after; empty: dissolved", "ward_change_links.part": "how much of the unit before goes over",
	"ward_change_links.note": "as the act says it", "bodies.ward": "the unit; empty: a body of no unit", "bodies.kind": "kind of the body",
	"people.full_name": "full name", "posts.office": "the office, or", "posts.body": "the body in which it is held", "bases.kind": "kind of the act or plan",
	"bases.issuer": "who issued it", "bases.subject": "what it is about; follows the number in papers", "bases.replaced_by": "the basis that replaced it",
	"missions.short_theme": "theme for lists", "missions.office": "the office that supervises", "missions.reporting_period": "span that the units report on, as words",
	"missions.copied_from": "the mission it was begun as a copy of", "missions.assessment": "overall assessment; opens the conclusion",
	"from_state": "state before; empty: none", "to_state": "state after", "reason": "why, in words", "ord": "place in the list, from 1",
	"state": "where it stands", "mission_bases.basis": "the basis", "topics.title": "content that is supervised", "ward": "the unit",
	"body": "the body", "person": "the person", "members.role": "role in the delegation", "members.duty": "what the member looks after",
	"members.valid_from": "first day in the delegation", "members.valid_to": "first day no longer in it",
	"sessions.time_from": "beginning, `HH:MM`", "sessions.time_to": "end, `HH:MM`", "sessions.place": "where", "sessions.chair": "who chairs",
	"sessions.secretary": "who writes the minutes", "sessions.report_number": "number of the unit's report", "attendances.names": "names of those present",
	"attendances.count": "how many were present", "findings.kind": "kind of finding", "findings.topic": "the topic it belongs to",
	"findings.text": "the finding, as printed", "findings.session": "the session in which it was made", "findings.author": "who wrote it",
	"findings.severity": "weight; empty: not judged", "finding_sources.finding": "the common finding", "finding_sources.source": "a finding that was merged into it",
	"finding_links.cause": "the cause", "finding_links.limitation": "the limitation it explains", "recommendations.text": "what is asked, as printed",
	"recommendations.due": "due date", "recommendations.follower": "who follows it up", "recommendations.repeat_of": "the earlier recommendation it repeats",
	"recommendation_findings.finding": "a finding that it answers", "day": "day", "recommendation_events.paper": "paper that says so",
	"due_changes.old_due": "due date before", "due_changes.new_due": "due date after", "answers.paper_number": "number of the answer",
	"answers.text": "what the body wrote", "answers.result": "what was done, in short", "templates.type": "type of paper", "templates.name": "name for lists",
	"templates.system": "came with the program and is protected", "phrases.code": "short code that is typed", "phrases.text": "text that is inserted",
	"phrases.topic": "topic for which it is offered", "documents.type": "type of paper", "documents.mission": "the mission it belongs to",
	"documents.office": "the office that issues it", "documents.signer": "the post of the signer", "documents.authority": "lines above the signer's name, where they differ from those of the post",
	"documents.recipients": "lines of Nơi nhận, where they differ from the usual ones", "documents.template": "template it was made from",
	"documents.replaces": "the paper it replaces", "documents.corrects": "the paper it corrects", "documents.day": "day of an issued paper as printed",
	"document_versions.n": "number of the version, from 1", "document_versions.issued": "this version was issued; it can be neither changed nor deleted",
	"document_versions.number": "number as printed", "document_versions.day": "day as printed", "document_versions.reason": "why this version was made",
	"number_series.office": "the office", "number_series.scope": "what one run of numbers covers", "number_series.scope_from": "first day of the run",
	"number_uses.number": "the number; every number below the series' `next` must be here", "number_uses.document": "the paper that has it",
	"number_uses.state": "what became of it", "attachments.owner_noun": "kind of the record it is kept with", "attachments.owner": "uid of that record",
	"attachments.name": "name of the file", "attachments.sha256": "SHA-256 of the bytes, which are in `blobs`", "signed_copies.attachment": "the scan",
}

func meaningOf(array string, f reflect.StructField) string {
	name := f.Tag.Get("json")
	for _, key := range []string{array + "." + name, name} {
		if m := meanings[key]; m != "" {
			return m
		}
	}
	if ref, _, own := strings.Cut(f.Tag.Get("ref"), ","); own {
		return "the " + strings.ReplaceAll(ref, "_", " ") + " it belongs to"
	}
	return ""
}

// examples stand for fields that both practice sets leave empty.
var examples = map[string]string{
	"rule_set_versions.choices": `[{"key":"body.size","value":"14"}]`, "ward_changes.note": `"Theo đề nghị của địa phương"`,
	"bodies.name": `"Công an Phường 3"`, "people.phone": `"0901234567"`, "reason": `"Theo ý kiến của Thường trực"`, "members.duty": `"Phụ trách nội dung 2"`,
	"sessions.report_number": `"45/BC-UBND"`, "sessions.turn_opening": `"Trưởng đoàn công bố quyết định, nêu mục đích, chương trình."`,
	"sessions.turn_report": `"Đại diện Ủy ban nhân dân trình bày báo cáo."`, "sessions.turn_discussion": `"Thành viên Đoàn đề nghị làm rõ số liệu."`,
	"sessions.turn_explain": `"Đơn vị giải trình."`, "sessions.turn_conclusion": `"Trưởng đoàn kết luận."`, "attendances.names": `"Đ/c Nguyễn Văn A, Đ/c Lê Thị B"`,
	"attendances.count": "2", "ord": "1", "findings.author": `"Trịnh Văn Nháp"`, "findings.evidence": `"Báo cáo của phường, trang 7"`, "findings.severity": "`notable`",
	"recommendations.origin": `"Phường 3 (đến 31/12/2024)"`, "note": `"Ghi chú"`, "templates.name": `"Thông báo kết luận, mẫu của quận"`,
	"templates.body": `"{\"sections\": []}"`, "phrases.topic": `"Giải quyết và trả lời người dân"`, "documents.authority": `["KT. CHỦ TỊCH","PHÓ CHỦ TỊCH"]`,
	"documents.recipients": `["- Như trên;","- Lưu: VT."]`, "document_versions.n": "1", "document_versions.tree": `"{\"title\": \"THÔNG BÁO\"}"`,
	"document_versions.number": `"05/TB-MTTQ-BTT"`, "number_uses.number": "5", "attachments.owner_noun": `"finding"`, "attachments.name": `"báo cáo.pdf"`,
	"attachments.type": `"application/pdf"`, "attachments.size": "48213", "signed_copies.remarks": `"2 trang, có dấu"`,
}

func exampleOf(array string, f reflect.StructField) string {
	name := f.Tag.Get("json")
	for _, key := range []string{array + "." + name, name} {
		if e := examples[key]; e != "" {
			return "`" + strings.Trim(e, "`") + "`"
		}
	}
	switch {
	case f.Tag.Get("ref") != "" || f.Type == reflect.TypeFor[model.UID]():
		return "`\"018a8000-0000-7000-8000-010000000042\"`"
	case f.Type == reflect.TypeFor[model.Date]():
		return "`\"2024-10-31\"`"
	case f.Type.Kind() == reflect.Bool:
		return "`true`"
	case strings.HasPrefix(f.Name, "PDF") || f.Name == "DOCX" || f.Name == "SHA256" || f.Name == "JournalHead":
		return "`\"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\"`"
	}
	if v := enumValues(f.Type); v != nil {
		return "`\"" + strings.Trim(v[len(v)-1], "`") + "\"`"
	}
	return ""
}

// smallest is a file that a person or another program could write; a test imports it.
const smallest = `{
  "format": "sogiamsat/1",
  "offices": [{"uid": "018a8000-0000-7000-8000-0f0000000001"}],
  "office_versions": [
    {"uid": "018a8000-0000-7000-8000-0f0000000002", "office": "018a8000-0000-7000-8000-0f0000000001", "level": "district",
     "name": "Ban Thường trực Ủy ban MTTQ Việt Nam quận Sông Mai", "committee": "Ủy ban MTTQ Việt Nam quận Sông Mai",
     "header": [{"text": "ỦY BAN MTTQ VIỆT NAM", "bold": true}, {"text": "QUẬN SÔNG MAI", "bold": true}],
     "code": "MTTQ-BTT", "place": "Sông Mai", "rule_set": "front-nd30"}
  ],
  "wards": [{"uid": "018a8000-0000-7000-8000-0f0000000003"}],
  "ward_versions": [
    {"uid": "018a8000-0000-7000-8000-0f0000000004", "ward": "018a8000-0000-7000-8000-0f0000000003", "kind": "phuong", "name": "3"}
  ],
  "bodies": [{"uid": "018a8000-0000-7000-8000-0f0000000005", "ward": "018a8000-0000-7000-8000-0f0000000003", "kind": "ubnd"}],
  "missions": [
    {"uid": "018a8000-0000-7000-8000-0f0000000006", "code": "SM-2024-01", "theme": "việc tiếp công dân",
     "office": "018a8000-0000-7000-8000-0f0000000001", "period_from": "2024-09-09", "period_to": "2024-09-13", "state": "concluding"}
  ],
  "mission_wards": [
    {"uid": "018a8000-0000-7000-8000-0f0000000007", "mission": "018a8000-0000-7000-8000-0f0000000006",
     "ward": "018a8000-0000-7000-8000-0f0000000003", "ord": 1}
  ],
  "mission_bodies": [
    {"uid": "018a8000-0000-7000-8000-0f0000000008", "mission_ward": "018a8000-0000-7000-8000-0f0000000007",
     "body": "018a8000-0000-7000-8000-0f0000000005", "ord": 1}
  ],
  "findings": [
    {"uid": "018a8000-0000-7000-8000-0f0000000009", "mission": "018a8000-0000-7000-8000-0f0000000006", "kind": "strength",
     "text": "Lịch tiếp công dân được niêm yết và thực hiện đều.", "in_conclusion": true, "state": "confirmed"}
  ],
  "finding_wards": [
    {"uid": "018a8000-0000-7000-8000-0f000000000a", "finding": "018a8000-0000-7000-8000-0f0000000009",
     "ward": "018a8000-0000-7000-8000-0f0000000003"}
  ]
}`
