package edit

import (
	"reflect"
	"strconv"
	"strings"

	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// Line adds a field of one line. key is the json name of the record's field; at points into the record.
func Line[T any](f *Form[T], key string, at func(*T) *string) *widgets.BaseEntry {
	return addText(f, key, widgets.NewEntry(model.CleanTyped(model.CleanLine)), at)
}

// Area adds a field of several lines, at least rows high.
func Area[T any](f *Form[T], key string, rows int, at func(*T) *string) *widgets.BaseEntry {
	return addText(f, key, widgets.NewTextArea(rows, model.CleanTyped(model.CleanText)), at)
}

func addText[T any](f *Form[T], key string, e *widgets.BaseEntry, at func(*T) *string) *widgets.BaseEntry {
	e.OnLeave = func(s string) { f.Change(func(v *T) { *at(v) = s }) }
	e.OnChanged = func(string) { f.typed() }
	f.fields = append(f.fields, &field[T]{
		key: key, mark: e,
		show:   func(v T, first bool) { showText(e, *at(&v), first) },
		commit: e.Commit, text: e.Value,
		kept: func(v T) string { return *at(&v) },
		set:  func(v *T, s string) { *at(v) = s },
		from: copier(at), same: comparer(at),
		take: func(v T) Above { return takeText(e, *at(&v)) },
	})
	return e
}

// copier takes a field's value over from another state of the record.
func copier[T, V any](at func(*T) *V) func(v *T, from T) {
	return func(v *T, from T) { *at(v) = *at(&from) }
}

// comparer says that a field says the same in two states of the record.
func comparer[T, V any](at func(*T) *V) func(a, b T) bool {
	return func(a, b T) bool { return reflect.DeepEqual(*at(&a), *at(&b)) }
}

// showText shows another record's text from its beginning, or the same record's text stored again.
func showText(e *widgets.BaseEntry, text string, first bool) {
	if !first {
		e.UpdateValue(text)
		return
	}
	e.SetValue(text)
	e.CursorRow, e.CursorColumn = 0, 0
	e.Refresh()
}

// DayField is a field for a day outside any form: d/m/yyyy, ddmmyy, "hn", the calendar.
func DayField(today func() model.Date) *widgets.DateEntry {
	return dayField(today, func() int { return today().Year() })
}

// dayField is the same where a day without a year is meant in the given one.
func dayField(today func() model.Date, year func() int) *widgets.DateEntry {
	return widgets.NewDateEntry(widgets.DateConfig{
		Parse: func(typed string) (string, error) {
			day, err := model.ParseDateIn(typed, today(), year())
			return string(day), err
		},
		Format: func(day string) string { return model.Date(day).Format() },
		Today:  func() string { return string(today()) },
	})
}

// Day adds a field for a day.
func Day[T any](f *Form[T], key string, today func() model.Date, at func(*T) *model.Date) *widgets.DateEntry {
	return addDay(f, key, DayField(today), at)
}

// DayIn adds a field for a day; without a year one in the given year is meant, such as that of the mission.
func DayIn[T any](f *Form[T], key string, today func() model.Date, year func() int, at func(*T) *model.Date) *widgets.DateEntry {
	return addDay(f, key, dayField(today, year), at)
}

func addDay[T any](f *Form[T], key string, e *widgets.DateEntry, at func(*T) *model.Date) *widgets.DateEntry {
	e.OnChange = func(day string) { f.Change(func(v *T) { *at(v) = model.Date(day) }) }
	e.OnChanged = func(string) { f.typed() }
	f.fields = append(f.fields, &field[T]{
		key: key, mark: e, commit: e.Commit, text: func() string { return strings.TrimSpace(e.Text) },
		kept: func(v T) string { return (*at(&v)).Format() },
		from: copier(at), same: comparer(at), put: e.PutBack, partial: e.Partial,
		take: func(v T) Above { return takeText(&e.BaseEntry, (*at(&v)).Format()) },
		show: func(v T, first bool) {
			if first {
				e.SetValue(string(*at(&v)))
				return
			}
			e.UpdateValue(string(*at(&v)))
		},
	})
	return e
}

// Number adds a field for a number of at least 0; an empty field is 0.
func Number[T any](f *Form[T], key string, at func(*T) *int) *widgets.BaseEntry {
	e := widgets.NewEntry(model.CleanLine)
	e.Width = 72
	e.OnLeave = func(s string) {
		n, err := strconv.Atoi(strings.TrimSpace(s))
		if s != "" && (err != nil || n < 0) {
			e.SetError("Chỉ nhập số, ví dụ 12.")
			return
		}
		e.SetError("")
		f.Change(func(v *T) { *at(v) = n })
	}
	e.OnChanged = func(string) { f.typed() }
	written := func(v T) string {
		if n := *at(&v); n != 0 {
			return strconv.Itoa(n)
		}
		return ""
	}
	f.fields = append(f.fields, &field[T]{
		key: key, mark: e, commit: e.Commit, text: e.Value, kept: written, from: copier(at), same: comparer(at), put: e.SetText,
		take: func(v T) Above { return takeText(e, written(v)) },
		show: func(v T, first bool) { showText(e, written(v), first) },
	})
	return e
}

// Pick adds a field whose value is chosen from a list that hangs under it.
func Pick[T any, S ~string](f *Form[T], key string, options []widgets.Option, at func(*T) *S) *widgets.Select {
	s := widgets.NewSelect(options, func(id string) { f.Change(func(v *T) { *at(v) = S(id) }) })
	s.Fold = model.Fold
	f.fields = append(f.fields, &field[T]{
		key: key, mark: s, from: copier(at), same: comparer(at), show: func(v T, _ bool) { s.SetValue(string(*at(&v))) },
		take: func(v T) Above {
			id := string(*at(&v))
			if id != "" && !s.Offers(id) {
				return NoPlace
			}
			return takeOption(s, func(id string) { s.OnChange(id) }, id)
		},
	})
	return s
}

// Take adds a field whose few options are all in sight.
func Take[T any, S ~string](f *Form[T], key string, options []widgets.Option, at func(*T) *S) *widgets.Choice {
	c := widgets.NewChoice(options, model.Fold, func(id string) { f.Change(func(v *T) { *at(v) = S(id) }) })
	f.fields = append(f.fields, &field[T]{
		key: key, mark: c, from: copier(at), same: comparer(at), show: func(v T, _ bool) { c.SetValue(string(*at(&v))) },
		take: func(v T) Above { return takeOption(c, func(id string) { c.OnChange(id) }, string(*at(&v))) },
	})
	return c
}

// Picks adds a field of which any number of options is taken.
func Picks[T any, S ~string](f *Form[T], key string, options []widgets.Option, at func(*T) *[]S) *widgets.ChipSelect {
	c := widgets.NewChipSelect(options, func(ids []string) {
		f.Change(func(v *T) {
			var out []S
			for _, id := range ids {
				out = append(out, S(id))
			}
			*at(v) = out
		})
	})
	f.fields = append(f.fields, &field[T]{key: key, mark: c, from: copier(at), same: comparer(at), show: func(v T, _ bool) {
		var ids []string
		for _, id := range *at(&v) {
			ids = append(ids, string(id))
		}
		c.SetValue(ids)
	}, take: func(v T) Above {
		var ids []string
		for _, id := range *at(&v) {
			ids = append(ids, string(id))
		}
		if len(ids) == 0 {
			return NoValue
		}
		c.SetValue(ids)
		c.OnChange(ids)
		return Taken
	}})
	return c
}

// Tick adds a field for what is so or not.
func Tick[T any](f *Form[T], key, label string, at func(*T) *bool) *widgets.CheckBox {
	c := widgets.NewCheckBox(label, func(on bool) { f.Change(func(v *T) { *at(v) = on }) })
	f.fields = append(f.fields, &field[T]{key: key, mark: c, from: copier(at), same: comparer(at), show: func(v T, _ bool) { c.SetValue(*at(&v)) }, take: func(v T) Above {
		if on := *at(&v); on != c.Value() {
			c.SetValue(on)
			c.OnChange(on)
		}
		return Taken
	}})
	return c
}

// Options lists the values of an enum for Pick and Take.
func Options[E interface {
	~string
	Label() string
}](all []E) []widgets.Option {
	var out []widgets.Option
	for _, v := range all {
		out = append(out, widgets.Option{ID: string(v), Label: v.Label()})
	}
	return out
}
