package command_test

import (
	"bytes"
	"context"
	"strings"
	"testing"
	"time"

	"sogiamsat/app/command"
)

// run carries out a command line on a fixed day and returns the exit code and both outputs.
func run(t *testing.T, args ...string) (code int, out, errs string) {
	t.Helper()
	var o, e bytes.Buffer
	code = command.Run(context.Background(), args, command.Env{
		Out: &o, Err: &e, User: "Người thử", Program: "Sổ Giám Sát 0.1.0",
		Now: now,
	})
	return code, o.String(), e.String()
}

func now() time.Time { return time.Date(2023, 9, 20, 8, 0, 0, 0, time.FixedZone("+07", 7*60*60)) }

func TestWhichCommandLinesOpenTheWindow(t *testing.T) {
	for line, want := range map[string]bool{
		"": false, "so2023.sgs": false, `C:\Sổ\so2023.sgs`: false, "./so2023": false,
		"print": true, "help": true, "version": true, "--help": true, "-h": true, "--version": true, "prnt": true, "print a.sgs": true, "a.sgs b.sgs": true,
	} {
		if got := command.Is(strings.Fields(line)); got != want {
			t.Errorf("Is(%q) = %v", line, got)
		}
	}
}

func TestUsageErrorsAreInVietnamese(t *testing.T) {
	cases := map[string]string{
		"prin x":                                 "Không hiểu “prin”; có phải là “print”?",
		"xyzzy":                                  "Không hiểu “xyzzy”.",
		"a.sgs b.sgs":                            "Không hiểu “a.sgs”.",
		"print a.sgs --misson x":                 "Không có lựa chọn “--misson”; có phải là “--mission”?",
		"print a.sgs --zzzzzzzz":                 "Không có lựa chọn “--zzzzzzzz”.",
		"print a.sgs --mission":                  "Thiếu giá trị sau “--mission”.",
		"print a.sgs -o":                         "Thiếu giá trị sau “--out”.",
		"print a.sgs b.sgs":                      "Không hiểu “b.sgs”.",
		"print":                                  "Thiếu tên tệp dữ liệu.",
		"print a.sgs -o x.pdf":                   "Thiếu mã cuộc giám sát (--mission).",
		"print a.sgs --mission M":                "Thiếu tên tệp PDF hoặc Word sẽ ghi (-o).",
		"print a.sgs --mission M -o x --type XX": "Chương trình chưa in được loại văn bản “XX”; hiện có: KH, QĐ,",
		"print a.sgs --mission M -o x --for ky":  "Không có mục đích in “ky”; hãy chọn draft hoặc signature.",
		"print a.sgs --mission M -o x --group x": "Không có cách xếp “x”; hãy chọn unit hoặc topic.",
		"print a.sgs --mission M -o x --group topic --type KH": "--group dành cho một văn bản TB hoặc BC.",
		"print a.sgs --mission M -o x --group topic --all":     "--group dành cho một văn bản TB hoặc BC.",
		"print không-có.sgs --mission M -o x.pdf":              "Không có tệp “không-có.sgs”.",
		"verify":                           "Thiếu tên tệp PDF cần kiểm tra.",
		"print --issued 5":                 "Thiếu tên tệp dữ liệu.",
		"print a.sgs --issued 5":           "Thiếu tên tệp PDF hoặc Word sẽ ghi (-o).",
		"print a.sgs --issued 5 -o a.xlsx": "Văn bản in ra tệp PDF hoặc Word; hãy ghi tên có đuôi .pdf hoặc .docx thay cho “a.xlsx” (-o).",

		"print a.sgs --mission M -o a.txt":                   "Văn bản in ra tệp PDF hoặc Word; hãy ghi tên có đuôi .pdf hoặc .docx thay cho “a.txt” (-o).",
		"register a.sgs --year 2024 -o a.doc":                "Văn bản in ra tệp PDF hoặc Word; hãy ghi tên có đuôi .pdf hoặc .docx thay cho “a.doc” (-o).",
		"print a.sgs --mission M --all --merged a.docx -o b": "Các văn bản được gộp vào một tệp PDF; hãy ghi tên có đuôi .pdf thay cho “a.docx”.",
		"demo":                          "Thiếu tên tệp luyện tập sẽ tạo.",
		"export":                        "Thiếu tên tệp dữ liệu.",
		"export a.sgs":                  "Thiếu tên tệp JSON sẽ ghi (-o).",
		"export không-có.sgs -o x.json": "Không có tệp “không-có.sgs”.",
		"import":                        "Thiếu tên tệp dữ liệu.",
		"import a.sgs":                  "Thiếu tên tệp JSON cần nhập.",
		"import a.sgs không-có.json":    "Không có tệp “không-có.json”.",
		"check":                         "Thiếu tên tệp dữ liệu.",
		"check không-có.sgs":            "Không có tệp “không-có.sgs”.",
		"help prnt":                     "Không có lệnh “prnt”.",
		"--x":                           "Không có lựa chọn “--x”",
	}
	for line, want := range cases {
		code, out, errs := run(t, strings.Fields(line)...)
		if code != command.Failed || out != "" || !strings.HasPrefix(errs, "Lỗi: "+want) {
			t.Errorf("%s: code %d, output %q, error %q; want %q", line, code, out, errs, want)
		}
	}
}

func TestHelp(t *testing.T) {
	cases := map[string]string{
		"": "Các lệnh:", "help": "Các lệnh:", "--help": "Mã thoát:", "-h": "Các lệnh:", "help print": "--ward TÊN", "print --help": "--ward TÊN",
		"demo x -h": "--set mau", "prnt --help": "Các lệnh:", "help export": "sogiamsat export", "help import": "DỮ-LIỆU.json",
		"help check": "nhật ký", "help version": "phiên bản", "help help": "hướng dẫn",
	}
	for line, want := range cases {
		code, out, errs := run(t, strings.Fields(line)...)
		if code != command.Done || !strings.Contains(out, want) || errs != "" {
			t.Errorf("%q: code %d, output %q, error %q", line, code, out, errs)
		}
	}
}

func TestVersion(t *testing.T) {
	for _, line := range []string{"version", "--version"} {
		if code, out, errs := run(t, line); code != command.Done || out != "Sổ Giám Sát 0.1.0\n" || errs != "" {
			t.Errorf("%s: code %d, output %q, error %q", line, code, out, errs)
		}
	}
}
