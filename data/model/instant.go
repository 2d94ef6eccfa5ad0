package model

import "time"

// instantLayout is RFC 3339 in UTC with a fixed width, so that instants sort
// as text.
const instantLayout = "2006-01-02T15:04:05.000Z"

// Instant is a moment, "2023-09-08T01:02:03.000Z": always UTC, always to the
// millisecond, so that the order of the texts is the order of the moments.
// The empty Instant means "not yet".
type Instant string

// InstantOf returns t to the millisecond (the rest is dropped), and the empty
// Instant for the zero time.
func InstantOf(t time.Time) Instant {
	if t.IsZero() {
		return ""
	}
	return Instant(t.UTC().Format(instantLayout))
}

// Time returns the moment in UTC. Anything but the exact form is an Error
// with Code Invalid, the empty Instant too.
func (i Instant) Time() (time.Time, error) {
	t, err := time.Parse(instantLayout, string(i))
	if err != nil || t.Format(instantLayout) != string(i) {
		return time.Time{}, Errorf(Invalid, "", "Thời điểm “%s” không đọc được.", string(i))
	}
	return t, nil
}

// Valid reports whether i has the exact form of an Instant.
func (i Instant) Valid() bool {
	_, err := i.Time()
	return err == nil
}

// Date returns the calendar day of the moment in loc, unknown when i is not
// valid.
func (i Instant) Date(loc *time.Location) Date {
	t, err := i.Time()
	if err != nil {
		return ""
	}
	return DateOf(t.In(loc))
}
