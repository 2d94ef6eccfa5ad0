package reports

import (
	"fmt"
	"strings"

	"sogiamsat/data/model"
	"sogiamsat/reports/charts"
	"sogiamsat/reports/doc"
)

// How pictures are printed: as wide as the text, with letters a little smaller than those of tables, and fine enough for
// printers of offices (240 dots per inch).
const (
	chartUnits  = 520   // width of the drawing
	chartScale  = 3     // pixels per unit
	chartPoints = 467.7 // 165 mm, the text of a portrait page
	chartLines  = 24    // at most so many units have bars of their own; more are gathered by mission
)

// common is what findings about all units stand under.
const common = "Các phường"

// charts are the pictures of a year, on pages of their own so that they break no text.
func (c *yearCount) charts() {
	if all := c.gather(findingsOf(anyKind)); len(all) > 0 {
		c.foundChart(all)
	}
	if all := c.gather(demandsOf(anyDemand)); len(all) > 0 {
		c.askedChart(all)
	}
}

// drawable says whether there is something to draw.
func (c *yearCount) drawable() bool {
	return len(c.gather(findingsOf(anyKind)))+len(c.gather(demandsOf(anyDemand))) > 0
}

func anyKind(model.FindingKind) bool { return true }

// figure adds a picture under its title. words say what it shows.
func (c *yearCount) figure(title, words string, sources []string, drawn charts.Picture, err error) {
	if err != nil {
		c.refuse(fmt.Errorf("draw %q: %w", title, err))
		return
	}
	c.figures++
	c.say(doc.Centered, "", fmt.Sprintf("Biểu đồ %d. %s", c.figures, title), "Tên biểu đồ")
	c.out[len(c.out)-1].Para.KeepNxt = true
	c.add(doc.Block{Picture: &doc.Picture{
		PNG: drawn.PNG, Width: chartPoints, Height: chartPoints * float64(drawn.Height) / float64(drawn.Width),
		Words: title + ". " + words, Sources: append([]string(nil), sources...),
	}})
}

func chartLook() charts.Look {
	return charts.Look{Colors: charts.Paper, Width: chartUnits, Scale: chartScale}
}

// foundChart shows the findings by unit and kind, or by mission where there are too many units.
func (c *yearCount) foundChart(sources []string) {
	once := map[model.FindingKind]int{}
	for _, k := range model.FindingKinds {
		once[k] = len(c.gather(findingsOf(only(k))))
	}
	title, rows := "Nhận xét theo đơn vị và loại", c.findingRows(unitsOf)
	if len(rows) > chartLines {
		title, rows = "Nhận xét theo cuộc giám sát và loại", c.findingRows(missionOf)
	}
	if len(rows) > chartLines {
		return // hundreds of missions: the table has them
	}
	var words []string
	for _, r := range rows {
		sum := 0
		for _, n := range r.Counts {
			sum += n
		}
		words = append(words, fmt.Sprintf("%s: %d", r.Unit, sum))
	}
	drawn, err := charts.Findings(rows, once, chartLook())
	c.figure(title, strings.Join(words, "; "), sources, drawn, err)
}

// unitsOf are the names of the units a finding is about, on the day of its mission.
func unitsOf(d *model.Dossier, f *model.DossierFinding) []string {
	var out []string
	for _, w := range f.Wards {
		if name := d.WardTitle(w); name != "" {
			out = append(out, name)
		}
	}
	if len(out) == 0 {
		return []string{common}
	}
	return out
}

func missionOf(d *model.Dossier, _ *model.DossierFinding) []string { return []string{d.Mission.Code} }

// findingRows counts the findings of each kind under the names that name gives: common ones first, then in the order in
// which the missions have the units.
func (c *yearCount) findingRows(name func(*model.Dossier, *model.DossierFinding) []string) []charts.UnitFindings {
	at, rows := map[string]int{}, []charts.UnitFindings{}
	row := func(unit string) *charts.UnitFindings {
		i, ok := at[unit]
		if !ok {
			i = len(rows)
			at[unit] = i
			rows = append(rows, charts.UnitFindings{Unit: unit, Counts: map[model.FindingKind]int{}})
		}
		return &rows[i]
	}
	for pass := range 2 { // the common ones come first
		for i := range c.y.Missions {
			d := &c.y.Missions[i]
			for j := range d.Findings {
				f := &d.Findings[j]
				if !reported(f.Finding) || f.Finding.Text == "" {
					continue
				}
				for _, unit := range name(d, f) {
					if (unit == common) == (pass == 0) {
						row(unit).Counts[f.Finding.Kind]++
					}
				}
			}
		}
	}
	return rows
}

// askedChart shows how far the recommendations are carried out.
func (c *yearCount) askedChart(sources []string) {
	counts := map[model.RecommendationState]charts.StateCount{}
	late := overdueOn(c.o.Today)
	var words []string
	for _, s := range model.RecommendationStates {
		all := len(c.gather(demandsOf(inState(s))))
		overdue := len(c.gather(demandsOf(func(r model.Recommendation) bool { return r.State == s && late(r) })))
		if all == 0 || s == model.RecWithdrawn {
			continue
		}
		counts[s] = charts.StateCount{All: all, Overdue: overdue}
		words = append(words, fmt.Sprintf("%s: %d, quá hạn %d", s.Label(), all, overdue))
	}
	drawn, err := charts.States(counts, chartLook())
	c.figure("Tình hình thực hiện kiến nghị", strings.Join(words, "; "), sources, drawn, err)
}
