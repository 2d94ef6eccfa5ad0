package service_test

import (
	"errors"
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

func TestAFileEditedOutsideIsSetBesideItsPaper(t *testing.T) {
	tree := letter("Báo cáo trước ngày 30 tháng 9 năm 2024.")
	file, err := service.Word(letter("Báo cáo trước ngày 15 tháng 10 năm 2024."))
	if err != nil {
		t.Fatal(err)
	}
	pairs, err := service.EditedOutside(tree, file)
	if err != nil || len(pairs) != 2 || !pairs[0].Same() || pairs[1].Same() || len(pairs[1].Come) == 0 {
		t.Fatalf("%v, %+v", err, pairs)
	}
	if !strings.Contains(pairs[1].Old, "30 tháng 9") || !strings.Contains(pairs[1].Now, "15 tháng 10") {
		t.Errorf("%+v", pairs[1])
	}
	if _, err := service.EditedOutside(tree, []byte("%PDF")); model.CodeOf(err) != model.Invalid {
		t.Errorf("a PDF is taken: %v", err)
	}
	if _, err := service.EditedOutside(letter("😀"), file); model.CodeOf(err) != model.Invalid {
		t.Errorf("a paper that cannot be printed: %v", err)
	}
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
	if _, err := service.EditedOutside(tree, plain); !errors.As(err, &refused) {
		t.Errorf("an unknown rule set: %v", err)
	}
	if _, err := service.Word(letter("😀")); model.CodeOf(err) != model.Invalid {
		t.Errorf("a text that cannot be printed: %v", err)
	}
}
