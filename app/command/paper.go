package command

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strings"

	"sogiamsat/app/service"
	"sogiamsat/data"
	"sogiamsat/data/model"
	"sogiamsat/data/practice"
	"sogiamsat/reports"
)

func (e Env) demo(ctx context.Context, a demoArgs) error {
	if a.File == "" {
		return usageError("Thiếu tên tệp luyện tập sẽ tạo.")
	}
	if !slices.Contains(practice.Sets(), a.Set) {
		return usageError(fmt.Sprintf("Không có bộ luyện tập “%s”; hãy chọn %s.", a.Set, strings.Join(practice.Sets(), " hoặc ")))
	}
	if err := practice.Write(ctx, a.File, a.Set); err != nil {
		return err
	}
	return e.say("Đã tạo tệp luyện tập “%s”.", a.File)
}

// print writes a paper of a mission as a PDF file.
func (e Env) print(ctx context.Context, a printArgs) error {
	if err := a.check(); err != nil {
		return err
	}
	var printed service.Printed
	err := e.with(ctx, a.File, func(store *data.Store) (err error) {
		printed, err = e.conclusion(ctx, store, a)
		return err
	})
	if err != nil {
		return err
	}
	err = service.WriteFile(a.Out, func(w io.Writer) error {
		_, err := w.Write(printed.PDF)
		return err
	})
	if err != nil {
		return err
	}
	return e.say("Đã in “%s” (%d trang).", a.Out, printed.Pages)
}

// check completes what kong leaves to us: what is required, and what may be chosen.
func (a *printArgs) check() error {
	switch {
	case a.File == "":
		return usageError("Thiếu tên tệp dữ liệu.")
	case a.Mission == "":
		return usageError("Thiếu mã cuộc giám sát (--mission).")
	case a.Out == "":
		return usageError("Thiếu tên tệp PDF sẽ ghi (-o).")
	case !strings.EqualFold(a.Type, string(model.TB)):
		return usageError(fmt.Sprintf("Chương trình chưa in được loại văn bản “%s”; hiện có: TB.", a.Type))
	case a.For != string(reports.Draft) && a.For != string(reports.Signature):
		return usageError(fmt.Sprintf("Không có mục đích in “%s”; hãy chọn draft hoặc signature.", a.For))
	}
	return nil
}

func (e Env) conclusion(ctx context.Context, store *data.Store, a printArgs) (service.Printed, error) {
	mission, err := missionByCode(ctx, store, a.Mission)
	if err != nil {
		return service.Printed{}, err
	}
	papers := service.NewPapers(store, e.Now, e.Program)
	o := reports.Options{For: reports.Purpose(a.For)}
	if a.Ward != "" {
		if o.Ward, err = papers.WardNamed(ctx, mission, a.Ward); err != nil {
			return service.Printed{}, err
		}
	}
	return papers.Conclusion(ctx, mission, o)
}

// missionByCode finds a mission by its code, whatever the capitals.
func missionByCode(ctx context.Context, store *data.Store, code string) (model.UID, error) {
	all, err := data.All[model.Mission](ctx, store)
	if err != nil {
		return "", fmt.Errorf("find mission %s: %w", code, err)
	}
	var codes []string
	for _, m := range all {
		if strings.EqualFold(m.Code, code) {
			return m.UID, nil
		}
		codes = append(codes, m.Code)
	}
	if len(codes) == 0 {
		return "", model.Errorf(model.NotFound, "mission", "Tệp chưa có cuộc giám sát nào.")
	}
	return "", model.Errorf(model.NotFound, "mission", "Không có cuộc giám sát mang mã “%s”. Các mã trong tệp: %s.", code, strings.Join(codes, ", "))
}
