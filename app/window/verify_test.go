package window_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sogiamsat/data"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

// TestTheWindowKnowsAnIssuedFile asks about a file that was issued, and about one that was changed since.
func TestTheWindowKnowsAnIssuedFile(t *testing.T) {
	d := newDesk(t)
	d.do("kiem tra ban pdf") // no book is open
	if d.overlay() {
		d.press(fyne.KeyEscape, 0)
	}
	var kept []byte
	d.inFile(func(s *data.Store) error {
		office, post := datatest.Office(t, s)
		paper := datatest.Document(t, s, model.Document{Office: office.UID, Signer: post.UID})
		v := datatest.Issue(t, s, paper.UID, datatest.Series(t, s, office.UID).UID)
		var err error
		kept, err = s.Blob(context.Background(), v.PDF)
		return err
	})
	d.open()
	path := filepath.Join(d.dir, "mới.sgs")
	for _, x := range []struct{ text, want string }{
		{string(kept), "đúng là bản PDF đã ban hành của thông báo kết luận số 05/TB-MTTQ-BTT"},
		{string(kept) + "x", "không phải bản nào sổ này đã ban hành"},
	} {
		if err := os.WriteFile(path, []byte(x.text), 0o600); err != nil {
			t.Fatal(err)
		}
		d.do("kiem tra ban pdf")
		if !d.overlay() || !strings.Contains(d.dialogText(), x.want) {
			t.Errorf("want %q, the window says %q", x.want, d.dialogText())
		}
		d.press(fyne.KeyReturn, 0)
	}
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	d.do("kiem tra ban pdf")
	if !strings.Contains(d.dialogText(), "Không còn tệp") {
		t.Errorf("without the file the window says %q", d.dialogText())
	}
}

// TestTheWindowAsksAboutACode that somebody read from a paper.
func TestTheWindowAsksAboutACode(t *testing.T) {
	d := newDesk(t)
	d.do("kiem tra ma qr") // no book is open
	if d.overlay() {
		d.press(fyne.KeyEscape, 0)
	}
	d.inFile(func(s *data.Store) error {
		office, post := datatest.Office(t, s)
		paper := datatest.Document(t, s, model.Document{Office: office.UID, Signer: post.UID})
		datatest.Issue(t, s, paper.UID, datatest.Series(t, s, office.UID).UID)
		return nil
	})
	d.open()
	for typed, want := range map[string]string{
		"05/TB-MTTQ-BTT 01/10/2024 0123456789ABCDEF": "khi ban hành không in mã QR",
		"99/TB-MTTQ-BTT 01/10/2024 0123456789ABCDEF": "Sổ này không ban hành văn bản nào số 99/TB-MTTQ-BTT",
		"05/TB": "không phải mã in trên văn bản",
	} {
		d.do("kiem tra ma qr")
		d.typeText(typed)
		d.press(fyne.KeyReturn, 0)
		if !d.overlay() || !strings.Contains(d.dialogText(), want) {
			t.Errorf("%s: want %q, the window says %q", typed, want, d.dialogText())
		}
		d.press(fyne.KeyReturn, 0)
	}
}
