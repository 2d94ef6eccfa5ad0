package command_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"sogiamsat/app/command"
	"sogiamsat/app/service"
	"sogiamsat/data"
	"sogiamsat/data/model"
	"sogiamsat/reports/compose"
	"sogiamsat/reports/doc"
)

// must carries out a command line that has to succeed and returns its output.
func must(t *testing.T, args ...string) string {
	t.Helper()
	code, out, errs := run(t, args...)
	if code != command.Done || errs != "" {
		t.Fatalf("%q: code %d, error %q", args, code, errs)
	}
	return out
}

// refused carries out a command line that has to end with the code and a message that holds says.
func refused(t *testing.T, want int, says string, args ...string) {
	t.Helper()
	code, out, errs := run(t, args...)
	if code != want || !strings.HasPrefix(errs, "Lỗi: ") || !strings.Contains(errs, says) {
		t.Errorf("%q: code %d, output %q, error %q; want code %d and %q", args, code, out, errs, want, says)
	}
}

func read(t *testing.T, path string) []byte {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// only checks which files a folder holds.
func only(t *testing.T, dir string, names ...string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, e := range entries {
		got = append(got, e.Name())
	}
	if strings.Join(got, " ") != strings.Join(names, " ") {
		t.Errorf("the folder holds %q, want %q", got, names)
	}
}

func TestFromThePracticeFileToThePaper(t *testing.T) {
	dir := t.TempDir()
	book, paper := filepath.Join(dir, "luyện tập.sgs"), filepath.Join(dir, "kết luận.pdf")
	must(t, "demo", book)
	print := []string{"print", book, "--type", "tb", "-o", paper, "--mission"}
	if out := must(t, append(print, "PN-2023-01")...); !strings.Contains(out, "Đã in “"+paper+"” (3 trang).") {
		t.Errorf("output %q", out)
	}
	draft := read(t, paper)
	if !bytes.HasPrefix(draft, []byte("%PDF-1.4")) {
		t.Error("not a PDF")
	}
	must(t, append(print, "pn-2023-01")...)
	if !bytes.Equal(draft, read(t, paper)) {
		t.Error("a second print of the day is another file")
	}
	code, out, errs := run(t, append(print, "PN-2023-01", "--for", "signature")...)
	if code != command.Done || !strings.Contains(out, "Đã in") || !strings.HasPrefix(errs, "Nên xem: ") || !strings.Contains(errs, " Cần: ") || !strings.Contains(errs, " Sửa: ") {
		t.Errorf("code %d, output %q, remarks %q", code, out, errs)
	}
	whole := read(t, paper)
	var first []byte
	for _, ward := range []string{"Phường 3", "phuong 3", "3"} {
		if code, _, _ := run(t, append(print, "PN-2023-01", "--for", "signature", "--ward", ward)...); code != command.Done {
			t.Errorf("--ward %q: code %d", ward, code)
		}
		if got := read(t, paper); first != nil && !bytes.Equal(first, got) || bytes.Equal(got, whole) {
			t.Errorf("--ward %q prints another paper", ward)
		} else {
			first = got
		}
	}
	word := filepath.Join(dir, "kết luận.DOCX")
	if out := must(t, "print", book, "--mission", "PN-2023-01", "-o", word); !strings.Contains(out, "Đã ghi tệp Word “"+word+"”.") {
		t.Errorf("output %q", out)
	}
	if !bytes.HasPrefix(read(t, word), []byte("PK")) {
		t.Error("not a Word file")
	}
	refused(t, command.Refused, "Không có cuộc giám sát mang mã “X”. Các mã trong tệp: PN-2023-01.", append(print, "X")...)
	refused(t, command.Refused, "không có đơn vị “7”. Các đơn vị: Phường 3, Phường 5", append(print, "PN-2023-01", "--ward", "7")...)
	if !bytes.Equal(first, read(t, paper)) {
		t.Error("a refused print changed the paper")
	}
	kept := read(t, book)
	refused(t, command.Failed, "là tệp dữ liệu", "print", book, "--mission", "PN-2023-01", "-o", book)
	refused(t, command.Failed, "là tệp dữ liệu", "export", book, "-o", book)
	if !bytes.Equal(kept, read(t, book)) {
		t.Error("the data file was taken for the file to write")
	}
	only(t, dir, "kết luận.DOCX", "kết luận.pdf", "luyện tập.sgs")
}

func TestDemoNeverOverwrites(t *testing.T) {
	dir := t.TempDir()
	book := filepath.Join(dir, "a.sgs")
	write(t, book, "of somebody else")
	refused(t, command.Refused, "Đã có tệp", "demo", book)
	if string(read(t, book)) != "of somebody else" {
		t.Error("an existing file was overwritten")
	}
	refused(t, command.Failed, "Không có bộ luyện tập “x”; hãy chọn phu-nhuan hoặc mau.", "demo", filepath.Join(dir, "b.sgs"), "--set", "x")
	only(t, dir, "a.sgs")
}

func TestExportImportExportIsEqual(t *testing.T) {
	dir := t.TempDir()
	at := func(name string) string { return filepath.Join(dir, name) }
	must(t, "demo", at("mẫu.sgs"), "--set", "mau")
	must(t, "export", at("mẫu.sgs"), "-o", at("1.json"))
	if out := must(t, "import", at("mới.sgs"), at("1.json")); !strings.Contains(out, "thêm ") {
		t.Errorf("output %q", out)
	}
	must(t, "export", at("mới.sgs"), "--out="+at("2.json"))
	if !bytes.Equal(read(t, at("1.json")), read(t, at("2.json"))) {
		t.Error("the second export differs from the first")
	}
	if out := must(t, "import", at("mới.sgs"), at("1.json")); !strings.Contains(out, "thêm 0,") {
		t.Errorf("a second import: %q", out)
	}
	if out := must(t, "check", at("mới.sgs")); !strings.Contains(out, "không có lỗi") {
		t.Errorf("check: %q", out)
	}
	for _, mission := range []string{"MAU-2023-01", "MAU-2024-01", "MAU-2025-01"} {
		must(t, "print", at("mới.sgs"), "--mission", mission, "-o", at(mission+".pdf"))
	}
}

func TestImportIsAllOrNothing(t *testing.T) {
	dir := t.TempDir()
	at := func(name string) string { return filepath.Join(dir, name) }
	write(t, at("hỏng.json"), `{"format": `)
	refused(t, command.Refused, "Tệp JSON sai", "import", at("mới.sgs"), at("hỏng.json"))
	only(t, dir, "hỏng.json")

	must(t, "demo", at("a.sgs"))
	must(t, "export", at("a.sgs"), "-o", at("a.json"))
	spoiled := strings.ReplaceAll(string(read(t, at("a.json"))), `"strength"`, `"praise"`)
	write(t, at("sai.json"), spoiled)
	before := read(t, at("a.sgs"))
	refused(t, command.Refused, "praise", "import", at("a.sgs"), at("sai.json"))
	if !bytes.Equal(before, read(t, at("a.sgs"))) {
		t.Error("a refused import changed the file")
	}
	refused(t, command.Refused, "praise", "import", at("mới.sgs"), at("sai.json"))
	refused(t, command.Failed, "Thư mục", "import", filepath.Join(dir, "không có", "b.sgs"), at("a.json"))
	refused(t, command.Failed, "Không đọc được tệp", "import", at("a.sgs"), dir)
	only(t, dir, "a.json", "a.sgs", "hỏng.json", "sai.json")
}

func TestTextThatCannotBePrintedIsNamed(t *testing.T) {
	dir := t.TempDir()
	at := func(name string) string { return filepath.Join(dir, name) }
	must(t, "demo", at("a.sgs"))
	must(t, "export", at("a.sgs"), "-o", at("a.json"))
	exported := string(read(t, at("a.json")))
	const words = "Đảng bộ, chính quyền các phường làm tốt"
	if !strings.Contains(exported, words) {
		t.Fatal("the practice file has other words now")
	}
	// A record that was changed is another record: its version and hash go too.
	write(t, at("b.json"), strings.Replace(exported, words, words+" 😀", 1))
	code, _, errs := run(t, "import", at("b.sgs"), at("b.json"))
	if code != command.Done {
		t.Fatalf("import: %s", errs)
	}
	refused(t, command.Refused, "Nhận xét 2 chung có ký tự “😀” (U+1F600) không in được", "print", at("b.sgs"), "--mission", "PN-2023-01", "-o", at("b.pdf"))
	if _, err := os.Stat(at("b.pdf")); err == nil {
		t.Error("a refused print left a file")
	}
}

func TestFilesThatCannotBeUsed(t *testing.T) {
	dir := t.TempDir()
	at := func(name string) string { return filepath.Join(dir, name) }
	must(t, "demo", at("a.sgs"))
	write(t, at("rỗng.sgs"), "")
	write(t, at("khác.sgs"), strings.Repeat("not a data file ", 100))
	for _, file := range []string{"rỗng.sgs", "khác.sgs"} {
		refused(t, command.Failed, "", "export", at(file), "-o", at("x.json"))
		refused(t, command.Failed, "", "print", at(file), "--mission", "M", "-o", at("x.pdf"))
	}
	refused(t, command.Failed, "Không có thư mục", "export", at("a.sgs"), "-o", filepath.Join(dir, "không có", "x.json"))
	refused(t, command.Failed, "là thư mục", "print", at("a.sgs"), "--mission", "PN-2023-01", "-o", dir)
	store, err := data.Open(context.Background(), at("a.sgs"), data.Options{Now: func() time.Time { return time.Unix(1695171600, 0) }, User: func() string { return "x" }})
	if err != nil {
		t.Fatal(err)
	}
	refused(t, command.Failed, "đang", "export", at("a.sgs"), "-o", at("x.json"))
	if err := store.Close(); err != nil {
		t.Fatal(err)
	}
	only(t, dir, "a.sgs", "khác.sgs", "rỗng.sgs")
}

func TestCheckListsWhatIsWrong(t *testing.T) {
	book := filepath.Join(t.TempDir(), "a.sgs")
	must(t, "demo", book)
	bytesOf := read(t, book)
	spoiled := bytes.ReplaceAll(bytesOf, []byte("tinh thần trách nhiệm, cầu thị"), []byte("Tinh thần trách nhiệm, cầu thị"))
	if bytes.Equal(spoiled, bytesOf) {
		t.Fatal("the practice file has other words now")
	}
	if err := os.WriteFile(book, spoiled, 0o600); err != nil {
		t.Fatal(err)
	}
	code, out, errs := run(t, "check", book)
	if code != command.Refused || !strings.HasPrefix(out, "- ") || !strings.Contains(errs, "chỗ sai") {
		t.Errorf("code %d, output %q, error %q", code, out, errs)
	}
}

// TestAllPapersGoIntoAFolder: what can be printed is a file, what cannot is said with its reason, all of it counted.
func TestAllPapersGoIntoAFolder(t *testing.T) {
	dir := t.TempDir()
	book, out := filepath.Join(dir, "mẫu.sgs"), filepath.Join(dir, "ra")
	must(t, "demo", book, "--set", "mau")
	said := must(t, "print", book, "--mission", "MAU-2023-01", "--all", "-o", out)
	if !strings.Contains(said, "Không in Công văn đính chính: Chưa chọn văn bản") {
		t.Errorf("output %q", said)
	}
	entries, err := os.ReadDir(out)
	if err != nil || !strings.Contains(said, fmt.Sprintf("Đã in %d văn bản vào thư mục", len(entries))) || len(entries) < 12 {
		t.Errorf("%d files: %v, %q", len(entries), err, said)
	}
	refused(t, command.Failed, "Thiếu tên thư mục", "print", book, "--mission", "MAU-2023-01", "--all")
	for _, name := range []string{"x.docx", "X.PDF", "x.xlsx"} {
		out := filepath.Join(filepath.Dir(book), name)
		refused(t, command.Failed, "là tên tệp; hãy ghi tên thư mục", "print", book, "--mission", "MAU-2023-01", "--all", "-o", out)
		if _, err := os.Stat(out); err == nil {
			t.Errorf("%s was made", name)
		}
	}
	for _, which := range []string{"--all", "--per-ward"} {
		code, _, errs := run(t, "print", book, "--mission", "MAU-2024-01", which, "--for", "signature", "-o", out)
		if code != command.Done || errs == "" {
			t.Errorf("%s for signature: code %d, remarks %q", which, code, errs)
		}
		for line := range strings.Lines(errs) {
			paper, remark, _ := strings.Cut(line, ": ")
			_, err := os.Stat(filepath.Join(out, paper+".pdf"))
			if of := strings.HasPrefix(remark, "Nên xem: ") || strings.HasPrefix(remark, "Cần sửa: "); !strings.HasPrefix(line, "  ") && (err != nil || !of) {
				t.Errorf("%s: a remark of no paper: %q", which, line)
			}
		}
	}
}

// TestPapersHaveTheWordsOfTheOffice: what was written by hand is in every way of printing, and a second print is the same.
func TestPapersHaveTheWordsOfTheOffice(t *testing.T) {
	dir := t.TempDir()
	book, one, folder := filepath.Join(dir, "mẫu.sgs"), filepath.Join(dir, "a.pdf"), filepath.Join(dir, "ra")
	must(t, "demo", book, "--set", "mau")
	print := []string{"print", book, "--mission", "MAU-2024-01"}
	must(t, append(print, "-o", one)...)
	composed := read(t, one)

	store, err := data.Open(t.Context(), book, data.Options{Now: now, User: func() string { return "x" }})
	if err != nil {
		t.Fatal(err)
	}
	all, err := data.All[model.Document](t.Context(), store)
	if err != nil {
		t.Fatal(err)
	}
	at := slices.IndexFunc(all, func(d model.Document) bool { return d.Type == model.TB && d.State == model.DocDraft })
	work := service.NewDrafting(store, now, "x")
	draft, err := work.Draft(t.Context(), all[at].UID)
	if err != nil {
		t.Fatal(err)
	}
	last := len(draft.Tree.Blocks) - 1
	for draft.Tree.Blocks[last].Para == nil {
		last--
	}
	err = work.Change(t.Context(), all[at].UID, draft.Keys[last], "Sửa đoạn", func(tree doc.Document, at int) doc.Document {
		return compose.SetText(tree, at, "Chữ ghi tay của cơ quan.")
	})
	if err := errors.Join(err, store.Close()); err != nil {
		t.Fatal(err)
	}

	must(t, append(print, "--group", "topic", "-o", one)...)
	byTopic := read(t, one)
	must(t, append(print, "-o", one)...)
	written := read(t, one)
	if bytes.Equal(byTopic, written) {
		t.Error("--group changes nothing")
	}
	if bytes.Equal(composed, written) {
		t.Error("the words by hand are not printed")
	}
	for range 2 {
		must(t, append(print, "--all", "-o", folder)...)
	}
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	found := false
	for _, e := range entries {
		found = found || bytes.Equal(written, read(t, filepath.Join(folder, e.Name())))
		if strings.Contains(e.Name(), "(2)") {
			t.Errorf("a second print leaves %s", e.Name())
		}
	}
	if !found {
		t.Error("the paper of the set is not the one printed alone")
	}
}

func TestPapersOfOneSession(t *testing.T) {
	dir := t.TempDir()
	book, paper := filepath.Join(dir, "mẫu.sgs"), filepath.Join(dir, "a.pdf")
	must(t, "demo", book, "--set", "mau")
	print := []string{"print", book, "--mission", "MAU-2024-01", "-o", paper, "--type"}
	refused(t, command.Refused, "Ở dòng lệnh, ghi thêm --session NGÀY hoặc --ward TÊN.", append(print, "BB")...)
	refused(t, command.Refused, "Ở dòng lệnh, ghi thêm --corrects SỐ.", append(print, "CVDC")...)
	must(t, append(print, "bb", "--session", "9/9/2024")...)
	must(t, append(print, "gm", "--ward", "Bến Trúc")...)
	refused(t, command.Refused, "Không có buổi làm việc ngày 01/01/2024.", append(print, "BB", "--session", "1/1/2024")...)
	must(t, append(print, "cvdc", "--corrects", "27/KH-MTTQ-BTT")...)
	refused(t, command.Refused, "Không có văn bản số “99”.", append(print, "cvdc", "--corrects", "99")...)
	refused(t, command.Refused, "Đến ngày 20/9/2023 chưa có kiến nghị nào quá hạn", append(print, "CVDD", "--by", "30/12/2030")...)
	refused(t, command.Refused, "", append(print, "CVDD", "--by", "30/2/2030")...)
	refused(t, command.Refused, "Chương trình không có thể thức “x”; hiện có: front-nd30, state-nd30, party-66, party-399.", append(print, "KH", "--rules", "x")...)
}

func TestPapersOfAYear(t *testing.T) {
	dir := t.TempDir()
	book, paper := filepath.Join(dir, "mẫu.sgs"), filepath.Join(dir, "a.pdf")
	must(t, "demo", book, "--set", "mau")
	must(t, "register", book, "--year", "2024", "-o", paper)
	register := read(t, paper)
	must(t, "print", book, "--type", "SO", "--year", "2024", "-o", paper)
	if !bytes.Equal(register, read(t, paper)) {
		t.Error("print and register make two registers")
	}
	must(t, "print", book, "--type", "bcn", "--year", "2024", "-o", paper)
	must(t, "print", book, "--type", "bcn", "--year", "2023", "--half", "1", "-o", paper)
	refused(t, command.Refused, "Năm 2001 chưa có văn bản đi nào", "register", book, "--year", "2001", "-o", paper)
	refused(t, command.Failed, "Thiếu năm (--year)", "register", book, "-o", paper)
	refused(t, command.Failed, "Thiếu tên tệp PDF", "register", book, "--year", "2024")
	refused(t, command.Failed, "Thiếu tên tệp dữ liệu", "register", "--year", "2024")
	refused(t, command.Failed, "Nửa năm là 1", "print", book, "--type", "BCN", "--year", "2024", "--half", "3", "-o", paper)
}

func TestListsForExcel(t *testing.T) {
	dir := t.TempDir()
	book := filepath.Join(dir, "mẫu.sgs")
	must(t, "demo", book, "--set", "mau")
	for name, args := range map[string][]string{
		"nhận xét.xlsx":      {"print", "--mission", "mau-2024-01", "--type", "findings"},
		"kiến nghị.xlsx":     {"print", "--mission", "MAU-2024-01", "--type", "recommendations"},
		"mọi kiến nghị.XLSX": {"print", "--type", "recommendations"},
		"sổ.xlsx":            {"register", "--year", "2024"},
		"sổ 2.xlsx":          {"print", "--type", "SO", "--year", "2024"},
	} {
		path := filepath.Join(dir, name)
		out := must(t, append(args, book, "-o", path)...)
		rows, err := service.ReadSheet(context.Background(), path)
		if err != nil || len(rows) < 2 || out != fmt.Sprintf("Đã ghi tệp Excel “%s” (%d dòng).\n", path, len(rows)-1) {
			t.Errorf("%s: %d rows, %v, output %q", name, len(rows), err, out)
		}
	}
	if !bytes.Equal(read(t, filepath.Join(dir, "sổ.xlsx")), read(t, filepath.Join(dir, "sổ 2.xlsx"))) {
		t.Error("print and register make two registers")
	}
	path := filepath.Join(dir, "a.xlsx")
	refused(t, command.Failed, "Thiếu mã cuộc giám sát", "print", book, "--type", "findings", "-o", path)
	refused(t, command.Failed, "Thiếu tên tệp dữ liệu", "print", "--type", "findings", "-o", path)
	refused(t, command.Failed, "đuôi .xlsx", "print", book, "--type", "recommendations", "-o", filepath.Join(dir, "a.pdf"))
	refused(t, command.Failed, "tệp Excel dành cho danh sách", "print", book, "--mission", "MAU-2024-01", "-o", path)
	refused(t, command.Failed, "Thiếu năm (--year)", "register", book, "-o", path)
	refused(t, command.Refused, "Năm 2001 chưa có văn bản đi nào", "register", book, "--year", "2001", "-o", path)
	refused(t, command.Refused, "Không có cuộc giám sát mang mã", "print", book, "--mission", "X", "--type", "findings", "-o", path)
}

func TestOneFileOfManyPapers(t *testing.T) {
	dir := t.TempDir()
	book, one, out := filepath.Join(dir, "pn.sgs"), filepath.Join(dir, "gộp.pdf"), filepath.Join(dir, "phường")
	must(t, "demo", book)
	print := []string{"print", book, "--mission", "PN-2023-01"}
	if said := must(t, append(print, "--per-ward", "--merged", one, "--duplex")...); !strings.Contains(said, "Đã in “"+one+"” (") || !strings.Contains(said, "Đã gộp ") {
		t.Errorf("output %q", said)
	}
	if !bytes.HasPrefix(read(t, one), []byte("%PDF-1.4")) {
		t.Error("not a PDF")
	}
	said := must(t, append(print, "--per-ward", "-o", out)...)
	entries, err := os.ReadDir(out)
	if err != nil || len(entries) < 2 || !strings.Contains(said, fmt.Sprintf("Đã in %d văn bản", len(entries))) {
		t.Errorf("%d files, %v, output %q", len(entries), err, said)
	}
	must(t, append(print, "--all", "--merged", one)...)
	refused(t, command.Failed, "--merged đi cùng --all", append(print, "--merged", one)...)
	refused(t, command.Failed, "--merged đi cùng --all", append(print, "--all", "--duplex", "-o", out)...)
}
