//go:build e2e

package e2e

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

const (
	deadline = 60 * time.Second // for one wait; a busy machine is slow, a broken program waits for ever
	pause    = 20 * time.Millisecond
)

// App is the program running in its window, on a data file of its own. Places are pixels
// from the window's top left corner.
type App struct {
	t      testing.TB
	d      *display
	file   string
	cmd    *exec.Cmd
	ended  chan struct{} // closed when the program has ended, with err then set
	err    error
	stderr *bytes.Buffer
	window string          // X window number
	kept   map[string]bool // names of the pictures kept so far
}

// Practice writes a practice file into the test's folder and returns its path. set is a name that
// "sogiamsat demo --set" takes.
func Practice(t testing.TB, set string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "thử.sgs")
	headless(t, "demo", file, "--set", set)
	return file
}

// Start opens the program on a file and returns when the window's first frame is painted and still.
func Start(t testing.TB, file string) *App {
	t.Helper()
	a := &App{t: t, d: newDisplay(t), file: file, ended: make(chan struct{}), stderr: &bytes.Buffer{}, kept: map[string]bool{}}
	a.cmd = a.d.command(program(t), file)
	a.cmd.Env = append(a.cmd.Env, home(t)...)
	a.cmd.Stderr = a.stderr
	if err := a.cmd.Start(); err != nil {
		t.Fatalf("start the program: %v", err)
	}
	go func() {
		a.err = a.cmd.Wait()
		close(a.ended)
	}()
	t.Cleanup(a.abandon)
	a.findWindow()
	a.WaitFrame()
	return a
}

func program(t testing.TB) string {
	t.Helper()
	bin := os.Getenv("SOGIAMSAT_BIN")
	if bin == "" {
		t.Fatal(`SOGIAMSAT_BIN names no program: run "make e2e"`)
	}
	return bin
}

// home gives the program settings of its own. What is only computed once (the compiled PDF reader, shaders, the index of
// fonts) is kept from run to run; what the program remembers, such as files opened before, is not.
func home(t testing.TB) []string {
	t.Helper()
	folder := t.TempDir()
	kept, err := filepath.Abs(filepath.Join(outFolder(t), "cache"))
	if err != nil {
		t.Fatalf("cache folder: %v", err)
	}
	cache := filepath.Join(folder, "cache")
	if err := os.MkdirAll(filepath.Join(cache, "sogiamsat"), 0o755); err != nil {
		t.Fatalf("cache folder: %v", err)
	}
	for _, once := range []string{"sogiamsat/pdfium", "mesa_shader_cache", "fyne"} {
		if err := os.MkdirAll(filepath.Join(kept, once), 0o755); err != nil {
			t.Fatalf("cache folder: %v", err)
		}
		if err := os.Symlink(filepath.Join(kept, once), filepath.Join(cache, once)); err != nil {
			t.Fatalf("cache folder: %v", err)
		}
	}
	return []string{
		"HOME=" + folder, "XDG_CONFIG_HOME=" + filepath.Join(folder, "config"), "XDG_CACHE_HOME=" + cache,
		"XDG_DATA_HOME=" + filepath.Join(folder, "data"), "LIBGL_ALWAYS_SOFTWARE=1", "FYNE_SCALE=1", "LANG=C.UTF-8",
	}
}

func outFolder(t testing.TB) string {
	t.Helper()
	folder := os.Getenv("E2E_OUT")
	if folder == "" {
		folder = t.TempDir()
	}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		t.Fatalf("folder for pictures: %v", err)
	}
	return folder
}

func headless(t testing.TB, args ...string) {
	t.Helper()
	cmd := exec.Command(program(t), args...)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("sogiamsat %s: %v\n%s", strings.Join(args, " "), err, out)
	}
}

// wait asks again and again until done says yes.
func wait(t testing.TB, what string, done func() bool) {
	t.Helper()
	for begin := time.Now(); !done(); time.Sleep(pause) {
		if time.Since(begin) > deadline {
			t.Fatalf("waited %s in vain for %s", deadline, what)
		}
	}
}

// Wait asks until done says yes, and fails the test when the program ends meanwhile or the deadline passes.
func (a *App) Wait(what string, done func() bool) {
	a.t.Helper()
	for begin := time.Now(); !done(); time.Sleep(pause) {
		select {
		case <-a.ended:
			a.t.Fatalf("the program ended (%v) while we waited for %s\n%s", a.err, what, a.stderr)
		default:
		}
		if time.Since(begin) > deadline {
			a.Screenshot("failure")
			a.t.Fatalf("waited %s in vain for %s\n%s", deadline, what, a.stderr)
		}
	}
}

// Close asks the window to close, as its close button does, and fails the test unless the program ends well.
func (a *App) Close() {
	a.t.Helper()
	a.d.output(a.t, "wmctrl", "-i", "-c", a.window)
	select {
	case <-a.ended:
		if a.err != nil {
			a.t.Fatalf("the program ended with %v\n%s", a.err, a.stderr)
		}
	case <-time.After(deadline):
		a.Screenshot("failure")
		a.t.Fatalf("the window does not close\n%s", a.stderr)
	}
}

func (a *App) abandon() {
	if a.t.Failed() {
		a.t.Logf("the program's messages:\n%s", a.stderr)
	}
	_ = a.cmd.Process.Kill() // already ended after Close
	<-a.ended
}
