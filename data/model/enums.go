package model

import "slices"

// Level is the level of an office in the system of the State and the Front.
type Level string

// The levels. District offices ended on 01/7/2025 and stay for the books of before.
const (
	Central  Level = "central"
	Province Level = "province"
	District Level = "district"
	Commune  Level = "commune"
)

// Levels lists the levels from above.
var Levels = []Level{Central, Province, District, Commune}

var levelLabels = labels[Level]{Central: "Trung ương", Province: "Tỉnh, thành phố", District: "Quận, huyện", Commune: "Xã, phường, đặc khu"}

// Label is the Vietnamese name; Valid reports whether the value is known. The same holds for all enums below.
func (v Level) Label() string { return levelLabels.label(v) }

// Valid reports whether v is one of Levels.
func (v Level) Valid() bool { return levelLabels.has(v) }

// WardKind is the kind of a supervised unit.
type WardKind string

// The kinds of units.
const (
	Phuong  WardKind = "phuong"
	Xa      WardKind = "xa"
	ThiTran WardKind = "thi_tran"
	DacKhu  WardKind = "dac_khu"
	Khac    WardKind = "khac"
)

// WardKinds lists the kinds in the order of lists.
var WardKinds = []WardKind{Phuong, Xa, ThiTran, DacKhu, Khac}

var wardKindLabels = labels[WardKind]{Phuong: "Phường", Xa: "Xã", ThiTran: "Thị trấn", DacKhu: "Đặc khu", Khac: "Đơn vị khác"}

// Label is the Vietnamese name.
func (v WardKind) Label() string { return wardKindLabels.label(v) }

// Valid reports whether v is one of WardKinds.
func (v WardKind) Valid() bool { return wardKindLabels.has(v) }

// ChangeKind is the kind of a change of wards.
type ChangeKind string

// The kinds of changes.
const (
	Create   ChangeKind = "create"
	Rename   ChangeKind = "rename"
	Merge    ChangeKind = "merge"
	Split    ChangeKind = "split"
	Transfer ChangeKind = "transfer"
	Dissolve ChangeKind = "dissolve"
)

// ChangeKinds lists the kinds in the order of lists.
var ChangeKinds = []ChangeKind{Create, Rename, Merge, Split, Transfer, Dissolve}

var changeKindLabels = labels[ChangeKind]{Create: "Thành lập", Rename: "Đổi tên", Merge: "Nhập", Split: "Chia, tách", Transfer: "Chuyển trực thuộc", Dissolve: "Giải thể"}

// Label is the Vietnamese name.
func (v ChangeKind) Label() string { return changeKindLabels.label(v) }

// Valid reports whether v is one of ChangeKinds.
func (v ChangeKind) Valid() bool { return changeKindLabels.has(v) }

// Part says how much of a unit goes over in a change.
type Part string

// The parts.
const (
	Whole     Part = "whole"
	SomePart  Part = "part"
	Remainder Part = "rest"
)

// Parts lists the parts.
var Parts = []Part{Whole, SomePart, Remainder}

var partLabels = labels[Part]{Whole: "toàn bộ", SomePart: "một phần", Remainder: "phần còn lại"}

// Label is the Vietnamese name.
func (v Part) Label() string { return partLabels.label(v) }

// Valid reports whether v is one of Parts.
func (v Part) Valid() bool { return partLabels.has(v) }

// BodyKind is the kind of a body that is supervised or addressed.
type BodyKind string

// The kinds of bodies.
const (
	PartyCommittee   BodyKind = "dang_uy"
	PeoplesCouncil   BodyKind = "hdnd"
	PeoplesCommittee BodyKind = "ubnd"
	FrontBoard       BodyKind = "btt_mttq"
	OtherBody        BodyKind = "khac"
)

// BodyKinds lists the kinds in the order in which papers name them.
var BodyKinds = []BodyKind{PartyCommittee, PeoplesCouncil, PeoplesCommittee, FrontBoard, OtherBody}

var bodyKindLabels = labels[BodyKind]{
	PartyCommittee: "Đảng ủy", PeoplesCouncil: "Hội đồng nhân dân", PeoplesCommittee: "Ủy ban nhân dân",
	FrontBoard: "Ban Thường trực Ủy ban MTTQ Việt Nam", OtherBody: "Cơ quan khác",
}

// Label is the Vietnamese name.
func (v BodyKind) Label() string { return bodyKindLabels.label(v) }

// Valid reports whether v is one of BodyKinds.
func (v BodyKind) Valid() bool { return bodyKindLabels.has(v) }

// SeriesScope says what one run of numbers covers.
type SeriesScope string

// The scopes: State and Front number by calendar year, the Party through the committee's term.
const (
	ByYear SeriesScope = "year"
	ByTerm SeriesScope = "term"
)

// SeriesScopes lists the scopes.
var SeriesScopes = []SeriesScope{ByYear, ByTerm}

var scopeLabels = labels[SeriesScope]{ByYear: "theo năm", ByTerm: "theo nhiệm kỳ"}

// Label is the Vietnamese name.
func (v SeriesScope) Label() string { return scopeLabels.label(v) }

// Valid reports whether v is one of SeriesScopes.
func (v SeriesScope) Valid() bool { return scopeLabels.has(v) }

// NumberState is what became of a number of a series.
type NumberState string

// The states of numbers.
const (
	Used     NumberState = "used"
	Reserved NumberState = "reserved"
	VoidNo   NumberState = "void"
)

// NumberStates lists the states.
var NumberStates = []NumberState{Used, Reserved, VoidNo}

var numberStateLabels = labels[NumberState]{Used: "Đã dùng", Reserved: "Giữ chỗ", VoidNo: "Hủy số"}

// Label is the Vietnamese name.
func (v NumberState) Label() string { return numberStateLabels.label(v) }

// Valid reports whether v is one of NumberStates.
func (v NumberState) Valid() bool { return numberStateLabels.has(v) }

// BasisKind is the kind of a legal or planning basis.
type BasisKind string

// The kinds of bases.
const (
	LawBasis        BasisKind = "luat"
	ResolutionBasis BasisKind = "nghi_quyet"
	DecreeBasis     BasisKind = "nghi_dinh"
	DecisionBasis   BasisKind = "quyet_dinh"
	RuleBasis       BasisKind = "quy_dinh"
	DirectiveBasis  BasisKind = "chi_thi"
	PlanBasis       BasisKind = "ke_hoach"
	ProgramBasis    BasisKind = "chuong_trinh"
	GuideBasis      BasisKind = "huong_dan"
	ReportBasis     BasisKind = "bao_cao"
	OtherBasis      BasisKind = "khac"
)

// BasisKinds lists the kinds in the order of lists.
var BasisKinds = []BasisKind{
	LawBasis, ResolutionBasis, DecreeBasis, DecisionBasis, RuleBasis, DirectiveBasis, PlanBasis, ProgramBasis,
	GuideBasis, ReportBasis, OtherBasis,
}

var basisKindLabels = labels[BasisKind]{
	LawBasis: "Luật", ResolutionBasis: "Nghị quyết", DecreeBasis: "Nghị định", DecisionBasis: "Quyết định",
	RuleBasis: "Quy định", DirectiveBasis: "Chỉ thị", PlanBasis: "Kế hoạch", ProgramBasis: "Chương trình",
	GuideBasis: "Hướng dẫn", ReportBasis: "Báo cáo", OtherBasis: "Văn bản",
}

// Label is the Vietnamese name.
func (v BasisKind) Label() string { return basisKindLabels.label(v) }

// Valid reports whether v is one of BasisKinds.
func (v BasisKind) Valid() bool { return basisKindLabels.has(v) }

// Role is what a member does in the delegation.
type Role string

// The roles.
const (
	HeadRole      Role = "head"
	DeputyRole    Role = "deputy"
	SecretaryRole Role = "secretary"
	MemberRole    Role = "member"
	GuestRole     Role = "guest"
)

// DelegationRoles lists the roles in the order of the member list.
var DelegationRoles = []Role{HeadRole, DeputyRole, SecretaryRole, MemberRole, GuestRole}

var roleLabels = labels[Role]{HeadRole: "Trưởng đoàn", DeputyRole: "Phó Trưởng đoàn", SecretaryRole: "Thư ký", MemberRole: "Thành viên", GuestRole: "Mời tham gia"}

// Label is the Vietnamese name.
func (v Role) Label() string { return roleLabels.label(v) }

// Valid reports whether v is one of DelegationRoles.
func (v Role) Valid() bool { return roleLabels.has(v) }

// FindingKind is what a finding says about the supervised bodies.
type FindingKind string

// The kinds of findings.
const (
	Strength        FindingKind = "strength"
	Limitation      FindingKind = "limitation"
	ObjectiveCause  FindingKind = "objective_cause"
	SubjectiveCause FindingKind = "subjective_cause"
)

// FindingKinds lists the kinds in the order of the conclusion.
var FindingKinds = []FindingKind{Strength, Limitation, ObjectiveCause, SubjectiveCause}

var findingKindLabels = labels[FindingKind]{
	Strength: "Ưu điểm", Limitation: "Hạn chế", ObjectiveCause: "Nguyên nhân khách quan", SubjectiveCause: "Nguyên nhân chủ quan",
}

// Label is the Vietnamese name.
func (v FindingKind) Label() string { return findingKindLabels.label(v) }

// Valid reports whether v is one of FindingKinds.
func (v FindingKind) Valid() bool { return findingKindLabels.has(v) }

// IsCause reports whether the finding explains a limitation.
func (v FindingKind) IsCause() bool { return v == ObjectiveCause || v == SubjectiveCause }

// Severity weighs a limitation; it is neither its kind nor its state. Empty means not weighed.
type Severity string

// The severities.
const (
	NoSeverity Severity = ""
	Minor      Severity = "minor"
	Notable    Severity = "notable"
	Serious    Severity = "serious"
)

// Severities lists the severities.
var Severities = []Severity{NoSeverity, Minor, Notable, Serious}

var severityLabels = labels[Severity]{NoSeverity: "Chưa đánh giá", Minor: "Nhỏ", Notable: "Đáng kể", Serious: "Nghiêm trọng"}

// Label is the Vietnamese name.
func (v Severity) Label() string { return severityLabels.label(v) }

// Valid reports whether v is one of Severities.
func (v Severity) Valid() bool { return severityLabels.has(v) }

// DocType is the type of a paper: the codes of NĐ 30/2020, Phụ lục III, and the program's own for papers without a code.
type DocType string

// The types of papers of a supervision mission.
const (
	TB   DocType = "TB"   // thông báo kết luận
	BC   DocType = "BC"   // báo cáo kết quả giám sát
	KH   DocType = "KH"   // kế hoạch
	QD   DocType = "QĐ"   // quyết định thành lập đoàn
	DC   DocType = "ĐC"   // đề cương báo cáo
	LICH DocType = "LICH" // thông báo lịch
	GM   DocType = "GM"   // giấy mời
	BB   DocType = "BB"   // biên bản làm việc
	CV   DocType = "CV"   // công văn khác
	CVKN DocType = "CVKN" // công văn kiến nghị
	CVDD DocType = "CVDD" // công văn đôn đốc
	CVDC DocType = "CVDC" // công văn đính chính
	PTD  DocType = "PTD"  // phiếu theo dõi kiến nghị
	SO   DocType = "SO"   // sổ đăng ký văn bản đi
	ML   DocType = "ML"   // mục lục hồ sơ
	BCN  DocType = "BCN"  // báo cáo năm
)

// DocTypes lists the types in the order of the procedure.
var DocTypes = []DocType{KH, QD, DC, LICH, GM, BB, BC, TB, CVKN, CVDD, CVDC, CV, PTD, SO, ML, BCN}

var docTypeLabels = labels[DocType]{
	TB: "Thông báo kết luận", BC: "Báo cáo kết quả giám sát", KH: "Kế hoạch", QD: "Quyết định", DC: "Đề cương báo cáo",
	LICH: "Thông báo lịch làm việc", GM: "Giấy mời", BB: "Biên bản làm việc", CV: "Công văn", CVKN: "Công văn kiến nghị",
	CVDD: "Công văn đôn đốc", CVDC: "Công văn đính chính", PTD: "Phiếu theo dõi kiến nghị", SO: "Sổ đăng ký văn bản đi",
	ML: "Mục lục hồ sơ", BCN: "Báo cáo năm",
}

// Label is the Vietnamese name.
func (v DocType) Label() string { return docTypeLabels.label(v) }

// docTypeCodes are the codes of the types whose own value is the program's: a schedule is a notice, a yearly report a
// report, and a công văn has no code (NĐ 30/2020, Phụ lục III).
var docTypeCodes = map[DocType]string{LICH: "TB", BCN: "BC", CV: "", CVKN: "", CVDD: "", CVDC: ""}

// Code is what stands for the type in the number of a paper: "TB"; "" for a công văn.
func (v DocType) Code() string {
	if code, ok := docTypeCodes[v]; ok {
		return code
	}
	return string(v)
}

// Numbered reports whether papers of this type bear a number of their own; minutes, outlines and lists of the office
// need none.
func (v DocType) Numbered() bool {
	switch v {
	case BB, DC, LICH, PTD, SO, ML:
		return false
	}
	return true
}

// HasSigner reports whether papers of the type are signed by who holds a post. Minutes are signed by the secretary and
// the chair of their session; outlines and lists of the office have no place for a signature.
func (v DocType) HasSigner() bool {
	switch v {
	case BB, DC, PTD, SO, ML:
		return false
	}
	return true
}

// SignedTypes are the types whose papers have a signer, in the order of the procedure.
func SignedTypes() []DocType {
	return slices.DeleteFunc(slices.Clone(DocTypes), func(t DocType) bool { return !t.HasSigner() })
}

// Valid reports whether v is one of DocTypes.
func (v DocType) Valid() bool { return docTypeLabels.has(v) }
