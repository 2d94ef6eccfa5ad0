package command

import (
	"context"
	"path/filepath"
	"strings"

	"sogiamsat/app/service"
	"sogiamsat/data"
	"sogiamsat/data/model"
)

// The lists that are written for Excel, as --type names them.
const (
	findingsList        = "findings"
	recommendationsList = "recommendations"
)

// isSheet reports whether the name of a file asks for Excel.
func isSheet(path string) bool { return strings.EqualFold(filepath.Ext(path), ".xlsx") }

// list writes the findings of a mission, or the recommendations of a mission or of all, for Excel.
func (e Env) list(ctx context.Context, a printArgs) error {
	switch {
	case a.File == "":
		return usageError("Thiếu tên tệp dữ liệu.")
	case a.Mission == "" && a.Type == findingsList:
		return usageError("Thiếu mã cuộc giám sát (--mission).")
	case !isSheet(a.Out):
		return usageError("Danh sách được ghi ra tệp Excel; hãy ghi tên tệp có đuôi .xlsx (-o).")
	}
	return e.with(ctx, a.File, func(store *data.Store) error {
		var mission model.UID
		var err error
		if a.Mission != "" {
			if mission, err = missionByCode(ctx, store, a.Mission); err != nil {
				return err
			}
		}
		sheet, err := e.sheet(ctx, store, a, mission)
		if err != nil {
			return err
		}
		return e.listed(ctx, a.Out, sheet)
	})
}

func (e Env) sheet(ctx context.Context, store *data.Store, a printArgs, mission model.UID) (service.Sheet, error) {
	if a.Type == findingsList {
		d, err := store.Dossier(ctx, mission, "")
		return service.SheetOfFindings(&d), err
	}
	today := model.DateOf(e.Now())
	f, err := store.FollowUps(ctx, mission, today)
	return service.SheetOfRecommendations(f.Rows, a.Mission, today), err
}

// registerList writes the register of outgoing papers of a year for Excel.
func (e Env) registerList(ctx context.Context, a registerArgs) error {
	if err := checkYear(a.File, a.Out, a.Year); err != nil {
		return err
	}
	return e.with(ctx, a.File, func(store *data.Store) error {
		sheet, err := service.SheetOfRegister(ctx, store, a.Year)
		if err != nil {
			return err
		}
		return e.listed(ctx, a.Out, sheet)
	})
}

// listed writes a list and says so.
func (e Env) listed(ctx context.Context, path string, sheet service.Sheet) error {
	if err := sheet.Write(ctx, path); err != nil {
		return err
	}
	return e.say("Đã ghi tệp Excel “%s” (%d dòng).", path, sheet.Rows())
}
