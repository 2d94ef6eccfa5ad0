package service_test

import (
	"errors"
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
