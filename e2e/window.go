//go:build e2e

package e2e

import (
	"bufio"
	"bytes"
	"fmt"
	"image"
	"strconv"
	"strings"
	"sync/atomic"
)

// findWindow waits for the main window. The window manager makes it as large as the screen.
func (a *App) findWindow() {
	a.t.Helper()
	pid := strconv.Itoa(a.cmd.Process.Pid)
	a.Wait("the window", func() bool {
		out, err := a.d.command("xdotool", "search", "--onlyvisible", "--pid", pid, "--name", ".").Output()
		a.window, _, _ = strings.Cut(strings.TrimSpace(string(out)), "\n")
		return err == nil && a.window != ""
	})
	size := fmt.Sprintf("WIDTH=%d\nHEIGHT=%d\n", screenWidth, screenHeight)
	a.Wait("the window in its full size", func() bool {
		out, err := a.d.command("xdotool", "getwindowgeometry", "--shell", a.window).Output()
		return err == nil && strings.Contains(string(out), size)
	})
}

// Title is the text in the window's title bar.
func (a *App) Title() string {
	out, _ := a.d.command("xdotool", "getwindowname", a.window).Output() // no window: no title
	return strings.TrimSpace(string(out))
}

// WaitTitle waits until the title bar holds a text.
func (a *App) WaitTitle(part string) {
	a.t.Helper()
	a.Wait(fmt.Sprintf("a title with %q", part), func() bool { return strings.Contains(a.Title(), part) })
}

// Frame is what the window shows now, with any dialog above it.
func (a *App) Frame() *image.RGBA {
	a.t.Helper()
	screen, err := a.d.screen()
	if err != nil {
		a.t.Fatalf("read the display: %v", err)
	}
	return screen
}

// WaitFrame waits until something is painted in the window and the picture is still.
func (a *App) WaitFrame() {
	a.t.Helper()
	a.Wait("a painted frame", func() bool { return colours(a.Frame()) > 20 })
	a.WaitStill()
}

// WaitStill waits until ten looks in a row see the same picture.
func (a *App) WaitStill() {
	a.t.Helper()
	last, same := a.Frame(), 0
	a.Wait("a still picture", func() bool {
		now := a.Frame()
		if same++; !bytes.Equal(now.Pix, last.Pix) {
			last, same = now, 0
		}
		return same >= 10
	})
}

// Change does something and waits until the window shows an effect and is still again. Use it for every step that is
// visible: the next step then never comes too early.
func (a *App) Change(what string, do func()) {
	a.t.Helper()
	before := a.Frame()
	do()
	a.Wait("an effect of: "+what, func() bool { return !bytes.Equal(before.Pix, a.Frame().Pix) })
	a.WaitStill()
}

func colours(picture *image.RGBA) int {
	seen := map[[3]byte]bool{}
	for i := 0; i < len(picture.Pix); i += 4 * 7 {
		seen[[3]byte(picture.Pix[i:i+3])] = true
	}
	return len(seen)
}

// Key presses keys one after another, in xdotool's names: "ctrl+n", "Tab", "F6", "Return".
func (a *App) Key(keys ...string) {
	a.t.Helper()
	a.d.output(a.t, "xdotool", append([]string{"key", "--clearmodifiers", "--delay", "30"}, keys...)...)
}

// Type pastes a text into the field that has the focus, through the clipboard, and returns once the program has read it:
// a busy one would else find the next text there.
func (a *App) Type(text string) {
	a.t.Helper()
	owner := a.d.command("xclip", "-selection", "clipboard", "-in", "-verbose") // until another one owns the clipboard
	owner.Stdin = strings.NewReader(text)
	said, err := owner.StderrPipe()
	if err == nil {
		err = owner.Start()
	}
	if err != nil {
		a.t.Fatalf("xclip: %v", err)
	}
	var asked atomic.Int32 // the request that it waits for
	go func() {
		for lines := bufio.NewScanner(said); lines.Scan(); {
			if strings.Contains(lines.Text(), "Waiting for selection request number") {
				asked.Add(1)
			}
		}
		_ = owner.Wait() // it ends with the display at the latest
	}()
	a.Wait("a full clipboard", func() bool { return asked.Load() > 0 })
	a.Key("ctrl+v")
	a.Wait("the reading of the clipboard", func() bool { return asked.Load() > 1 })
}

// Click moves the mouse to a place and presses its left button.
func (a *App) Click(x, y int) { a.t.Helper(); a.press(x, y, 1) }

// DoubleClick presses the left button twice.
func (a *App) DoubleClick(x, y int) { a.t.Helper(); a.press(x, y, 2) }

func (a *App) press(x, y, times int) {
	a.t.Helper()
	a.d.output(a.t, "xdotool", "mousemove", strconv.Itoa(x), strconv.Itoa(y),
		"click", "--repeat", strconv.Itoa(times), "--delay", "60", "1")
}
