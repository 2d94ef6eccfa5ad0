// Command sogiamsat is the desktop program Sổ Giám Sát: a book of supervision missions that prints their conclusions.
//
// Without arguments, or with a data file, it opens its window; with the name of a command it does one thing without a
// window and ends (package app/command). This file only puts the parts together.
package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"os/exec"
	"os/signal"
	"os/user"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"strings"
	"time"
	_ "time/tzdata" // Windows has no list of time zones that Go can read

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"gopkg.in/natefinch/lumberjack.v2"

	"sogiamsat/app/command"
	"sogiamsat/app/dialogs"
	"sogiamsat/app/page/conclusion"
	"sogiamsat/app/preview"
	"sogiamsat/app/service"
	"sogiamsat/app/task"
	"sogiamsat/app/theme"
	"sogiamsat/app/widgets"
	appwindow "sogiamsat/app/window"
	"sogiamsat/app/winstart"
	"sogiamsat/assets"
	"sogiamsat/data"
	"sogiamsat/data/practice"
)

const (
	programName = "Sổ Giám Sát"
	version     = "0.1.0"
	appID       = "vn.sogiamsat"

	// patience is longer than most pages take to read, and too short to be felt.
	patience = 60 * time.Millisecond
)

func main() { os.Exit(run(os.Args[1:])) }

// run returns the exit code.
func run(args []string) int {
	if !command.Is(args) {
		return openWindow(args)
	}
	winstart.AttachConsole()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	return command.Run(ctx, args, command.Env{
		Out: os.Stdout, Err: os.Stderr, Now: now, User: userName(), Program: programName + " " + version,
	})
}

// now is the clock of the program: the machine's, in the time zone of all offices.
func now() time.Time { return time.Now().In(vietNam) }

var vietNam = func() *time.Location {
	zone, err := time.LoadLocation("Asia/Ho_Chi_Minh")
	if err != nil {
		return time.FixedZone("+07", 7*60*60)
	}
	return zone
}()

// userName is who is named in the journal of a data file unless people gave their own name in the window.
func userName() string {
	u, err := user.Current()
	if err != nil {
		return "Người dùng"
	}
	if u.Name != "" {
		return u.Name
	}
	return u.Username
}

// folder is where the program keeps what belongs to this PC and not to a data file.
func folder() (string, error) {
	base, err := os.UserCacheDir()
	if err != nil {
		return "", fmt.Errorf("find the folder of this user: %w", err)
	}
	name := "sogiamsat"
	if runtime.GOOS == "windows" {
		name = "SoGiamSat"
	}
	path := filepath.Join(base, name)
	if err := os.MkdirAll(path, 0o700); err != nil {
		return "", fmt.Errorf("make the folder of this user: %w", err)
	}
	return path, nil
}

// The log of the window: a few files of a few hundred pages, for those who help.
const (
	logMegabytes = 2
	logFiles     = 3
	crashBytes   = 1 << 20 // a longer crash file begins anew
)

// keepLog sends the log and the last words of a crash to files and returns the log's path.
func keepLog() (string, error) {
	dir, err := folder()
	if err != nil {
		return "", err
	}
	path := filepath.Join(dir, "sogiamsat.log")
	slog.SetDefault(slog.New(slog.NewTextHandler(&lumberjack.Logger{Filename: path, MaxSize: logMegabytes, MaxBackups: logFiles}, nil)))
	return path, keepCrash(filepath.Join(dir, "crash.log"))
}

func keepCrash(path string) error {
	mode := os.O_CREATE | os.O_WRONLY | os.O_APPEND
	if info, err := os.Stat(path); err == nil && info.Size() > crashBytes {
		mode |= os.O_TRUNC
	}
	f, err := os.OpenFile(path, mode, 0o600)
	if err != nil {
		return fmt.Errorf("open the crash file: %w", err)
	}
	if err := debug.SetCrashOutput(f, debug.CrashOptions{}); err != nil {
		return errors.Join(fmt.Errorf("set the crash file: %w", err), f.Close())
	}
	return f.Close() // the runtime has its own handle
}

// openWindow opens the window, with the data file of the arguments if there is one, and returns when it is closed.
func openWindow(args []string) int {
	logPath, err := keepLog()
	if err != nil {
		slog.Warn("no log file", "error", err)
	}
	slog.Info("start", "version", version, "system", runtime.GOOS, "arguments", len(args))
	if err := winstart.CheckGraphics(); err != nil {
		slog.Error("no window", "error", err)
		var none *winstart.NoGraphics
		if errors.As(err, &none) {
			winstart.Tell(programName, none.Message())
		}
		return command.Failed
	}
	dir, err := folder()
	if err != nil {
		winstart.Tell(programName, "Không tạo được thư mục làm việc của chương trình trên máy này.")
		return command.Failed
	}
	w := newWindow(dir, logPath)
	if len(args) > 0 {
		w.OpenFile(args[0])
	}
	w.ShowAndRun()
	return command.Done
}

// newWindow puts the main window together; dir is where this PC's own things lie.
func newWindow(dir, logPath string) *appwindow.Window {
	settings := appwindow.SettingsFile(filepath.Join(dir, "window.json"))
	remembered, err := settings.Load()
	if err != nil {
		slog.Warn("the window begins as new", "error", err)
	}
	if err := theme.ApplyZoom(remembered.Preferences.Zoom); err != nil {
		slog.Warn("the usual size", "error", err)
	}
	a := app.NewWithID(appID)
	a.SetIcon(fyne.NewStaticResource("icon.png", assets.Icon))
	a.Settings().SetTheme(theme.New(remembered.Preferences.Look))
	if err := theme.UseVietnamese(); err != nil {
		slog.Warn("the toolkit's own words stay English", "error", err)
	}
	author := &appwindow.Author{System: userName()}
	engine := preview.New(filepath.Join(dir, "pdfium"))
	w := appwindow.New(a, appwindow.Deps{
		Files:    files{dir, author},
		Exchange: exchange{},
		Papers:   func(s appwindow.Store) conclusion.Papers { return service.NewDrafting(s, now, programName+" "+version) },
		Drafting: func(s appwindow.Store) appwindow.Drafting {
			return service.NewDrafting(s, now, programName+" "+version)
		},
		Output:   func(s appwindow.Store) appwindow.Output { return service.NewOutput(s, now, programName+" "+version) },
		Printers: service.NewPrinters(runCommand),
		Preview:  pages{engine},
		Scans:    engine,
		Choose:   func(d *dialogs.Dialogs) dialogs.Files { return dialogs.NewFiles(d, task.Go) },
		Runner:   task.Go,
		Patience: patience,
		After:    task.After,
		Now:      now,
		Settings: settings,
		Author:   author,
		Fills:    winstart.Maximized,
		View:     view,
		LogPath:  logPath,
		Version:  version,
	})
	a.Lifecycle().SetOnStarted(func() {
		winstart.FixKeys(w.Fyne())
		winstart.Place(w.Fyne(), remembered.Maximized)
		warm(engine)
	})
	return w
}

// files opens data files for the window.
type files struct {
	dir    string
	author *appwindow.Author
}

func (f files) options() data.Options {
	return data.Options{Now: now, User: f.author.Name, Log: slog.Default()}
}

func (f files) Open(ctx context.Context, path string) (appwindow.Store, error) {
	return opened(data.Open(ctx, path, f.options()))
}

func (f files) Create(ctx context.Context, path string) (appwindow.Store, error) {
	return opened(service.NewBook(ctx, path, f.options()))
}

func (f files) Practice(ctx context.Context) (appwindow.Store, error) {
	path := filepath.Join(f.dir, "luyen-tap.sgs")
	if _, err := os.Stat(path); errors.Is(err, os.ErrNotExist) {
		if err := practice.Write(ctx, path, practice.PhuNhuan); err != nil {
			return nil, err
		}
	}
	return f.Open(ctx, path)
}

// opened keeps a nil store from becoming an interface that is not nil.
func opened(s *data.Store, err error) (appwindow.Store, error) {
	if err != nil {
		return nil, err
	}
	return s, nil
}

// exchange takes everything out of data files and brings it in.
type exchange struct{}

func (exchange) Export(ctx context.Context, s appwindow.Store, path string) error {
	return service.Export(ctx, s.(*data.Store), path)
}

func (exchange) Import(ctx context.Context, s appwindow.Store, path string, report func(read, all int)) (string, error) {
	r, err := service.Import(ctx, s.(*data.Store), path, report)
	if err != nil {
		return "", err
	}
	said := fmt.Sprintf("Đã nhập %d mục, đã có sẵn %d mục.", r.Total(), r.Same)
	if n := len(r.OldFont); n > 0 {
		said += fmt.Sprintf(" %d chỗ có vẻ gõ bằng bảng mã cũ: %s.", n, r.OldFont[0])
	}
	return said, nil
}

// pages draws PDF pages for the window.
type pages struct{ engine *preview.Engine }

func (p pages) Open(ctx context.Context, pdf []byte) (widgets.PageSource, error) {
	d, err := p.engine.Open(ctx, pdf)
	if err != nil {
		return nil, err
	}
	return d, nil
}

// warm makes the PDF engine ready in the background; the first time on a PC it takes seconds.
func warm(engine *preview.Engine) {
	task.Run(task.Go, task.Job[struct{}]{
		Work: func(ctx context.Context, _ func(task.Progress)) (struct{}, error) {
			return struct{}{}, engine.Warm(ctx)
		},
		Done: func(_ struct{}, err error) {
			if err != nil {
				slog.Warn("no preview", "error", err)
			}
		},
	})
}

// runCommand runs a program of the system, as service.RunCommand.
func runCommand(ctx context.Context, input []byte, name string, args ...string) (string, error) {
	cmd := exec.CommandContext(ctx, name, args...)
	cmd.Env = append(os.Environ(), "LC_ALL=C")
	cmd.Stdin = bytes.NewReader(input)
	var out, failed strings.Builder
	cmd.Stdout, cmd.Stderr = &out, &failed
	err := cmd.Run()
	if text := strings.TrimSpace(failed.String()); err != nil && text != "" {
		err = errors.New(text)
	}
	return out.String(), err
}

// view opens a file with the system's program for it.
func view(path string) error {
	name, args := "xdg-open", []string{path}
	if runtime.GOOS == "windows" {
		name, args = "rundll32", []string{"url.dll,FileProtocolHandler", path}
	}
	cmd := exec.Command(name, args...)
	err := cmd.Start()
	if err == nil {
		err = cmd.Process.Release() // the viewer lives on by itself
	}
	if err != nil {
		return fmt.Errorf("open %s with the system's program: %w", filepath.Base(path), err)
	}
	return nil
}
