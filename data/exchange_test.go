package data_test

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sogiamsat/data"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
	"sogiamsat/data/practice"
)

func exported(tb testing.TB, s *data.Store) string {
	tb.Helper()
	var b bytes.Buffer
	if err := data.Export(ctx, s, &b); err != nil {
		tb.Fatal(err)
	}
	return b.String()
}

func imported(t *testing.T, s *data.Store, text string) data.Report {
	t.Helper()
	r, err := data.Import(ctx, s, strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func practiceExport(tb testing.TB, set string) string {
	tb.Helper()
	path := filepath.Join(tb.TempDir(), "luyện tập.sgs")
	if err := practice.Write(ctx, path, set); err != nil {
		tb.Fatal(err)
	}
	s, err := data.Open(ctx, path, datatest.Options())
	if err != nil {
		tb.Fatal(err)
	}
	out := exported(tb, s)
	if err := s.Close(); err != nil {
		tb.Fatal(err)
	}
	return out
}

// fullBook is a book with what practice sets lack: an issued paper with its bytes, an attachment of several chunks,
// records in the bin, an action taken back, texts with double spaces and line ends.
func fullBook(t *testing.T) *data.Store {
	t.Helper()
	s, v := issuedPaper(t)
	m, err := data.All[model.Mission](ctx, s)
	if err != nil {
		t.Fatal(err)
	}
	f := datatest.Finding(t, s, model.Finding{Mission: m[0].UID, Text: "Hai  dấu cách, “ngoặc”, <thẻ> & \\ gạch\nDòng hai "})
	gone := datatest.Finding(t, s, model.Finding{Mission: m[0].UID, Text: "Bỏ đi"})
	if err := s.Delete(ctx, "finding", gone.UID); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Attach(ctx, model.Ref{Noun: "finding", UID: f.UID}, "ảnh.bin", "application/octet-stream", bytes.NewReader(make([]byte, 600_000))); err != nil {
		t.Fatal(err)
	}
	f.Text = "Sửa rồi lấy lại"
	datatest.Put(t, s, &f)
	if _, err := s.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	if !v.Issued {
		t.Fatal("not issued")
	}
	return s
}

func TestExportComesBackByteForByte(t *testing.T) {
	texts := map[string]string{"a full book": exported(t, fullBook(t)), "an empty book": exported(t, datatest.Open(t))}
	for _, set := range practice.Sets() {
		texts[set] = practiceExport(t, set)
	}
	for name, text := range texts {
		t.Run(name, func(t *testing.T) {
			s := datatest.Open(t)
			r := imported(t, s, text)
			if diff := cmp.Diff(text, exported(t, s)); diff != "" {
				t.Errorf("the second export differs:\n%s", diff)
			}
			if len(r.Cleaned) > 0 || r.JournalKept != strings.Contains(text, `"prev_hash"`) {
				t.Errorf("report %+v", r)
			}
			if err := s.VerifyJournal(ctx); err != nil {
				t.Error(err)
			}
			if r := imported(t, s, text); r.Total() != 0 || exported(t, s) != text {
				t.Errorf("a second import changed the book: %+v", r)
			}
		})
	}
}

func TestImportIntoABookInUse(t *testing.T) {
	s := datatest.Open(t)
	before, _ := datatest.Ward(t, s, "1")
	entries := strings.Count(exported(t, s), `"prev_hash"`)
	var heard int
	s.OnChange(func(c model.Change) { heard = len(c.Records) })
	r := imported(t, s, practiceExport(t, practice.PhuNhuan))
	if r.JournalKept || r.Same != 0 || r.Total() < 100 || heard != r.Total() {
		t.Errorf("report %+v, heard of %d", r, heard)
	}
	if got := strings.Count(exported(t, s), `"prev_hash"`); got != entries+r.Total() {
		t.Errorf("%d entries in the journal, want %d and one per record added (%d)", got, entries, r.Total())
	}
	if err := s.VerifyJournal(ctx); err != nil {
		t.Error(err)
	}
	if _, err := data.Get[model.Ward](ctx, s, before.UID); err != nil {
		t.Error(err)
	}
}

// edit changes the first record of an array and leaves everything else, as a person with an editor would.
func edit(t *testing.T, text, array string, change func(row map[string]any)) string {
	t.Helper()
	var file map[string]any
	if err := json.Unmarshal([]byte(text), &file); err != nil {
		t.Fatal(err)
	}
	change(file[array].([]any)[0].(map[string]any))
	b, err := json.Marshal(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestEditedExportBeginsItsOwnJournal(t *testing.T) {
	text := edit(t, practiceExport(t, practice.PhuNhuan), "missions", func(m map[string]any) { m["code"] = "PN-X" })
	s := datatest.Open(t)
	if r := imported(t, s, text); r.JournalKept {
		t.Error("the journal of records that were changed by hand was taken over")
	}
	if err := s.VerifyJournal(ctx); err != nil {
		t.Error(err)
	}
	text = edit(t, exported(t, fullBook(t)), "missions", func(m map[string]any) { m["code"] = "X" })
	refuse(t, text, "document_versions[0]", "“journal_head”")
}

// small is the shortest book with each kind of reference, written by hand: it leaves out all that may be left out.
const (
	uOffice  = "018a8000-0000-7000-8000-000000000001"
	uMission = "018a8000-0000-7000-8000-000000000002"
	uWard    = "018a8000-0000-7000-8000-000000000003"
	uFinding = "018a8000-0000-7000-8000-000000000004"
	uOther   = "018a8000-0000-7000-8000-000000000005"
	uNext    = "018a8000-0000-7000-8000-000000000006"
)

const small = `{
 "format": "sogiamsat/1",
 "offices": [{"uid": "` + uOffice + `"}],
 "wards": [{"uid": "` + uWard + `"}],
 "missions": [
  {"uid": "` + uMission + `", "code": "A", "theme": "việc thử", "office": "` + uOffice + `", "state": "planned"}
 ],
 "findings": [
  {"uid": "` + uFinding + `", "mission": "` + uMission + `", "kind": "strength", "state": "draft", "text": "Tốt"}
 ]
}`

func TestImportFillsWhatIsLeftOut(t *testing.T) {
	s := datatest.Open(t)
	imported(t, s, small)
	f, err := data.Get[model.Finding](ctx, s, uFinding)
	if err != nil {
		t.Fatal(err)
	}
	now := model.InstantOf(datatest.Now)
	want := model.Meta{UID: uFinding, Version: 1, ContentHash: f.ContentHash, CreatedAt: now, ChangedAt: now, ChangedBy: "Người thử"}
	if diff := cmp.Diff(want, f.Meta); diff != "" {
		t.Error(diff)
	}
	if len(f.ContentHash) != 64 {
		t.Errorf("content_hash %q", f.ContentHash)
	}
}

// with returns small with a finding of the text.
func with(text string) string {
	quoted, _ := json.Marshal(text)
	return strings.Replace(small, `"Tốt"`, string(quoted), 1)
}

func TestTextsAtTheDoor(t *testing.T) {
	for _, c := range []struct {
		name, text, kept string
		cleaned, old     bool
	}{
		{"plain", "Trả lời người dân 😀 𝔘", "Trả lời người dân 😀 𝔘", false, false},
		{"loose marks", "Tra\u0309 lời", "Trả lời", true, false},
		{"NUL and other controls", "a\x00b\x1bc", "abc", true, false},
		{"no-break hyphen", "935\u2011QĐ/TU", "935-QĐ/TU", true, false},
		{"zero width", "Phường\u200b 3\ufeff", "Phường 3", true, false},
		{"line ends and tabs", "một\r\nhai\rba\tbốn", "một\nhai\nba bốn", true, false},
		{"TCVN3", "C«ng t¸c tuyªn truyÒn", "C«ng t¸c tuyªn truyÒn", false, true},
		{"VNI", "Coâng taùc tuyeân truyeàn", "Coâng taùc tuyeân truyeàn", false, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := datatest.Open(t)
			r := imported(t, s, with(c.text))
			f, err := data.Get[model.Finding](ctx, s, uFinding)
			if err != nil {
				t.Fatal(err)
			}
			if f.Text != c.kept || (len(r.Cleaned) > 0) != c.cleaned {
				t.Errorf("kept %q, cleaned %q", f.Text, r.Cleaned)
			}
			if c.cleaned && r.Cleaned[0] != "findings[0].text" {
				t.Errorf("cleaned %q", r.Cleaned)
			}
			if c.old != (len(r.OldFont) > 0) || c.old && !strings.HasPrefix(r.OldFont[0], "findings[0].text: ") {
				t.Errorf("old fonts %q", r.OldFont)
			}
		})
	}
}

// refuse imports a text into a book in use and into an empty one, and wants a refusal that says all of it and that both
// files stay as they are, byte for byte.
func refuse(t *testing.T, text string, says ...string) {
	t.Helper()
	used := datatest.Open(t)
	datatest.Ward(t, used, "1")
	for _, s := range []*data.Store{used, datatest.Open(t)} {
		before, dump := fileBytes(t, s), exported(t, s)
		r, err := data.Import(ctx, s, strings.NewReader(text))
		var me *model.Error
		if err == nil || !errors.As(err, &me) {
			t.Fatalf("not refused as it should be: %v, %+v", err, r)
		}
		for _, want := range says {
			if !strings.Contains(me.Message, want) {
				t.Errorf("the message %q does not say %q", me.Message, want)
			}
		}
		if len(me.Message) > 20_000 || strings.Contains(me.Message, "SQL") || strings.Contains(me.Message, "json:") {
			t.Errorf("not a message for people: %.200q", me.Message)
		}
		if exported(t, s) != dump || !bytes.Equal(fileBytes(t, s), before) {
			t.Error("the file was changed")
		}
	}
}

func fileBytes(t *testing.T, s *data.Store) []byte {
	t.Helper()
	b, err := os.ReadFile(s.Path())
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestGarbageIsRefused(t *testing.T) {
	row := func(array, fields string) string {
		return strings.TrimSuffix(small, "}") + `, "` + array + `": [` + fields + `]}`
	}
	for name, c := range map[string]struct {
		text string
		says []string
	}{
		"nothing":                   {"", []string{"dòng 1"}},
		"not JSON":                  {"Kính gửi", []string{"dòng 1"}},
		"cut off":                   {small[:len(small)/2], []string{"Tệp JSON sai ở dòng"}},
		"an array":                  {"[]", []string{"cần dạng { … }"}},
		"deep":                      {strings.Repeat("[", 100_000), []string{"Tệp JSON sai"}},
		"deep and closed":           {strings.Repeat("[", 50_000) + strings.Repeat("]", 50_000), []string{"Tệp JSON sai"}},
		"no format":                 {`{}`, []string{"thiếu “format”"}},
		"format is a number":        {`{"format": 1}`, []string{"thiếu “format”"}},
		"later format":              {`{"format": "sogiamsat/2"}`, []string{"“sogiamsat/2”", "bản mới hơn"}},
		"array twice":               {row("findings", ""), []string{"mục “findings” ghi hai lần"}},
		"unknown array":             {row("finding", ""), []string{"Không hiểu mục “finding”"}},
		"array is an object":        {`{"format": "sogiamsat/1", "wards": {}}`, []string{"wards: cần dạng [ … ]"}},
		"row is a text":             {row("bodies", `"x"`), []string{"bodies[0] (dòng 11), cần dạng { … }"}},
		"unknown field":             {row("bodies", `{"uid": "`+uNext+`", "loai": "ubnd"}`), []string{"bodies[0]", "không hiểu mục “loai”"}},
		"field in capitals":         {row("bodies", `{"UID": "`+uNext+`"}`), []string{"bodies[0]", "không hiểu mục “UID”"}},
		"field twice":               {row("bodies", `{"uid": "`+uNext+`", "uid": "`+uNext+`"}`), []string{"mục “uid” ghi hai lần"}},
		"no uid":                    {row("bodies", `{"kind": "ubnd"}`), []string{"bodies[0]", "thiếu “uid”"}},
		"wrong uid":                 {row("bodies", `{"uid": "1", "kind": "ubnd"}`), []string{"bodies[0]", "“uid”: “1” không có dạng"}},
		"uid twice":                 {row("bodies", `{"uid": "`+uWard+`", "kind": "ubnd"}`), []string{"bodies[0]", "đã dùng ở wards[0] (dòng 4)"}},
		"wrong kind":                {row("bodies", `{"uid": "`+uNext+`", "kind": "ủy ban"}`), []string{"bodies[0]", "“kind”: Giá trị “ủy ban”"}},
		"long wrong kind":           {row("bodies", `{"uid": "`+uNext+`", "kind": "`+strings.Repeat("x", 1e6)+`"}`), []string{"“kind”", "…"}},
		"number for a text":         {row("bodies", `{"uid": "`+uNext+`", "kind": 1}`), []string{"“kind”: cần chữ"}},
		"text for a number":         {row("topics", `{"uid": "`+uNext+`", "ord": "1"}`), []string{"topics[0]", "“ord”: cần một số nguyên"}},
		"huge number":               {row("topics", `{"uid": "`+uNext+`", "ord": 99999999999999999999}`), []string{"“ord”: cần một số nguyên"}},
		"text for a flag":           {row("ward_versions", `{"uid": "`+uNext+`", "eponym": 1}`), []string{"“eponym”: cần true hoặc false"}},
		"wrong day":                 {row("ward_changes", `{"uid": "`+uNext+`", "kind": "merge", "day": "2023-02-30"}`), []string{"ward_changes[0]", "“day”: Ngày “2023-02-30”"}},
		"wrong moment":              {row("bodies", `{"uid": "`+uNext+`", "kind": "ubnd", "created_at": "2023-02-28"}`), []string{"“created_at”"}},
		"negative version":          {row("bodies", `{"uid": "`+uNext+`", "kind": "ubnd", "version": -1}`), []string{"“version”"}},
		"half in the bin":           {row("bodies", `{"uid": "`+uNext+`", "kind": "ubnd", "deleted_at": "2023-09-11T01:30:00.000Z"}`), []string{"“deleted_with”"}},
		"wrong line in a list":      {row("office_versions", `{"uid": "`+uNext+`", "office": "`+uOffice+`", "level": "district", "name": "x", "header": [{"text": "a", "dam": true}]}`), []string{"office_versions[0]", "“header”", "không hiểu mục “dam”"}},
		"text too long":             {with(strings.Repeat("a", 1e6)), []string{"findings[0]", "“text”: Văn bản dài 1.000.000 ký tự, nhiều nhất là 20.000"}},
		"broken letter":             {with("chữ \ufffd hỏng"), []string{"findings[0]", "“text”: Ký tự thứ 5 bị hỏng"}},
		"half a letter beyond FFFF": {strings.Replace(small, `"Tốt"`, `"\ud83d"`, 1), []string{"findings[0]", "“text”: Ký tự thứ 1 bị hỏng"}},
		"TCVN3 with its ư":          {with("C«ng t¸c tuyªn truyÒn ®\u00adîc quan t©m"), []string{"findings[0]", "“text”: văn bản gõ bằng bảng mã TCVN3"}},
		"broken UTF-8":              {strings.Replace(small, "Tốt", "T\xc3(t", 1), []string{"Dòng 9 có chữ hỏng (mã C3", "sau “"}},
		"two lines in one":          {strings.Replace(small, `"A"`, `"A\nB"`, 1), []string{"missions[0]", "“code”"}},
		"missing mission":           {strings.Replace(small, uMission+`", "kind"`, uOther+`", "kind"`, 1), []string{"findings[0]", "“mission”: không có cuộc giám sát nào có uid “" + uOther}},
		"reference to another kind": {row("bodies", `{"uid": "`+uNext+`", "kind": "ubnd", "ward": "`+uMission+`"}`), []string{"bodies[0]", "“ward”: không có đơn vị nào"}},
		"ward not in the mission":   {row("finding_wards", `{"uid": "`+uNext+`", "finding": "`+uFinding+`", "ward": "`+uWard+`"}`), []string{"finding_wards[0] (dòng 11)", "“ward”: Đơn vị được chọn không thuộc cuộc giám sát này"}},
		"code twice":                {strings.Replace(small, `"state": "planned"}`, `"state": "planned"}, {"uid": "`+uNext+`", "code": "A", "theme": "x", "office": "`+uOffice+`", "state": "planned"}`, 1), []string{"missions[1]", "“code”: Đã có cuộc giám sát như vậy"}},
		"series with a gap":         {row("number_series", `{"uid": "`+uNext+`", "office": "`+uOffice+`", "scope": "year", "scope_from": "2024-01-01", "scope_to": "2024-12-31", "next": 3}`), []string{"number_series[0]", "“next”: Sổ số phải có đủ các số từ 1 đến 2"}},
		"attachment without bytes":  {row("attachments", `{"uid": "`+uNext+`", "owner_noun": "finding", "owner": "`+uFinding+`", "name": "a", "sha256": "`+strings.Repeat("0", 64)+`"}`), []string{"attachments[0]", "“sha256”"}},
		"attachment of nothing":     {row("attachments", `{"uid": "`+uNext+`", "owner_noun": "dog", "owner": "`+uFinding+`", "name": "a", "sha256": "`+strings.Repeat("0", 64)+`"}`), []string{"“owner_noun”: không có loại “dog”"}},
		"tree that is not JSON":     {row("templates", `{"uid": "`+uNext+`", "type": "TB", "name": "x", "body": "{"}`), []string{"templates[0]", "“body”"}},
		"bytes that are not base64": {row("blobs", `{"sha256": "x", "size": 1, "data": "?"}`), []string{"blobs[0]", "“data”: không phải base64"}},
		"bytes with another hash":   {row("blobs", `{"sha256": "`+strings.Repeat("0", 64)+`", "size": 1, "data": "YQ=="}`), []string{"blobs[0]", "“sha256”"}},
		"journal that is no chain":  {row("journal", `{"uid": "`+uNext+`", "seq": 1, "hash": "x"}`), []string{"journal[0]", "mã băm không khớp"}},
	} {
		t.Run(name, func(t *testing.T) { refuse(t, c.text, c.says...) })
	}
}

func TestManyProblemsAreCounted(t *testing.T) {
	var rows []string
	for i := range 50 {
		rows = append(rows, fmt.Sprintf(`{"uid": "%d"}`, i))
	}
	refuse(t, `{"format": "sogiamsat/1", "wards": [`+strings.Join(rows, ",")+`]}`, "wards[0] ", "wards[19] ", "… và 30 lỗi khác.")
}

func TestAnotherContentIsRefused(t *testing.T) {
	s := datatest.Open(t)
	imported(t, s, small)
	before := exported(t, s)
	for _, text := range []string{with("Khác"), strings.Replace(small, `"text"`, `"deleted_at": "2023-09-11T01:30:00.000Z", "deleted_with": "`+uFinding+`", "text"`, 1)} {
		_, err := data.Import(ctx, s, strings.NewReader(text))
		if !errors.Is(err, model.Invalid) || !strings.Contains(err.Error(), "findings[0] (dòng 9)") {
			t.Errorf("refused with %v", err)
		}
	}
	if exported(t, s) != before {
		t.Error("the book was changed")
	}
}

func TestBytesComeAlong(t *testing.T) {
	content := bytes.Repeat([]byte("nội dung "), 60_000) // more than one chunk
	sum := sha256.Sum256(content)
	sha := hex.EncodeToString(sum[:])
	text := strings.TrimSuffix(small, "}") + `, "attachments": [{"uid": "` + uNext + `", "owner_noun": "finding", "owner": "` + uFinding +
		`", "name": "a.txt", "type": "text/plain", "size": ` + fmt.Sprint(len(content)) + `, "sha256": "` + sha + `"}],
		"blobs": [{"sha256": "` + sha + `", "size": ` + fmt.Sprint(len(content)) + `, "data": "` + base64.StdEncoding.EncodeToString(content) + `"}]}`
	s := datatest.Open(t)
	imported(t, s, text)
	got, err := s.Blob(ctx, sha)
	if err != nil || !bytes.Equal(got, content) {
		t.Errorf("%d bytes, %v", len(got), err)
	}
}

func TestStoppedImportWritesNothing(t *testing.T) {
	s := datatest.Open(t)
	before := exported(t, s)
	stop := &stopLater{Context: ctx, after: 3}
	_, err := data.Import(stop, s, strings.NewReader(practiceExport(t, practice.Mau)))
	if !errors.Is(err, model.Cancelled) {
		t.Errorf("stopped with %v", err)
	}
	if exported(t, s) != before {
		t.Error("a stopped import left something")
	}
}

// stopLater is a context that is cancelled when it was looked at a few times.
type stopLater struct {
	context.Context
	after int
}

func (s *stopLater) Err() error {
	if s.after--; s.after < 0 {
		return context.Canceled
	}
	return nil
}
