package model

import (
	"reflect"
	"strings"
)

// Deed is what an action did to one record.
type Deed string

// The deeds.
const (
	Made     Deed = "made"     // it was not there before
	Altered  Deed = "altered"  // its content is another
	Binned   Deed = "binned"   // it went to the bin
	Restored Deed = "restored" // it came back from there
	Removed  Deed = "removed"  // it is no more; only the journal has it
)

// Deeds lists the deeds.
var Deeds = []Deed{Made, Altered, Binned, Restored, Removed}

var deedLabels = labels[Deed]{Made: "Thêm", Altered: "Sửa", Binned: "Vào Thùng rác", Restored: "Khôi phục", Removed: "Bỏ hẳn"}

// Label is the Vietnamese word.
func (d Deed) Label() string { return deedLabels.label(d) }

// DeedOf compares a record before and after an action; nil: it was not there, or is no more.
func DeedOf(before, after Record) Deed {
	switch {
	case before == nil:
		return Made
	case after == nil:
		return Removed
	case !before.Head().InBin() && after.Head().InBin():
		return Binned
	case before.Head().InBin() && !after.Head().InBin():
		return Restored
	}
	return Altered
}

// FieldChange is one content field that differs between two states of a record. Old and New have the field's own type:
// string, Date, UID, an enum, a list ...
type FieldChange struct {
	Field    string // key: the name of the column
	Ref      Noun   // kind of the record a UID refers to, "" for fields of another type
	Own      bool   // the UID of the whole the record is a part of
	Old, New any
}

// Differences lists the fields that differ, in the order of the record's columns. A nil record counts as empty; of two
// nil records there is nothing to say.
func Differences(before, after Record) []FieldChange {
	some := after
	if some == nil {
		some = before
	}
	if some == nil {
		return nil
	}
	empty := reflect.New(reflect.TypeOf(some).Elem()).Elem()
	old, is := valueOr(before, empty), valueOr(after, empty)
	var out []FieldChange
	for i := range empty.NumField() {
		f := empty.Type().Field(i)
		if f.Anonymous || equalValues(old.Field(i), is.Field(i)) {
			continue
		}
		noun, part, _ := strings.Cut(f.Tag.Get("ref"), ",")
		out = append(out, FieldChange{
			Field: f.Tag.Get("json"), Ref: Noun(noun), Own: part == "own", Old: old.Field(i).Interface(), New: is.Field(i).Interface(),
		})
	}
	return out
}

func valueOr(r Record, empty reflect.Value) reflect.Value {
	if r == nil {
		return empty
	}
	return reflect.ValueOf(r).Elem()
}

// equalValues takes a nil list and an empty one for the same.
func equalValues(a, b reflect.Value) bool {
	if a.Kind() == reflect.Slice && a.Len() == 0 && b.Len() == 0 {
		return true
	}
	return reflect.DeepEqual(a.Interface(), b.Interface())
}

// CopyFields gives to the fields of from, all when none is named; it reports whether to has every field named. Both are
// records of one kind.
func CopyFields(to, from Record, fields ...string) bool {
	target, source := reflect.ValueOf(to).Elem(), reflect.ValueOf(from).Elem()
	copied := 0
	for i := range target.NumField() {
		f := target.Type().Field(i)
		if f.Anonymous || len(fields) > 0 && !contains(fields, f.Tag.Get("json")) {
			continue
		}
		target.Field(i).Set(source.Field(i))
		copied++
	}
	return copied >= len(fields)
}

func contains(all []string, s string) bool {
	for _, x := range all {
		if x == s {
			return true
		}
	}
	return false
}

// RecordChange is what one action did to one record.
type RecordChange struct {
	Ref
	Deed   Deed
	Title  string // which record it is
	Fields []FieldChange
	Linked bool // the record only ties others together; taking a change of it back ties them again or unties them
}

// HistoryRow is one action in the history of a record.
type HistoryRow struct {
	Group   UID // the action
	Seq     int // of its last entry: the row's place in the history
	At      Instant
	Who     string
	Action  string
	Records int // how many records of the history it touched
	Ref         // the one it is about
	About   int // its entry
	Title   string
}

// HistoryFilter picks actions; empty fields pick all. Days are those of the store's clock.
type HistoryFilter struct {
	Noun     Noun
	Who      string
	From, To Date
	Before   int // rows whose place is smaller, 0: the newest
	Limit    int // at most so many rows, 0: all
}

// HistoryPage is a stretch of a history, the newest action first.
type HistoryPage struct {
	Rows  []HistoryRow
	Next  int      // Before of the page that follows, 0: there is none
	Who   []string // everybody in the whole history
	Nouns []Noun   // every kind of record in the whole history
}

// DetailQuery asks what an action did.
type DetailQuery struct {
	Group UID // the action
	Root  Ref // only what it did to this record and its parts; zero: all
	About UID // the record told first
	Limit int // at most so many records, 0: all
}

// ActionDetail is what an action did, record by record: wholes before their parts.
type ActionDetail struct {
	Changes []RecordChange
	More    int            // records that were touched besides
	Names   map[UID]string // of the records that fields refer to
}
