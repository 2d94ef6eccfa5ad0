package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"sogiamsat/data"
	"sogiamsat/data/practice"
	"sogiamsat/reports"
	"sogiamsat/reports/layout"
	"sogiamsat/reports/rules"
)

// practicePages lays out the conclusion of a mission of a practice set, as the program prints it for signature.
func practicePages(set, mission string) (res layout.Result, err error) {
	ctx := context.Background()
	folder, err := os.MkdirTemp("", "sogiamsat-bench-*")
	if err != nil {
		return res, err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(folder)) }()
	path := filepath.Join(folder, set+".sgs")
	if err := practice.Write(ctx, path, set); err != nil {
		return res, err
	}
	s, err := data.Open(ctx, path, options())
	if err != nil {
		return res, err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	m, err := s.MissionByCode(ctx, mission)
	if err != nil {
		return res, err
	}
	dossier, err := s.Dossier(ctx, m.UID, m.PeriodTo)
	if err != nil {
		return res, err
	}
	tree, err := reports.Conclusion(dossier, reports.Options{For: reports.Signature})
	if err != nil {
		return res, err
	}
	form, ok := rules.ByID(tree.RuleSet)
	if !ok {
		return res, fmt.Errorf("no rule set %s", tree.RuleSet)
	}
	return layout.Layout(tree, form.Sheet())
}

// measureSpaces judges how even the word spaces of printed lines are; it is no matter of time.
func measureSpaces(int) error {
	heading("Word spaces of full lines, standard deviation as a share of the normal space")
	real, err := practicePages(practice.PhuNhuan, "PN-2023-01")
	if err != nil {
		return err
	}
	s := layout.SpaceStats(real)
	judge(fmt.Sprintf("PN-2023-01, %d full lines", s.Lines), s.SD, 0.14, "")
	madeUp, err := practicePages(practice.Mau, "MAU-2024-01")
	if err != nil {
		return err
	}
	s = layout.SpaceStats(madeUp)
	tell(fmt.Sprintf("MAU-2024-01, made up, %d full lines", s.Lines), s.SD, "")
	return nil
}
