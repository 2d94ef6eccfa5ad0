package service

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"

	"sogiamsat/data"
	"sogiamsat/data/model"
)

// Export writes everything a data file holds to an exchange file that only this user can read: whole, or not there at all.
// How far it has come is told to who asked for it (model.WithProgress).
func Export(ctx context.Context, store *data.Store, path string) error {
	return writeOwnFile(path, func(w io.Writer) error {
		if err := data.Export(ctx, store, &endingWriter{w: w, ctx: ctx}); err != nil {
			return err
		}
		return ctx.Err() // stopped at the very end it is stopped all the same
	})
}

// Import brings an exchange file into a data file, checked first, all or nothing. report hears how much of the file was
// read, in bytes of all; it may be nil. The error is a *model.Error that says what is wrong with the file.
func Import(ctx context.Context, store *data.Store, path string, report func(read, all int)) (_ data.Report, err error) {
	in, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return data.Report{}, model.Errorf(model.NotFound, "path", "Không có tệp “%s”.", path).Because(err)
	}
	if err != nil {
		return data.Report{}, model.Errorf(model.ReadOnly, "path", "Không đọc được tệp “%s”; hãy kiểm tra tên và quyền đọc.", path).Because(err)
	}
	defer func() { err = errors.Join(err, in.Close()) }()
	info, err := in.Stat()
	if err != nil {
		return data.Report{}, model.Errorf(model.ReadOnly, "path", "Không đọc được tệp “%s”; hãy kiểm tra tên và quyền đọc.", path).Because(err)
	}
	return data.Import(ctx, store, &byteCounter{r: in, ctx: ctx, all: int(info.Size()), report: report})
}

// endingWriter ends with its context.
type endingWriter struct {
	w   io.Writer
	ctx context.Context
}

func (c *endingWriter) Write(p []byte) (int, error) {
	if err := c.ctx.Err(); err != nil {
		return 0, err
	}
	return c.w.Write(p)
}

// byteCounter counts what was read, and ends with its context.
type byteCounter struct {
	r         io.Reader
	ctx       context.Context
	read, all int
	report    func(read, all int)
}

func (c *byteCounter) Read(p []byte) (int, error) {
	if err := c.ctx.Err(); err != nil {
		return 0, err
	}
	n, err := c.r.Read(p)
	c.read += n
	if c.report != nil {
		c.report(c.read, c.all)
	}
	return n, err
}
