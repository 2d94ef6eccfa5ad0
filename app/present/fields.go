package present

// fieldNames are the labels of fields by their keys, as they stand in the window.
var fieldNames = map[string]string{
	"code": "Mã", "theme": "Chuyên đề", "short_theme": "Tên ngắn", "office": "Cơ quan", "period_from": "Từ ngày",
	"period_to": "Đến ngày", "reporting_period": "Kỳ báo cáo", "state": "Trạng thái", "answer_by": "Hạn trả lời",
	"assessment": "Đánh giá chung", "note": "Ghi chú", "text": "Nội dung", "kind": "Loại", "topic": "Nội dung giám sát",
	"wards": "Phường", "in_conclusion": "Vào kết luận", "evidence": "Nguồn", "severity": "Mức độ", "due": "Hạn",
	"addressees": "Nơi nhận", "title": "Tên", "day": "Ngày", "report_on": "Nhận báo cáo", "report_number": "Số báo cáo",
	"place": "Địa điểm", "time_from": "Từ giờ", "time_to": "Đến giờ", "papers_sent_on": "Gửi đề cương",
	"reason": "Lý do", "author": "Người ghi",
}

// FieldName is the label of a field in the window, "" for a key that has none.
func FieldName(key string) string { return fieldNames[key] }
