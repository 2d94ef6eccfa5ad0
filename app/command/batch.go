package command

import (
	"context"
	"os"
	"path/filepath"

	"sogiamsat/app/service"
	"sogiamsat/data/model"
	"sogiamsat/reports"
)

// several reports whether more than one paper is asked for.
func (a *printArgs) several() bool { return a.All || a.PerWard }

// printAll prints every paper that the mission allows, or the conclusion of each of its units, into a folder, one file or
// both, counted; for those it does not allow it says why.
func (e Env) printAll(ctx context.Context, papers *service.Papers, mission model.UID, o reports.Options, a printArgs) error {
	if a.Out != "" {
		if err := os.MkdirAll(a.Out, 0o755); err != nil {
			return service.WriteError(a.Out, err)
		}
	}
	var all []service.Printed
	each := papers.All
	if a.PerWard {
		each = papers.PerWard
	}
	err := each(ctx, mission, o, func(n, of int, printed service.Printed, err error) error {
		if err != nil {
			return e.say("%d/%d: không in %s: %s", n, of, printed.Name, reasonOf(err))
		}
		all = append(all, printed)
		if a.Out == "" {
			return nil
		}
		return e.written(filepath.Join(a.Out, printed.Name), printed)
	})
	if err != nil {
		return err
	}
	if a.Merged != "" {
		one, err := papers.Merged(all, "Văn bản của cuộc giám sát "+a.Mission, a.Duplex)
		if err != nil {
			return err
		}
		if err := e.written(a.Merged, one); err != nil {
			return err
		}
	}
	if a.Out == "" {
		return e.say("Đã gộp %d văn bản.", len(all))
	}
	return e.say("Đã in %d văn bản vào thư mục “%s”.", len(all), a.Out)
}
