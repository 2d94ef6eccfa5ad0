package docx

import (
	"sogiamsat/reports/doc"
	"sogiamsat/reports/fonts"
	"sogiamsat/reports/layout"
)

// Font is the text font that the file names. Its letters are as wide as those of the font of the PDF.
const Font = "Times New Roman"

// single is the line distance of single spacing as a share of the size.
const single = fonts.Ascent + fonts.Descent + fonts.LineGap

// The ids of styles that are no roles.
const (
	styleParent    = "CoQuanChuQuan"
	styleIssuer    = "CoQuanBanHanh"
	styleNational  = "QuocHieu"
	styleMotto     = "TieuNgu"
	styleNumber    = "SoKyHieu"
	styleSubject   = "TrichYeuCongVan"
	stylePlace     = "DiaDanhNgayThang"
	styleKind      = "TenLoai"
	styleTitle     = "TrichYeu"
	styleAuthority = "QuyenHanChucVu"
	styleName      = "HoTenNguoiKy"
	styleReceivers = "NoiNhan"
	styleReceiver  = "NoiNhanDanhSach"
	styleHeadCell  = "DauBang"
	styleRule      = "DuongKe"
	styleSeparator = "DauNganCach"
	styleDraft     = "DauDuThao"
	stylePageNo    = "SoTrang"
	stylePractice  = "DauLuyenTap"
	styleSpacer    = "DoanDem"
)

// roleStyles names the style of each role.
var roleStyles = map[doc.Role][2]string{
	doc.Basis:     {"CanCu", "Căn cứ"},
	doc.Body:      {"NoiDung", "Nội dung"},
	doc.Part:      {"Phan", "Phần"},
	doc.Clause:    {"KhoanCoTieuDe", "Khoản có tiêu đề"},
	doc.PlainItem: {"Khoan", "Khoản"},
	doc.Dash:      {"GachDauDong", "Gạch đầu dòng"},
	doc.Point:     {"Diem", "Điểm"},
	doc.Article:   {"Dieu", "Điều"},
	doc.Cover:     {"TenBia", "Tên ở bìa"},
	doc.Centered:  {"DongGiua", "Dòng giữa"},
	doc.Address:   {"KinhGui", "Kính gửi"},
	doc.AnnexHead: {"PhuLuc", "Phụ lục"},
	doc.AnnexNote: {"KemTheo", "Kèm theo"},
	doc.Cell:      {"OBang", "Ô bảng"},
	doc.Note:      {"GhiChu", "Ghi chú"},
}

// style is one named paragraph style.
type style struct {
	id, name string
	size     float64
	face     layout.Style
	looks    looks
}

// roleID is the style of a role; roles that the writer does not know look like running text, as in the layout.
func roleID(r doc.Role) string {
	if s, ok := roleStyles[r]; ok {
		return s[0]
	}
	return roleStyles[doc.Body][0]
}

// roleStyle turns the look of a role into a style.
func roleStyle(role doc.Role, look layout.Look) style {
	names := roleStyles[role]
	s := style{id: names[0], name: names[1], size: look.Size, face: look.Style}
	s.looks = looks{
		before: &look.Before, leading: look.Leading, justify: justification(look.Align),
		keepNext: look.KeepNext, keepLines: look.KeepNext,
	}
	s.looks.left, s.looks.first = indents(look)
	s.looks.indented = s.looks.left != 0 || s.looks.first != 0
	return s
}

// indents are the left indent of a role's paragraphs and that of their first line against it, for the usual label.
func indents(look layout.Look) (left, first float64) {
	if look.Hang && look.Align != doc.Center {
		return look.Indent + look.LabelRoom, -look.LabelRoom
	}
	return 0, look.Indent
}

func justification(a doc.Align) string {
	switch a {
	case doc.Justify:
		return "both"
	case doc.Center:
		return "center"
	case doc.Right:
		return "right"
	}
	return "left"
}

// frameStyles are the styles of heads, titles, signatures, rules and marks.
func frameStyles(s *layout.Sheet) []style {
	h, g := &s.Header, &s.Signature
	centred := func(id, name string, size float64, face layout.Style) style {
		return style{id: id, name: name, size: size, face: face, looks: looks{justify: "center"}}
	}
	listed := func(id, name string, size float64, face layout.Style) style {
		return style{id: id, name: name, size: size, face: face, looks: looks{justify: "left"}}
	}
	motto := h.NationalSizes[0]
	if len(h.MottoSizes) > 0 {
		motto = h.MottoSizes[0]
	}
	return []style{
		centred(styleParent, "Cơ quan chủ quản", h.BodySizes[0], fonts.Regular),
		centred(styleIssuer, "Cơ quan ban hành", h.BodySizes[0], fonts.Bold),
		centred(styleNational, "Quốc hiệu", h.NationalSizes[0], fonts.Bold),
		centred(styleMotto, "Tiêu ngữ", motto, fonts.Bold),
		centred(styleNumber, "Số và ký hiệu", h.NumberSize, fonts.Regular),
		centred(styleSubject, "Trích yếu công văn", h.SubjectSize, h.SubjectStyle),
		centred(stylePlace, "Địa danh và ngày tháng", h.PlaceSizes[0], fonts.Italic),
		centred(styleKind, "Tên loại văn bản", s.Title.KindSize, fonts.Bold),
		centred(styleTitle, "Trích yếu nội dung", s.Title.Size, fonts.Bold),
		centred(styleAuthority, "Quyền hạn và chức vụ", g.Size, fonts.Bold),
		centred(styleName, "Họ tên người ký", g.Size, fonts.Bold),
		listed(styleReceivers, "Nơi nhận", g.HeadSize, g.HeadStyle),
		listed(styleReceiver, "Danh sách nơi nhận", g.ListSize, fonts.Regular),
		centred(styleHeadCell, "Đầu bảng", s.Roles[doc.Cell].Size, fonts.Bold),
		centred(styleRule, "Đường kẻ", 1, fonts.Regular),
		centred(styleSeparator, "Dấu ngăn cách", h.BodySizes[0], fonts.Regular),
		centred(styleDraft, "Dấu dự thảo", s.Draft.Size, fonts.Bold),
		centred(stylePageNo, "Số trang", s.Number.Size, fonts.Regular),
		centred(stylePractice, "Dấu luyện tập", s.Practice.Size, fonts.Regular),
		listed(styleSpacer, "Đoạn đệm", 1, fonts.Regular),
	}
}

// styles writes the styles of a sheet: the defaults are the running text's font and size, without space or indent.
func styles(s *layout.Sheet) string {
	body := s.Roles[doc.Body]
	var m markup
	m.raw(`%s<w:styles %s><w:docDefaults><w:rPrDefault><w:rPr>`, declaration, namespaces)
	m.raw(`<w:rFonts w:ascii="%[1]s" w:hAnsi="%[1]s" w:eastAsia="%[1]s" w:cs="%[1]s"/>`, Font)
	m.raw(`<w:sz w:val="%[1]d"/><w:szCs w:val="%[1]d"/><w:lang w:val="%[2]s" w:eastAsia="%[2]s" w:bidi="ar-SA"/>`, halves(body.Size), language)
	m.raw(`</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl/><w:spacing w:before="0" w:after="0"/></w:pPr></w:pPrDefault></w:docDefaults>`)
	m.raw(`<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>`)
	m.raw(`<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>`)
	m.raw(`<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/>`)
	m.raw(`<w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`)
	for _, role := range doc.Roles {
		m.style(roleStyle(role, s.Roles[role]))
	}
	for _, one := range frameStyles(s) {
		m.style(one)
	}
	m.raw(`</w:styles>`)
	return m.String()
}

// style writes one style.
func (m *markup) style(s style) {
	m.raw(`<w:style w:type="paragraph" w:customStyle="1" w:styleId="%s"><w:name w:val="%s"/><w:basedOn w:val="Normal"/><w:qFormat/>`, s.id, escaped(s.name))
	m.properties(s.looks)
	m.raw(`<w:rPr>`)
	m.toggle("b", face{style: s.face}, layout.Bold)
	m.toggle("i", face{style: s.face}, layout.Italic)
	m.raw(`<w:sz w:val="%[1]d"/><w:szCs w:val="%[1]d"/></w:rPr></w:style>`, halves(s.size))
}
