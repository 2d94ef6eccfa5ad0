//go:build !windows

package service_test

import (
	"bytes"
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sogiamsat/app/service"
	"sogiamsat/data/model"
)

// cups puts programs called lp and lpstat on the path; lp keeps what it was given in the folder. Words of lpstat stand in
// its answers: "accepting" and "usual".
func cups(t *testing.T, accepting, usual, refusal string) (folder string, printers *service.Printers) {
	t.Helper()
	folder = t.TempDir()
	for name, text := range map[string]string{"accepting": accepting, "usual": usual, "refusal": refusal} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for name, script := range map[string]string{
		"lpstat": "case $1 in -a) cat accepting;; -d) cat usual;; esac\n",
		"lp":     "if [ -s refusal ]; then cat refusal >&2; exit 1; fi\nfor a in \"$@\"; do printf '%s\\n' \"$a\"; done >arguments\ncat >paper\n",
	} {
		text := "#!/bin/sh\ncd " + folder + "\n" + script
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	t.Setenv("PATH", folder+string(os.PathListSeparator)+os.Getenv("PATH"))
	return folder, service.NewPrinters(runCommand)
}

func runCommand(ctx context.Context, input []byte, name string, args ...string) (string, error) {
	cmd := exec.CommandContext(ctx, name, args...)
	cmd.Stdin = bytes.NewReader(input)
	var failed strings.Builder
	cmd.Stderr = &failed
	out, err := cmd.Output()
	if err != nil && failed.Len() > 0 {
		err = errors.New(strings.TrimSpace(failed.String()))
	}
	return string(out), err
}

func TestPrintersOfTheSystem(t *testing.T) {
	_, p := cups(t, "Phong-Hop accepting requests since Thu 01 Jan 2026\nHP_1020 accepting requests\n", "system default destination: HP_1020\n", "")
	names, usual := p.List(t.Context())
	if diff := cmp.Diff([]string{"Phong-Hop", "HP_1020"}, names); diff != "" || usual != "HP_1020" || !p.Direct() {
		t.Errorf("usual %q: %s", usual, diff)
	}
	_, p = cups(t, "HP accepting requests\n", "no system default destination\n", "")
	if names, usual := p.List(t.Context()); len(names) != 1 || usual != "" {
		t.Errorf("%q, usual %q", names, usual)
	}
	t.Setenv("PATH", t.TempDir())
	if names, usual := p.List(t.Context()); len(names) != 0 || usual != "" {
		t.Errorf("without a print service: %q, usual %q", names, usual)
	}
}

func TestAPaperGoesToThePrinter(t *testing.T) {
	folder, p := cups(t, "", "", "")
	for _, x := range []struct {
		job  service.PrintJob
		want string
	}{
		{service.PrintJob{Printer: "HP", Title: "TB kết luận.pdf", Pages: "1-3,5", Copies: 2, Duplex: true}, "-d HP -n 2 -t TB kết luận.pdf -P 1-3,5 -o sides=two-sided-long-edge"},
		{service.PrintJob{Printer: "HP", Title: "sổ", Duplex: true, OnSide: true}, "-d HP -n 1 -t sổ -o sides=two-sided-short-edge"},
		{service.PrintJob{Printer: "HP", Title: "x"}, "-d HP -n 1 -t x -o sides=one-sided"},
	} {
		x.job.PDF = []byte("%PDF-1.4")
		if err := p.Print(t.Context(), x.job); err != nil {
			t.Fatal(err)
		}
		args, err := os.ReadFile(filepath.Join(folder, "arguments"))
		if got := strings.Join(strings.Fields(string(args)), " "); err != nil || got != x.want {
			t.Errorf("lp %s, want %s, %v", got, x.want, err)
		}
		if paper, err := os.ReadFile(filepath.Join(folder, "paper")); err != nil || string(paper) != "%PDF-1.4" {
			t.Errorf("the printer got %q, %v", paper, err)
		}
	}
}

func TestARefusalOfThePrinterIsTold(t *testing.T) {
	_, p := cups(t, "", "", "lp: The printer or class does not exist.")
	err := p.Print(t.Context(), service.PrintJob{Printer: "HP"})
	if refused := new(model.Error); !errors.As(err, &refused) || !strings.Contains(refused.Message, "“HP”") || !strings.Contains(refused.Message, "does not exist. Hãy") {
		t.Errorf("%v", err)
	}
	ctx, stop := context.WithCancel(t.Context())
	stop()
	if err := p.Print(ctx, service.PrintJob{Printer: "HP"}); !errors.Is(err, context.Canceled) {
		t.Errorf("stopped: %v", err)
	}
}

func TestPageRange(t *testing.T) {
	for _, x := range []struct {
		typed     string
		of        int
		want, bad string
	}{
		{"", 3, "", ""},
		{"1-3,5", 5, "1-3,5", ""},
		{" 1 – 3 ; 5 ", 5, "1-3,5", ""},
		{"7", 0, "7", ""},
		{"6", 5, "", "Văn bản chỉ có 5 trang."},
		{"3-2", 5, "", "Ghi trang như 1-3,5."},
		{"0", 5, "", "Ghi trang như 1-3,5."},
		{"a", 5, "", "Ghi trang như 1-3,5."},
		{"1,,2", 5, "", "Ghi trang như 1-3,5."},
		{"1-", 5, "", "Ghi trang như 1-3,5."},
	} {
		got, err := service.PageRange(x.typed, x.of)
		said := ""
		if refused := new(model.Error); errors.As(err, &refused) {
			said = refused.Message
		}
		if got != x.want || said != x.bad {
			t.Errorf("%q of %d: %q, %q; want %q, %q", x.typed, x.of, got, said, x.want, x.bad)
		}
	}
}
