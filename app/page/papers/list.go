package papers

import (
	"cmp"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"sogiamsat/app/edit"
	"sogiamsat/app/present"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

type column = widgets.Column[model.PaperRow]

// columns are those of the list; the mission's name stands only in the list over all missions.
func (p *Page) columns() []column {
	out := []column{
		{ID: "type", Label: "Loại", Width: 150, Bold: true, Text: func(r model.PaperRow) string { return r.Document.Type.Label() }, Compare: byType},
		{ID: "number", Label: "Số", Width: 122, Whole: true, Text: func(r model.PaperRow) string { return r.Document.Number }, Compare: byNumber},
		{ID: "day", Label: "Ngày", Width: 86, Spare: 1, Text: func(r model.PaperRow) string { return r.Document.Day.Format() }, Compare: byDay},
		{ID: "subject", Label: "Trích yếu", Text: func(r model.PaperRow) string { return r.Document.Subject }, Compare: bySubject},
	}
	if p.config.Mission == "" {
		out = append(out, column{ID: "mission", Label: "Cuộc giám sát", Width: 150, Spare: 5, Text: func(r model.PaperRow) string { return r.Mission }, Compare: byMission})
	}
	return append(
		out,
		column{ID: "ward", Label: "Phường", Width: 84, Spare: 4, Text: func(r model.PaperRow) string { return r.Ward }},
		column{ID: "state", Label: "Trạng thái", Width: 112, Badge: paperBadge, Compare: byState},
		column{ID: "signed", Label: "Bản ký", Width: 78, Spare: 2, Badge: signedBadge, Compare: bySigned},
		column{ID: "signer", Label: "Người ký", Width: 122, Spare: 6, Text: func(r model.PaperRow) string { return r.Signer }},
		column{ID: "files", Label: "Tệp", Width: 40, Spare: 3, Align: fyne.TextAlignTrailing, Text: func(r model.PaperRow) string { return present.Count(r.Files) }},
	)
}

func paperBadge(r model.PaperRow) widgets.Badge {
	s := r.Document.State
	return widgets.Badge{Word: s.Label(), Tone: widgets.Tone(present.DocumentTone(s))}
}

// signedBadge says whether the scan of what was signed is kept; of a paper that was not issued here it says nothing.
func signedBadge(r model.PaperRow) widgets.Badge {
	switch {
	case r.Signed:
		return widgets.Badge{Word: "Đã có", Tone: widgets.Good}
	case r.Kept && r.Document.State == model.DocIssued:
		return widgets.Badge{Word: "Chưa có", Tone: widgets.Warn}
	}
	return widgets.Badge{}
}

func bySigned(a, b model.PaperRow) int { return cmp.Compare(signedRank(a), signedRank(b)) }

// signedRank puts what still lacks its scan first.
func signedRank(r model.PaperRow) int {
	switch {
	case r.Signed:
		return 1
	case r.Kept && r.Document.State == model.DocIssued:
		return 0
	}
	return 2
}

func byType(a, b model.PaperRow) int {
	return slices.Index(model.DocTypes, a.Document.Type) - slices.Index(model.DocTypes, b.Document.Type)
}

func byNumber(a, b model.PaperRow) int  { return model.Compare(a.Document.Number, b.Document.Number) }
func byDay(a, b model.PaperRow) int     { return cmp.Compare(a.Document.Day, b.Document.Day) }
func bySubject(a, b model.PaperRow) int { return model.Compare(a.Document.Subject, b.Document.Subject) }
func byMission(a, b model.PaperRow) int { return model.Compare(a.Mission, b.Mission) }
func byState(a, b model.PaperRow) int {
	return slices.Index(model.DocumentStates, a.Document.State) - slices.Index(model.DocumentStates, b.Document.State)
}

func (p *Page) listConfig() widgets.ListConfig[model.PaperRow] {
	return widgets.ListConfig[model.PaperRow]{
		Columns: p.columns(),
		Key:     func(r model.PaperRow) string { return string(r.Document.UID) },
		Fold:    model.Fold, Places: present.Places,
		Multi:         true,
		EmptySentence: "Chưa có văn bản nào: kế hoạch, quyết định, thông báo kết luận ... được ghi ở đây.",
		EmptyButton:   "Thêm văn bản",
		OnEmpty:       p.Add,
		OnCurrent:     p.goTo,
		OpenEdits:     true, OnOpen: p.open,
		OnDelete: func([]model.PaperRow) { p.DeleteCurrent() },
	}
}

// filter narrows the list by words, type, state and year.
type filter struct {
	page              *Page
	search            *widgets.SearchEntry
	kind, state, year *widgets.Select
	content           fyne.CanvasObject
}

const noYear = "-"

func newFilter(p *Page) *filter {
	f := &filter{page: p}
	changed := func(string) { f.changed() }
	f.search = widgets.NewSearchEntry(p.config.After, changed)
	f.search.PlaceHolder = "Tìm số, trích yếu, phường, người ký"
	f.search.OnDown = func() { p.Focus(p.list) }
	f.kind = pick(slices.Concat([]widgets.Option{{ID: "", Label: "Mọi loại"}}, edit.Options(model.DocTypes)), 150, changed)
	f.state = pick(slices.Concat([]widgets.Option{{ID: "", Label: "Mọi trạng thái"}}, edit.Options(model.DocumentStates)), 128, changed)
	f.year = pick(nil, 96, changed)
	add, record := widgets.NewButton("Thêm văn bản", p.Add), widgets.NewButton("Ghi văn bản đã ban hành", p.record)
	f.search.Width = 250
	f.content = container.New(layout.NewCustomPaddedLayout(6, 6, 8, 8), widgets.NewBar(f.search, f.search, f.kind, f.state, f.year, add, record))
	return f
}

func pick(options []widgets.Option, width float32, changed func(string)) *widgets.Select {
	s := widgets.NewSelect(options, changed)
	s.Fold, s.Width = model.Fold, width
	s.SetValue("")
	return s
}

func (f *filter) changed() {
	f.page.narrow()
	if len(f.page.Data()) > 0 && len(f.page.list.Rows()) == 0 {
		f.page.list.SetEmpty("Không có văn bản nào như vậy.", "Bỏ lọc", f.clear)
	}
}

// clear takes the filter away.
func (f *filter) clear() {
	for _, s := range []*widgets.Select{f.kind, f.state, f.year} {
		s.SetValue("")
	}
	f.search.SetQuery("")
	f.page.narrow()
}

// showYears offers the years of the papers, the newest first.
func (f *filter) showYears(rows []model.PaperRow) {
	var years []int
	undated := false
	for _, r := range rows {
		y := r.Document.Day.Year()
		undated = undated || y == 0
		if y != 0 && !slices.Contains(years, y) {
			years = append(years, y)
		}
	}
	slices.Sort(years)
	slices.Reverse(years)
	options := []widgets.Option{{ID: "", Label: "Mọi năm"}}
	for _, y := range years {
		options = append(options, widgets.Option{ID: strconv.Itoa(y), Label: "Năm " + strconv.Itoa(y)})
	}
	if undated {
		options = append(options, widgets.Option{ID: noYear, Label: "Chưa có ngày"})
	}
	f.year.SetOptions(options)
}

// rows are those the filter lets through.
func (f *filter) rows(all []model.PaperRow) []model.PaperRow {
	q := model.ParseQuery(f.search.Text)
	var out []model.PaperRow
	for _, r := range all {
		if f.lets(r) && (q.Empty() || q.Match(words(r))) {
			out = append(out, r)
		}
	}
	return out
}

func (f *filter) lets(r model.PaperRow) bool {
	d, year := r.Document, f.year.Value()
	switch {
	case f.kind.Value() != "" && f.kind.Value() != string(d.Type):
		return false
	case f.state.Value() != "" && f.state.Value() != string(d.State):
		return false
	case year == noYear:
		return d.Day == ""
	}
	return year == "" || strconv.Itoa(d.Day.Year()) == year
}

// words are what a paper is searched by.
func words(r model.PaperRow) string {
	d := r.Document
	out := d.Type.Label() + "\n" + d.Number + "\n" + d.Subject + "\n" + r.Mission + "\n" + r.Ward + "\n" + r.Signer + "\n" + d.Note
	for _, x := range d.Recipient {
		out += "\n" + x
	}
	return out
}

// paperName is a paper in a sentence: "Kế hoạch số 12/KH-MTTQ-BTT".
func paperName(d model.Document) string {
	if d.Number == "" {
		return d.Type.Label()
	}
	return d.Type.Label() + " số " + d.Number
}
