package model

import "strings"

// Ward is a supervised unit: phường, xã, thị trấn, đặc khu or another unit. Its names are in its versions.
type Ward struct {
	Meta
	Area string `json:"area"` // where it lies, to tell units of one name apart: "quận Phú Nhuận, Thành phố Hồ Chí Minh"
}

// WardVersion is a unit's name from one day to another.
type WardVersion struct {
	Meta
	Ward       UID      `json:"ward" ref:"ward,own"`
	ValidFrom  Date     `json:"valid_from"` // empty: since before the book
	ValidTo    Date     `json:"valid_to"`   // first day on which it is no longer so; empty: until further notice
	Kind       WardKind `json:"kind"`
	Name       string   `json:"name"`       // proper name without the kind: "3", "Đức Nhuận"
	ShortName  string   `json:"short_name"` // for narrow columns: "P3"
	Eponym     bool     `json:"eponym"`     // named after a person or an event: the kind keeps its capital
	LegalBasis string   `json:"legal_basis"`
}

// WardChange is one event in the history of units.
type WardChange struct {
	Meta
	Day   Date       `json:"day"`
	Kind  ChangeKind `json:"kind"`
	Basis string     `json:"basis"`
	Note  string     `json:"note"`
}

// WardChangeLink says which unit went into which, whole or in part. From is empty for a new unit, To for a dissolved one.
// In a rename and in a transfer the unit is the same before and after: From is empty and To is the unit; the note of a
// transfer is the area it belonged to before.
type WardChangeLink struct {
	Meta
	Change   UID    `json:"change" ref:"ward_change,own"`
	FromWard UID    `json:"from_ward" ref:"ward"`
	ToWard   UID    `json:"to_ward" ref:"ward"`
	Part     Part   `json:"part"`
	Note     string `json:"note"`
}

// Body is a body of a unit (or of none) that is supervised or addressed.
type Body struct {
	Meta
	Ward UID      `json:"ward" ref:"ward,own"`
	Kind BodyKind `json:"kind"`
	Name string   `json:"name"` // only where it cannot be derived from kind and unit
}

// Noun implements Record.
func (*Ward) Noun() Noun { return "ward" }

// Noun implements Record.
func (*WardVersion) Noun() Noun { return "ward_version" }

// Noun implements Record.
func (*WardChange) Noun() Noun { return "ward_change" }

// Noun implements Record.
func (*WardChangeLink) Noun() Noun { return "ward_change_link" }

// Noun implements Record.
func (*Body) Noun() Noun { return "body" }

// Validate implements Record.
func (w *Ward) Validate() error {
	var c checks
	c.line("area", w.Area)
	return c.err
}

// Validate implements Record.
func (w *WardVersion) Validate() error {
	var c checks
	c.ref("ward", w.Ward, "đơn vị")
	c.span("valid_from", w.ValidFrom, w.ValidTo)
	c.enum("kind", w.Kind.Valid(), string(w.Kind))
	c.need("name", w.Name, "tên đơn vị")
	c.line("name", w.Name)
	c.line("short_name", w.ShortName)
	c.line("legal_basis", w.LegalBasis)
	return c.err
}

// ValidOn reports whether the version holds on the day.
func (w *WardVersion) ValidOn(day Date) bool {
	return (w.ValidFrom == "" || w.ValidFrom <= day) && (w.ValidTo == "" || day < w.ValidTo)
}

// FullName is the unit's name inside a sentence: "Phường 3", "phường Đức Nhuận" (NĐ 30/2020, Phụ lục II, III.1).
func (w *WardVersion) FullName() string {
	if w.Kind == Khac {
		return w.Name
	}
	return UnitName(w.Kind, w.Name, w.Eponym)
}

// Title is the unit's name standing alone, as in a list: "Phường 3", "Phường Đức Nhuận".
func (w *WardVersion) Title() string {
	if w.Kind == Khac {
		return w.Name
	}
	return w.Kind.Label() + " " + w.Name
}

// BodyName derives the name of a body of the unit: "Đảng ủy Phường 3", "Ủy ban nhân dân phường Đức Nhuận". A typed name
// wins; without a unit the kind alone is the name.
func (b *Body) BodyName(ward *WardVersion) string {
	if b.Name != "" {
		return b.Name
	}
	if ward == nil {
		return b.Kind.Label()
	}
	return b.Kind.Label() + " " + ward.FullName()
}

// Validate implements Record.
func (w *WardChange) Validate() error {
	var c checks
	if w.Day == "" {
		c.add(Errorf(Invalid, "day", "Chưa nhập ngày thay đổi."))
	}
	c.date("day", w.Day)
	c.enum("kind", w.Kind.Valid(), string(w.Kind))
	c.line("basis", w.Basis)
	c.text("note", w.Note)
	return c.err
}

// Validate implements Record.
func (l *WardChangeLink) Validate() error {
	var c checks
	c.ref("change", l.Change, "thay đổi")
	c.enum("part", l.Part.Valid(), string(l.Part))
	c.text("note", l.Note)
	if l.FromWard == "" && l.ToWard == "" {
		c.add(Errorf(Invalid, "from_ward", "Hãy chọn đơn vị trước hoặc sau thay đổi."))
	}
	if l.FromWard != "" && l.FromWard == l.ToWard {
		c.add(Errorf(Invalid, "to_ward", "Đơn vị trước và sau thay đổi trùng nhau."))
	}
	return c.err
}

// Validate implements Record.
func (b *Body) Validate() error {
	var c checks
	c.enum("kind", b.Kind.Valid(), string(b.Kind))
	c.line("name", b.Name)
	if b.Kind == OtherBody && strings.TrimSpace(b.Name) == "" {
		c.add(Errorf(Invalid, "name", "Chưa nhập tên cơ quan."))
	}
	return c.err
}
