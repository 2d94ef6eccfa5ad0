package service

import (
	"strings"
	"unicode"

	"sogiamsat/data/model"
	"sogiamsat/reports"
)

// paperName is the name of a paper's file: "TB kết luận PN-2023-01 Phường 3 (dự thảo).pdf", "Biên bản làm việc PN-2023-01
// Phường 3 28-8-2023.pdf".
func paperName(d *model.Dossier, t model.DocType, o reports.Options) string {
	name := t.Label()
	if t == model.TB {
		name = "TB kết luận"
	}
	parts := []string{name, d.Mission.Code}
	ward, day := o.Ward, ""
	for _, w := range d.Wards {
		for _, s := range w.Sessions {
			if s.UID == o.Session {
				ward, day = s.Ward, s.Day.Format()
			}
		}
	}
	if ward != "" {
		parts = append(parts, model.UpperFirst(d.WardName(ward)))
	}
	if day != "" {
		parts = append(parts, day)
	}
	if o.For != reports.Signature {
		parts = append(parts, "(dự thảo)")
	}
	return FileName(strings.Join(parts, " "), ".pdf")
}

// longestName is how many characters of a name are kept: paths of 260 characters are the limit of many programs.
const longestName = 100

// reservedNames are devices to Windows, with any ending.
var reservedNames = map[string]bool{
	"CON": true, "PRN": true, "AUX": true, "NUL": true, "COM1": true, "COM2": true, "COM3": true, "COM4": true,
	"LPT1": true, "LPT2": true, "LPT3": true,
}

// FileName makes a name that every system takes as the name of a file: without signs that Windows refuses, without dots
// and spaces at its ends, not too long. ext begins with a dot.
func FileName(s, ext string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case strings.ContainsRune(`<>:"/\|?*`, r) || unicode.IsControl(r):
			return '-'
		}
		return r
	}, model.CleanLine(s))
	if runes := []rune(s); len(runes) > longestName {
		s = string(runes[:longestName])
	}
	s = strings.Trim(s, " .")
	if base, _, _ := strings.Cut(s, "."); s == "" || reservedNames[strings.ToUpper(base)] {
		s = strings.TrimSpace("Văn bản " + s)
	}
	return s + ext
}
