package command

import (
	"fmt"
	"io"
	"regexp"
	"strings"

	"github.com/alecthomas/kong"
)

// grammar is what may stand on the command line. Nothing is required here: what is missing is said in Vietnamese by the
// command itself.
type grammar struct {
	Demo     demoArgs     `cmd:""`
	Print    printArgs    `cmd:""`
	Register registerArgs `cmd:""`
	Export   exportArgs   `cmd:""`
	Import   importArgs   `cmd:""`
	Check    checkArgs    `cmd:""`
	Verify   verifyArgs   `cmd:""`
	Version  struct{}     `cmd:""`
}

type demoArgs struct {
	File string `arg:"" optional:""`
	Set  string `default:"phu-nhuan"`
}

type printArgs struct {
	File    string `arg:"" optional:""`
	Mission string
	Ward    string
	Session string
	Type    string `default:"TB"`
	Rules   string
	// Of a công văn đính chính the number of the paper that is corrected, of a công văn đôn đốc the new day.
	Corrects string
	By       string
	Group    string // how findings are arranged: doc.ByUnit, doc.ByTopic
	All      bool
	PerWard  bool
	Merged   string // one file of all papers
	Duplex   bool
	// The number of an issued paper whose kept bytes are given.
	Issued string
	Signed bool // its signed copy instead
	// Of a yearly report the year and, of half a year, which half.
	Year, Half int
	For        string `default:"draft"`
	Out        string `short:"o"`
}

type registerArgs struct {
	File  string `arg:"" optional:""`
	Year  int
	Rules string
	Out   string `short:"o"`
}

type exportArgs struct {
	File string `arg:"" optional:""`
	Out  string `short:"o"`
}

type importArgs struct {
	File string `arg:"" optional:""`
	Data string `arg:"" optional:""`
}

type verifyArgs struct {
	File string `arg:"" optional:""`
	Code string // read from the QR code on paper, in place of a file
	Book string
}

type checkArgs struct {
	File string `arg:"" optional:""`
}

// names are the commands in the order of the help.
var names = []string{"demo", "print", "register", "export", "import", "check", "verify", "version", "help"}

// Is reports whether a command line is for this package; otherwise it is for the window: nothing, or a data file.
func Is(args []string) bool {
	if len(args) == 0 {
		return false
	}
	if strings.HasPrefix(args[0], "-") || len(args) > 1 {
		return true
	}
	for _, n := range names {
		if args[0] == n {
			return true
		}
	}
	return !strings.ContainsAny(args[0], `./\`)
}

func parse(args []string) (*grammar, string, error) {
	if args[0] == "--version" {
		args = []string{"version"}
	}
	var g grammar
	k, err := kong.New(&g, kong.Name("sogiamsat"), kong.NoDefaultHelp(), kong.Exit(func(int) {}), kong.Writers(io.Discard, io.Discard))
	if err != nil {
		return nil, "", fmt.Errorf("command line grammar: %w", err)
	}
	ctx, err := k.Parse(args)
	if err != nil {
		return nil, "", usageError(inVietnamese(err.Error()))
	}
	name, _, _ := strings.Cut(ctx.Command(), " ")
	return &g, name, nil
}

// translations turn the parser's sentences into Vietnamese. Order matters: the first that fits is taken.
var translations = []struct {
	english    *regexp.Regexp
	vietnamese string
}{
	{regexp.MustCompile(`^unexpected argument (.*), did you mean "(.*)"\?$`), "Không hiểu “$1”; có phải là “$2”?"},
	{regexp.MustCompile(`^unexpected argument (.*), did you mean one of (.*)\?$`), "Không hiểu “$1”; có phải là một trong: $2?"},
	{regexp.MustCompile(`^unexpected argument (.*)$`), "Không hiểu “$1”."},
	{regexp.MustCompile(`^unknown flag (.*), did you mean "(.*)"\?$`), "Không có lựa chọn “$1”; có phải là “$2”?"},
	{regexp.MustCompile(`^unknown flag (.*), did you mean one of (.*)\?$`), "Không có lựa chọn “$1”; có phải là một trong: $2?"},
	{regexp.MustCompile(`^unknown flag (.*)$`), "Không có lựa chọn “$1”."},
	{regexp.MustCompile(`^(--[a-z]+): expected .* value`), "Thiếu giá trị sau “$1”."},
	{regexp.MustCompile(`^expected one of `), "Thiếu tên lệnh."},
}

func inVietnamese(message string) string {
	for _, t := range translations {
		if m := t.english.FindStringSubmatchIndex(message); m != nil {
			return string(t.english.ExpandString(nil, t.vietnamese, message, m))
		}
	}
	return "Không hiểu dòng lệnh."
}
