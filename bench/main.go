// Command bench measures the program against its targets, and its parts against other libraries that do the same work. It
// is a module of its own, so that the compared libraries never become dependencies of the program.
//
//	go run .              everything
//	go run . -rounds 30   with more samples
//	go run . -only store  one comparison
//
// Whatever is compared takes turns in one run. Files that take long to make are kept in the user's cache folder.
package main

import (
	"flag"
	"fmt"
	"os"
)

// comparisons run one after the other; each prints its own tables.
var comparisons = []struct {
	name string
	run  func(rounds int) error
}{
	{"pdf", comparePDF},
	{"spaces", measureSpaces},
	{"papers", measurePapers},
	{"import", compareImport},
	{"store", compareStore},
	{"window", compareWindow},
	{"pages", measurePages},
}

func main() {
	rounds := flag.Int("rounds", 11, "samples per contender")
	only := flag.String("only", "", "name of the one comparison to run")
	once := flag.Int("pdf-once", -1, "draw once with the contender of this number and print the memory used, in kB")
	number := flag.Int("pdf-paper", 0, "number of the paper drawn with -pdf-once")
	out := flag.String("pdf-out", "", "folder in which -pdf-once leaves the file")
	flag.Parse()
	var err error
	if *once >= 0 {
		err = drawOnce(contenders[*once], papers[*number], *out)
	} else {
		err = compareAll(*only, *rounds)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func compareAll(only string, rounds int) error {
	for _, c := range comparisons {
		if only != "" && only != c.name {
			continue
		}
		if err := c.run(rounds); err != nil {
			return fmt.Errorf("compare %s: %w", c.name, err)
		}
	}
	if missed == 0 {
		fmt.Println("\nAll targets met.")
	} else {
		fmt.Printf("\n%d targets missed.\n", missed)
	}
	return nil
}
