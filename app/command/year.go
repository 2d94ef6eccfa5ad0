package command

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"

	"sogiamsat/app/service"
	"sogiamsat/data"
	"sogiamsat/data/model"
	"sogiamsat/reports"
)

// The years that a book can be about.
const firstYear, lastYear = 1976, 2200

// register prints the register of outgoing papers of a year, or writes it for Excel where the name asks for it.
func (e Env) register(ctx context.Context, a registerArgs) error {
	if isSheet(a.Out) {
		return e.registerList(ctx, a)
	}
	return e.yearly(ctx, a.File, a.Out, a.Year, func(y *service.Years) ([]service.Printed, error) {
		return y.Registers(ctx, a.Year, reports.Options{RuleSet: a.Rules})
	})
}

// yearReport prints the report on a year or half of it.
func (e Env) yearReport(ctx context.Context, a printArgs) error {
	if a.Half < 0 || a.Half > 2 {
		return usageError("Nửa năm là 1 (6 tháng đầu) hoặc 2 (6 tháng cuối).")
	}
	return e.yearly(ctx, a.File, a.Out, a.Year, func(y *service.Years) ([]service.Printed, error) {
		return y.Reports(ctx, a.Year, a.Half, reports.Options{For: reports.Purpose(a.For), RuleSet: a.Rules})
	})
}

// yearly prints what is made from a year; where it is several files, further ones have their number behind the name.
func (e Env) yearly(ctx context.Context, file, out string, year int, print func(*service.Years) ([]service.Printed, error)) error {
	if err := checkYear(file, out, year); err != nil {
		return err
	}
	return e.with(ctx, file, func(store *data.Store) error {
		list, err := print(service.NewYears(store, service.NewDrafting(store, e.Now, e.Program)))
		if err != nil {
			return err
		}
		for i, printed := range list {
			path := out
			if i > 0 {
				ext := filepath.Ext(out)
				path = fmt.Sprintf("%s (%d)%s", strings.TrimSuffix(out, ext), i+1, ext)
			}
			if err := e.written(path, printed); err != nil {
				return err
			}
		}
		return nil
	})
}

// checkYear says what is missing on the command line.
func checkYear(file, out string, year int) error {
	switch {
	case file == "":
		return usageError("Thiếu tên tệp dữ liệu.")
	case year < firstYear || year > lastYear:
		return usageError("Thiếu năm (--year), ví dụ --year 2024.")
	case out == "":
		return usageError("Thiếu tên tệp PDF, Word hoặc Excel sẽ ghi (-o).")
	case isOther(out):
		return unknownEnding(out)
	}
	return nil
}

// ofYear are the types that are made from a year and not from a mission.
var ofYear = []model.DocType{model.SO, model.BCN}
