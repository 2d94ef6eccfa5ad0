package main

import (
	"fmt"
	"math"
	"os"
	"os/exec"
	"runtime"
	"strconv"
	"strings"
	"time"

	"sogiamsat/data/practice"
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

// paper is what all contenders draw, and what is asked of us: at most these shares of another's time.
type paper struct {
	name     string
	pages    func() (layout.Result, error)
	repeat   int     // drawings per sample
	ofGopdf  float64 // most of the time of gopdf as it is used
	ofOthers float64 // most of the time of the fastest other; 0: not asked
	memory   float64 // MB; 0: not asked
}

var papers = []paper{
	{"7 made-up pages, four styles", madeUp(7), 5, 1, 0, 0},
	{"the practice conclusion MAU-2024-01", func() (layout.Result, error) { return practicePages(practice.Mau, "MAU-2024-01") }, 5, 1, 0, 0},
	{"1,000 made-up pages, four styles", madeUp(1000), 1, 0, 1.1, 120},
}

// comparePDF draws the same laid-out pages with all contenders. They take turns in one process, so that a busy machine
// slows all of them alike; the table gives medians and their ratio to ours. The memory is the largest resident set of a
// process of its own that draws the document once, laid-out pages included.
func comparePDF(rounds int) error {
	for i := range papers {
		if err := comparePaper(i, rounds); err != nil {
			return fmt.Errorf("%s: %w", papers[i].name, err)
		}
	}
	return nil
}

func comparePaper(number, rounds int) error {
	p := papers[number]
	res, err := p.pages()
	if err != nil {
		return err
	}
	times := make([][]time.Duration, len(contenders))
	sizes := make([]int, len(contenders))
	for range rounds {
		for i := range contenders {
			d, size, err := sample(contenders[i], res, p.repeat)
			if err != nil {
				return fmt.Errorf("%s: %w", contenders[i].name, err)
			}
			times[i], sizes[i] = append(times[i], d), size
		}
	}
	return reportPDF(number, times, sizes)
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

func reportPDF(number int, times [][]time.Duration, sizes []int) error {
	p := papers[number]
	fmt.Printf("\nPDF: %s, median of %d\n", p.name, len(times[0]))
	fmt.Printf("%-36s %10s %15s %10s %9s\n", "", "time", "ours : theirs", "file", "memory")
	ours := median(times[0])
	fastest, memory := time.Duration(math.MaxInt64), 0.0
	for i, c := range contenders {
		m := median(times[i])
		kB, err := childMemory(i, number)
		if err != nil {
			return err
		}
		if i == 0 {
			memory = float64(kB) / 1024
		} else {
			fastest = min(fastest, m)
		}
		fmt.Printf("%-36s %7.2f ms %15.2f %7d kB %6d MB\n", c.name, ms(m), float64(ours)/float64(m), sizes[i]/1000, kB>>10)
	}
	fmt.Printf("%-48s %12s %12s\n", "", "measured", "at most")
	if p.ofGopdf > 0 {
		judge("ours / gopdf", ratio(times[0], times[1]), p.ofGopdf, "")
	}
	if p.ofOthers > 0 {
		judge("ours / the fastest other", float64(ours)/float64(fastest), p.ofOthers, "")
	}
	if p.memory > 0 {
		judge("our memory", memory, p.memory, "MB")
	}
	return nil
}

func childMemory(contender, paper int) (kB int, err error) {
	self, err := os.Executable()
	if err != nil {
		return 0, err
	}
	out, err := exec.Command(self, "-pdf-once", strconv.Itoa(contender), "-pdf-paper", strconv.Itoa(paper)).Output()
	if err != nil {
		return 0, fmt.Errorf("measure memory: %w", err)
	}
	return strconv.Atoi(strings.TrimSpace(string(out)))
}

// drawOnce draws in this process, which childMemory started, and prints the memory used.
func drawOnce(c contender, p paper, out string) error {
	res, err := p.pages()
	if err != nil {
		return err
	}
	b, err := c.draw(res)
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
