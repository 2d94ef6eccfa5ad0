package model_test

import (
	"testing"

	"sogiamsat/data/model"
)

func TestErrandsOfDrafts(t *testing.T) {
	field := model.ErrandDue.Field("reason")
	if got := model.ErrandOf(field); field != "due/reason" || got != model.ErrandDue || got.Label() != "đổi hạn" {
		t.Errorf("%q is of %q, %q", field, got, got.Label())
	}
	for field, want := range map[string]model.Noun{"theme": "mission", "topic.title": "topic", model.ErrandMember.Field("title"): "member", model.ErrandState.Field("text"): "mission"} {
		if got := (model.LeftText{DraftText: model.DraftText{Ref: model.Ref{Noun: "mission"}, Field: field}}).Kind(); got != want {
			t.Errorf("%q is offered at %q", field, got)
		}
	}
	for _, field := range []string{"text", "topic.title", "text:a/b"} {
		if got := model.ErrandOf(field); got != "" {
			t.Errorf("%q is of %q", field, got)
		}
	}
}

func TestFurtherDraftsOfAField(t *testing.T) {
	for name, field := range map[string]string{
		"text": "text", "text~2": "text", "passage/text:a ~ b": "passage/text:a ~ b", "passage/text:a ~ b~13": "passage/text:a ~ b", "x~1": "x~1", "x~": "x~",
	} {
		if got := model.DraftedField(name); got != field {
			t.Errorf("%q is a draft of %q, not of %q", name, got, field)
		}
	}
	if first, second := model.AnotherDraft("text", 1), model.AnotherDraft("text", 2); first != "text" || model.DraftedField(second) != "text" || second == first {
		t.Errorf("%q, %q", first, second)
	}
}
