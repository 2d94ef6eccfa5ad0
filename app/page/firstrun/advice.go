package firstrun

// Advice is what to do about a fault.
type Advice struct {
	Title string
	Why   string
	Steps []string // with the words of the menus of UniKey and EVKey
}

// The words of the menus of UniKey and EVKey, the same in both.
const (
	chooseUnicode = "Chọn “Bảng mã: Unicode dựng sẵn”."
	chooseTelex   = "Chọn “Kiểu gõ: Telex” (hoặc “VNI” nếu quen gõ dấu bằng số)."
	openMenu      = "Bấm chuột phải vào biểu tượng UniKey hoặc EVKey ở góc phải dưới màn hình."
	tryAgain      = "Xóa ô trên rồi gõ lại câu mẫu."
	turnOn        = "Bấm vào biểu tượng UniKey hoặc EVKey cho đến khi hiện chữ V (chữ E là đang tắt)."
)

var advices = map[Fault]Advice{
	TCVN3Table: {
		"Bộ gõ đang dùng bảng mã cũ TCVN3 (ABC)", "Chữ chỉ đọc được bằng phông .VnTime, chương trình không nhận.",
		[]string{openMenu, chooseUnicode, tryAgain},
	},
	VNITable: {
		"Bộ gõ đang dùng bảng mã cũ VNI Windows", "Chữ chỉ đọc được bằng phông VNI-Times, chương trình không nhận.",
		[]string{openMenu, chooseUnicode + " Đổi bảng mã, không phải đổi kiểu gõ VNI.", tryAgain},
	},
	VIQRTable: {
		"Dấu đang hiện thành ký hiệu ? ^ ( .", "Bộ gõ đang dùng bảng mã VIQR, hoặc đang tắt khi quen gõ kiểu VIQR.",
		[]string{turnOn, openMenu, chooseUnicode, tryAgain},
	},
	Decomposed: {
		"Bộ gõ đang dùng bảng mã Unicode tổ hợp", "Chữ nhìn giống nhau nhưng mỗi dấu là một ký tự riêng, nên tìm không ra và in dễ lệch dấu. Sổ tự sửa lại khi rời ô; vẫn nên đổi cho đúng.",
		[]string{openMenu, chooseUnicode, tryAgain},
	},
	TelexKeys: {
		"Phím Telex chưa được đổi thành chữ có dấu", "Bộ gõ đang tắt, hoặc đang để kiểu gõ khác Telex.",
		[]string{turnOn, openMenu, "Chọn “Kiểu gõ: Telex” và “Bảng mã: Unicode dựng sẵn”.", tryAgain},
	},
	VNIKeys: {
		"Phím số của kiểu VNI chưa được đổi thành dấu", "Bộ gõ đang tắt, hoặc đang để kiểu gõ khác VNI.",
		[]string{turnOn, openMenu, "Chọn “Kiểu gõ: VNI” và “Bảng mã: Unicode dựng sẵn”.", tryAgain},
	},
	NoMarks: {
		"Chữ chưa có dấu", "Bộ gõ đang tắt, hoặc chưa gõ phím dấu.",
		[]string{turnOn, openMenu, chooseTelex, tryAgain},
	},
	LostMarks: {
		"Có dấu bị mất hoặc nhầm", "Có thể do gõ nhầm phím; nếu gõ chậm vẫn mất dấu thì do cách bộ gõ gửi chữ.",
		[]string{
			"Gõ lại câu mẫu thật chậm.", "Nếu vẫn mất dấu: " + openMenuLower + ", chọn “Bảng điều khiển...”, bấm “Mở rộng”.",
			"Đánh dấu ô “Luôn sử dụng clipboard cho unicode” rồi bấm “Đóng”.", tryAgain,
		},
	},
	OtherLetters: {
		"Có chữ bị mất, bị lặp hoặc nhầm", "Có thể do gõ nhầm; nếu gõ chậm vẫn lặp chữ hay mất chữ thì do cách bộ gõ gửi chữ.",
		[]string{
			"Gõ lại câu mẫu thật chậm.", "Tắt bộ gõ tiếng Việt khác đang chạy cùng lúc (chỉ để một bộ gõ).",
			"Nếu vẫn sai: " + openMenuLower + ", chọn “Bảng điều khiển...”, bấm “Mở rộng”, đánh dấu ô “Luôn sử dụng clipboard cho unicode”.", tryAgain,
		},
	},
}

const openMenuLower = "bấm chuột phải vào biểu tượng UniKey"

// AdviceFor says what to do about a fault; the zero Advice for none.
func AdviceFor(f Fault) Advice { return advices[f] }
