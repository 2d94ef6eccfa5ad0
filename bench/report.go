package main

import (
	"fmt"
	"slices"
	"time"
)

// missed counts the figures that missed their targets.
var missed int

// heading begins a table of figures with targets.
func heading(format string, args ...any) {
	fmt.Printf("\n%s\n%-48s %12s %12s\n", fmt.Sprintf(format, args...), "", "measured", "at most")
}

// judge prints one figure, its target and whether it was met.
func judge(name string, value, most float64, unit string) {
	word := "pass"
	if value > most {
		word = "FAIL"
		missed++
	}
	fmt.Printf("%-48s %12s %12s   %s\n", name, figure(value, unit), figure(most, unit), word)
}

// tell prints a figure without a target.
func tell(name string, value float64, unit string) {
	fmt.Printf("%-48s %12s\n", name, figure(value, unit))
}

func figure(value float64, unit string) string {
	switch {
	case unit == "ms" && value >= 100:
		return fmt.Sprintf("%.0f ms", value)
	case unit == "ms":
		return fmt.Sprintf("%.2f ms", value)
	case unit == "MB":
		return fmt.Sprintf("%.0f MB", value)
	case unit == "":
		return fmt.Sprintf("%.3f", value)
	}
	return fmt.Sprintf("%.2f %s", value, unit)
}

func median(d []time.Duration) time.Duration {
	d = slices.Sorted(slices.Values(d))
	return d[len(d)/2]
}

func ms(d time.Duration) float64 { return float64(d) / float64(time.Millisecond) }

func ratio(a, b []time.Duration) float64 { return float64(median(a)) / float64(median(b)) }

// timed runs do once.
func timed(do func() error) (time.Duration, error) {
	start := time.Now()
	err := do()
	return time.Since(start), err
}

// medianOf runs do rounds times.
func medianOf(rounds int, do func() error) (float64, error) {
	var all []time.Duration
	for range rounds {
		d, err := timed(do)
		if err != nil {
			return 0, err
		}
		all = append(all, d)
	}
	return ms(median(all)), nil
}
