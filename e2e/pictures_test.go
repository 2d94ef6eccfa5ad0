//go:build e2e

package e2e

import (
	_ "embed"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// pageNames are the pictures that the working day has to leave behind, one for everything that can fill the window. A test
// of the window compares the list with its places, with the pages of a mission and with the folders of pages.
//
//go:embed pages.txt
var pageNames string

// pictures goes to every page of the program by keys and keeps what it looks like.
func (d *day) pictures() {
	d.places()
	d.missionPages()
	d.pagesAbove()
	d.firstRun()
	d.Change("closing the book", func() { d.command("dong so") })
	d.Screenshot("start-without-file")
	d.allPictures()
}

// command does by its name what the box of commands finds for a few letters.
func (d *day) command(letters string) {
	d.Change("the box of commands", func() { d.Key("ctrl+k") })
	d.Change("a few letters", func() { d.Strike(letters) })
	d.Key("Return")
}

// places are those of the navigation, and those that share a line with another one.
func (d *day) places() {
	for i, name := range []string{"start", "missions", "recommendations", "papers", "wards", "people", "search", "bin", "settings"} {
		before := d.Frame()
		d.Key("ctrl+" + string(rune('1'+i)))
		d.WaitStill()
		if i > 0 && string(before.Pix) == string(d.Frame().Pix) {
			d.t.Errorf("the key of %s changes nothing", name)
		}
		if name == "search" {
			d.Change("words to look for", func() { d.Strike("niem yet") })
		}
		d.Screenshot(name)
		if name == "people" {
			for _, beside := range []string{"office", "numbers"} {
				d.Change("the place beside", func() { d.Key("ctrl+Next") })
				d.Screenshot(beside)
			}
		}
	}
}

func (d *day) missionPages() {
	d.Change("the missions again", func() { d.Key("ctrl+2") })
	d.Change("the newest one", func() { d.Key("Home", "Return") })
	d.Change("its first page", func() { d.Key("ctrl+F1") })
	for i, name := range []string{
		"general", "delegation", "schedule", "findings", "recommendations", "papers", "conclusion", "overview", "files", "history",
	} {
		if i > 0 {
			d.Change("the next page of the mission", func() { d.Key("ctrl+Next") })
		}
		d.Screenshot("mission-" + name)
	}
}

// pagesAbove are those that lie over another one.
func (d *day) pagesAbove() {
	d.Change("the findings", func() { d.Key("ctrl+F4") })
	d.Change("to the list", func() { d.Key("F6") })
	d.Change("who changed the finding", func() { d.Key("ctrl+shift+h") })
	d.Screenshot("history")
	d.Change("back to the findings", func() { d.Key("Escape") })
	d.Change("the guide", func() { d.Key("F1") })
	d.Screenshot("guide")
	d.Change("back from the guide", func() { d.Key("Escape") })
	d.Change("the box of commands", func() { d.Key("ctrl+k") })
	d.Change("a few letters", func() { d.Strike("ket luan") })
	d.Screenshot("command-box")
	d.Change("no letters, and closing the box", func() { d.Key("Escape", "Escape") })
	d.Change("the list of keys", func() { d.Key("ctrl+slash") })
	d.Screenshot("keys")
	d.Change("closing the list", func() { d.Key("Escape") })
	d.Change("the check of typing", func() { d.command("kiem tra go") })
	d.Change("typing there", func() { d.Strike("Ma‹ă‹ặt tra‹â‹ận To‹ô‹ổ quo‹ô‹ốc") })
	d.Screenshot("typing-check")
	d.Change("back from the check", func() { d.Key("Escape") })
}

// firstRun goes through the pages on which a book is set up.
func (d *day) firstRun() {
	d.Change("the pages of the first run", func() { d.command("thiet lap ban dau") })
	d.Screenshot("first-run-1")
	for _, name := range []string{"first-run-2", "first-run-3"} {
		d.Change("the next page", func() { d.Key("alt+Right") })
		d.Screenshot(name)
	}
}

// largest is how many bytes a picture may have, so that all of a run can be kept.
const largest = 150_000

// allPictures looks for a small picture of its own of every page.
func (d *day) allPictures() {
	folder, seen := outFolder(d.t), map[string]string{}
	for _, name := range strings.Fields(pageNames) {
		file, err := os.ReadFile(filepath.Join(folder, name+".png"))
		if err != nil || !d.kept[name] {
			d.t.Errorf("page %s has no picture of this run: %v", name, err)
			continue
		}
		if other := seen[string(file)]; other != "" {
			d.t.Errorf("pages %s and %s look alike", other, name)
		}
		seen[string(file)] = name
		if len(file) > largest {
			d.t.Errorf("the picture of %s has %d bytes", name, len(file))
		}
	}
}

// The picture of a page shows what the page showed: the colours seen most stay as they are, the others come near.
func TestPicturesAreSmallAndTrue(t *testing.T) {
	screen := image.NewRGBA(image.Rect(0, 0, 400, 300))
	for i := range 400 * 300 {
		c := color.RGBA{uint8(i), uint8(i / 400), 0x80, 0xff} // far more colours than a palette holds
		if i%400 < 200 {
			c = color.RGBA{0xf3, 0xf4, 0xf6, 0xff}
		}
		screen.SetRGBA(i%400, i/400, c)
	}
	small := fewColours(screen)
	if len(small.Palette) > 256 || small.At(10, 10) != (color.RGBA{0xf3, 0xf4, 0xf6, 0xff}) {
		t.Fatalf("%d colours, ground %v", len(small.Palette), small.At(10, 10))
	}
	for i := range 400 * 300 {
		a, b := screen.RGBAAt(i%400, i/400), small.At(i%400, i/400).(color.RGBA)
		if distance(a, b) > 3*40*40 {
			t.Fatalf("%v became %v", a, b)
		}
	}
	if data, err := smallPNG(screen); err != nil || len(data) > 400*300 {
		t.Errorf("%d bytes, %v", len(data), err)
	} else if _, err := png.Decode(strings.NewReader(string(data))); err != nil {
		t.Error(err)
	}
}
