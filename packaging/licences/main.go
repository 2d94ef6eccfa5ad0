// Command licences collects the licences of everything that is linked into the program, for Linux and for Windows, into
// one text. usage: licences FILE
//
// The modules are those that "go list -deps" finds behind the product's packages; their licence texts come from their
// own folders. What is compiled into them from elsewhere (PDFium, SQLite) stands in extra/.
package main

import (
	"bytes"
	"embed"
	"log"
	"os"
)

//go:embed extra/*.txt
var extra embed.FS

func main() {
	if len(os.Args) != 2 {
		log.Fatal("usage: licences FILE")
	}
	text, err := Collect(".")
	if err != nil {
		log.Fatal(err)
	}
	if err := os.WriteFile(os.Args[1], text, 0o644); err != nil {
		log.Fatal(err)
	}
}

// Collect returns the whole text. root is the folder of the module's go.mod.
func Collect(root string) ([]byte, error) {
	modules, err := linkedModules(root)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	writeHead(&b, modules)
	if err := writeGo(&b, root); err != nil {
		return nil, err
	}
	for _, m := range modules {
		if err := writeModule(&b, m); err != nil {
			return nil, err
		}
	}
	if err := writeExtra(&b); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}
