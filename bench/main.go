// Command bench compares the speed of the program's parts with other libraries that do the same work. It is a module of
// its own, so that the compared libraries never become dependencies of the program.
//
//	go run .              all comparisons
//	go run . -rounds 30   with more samples
package main

import (
	"flag"
	"fmt"
	"os"
)

// comparisons run one after the other; each prints its own table.
var comparisons = []struct {
	name string
	run  func(rounds int) error
}{
	{"PDF", comparePDF},
}

func main() {
	rounds := flag.Int("rounds", 11, "samples per contender")
	once := flag.Int("pdf-once", -1, "draw once with the contender of this number and print the memory used, in kB")
	pages := flag.Int("pdf-pages", 1000, "pages drawn with -pdf-once")
	out := flag.String("pdf-out", "", "folder in which -pdf-once leaves the file")
	flag.Parse()
	var err error
	if *once >= 0 {
		err = drawOnce(contenders[*once], *pages, *out)
	} else {
		err = compareAll(*rounds)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func compareAll(rounds int) error {
	for _, c := range comparisons {
		if err := c.run(rounds); err != nil {
			return fmt.Errorf("compare %s: %w", c.name, err)
		}
	}
	return nil
}
