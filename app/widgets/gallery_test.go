package widgets_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"sogiamsat/app/task/tasktest"
	"sogiamsat/app/theme"
	"sogiamsat/app/widgets"
)

// gallery is a page with one of everything, for looking at.
func gallery() (*fyne.Container, *widgets.BaseEntry) {
	title := widgets.NewEntry(trim)
	title.SetValue("Giám sát thực hiện quy chế tiếp xúc, đối thoại")
	title.SetHelp("Viết như sẽ in trên văn bản")
	area := widgets.NewTextArea(4, trim)
	area.SetValue("Đảng ủy phường đã tổ chức đối thoại định kỳ với Nhân dân, có thông báo kết luận sau đối thoại và phân công người theo dõi.")
	day := widgets.NewDateEntry(dates)
	day.SetValue("2023-09-08")
	wrong := widgets.NewDateEntry(dates)
	wrong.SetText("38/9")
	wrong.Commit()
	topic := widgets.NewSelect([]widgets.Option{{ID: "a", Label: "2. Tiếp xúc, đối thoại"}}, nil)
	topic.SetValue("a")
	kind := widgets.NewChoice(kinds, nil, nil)
	kind.SetValue("limit")
	var chips []widgets.Option
	for _, n := range []string{"3", "5", "9", "11", "13", "15"} {
		chips = append(chips, widgets.Option{ID: n, Label: n})
	}
	ward := widgets.NewChipSelect(chips, nil)
	ward.SetValue([]string{"3", "11"})
	tick := widgets.NewCheckBox("Vào kết luận", nil)
	tick.SetValue(true)
	locked := widgets.NewEntry(trim)
	locked.SetValue("05/TB-MTTQ-BTT")
	locked.Disable()
	off := widgets.NewButton("Cấp số", nil)
	off.Disable()
	status := widgets.NewStatusText()
	status.Say("Đã lưu 08:02")
	form := container.NewVBox(
		widgets.NewBand("Tệp luyện tập: văn bản in ra có dòng BẢN LUYỆN TẬP"),
		container.NewHBox(widgets.NewPageHeading(""), widgets.NewStatusBadge(widgets.Badge{Word: "Nháp", Tone: widgets.Plain}),
			widgets.NewStatusBadge(widgets.Badge{Word: "Đang giám sát", Tone: widgets.Info}),
			widgets.NewStatusBadge(widgets.Badge{Word: "Đã ban hành", Tone: widgets.Good}),
			widgets.NewStatusBadge(widgets.Badge{Word: "Sắp đến hạn", Tone: widgets.Warn}),
			widgets.NewStatusBadge(widgets.Badge{Word: "Quá hạn", Tone: widgets.Bad})),
		widgets.NewPageHeading("Giám sát thực hiện QĐ 935, 936"),
		widgets.NewFormRow("Tên cuộc giám sát", title),
		widgets.NewNarrowFormRow("Từ ngày", day),
		widgets.NewNarrowFormRow("Đến ngày", wrong),
		widgets.NewNarrowFormRow("Nội dung", topic),
		widgets.NewFormRow("Loại", kind),
		widgets.NewFormRow("Phường", ward),
		widgets.NewFormRow("Nhận xét", area),
		widgets.NewFormRow("", tick).Tight(),
		widgets.NewFormRow("Số, ký hiệu", locked),
		container.NewHBox(widgets.NewMainButton("Ban hành Thông báo số 05", nil), widgets.NewButton("Xem trước", nil), off,
			widgets.NewQuietButton("Sao chép", nil)),
		status,
	)
	nav := widgets.NewSideNav([]widgets.NavItem{
		{ID: "1", Label: "Bắt đầu", Count: -1},
		{ID: "2", Label: "Cuộc giám sát", Count: 12},
		{ID: "3", Label: "Kiến nghị", Alert: 3},
		{ID: "4", Label: "Văn bản", Count: 5},
		{ID: "5", Label: "Thùng rác", Count: -1},
	}, nil)
	nav.SetCurrent("2")
	search := widgets.NewSearchEntry(new(tasktest.Timer).After, nil)
	list := widgets.NewDataList(widgets.ListConfig[ward2]{Columns: []widgets.Column[ward2]{
		{ID: "n", Label: "Phường", Text: func(w ward2) string { return w.name }},
		{ID: "s", Label: "Tình trạng", Width: 140, Badge: func(w ward2) widgets.Badge { return w.state }},
	}, Key: func(w ward2) string { return w.name }})
	list.SetRows([]ward2{
		{"Phường 3", widgets.Badge{Word: "Đang làm", Tone: widgets.Info}},
		{"Phường 5", widgets.Badge{Word: "Quá hạn", Tone: widgets.Bad}},
		{"Phường 11", widgets.Badge{Word: "Đã xong", Tone: widgets.Good}},
	})
	left := widgets.NewBorder(search, nil, nil, nil, list)
	page := widgets.NewSplitView(left, container.NewPadded(form), 260)
	return widgets.NewBorder(nil, nil, nav, nil, page), title
}

type ward2 struct {
	name  string
	state widgets.Badge
}

func TestGalleryInBothLooks(t *testing.T) {
	for _, look := range []theme.Variant{theme.Light, theme.Dark} {
		app := test.NewTempApp(t)
		app.Settings().SetTheme(theme.New(look))
		content, title := gallery()
		w := test.NewTempWindow(t, content)
		w.SetPadded(false)
		w.Resize(fyne.NewSize(1000, 640))
		w.Canvas().Focus(title)
		img := picture(t, w, "gallery-"+string(look))
		// The main action is the only deep red ground: the button and the bar of the navigation.
		main := countPixels(img, func(r, g, b uint32) bool {
			want := map[theme.Variant][3]uint32{theme.Light: {0x9b, 0x1b, 0x22}, theme.Dark: {0xb0, 0x33, 0x3a}}[look]
			return [3]uint32{r, g, b} == want
		})
		if main < 2000 || main > 6000 {
			t.Errorf("%s: %d pixels of the main colour", look, main)
		}
	}
}
