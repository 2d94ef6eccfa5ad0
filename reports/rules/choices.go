package rules

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"sogiamsat/data/model"
	"sogiamsat/reports/doc"
)

// With is the set as an office uses it: each choice in the place of the default. The set itself stays as it is. A measure
// is chosen by a number in its unit with a comma or a point ("13,5"), a trait by one of its options. Later choices of
// the same thing replace earlier ones.
//
// The error is a *model.Error for the user that names what was chosen, the range or the options, and the clause.
func (s Set) With(choices []doc.Choice) (Set, error) {
	s.Measures, s.Traits = slices.Clone(s.Measures), slices.Clone(s.Traits)
	for _, c := range choices {
		if err := s.choose(c); err != nil {
			return Set{}, err
		}
	}
	if err := s.checkSpacing(); err != nil {
		return Set{}, err
	}
	return s, nil
}

func (s *Set) choose(c doc.Choice) error {
	if i := slices.IndexFunc(s.Measures, func(m Measure) bool { return m.Key == c.Key }); i >= 0 {
		v, err := s.Measures[i].read(c.Value)
		s.Measures[i].Value = v
		return err
	}
	i := slices.IndexFunc(s.Traits, func(t Trait) bool { return t.Key == c.Key })
	if i < 0 {
		return model.Errorf(model.NotFound, c.Key, "%s không có mục “%s”; hãy bỏ thiết lập này.", s.Name, c.Key)
	}
	err := s.Traits[i].check(c.Value)
	s.Traits[i].Value = c.Value
	return err
}

// read reads a chosen value and checks it against the range.
func (m Measure) read(value string) (float64, error) {
	v, err := strconv.ParseFloat(strings.Replace(strings.TrimSpace(value), ",", ".", 1), 64)
	switch {
	case err != nil || math.IsNaN(v) || math.IsInf(v, 0):
		return m.Value, model.Errorf(model.Invalid, m.Key, "%s phải là một số, ví dụ %s; không đọc được “%s”.", Label(m.Key), m.number(m.Value), value)
	case m.Max == 0:
		return m.Value, model.Errorf(model.Invalid, m.Key, "%s do chương trình đặt (%s), không đổi được.", Label(m.Key), m.Amount(m.Value))
	case m.Min == m.Max && v != m.Value:
		return m.Value, model.Errorf(model.Invalid, m.Key, "%s cố định là %s (%s), không đổi thành %s được.",
			Label(m.Key), m.Amount(m.Value), m.Clause, m.Amount(v))
	case v < m.Min-rounding || v > m.Max+rounding:
		return m.Value, model.Errorf(model.Invalid, m.Key, "%s %s nằm ngoài khoảng cho phép %s (%s).",
			Label(m.Key), m.Amount(v), m.Range(), m.Clause)
	}
	return v, nil
}

// rounding is what typed numbers may be off: 1/3 is typed 0,33.
const rounding = 0.005

// check refuses a value that is none of the options.
func (t Trait) check(value string) error {
	switch {
	case value == t.Value && len(t.Options) == 0, slices.Contains(t.Options, value):
		return nil
	case len(t.Options) == 0:
		return model.Errorf(model.Invalid, t.Key, "%s cố định là %s (%s), không đổi được.", Label(t.Key), ValueLabel(t.Key, t.Value), t.Clause)
	}
	var options []string
	for _, o := range t.Options {
		options = append(options, ValueLabel(t.Key, o))
	}
	return model.Errorf(model.Invalid, t.Key, "%s: không có lựa chọn “%s”; được chọn %s (%s).",
		Label(t.Key), value, strings.Join(options, ", "), t.Clause)
}

// greatestSpacing is how far apart lines may stand in the form of the State: 1.5 lines (NĐ 30/2020, Phụ lục I, II.6).
const greatestSpacing = 1.5

// checkSpacing compares the distance of lines with the size that was chosen: the decree counts it in lines.
func (s *Set) checkSpacing() error {
	leading, _ := s.Measure("body.leading")
	size, _ := s.Measure("body.size")
	least, most := size.Value*single, size.Value*single*greatestSpacing
	if s.Family == Party || leading.Value >= least-rounding && leading.Value <= most+rounding {
		return nil
	}
	return model.Errorf(model.Invalid, leading.Key, "%s %s không hợp với cỡ chữ %s: phải từ dòng đơn đến 1,5 dòng, tức từ %s đến %s (%s).",
		Label(leading.Key), leading.Amount(leading.Value), size.Amount(size.Value), leading.number(least), leading.Amount(most), leading.Clause)
}

// Amount writes a value of the measure for people: "12,7 mm", "14 pt", "0,45".
func (m Measure) Amount(v float64) string {
	if m.Unit == Share {
		return m.number(v)
	}
	return m.number(v) + " " + string(m.Unit)
}

func (m Measure) number(v float64) string {
	digits := 1.
	if m.Unit == Share {
		digits = 3
	} else if v != math.Round(v*10)/10 {
		digits = 2
	}
	p := math.Pow(10, digits)
	return strings.Replace(strconv.FormatFloat(math.Round(v*p)/p, 'f', -1, 64), ".", ",", 1)
}

// Range writes what is allowed: "từ 13 đến 14 pt", "cố định 20 mm"; empty where nothing is.
func (m Measure) Range() string {
	switch {
	case m.Max == 0:
		return ""
	case m.Min == m.Max:
		return "cố định " + m.Amount(m.Value)
	}
	return "từ " + m.number(m.Min) + " đến " + m.Amount(m.Max)
}

// Adjustable tells whether an office may choose the measure.
func (m Measure) Adjustable() bool { return m.Min < m.Max }

// Adjustable tells whether an office may choose the trait.
func (t Trait) Adjustable() bool { return len(t.Options) > 0 }
