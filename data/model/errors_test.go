package model_test

import (
	"errors"
	"fmt"
	"io"
	"testing"

	"sogiamsat/data/model"
)

func TestErrorIsFoundInAChain(t *testing.T) {
	base := model.Errorf(model.Conflict, "text", "Đã có người sửa lúc %s.", "08:02")
	err := fmt.Errorf("save finding: %w", base)

	if got := model.CodeOf(err); got != model.Conflict {
		t.Errorf("CodeOf = %q", got)
	}
	for _, target := range []error{model.Conflict, &model.Error{Code: model.Conflict}, &model.Error{Code: model.Conflict, Field: "text"}} {
		if !errors.Is(err, target) {
			t.Errorf("%v is not found in %v", target, err)
		}
	}
	for _, target := range []error{model.NotFound, &model.Error{Code: model.NotFound}, &model.Error{Code: model.Conflict, Field: "name"}, io.EOF} {
		if errors.Is(err, target) {
			t.Errorf("%v is found in %v", target, err)
		}
	}
	for _, none := range []error{nil, io.EOF} {
		if got := model.CodeOf(none); got != "" {
			t.Errorf("CodeOf(%v) = %q", none, got)
		}
	}
}

func TestErrorTextAndCause(t *testing.T) {
	base := model.Errorf(model.Damaged, "", "Tệp bị hỏng.")
	caused := base.Because(io.ErrUnexpectedEOF)
	if base.Err != nil {
		t.Error("Because changed the error it was asked of")
	}
	if !errors.Is(caused, io.ErrUnexpectedEOF) || !errors.Is(caused, model.Damaged) {
		t.Errorf("%v lost its cause or its code", caused)
	}
	for _, tt := range []struct {
		err  error
		want string
	}{
		{base, "Tệp bị hỏng."},
		{caused, "Tệp bị hỏng.: unexpected EOF"},
		{model.Errorf(model.Invalid, "text", "Dài quá."), "text: Dài quá."},
		{&model.Error{Code: model.NoSpace}, "no_space"},
		{model.Locked, "locked"},
	} {
		if got := tt.err.Error(); got != tt.want {
			t.Errorf("Error() = %q, want %q", got, tt.want)
		}
	}
}
