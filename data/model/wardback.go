package model

import "slices"

// EndedBy is the name of a unit that a new one ends: the one that is valid until further notice on the day on which the
// new name begins; ok is false when there is none.
func EndedBy(names []WardVersion, next WardVersion) (before WardVersion, ok bool) {
	for _, v := range names {
		if next.ValidFrom != "" && v.ValidTo == "" && v.ValidFrom < next.ValidFrom {
			v.ValidTo = next.ValidFrom
			return v, true
		}
	}
	return WardVersion{}, false
}

// WardBack is what taking a change back does besides removing it.
type WardBack struct {
	Wards    []UID         // units that began with it: to the bin
	Names    []UID         // names that began with it, of units that went on: to the bin
	Versions []WardVersion // names that it ended: they go on
	Areas    []Ward        // units that it moved: they belong to where they belonged before
}

// TakeBack says how units are made as they were before a change. It is refused (code State) when a later change rests on
// it, because then the later one has to be taken back first.
func (b *WardBook) TakeBack(change UID) (WardBack, error) {
	flows := b.History.changes[change]
	if len(flows) == 0 {
		return WardBack{}, nil
	}
	var out WardBack
	for _, f := range flows {
		if err := b.mayTakeBack(f); err != nil {
			return WardBack{}, err
		}
		switch {
		case f.Kind == Transfer:
			b.backToArea(&out, f)
		case f.Kind == Rename:
			b.backToName(&out, f)
		default:
			b.reopen(&out, f)
			b.unmake(&out, f)
		}
	}
	return out, nil
}

func (b *WardBook) mayTakeBack(f WardFlow) error {
	later := append(slices.Clone(b.History.after[f.To]), b.History.before[f.To]...)
	for _, o := range later {
		if f.To != "" && o.Change != f.Change && o.Day > f.Day {
			return Errorf(State, "", "%s còn có thay đổi ngày %s; hãy bỏ thay đổi đó trước.", b.Title(f.To, f.Day), o.Day.Format())
		}
	}
	return nil
}

func (b *WardBook) backToArea(out *WardBack, f WardFlow) {
	if w := b.wards[f.To]; w != nil {
		before := *w
		before.Area = f.Note
		out.Areas = append(out.Areas, before)
	}
}

// backToName lets the name before a rename go on in place of the one that began with it.
func (b *WardBook) backToName(out *WardBack, f WardFlow) {
	names := b.names[f.To]
	at := slices.IndexFunc(names, func(v WardVersion) bool { return v.ValidFrom == f.Day })
	if at < 1 || names[at-1].ValidTo != f.Day {
		return
	}
	before := names[at-1]
	before.ValidTo = names[at].ValidTo
	out.Versions = append(out.Versions, before)
	out.Names = append(out.Names, names[at].UID)
}

// reopen lets the name of a unit go on that this flow ended, unless another change of the same day ends it too.
func (b *WardBook) reopen(out *WardBack, f WardFlow) {
	if f.From == "" || !f.Part.Ends() {
		return
	}
	for _, o := range b.History.after[f.From] {
		if o.Change != f.Change && o.Part.Ends() {
			return
		}
	}
	names := b.names[f.From]
	if len(names) == 0 || names[len(names)-1].ValidTo != f.Day {
		return
	}
	last := names[len(names)-1]
	last.ValidTo = ""
	out.Versions = append(out.Versions, last)
}

// unmake takes a unit away that began with the change and with no other.
func (b *WardBook) unmake(out *WardBack, f WardFlow) {
	names := b.names[f.To]
	if f.To == "" || len(names) != 1 || names[0].ValidFrom != f.Day || slices.Contains(out.Wards, f.To) {
		return
	}
	for _, o := range b.History.before[f.To] {
		if o.Change != f.Change {
			return
		}
	}
	out.Wards = append(out.Wards, f.To)
}
