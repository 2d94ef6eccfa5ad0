package model

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// Register is the register of outgoing papers (sổ đăng ký văn bản đi) of one office over one year.
type Register struct {
	Year     int
	Office   OfficeVersion // its name on the last day of the year on which it has one
	Rows     []RegisterRow // in the order of days, then of numbers
	Practice bool
}

// AsAbove is what Nơi nhận says of those to whom a letter or report is addressed.
const AsAbove = "Như trên"

// RegisterRow is one line: a paper that was given a number, or a number without a paper (void or reserved).
type RegisterRow struct {
	Document Document  // zero for a number without a paper
	Use      NumberUse // zero for a number that another system gave
	Theme    string    // short theme of the paper's mission
	Signer   string    // full name
	Signed   bool      // a scan of what was signed is kept
	Tree     string    // the issued text of a paper whose Nơi nhận says AsAbove; empty for others
}

// UID names the record the line comes from.
func (r *RegisterRow) UID() UID { return cmp.Or(r.Document.UID, r.Use.UID) }

// Number is the number as printed, or that of the series in at least two digits.
func (r *RegisterRow) Number() string {
	if r.Document.Number != "" || r.Use.Number == 0 {
		return r.Document.Number
	}
	return fmt.Sprintf("%02d", r.Use.Number)
}

// Day is that of the paper, or on which the number was made void or reserved.
func (r *RegisterRow) Day() Date { return cmp.Or(r.Document.Day, r.Use.Day) }

// SortRegister puts lines in the order of days, then of the numbers before the sign "/".
func SortRegister(rows []RegisterRow) {
	slices.SortStableFunc(rows, func(a, b RegisterRow) int {
		return cmp.Or(cmp.Compare(a.Day(), b.Day()), cmp.Compare(LeadingNumber(a.Number()), LeadingNumber(b.Number())), cmp.Compare(a.UID(), b.UID()))
	})
}

// LeadingNumber is the number of a paper without its signs: "05/TB-MTTQ-BTT" and "05-TB/ĐU" are 5; 0 for one without digits.
func LeadingNumber(s string) int {
	digits := s[:len(s)-len(strings.TrimLeft(s, "0123456789"))]
	n, err := strconv.Atoi(digits)
	if err != nil {
		return 0
	}
	return n
}

// YearReport is the missions of one office that took place within some days, for the report on a year or half of it.
type YearReport struct {
	From, To Date
	Day      Date            // of the names and posts of the office; empty: To
	Office   OfficeVersion   // as on Day; of an office that had no name then, its last one within the days
	Missions []Dossier       // in the order of their periods, their names as on the last of their days that is within the report
	Signers  []DossierSigner // posts of the office valid on Day
	Choices  []RuleChoices   // what the office chose inside rule sets on Day
	Practice bool
}

// Dossier is what is known of the report as of any paper: the office that issues it, and the records of all its missions,
// without what belongs to a single mission, such as its units.
func (y YearReport) Dossier() Dossier {
	d := Dossier{Day: y.Day, Office: y.Office, Signers: y.Signers, Choices: y.Choices, Practice: y.Practice}
	if d.Day == "" {
		d.Day = y.To
	}
	for i := range y.Missions {
		m := &y.Missions[i]
		d.Findings = append(d.Findings, m.Findings...)
		d.Recommendations = append(d.Recommendations, m.Recommendations...)
		d.Documents = append(d.Documents, m.Documents...)
	}
	return d
}
