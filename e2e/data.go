//go:build e2e

package e2e

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
)

// Data is what the file holds now, as "sogiamsat export" writes it. The program has the file locked, so a copy is
// exported; a copy taken in the middle of a transaction has a live journal beside it and is taken again.
func (a *App) Data() map[string]any {
	a.t.Helper()
	folder := a.t.TempDir()
	file, out := filepath.Join(folder, "copy.sgs"), filepath.Join(folder, "copy.json")
	a.Wait("a copy between two transactions", func() bool { return a.copyFile(file) })
	headless(a.t, "export", file, "-o", out)
	data, err := os.ReadFile(out)
	if err != nil {
		a.t.Fatalf("exported data: %v", err)
	}
	var value map[string]any
	if err := json.Unmarshal(data, &value); err != nil {
		a.t.Fatalf("exported data: %v", err)
	}
	return value
}

func (a *App) copyFile(to string) bool {
	a.t.Helper()
	quiet := func() bool { return !underWay(a.file + "-journal") }
	if !quiet() {
		return false
	}
	data, err := os.ReadFile(a.file)
	if err != nil {
		a.t.Fatalf("copy the data file: %v", err)
	}
	again, err := os.ReadFile(a.file)
	if err != nil || !quiet() || !bytes.Equal(data, again) {
		return false
	}
	if err := os.WriteFile(to, data, 0o600); err != nil {
		a.t.Fatalf("copy the data file: %v", err)
	}
	return true
}

// underWay reports whether the journal belongs to a transaction. The program keeps the journal file as long as it is
// open; between transactions its header is zeroed.
func underWay(journal string) bool {
	b, err := os.ReadFile(journal)
	return err == nil && len(bytes.Trim(b[:min(len(b), 28)], "\x00")) > 0
}

// WaitData waits until the file holds what done looks for. It is the way to wait for "saved".
func (a *App) WaitData(what string, done func(data map[string]any) bool) {
	a.t.Helper()
	a.Wait(what, func() bool { return done(a.Data()) })
}
