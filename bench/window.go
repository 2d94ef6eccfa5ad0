package main

import (
	"bufio"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	"sogiamsat/data/practice"
)

const (
	look     = time.Millisecond       // how often the screen is looked at
	quiet    = 500 * time.Millisecond // without a change: the picture is whole
	patience = 60 * time.Second
)

// compareWindow starts the program on the practice file, and an empty window of the toolkit, in turns on a display of its
// own, and looks at the display's pixels.
func compareWindow(rounds int) (err error) {
	folder, err := os.MkdirTemp("", "sogiamsat-bench-*")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(folder)) }()
	empty := filepath.Join(folder, "emptywindow")
	if out, err := exec.Command("go", "build", "-o", empty, "./emptywindow").CombinedOutput(); err != nil {
		return fmt.Errorf("build emptywindow: %w\n%s", err, out)
	}
	file := filepath.Join(folder, "practice.sgs")
	if err := practice.Write(context.Background(), file, practice.PhuNhuan); err != nil {
		return err
	}
	d, err := newDisplay(folder)
	if err != nil {
		return err
	}
	defer d.close()
	ours, err := filepath.Abs("../out/sogiamsat")
	if err != nil {
		return err
	}
	commands := [2][]string{{ours, file}, {empty}}
	var painted, whole [2][]time.Duration
	for round := range rounds + 1 {
		for i, command := range commands {
			first, last, err := d.start(command, round == 0)
			if err != nil {
				return fmt.Errorf("%s: %w", command[0], err)
			}
			if round > 0 { // the first start fills caches
				painted[i], whole[i] = append(painted[i], first), append(whole[i], last)
			}
		}
	}
	heading("From the start of the process to the window on the screen, median of %d", rounds)
	tell("program on the practice file, first pixels", ms(median(painted[0])), "ms")
	tell("empty window, first pixels", ms(median(painted[1])), "ms")
	judge("program / empty window, first pixels", ratio(painted[0], painted[1]), 1.5, "")
	tell("program, the list of missions is there", ms(median(whole[0])), "ms")
	tell("program, list / empty window, whole", ratio(whole[0], whole[1]), "")
	return nil
}

// display is an X server of our own whose pixels lie in a file.
type display struct {
	server *exec.Cmd
	name   string
	folder string
	pixels []byte // shared with the server
}

func newDisplay(folder string) (_ *display, err error) {
	numbers, sends, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	d := &display{folder: folder}
	d.server = exec.Command("Xvfb", "-displayfd", "3", "-fbdir", folder, "-nocursor", "-noreset", "-nolisten", "tcp", "-screen", "0", "1366x768x24")
	d.server.ExtraFiles = []*os.File{sends}
	if err := d.server.Start(); err != nil {
		return nil, err
	}
	defer func() {
		if err != nil {
			d.close()
		}
	}()
	if err := sends.Close(); err != nil {
		return nil, err
	}
	number, err := bufio.NewReader(numbers).ReadString('\n')
	if err != nil {
		return nil, fmt.Errorf("no display: %w", err)
	}
	d.name = ":" + strings.TrimSpace(number)
	return d, d.share()
}

// share maps the server's window dump into memory and skips its head.
func (d *display) share() error {
	f, err := os.OpenFile(filepath.Join(d.folder, "Xvfb_screen0"), os.O_RDWR, 0)
	if err != nil {
		return err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return err
	}
	dump, err := syscall.Mmap(int(f.Fd()), 0, int(info.Size()), syscall.PROT_READ, syscall.MAP_SHARED)
	if err != nil {
		return err
	}
	field := func(i int) int { return int(binary.BigEndian.Uint32(dump[4*i:])) }
	d.pixels = dump[field(0)+12*field(19):]
	return nil
}

// close ends the server; the mapped memory goes with this process.
func (d *display) close() {
	_ = d.server.Process.Kill()
	_ = d.server.Wait()
}

// start runs a program until its picture is whole and ends it. first is when most of the window was painted, last when
// its picture changed for the last time. fill waits longer, until everything that is only computed once is kept.
func (d *display) start(command []string, fill bool) (first, last time.Duration, err error) {
	cmd := exec.Command(command[0], command[1:]...)
	cmd.Env = append(os.Environ(), "DISPLAY="+d.name, "WAYLAND_DISPLAY=", "LIBGL_ALWAYS_SOFTWARE=1", "FYNE_SCALE=1", "HOME="+d.folder,
		"XDG_CONFIG_HOME="+filepath.Join(d.folder, "config"), "XDG_CACHE_HOME="+filepath.Join(d.folder, "cache"), "LANG=C.UTF-8")
	before := d.picture()
	begin := time.Now()
	if err := cmd.Start(); err != nil {
		return 0, 0, err
	}
	first, last = d.watch(begin, before)
	if fill {
		err = untilIdle(cmd.Process.Pid)
	}
	_ = cmd.Process.Kill()
	_ = cmd.Wait() // killed: the exit code says nothing
	if first == 0 {
		err = errors.New("no window")
	}
	return first, last, errors.Join(err, d.untilEmpty(before))
}

func (d *display) watch(begin time.Time, before []byte) (first, last time.Duration) {
	seen := before
	for ; ; time.Sleep(look) {
		now, at := d.picture(), time.Since(begin)
		if string(now) != string(seen) {
			seen, last = now, at
		}
		if first == 0 && changed(before, now) > len(now)/2 {
			first = at
		}
		if at > patience || first > 0 && at-last > quiet {
			return first, last
		}
	}
}

// picture copies one pixel of each 97, which meets all columns.
func (d *display) picture() []byte {
	out := make([]byte, 0, len(d.pixels)/97)
	for i := 0; i+2 < len(d.pixels); i += 4 * 97 {
		out = append(out, d.pixels[i], d.pixels[i+1], d.pixels[i+2])
	}
	return out
}

func changed(a, b []byte) int {
	n := 0
	for i := range a {
		if a[i] != b[i] {
			n++
		}
	}
	return n
}

// untilEmpty waits until the window is gone.
func (d *display) untilEmpty(before []byte) error {
	for begin := time.Now(); string(d.picture()) != string(before); time.Sleep(look) {
		if time.Since(begin) > patience {
			return errors.New("the window does not go")
		}
	}
	return nil
}

// untilIdle waits until the process uses less than a twentieth of a core for a second.
func untilIdle(pid int) error {
	for last, begin := -1, time.Now(); time.Since(begin) < patience; time.Sleep(time.Second) {
		used, err := ticks(pid)
		if err != nil {
			return err
		}
		if last >= 0 && used-last < 5 {
			return nil
		}
		last = used
	}
	return errors.New("the program never rests")
}

// ticks is the time of the processor used so far, in hundredths of a second.
func ticks(pid int) (int, error) {
	b, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	if err != nil {
		return 0, err
	}
	_, rest, _ := strings.Cut(string(b), ") ")
	fields := strings.Fields(rest)
	var user, system int
	if _, err := fmt.Sscan(fields[11]+" "+fields[12], &user, &system); err != nil {
		return 0, err
	}
	return user + system, nil
}
