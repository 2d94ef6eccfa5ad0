package layout_test

import (
	"testing"

	"sogiamsat/reports/doc"
)

func picture(width, height float64) doc.Block {
	return doc.Block{Picture: &doc.Picture{PNG: []byte("png"), Width: width, Height: height}}
}

// A picture stands centred between the paragraphs; it is made smaller where there is no room, and never larger.
func TestPicturesStandInTheText(t *testing.T) {
	s := frontSheet()
	wide := s.Portrait.Width - s.Portrait.Left - s.Portrait.Right
	high := s.Portrait.Height - s.Portrait.Top - s.Portrait.Bottom
	for _, x := range []struct{ width, height, wantWidth, wantHeight float64 }{
		{100, 50, 100, 50}, {wide * 2, 100, wide, 50}, {100, high * 2, 50, high},
	} {
		r := lay(t, blocks(doc.P(doc.Body, "Trước."), picture(x.width, x.height), doc.P(doc.Body, "Sau.")))
		page := len(r.Pages) - 1
		for i := range r.Pages {
			if len(r.Pages[i].Pictures) > 0 {
				page = i
			}
		}
		if len(r.Pages[page].Pictures) != 1 {
			t.Fatalf("%v: no picture", x)
		}
		p := r.Pages[page].Pictures[0]
		near(t, "width", p.Width, x.wantWidth)
		near(t, "height", p.Height, x.wantHeight)
		near(t, "middle", p.X+p.Width/2, s.Portrait.Left+wide/2)
		if p.Block != 2 || p.Y < s.Portrait.Top-0.01 || p.Y+p.Height > s.Portrait.Height-s.Portrait.Bottom+0.01 {
			t.Errorf("%v: block %d from %g to %g", x, p.Block, p.Y, p.Y+p.Height)
		}
		before, at := find(t, r, "Trước.")
		if at == page && p.Y < before.Y {
			t.Errorf("%v: the picture lies over the text before it", x)
		}
		if after, at := find(t, r, "Sau."); at == page && after.Y-after.Size < p.Y+p.Height {
			t.Errorf("%v: the text after it lies over the picture", x)
		}
	}
}

// A picture that has no room goes to the next page whole, with its title.
func TestATitleStaysWithItsPicture(t *testing.T) {
	s := frontSheet()
	high := s.Portrait.Height - s.Portrait.Top - s.Portrait.Bottom
	title := doc.P(doc.Centered, "Biểu đồ")
	title.Para.KeepNxt = true
	r := lay(t, blocks(numbered(1, 300), title, picture(200, high-80)))
	if len(r.Pages) != 2 || len(r.Pages[0].Pictures) != 0 || len(r.Pages[1].Pictures) != 1 {
		t.Fatalf("%d pages", len(r.Pages))
	}
	if _, page := find(t, r, "Biểu đồ"); page != 1 {
		t.Error("the title stands on another page than its picture")
	}
}

func TestAPictureWithoutSizeIsNothing(t *testing.T) {
	for _, b := range []doc.Block{picture(0, 10), picture(10, -1), picture(1e9, 10), {Picture: &doc.Picture{Width: 10, Height: 10}}} {
		if r := lay(t, blocks(b)); len(r.Pages[0].Pictures) != 0 {
			t.Errorf("%+v is drawn", b.Picture)
		}
	}
}
