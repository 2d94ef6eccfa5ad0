package command

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"

	"sogiamsat/app/service"
	"sogiamsat/data"
	"sogiamsat/data/model"
)

// export writes the whole content of a data file as JSON.
func (e Env) export(ctx context.Context, a exportArgs) error {
	switch {
	case a.File == "":
		return usageError("Thiếu tên tệp dữ liệu.")
	case a.Out == "":
		return usageError("Thiếu tên tệp JSON sẽ ghi (-o).")
	}
	err := e.with(ctx, a.File, func(store *data.Store) error {
		return service.Export(ctx, store, a.Out)
	})
	if err != nil {
		return err
	}
	return e.say("Đã xuất dữ liệu ra “%s”.", a.Out)
}

// importData brings a JSON file into a data file, which is made when it is missing and taken away again when nothing
// came of it.
func (e Env) importData(ctx context.Context, a importArgs) (err error) {
	switch {
	case a.File == "":
		return usageError("Thiếu tên tệp dữ liệu.")
	case a.Data == "":
		return usageError("Thiếu tên tệp JSON cần nhập.")
	}
	in, err := os.Open(a.Data)
	if err != nil {
		return unreadable(a.Data, err)
	}
	defer func() { err = errors.Join(err, in.Close()) }()
	if info, err := in.Stat(); err != nil || info.IsDir() {
		return unreadable(a.Data, err)
	}
	report, err := e.importInto(ctx, a.File, in)
	if err != nil {
		return err
	}
	return e.say("Đã nhập dữ liệu vào “%s”: %s.", a.File, report)
}

func unreadable(path string, err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return usageError(fmt.Sprintf("Không có tệp “%s”.", path))
	}
	return model.Errorf(model.ReadOnly, "path", "Không đọc được tệp “%s”; hãy kiểm tra tên và quyền đọc.", path).Because(err)
}

func (e Env) check(ctx context.Context, a checkArgs) error {
	if a.File == "" {
		return usageError("Thiếu tên tệp dữ liệu.")
	}
	problems, err := data.Check(ctx, a.File)
	if model.CodeOf(err) == model.NotFound {
		return usageError(fmt.Sprintf("Không có tệp “%s”.", a.File))
	}
	if err != nil {
		return err
	}
	if len(problems) == 0 {
		return e.say("Tệp “%s” không có lỗi.", a.File)
	}
	for _, p := range problems {
		if err := e.say("- %s", p); err != nil {
			return err
		}
	}
	e.complain("Tệp “%s” có %d chỗ sai.", a.File, len(problems))
	return errProblems
}

// importInto brings the data into the file and says what it did. A file that was only just made goes again when nothing
// came into it.
func (e Env) importInto(ctx context.Context, path string, in io.Reader) (_ string, err error) {
	o := e.options()
	store, err := data.Open(ctx, path, o)
	made := model.CodeOf(err) == model.NotFound
	if made {
		store, err = data.Create(ctx, path, o)
	}
	if err != nil {
		return "", err
	}
	report, err := data.Import(ctx, store, in)
	err = errors.Join(err, store.Close())
	if err == nil {
		return e.reportOf(report)
	}
	if made {
		err = errors.Join(err, os.Remove(path))
	}
	return "", err
}

// mostNotes is how many cleaned texts are listed by name.
const mostNotes = 20

// reportOf lists the texts the import changed or doubted and sums it up.
func (e Env) reportOf(r data.Report) (string, error) {
	for _, notes := range []struct {
		say  string
		list []string
	}{
		{"Đã chuẩn hóa ký tự (Unicode dựng sẵn, bỏ ký tự ẩn) ở: %s.", r.Cleaned},
		{"Có vẻ được gõ bằng bảng mã cũ, hãy xem lại: %s.", r.OldFont},
	} {
		if len(notes.list) == 0 {
			continue
		}
		text := strings.Join(notes.list[:min(len(notes.list), mostNotes)], ", ")
		if more := len(notes.list) - mostNotes; more > 0 {
			text += fmt.Sprintf(" và %d chỗ khác", more)
		}
		if err := e.say(notes.say, text); err != nil {
			return "", err
		}
	}
	return fmt.Sprintf("thêm %d, đã có sẵn %d", r.Total(), r.Same), nil
}
