// Command icon draws the program's icon: a white sheet with lines of writing and a red stamp that holds a tick.
//
// It writes icon.svg (one shape per line, for other uses), icon.png (256 px) and icon.ico (16 to 256 px) into the
// folder given. The three show the same shapes, which stand in one list in this file, in units of a 256 px square.
package main

import (
	"log"
	"os"
	"path/filepath"
)

// sizes are the pictures inside icon.ico, in pixels; Windows takes the one it needs.
var sizes = []int{16, 20, 24, 32, 40, 48, 64, 256}

func main() {
	if len(os.Args) != 2 {
		log.Fatal("usage: icon FOLDER")
	}
	if err := write(os.Args[1]); err != nil {
		log.Fatal(err)
	}
}

func write(folder string) error {
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	ico, err := encodeICO(sizes)
	if err != nil {
		return err
	}
	png, err := encodePNG(256)
	if err != nil {
		return err
	}
	files := map[string][]byte{"icon.svg": encodeSVG(), "icon.png": png, "icon.ico": ico}
	for name, data := range files {
		if err := os.WriteFile(filepath.Join(folder, name), data, 0o644); err != nil {
			return err
		}
	}
	return nil
}
