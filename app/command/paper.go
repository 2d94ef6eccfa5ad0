package command

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"sogiamsat/app/service"
	"sogiamsat/data"
	"sogiamsat/data/model"
	"sogiamsat/data/practice"
	"sogiamsat/reports"
	"sogiamsat/reports/doc"
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

// print writes a paper of a mission as a PDF or Word file, or all of them as PDF files.
func (e Env) print(ctx context.Context, a printArgs) error {
	if a.Issued != "" {
		return e.issued(ctx, a)
	}
	if a.Signed {
		return usageError("--signed đi cùng --issued.")
	}
	if a.Type == findingsList || a.Type == recommendationsList {
		return e.list(ctx, a)
	}
	t, err := a.check()
	switch {
	case err != nil:
		return err
	case t == model.SO:
		return e.register(ctx, registerArgs{File: a.File, Year: a.Year, Rules: a.Rules, Out: a.Out})
	case t == model.BCN:
		return e.yearReport(ctx, a)
	}
	return e.with(ctx, a.File, func(store *data.Store) error {
		mission, err := missionByCode(ctx, store, a.Mission)
		if err != nil {
			return err
		}
		out := service.NewOutput(store, e.Now, e.Program)
		if a.several() {
			return e.printAll(ctx, out, mission, a)
		}
		o := reports.Options{For: reports.Purpose(a.For), RuleSet: a.Rules, By: doc.Arrangement(a.Group)}
		if err := a.choose(ctx, service.NewPapers(store, e.Now, e.Program), mission, &o); err != nil {
			return err
		}
		printed, err := out.OfMission(ctx, mission, t, o)
		if err != nil {
			return a.withOption(err)
		}
		if err := e.written(a.Out, printed); err != nil {
			return err
		}
		return e.remarks(ctx, out, "", printed)
	})
}

// remarks says on the error output what the checks find in a paper that was printed for signature, a line each, which
// begins with of. The exit code tells only whether it was printed.
func (e Env) remarks(ctx context.Context, out *service.Output, of string, printed service.Printed) error {
	all, err := out.RemarksOn(ctx, printed)
	for _, r := range all {
		level := "Nên xem"
		if r.Blocks() {
			level = "Cần sửa"
		}
		_, _ = fmt.Fprintf(e.Err, "%s%s: %s Cần: %s Sửa: %s (%s)\n", of, level, r.Have, model.LowerFirst(r.Need), model.LowerFirst(r.Mend), r.Clause)
		for _, text := range r.Sides.Praise {
			_, _ = fmt.Fprintf(e.Err, "  Ưu điểm: %s\n", text)
		}
		for _, text := range r.Sides.Shortcoming {
			_, _ = fmt.Fprintf(e.Err, "  Hạn chế: %s\n", text)
		}
	}
	return err
}

// choose finds the unit, the session, the paper and the day that are asked for.
func (a *printArgs) choose(ctx context.Context, papers *service.Papers, mission model.UID, o *reports.Options) (err error) {
	if a.Ward != "" {
		if o.Ward, err = papers.WardNamed(ctx, mission, a.Ward); err != nil {
			return err
		}
	}
	if a.Session != "" {
		if o.Session, err = papers.SessionOn(ctx, mission, o.Ward, a.Session); err != nil {
			return err
		}
	}
	if a.Corrects != "" {
		if o.Corrects, err = papers.PaperNumbered(ctx, mission, a.Corrects); err != nil {
			return err
		}
	}
	if a.By != "" {
		o.AnswerBy, err = papers.Day(a.By)
	}
	return err
}

// withOption names the option by which the command line says what a paper that was refused did not say.
func (a *printArgs) withOption(err error) error {
	var refused *model.Error
	if !errors.As(err, &refused) {
		return err
	}
	option := ""
	switch {
	case refused.Field == "session" && refused.Code == model.Invalid:
		option = "--session NGÀY hoặc --ward TÊN"
	case refused.Field == "corrects" && a.Corrects == "":
		option = "--corrects SỐ"
	default:
		return err
	}
	return model.Errorf(refused.Code, refused.Field, "%s Ở dòng lệnh, ghi thêm %s.", refused.Message, option)
}

// written writes a printed paper and says so: for Word where the name asks for it, else as PDF.
func (e Env) written(path string, printed service.Printed) error {
	if err := service.WritePrinted(path, printed); err != nil {
		return err
	}
	if service.IsWord(path) {
		return e.say("Đã ghi tệp Word “%s”.", path)
	}
	return e.say("Đã in “%s” (%d trang).", path, printed.Pages)
}

// reasonOf is what a refusal says to the user.
func reasonOf(err error) string {
	var refused *model.Error
	if errors.As(err, &refused) {
		return refused.Message
	}
	return err.Error()
}

// check completes what kong leaves to us: what is required, and what may be chosen.
func (a *printArgs) check() (model.DocType, error) {
	t, known := typeNamed(a.Type)
	switch {
	case a.File == "":
		return "", usageError("Thiếu tên tệp dữ liệu.")
	case a.Mission == "" && !slices.Contains(ofYear, t):
		return "", usageError("Thiếu mã cuộc giám sát (--mission).")
	}
	if err := a.checkOut(t); err != nil {
		return "", err
	}
	switch {
	case !known:
		return "", usageError(fmt.Sprintf("Chương trình chưa in được loại văn bản “%s”; hiện có: %s.", a.Type, typeList()))
	case a.Group != "" && (a.several() || t != model.TB && t != model.BC):
		return "", usageError("--group dành cho một văn bản TB hoặc BC.")
	case a.Group != "" && a.Group != string(doc.ByUnit) && a.Group != string(doc.ByTopic):
		return "", usageError(fmt.Sprintf("Không có cách xếp “%s”; hãy chọn unit hoặc topic.", a.Group))
	case a.For != string(reports.Draft) && a.For != string(reports.Signature):
		return "", usageError(fmt.Sprintf("Không có mục đích in “%s”; hãy chọn draft hoặc signature.", a.For))
	}
	return t, nil
}

// checkOut says what does not fit in the names of what is written.
func (a *printArgs) checkOut(t model.DocType) error {
	switch {
	case a.Merged != "" && !a.several(), a.Duplex && a.Merged == "":
		return usageError("--merged đi cùng --all hoặc --per-ward, --duplex đi cùng --merged.")
	case a.Out == "" && a.several() && a.Merged == "":
		return usageError("Thiếu tên thư mục sẽ ghi (-o).")
	case a.several() && isPaper(a.Out):
		return usageError(fmt.Sprintf("Nhiều văn bản được ghi vào một thư mục, mà “%s” là tên tệp; hãy ghi tên thư mục (-o), hoặc bỏ --all, --per-ward để in một văn bản.", a.Out))
	case a.Merged != "" && !isPDF(a.Merged):
		return usageError(fmt.Sprintf("Các văn bản được gộp vào một tệp PDF; hãy ghi tên có đuôi .pdf thay cho “%s”.", a.Merged))
	case a.Out == "" && !a.several():
		return usageError("Thiếu tên tệp PDF hoặc Word sẽ ghi (-o).")
	case !a.several() && isOther(a.Out):
		return unknownEnding(a.Out)
	case isSheet(a.Out) && !a.several() && t != model.SO:
		return usageError("Văn bản in ra tệp PDF hoặc Word; tệp Excel dành cho danh sách: --type findings, recommendations hoặc SO.")
	}
	return nil
}

// isPaper reports whether a name asks for a file, not a folder: PDF, Word or Excel.
func isPaper(path string) bool { return isPDF(path) || service.IsWord(path) || isSheet(path) }

func isPDF(path string) bool { return strings.EqualFold(filepath.Ext(path), ".pdf") }

// isOther reports whether a name ends like a file of another kind. A data file is refused where it would be overwritten.
func isOther(path string) bool {
	ext := filepath.Ext(path)
	return ext != "" && !strings.EqualFold(ext, ".sgs") && !isPaper(path)
}

// unknownEnding refuses such a name.
func unknownEnding(path string) error {
	return usageError(fmt.Sprintf("Văn bản in ra tệp PDF hoặc Word; hãy ghi tên có đuôi .pdf hoặc .docx thay cho “%s” (-o).", path))
}

// typeNamed finds a type by its code, with or without accents: "QĐ", "qd".
func typeNamed(code string) (model.DocType, bool) {
	for _, t := range append(reports.Types(), ofYear...) {
		if model.Fold(string(t)) == model.Fold(code) {
			return t, true
		}
	}
	return "", false
}

func typeList() string {
	var out []string
	for _, t := range append(reports.Types(), ofYear...) {
		out = append(out, string(t))
	}
	return strings.Join(out, ", ")
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
