package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"sogiamsat/app/service"
	"sogiamsat/data"
	"sogiamsat/data/model"
	"sogiamsat/data/practice"
	"sogiamsat/reports/compose"
)

// manyUnits are how many conclusions are made in one go.
const manyUnits = 200

// measurePapers measures the papers of the seed's mission as the program makes them, up to the bytes of the PDF files: all
// of them, the conclusions of many units with one file of all, and the conclusion after a change of one paragraph.
func measurePapers(rounds int) (err error) {
	ctx := context.Background()
	folder, err := os.MkdirTemp("", "sogiamsat-bench-*")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(folder)) }()
	path := filepath.Join(folder, "phu-nhuan.sgs")
	if err := practice.Write(ctx, path, practice.PhuNhuan); err != nil {
		return err
	}
	s, err := data.Open(ctx, path, options())
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	m, err := s.MissionByCode(ctx, "PN-2023-01")
	if err != nil {
		return err
	}
	heading("Papers of the seed's mission, median of %d", rounds)
	if err := allPapers(ctx, s, m.UID, rounds); err != nil {
		return err
	}
	if err := conclusions(ctx, s, m.UID, rounds); err != nil {
		return err
	}
	return changedParagraph(ctx, s, m.UID, rounds)
}

func now() time.Time { return time.Date(2023, 12, 20, 9, 0, 0, 0, time.UTC) }

func allPapers(ctx context.Context, s *data.Store, mission model.UID, rounds int) error {
	out, made := service.NewOutput(s, now, "bench"), 0
	taken, err := medianOf(rounds, func() error {
		set, err := out.Set(ctx, service.SetOrder{Mission: mission})
		made = len(set.Papers)
		return err
	})
	if err != nil {
		return err
	}
	judge(fmt.Sprintf("all papers (%d)", made), taken, 250, "ms")
	return nil
}

// units is the book with a mission that went to many units; each has the findings of one of those that there are.
type units struct {
	*data.Store
	dossier model.Dossier
}

// Dossier implements service.Dossiers.
func (u units) Dossier(context.Context, model.UID, model.Date) (model.Dossier, error) {
	return u.dossier, nil
}

func unitsLike(d model.Dossier) model.Dossier {
	wards, findings := d.Wards, d.Findings
	d.Wards, d.Findings, d.Documents = nil, nil, nil
	for i := range manyUnits {
		w := wards[i%len(wards)]
		of := w.Ward
		w.Ward, w.Version.Name = model.UID(fmt.Sprint("unit", i)), fmt.Sprint(i+1)
		d.Wards = append(d.Wards, w)
		for _, f := range findings {
			for _, x := range f.Wards {
				if x == of {
					f.Finding.UID, f.Wards = model.UID(fmt.Sprint(f.Finding.UID, "-", i)), []model.UID{w.Ward}
					d.Findings = append(d.Findings, f)
					break
				}
			}
		}
	}
	return d
}

func conclusions(ctx context.Context, s *data.Store, mission model.UID, rounds int) error {
	d, err := s.Dossier(ctx, mission, "")
	if err != nil {
		return err
	}
	out, pages := service.NewOutput(units{s, unitsLike(d)}, now, "bench"), 0
	taken, err := medianOf(rounds, func() error {
		set, err := out.Set(ctx, service.SetOrder{Mission: mission, PerWard: true})
		if err != nil || len(set.Papers) != manyUnits {
			return errors.Join(err, fmt.Errorf("%d conclusions, lost %v", len(set.Papers), set.Lost))
		}
		one, err := out.Merged(set.Papers, "bench", true)
		pages = one.Pages
		return err
	})
	if err != nil {
		return err
	}
	judge(fmt.Sprintf("conclusions of %d units, and one file of %d pages", manyUnits, pages), taken, 3000, "ms")
	return nil
}

func changedParagraph(ctx context.Context, s *data.Store, mission model.UID, rounds int) error {
	d, err := s.Dossier(ctx, mission, "")
	if err != nil {
		return err
	}
	if len(d.Documents) == 0 {
		return errors.New("the mission has no paper")
	}
	work := service.NewDrafting(s, now, "bench")
	draft, err := work.Draft(ctx, d.Documents[0].UID)
	if err != nil {
		return err
	}
	last := len(draft.Tree.Blocks) - 1
	for draft.Tree.Blocks[last].Para == nil {
		last--
	}
	n := 0
	taken, err := medianOf(rounds, func() error {
		n++
		changed := draft
		changed.Tree = compose.SetText(draft.Tree, last, "Lần sửa "+strings.Repeat("nữa ", n%5)+"thứ mấy./.")
		_, err := work.Print(ctx, changed)
		return err
	})
	if err != nil {
		return err
	}
	judge("the conclusion with a changed paragraph", taken, 150, "ms")
	return nil
}
