package data_test

import (
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"sogiamsat/data"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
	"sogiamsat/data/practice"
)

// FuzzImport gives the import any bytes: it answers with a sentence, or takes them in so that they come back equal.
//
//	go test -fuzz FuzzImport -fuzztime 30s ./data
func FuzzImport(f *testing.F) {
	for _, seed := range []string{
		small, with("Tra\u0309 lời\r\n\u200b935\u2011QĐ/TU 😀"), with("C«ng t¸c tuyªn truyÒn"), practiceExport(f, practice.PhuNhuan),
		"", "{", "[]", "null", "\xef\xbb\xbf" + small, `{"format":"sogiamsat/1"}`, `{"format":"sogiamsat/1","wards":null,"journal":[]}`,
		`{"format":"sogiamsat/1","format":"sogiamsat/1"}`, `{"format":"sogiamsat/1","wards":[{"uid":null}]}`,
		`{"format":"sogiamsat/1","offices":[{"uid":"` + uOffice + `","note":"\u0000\ud83d\""}]}`,
		strings.Repeat(`{"a":`, 300) + "1" + strings.Repeat("}", 300), strings.Replace(small, "Tốt", "T\xc3(", 1),
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		if err := data.ReadExchange(raw); err != nil {
			refusedInWords(t, err)
			return
		}
		s := datatest.Open(t)
		if _, err := data.Import(ctx, s, strings.NewReader(string(raw))); err != nil {
			refusedInWords(t, err)
			if s.Head() != "" {
				t.Error("a refused file left entries")
			}
			return
		}
		again, err := data.Create(ctx, filepath.Join(t.TempDir(), "lại.sgs"), datatest.Options())
		if err != nil {
			t.Fatal(err)
		}
		text := exported(t, s)
		if _, err := data.Import(ctx, again, strings.NewReader(text)); err != nil || exported(t, again) != text {
			t.Errorf("what was taken in does not come back: %v", err)
		}
		if err := again.Close(); err != nil {
			t.Error(err)
		}
	})
}

func refusedInWords(t *testing.T, err error) {
	t.Helper()
	var me *model.Error
	if !errors.As(err, &me) || me.Message == "" || len(me.Message) > 50_000 {
		t.Errorf("not refused in words: %v", err)
	}
}
