package theme

import (
	"math"
	"os"
	"strconv"
)

// The smallest and the largest zoom offered, in percent.
const (
	MinZoom = 100
	MaxZoom = 200
)

// ApplyZoom makes everything percent of its usual size (kept between MinZoom and MaxZoom). It only works before the
// Fyne app is made; afterwards it takes effect at the next start. A FYNE_SCALE already set by the user wins.
func ApplyZoom(percent int) error {
	if _, set := os.LookupEnv(scaleVariable); set {
		return nil
	}
	zoom := min(max(percent, MinZoom), MaxZoom)
	return os.Setenv(scaleVariable, strconv.FormatFloat(float64(zoom)/100, 'f', -1, 64))
}

// Zoom is how many times its usual size everything is drawn, beside the scale of the screen: what ApplyZoom or the user set,
// in tenths, as Fyne rounds it.
func Zoom() float32 {
	zoom, err := strconv.ParseFloat(os.Getenv(scaleVariable), 32)
	if err != nil || zoom <= 0 {
		return 1
	}
	return float32(math.Round(zoom*10) / 10)
}

const scaleVariable = "FYNE_SCALE"
