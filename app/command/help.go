package command

import (
	"fmt"
	"slices"
	"strings"
)

const overview = `Sổ Giám Sát: sổ theo dõi các cuộc giám sát và in Thông báo kết luận.

Cách dùng:
  sogiamsat                     mở cửa sổ chương trình
  sogiamsat TỆP.sgs             mở cửa sổ với tệp dữ liệu
  sogiamsat LỆNH ...            làm một việc rồi thoát, không mở cửa sổ

Các lệnh:
  demo     tạo tệp luyện tập
  print    in văn bản của một cuộc giám sát ra tệp PDF hoặc Word
  register in sổ đăng ký văn bản đi của một năm
  export   xuất toàn bộ dữ liệu ra tệp JSON
  import   nhập dữ liệu từ tệp JSON
  check    kiểm tra tệp dữ liệu
  verify   cho biết một tệp PDF có đúng là bản đã ban hành không
  version  phiên bản của chương trình
  help     xem hướng dẫn; “sogiamsat help print” để xem riêng lệnh print

Mã thoát: 0 là xong; 1 là bị từ chối hoặc có vấn đề; 2 là không chạy được.
`

var topics = map[string]string{
	"demo": `sogiamsat demo TỆP.sgs [--set phu-nhuan|mau]

Tạo một tệp luyện tập mới. Không ghi đè tệp đã có.
  --set phu-nhuan   cuộc giám sát năm 2023 ở quận Phú Nhuận theo tin báo (mặc định)
  --set mau         một quận không có thật, có đủ hạn chế, nguyên nhân, trả lời, quá hạn
`,
	"print": `sogiamsat print TỆP.sgs --mission MÃ [--type LOẠI] [--ward TÊN] [--session NGÀY] [--for draft|signature] -o TỆP.pdf
sogiamsat print TỆP.sgs --mission MÃ --all -o THƯ-MỤC
sogiamsat print TỆP.sgs --issued SỐ [--signed] [--mission MÃ] [--year NĂM] -o TỆP.pdf
sogiamsat print TỆP.sgs --mission MÃ --type findings|recommendations -o TỆP.xlsx

In văn bản của một cuộc giám sát. Văn bản đã ban hành lấy đúng bản đã ban hành, văn bản đang soạn lấy chữ đang soạn;
chưa soạn thì lập từ số liệu. Tệp cùng tên được thay bằng bản mới. Tên tệp có đuôi .docx thì ghi tệp Word.
  --mission MÃ       mã cuộc giám sát, ví dụ PN-2023-01
  --type LOẠI        loại văn bản; không ghi thì in TB:
                     KH Kế hoạch, QĐ Quyết định thành lập Đoàn giám sát, ĐC Đề cương báo cáo,
                     LICH Thông báo lịch làm việc, GM Giấy mời, BB Biên bản làm việc,
                     BC Báo cáo kết quả giám sát, TB Thông báo kết luận,
                     CVKN, CVDD, CVDC Công văn kiến nghị, đôn đốc, đính chính,
                     PTD Phiếu theo dõi kiến nghị, ML Mục lục hồ sơ;
                     findings, recommendations: danh sách nhận xét, sổ theo dõi kiến nghị ra tệp Excel
                     (recommendations không ghi --mission: mọi cuộc giám sát);
                     theo năm, không cần --mission: BCN Báo cáo năm, SO Sổ đăng ký văn bản đi
  --year NĂM         năm của BCN, SO; --half 1 hoặc 2 là 6 tháng đầu, 6 tháng cuối
  --ward TÊN         chỉ in cho một đơn vị, ví dụ “Phường 3”, “phuong 3” hoặc “3”
  --session NGÀY     buổi làm việc, ví dụ 09/9/2024; cần khi có nhiều buổi
  --corrects SỐ      số của văn bản cần đính chính (CVDC)
  --by NGÀY          hạn trả lời mới (CVDD)
  --group unit       xếp nhận xét chung trước, rồi theo từng phường (mặc định); --group topic: theo lĩnh vực, nội dung
                     giám sát; văn bản đã soạn thì giữ cách xếp đã chọn khi không ghi (TB, BC)
  --for draft        bản nháp, có chữ DỰ THẢO (mặc định)
  --for signature    bản trình ký, để trống số và ngày; điều cần xem lại ghi ra luồng lỗi, mỗi điều một dòng, có thể thêm
                     các dòng lùi vào dẫn câu liên quan; mã thoát không đổi; cùng --all, --per-ward thì đầu dòng là
                     tên văn bản
` + rulesHelp + `  --issued SỐ        ghi lại đúng bản đã ban hành mang số này, không dựng lại; ví dụ 05/TB-MTTQ-BTT
  --signed           cùng --issued: ghi lại đúng tệp bản ký đã gắn với văn bản ấy
  --all              in mọi văn bản in được vào một thư mục
  --per-ward         in Thông báo kết luận của từng đơn vị vào một thư mục
  --merged TỆP.pdf   gộp các văn bản của --all, --per-ward vào một tệp; khi đó -o không bắt buộc
  --duplex           thêm trang trắng để in hai mặt, mỗi văn bản bắt đầu ở một tờ mới
  -o, --out TỆP      tệp PDF (.pdf), tệp Word (.docx) hoặc thư mục sẽ ghi
`,
	"register": `sogiamsat register TỆP.sgs --year NĂM -o TỆP.pdf|TỆP.docx|TỆP.xlsx

In sổ đăng ký văn bản đi của một năm, đủ mười cột, để đóng quyển; tên tệp có đuôi .docx thì ghi tệp Word, .xlsx thì
ghi tệp Excel.
  --year NĂM         ví dụ 2024
` + rulesHelp + `  -o, --out TỆP      tệp PDF (.pdf), Word (.docx) hoặc Excel (.xlsx) sẽ ghi
`,
	"export": `sogiamsat export TỆP.sgs -o TỆP.json

Xuất toàn bộ dữ liệu ra một tệp JSON đọc được mà không cần chương trình. Tệp cùng tên được thay bằng bản mới.
  -o, --out TỆP.json   tệp JSON sẽ ghi
`,
	"import": `sogiamsat import TỆP.sgs DỮ-LIỆU.json

Nhập dữ liệu từ tệp JSON vào tệp dữ liệu; tệp dữ liệu được tạo nếu chưa có. Dữ liệu được kiểm tra trước: có một chỗ sai
thì không nhập gì cả và tệp dữ liệu giữ nguyên.
`,
	"check": `sogiamsat check TỆP.sgs

Kiểm tra cấu trúc, mã băm và nhật ký của tệp dữ liệu; liệt kê những chỗ sai, không sửa gì.
`,
	"verify": `sogiamsat verify TỆP.pdf [--book TỆP.sgs]
sogiamsat verify --code MÃ --book TỆP.sgs

Cho biết tệp PDF (hoặc tệp Word) có đúng từng byte là bản đã ban hành, hoặc bản ký đã lưu, của văn bản nào trong sổ; văn
bản ấy đã được thay thế, đính chính hay bị hủy chưa. Mã thoát 0: là bản trong sổ; 1: sổ không có bản này.
Tệp Word sửa ngoài đã đính kèm thì cho biết là của văn bản nào; đó không phải bản ban hành nên mã thoát là 1.
Văn bản có mã QR thì mã ấy cũng được so với nội dung giữ trong sổ.
  --code MÃ          chữ đọc được từ mã QR trên giấy, ví dụ “05/TB-MTTQ-BTT 21/10/2024 3F2A91B0C4D5E6F7”
  --book TỆP.sgs     tệp dữ liệu; không ghi thì lấy tệp .sgs duy nhất cùng thư mục
`,
	"version": `sogiamsat version

Cho biết phiên bản của chương trình.
`,
	"help": `sogiamsat help [LỆNH]

Xem hướng dẫn chung hoặc hướng dẫn của một lệnh.
`,
}

// wantsHelp finds a request for help anywhere before "--", and what it is about.
func wantsHelp(args []string) (topic string, asked bool) {
	if len(args) == 0 {
		return "", true
	}
	if args[0] == "help" {
		return strings.Join(args[1:min(2, len(args))], ""), true
	}
	if end := slices.Index(args, "--"); end >= 0 {
		args = args[:end]
	}
	if !slices.Contains(args, "-h") && !slices.Contains(args, "--help") {
		return "", false
	}
	if _, ok := topics[args[0]]; ok {
		return args[0], true
	}
	return "", true
}

func (e Env) help(topic string) int {
	text := overview
	if topic != "" {
		var ok bool
		if text, ok = topics[topic]; !ok {
			return e.report(usageError(fmt.Sprintf("Không có lệnh “%s”.", topic)))
		}
	}
	if _, err := fmt.Fprint(e.Out, text); err != nil {
		return e.report(err)
	}
	return Done
}

// rulesHelp tells of the option that print and register share.
const rulesHelp = `  --rules MÃ         thể thức trình bày khác với thể thức của cơ quan
                     front-nd30 Mặt trận, state-nd30 cơ quan nhà nước (NĐ 30/2020),
                     party-66 Đảng đến 08/01/2026, party-399 Đảng từ 09/01/2026
`
