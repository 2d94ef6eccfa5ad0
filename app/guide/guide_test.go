package guide_test

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sogiamsat/app/guide"
)

const sample = `# Sách

Mở đầu có
hai dòng và chữ **đậm**.

## <a id="tim"></a>Tìm

Bấm ` + "`Ctrl+F`" + `, gõ chữ.

1. Một
2. Hai
   - Nhỏ

### Phím

| Phím | Việc |
|---|---|
| ` + "`F1`" + ` | Trợ giúp |

![Trang tìm](pictures/guide/tim.png)
`

func TestParse(t *testing.T) {
	b, err := guide.Parse(sample)
	if err != nil {
		t.Fatal(err)
	}
	key := func(words, key string) guide.Text {
		i := strings.Index(words, key)
		return guide.Text{Words: words, Parts: []guide.Part{{Start: i, End: i + len(key), Key: true}}}
	}
	want := []guide.Block{
		{Kind: guide.Heading, Level: 1, Text: guide.Text{Words: "Sách"}},
		{Kind: guide.Paragraph, Text: guide.Text{Words: "Mở đầu có hai dòng và chữ đậm.", Parts: []guide.Part{{Start: 36, End: 42}}}},
		{Kind: guide.Heading, Level: 2, ID: "tim", Text: guide.Text{Words: "Tìm"}},
		{Kind: guide.Paragraph, Text: key("Bấm Ctrl+F, gõ chữ.", "Ctrl+F")},
		{Kind: guide.Item, Mark: "1.", Text: guide.Text{Words: "Một"}},
		{Kind: guide.Item, Mark: "2.", Text: guide.Text{Words: "Hai"}},
		{Kind: guide.Item, Mark: "-", Level: 1, Text: guide.Text{Words: "Nhỏ"}},
		{Kind: guide.Heading, Level: 3, Text: guide.Text{Words: "Phím"}},
		{Kind: guide.Table, Rows: [][]guide.Text{{{Words: "Phím"}, {Words: "Việc"}}, {key("F1", "F1"), {Words: "Trợ giúp"}}}},
		{Kind: guide.Picture, File: "pictures/guide/tim.png", Text: guide.Text{Words: "Trang tìm"}},
	}
	if diff := cmp.Diff(want, b.Blocks); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]guide.Section{
		{Title: "Tìm", Level: 2, ID: "tim", From: 2, To: 7}, {Title: "Phím", Level: 3, From: 7, To: 10},
	}, b.Sections()); diff != "" {
		t.Error(diff)
	}
	if at, ok := b.Chapter("tim"); !ok || at != 2 {
		t.Errorf("chapter at %d, %v", at, ok)
	}
	for _, no := range []string{"", "khac"} {
		if _, ok := b.Chapter(no); ok {
			t.Errorf("there is a chapter %q", no)
		}
	}
	if diff := cmp.Diff([]string{"Ctrl+F", "F1"}, b.Keys()); diff != "" {
		t.Error(diff)
	}
	if got := b.Blocks[8].Words(); got != "Phím Việc\nF1 Trợ giúp" {
		t.Errorf("words of the table: %q", got)
	}
}

func TestParseRefusesWhatCannotBeShown(t *testing.T) {
	for _, source := range []string{
		"> trích", "```\nmã\n```", "***", "<b>đậm</b> x", "[chữ](https://example.invalid)", "- > trích", "- a\n  <b>x</b> y", "|a|\n|---|\n|<i>x</i>|", "một ![a](b.png) hai",
	} {
		if _, err := guide.Parse("Trước.\n\n" + source); err == nil || !strings.Contains(err.Error(), "cannot be shown") {
			t.Errorf("%q: %v", source, err)
		}
	}
}

// The guide is written with what can be shown only, its anchors are unique, and its pictures are there, small and in few
// colours.
func TestTheGuideForStaff(t *testing.T) {
	b, err := guide.Staff()
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, x := range b.Blocks {
		if x.Kind == guide.Heading && x.Level == 2 && x.ID == "" {
			t.Errorf("the chapter %q has no anchor", x.Text.Words)
		}
		if x.ID != "" && seen[x.ID] {
			t.Errorf("two headings have the anchor %q", x.ID)
		}
		seen[x.ID] = true
		if x.Kind == guide.Picture {
			checkPicture(t, x)
		}
		if strings.ContainsAny(x.Words(), "!") {
			t.Errorf("exclamation mark in %q", x.Words())
		}
	}
}

const mostBytes = 60_000

func checkPicture(t *testing.T, x guide.Block) {
	t.Helper()
	content, err := guide.PictureFile(x.File)
	if err != nil {
		t.Errorf("%v", err)
		return
	}
	config, err := png.DecodeConfig(bytes.NewReader(content))
	if err != nil {
		t.Errorf("%s: %v", x.File, err)
		return
	}
	if _, ok := config.ColorModel.(color.Palette); !ok || len(content) > mostBytes || config.Width < 300 {
		t.Errorf("%s: %d bytes, %d pixels wide, palette: %v", x.File, len(content), config.Width, ok)
	}
	if x.Text.Words == "" {
		t.Errorf("%s has no caption", x.File)
	}
}

func TestAPictureThatIsNotThere(t *testing.T) {
	const none = "pictures/guide/khong-co.png"
	_, noFile := guide.PictureFile(none)
	_, noSize := guide.PictureSize(none)
	_, noPicture := guide.DrawPicture(none, image.Pt(10, 10))
	if noFile == nil || noSize == nil || noPicture == nil {
		t.Errorf("%v, %v, %v", noFile, noSize, noPicture)
	}
}

// A picture is drawn as large as it is seen, with the colours of the file, and never larger than it is.
func TestDrawPicture(t *testing.T) {
	const path = "pictures/guide/tim.png"
	size, err := guide.PictureSize(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, asked := range []image.Point{size.Div(2), size, size.Mul(2)} {
		img, err := guide.DrawPicture(path, asked)
		if err != nil {
			t.Fatal(err)
		}
		if want := image.Pt(min(asked.X, size.X), min(asked.Y, size.Y)); img.Bounds().Size() != want {
			t.Errorf("asked for %v: %v, want %v", asked, img.Bounds().Size(), want)
		}
	}
	content, err := guide.PictureFile(path)
	if err != nil {
		t.Fatal(err)
	}
	file, err := png.Decode(bytes.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	drawn, err := guide.DrawPicture(path, size)
	if err != nil {
		t.Fatal(err)
	}
	for _, at := range []image.Point{{}, {X: 600, Y: 20}, size.Sub(image.Pt(1, 1))} {
		if want, got := color.RGBAModel.Convert(file.At(at.X, at.Y)), drawn.At(at.X, at.Y); got != want {
			t.Errorf("at %v %v, want %v", at, got, want)
		}
	}
}
