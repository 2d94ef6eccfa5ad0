package window_test

import (
	"cmp"
	"context"
	"flag"
	"image"
	"image/color"
	"image/png"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"sogiamsat/app/page/mission"
	"sogiamsat/data/datatest"
	"sogiamsat/data/practice"
)

var guideFolder = flag.String("guide", "", "folder to write the pictures of the guide into")

// Pictures of the guide are a window of this size: narrow enough to be read when the guide shows them somewhat smaller.
const (
	pictureWidth  = 1140
	pictureHeight = 640
)

// guidePictures are the pictures of the guide and the way to each, in the practice file of the made-up district.
var guidePictures = []struct {
	name string
	show func(d *desk)
}{
	{"bat-dau", func(d *desk) { d.window.GoTo("start") }},
	{"cuoc-giam-sat", func(d *desk) { d.window.GoTo("missions") }},
	{"chung", func(d *desk) { d.inMission("general") }},
	{"doan", func(d *desk) { d.inMission("delegation") }},
	{"lich", func(d *desk) { d.inMission("schedule") }},
	{"nhan-xet", func(d *desk) { d.inMission("findings") }},
	{"kien-nghi-cuoc", func(d *desk) { d.inMission("recommendations") }},
	{"kien-nghi", func(d *desk) { d.window.GoTo("recommendations") }},
	{"van-ban", func(d *desk) { d.window.GoTo("papers") }},
	{"phuong", func(d *desk) { d.window.GoTo("wards") }},
	{"nguoi", func(d *desk) { d.window.GoTo("people") }},
	{"co-quan", func(d *desk) { d.window.GoTo("office") }},
	{"so-so", func(d *desk) { d.window.GoTo("numbers") }},
	{"tim", func(d *desk) {
		d.window.GoTo("missions")
		d.press(fyne.KeyF, ctrl)
		d.typeText("doi thoai")
		d.timer.Fire()
	}},
	{"lich-su", func(d *desk) { d.window.GoTo("missions"); d.changeAFinding(); d.inMission("history") }},
	{"thung-rac", func(d *desk) {
		d.window.GoTo("missions")
		d.inMission("findings")
		d.press(fyne.KeyDelete, 0)
		d.window.GoTo("bin")
	}},
	{"lenh", func(d *desk) { d.window.GoTo("missions"); d.press(fyne.KeyK, ctrl); d.typeText("ket luan") }},
	{"thiet-lap", func(d *desk) { d.window.GoTo("settings") }},
}

// inMission goes to a page of the mission that has the most in it.
func (d *desk) inMission(tab string) {
	d.t.Helper()
	if d.window.Tab() == "" {
		d.window.GoTo("missions")
		d.window.OpenByCode("MAU-2024-01")
	}
	d.window.GoToTab(mission.Tab(tab))
}

// changeAFinding gives the history something to show.
func (d *desk) changeAFinding() {
	d.t.Helper()
	d.inMission("findings")
	d.press(fyne.KeyReturn, 0)
	d.typeText("Qua kiểm tra, ")
	d.press(fyne.KeyS, ctrl)
}

// newPracticeDesk is the window over the practice file of the made-up district, on the day it was made for.
func newPracticeDesk(t *testing.T) *desk {
	t.Helper()
	d := &desk{
		t: t, dir: t.TempDir(), options: datatest.Options(), now: time.Date(2025, 5, 22, 8, 30, 0, 0, time.FixedZone("", 7*3600)),
		shownAs: `D:\Sổ giám sát\luyện tập.sgs`, // the pictures should not tell of this computer
	}
	d.options.Now, d.options.User = func() time.Time { return d.now }, "Trịnh Văn Nháp"
	d.path = filepath.Join(d.dir, "luyện tập.sgs")
	if err := practice.Write(context.Background(), d.path, practice.Mau); err != nil {
		t.Fatal(err)
	}
	d.start()
	d.window.Fyne().Resize(fyne.NewSize(pictureWidth, pictureHeight))
	d.window.OpenFile(d.path)
	return d
}

// TestPicturesOfTheGuide goes to every page of the guide's pictures; with -guide FOLDER it writes them.
func TestPicturesOfTheGuide(t *testing.T) {
	d := newPracticeDesk(t)
	for _, p := range guidePictures {
		p.show(d)
		img := d.canvas().Capture()
		if b := img.Bounds(); b.Dx() != pictureWidth || b.Dy() != pictureHeight {
			t.Errorf("%s: the window is %v", p.name, b)
		}
		if *guideFolder != "" {
			writePalette(t, filepath.Join(*guideFolder, p.name+".png"), img)
		}
		if d.canvas().Overlays().Top() != nil {
			d.press(fyne.KeyEscape, 0)
			d.press(fyne.KeyEscape, 0)
		}
	}
}

// How many greys and how many other colours a picture keeps: enough for smooth letters and for marks to keep their
// colour, few enough for a small file.
const (
	paletteGreys  = 18
	paletteColors = 26
)

func writePalette(t *testing.T, path string, img image.Image) {
	t.Helper()
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	encoder := png.Encoder{CompressionLevel: png.BestCompression}
	if err := cmp.Or(encoder.Encode(f, withPalette(img)), f.Close()); err != nil {
		t.Fatal(err)
	}
}

// withPalette gives each dot the nearest of the most frequent colours.
func withPalette(img image.Image) *image.Paletted {
	b := img.Bounds()
	count := map[color.RGBA]int{}
	at := func(x, y int) color.RGBA {
		r, g, bl, _ := img.At(x, y).RGBA()
		return color.RGBA{R: uint8(r>>8) &^ 7, G: uint8(g>>8) &^ 7, B: uint8(bl>>8) &^ 7, A: 255}
	}
	exact := map[color.RGBA]color.RGBA{}
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			c := at(x, y)
			if count[c]++; count[c] == 1 {
				r, g, bl, _ := img.At(x, y).RGBA()
				exact[c] = color.RGBA{R: uint8(r >> 8), G: uint8(g >> 8), B: uint8(bl >> 8), A: 255}
			}
		}
	}
	all := slices.SortedFunc(maps.Keys(count), func(a, b color.RGBA) int {
		return cmp.Or(count[b]-count[a], int(a.R)-int(b.R), int(a.G)-int(b.G), int(a.B)-int(b.B))
	})
	var palette color.Palette
	left := map[bool]int{true: paletteGreys, false: paletteColors}
	for _, c := range all {
		grey := max(c.R, c.G, c.B)-min(c.R, c.G, c.B) < 24
		if left[grey] > 0 {
			left[grey]--
			palette = append(palette, exact[c])
		}
	}
	out := image.NewPaletted(image.Rect(0, 0, b.Dx(), b.Dy()), palette)
	index := map[color.RGBA]uint8{}
	for y := range b.Dy() {
		for x := range b.Dx() {
			c := at(b.Min.X+x, b.Min.Y+y)
			i, ok := index[c]
			if !ok {
				i = uint8(palette.Index(c))
				index[c] = i
			}
			out.SetColorIndex(x, y, i)
		}
	}
	return out
}
