// Package command is the program without a window: making a practice file, printing, exporting, importing and checking
// from a command line or a script.
//
// # Nouns
//
// A command is the first word of the command line ("print"); its arguments follow. The exit code is what a script reads:
// Done, Refused or Failed.
//
// # Rules
//
// Everything a person reads is Vietnamese. What was done goes to the output, what went wrong to the error output, each
// in one sentence that begins with "Lỗi:". No existing file is changed unless the command says so: demo and import
// never overwrite, print and export replace their target whole or not at all.
package command

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"time"

	"sogiamsat/data"
	"sogiamsat/data/model"
)

// The exit codes.
const (
	Done    = 0
	Refused = 1 // the data do not allow it, or problems were found
	Failed  = 2 // the command could not run: wrong usage, missing or locked file, full disk
)

// Env is what commands need from outside.
type Env struct {
	Out, Err io.Writer
	Now      func() time.Time // in the office's time zone
	User     string           // who is named in the journal of a file that is written
	Program  string           // name and version
}

// Run carries out the command line, without the program's name, and returns the exit code.
func Run(ctx context.Context, args []string, env Env) int {
	if topic, asked := wantsHelp(args); asked {
		return env.help(topic)
	}
	g, name, err := parse(args)
	if err == nil {
		err = env.do(ctx, name, g)
	}
	return env.report(err)
}

func (e Env) do(ctx context.Context, name string, g *grammar) error {
	switch name {
	case "demo":
		return e.demo(ctx, g.Demo)
	case "print":
		return e.print(ctx, g.Print)
	case "register":
		return e.register(ctx, g.Register)
	case "export":
		return e.export(ctx, g.Export)
	case "import":
		return e.importData(ctx, g.Import)
	case "check":
		return e.check(ctx, g.Check)
	case "verify":
		return e.verify(ctx, g.Verify)
	}
	return e.say("%s", e.Program)
}

// say writes one line to the output.
func (e Env) say(format string, args ...any) error {
	_, err := fmt.Fprintf(e.Out, format+"\n", args...)
	return err
}

// errProblems says that problems were found and listed.
var errProblems = errors.New("problems were found")

// usageError is a command line that cannot be carried out.
type usageError string

func (u usageError) Error() string { return string(u) }

// report writes what went wrong and chooses the exit code.
func (e Env) report(err error) int {
	var usage usageError
	var refused *model.Error
	switch {
	case err == nil:
		return Done
	case errors.Is(err, errProblems):
		return Refused
	case errors.As(err, &usage):
		e.complain("%s Gõ “sogiamsat help” để xem cách dùng.", usage)
		return Failed
	case errors.As(err, &refused):
		e.complain("%s", refused.Message)
		return codeOf(refused)
	}
	e.complain("Lệnh không chạy được: %v.", err)
	return Failed
}

func (e Env) complain(format string, args ...any) {
	_, _ = fmt.Fprintf(e.Err, "Lỗi: "+format+"\n", args...) // nowhere left to say that it failed
}

// failures are the codes of a command that could not run at all; the others are refusals by the data.
var failures = []model.Code{
	model.Locked, model.NewerFile, model.ForeignFile, model.EmptyFile, model.Damaged, model.ReadOnly, model.NoSpace, model.Cancelled,
}

func codeOf(e *model.Error) int {
	if e.Field == "path" || slices.Contains(failures, e.Code) {
		return Failed
	}
	return Refused
}

// with opens the data file for one piece of work.
func (e Env) with(ctx context.Context, path string, work func(*data.Store) error) error {
	store, err := data.Open(ctx, path, e.options())
	if model.CodeOf(err) == model.NotFound {
		return usageError(fmt.Sprintf("Không có tệp “%s”.", path))
	}
	if err != nil {
		return err
	}
	err = work(store)
	if closeErr := store.Close(); err == nil {
		err = closeErr
	}
	return err
}

func (e Env) options() data.Options {
	return data.Options{Now: e.Now, User: func() string { return e.User }}
}
