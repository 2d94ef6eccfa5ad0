package service_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"

	"sogiamsat/app/service"
	"sogiamsat/data/model"
	"sogiamsat/reports/doc"
	"sogiamsat/reports/rules"
)

func letter(text string) doc.Document {
	return doc.Document{RuleSet: rules.FrontND30, Title: "Thử", Blocks: []doc.Block{
		doc.P(doc.Body, "Ban Thường trực đề nghị các đơn vị."), doc.P(doc.Body, text),
	}}
}

func TestAWordFileFollowsRuleSetAndChoices(t *testing.T) {
	tree := letter("a")
	plain, err := service.Word(tree)
	if err != nil {
		t.Fatal(err)
	}
	tree.Choices = []doc.Choice{{Key: "body.size", Value: "13"}}
	small, err := service.Word(tree)
	if err != nil || string(small) == string(plain) {
		t.Errorf("a choice of the office changes nothing (%v)", err)
	}
	tree.RuleSet = "x"
	var refused *model.Error
	if _, err := service.Word(tree); !errors.As(err, &refused) {
		t.Errorf("an unknown rule set: %v", err)
	}
	if _, err := service.Word(letter("😀")); model.CodeOf(err) != model.Invalid {
		t.Errorf("a text that cannot be printed: %v", err)
	}
}

// TestTheWordFileOfAPracticePaperBearsItsMark: each head of a page of the kept Word file says what it is, and nothing in
// a paper of the office does.
func TestTheWordFileOfAPracticePaperBearsItsMark(t *testing.T) {
	ctx := t.Context()
	d := newDrafting(t)
	order := d.submit()
	order.Reason = "Thường trực đã xem."
	v, err := d.Issue(ctx, order)
	if err != nil {
		t.Fatal(err)
	}
	kept, err := d.store.Blob(ctx, v.DOCX)
	if err != nil {
		t.Fatal(err)
	}
	heads := headsOf(t, kept)
	for name, text := range heads {
		if !strings.Contains(text, "BẢN LUYỆN TẬP") {
			t.Errorf("%s bears no mark", name)
		}
	}
	if len(heads) < 2 {
		t.Errorf("%d heads of pages", len(heads))
	}
	tree := d.read().Tree
	tree.Mark = doc.Mark{}
	plain, err := service.Word(tree)
	if err != nil {
		t.Fatal(err)
	}
	for name, text := range headsOf(t, plain) {
		if strings.Contains(text, "LUYỆN TẬP") {
			t.Errorf("%s of an office's paper bears the mark", name)
		}
	}
}

// headsOf are the heads of pages of a Word file by their names.
func headsOf(t *testing.T, file []byte) map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for _, f := range z.File {
		if !strings.HasPrefix(f.Name, "word/header") {
			continue
		}
		in, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(in)
		if err != nil {
			t.Fatal(err)
		}
		out[f.Name] = string(text)
	}
	return out
}
