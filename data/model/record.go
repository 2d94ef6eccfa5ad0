package model

import (
	"fmt"
	"strings"
)

// UID identifies a record for ever, also in other files: a UUIDv7 in its usual text form. Empty = no record.
type UID string

// Noun names a kind of record; it is the name of the table and of the array in an export.
type Noun string

// Meta is what every record carries besides its content.
type Meta struct {
	UID         UID     `json:"uid"`
	Version     int     `json:"version"`      // starts at 1, one more with each change (optimistic lock)
	ContentHash string  `json:"content_hash"` // SHA-256 of the content, hex; set by the store
	CreatedAt   Instant `json:"created_at"`
	ChangedAt   Instant `json:"changed_at"`
	ChangedBy   string  `json:"changed_by"`
	DeletedAt   Instant `json:"deleted_at"`   // not empty: in the bin
	DeletedWith UID     `json:"deleted_with"` // the record whose deletion took this one along (itself for that record)
}

// Head gives access to the common fields of any record.
func (m *Meta) Head() *Meta { return m }

// InBin reports whether the record was deleted.
func (m Meta) InBin() bool { return m.DeletedAt != "" }

// Record is anything that is kept. Implementations are pointers to the structs of this package.
type Record interface {
	Head() *Meta
	Noun() Noun
	// Validate checks the record by itself: lengths, enums, required fields, dates. Rules between records are checked by
	// the store in the transaction that saves. The error is an *Error naming the field.
	Validate() error
}

// Longest texts, in characters. A text that is longer is refused, never cut.
const (
	MaxLine = 500    // one-line fields: names, titles, numbers, places
	MaxText = 20_000 // one finding, recommendation, answer, subject
	MaxLong = 200_000
)

// checks collects the first violation of a record's rules.
type checks struct{ err error }

func (c *checks) add(err error) {
	if c.err == nil {
		c.err = err
	}
}

func (c *checks) line(field, s string) { c.add(CheckLine(field, s, MaxLine)) }
func (c *checks) text(field, s string) { c.add(CheckText(field, s, MaxText)) }

func (c *checks) need(field, s, what string) {
	if strings.TrimSpace(s) == "" {
		c.add(Errorf(Invalid, field, "Chưa nhập %s.", what))
	}
}

func (c *checks) date(field string, d Date) {
	if d != "" && !d.Valid() {
		c.add(Errorf(Invalid, field, "Ngày “%s” không có trong lịch.", string(d)))
	}
}

func (c *checks) order(field string, from, to Date) {
	c.date(field, from)
	c.date(field, to)
	if from != "" && to != "" && to < from {
		c.add(Errorf(Invalid, field, "Ngày cuối (%s) trước ngày đầu (%s).", to.Format(), from.Format()))
	}
}

func (c *checks) span(field string, from, to Date) {
	c.order(field, from, to)
	if from != "" && from == to {
		c.add(Errorf(Invalid, field, "Thời gian hiệu lực bắt đầu và kết thúc cùng ngày %s.", from.Format()))
	}
}

func (c *checks) ref(field string, u UID, what string) {
	if u == "" {
		c.add(Errorf(Invalid, field, "Chưa chọn %s.", what))
	}
}

func (c *checks) enum(field string, ok bool, value string) {
	if !ok {
		c.add(Errorf(Invalid, field, "Giá trị “%s” không dùng được ở đây.", value))
	}
}

func (c *checks) natural(field string, n int) {
	if n < 0 {
		c.add(Errorf(Invalid, field, "Số %d nhỏ hơn 0.", n))
	}
}

// CheckLine is CheckText for one-line fields: line breaks are refused too.
func CheckLine(field, s string, limit int) error {
	if strings.ContainsRune(s, '\n') {
		return Errorf(Invalid, field, "Ô này chỉ chứa một dòng.")
	}
	return CheckText(field, s, limit)
}

// labels maps the values of an enum to what the user reads. The order of values is kept beside it.
type labels[T ~string] map[T]string

func (l labels[T]) label(v T) string {
	if s, ok := l[v]; ok {
		return s
	}
	return fmt.Sprintf("“%s”", string(v))
}

func (l labels[T]) has(v T) bool { _, ok := l[v]; return ok }
