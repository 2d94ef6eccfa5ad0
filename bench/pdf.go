package main

import (
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"time"

	"sogiamsat/reports/layout"
)

// contender draws pages with one library.
type contender struct {
	name string
	draw func(layout.Result) ([]byte, error)
}

var contenders = []contender{
	{"sogiamsat", drawOurs},
	{"gopdf 0.33.0", drawGopdf},
	{"gopdf 0.33.0, fonts parsed before", drawGopdfShared},
	{"go-pdf/fpdf 0.12.0", drawFpdf},
}

// comparePDF draws the same laid-out pages with all contenders. They take turns in one process, so that a busy machine
// slows all of them alike; the table gives medians and their ratio to ours. The memory is the largest resident set of a
// process of its own that draws the document once, laid-out pages included.
func comparePDF(rounds int) error {
	for _, c := range []struct{ pages, repeat int }{{7, 5}, {1000, 1}} {
		res := input(c.pages)
		times := make([][]time.Duration, len(contenders))
		sizes := make([]int, len(contenders))
		for range rounds {
			for i := range contenders {
				d, size, err := sample(contenders[i], res, c.repeat)
				if err != nil {
					return fmt.Errorf("%s: %w", contenders[i].name, err)
				}
				times[i], sizes[i] = append(times[i], d), size
			}
		}
		if err := reportPDF(c.pages, times, sizes); err != nil {
			return err
		}
	}
	return nil
}

// sample draws the pages a few times and returns the time of one.
func sample(c contender, res layout.Result, repeat int) (time.Duration, int, error) {
	runtime.GC()
	start, size := time.Now(), 0
	for range repeat {
		b, err := c.draw(res)
		if err != nil {
			return 0, 0, err
		}
		size = len(b)
	}
	return time.Since(start) / time.Duration(repeat), size, nil
}

func reportPDF(pages int, times [][]time.Duration, sizes []int) error {
	fmt.Printf("\n%d pages, four styles, median of %d\n", pages, len(times[0]))
	fmt.Printf("%-36s %10s %15s %10s %9s\n", "", "time", "ours : theirs", "file", "memory")
	ours := median(times[0])
	for i, c := range contenders {
		m := median(times[i])
		memory, err := childMemory(i, pages)
		if err != nil {
			return err
		}
		fmt.Printf("%-36s %7.2f ms %15.2f %7d kB %6d MB\n", c.name, ms(m), float64(ours)/float64(m), sizes[i]/1000, memory>>10)
	}
	return nil
}

func median(d []time.Duration) time.Duration {
	d = slices.Sorted(slices.Values(d))
	return d[len(d)/2]
}

func ms(d time.Duration) float64 { return float64(d) / float64(time.Millisecond) }

func childMemory(contender, pages int) (kB int, err error) {
	self, err := os.Executable()
	if err != nil {
		return 0, err
	}
	out, err := exec.Command(self, "-pdf-once", strconv.Itoa(contender), "-pdf-pages", strconv.Itoa(pages)).Output()
	if err != nil {
		return 0, fmt.Errorf("measure memory: %w", err)
	}
	return strconv.Atoi(strings.TrimSpace(string(out)))
}

// drawOnce draws in this process, which childMemory started, and prints the memory used.
func drawOnce(c contender, pages int, out string) error {
	b, err := c.draw(input(pages))
	if err != nil {
		return err
	}
	if out != "" {
		name := strings.NewReplacer(" ", "-", "/", "-", ",", "").Replace(c.name) + ".pdf"
		if err := os.WriteFile(out+"/"+name, b, 0o644); err != nil {
			return err
		}
	}
	kB, err := peakMemory()
	fmt.Println(kB)
	return err
}

// peakMemory reads the largest resident set so far. (The resource usage that the system reports of a child would count
// the memory of the process that started it.)
func peakMemory() (kB int, err error) {
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return 0, err
	}
	_, rest, _ := strings.Cut(string(status), "VmHWM:")
	var n int
	_, err = fmt.Sscan(rest, &n)
	return n, err
}
