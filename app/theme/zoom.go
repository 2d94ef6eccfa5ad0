package theme

import (
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

const scaleVariable = "FYNE_SCALE"
