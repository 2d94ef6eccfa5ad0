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
