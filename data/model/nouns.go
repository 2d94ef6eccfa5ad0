package model

import "strings"

// Nouns lists all kinds of records so that each stands after those it refers to, except for references between records
// of one kind and those back to later ones (attachments, papers); imports insert in this order.
var Nouns = []Noun{
	"setting", "office", "office_version", "rule_set", "rule_set_version", "ward", "ward_version", "ward_change",
	"ward_change_link", "body", "person", "post", "basis", "mission", "mission_event", "mission_basis", "topic",
	"mission_ward", "mission_body", "member", "session", "attendance", "finding", "finding_ward", "finding_source",
	"finding_link", "recommendation", "addressee", "recommendation_finding", "recommendation_event", "due_change",
	"answer", "template", "phrase", "document", "document_event", "document_version", "number_series", "number_use",
	"attachment", "signed_copy",
}

var makers = map[Noun]func() Record{
	"setting": func() Record { return new(Setting) }, "office": func() Record { return new(Office) },
	"office_version": func() Record { return new(OfficeVersion) }, "rule_set": func() Record { return new(RuleSet) },
	"rule_set_version": func() Record { return new(RuleSetVersion) }, "ward": func() Record { return new(Ward) },
	"ward_version": func() Record { return new(WardVersion) }, "ward_change": func() Record { return new(WardChange) },
	"ward_change_link": func() Record { return new(WardChangeLink) }, "body": func() Record { return new(Body) },
	"person": func() Record { return new(Person) }, "post": func() Record { return new(Post) },
	"basis": func() Record { return new(Basis) }, "mission": func() Record { return new(Mission) },
	"mission_event": func() Record { return new(MissionEvent) }, "mission_basis": func() Record { return new(MissionBasis) },
	"topic": func() Record { return new(Topic) }, "mission_ward": func() Record { return new(MissionWard) },
	"mission_body": func() Record { return new(MissionBody) }, "member": func() Record { return new(Member) },
	"session": func() Record { return new(Session) }, "attendance": func() Record { return new(Attendance) },
	"finding": func() Record { return new(Finding) }, "finding_ward": func() Record { return new(FindingWard) },
	"finding_source": func() Record { return new(FindingSource) }, "finding_link": func() Record { return new(FindingLink) },
	"recommendation": func() Record { return new(Recommendation) }, "addressee": func() Record { return new(Addressee) },
	"recommendation_finding": func() Record { return new(RecommendationFinding) },
	"recommendation_event":   func() Record { return new(RecommendationEvent) },
	"due_change":             func() Record { return new(DueChange) }, "answer": func() Record { return new(Answer) },
	"template": func() Record { return new(Template) }, "phrase": func() Record { return new(Phrase) },
	"document": func() Record { return new(Document) }, "document_event": func() Record { return new(DocumentEvent) },
	"document_version": func() Record { return new(DocumentVersion) }, "number_series": func() Record { return new(NumberSeries) },
	"number_use": func() Record { return new(NumberUse) }, "attachment": func() Record { return new(Attachment) },
	"signed_copy": func() Record { return new(SignedCopy) },
}

// New returns an empty record of the kind, or nil for an unknown noun.
func New(n Noun) Record {
	if f, ok := makers[n]; ok {
		return f()
	}
	return nil
}

var nounLabels = labels[Noun]{
	"setting": "thiết lập", "office": "cơ quan", "office_version": "tên cơ quan theo thời gian", "rule_set": "thể thức",
	"rule_set_version": "lựa chọn thể thức", "ward": "đơn vị", "ward_version": "tên đơn vị theo thời gian",
	"ward_change": "thay đổi đơn vị", "ward_change_link": "quan hệ trước và sau thay đổi", "body": "cơ quan của đơn vị",
	"person": "người", "post": "chức vụ", "basis": "căn cứ", "mission": "cuộc giám sát",
	"mission_event": "chuyển trạng thái cuộc giám sát", "mission_basis": "căn cứ của cuộc giám sát", "topic": "nội dung giám sát",
	"mission_ward": "đơn vị của cuộc giám sát", "mission_body": "cơ quan được giám sát", "member": "thành viên đoàn",
	"session": "buổi làm việc", "attendance": "thành phần dự", "finding": "nhận xét", "finding_ward": "đơn vị của nhận xét",
	"finding_source": "nguồn của nhận xét", "finding_link": "nguyên nhân của hạn chế", "recommendation": "kiến nghị",
	"addressee": "nơi nhận kiến nghị", "recommendation_finding": "nhận xét của kiến nghị",
	"recommendation_event": "chuyển trạng thái kiến nghị", "due_change": "đổi hạn", "answer": "trả lời kiến nghị",
	"template": "mẫu văn bản", "phrase": "mẫu câu", "document": "văn bản", "document_event": "chuyển trạng thái văn bản",
	"document_version": "bản văn bản", "number_series": "sổ số", "number_use": "số văn bản", "attachment": "tệp đính kèm",
	"signed_copy": "bản ký",
}

// Label is the Vietnamese name of the kind of record.
func (n Noun) Label() string { return nounLabels.label(n) }

// Plural is the name of the noun's array in an exchange file: "missions", "bases", "bodies".
func (n Noun) Plural() string {
	s := string(n)
	switch {
	case n == "person":
		return "people"
	case strings.HasSuffix(s, "series"):
		return s
	case strings.HasSuffix(s, "basis"):
		return strings.TrimSuffix(s, "is") + "es"
	case strings.HasSuffix(s, "y"):
		return strings.TrimSuffix(s, "y") + "ies"
	}
	return s + "s"
}
