package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"time"

	"sogiamsat/data/practice"
)

// copies is how often the made-up district stands in the file whose pages are opened.
const copies = 100

// A pageStep is a key that opens a page, or does something on one; from is what is pressed before, unmeasured.
type pageStep struct {
	name string
	from []string
	key  string
	most float64 // ms
}

// Keys of the navigation in its order, then the pages of a mission one after the other.
func pageSteps() []pageStep {
	var out []pageStep
	for i, name := range []string{"Bắt đầu", "Cuộc giám sát", "Kiến nghị", "Văn bản", "Phường", "Người, cơ quan", "Tìm", "Thùng rác", "Thiết lập"} {
		out = append(out, pageStep{"page " + name, []string{"ctrl+9"}, fmt.Sprintf("ctrl+%d", i+1), 100})
		if i == 8 {
			out[i].from = []string{"ctrl+1"}
		}
	}
	out = append(out,
		pageStep{"guide, at a chapter with a picture", []string{"ctrl+3"}, "F1", 100},
		pageStep{"a mission (findings)", []string{"ctrl+2"}, "Return", 100},
	)
	for range 9 {
		out = append(out, pageStep{"next page of the mission", nil, "ctrl+Next", 100})
	}
	return append(out,
		pageStep{"list of recommendations, one screen on", []string{"ctrl+3"}, "Next", 100},
		pageStep{"list of recommendations, to its end", nil, "End", 100},
		pageStep{"list of missions, to its end", []string{"ctrl+2"}, "End", 100},
	)
}

// measurePages opens every page by its key on the made-up district a hundred times over and looks at the display: how
// long until the picture changes for the last time.
func measurePages(rounds int) (err error) {
	folder, err := os.MkdirTemp("", "sogiamsat-bench-*")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(folder)) }()
	file := filepath.Join(folder, "nhiều.sgs")
	if err := practice.WriteTimes(context.Background(), file, practice.Mau, copies); err != nil {
		return err
	}
	d, err := newDisplay(folder)
	if err != nil {
		return err
	}
	defer d.close()
	h, err := d.hands(file)
	if err != nil {
		return err
	}
	defer h.end()
	heading("From a key to the last change of the picture, the made-up district %d times over, median of %d", copies, rounds)
	steps := pageSteps()
	taken := make([][]time.Duration, len(steps))
	for range rounds {
		for i, s := range steps {
			for _, key := range s.from {
				if _, _, err := h.press(key); err != nil {
					return err
				}
			}
			_, last, err := h.press(s.key)
			if err == nil && last == 0 {
				err = fmt.Errorf("%s: the key %s changes nothing", s.name, s.key)
			}
			if err != nil {
				return err
			}
			taken[i] = append(taken[i], last)
		}
	}
	for i, s := range steps {
		judge(s.name, ms(median(taken[i])), s.most, "ms")
	}
	return h.typing(rounds)
}

// hands are the program running in a window, and what presses its keys.
type hands struct {
	d     *display
	cmd   *exec.Cmd
	keys  *exec.Cmd
	stdin io.WriteCloser
}

// hands starts the program on a file and waits until it rests.
func (d *display) hands(file string) (*hands, error) {
	ours, err := filepath.Abs("../out/sogiamsat")
	if err != nil {
		return nil, err
	}
	h := &hands{d: d, cmd: exec.Command(ours, file), keys: exec.Command("xdotool", "-")}
	env := append(os.Environ(), "DISPLAY="+d.name, "WAYLAND_DISPLAY=", "LIBGL_ALWAYS_SOFTWARE=1", "FYNE_SCALE=1", "HOME="+d.folder,
		"XDG_CONFIG_HOME="+filepath.Join(d.folder, "config"), "XDG_CACHE_HOME="+filepath.Join(d.folder, "cache"), "LANG=C.UTF-8")
	h.cmd.Env, h.keys.Env = env, env
	if h.stdin, err = h.keys.StdinPipe(); err != nil {
		return nil, err
	}
	before := d.picture()
	if err := h.cmd.Start(); err != nil {
		return nil, err
	}
	if first, _ := d.watch(time.Now(), before); first == 0 {
		return nil, errors.New("no window")
	}
	if err := untilIdle(h.cmd.Process.Pid); err != nil {
		return nil, err
	}
	return h, h.keys.Start()
}

func (h *hands) end() {
	_ = h.stdin.Close()
	_ = h.keys.Wait()
	_ = h.cmd.Process.Kill()
	_ = h.cmd.Wait() // killed: the exit code says nothing
}

// rest is how long the picture must stand still to be whole; a page that is still read shows itself within it.
const rest = 300 * time.Millisecond

// press sends a key and tells when the picture changed first and last; a key without effect gives zeros.
func (h *hands) press(key string) (first, last time.Duration, err error) {
	seen := bytes.Clone(h.d.pixels)
	begin := time.Now()
	if _, err := io.WriteString(h.stdin, "key --delay 0 "+key+"\n"); err != nil {
		return 0, 0, fmt.Errorf("press %s: %w", key, err)
	}
	for at := time.Duration(0); at-last < rest || last == 0 && at < 2*rest; at = time.Since(begin) {
		if !bytes.Equal(h.d.pixels, seen) {
			last = time.Since(begin)
			copy(seen, h.d.pixels)
			if first == 0 {
				first = last
			}
		}
		time.Sleep(look)
	}
	return first, last, nil
}

// typing measures a letter in a text of ten thousand bytes, and then what the program uses while it only waits.
func (h *hands) typing(rounds int) error {
	for _, key := range []string{"ctrl+2", "Return", "ctrl+shift+n"} {
		if _, _, err := h.press(key); err != nil {
			return err
		}
	}
	for range 40 {
		if _, err := io.WriteString(h.stdin, "type --delay 0 \"tiep xuc doi thoai truc tiep giua nguoi dung dau cap uy chinh quyen voi nhan dan tren dia ban phuong ve cac noi dung nguoi dan quan tam va kien nghi nhieu lan trong nam cung nhu viec tra loi cua cac co quan \"\n"); err != nil {
			return err
		}
	}
	if _, _, err := h.press("a"); err != nil {
		return err
	}
	if err := untilIdle(h.cmd.Process.Pid); err != nil {
		return err
	}
	var shown []time.Duration
	for range rounds * 3 {
		first, _, err := h.press("a")
		if err != nil {
			return err
		}
		shown = append(shown, first)
	}
	judge("a letter in a text of 10 kB shows", ms(median(slices.Clone(shown))), 16, "ms")
	return h.waiting()
}

// waiting measures what the program uses while it only waits with the keyboard in a field: three times a minute, since the
// system counts in hundredths of a second and the first seconds after a key are not those of a program at rest.
func (h *hands) waiting() error {
	const long = time.Minute
	var used []float64
	for range 3 {
		begin, err := ticks(h.cmd.Process.Pid)
		if err != nil {
			return err
		}
		start := time.Now()
		time.Sleep(long)
		end, err := ticks(h.cmd.Process.Pid)
		if err != nil {
			return err
		}
		used = append(used, float64(end-begin)/time.Since(start).Seconds())
	}
	slices.Sort(used)
	judge("share of a core while a field has the keyboard", used[1], 2, "%")
	return nil
}
