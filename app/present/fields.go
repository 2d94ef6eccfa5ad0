package present

import "sogiamsat/data/model"

// fieldNames are the labels of fields by their keys, as they stand in the window.
var fieldNames = map[string]string{
	"code": "Mã", "theme": "Chuyên đề", "short_theme": "Tên ngắn", "office": "Cơ quan", "period_from": "Từ ngày",
	"period_to": "Đến ngày", "reporting_period": "Kỳ báo cáo", "state": "Trạng thái", "answer_by": "Hạn trả lời",
	"assessment": "Đánh giá chung", "note": "Ghi chú", "text": "Nội dung", "kind": "Loại", "topic": "Nội dung giám sát",
	"wards": "Phường", "in_conclusion": "Vào kết luận", "evidence": "Nguồn", "severity": "Mức độ", "due": "Hạn",
	"addressees": "Nơi nhận", "title": "Tên", "day": "Ngày", "report_on": "Nhận báo cáo", "report_number": "Số báo cáo",
	"place": "Địa điểm", "time_from": "Từ giờ", "time_to": "Đến giờ", "papers_sent_on": "Gửi đề cương",
	"reason": "Lý do", "author": "Người ghi",
	// Columns that stand in no form of their own, for the history of records.
	"key": "Tên thiết lập", "value": "Giá trị", "valid_from": "Từ ngày", "valid_to": "Đến trước ngày", "level": "Cấp", "name": "Tên",
	"committee": "Ủy ban", "header": "Phần đầu văn bản", "separator": "Dấu ngăn số", "rule_set": "Thể thức", "parent": "Cấp trên trực tiếp",
	"phone": "Điện thoại", "address": "Địa chỉ", "legal_basis": "Văn bản quy định", "choices": "Lựa chọn", "area": "Địa bàn", "ward": "Đơn vị",
	"eponym": "Đặt theo tên người, sự kiện", "short_name": "Tên tắt", "basis": "Căn cứ", "change": "Thay đổi đơn vị", "from_ward": "Đơn vị trước",
	"to_ward": "Đơn vị sau", "part": "Phần chuyển", "full_name": "Họ và tên", "person": "Người", "body": "Cơ quan được giám sát",
	"full_title": "Chức vụ đầy đủ", "signs": "Được ký", "authority": "Thẩm quyền ký", "number": "Số, ký hiệu", "issuer": "Cơ quan ban hành",
	"subject": "Trích yếu", "replaced_by": "Thay bằng", "copied_from": "Chép từ", "mission": "Cuộc giám sát", "from_state": "Trạng thái trước",
	"to_state": "Trạng thái sau", "ord": "Thứ tự", "mission_ward": "Đơn vị của cuộc giám sát", "post": "Chức vụ", "role": "Nhiệm vụ trong đoàn",
	"duty": "Phân công", "chair": "Chủ trì", "secretary": "Thư ký", "turn_opening": "Phần mở đầu", "turn_report": "Đơn vị báo cáo",
	"turn_discussion": "Trao đổi", "turn_explain": "Giải trình", "turn_conclusion": "Kết luận buổi làm việc", "session": "Buổi làm việc",
	"names": "Họ tên", "count": "Số người", "finding": "Nhận xét", "source": "Nhận xét nguồn", "cause": "Nguyên nhân", "limitation": "Hạn chế",
	"follower": "Người theo dõi", "repeat_of": "Nhắc lại của", "origin": "Đơn vị ban đầu", "recommendation": "Kiến nghị", "paper": "Văn bản",
	"old_due": "Hạn cũ", "new_due": "Hạn mới", "paper_number": "Số văn bản", "result": "Kết quả", "type": "Loại", "system": "Có sẵn",
	"document": "Văn bản", "signer": "Người ký", "recipients": "Nơi nhận", "template": "Mẫu văn bản", "replaces": "Thay thế", "corrects": "Đính chính",
	"n": "Bản thứ", "tree": "Nội dung văn bản", "issued": "Đã ban hành", "pdf": "Tệp PDF", "docx": "Tệp Word", "journal_head": "Dấu sổ theo dõi",
	"doc_type": "Loại văn bản", "scope": "Phạm vi", "scope_from": "Từ ngày", "scope_to": "Đến ngày", "next": "Số tiếp theo", "series": "Sổ số",
	"owner_noun": "Kèm theo", "owner": "Của mục", "size": "Dung lượng", "sha256": "Mã kiểm tra", "document_version": "Bản văn bản",
	"attachment": "Tệp đính kèm", "remarks": "Kết quả kiểm tra",
}

// ownNames are labels of fields that mean something else in one kind of record.
var ownNames = map[model.Noun]map[string]string{
	"person":         {"address": "Cách xưng hô"},
	"post":           {"title": "Chức vụ", "body": "Cơ quan"},
	"topic":          {"title": "Nội dung giám sát"},
	"template":       {"body": "Các phần của mẫu"},
	"rule_set":       {"code": "Mã thể thức"},
	"number_use":     {"number": "Số"},
	"phrase":         {"code": "Mã tắt", "topic": "Dùng cho nội dung"},
	"office_version": {"code": "Ký hiệu", "place": "Địa danh"},
	"attendance":     {"body": "Cơ quan dự"},
	"addressee":      {"body": "Nơi nhận"},
	"answer":         {"body": "Cơ quan trả lời"},
	"attachment":     {"name": "Tên tệp", "type": "Loại tệp"},
	"ward_change":    {"basis": "Văn bản quy định"},
}

// FieldOf is the label of a field of one kind of record; never empty for a column.
func FieldOf(n model.Noun, key string) string {
	if own, ok := ownNames[n][key]; ok {
		return own
	}
	return fieldNames[key]
}

// FieldName is the label of a field in the window, "" for a key that has none.
func FieldName(key string) string { return fieldNames[key] }
