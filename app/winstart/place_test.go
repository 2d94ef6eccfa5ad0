package winstart_test

import (
	"testing"

	"sogiamsat/app/winstart"
)

func TestAWindowIsPutInsideItsScreen(t *testing.T) {
	screen := winstart.Rect{Right: 1366, Bottom: 728}
	second := winstart.Rect{Left: -1280, Top: 100, Right: 0, Bottom: 1124}
	for name, c := range map[string]struct{ window, room, want winstart.Rect }{
		"fits":                {winstart.Rect{Left: 10, Top: 20, Right: 1000, Bottom: 700}, screen, winstart.Rect{Left: 10, Top: 20, Right: 1000, Bottom: 700}},
		"larger, at 150 %":    {winstart.Rect{Left: 8, Top: 31, Right: 1928, Bottom: 1111}, screen, screen},
		"too wide":            {winstart.Rect{Left: 100, Top: 31, Right: 2000, Bottom: 600}, screen, winstart.Rect{Right: 1366, Top: 31, Bottom: 600}},
		"below the edge":      {winstart.Rect{Left: 10, Top: 500, Right: 1010, Bottom: 1100}, screen, winstart.Rect{Left: 10, Top: 128, Right: 1010, Bottom: 728}},
		"screen taken away":   {winstart.Rect{Left: 3000, Top: -900, Right: 4000, Bottom: -300}, screen, winstart.Rect{Left: 366, Right: 1366, Bottom: 600}},
		"beside the first":    {winstart.Rect{Left: -1300, Top: 0, Right: -300, Bottom: 600}, second, winstart.Rect{Left: -1280, Top: 100, Right: -280, Bottom: 700}},
		"as large as its own": {screen, screen, screen},
	} {
		if got := c.window.Inside(c.room); got != c.want {
			t.Errorf("%s: %v, wanted %v", name, got, c.want)
		}
	}
}
