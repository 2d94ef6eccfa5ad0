package command

import (
	"context"
	"os"
	"path/filepath"
	"strings"

	"sogiamsat/app/service"
	"sogiamsat/data/model"
	"sogiamsat/reports"
)

// several reports whether more than one paper is asked for.
func (a *printArgs) several() bool { return a.All || a.PerWard }

// printAll prints every paper that the mission allows, or the conclusion of each of its units, into a folder, one file or
// both, counted; for those it does not allow it says why, and of those for signature what the checks find. Files of an
// earlier print are replaced.
func (e Env) printAll(ctx context.Context, out *service.Output, mission model.UID, a printArgs) error {
	if a.Out != "" {
		if err := os.MkdirAll(a.Out, 0o755); err != nil {
			return service.WriteError(a.Out, err)
		}
	}
	set, err := out.Set(ctx, service.SetOrder{Mission: mission, PerWard: a.PerWard, Signature: a.For == string(reports.Signature), RuleSet: a.Rules})
	if err != nil {
		return err
	}
	for _, l := range set.Lost {
		if err := e.say("Không in %s: %s", l.Name, reasonOf(l.Err)); err != nil {
			return err
		}
	}
	if a.Out != "" {
		for _, p := range set.Papers {
			if err := e.written(filepath.Join(a.Out, p.Name), p); err != nil {
				return err
			}
		}
	}
	if a.Merged != "" {
		one, err := out.Merged(set.Papers, "Văn bản của cuộc giám sát "+a.Mission, a.Duplex)
		if err != nil {
			return err
		}
		if err := e.written(a.Merged, one); err != nil {
			return err
		}
	}
	for _, p := range set.Papers {
		if err := e.remarks(ctx, out, strings.TrimSuffix(p.Name, ".pdf")+": ", p); err != nil {
			return err
		}
	}
	if a.Out == "" {
		return e.say("Đã gộp %d văn bản.", len(set.Papers))
	}
	return e.say("Đã in %d văn bản vào thư mục “%s”.", len(set.Papers), a.Out)
}
