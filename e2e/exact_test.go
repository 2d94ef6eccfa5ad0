//go:build e2e

package e2e

import (
	"maps"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/unicode/norm"
)

// record is one record of an export.
type record = map[string]any

// keeping are the columns that the file keeps for itself; nobody types them.
var keeping = []string{"uid", "version", "content_hash", "created_at", "changed_at", "changed_by", "deleted_with"}

// typed is a record without what the file keeps for itself.
func typed(r record) record {
	out := maps.Clone(r)
	for _, column := range keeping {
		delete(out, column)
	}
	return out
}

// added lists the records that came between two exports, by array and without what the file keeps for itself; the journal
// is left out, which notes everything. Records of before that changed or vanished are errors.
func added(t testing.TB, before, after map[string]any) map[string][]record {
	t.Helper()
	out := map[string][]record{}
	for array := range after {
		old := map[any]record{}
		for _, r := range rows(before, array) {
			old[r["uid"]] = r
		}
		for _, r := range rows(after, array) {
			was, known := old[r["uid"]]
			delete(old, r["uid"])
			switch {
			case known:
				if diff := cmp.Diff(was, r); diff != "" {
					t.Errorf("%s: a record that nobody touched changed: %s", array, diff)
				}
			case array != "journal":
				out[array] = append(out[array], typed(r))
			}
		}
		for uid := range old {
			t.Errorf("%s: record %v vanished", array, uid)
		}
	}
	return out
}

// exactly compares what came into the file with what was typed: every record, every column, every letter. Each wanted
// record holds the columns that are not empty. Texts are in the composed form.
func exactly(t testing.TB, want, got map[string][]record) {
	t.Helper()
	for _, array := range slices.Sorted(maps.Keys(want)) {
		if len(want[array]) != len(got[array]) {
			t.Errorf("%s: %d records, want %d: %v", array, len(got[array]), len(want[array]), got[array])
			continue
		}
		for i, w := range want[array] {
			if diff := cmp.Diff(w, filled(got[array][i])); diff != "" {
				t.Errorf("%s %d: typed - and in the file +:\n%s", array, i, diff)
			}
		}
	}
	for _, array := range slices.Sorted(maps.Keys(got)) {
		if want[array] == nil {
			t.Errorf("%s: nobody typed %v", array, got[array])
		}
		for _, r := range got[array] {
			for column, value := range r {
				if text, ok := value.(string); ok && !norm.NFC.IsNormalString(text) {
					t.Errorf("%s: %s is not in the composed form: %q", array, column, text)
				}
			}
		}
	}
}

// filled is a record without its empty columns.
func filled(r record) record {
	out := record{}
	for column, value := range r {
		if list, ok := value.([]any); value != "" && (!ok || len(list) > 0) {
			out[column] = value
		}
	}
	return out
}

// one is the only live record of an array that is as wanted.
func one(t testing.TB, data map[string]any, array string, columns record) record {
	t.Helper()
	var found []record
	for _, r := range rows(data, array) {
		fits := r["deleted_at"] == ""
		for column, value := range columns {
			fits = fits && r[column] == value
		}
		if fits {
			found = append(found, r)
		}
	}
	if len(found) != 1 {
		t.Fatalf("%d records of %s with %v", len(found), array, columns)
	}
	return found[0]
}

// The comparison sees a letter too many, another form of a letter, a record nobody typed and one that is gone.
func TestTheComparisonIsExact(t *testing.T) {
	file := func(text string, more ...any) map[string]any {
		old := map[string]any{"uid": "1", "text": "Cũ."}
		list := []any{old, map[string]any{"uid": "2", "version": 3.0, "text": text, "note": "", "list": []any{}}}
		return map[string]any{"findings": append(list, more...)}
	}
	before := map[string]any{"findings": []any{map[string]any{"uid": "1", "text": "Cũ."}}}
	want := map[string][]record{"findings": {{"text": "Mới."}}}
	for _, x := range []struct {
		name   string
		before map[string]any
		after  map[string]any
		fails  bool
	}{
		{"what was typed", before, file("Mới."), false},
		{"a letter more", before, file("Mới. "), true},
		{"another form of the letters", before, file(norm.NFD.String("Mới.")), true},
		{"a record nobody typed", before, file("Mới.", map[string]any{"uid": "3", "text": "X"}), true},
		{"an old record that changed", map[string]any{"findings": []any{map[string]any{"uid": "1", "text": "Xưa."}}}, file("Mới."), true},
		{"an old record that is gone", map[string]any{"findings": []any{map[string]any{"uid": "1", "text": "Cũ."}, map[string]any{"uid": "9"}}}, file("Mới."), true},
	} {
		p := &probe{TB: t}
		exactly(p, want, added(p, x.before, x.after))
		if p.failed != x.fails {
			t.Errorf("%s: an error is %v, want %v", x.name, p.failed, x.fails)
		}
	}
}

// probe notes errors in place of failing.
type probe struct {
	testing.TB
	failed bool
}

func (p *probe) Helper()               {}
func (p *probe) Errorf(string, ...any) { p.failed = true }
