package model_test

import (
	"context"
	"testing"

	"sogiamsat/data/model"
)

func TestProgressIsToldToWhoAsked(t *testing.T) {
	model.TellProgress(context.Background(), 1, 2)
	var got [2]int
	model.TellProgress(model.WithProgress(context.Background(), func(done, total int) { got = [2]int{done, total} }), 3, 4)
	if got != [2]int{3, 4} {
		t.Errorf("told %v", got)
	}
}
