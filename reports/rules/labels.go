package rules

// Label is the Vietnamese name of a measure or trait, for lists and messages; the key where it has none.
func Label(key string) string {
	if l, ok := labels[key]; ok {
		return l
	}
	return key
}

var labels = map[string]string{
	"paper.width":     "Chiều rộng khổ giấy",
	"paper.height":    "Chiều dài khổ giấy",
	"page.top":        "Lề trên",
	"page.bottom":     "Lề dưới",
	"page.left":       "Lề trái",
	"page.right":      "Lề phải",
	"pageno.size":     "Cỡ chữ số trang",
	"pageno.baseline": "Từ mép trên giấy đến chân số trang",

	"header.left":      "Bề rộng cột trái phần đầu",
	"header.right":     "Bề rộng cột phải phần đầu",
	"header.gap":       "Khoảng cách giữa hai cột phần đầu",
	"header.leading":   "Khoảng cách dòng phần đầu, so với cỡ chữ",
	"header.drop":      "Từ chân chữ đến đường kẻ ở phần đầu",
	"header.numbergap": "Từ đường kẻ đến dòng số, ký hiệu",
	"header.after":     "Khoảng trống dưới phần đầu",
	"national.size":    "Cỡ chữ Quốc hiệu, tiêu đề",
	"national.small":   "Cỡ chữ Quốc hiệu khi cột hẹp",
	"motto.size":       "Cỡ chữ Tiêu ngữ",
	"motto.small":      "Cỡ chữ Tiêu ngữ khi cột hẹp",
	"issuer.size":      "Cỡ chữ tên cơ quan",
	"issuer.small":     "Cỡ chữ tên cơ quan khi tên dài",
	"issuer.line":      "Độ dài đường kẻ dưới tên cơ quan, so với dòng chữ",
	"number.size":      "Cỡ chữ số, ký hiệu",
	"place.size":       "Cỡ chữ địa danh, ngày tháng",
	"place.small":      "Cỡ chữ địa danh, ngày tháng khi địa danh dài",
	"subject.size":     "Cỡ chữ trích yếu công văn",
	"subject.gap":      "Khoảng cách trên trích yếu công văn",

	"kind.size":     "Cỡ chữ tên loại văn bản",
	"title.size":    "Cỡ chữ trích yếu",
	"title.leading": "Khoảng cách dòng tên loại, trích yếu",
	"title.width":   "Bề rộng lớn nhất của dòng trích yếu, so với vùng chữ",
	"title.before":  "Khoảng trống trên tên loại",
	"title.after":   "Khoảng trống dưới trích yếu",
	"title.drop":    "Từ chân trích yếu đến đường kẻ",
	"title.line":    "Độ dài đường kẻ dưới trích yếu, so với dòng chữ",

	"body.size":      "Cỡ chữ nội dung",
	"body.indent":    "Lùi đầu dòng",
	"body.before":    "Khoảng cách giữa các đoạn",
	"body.leading":   "Khoảng cách dòng nội dung",
	"heading.size":   "Cỡ chữ đề mục",
	"heading.before": "Khoảng cách trên đề mục",
	"list.dash":      "Từ gạch đầu dòng đến chữ",
	"list.point":     "Từ điểm a), b) đến chữ",
	"address.size":   "Cỡ chữ Kính gửi",
	"address.indent": "Lùi đầu dòng Kính gửi",
	"annex.size":     "Cỡ chữ “Phụ lục”",
	"annex.note":     "Cỡ chữ dòng “Kèm theo”",
	"note.size":      "Cỡ chữ ghi chú",

	"table.size":    "Cỡ chữ trong bảng",
	"table.leading": "Khoảng cách dòng trong bảng",
	"table.padx":    "Từ đường kẻ dọc đến chữ trong bảng",
	"table.pady":    "Từ đường kẻ ngang đến chữ trong bảng",
	"table.gap":     "Khoảng cách trên và dưới bảng",
	"table.split":   "Hàng cao hơn phần này của trang thì được ngắt trang",

	"sign.size":         "Cỡ chữ quyền hạn, chức vụ, họ tên",
	"sign.leading":      "Khoảng cách dòng phần ký",
	"sign.room":         "Chỗ để ký",
	"sign.before":       "Khoảng trống trên phần ký",
	"sign.left":         "Bề rộng cột nơi nhận, so với vùng chữ",
	"sign.gap":          "Khoảng cách giữa nơi nhận và phần ký",
	"sign.lines":        "Số dòng chữ phải đứng trước phần ký trên cùng trang",
	"receivers.head":    "Cỡ chữ “Nơi nhận”",
	"receivers.size":    "Cỡ chữ danh sách nơi nhận",
	"receivers.leading": "Khoảng cách dòng danh sách nơi nhận",

	"draft.size":    "Cỡ chữ “DỰ THẢO”",
	"practice.size": "Cỡ chữ “BẢN LUYỆN TẬP”",
	"practice.gray": "Độ nhạt của “BẢN LUYỆN TẬP”",
	"line.width":    "Độ dày đường kẻ",
	"space.least":   "Khoảng trắng hẹp nhất giữa hai từ, so với bình thường",
	"space.aim":     "Khoảng trắng đẹp nhất giữa hai từ, so với bình thường",
	"space.closer":  "Chữ được sít lại nhiều nhất, so với cỡ chữ",
	"space.apart":   "Chữ được giãn ra nhiều nhất, so với cỡ chữ",
	"space.most":    "Khoảng trắng rộng nhất giữa hai từ, so với bình thường",

	"head.national":   "Quốc hiệu, tiêu đề",
	"head.motto":      "Tiêu ngữ",
	"head.separator":  "Dưới tên cơ quan",
	"number.word":     "Chữ trước số",
	"number.order":    "Số, ký hiệu văn bản có tên loại",
	"number.letter":   "Số, ký hiệu công văn",
	"number.scope":    "Số chạy theo",
	"subject.words":   "Trích yếu công văn",
	"subject.style":   "Kiểu chữ trích yếu công văn",
	"title.under":     "Dưới trích yếu",
	"basis.style":     "Kiểu chữ căn cứ",
	"basis.mark":      "Dấu đầu dòng căn cứ",
	"cite.day":        "Giữa số và ngày khi viện dẫn",
	"part.dot":        "Dấu sau số La Mã",
	"text.end":        "Dấu kết thúc văn bản",
	"minutes.place":   "Biên bản có dòng địa danh, ngày tháng",
	"minutes.left":    "Người ký biên bản, bên trái",
	"minutes.right":   "Người ký biên bản, bên phải",
	"sign.for":        "Thay mặt",
	"sign.deputy":     "Ký thay",
	"sign.order":      "Thừa lệnh",
	"sign.delegated":  "Thừa ủy quyền",
	"sign.acting":     "Quyền cấp trưởng",
	"sign.collective": "Cấp phó ký thay mặt tập thể có dòng",
	"sign.post":       "Kiểu chữ chức vụ",
	"receivers.style": "Kiểu chữ “Nơi nhận”",
	"receivers.file":  "Dòng lưu",
	"receivers.own":   "Dòng lưu của Đoàn giám sát",
	"annex.word":      "Chữ trên phụ lục",
	"annex.tie":       "Dòng gắn phụ lục với văn bản",
	"name.tone":       "Dấu thanh trong tên cơ quan",
	"text.font":       "Phông chữ nhúng trong PDF",
	"issue.code":      "Mã QR khi ban hành",
}

// valueLabels are the Vietnamese names of values that are no words of the paper.
var valueLabels = map[string]string{
	"line": "đường kẻ", "star": "dấu *", "stars": "dấu ***", "none": "không có", "dashes": "“-----”", scopeYear: "năm dương lịch",
	scopeTerm: "nhiệm kỳ", upright: "đứng", italic: "nghiêng", bold: "đậm", boldItalic: "đậm nghiêng",
	underlined: "đứng, gạch chân", yes: "có", no: "không", ToneTyped: "như đã nhập", ToneNew: "kiểu mới (òa, úy)", ToneOld: "kiểu cũ (oà, uý)",
	FontBuiltIn: "Liberation Serif", FontTimes: "Times New Roman",
	"": "không có",
}

// wordsOf are the traits whose values are words of the paper and not names of a choice.
var wordsOf = map[string]bool{
	"head.national": true, "head.motto": true, "number.word": true, "number.order": true, "number.letter": true,
	"subject.words": true, "basis.mark": true, "cite.day": true, "part.dot": true, "text.end": true, "minutes.left": true,
	"minutes.right": true, "sign.for": true, "sign.deputy": true, "sign.order": true, "sign.delegated": true,
	"sign.acting": true, "sign.collective": true, "receivers.file": true, "receivers.own": true, "annex.word": true, "annex.tie": true,
}

// ValueLabel is a trait's value for lists and messages: words of the paper in quotation marks, choices by their name.
func ValueLabel(key, value string) string {
	if wordsOf[key] && value != "" {
		return "“" + value + "”"
	}
	if l, ok := valueLabels[value]; ok {
		return l
	}
	return value
}
