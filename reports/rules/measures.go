package rules

import "slices"

// single is the line pitch of single spacing for Times New Roman, as a share of the size.
const single = 1.149

// habit is the clause of measures that no rule lays down: they are what careful offices do. Their ranges are those in
// which a paper still looks well.
const habit = "thói quen trình bày của cơ quan"

// mm, pt and share make measures; least and most are the range that the clause allows.
func mm(key string, value, least, most float64, clause string) Measure {
	return Measure{Key: key, Value: value, Min: least, Max: most, Unit: MM, Clause: clause}
}

func pt(key string, value, least, most float64, clause string) Measure {
	return Measure{Key: key, Value: value, Min: least, Max: most, Unit: PT, Clause: clause}
}

func share(key string, value, least, most float64, clause string) Measure {
	return Measure{Key: key, Value: value, Min: least, Max: most, Unit: Share, Clause: clause}
}

// noting says why a measure is the default where sources disagree.
func (m Measure) noting(why string) Measure {
	m.Note = why
	return m
}

// withHabits adds the habits that all families share; a measure that stands in the list goes before them.
func withHabits(own ...Measure) []Measure {
	all := slices.Clone(own)
	for _, m := range habits {
		if !slices.ContainsFunc(own, func(o Measure) bool { return o.Key == m.Key }) {
			all = append(all, m)
		}
	}
	return all
}

var habits = []Measure{
	mm("pageno.baseline", 12.5, 10, 15, habit),

	mm("header.gap", 2, 0, 0, habit),
	share("header.leading", single, 1, single, habit),
	pt("header.drop", 5, 3, 7, habit),
	pt("header.numbergap", 6, 0, 0, habit),
	pt("header.after", 22, 0, 0, habit),

	pt("title.leading", 18, 0, 0, habit),
	share("title.width", 0.86, 0, 0, habit),
	pt("title.before", 4, 0, 0, habit),
	pt("title.after", 14, 6, 24, habit),
	pt("title.drop", 6, 0, 0, habit),

	mm("list.dash", 3, 0, 0, habit),
	mm("list.point", 5.4, 0, 0, habit),
	mm("address.indent", 25.4, 0, 0, habit),
	pt("note.size", 12, 11, 13, habit),

	pt("table.size", 13, 12, 13, habit),
	pt("table.leading", 15.5, 0, 0, habit),
	mm("table.padx", 1.6, 0, 0, habit),
	pt("table.pady", 2.5, 0, 0, habit),
	pt("table.gap", 8, 0, 0, habit),
	share("table.split", 0.35, 0, 0, habit),

	pt("sign.leading", 14*single, 0, 0, habit),
	pt("sign.room", 5*14*single, 3*14*single, 6*14*single, habit),
	pt("sign.before", 14, 6, 24, habit),
	share("sign.left", 0.46, 0, 0, habit),
	mm("sign.gap", 4, 0, 0, habit),
	pt("sign.lines", 2, 0, 0, habit),
	pt("receivers.leading", 11*single, 0, 0, habit),

	pt("draft.size", 13, 0, 0, habit),
	pt("practice.size", 8, 0, 0, habit),
	share("practice.gray", 0.45, 0, 0, habit),
	pt("line.width", 0.5, 0, 0, habit),
	share("space.least", 0.8, 0, 0, habit),
	share("space.aim", 1.04, 0, 0, habit),
	share("space.closer", 0.004, 0, 0, habit),
	share("space.apart", 0.008, 0, 0, habit),
	share("space.most", 2.6, 0, 0, habit),
}
