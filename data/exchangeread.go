package data

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"regexp"
	"strings"
	"unicode/utf8"

	"sogiamsat/data/model"
)

// exchange is an exchange file that was read: every text cleaned, every record valid by itself. References and the
// rules between records are looked at by the importer.
type exchange struct {
	raw     []byte
	rows    []exchangeRow // in the order of model.Nouns
	blobs   []exchangeBlob
	journal []exchangeEntry
	report  Report
	bad     Problems
}

// exchangeRow is one record and where it stands in the file.
type exchangeRow struct {
	record model.Record
	n      int // in its array
	at     int // in the file, in bytes
}

// exchangeBlob is one stored content; it is decoded when it is written, so that only one is in memory twice.
type exchangeBlob struct {
	sha  string
	size int
	data []byte // base64
	at   int
}

// where names a row in messages: "findings[2] (dòng 45)".
func (in *exchange) where(array string, n, at int) string {
	return fmt.Sprintf("%s[%d] (dòng %d)", array, n, 1+bytes.Count(in.raw[:at], []byte("\n")))
}

func (in *exchange) whereRow(r exchangeRow) string {
	return in.where(r.record.Noun().Plural(), r.n, r.at)
}

// readExchange reads the file without a store. An error names every place, up to a limit.
func readExchange(raw []byte) (*exchange, error) {
	raw = bytes.TrimPrefix(raw, []byte("\xef\xbb\xbf"))
	if i := brokenUTF8(raw); i >= 0 {
		return nil, model.Errorf(model.Invalid, "", "Dòng %d có chữ hỏng (mã %02X không phải UTF-8)%s.",
			1+bytes.Count(raw[:i], []byte("\n")), raw[i], behind(raw[:i]))
	}
	if !json.Valid(raw) {
		var whole any
		return nil, jsonError(raw, json.Unmarshal(raw, &whole))
	}
	in := &exchange{raw: raw, report: Report{Added: map[model.Noun]int{}}}
	arrays := map[string]exchangeArray{}
	start := skipSpace(raw, 0)
	w := eachMember(raw[start:], func(name string, value []byte, at int) wrong {
		arrays[name] = exchangeArray{value, start + at}
		return ""
	})
	if w != "" {
		return nil, model.Errorf(model.Invalid, "", "Tệp dữ liệu: %s.", w)
	}
	if err := checkFormat(arrays["format"].raw); err != nil {
		return nil, err
	}
	delete(arrays, "format")
	in.arrays(arrays)
	return in, in.bad.err()
}

type exchangeArray struct {
	raw []byte
	at  int
}

func checkFormat(raw []byte) error {
	format := ""
	if len(raw) > 0 && raw[0] == '"' {
		format = unquoted(raw)
	}
	switch {
	case !strings.HasPrefix(format, "sogiamsat/"):
		return model.Errorf(model.ForeignFile, "", "Tệp không phải dữ liệu xuất từ Sổ Giám Sát: thiếu “format”: “%s”.", ExchangeFormat)
	case format != ExchangeFormat:
		return model.Errorf(model.NewerFile, "", "Tệp có dạng “%s”; bản chương trình này đọc được “%s”. Hãy dùng bản mới hơn.",
			cutRunes(format, 40), ExchangeFormat)
	}
	return nil
}

func (in *exchange) arrays(arrays map[string]exchangeArray) {
	for _, n := range model.Nouns {
		if a, ok := arrays[n.Plural()]; ok {
			in.records(n, a)
			delete(arrays, n.Plural())
		}
	}
	in.each("blobs", arrays["blobs"], in.blob)
	in.each("journal", arrays["journal"], in.entry)
	delete(arrays, "blobs")
	delete(arrays, "journal")
	for name := range arrays {
		in.bad.add("Không hiểu mục “%s” của tệp.", name)
	}
}

// each calls f with the rows of an array.
func (in *exchange) each(name string, a exchangeArray, f func(n, at int, raw []byte) wrong) {
	if a.raw == nil {
		return
	}
	w := eachElement(a.raw, func(n int, value []byte, at int) wrong {
		if w := f(n, a.at+at, value); w != "" {
			in.bad.add("%s, %s", in.where(name, n, a.at+at), w)
		}
		return ""
	})
	if w != "" {
		in.bad.add("%s: %s", name, w)
	}
}

func (in *exchange) records(n model.Noun, a exchangeArray) {
	in.each(n.Plural(), a, func(i, at int, raw []byte) wrong {
		row := exchangeRow{model.New(n), i, at}
		if w := decodeObject(raw, structOf(row.record), in.looker(row)); w != "" {
			return w
		}
		if w := in.judge(row.record); w != "" { // perhaps a text only needs to be cleaned
			row.record = model.New(n)
			decodeObject(raw, structOf(row.record), in.cleaner(row))
			if w := in.judge(row.record); w != "" {
				return w
			}
		}
		in.rows = append(in.rows, row)
		return ""
	})
}

// looker looks at each text of a row and leaves it as it is, so that what can be kept comes back from an export unchanged.
func (in *exchange) looker(row exchangeRow) func(field, s string) string {
	return func(field, s string) string {
		f := oldFont(s)
		if f == "" {
			return s
		}
		in.report.OldFont = append(in.report.OldFont, fmt.Sprintf("%s[%d].%s: %s", row.record.Noun().Plural(), row.n, field, f.Label()))
		if f == model.TCVN3 && strings.ContainsRune(s, '\u00ad') { // its ư, which cannot be kept as it is
			in.bad.add("%s, “%s”: văn bản gõ bằng bảng mã TCVN3, chữ “ư” của bảng mã này không lưu được; hãy chuyển sang Unicode rồi nhập lại.", in.whereRow(row), field)
		}
		return s
	}
}

// cleaner cleans the texts of a row that cannot be kept as they are.
func (in *exchange) cleaner(row exchangeRow) func(field, s string) string {
	return func(field, s string) string {
		if model.CheckText(field, s, 0) == nil {
			return s
		}
		clean := model.CleanText(s)
		if clean != s {
			in.report.Cleaned = append(in.report.Cleaned, fmt.Sprintf("%s[%d].%s", row.record.Noun().Plural(), row.n, field))
		}
		return clean
	}
}

// oldFont is model.DetectOldFont, asked only where the letters of Vietnamese in Unicode are few: looking at every word
// of a large file takes longer than all else.
func oldFont(s string) model.OldFont {
	latin, vietnamese := 0, 0
	for _, r := range s {
		switch {
		case r >= 0x1ea0 && r <= 0x1ef9, r == 'ă', r == 'đ', r == 'ơ', r == 'ư':
			vietnamese++
		case r >= 0xa1 && r <= 0xff:
			latin++
		}
	}
	if latin <= 3*vietnamese {
		return ""
	}
	return model.DetectOldFont(s)
}

var uidForm = regexp.MustCompile(`^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$`)

// judge checks a record by itself and computes its content_hash.
func (in *exchange) judge(r model.Record) wrong {
	h := r.Head()
	if w := judgeHead(h); w != "" {
		return w
	}
	if err := r.Validate(); err != nil {
		return fieldReason(err)
	}
	if w := judgeForm(r); w != "" {
		return w
	}
	hash, err := tableFor(r).hash(r)
	if err != nil {
		return wrong(err.Error())
	}
	h.ContentHash = hash
	return ""
}

// judgeForm holds what a record's own Validate leaves to the tables.
func judgeForm(r model.Record) wrong {
	var err error
	switch r := r.(type) {
	case *model.Attachment:
		if tables[r.OwnerNoun] == nil {
			return wrong(fmt.Sprintf("“owner_noun”: không có loại “%s”", r.OwnerNoun))
		}
	case *model.Template:
		err = checkTree("body", r.Body)
	case *model.DocumentVersion:
		err = checkTree("tree", r.Tree)
	}
	if err != nil {
		return fieldReason(err)
	}
	return ""
}

func judgeHead(h *model.Meta) wrong {
	switch {
	case h.UID == "":
		return "thiếu “uid”"
	case !uidForm.MatchString(string(h.UID)):
		return wrong(fmt.Sprintf("“uid”: “%s” không có dạng 018a8000-0000-7000-8000-000000000001 (chữ thường)", h.UID))
	case h.Version < 0:
		return "“version”: nhỏ hơn 0"
	case (h.DeletedAt == "") != (h.DeletedWith == ""):
		return "“deleted_at” và “deleted_with” phải cùng có hoặc cùng trống"
	case h.DeletedWith != "" && !uidForm.MatchString(string(h.DeletedWith)):
		return "“deleted_with”: không phải uid"
	}
	for _, x := range []struct {
		field string
		at    model.Instant
	}{{"created_at", h.CreatedAt}, {"changed_at", h.ChangedAt}, {"deleted_at", h.DeletedAt}} {
		if x.at != "" && !x.at.Valid() {
			return wrong(fmt.Sprintf("“%s”: thời điểm “%s” không có dạng 2023-09-11T01:30:00.000Z", x.field, x.at))
		}
	}
	if err := model.CheckLine("changed_by", h.ChangedBy, model.MaxLine); err != nil {
		return fieldReason(err)
	}
	return ""
}

// fieldReason is a refusal as it follows the place of a row.
func fieldReason(err error) wrong {
	var e *model.Error
	switch {
	case !errors.As(err, &e):
		return wrong(err.Error())
	case e.Field == "":
		return wrong(e.Message)
	}
	return wrong("“" + e.Field + "”: " + e.Message)
}

func (in *exchange) blob(_, at int, raw []byte) wrong {
	b := exchangeBlob{at: at}
	w := eachMember(raw, func(name string, value []byte, _ int) wrong {
		switch name {
		case "sha256":
			return decodeText(value, reflect.ValueOf(&b.sha).Elem(), name, nil)
		case "size":
			return decodeValue(value, reflect.ValueOf(&b.size).Elem(), name, nil)
		case "data":
			b.data = bytes.Trim(value, `"`)
			return ""
		}
		return wrong("không hiểu mục “" + name + "”")
	})
	if w != "" {
		return w
	}
	bytes, err := base64.StdEncoding.AppendDecode(nil, b.data)
	sum := sha256.Sum256(bytes)
	switch {
	case err != nil:
		return "“data”: không phải base64"
	case hex.EncodeToString(sum[:]) != b.sha:
		return "“sha256”: không khớp với nội dung ở “data”"
	case len(bytes) != b.size:
		return wrong(fmt.Sprintf("“size”: nội dung có %d byte", len(bytes)))
	}
	in.blobs = append(in.blobs, b)
	return ""
}

// edited reports whether the records are not what the journal says: somebody changed the file after it was exported.
func (in *exchange) edited() (bool, error) {
	last := lastImages{}
	for _, e := range in.journal {
		last.note(e.Entry)
	}
	for _, r := range in.rows {
		if same, err := last.take(r.record); err != nil || !same {
			return true, err
		}
	}
	return len(last) > 0, nil
}

// entry reads a journal entry, which must follow the one before.
func (in *exchange) entry(n, _ int, raw []byte) wrong {
	var e exchangeEntry
	if w := decodeObject(raw, reflect.ValueOf(&e).Elem(), nil); w != "" {
		return w
	}
	prev := ""
	if k := len(in.journal); k > 0 {
		prev = in.journal[k-1].Hash
	}
	e.content = entryHash(e.Entry, e.UID)
	if e.Seq != n+1 || e.PrevHash != prev || e.Hash != chainHash(prev, e.content) {
		return "dòng này hoặc dòng trước đã bị sửa: mã băm không khớp"
	}
	if !uidForm.MatchString(string(e.UID)) || !uidForm.MatchString(string(e.Group)) || !e.At.Valid() || tables[e.Noun] == nil {
		return "“uid”, “action_uid”, “at” hoặc “noun” không đúng dạng"
	}
	in.journal = append(in.journal, e)
	return ""
}

func brokenUTF8(raw []byte) int {
	if utf8.Valid(raw) {
		return -1
	}
	for i := 0; ; {
		r, size := utf8.DecodeRune(raw[i:])
		if r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
}

// behind quotes the letters before a place, for messages.
func behind(raw []byte) string {
	s := strings.Map(func(c rune) rune {
		if c < ' ' || c == utf8.RuneError {
			return -1
		}
		return c
	}, string(raw[max(0, len(raw)-120):]))
	r := []rune(s)
	if len(r) == 0 {
		return ""
	}
	return ", sau “" + string(r[max(0, len(r)-30):]) + "”"
}

func cutRunes(s string, n int) string {
	if r := []rune(s); len(r) > n {
		return string(r[:n]) + "…"
	}
	return s
}

func jsonError(raw []byte, err error) error {
	var syntax *json.SyntaxError
	if !errors.As(err, &syntax) {
		return fmt.Errorf("read exchange file: %w", err)
	}
	at := raw[:min(int(syntax.Offset), len(raw))]
	return model.Errorf(model.Invalid, "", "Tệp JSON sai ở dòng %d%s.", 1+bytes.Count(at, []byte("\n")), behind(at)).Because(err)
}
