package service

import (
	"fmt"
	"time"
)

// keepAll is how long every copy is kept.
const keepAll = 24 * time.Hour

// keepRule keeps the newest copy of each of the last spans that have one.
type keepRule struct {
	spans int
	name  func(time.Time) string // of the span a copy lies in
}

var keepRules = []keepRule{
	{12, func(t time.Time) string { return t.Format("2006-01-02") }},
	{10, func(t time.Time) string { year, week := t.ISOWeek(); return fmt.Sprint(year, " ", week) }},
	{12, func(t time.Time) string { return t.Format("2006-01") }},
}

// kept says which copies stay: all of the last 24 hours, then the newest of each of the last 12 days, 10 weeks (from
// Monday) and 12 months. Days without a copy do not count, so that a long holiday costs nothing. The newest copy stays
// whatever the clock says. at is sorted, the newest first.
func kept(at []time.Time, now time.Time) []bool {
	keep := make([]bool, len(at))
	for i, t := range at {
		keep[i] = i == 0 || now.Sub(t) < keepAll
	}
	for _, rule := range keepRules {
		left, span := rule.spans, ""
		for i, t := range at {
			if name := rule.name(t); name != span && left > 0 {
				span, keep[i] = name, true
				left--
			}
		}
	}
	return keep
}
