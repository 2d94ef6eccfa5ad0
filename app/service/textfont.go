package service

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"

	"sogiamsat/reports/fonts"
	"sogiamsat/reports/layout"
	"sogiamsat/reports/pdf"
)

// pcFont is what this PC has for papers whose office chose its own Times New Roman.
type pcFont struct {
	family   *fonts.Family
	typeface *pdf.Typeface
	refused  string // why it cannot be used, as a clause after "vì"; then the rest is nil
}

// timesFiles are the names under which the files of Times New Roman are kept, by style.
var timesFiles = [4]string{fonts.Regular: "times.ttf", fonts.Bold: "timesbd.ttf", fonts.Italic: "timesi.ttf", fonts.BoldItalic: "timesbi.ttf"}

// fontFolders are where a PC keeps fonts: those of Windows, those that its user installed, and where Debian's installer
// of Microsoft's fonts puts them.
func fontFolders() []string {
	var out []string
	if windows := os.Getenv("WINDIR"); windows != "" {
		out = append(out, filepath.Join(windows, "Fonts"))
	}
	if local := os.Getenv("LOCALAPPDATA"); local != "" {
		out = append(out, filepath.Join(local, "Microsoft", "Windows", "Fonts"))
	}
	return append(out, "/usr/share/fonts/truetype/msttcorefonts")
}

// pcTimes keeps what was read last, as the files hardly ever change while the program runs.
var pcTimes struct {
	sync.Mutex
	key  string
	font pcFont
}

// timesOfPC is this PC's Times New Roman, read again when its files have changed.
func timesOfPC() pcFont {
	paths, key, missing := timesPaths()
	switch {
	case len(missing) == len(timesFiles):
		return pcFont{refused: "máy này không có phông Times New Roman"}
	case len(missing) > 0:
		return pcFont{refused: "máy này thiếu tệp " + strings.Join(missing, ", ") + " của Times New Roman"}
	}
	pcTimes.Lock()
	defer pcTimes.Unlock()
	if pcTimes.key != key {
		pcTimes.key, pcTimes.font = key, readTimes(paths)
	}
	return pcTimes.font
}

// timesPaths finds the files; key says which they are and as of when.
func timesPaths() (paths [4]string, key string, missing []string) {
	for style, name := range timesFiles {
		for _, folder := range fontFolders() {
			path := filepath.Join(folder, name)
			if info, err := os.Stat(path); err == nil && info.Mode().IsRegular() {
				paths[style] = path
				key += fmt.Sprintf("%s %d %d\n", path, info.Size(), info.ModTime().UnixNano())
				break
			}
		}
		if paths[style] == "" {
			missing = append(missing, name)
		}
	}
	return paths, key, missing
}

func readTimes(paths [4]string) pcFont {
	var files [4][]byte
	for style, path := range paths {
		file, err := os.ReadFile(path)
		if err != nil {
			return pcFont{refused: "không đọc được tệp " + timesFiles[style] + " của Times New Roman"}
		}
		files[style] = file
	}
	family, err := fonts.ReadFamily(fonts.TimesNewRoman, files)
	if err != nil {
		return pcFont{refused: err.Error()}
	}
	return pcFont{family: family, typeface: pdf.NewTypeface(family)}
}

// fits is why the font cannot show the pages as they were laid out; "" when it can.
func (f pcFont) fits(pages []layout.Page) string {
	if f.refused != "" {
		return f.refused
	}
	for _, p := range pages {
		for _, t := range p.Texts {
			if err := f.family.Fits(t.Style, t.Text); err != nil {
				return err.Error()
			}
		}
	}
	return ""
}

// name is the font with its version, as an issued paper remembers it.
func (f pcFont) name() string { return strings.TrimSpace(f.family.Name + ", " + f.family.Version) }

// drawn is a file and what it is drawn in.
type drawn struct {
	file     []byte
	typeface *pdf.Typeface // nil: the built-in one
	font     string        // the PC's font that is embedded; "": the built-in one
	refused  string        // why it is not the PC's, though that was asked for
}

// draw writes the pages in the PC's Times New Roman where that is asked for and fits, else in the built-in font.
func draw(pages layout.Result, meta pdf.Meta, times bool) (drawn, error) {
	var d drawn
	if times {
		f := timesOfPC()
		if d.refused = f.fits(pages.Pages); d.refused == "" {
			file, err := pdf.WriteIn(f.typeface, pages, meta)
			if err == nil {
				return drawn{file: file, typeface: f.typeface, font: f.name()}, nil
			}
			d.refused = "tệp phông Times New Roman của máy này bị hỏng"
		}
	}
	var err error
	d.file, err = pdf.Write(pages, meta)
	return d, err
}
