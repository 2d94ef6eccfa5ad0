package data

import (
	"bytes"
	"context"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"
	"slices"
	"strings"
	"unicode/utf8"

	"sogiamsat/data/model"
)

// Report says what an import did.
type Report struct {
	Added   map[model.Noun]int
	Same    int      // records that were in the file already, equal
	Cleaned []string // texts that were cleaned, as "findings[2].text"
	OldFont []string // texts that look as if typed in an old encoding: "findings[2].text: TCVN3 (ABC)"
}

// Total is the number of records added.
func (r Report) Total() int {
	n := 0
	for _, k := range r.Added {
		n += k
	}
	return n
}

// Problems is what an import was refused for; nothing was written.
type Problems struct {
	List []string // in Vietnamese, each naming array, row and field
	More int      // further ones that are not listed
}

const maxProblems = 20

// Error joins the problems, one per line.
func (p *Problems) Error() string {
	s := strings.Join(p.List, "\n")
	if p.More > 0 {
		s += fmt.Sprintf("\n… và %d lỗi khác.", p.More)
	}
	return s
}

func (p *Problems) add(format string, args ...any) {
	if len(p.List) >= maxProblems {
		p.More++
		return
	}
	p.List = append(p.List, fmt.Sprintf(format, args...))
}

func (p *Problems) err() error {
	if len(p.List) == 0 {
		return nil
	}
	return &model.Error{Code: model.Invalid, Field: "tệp dữ liệu", Message: p.Error(), Err: p}
}

// Import reads an exchange file into the store: checked first, all or nothing. Records that are there already and equal
// are passed over; a different one with the same uid is refused (code Conflict). An empty store takes over the journal.
// A refused file is an *Error of code Invalid that wraps *Problems.
func Import(ctx context.Context, s *Store, src io.Reader) (Report, error) {
	raw, err := io.ReadAll(src)
	if err != nil {
		return Report{}, fmt.Errorf("read exchange file: %w", err)
	}
	in, err := parseExchange(raw)
	if err != nil {
		return Report{}, err
	}
	if err := s.take(ctx, in); err != nil {
		return Report{}, err
	}
	return in.report, nil
}

// exchange is a parsed exchange file: every text cleaned, every record valid by itself, every reference known.
type exchange struct {
	records map[model.Noun][]model.Record
	blobs   []blobBytes
	journal []exchangeEntry
	where   map[model.UID]string // "findings[2]"
	report  Report
	bad     Problems
}

type blobBytes struct {
	sha  string
	data []byte
}

func parseExchange(raw []byte) (*exchange, error) {
	raw = bytes.TrimPrefix(raw, []byte("\xef\xbb\xbf"))
	if i := brokenUTF8(raw); i >= 0 {
		return nil, model.Errorf(model.Invalid, "tệp dữ liệu", "Dòng %d có chữ hỏng (mã %02X không phải UTF-8), sau “%s”.",
			1+bytes.Count(raw[:i], []byte("\n")), raw[i], tail(raw[:i]))
	}
	var file map[string]json.RawMessage
	if err := json.Unmarshal(raw, &file); err != nil {
		return nil, jsonError(raw, err)
	}
	in := &exchange{records: map[model.Noun][]model.Record{}, where: map[model.UID]string{}}
	in.report.Added = map[model.Noun]int{}
	if err := in.format(file["format"]); err != nil {
		return nil, err
	}
	delete(file, "format")
	in.arrays(file)
	return in, in.bad.err()
}

func (in *exchange) format(raw json.RawMessage) error {
	var format string
	if json.Unmarshal(raw, &format) != nil || !strings.HasPrefix(format, "sogiamsat/") {
		return model.Errorf(model.ForeignFile, "format", "Tệp không phải dữ liệu xuất từ Sổ Giám Sát: thiếu mục “format”: “%s”.", ExchangeFormat)
	}
	if format != ExchangeFormat {
		return model.Errorf(model.NewerFile, "format", "Tệp có dạng “%s”; bản chương trình này đọc được “%s”. Hãy dùng bản mới hơn.", format, ExchangeFormat)
	}
	return nil
}

func (in *exchange) arrays(file map[string]json.RawMessage) {
	known := map[string]model.Noun{}
	for _, n := range model.Nouns {
		known[n.Plural()] = n
	}
	names := make([]string, 0, len(file))
	for name := range file {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		switch n, ok := known[name]; {
		case ok:
			in.array(n, file[name])
		case name == "blobs":
			in.readBlobs(file[name])
		case name == "journal":
			in.strict("journal", file[name], &in.journal)
		default:
			in.bad.add("Không hiểu mục “%s” của tệp.", name)
		}
	}
}

func (in *exchange) strict(where string, raw json.RawMessage, into any) bool {
	d := json.NewDecoder(bytes.NewReader(raw))
	d.DisallowUnknownFields()
	if err := d.Decode(into); err != nil {
		in.bad.add("%s: %s", where, decodeReason(err))
		return false
	}
	return true
}

func (in *exchange) array(n model.Noun, raw json.RawMessage) {
	var rows []json.RawMessage
	if !in.strict(n.Plural(), raw, &rows) {
		return
	}
	for i, row := range rows {
		where := fmt.Sprintf("%s[%d]", n.Plural(), i)
		r := model.New(n)
		if in.strict(where, row, r) && in.readable(where, r) {
			in.records[n] = append(in.records[n], r)
		}
	}
}

// readable cleans a record's texts and reports whether it is correct by itself.
func (in *exchange) readable(where string, r model.Record) bool {
	in.clean(where, r)
	uid := r.Head().UID
	switch {
	case len(uid) != 36:
		in.bad.add("%s: “uid” phải là mã UUID gồm 36 ký tự; đang là “%s”.", where, uid)
		return false
	case in.where[uid] != "":
		in.bad.add("%s: “uid” %s đã dùng ở %s.", where, uid, in.where[uid])
		return false
	}
	in.where[uid] = where
	if err := checkMeta(r.Head()); err != nil {
		in.bad.add("%s: %s", where, fieldReason(err))
		return false
	}
	if err := r.Validate(); err != nil {
		in.bad.add("%s: %s", where, fieldReason(err))
		return false
	}
	return true
}

func checkMeta(m *model.Meta) error {
	for _, at := range []struct {
		field string
		at    model.Instant
	}{{"created_at", m.CreatedAt}, {"changed_at", m.ChangedAt}, {"deleted_at", m.DeletedAt}} {
		if at.at != "" && !at.at.Valid() {
			return model.Errorf(model.Invalid, at.field, "Thời điểm “%s” không đúng dạng 2023-09-11T01:30:00.000Z.", at.at)
		}
	}
	if m.Version < 0 {
		return model.Errorf(model.Invalid, "version", "Số %d nhỏ hơn 0.", m.Version)
	}
	if (m.DeletedAt == "") != (m.DeletedWith == "") {
		return model.Errorf(model.Invalid, "deleted_with", "“deleted_at” và “deleted_with” phải cùng có hoặc cùng trống.")
	}
	return model.CheckLine("changed_by", m.ChangedBy, model.MaxLine)
}

func fieldReason(err error) string {
	var me *model.Error
	if errors.As(err, &me) {
		return "“" + me.Field + "”: " + me.Message
	}
	return err.Error()
}

func (in *exchange) readBlobs(raw json.RawMessage) {
	var list []exchangeBlob
	if !in.strict("blobs", raw, &list) {
		return
	}
	for i, b := range list {
		data, err := base64.StdEncoding.DecodeString(b.Data)
		switch {
		case err != nil:
			in.bad.add("blobs[%d]: “data” không phải base64.", i)
		case hexHash(data) != b.SHA256 || len(data) != b.Size:
			in.bad.add("blobs[%d]: nội dung không khớp “sha256” hoặc “size”.", i)
		default:
			in.blobs = append(in.blobs, blobBytes{b.SHA256, data})
		}
	}
}

// clean cleans every text of the record and notes what changed. References, days, enums and hashes are left for Validate
// to judge.
func (in *exchange) clean(where string, r model.Record) {
	v := structOf(r)
	for i := range v.NumField() {
		f := v.Type().Field(i)
		if f.Anonymous {
			continue
		}
		name := where + "." + f.Tag.Get("json")
		if v.Field(i).Kind() == reflect.String {
			if old := model.DetectOldFont(v.Field(i).String()); old != "" {
				in.report.OldFont = append(in.report.OldFont, name+": "+old.Label())
			}
		}
		if cleanValue(v.Field(i)) {
			in.report.Cleaned = append(in.report.Cleaned, name)
		}
	}
}

func cleanValue(v reflect.Value) (changed bool) {
	switch {
	case v.Type() == reflect.TypeFor[string]():
		old := v.String()
		v.SetString(model.CleanText(old))
		return v.String() != old
	case v.Kind() == reflect.Slice:
		for i := range v.Len() {
			changed = cleanValue(v.Index(i)) || changed
		}
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			changed = cleanValue(v.Field(i)) || changed
		}
	}
	return changed
}

func brokenUTF8(raw []byte) int {
	for i := 0; i < len(raw); {
		r, size := utf8.DecodeRune(raw[i:])
		if r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
	return -1
}

// tail is the last few letters before a place, for messages.
func tail(raw []byte) string {
	r := []rune(string(raw[max(0, len(raw)-120):]))
	if len(r) > 30 {
		r = r[len(r)-30:]
	}
	return strings.Map(func(c rune) rune {
		if c < ' ' || c == utf8.RuneError {
			return -1
		}
		return c
	}, string(r))
}

func jsonError(raw []byte, err error) error {
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) {
		at := raw[:min(int(syntax.Offset), len(raw))]
		return model.Errorf(model.Invalid, "tệp dữ liệu", "Tệp JSON sai ở dòng %d, sau “%s”.", 1+bytes.Count(at, []byte("\n")), tail(at))
	}
	return model.Errorf(model.Invalid, "tệp dữ liệu", "Tệp không có dạng mô tả trong docs/exchange-format.md: %s.", decodeReason(err))
}

func decodeReason(err error) string {
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &kind):
		return fmt.Sprintf("“%s” có kiểu %s, cần kiểu %s", kind.Field, kind.Value, kind.Type.Kind())
	case strings.HasPrefix(err.Error(), "json: unknown field "):
		return "không hiểu mục " + strings.TrimPrefix(err.Error(), "json: unknown field ")
	}
	return err.Error()
}
