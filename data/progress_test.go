package data_test

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"sogiamsat/data"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

// telling are the steps of long work that were told of; from the n-th on the work is stopped.
type telling struct {
	steps []string
	stop  int
}

func (o *telling) context() context.Context {
	stopped, cancel := context.WithCancel(ctx)
	return model.WithProgress(stopped, func(done, total int) {
		o.steps = append(o.steps, fmt.Sprintf("%d/%d", done, total))
		if o.stop > 0 && len(o.steps) >= o.stop {
			cancel()
		}
	})
}

// withPersons is a store with so many persons.
func withPersons(t *testing.T, n int) *data.Store {
	t.Helper()
	s := datatest.Open(t)
	for i := range n {
		datatest.Person(t, s, fmt.Sprintf("Nguyễn Văn %c%c", 'A'+i/26, 'A'+i%26))
	}
	return s
}

func TestImportTellsHowFarItWrote(t *testing.T) {
	var file bytes.Buffer
	if err := data.Export(ctx, withPersons(t, 300), &file); err != nil {
		t.Fatal(err)
	}
	var all telling
	if _, err := data.Import(all.context(), datatest.Open(t), bytes.NewReader(file.Bytes())); err != nil {
		t.Fatal(err)
	}
	want := []string{"1/1200", "257/1200", "301/1200", "557/1200", "601/1200", "857/1200", "901/1200", "1157/1200"}
	if len(all.steps) < len(want) || !slices.Equal(all.steps[:len(want)], want) {
		t.Errorf("told %q", all.steps)
	}
	for stop := range all.steps {
		s := datatest.Open(t)
		o := telling{stop: stop + 1}
		_, err := data.Import(o.context(), s, bytes.NewReader(file.Bytes()))
		if model.CodeOf(err) != model.Cancelled {
			t.Errorf("stopped at %s: %v", o.steps[stop], err)
		}
		if left, err := data.All[model.Person](ctx, s); err != nil || len(left) > 0 {
			t.Errorf("stopped at %s: %d persons stay, %v", o.steps[stop], len(left), err)
		}
		if _, err := data.Import(ctx, s, bytes.NewReader(file.Bytes())); err != nil {
			t.Errorf("after it was stopped at %s: %v", o.steps[stop], err)
		}
	}
}

func TestStoppedBackupLeavesNothing(t *testing.T) {
	s := withPersons(t, 3)
	dir := t.TempDir()
	path := filepath.Join(dir, "bản sao.sgs")
	for stop := 1; stop <= 2; stop++ {
		o := telling{stop: stop}
		if err := s.Backup(o.context(), path); model.CodeOf(err) != model.Cancelled {
			t.Errorf("stopped after step %d: %v", stop, err)
		}
		if left, err := os.ReadDir(dir); err != nil || len(left) > 0 {
			t.Errorf("stopped after step %d: %v stay, %v", stop, left, err)
		}
	}
	var all telling
	if err := s.Backup(all.context(), path); err != nil || !slices.Equal(all.steps, []string{"1/3", "2/3"}) {
		t.Errorf("told %q, %v", all.steps, err)
	}
}

func TestStoppedIndexIsMadeAnew(t *testing.T) {
	s := withPersons(t, 510)
	o := telling{stop: 2}
	if err := s.Warm(o.context()); model.CodeOf(err) != model.Cancelled && err != nil {
		t.Error(err)
	}
	if !slices.Equal(o.steps, []string{"0/510", "500/510"}) {
		t.Errorf("told %q", o.steps)
	}
	again := telling{stop: 1}
	if err := withPersons(t, 510).Warm(again.context()); model.CodeOf(err) != model.Cancelled {
		t.Errorf("stopped: %v", err)
	}
	if hits, err := s.Search(ctx, "nguyen van at", 0); err != nil || len(hits) != 1 {
		t.Errorf("%d hits, %v", len(hits), err)
	}
}
