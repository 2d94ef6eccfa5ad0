package model

import (
	"slices"
	"strings"
)

// frontCommittee begins the name of every committee of the Front below the centre.
const frontCommittee = "Ủy ban MTTQ Việt Nam"

// FrontOffice proposes the name, the head of papers, the code and the place of a standing board of the Front from its
// level and where it is: "phường Phú Nhuận", "Phường 3", "quận 1", "Thành phố Hồ Chí Minh". At the centre where does not
// count; elsewhere an empty one leaves out what it gives.
func FrontOffice(level Level, where string) OfficeVersion {
	v := OfficeVersion{Level: level, Code: "MTTQ-BTT", Separator: "line"}
	kind, name := splitLocality(where)
	if level == Central {
		v.Committee, v.Code, v.Place = "Ủy ban Trung ương MTTQ Việt Nam", "MTTW-BTT", "Hà Nội"
		v.Header = frontHeader("Ủy ban Trung ương", "MTTQ Việt Nam")
	} else {
		v.Committee = strings.TrimSpace(frontCommittee + " " + localityName(kind, name))
		v.Header = frontHeader(frontCommittee, localityName(kind, name))
		v.Place = localityPlace(kind, name)
	}
	v.Name = "Ban Thường trực " + v.Committee
	return v
}

// frontHeader sets the lines of a head, which break by meaning.
func frontHeader(lines ...string) []HeaderLine {
	var out []HeaderLine
	for _, text := range append(lines, "Ban Thường trực") {
		if text != "" {
			out = append(out, HeaderLine{Text: strings.ToUpper(text), Bold: true})
		}
	}
	return out
}

// FrontLocality is where a standing board of the Front is, out of its committee's name; "" when it cannot be told.
func FrontLocality(v OfficeVersion) string {
	committee := strings.ReplaceAll(v.Committee, "Uỷ", "Ủy")
	where, ok := strings.CutPrefix(committee, frontCommittee+" ")
	if !ok {
		return ""
	}
	return where
}

// Repropose brings what the office was proposed before up to another proposal; what was entered by hand stays.
func (v *OfficeVersion) Repropose(before, now OfficeVersion) {
	for _, f := range []struct {
		at       *string
		was, new string
	}{
		{&v.Name, before.Name, now.Name},
		{&v.Committee, before.Committee, now.Committee},
		{&v.Code, before.Code, now.Code},
		{&v.Place, before.Place, now.Place},
	} {
		if *f.at == f.was || *f.at == "" {
			*f.at = f.new
		}
	}
	if slices.Equal(v.Header, before.Header) || len(v.Header) == 0 {
		v.Header = now.Header
	}
	v.Level = now.Level
}

// localityKinds are the kinds of places, the longer names first.
var localityKinds = []string{"thành phố", "thị trấn", "đặc khu", "thị xã", "phường", "huyện", "quận", "tỉnh", "xã"}

// eponyms are places named after persons whose kind belongs to the name before a date (NĐ 30/2020, Phụ lục I, II.4).
var eponyms = []string{"Hồ Chí Minh"}

// splitLocality parts "Phường 3" into its kind in small letters and its name.
func splitLocality(where string) (kind, name string) {
	where = CleanLine(where)
	lower := strings.ToLower(where)
	for _, k := range localityKinds {
		if strings.HasPrefix(lower, k+" ") {
			return k, strings.TrimSpace(string([]rune(where)[len([]rune(k)):]))
		}
	}
	return "", where
}

// localityName is the place inside a sentence: "phường Phú Nhuận", "Phường 3", "Thành phố Hồ Chí Minh".
func localityName(kind, name string) string {
	if keepsKind(name) {
		kind = UpperFirst(kind)
	}
	return strings.TrimSpace(kind + " " + name)
}

// localityPlace is the place before a date: the bare name, or the whole one of a place named by a number or a person.
func localityPlace(kind, name string) string {
	if keepsKind(name) {
		return localityName(kind, name)
	}
	return name
}

func keepsKind(name string) bool { return numbered(name) || slices.Contains(eponyms, name) }

// BoardPapers are the papers that the head of a standing board signs, and a deputy for it.
var BoardPapers = []DocType{KH, QD, LICH, GM, TB, CVKN, CVDD, CVDC, CV, BCN}

// SignerLines proposes the lines above the name of somebody who signs for a standing board: the board decides together,
// so a deputy signs for it too and not for its head.
func SignerLines(title string) []string {
	return []string{"TM. BAN THƯỜNG TRỰC", strings.ToUpper(CleanLine(title))}
}
