//go:build e2e

package e2e

import (
	"bufio"
	"encoding/binary"
	"fmt"
	"image"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

const (
	screenWidth  = 1366
	screenHeight = 768
)

// display is a private X server with a window manager. It lives as long as its test.
type display struct {
	name   string // ":7"
	memory string // file in which the X server keeps its pixels, in the form of an X window dump
}

func newDisplay(t testing.TB) *display {
	t.Helper()
	folder := t.TempDir()
	numbers, sends, err := os.Pipe()
	if err != nil {
		t.Fatalf("pipe for the display's number: %v", err)
	}
	server := exec.Command("Xvfb", "-displayfd", "3", "-fbdir", folder, "-nocursor", "-nolisten", "tcp", "+extension", "GLX",
		"-screen", "0", fmt.Sprintf("%dx%dx24", screenWidth, screenHeight))
	server.ExtraFiles = []*os.File{sends}
	start(t, server)
	if err := sends.Close(); err != nil {
		t.Fatalf("pipe for the display's number: %v", err)
	}
	number, err := bufio.NewReader(numbers).ReadString('\n')
	if err != nil {
		t.Fatalf("Xvfb gave no display number: %v", err)
	}
	d := &display{name: ":" + strings.TrimSpace(number), memory: filepath.Join(folder, "Xvfb_screen0")}
	config, err := filepath.Abs("openbox.xml")
	if err != nil {
		t.Fatalf("configuration of the window manager: %v", err)
	}
	start(t, d.command("openbox", "--config-file", config))
	wait(t, "the window manager", func() bool {
		out, err := d.command("wmctrl", "-m").Output()
		return err == nil && strings.Contains(string(out), "Openbox")
	})
	d.mapLetters(t)
	return d
}

// start runs a command until the end of the test.
func start(t testing.TB, cmd *exec.Cmd) {
	t.Helper()
	if err := cmd.Start(); err != nil {
		t.Fatalf("start %s: %v", cmd.Path, err)
	}
	t.Cleanup(func() {
		_ = cmd.Process.Kill() // it may have ended by itself
		_ = cmd.Wait()         // killed: the exit code says nothing
	})
}

func (d *display) command(name string, args ...string) *exec.Cmd {
	cmd := exec.Command(name, args...)
	cmd.Env = append(os.Environ(), "DISPLAY="+d.name, "WAYLAND_DISPLAY=")
	return cmd
}

func (d *display) output(t testing.TB, name string, args ...string) string {
	t.Helper()
	out, err := d.command(name, args...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s %s: %v\n%s", name, strings.Join(args, " "), err, out)
	}
	return strings.TrimSpace(string(out))
}

// screen copies the display's pixels. The X server may be painting meanwhile: judge a picture only by what stays.
func (d *display) screen() (*image.RGBA, error) {
	dump, err := os.ReadFile(d.memory)
	if err != nil {
		return nil, err
	}
	field := func(i int) int { return int(binary.BigEndian.Uint32(dump[4*i:])) }
	headSize, width, height, stride, colours := field(0), field(4), field(5), field(12), field(19)
	pixels := dump[headSize+12*colours:]
	picture := image.NewRGBA(image.Rect(0, 0, width, height))
	for y := range height {
		row, to := pixels[y*stride:], picture.Pix[y*picture.Stride:]
		for x := range width {
			to[4*x], to[4*x+1], to[4*x+2], to[4*x+3] = row[4*x+2], row[4*x+1], row[4*x], 0xff
		}
	}
	return picture, nil
}
