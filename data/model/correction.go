package model

// Correction is one place that a công văn đính chính corrects.
type Correction struct {
	Place string `json:"place"` // "Dòng 3, trang 2"
	Was   string `json:"was"`
	Is    string `json:"is"`
}

// Corrections are the places that one letter corrects, in the order in which they stand in it.
type Corrections struct {
	Version int // counts their changes; 0: there never were any
	Pairs   []Correction
}

// clean is a pair as it is kept; a text that is too long is refused at its field.
func (c Correction) clean() (Correction, error) {
	var k checks
	c = Correction{CleanLine(c.Place), CleanText(c.Was), CleanText(c.Is)}
	k.line("place", c.Place)
	k.text("was", c.Was)
	k.text("is", c.Is)
	return c, k.err
}

// With puts a pair in the place at, behind the last one where at is not of one; nothing else changes.
func (c Corrections) With(at int, pair Correction) (Corrections, error) {
	pair, err := pair.clean()
	if err != nil {
		return c, err
	}
	pairs := append([]Correction(nil), c.Pairs...)
	if at >= 0 && at < len(pairs) {
		pairs[at] = pair
	} else {
		pairs = append(pairs, pair)
	}
	return Corrections{c.Version, pairs}, nil
}

// Without leaves out the pair in the place at.
func (c Corrections) Without(at int) Corrections {
	if at < 0 || at >= len(c.Pairs) {
		return c
	}
	return Corrections{c.Version, append(append([]Correction(nil), c.Pairs[:at]...), c.Pairs[at+1:]...)}
}
