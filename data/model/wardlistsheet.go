package model

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// WardColumn is a column of a list of units in a spreadsheet.
type WardColumn string

// The columns.
const (
	WardKindColumn  WardColumn = "kind"
	WardNameColumn  WardColumn = "name"
	WardShortColumn WardColumn = "short_name"
	WardAreaColumn  WardColumn = "area"
	WardFromColumn  WardColumn = "valid_from"
	WardToColumn    WardColumn = "valid_to"
	WardBasisColumn WardColumn = "legal_basis"
)

// WardColumns lists the columns in the order of the template.
var WardColumns = []WardColumn{
	WardKindColumn, WardNameColumn, WardShortColumn, WardAreaColumn, WardFromColumn, WardToColumn, WardBasisColumn,
}

var wardColumnLabels = labels[WardColumn]{
	WardKindColumn: "Loại", WardNameColumn: "Tên", WardShortColumn: "Tên ngắn", WardAreaColumn: "Địa bàn", WardFromColumn: "Từ ngày",
	WardToColumn: "Đến ngày", WardBasisColumn: "Căn cứ",
}

// Label is the heading of the column in the template.
func (c WardColumn) Label() string { return wardColumnLabels.label(c) }

// wardHeadings are further headings that people write, without marks.
var wardHeadings = map[string]WardColumn{
	"loai": WardKindColumn, "loai don vi": WardKindColumn, "loai hinh": WardKindColumn, "cap": WardKindColumn,
	"ten": WardNameColumn, "ten don vi": WardNameColumn, "don vi": WardNameColumn, "ten phuong": WardNameColumn, "phuong": WardNameColumn,
	"ten xa": WardNameColumn, "phuong xa": WardNameColumn, "xa phuong": WardNameColumn, "ten phuong xa": WardNameColumn,
	"ten ngan": WardShortColumn, "viet tat": WardShortColumn, "ten viet tat": WardShortColumn, "ten goi tat": WardShortColumn,
	"dia ban": WardAreaColumn, "quan huyen": WardAreaColumn, "quan": WardAreaColumn, "huyen": WardAreaColumn, "thuoc": WardAreaColumn,
	"truc thuoc": WardAreaColumn, "tinh thanh pho": WardAreaColumn, "tinh": WardAreaColumn,
	"tu ngay": WardFromColumn, "tu": WardFromColumn, "ngay thanh lap": WardFromColumn, "hieu luc tu": WardFromColumn,
	"den ngay": WardToColumn, "den": WardToColumn, "den het": WardToColumn, "den het ngay": WardToColumn, "hieu luc den": WardToColumn,
	"can cu": WardBasisColumn, "nghi quyet": WardBasisColumn, "van ban": WardBasisColumn, "can cu phap ly": WardBasisColumn,
}

// wardKindWords are the words for kinds that people write, without marks.
var wardKindWords = map[string]WardKind{
	"phuong": Phuong, "p": Phuong, "xa": Xa, "x": Xa, "thi tran": ThiTran, "tt": ThiTran, "dac khu": DacKhu, "dk": DacKhu,
	"don vi khac": Khac, "khac": Khac,
}

// SheetRow is one row of a list of units after it was looked through.
type SheetRow struct {
	Line     int       // of the list, counted from 1
	Cells    [7]string // in the order of WardColumns
	Unit     NewUnit   // what would be added
	Known    bool      // the book has exactly this unit: nothing to add
	Near     string    // a unit that is called nearly so; the user has to say whether it is the same
	Problems []SheetProblem
}

// SheetProblem is what is wrong in one cell.
type SheetProblem struct {
	Column  WardColumn
	Message string
}

// Text says what is wrong in a row, column by column.
func (r *SheetRow) Text() string {
	var out []string
	for _, p := range r.Problems {
		out = append(out, p.Column.Label()+": "+p.Message)
	}
	return strings.Join(out, " ")
}

// CheckSheet looks a list of units through: what each row would add, what is wrong in it, which rows the book has already
// and which are called nearly as a unit that is there. Cells are as a spreadsheet shows or keeps them; the first row with
// a heading for names tells the columns, without one they are those of the template. Empty rows are left out. Nothing is
// kept. The error says that there is nothing to read.
func (b *WardBook) CheckSheet(cells [][]string, today Date) ([]SheetRow, error) {
	columns, first := headedColumns(cells, wardHeadings, WardNameColumn, WardColumns)
	var rows []SheetRow
	for i := first; i < len(cells); i++ {
		if r, ok := readSheetRow(cells[i], columns, today); ok {
			r.Line = i + 1
			rows = append(rows, r)
		}
	}
	if len(rows) == 0 {
		return nil, Errorf(Missing, "", "Không có dòng nào để nhập: hãy ghi mỗi đơn vị một dòng dưới các tiêu đề %s.", headingList())
	}
	b.matchSheet(rows)
	return rows, nil
}

func headingList() string {
	var out []string
	for _, c := range WardColumns {
		out = append(out, c.Label())
	}
	return strings.Join(out, ", ")
}

// noLines refuses a list without a line; each is what a line holds.
func noLines[C interface{ Label() string }](each string, columns []C) error {
	names := make([]string, len(columns))
	for i, c := range columns {
		names[i] = c.Label()
	}
	return Errorf(Missing, "", "Không có dòng nào để nhập: hãy ghi mỗi %s một dòng dưới các tiêu đề %s.", each, strings.Join(names, ", "))
}

// headedColumns finds the row of headings, among the first ten one with the heading of the column that must be there, and
// tells which column of the list stands at which place; first is the row after it. Without headings the columns are all in
// their order, or of a list of one column the one that must be there.
func headedColumns[C comparable](cells [][]string, headings map[string]C, must C, all []C) (columns map[C]int, first int) {
	for i, row := range cells {
		found := map[C]int{}
		for j, c := range row {
			if col, ok := headings[folded(c)]; ok {
				if _, twice := found[col]; !twice {
					found[col] = j
				}
			}
		}
		if _, ok := found[must]; ok && i < 10 {
			return found, i + 1
		}
	}
	if len(cells) > 0 && len(cells[0]) == 1 {
		return map[C]int{must: 0}, 0
	}
	columns = map[C]int{}
	for j, c := range all {
		columns[c] = j
	}
	return columns, 0
}

// readSheetRow reads one row; ok is false for an empty one.
func readSheetRow(cells []string, columns map[WardColumn]int, today Date) (r SheetRow, ok bool) {
	for i, c := range WardColumns {
		if at, known := columns[c]; known && at < len(cells) {
			r.Cells[i] = CleanLine(cells[at])
			ok = ok || r.Cells[i] != ""
		}
	}
	if !ok {
		return r, false
	}
	r.readName()
	r.Unit.ShortName, r.Unit.Area, r.Unit.Basis = r.Cells[2], r.Cells[3], r.Cells[6]
	r.Unit.From = r.readDay(WardFromColumn, r.Cells[4], today)
	r.Unit.To = r.readDay(WardToColumn, r.Cells[5], today).AddDays(1)
	for i, c := range WardColumns {
		if font := DetectOldFont(r.Cells[i]); font.Valid() {
			r.wrong(c, "chữ viết bằng bảng mã cũ (%s); hãy chuyển sang Unicode.", font.Label())
		}
	}
	return r, true
}

func (r *SheetRow) wrong(c WardColumn, format string, args ...any) {
	r.Problems = append(r.Problems, SheetProblem{c, fmt.Sprintf(format, args...)})
}

// readName reads kind and name: "Phường" and "3", or "Phường 3" alone.
func (r *SheetRow) readName() {
	kind, name := r.Cells[0], r.Cells[1]
	ownKind, bare := SplitKind(name)
	switch k, ok := wardKindWords[folded(kind)]; {
	case ok:
		r.Unit.Kind, r.Unit.Name = k, OwnName(k, name)
	case kind != "":
		r.wrong(WardKindColumn, "không có loại “%s”; hãy ghi Phường, Xã, Thị trấn, Đặc khu hoặc Đơn vị khác.", shorten(kind, 30))
		r.Unit.Name = name
	case ownKind != "":
		r.Unit.Kind, r.Unit.Name = ownKind, bare
	case name != "":
		r.wrong(WardKindColumn, "chưa ghi loại đơn vị.")
		r.Unit.Name = name
	}
	if name == "" {
		r.wrong(WardNameColumn, "chưa ghi tên.")
	}
}

// OwnName is a name that was typed for a unit of a kind, without that kind before it: the kind is written beside the name.
func OwnName(kind WardKind, typed string) string {
	if own, bare := SplitKind(typed); own == kind {
		return bare
	}
	return typed
}

// SplitKind takes the kind off the beginning of a name; "" and the whole name where there is none.
func SplitKind(name string) (WardKind, string) {
	for _, k := range WardKinds {
		head, rest := k.Label()+" ", []rune(name)
		n := len([]rune(head))
		if len(rest) > n && FoldTone(string(rest[:n])) == FoldTone(head) {
			return k, strings.TrimSpace(string(rest[n:]))
		}
	}
	return "", name
}

// excelDay is the day that Excel counts from; its first two months are one day off, which no unit needs.
const excelDay = Date("1899-12-30")

// readDay reads a day of a unit.
func (r *SheetRow) readDay(c WardColumn, cell string, today Date) Date {
	d, problem := sheetDay(cell, today)
	if problem != "" {
		r.wrong(c, "%s", problem)
	}
	return d
}

// sheetDay reads a day as people write it or as the number by which a spreadsheet keeps it; problem says why it cannot be
// read, "" if it can.
func sheetDay(cell string, today Date) (day Date, problem string) {
	text, _, _ := strings.Cut(cell, " ") // "01/07/2025 00:00:00"
	whole, _, _ := strings.Cut(text, ".")
	if n, err := strconv.Atoi(whole); err == nil && len(whole) == 5 {
		return excelDay.AddDays(n), ""
	}
	if n, err := strconv.Atoi(text); err == nil && len(text) == 4 && n > 1900 {
		return "", fmt.Sprintf("chỉ có năm %s; hãy ghi cả ngày, tháng: 01/7/%s, hoặc để trống.", text, text)
	}
	d, err := ParseDate(text, today)
	if err != nil {
		return d, LowerFirst(messageOf(err))
	}
	return d, ""
}

// messageOf is what a refusal says to the user.
func messageOf(err error) string {
	refusal := new(Error)
	errors.As(err, &refusal)
	return refusal.Message
}

// matchSheet compares the rows with the book and with one another.
func (b *WardBook) matchSheet(rows []SheetRow) {
	m := newNameIndex()
	for i := range b.Wards {
		for _, v := range b.names[b.Wards[i].UID] {
			m.add(v.Kind, v.Name, b.Wards[i].Area, v.Title()+areaWords(b.Wards[i].Area))
		}
	}
	units := make([]NewUnit, 0, len(rows))
	var at []int
	for i := range rows {
		r := &rows[i]
		if r.Known = b.has(r.Unit); r.Known || len(r.Problems) > 0 {
			continue
		}
		if r.Near = m.near(r.Unit); r.Near == "" {
			m.add(r.Unit.Kind, r.Unit.Name, r.Unit.Area, r.Unit.title()+areaWords(r.Unit.Area)+", dòng "+strconv.Itoa(r.Line))
		}
		units, at = append(units, r.Unit), append(at, i)
	}
	for _, p := range b.CheckUnits(units) {
		rows[at[p.Begin]].Problems = append(rows[at[p.Begin]].Problems, SheetProblem{WardColumn(p.Field), LowerFirst(p.Message)})
		rows[at[p.Begin]].Near = ""
	}
}

func areaWords(area string) string {
	if area == "" {
		return ""
	}
	return " (" + area + ")"
}

// has reports whether the book has exactly this unit: kind, name, area and days.
func (b *WardBook) has(n NewUnit) bool {
	return slices.ContainsFunc(b.called()[n.named()], func(v WardVersion) bool { return v.ValidFrom == n.From && v.ValidTo == n.To })
}

// nameIndex finds names that differ from another in one letter, or only in marks and leading zeros.
type nameIndex struct {
	names []indexedName
	// at finds names by their form and by each form with one letter left out: two forms that differ in one letter share
	// one of these.
	at map[string][]int
}

type indexedName struct {
	kind        WardKind
	form        string // comparable: no marks, no leading zeros
	exact, area string
	title       string
}

func newNameIndex() *nameIndex { return &nameIndex{at: map[string][]int{}} }

func (x *nameIndex) add(kind WardKind, name, area, title string) {
	n := indexedName{kind, unitForm(name, Fold, true), FoldTone(name), FoldTone(area), title}
	for _, key := range oneLetterLess(n.form) {
		x.at[key] = append(x.at[key], len(x.names))
	}
	x.names = append(x.names, n)
}

// near is the first unit that the new one may be meant to be: of its kind, of the same area or one of them without, and
// called the same but for marks, or but for one letter of a name without a number.
func (x *nameIndex) near(n NewUnit) string {
	form, exact, area := unitForm(n.Name, Fold, true), FoldTone(n.Name), FoldTone(n.Area)
	for _, key := range oneLetterLess(form) {
		for _, i := range x.at[key] {
			o := x.names[i]
			if o.kind != n.Kind || o.area != area && o.area != "" && area != "" || o.exact == exact && o.area == area {
				continue
			}
			if o.form == form || !hasDigit(form) && !hasDigit(o.form) && len(form) > 3 && distance(o.form, form) == 1 {
				return o.title
			}
		}
	}
	return ""
}

func hasDigit(s string) bool { return strings.ContainsAny(s, "0123456789") }

// oneLetterLess is a form and all forms with one letter left out; of a form with a number itself alone.
func oneLetterLess(form string) []string {
	out := []string{form}
	if hasDigit(form) {
		return out
	}
	for i := range form {
		out = append(out, form[:i]+form[i+1:])
	}
	return out
}
