package window_test

import (
	"cmp"
	"context"
	"flag"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"sogiamsat/app/page/mission"
	"sogiamsat/app/preview"
	"sogiamsat/app/widgets"
	"sogiamsat/data/datatest"
	"sogiamsat/data/practice"
)

var guideFolder = flag.String("guide", "", "folder to write the pictures of the guide into")

// Pictures of the guide are a window of the smallest size that every page is made for.
const (
	pictureWidth  = 1280
	pictureHeight = 680
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
	{"soan-van-ban", func(d *desk) { d.inMission("papers"); d.press(fyne.KeyReturn, 0) }},
	{"tep", func(d *desk) { d.inMission("files") }},
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
	{"ket-luan", func(d *desk) { d.inMission("conclusion"); d.timer.Fire() }},
	{"tong-quan", func(d *desk) { d.inMission("overview") }},
	{"thiet-lap", func(d *desk) { d.window.GoTo("settings") }},
	{"go-tieng-viet", func(d *desk) { d.window.CheckTyping(); d.typeText("Uỷ ban Mawjt traajn") }},
	{"lan-dau", func(d *desk) { d.window.GoTo("missions"); d.window.SetUp() }},
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

// pages draws the real pages of papers; starting that takes seconds, so only pictures have it.
type pages struct{ engine *preview.Engine }

func (p pages) Open(ctx context.Context, pdf []byte) (widgets.PageSource, error) {
	d, err := p.engine.Open(ctx, pdf)
	if err != nil {
		return nil, err
	}
	return d, nil
}

// newPracticeDesk is the window over the practice file of the made-up district, on the day it was made for.
func newPracticeDesk(t *testing.T) *desk {
	t.Helper()
	d := &desk{
		t: t, dir: t.TempDir(), options: datatest.Options(), now: time.Date(2025, 5, 22, 8, 30, 0, 0, time.FixedZone("", 7*3600)),
		shownAs: `D:\Sổ giám sát\luyện tập.sgs`, // the pictures should not tell of this computer
	}
	d.options.Now, d.options.User = func() time.Time { return d.now }, func() string { return "Trịnh Văn Nháp" }
	d.path = filepath.Join(d.dir, "luyện tập.sgs")
	if err := practice.Write(context.Background(), d.path, practice.Mau); err != nil {
		t.Fatal(err)
	}
	if *guideFolder != "" {
		engine := preview.New(t.TempDir())
		t.Cleanup(func() { _ = engine.Close() })
		d.preview = pages{engine}
	}
	d.start()
	d.window.Fyne().Resize(fyne.NewSize(pictureWidth, pictureHeight))
	d.open()
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

// paletteColors is how many colours a picture keeps: enough for smooth letters and for marks to keep their colour, few
// enough for a small file.
const paletteColors = 32

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

// tint is a colour with how often it is there.
type tint struct {
	rgb [3]int
	n   int
}

// withPalette gives each dot the nearest of few colours: the most frequent ones, and the middles of groups that all
// others are parted into, the widest first (median cut).
func withPalette(img image.Image) *image.Paletted {
	b := img.Bounds()
	at := func(x, y int) [3]int {
		r, g, bl, _ := img.At(b.Min.X+x, b.Min.Y+y).RGBA()
		return [3]int{int(r >> 8), int(g >> 8), int(bl >> 8)}
	}
	count := map[[3]int]int{}
	for y := range b.Dy() {
		for x := range b.Dx() {
			count[at(x, y)]++
		}
	}
	var all []tint
	for c, n := range count {
		all = append(all, tint{c, n})
	}
	slices.SortFunc(all, func(a, b tint) int { return cmp.Or(b.n-a.n, slices.Compare(a.rgb[:], b.rgb[:])) })
	exact := min(len(all), paletteColors/4)
	palette := color.Palette{}
	for _, c := range all[:exact] {
		palette = append(palette, dot(c.rgb))
	}
	for _, group := range parted(all[exact:], paletteColors-exact) {
		palette = append(palette, dot(middle(group)))
	}
	out, index := image.NewPaletted(image.Rect(0, 0, b.Dx(), b.Dy()), palette), map[[3]int]uint8{}
	for y := range b.Dy() {
		for x := range b.Dx() {
			c := at(x, y)
			i, ok := index[c]
			if !ok {
				i = uint8(palette.Index(dot(c)))
				index[c] = i
			}
			out.SetColorIndex(x, y, i)
		}
	}
	return out
}

func dot(c [3]int) color.RGBA {
	return color.RGBA{R: uint8(c[0]), G: uint8(c[1]), B: uint8(c[2]), A: 255}
}

// middle is the mean of a group.
func middle(group []tint) (c [3]int) {
	sum := 0
	for _, t := range group {
		sum += t.n
		for i := range c {
			c[i] += t.rgb[i] * t.n
		}
	}
	for i := range c {
		c[i] /= max(sum, 1)
	}
	return c
}

// parted cuts a group in two at its widest channel, again and again, the widest group first.
func parted(all []tint, groups int) [][]tint {
	if len(all) == 0 {
		return nil
	}
	out := [][]tint{all}
	for len(out) < groups {
		at, channel, widest := 0, 0, 0
		for i, g := range out {
			for c := range 3 {
				low, high := 255, 0
				for _, t := range g {
					low, high = min(low, t.rgb[c]), max(high, t.rgb[c])
				}
				if high-low > widest {
					at, channel, widest = i, c, high-low
				}
			}
		}
		if widest == 0 {
			break
		}
		g := slices.Clone(out[at])
		slices.SortStableFunc(g, func(a, b tint) int { return a.rgb[channel] - b.rgb[channel] })
		cut := slices.IndexFunc(g, func(t tint) bool { return 2*t.rgb[channel] > g[0].rgb[channel]+g[len(g)-1].rgb[channel] })
		out[at] = g[:cut]
		out = append(out, g[cut:])
	}
	return out
}
