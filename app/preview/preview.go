// Package preview turns PDF bytes into pictures of their pages, with PDFium compiled to WebAssembly: no C, no file
// beside the program.
//
// # Rules
//
// An Engine is made once and starts at its first use: compiling takes seconds the first time on a computer and a
// fraction of a second afterwards, because the result is kept in the cache folder. PDFium does one thing at a time;
// calls wait for each other and give up when their context ends. Everything here runs away from the window.
package preview

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"image"
	"io"
	"math"
	"sync"

	"fyne.io/fyne/v2"
	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/experimental"
)

// ErrClosed is returned for a document or an engine that was closed.
var ErrClosed = errors.New("preview is closed")

// maxPixels bounds one picture: 40 million pixels are 160 MB.
const maxPixels = 40e6

// Engine renders documents. It may be used by several goroutines.
type Engine struct {
	cacheDir string
	turn     chan struct{} // holds one token: whose turn it is at PDFium
	once     sync.Once
	startErr error
	cache    wazero.CompilationCache
	pool     pdfium.Pool
	instance pdfium.Pdfium
	closed   bool
}

// New makes an engine that keeps its compiled code in cacheDir; nothing is started yet.
func New(cacheDir string) *Engine {
	e := &Engine{cacheDir: cacheDir, turn: make(chan struct{}, 1)}
	e.turn <- struct{}{}
	return e
}

// Warm starts the engine ahead of its first use.
func (e *Engine) Warm(ctx context.Context) error {
	return e.do(ctx, func() error { return nil })
}

// do waits for the turn, starts the engine if need be, and runs fn.
func (e *Engine) do(ctx context.Context, fn func() error) error {
	select {
	case <-e.turn:
	case <-ctx.Done():
		return ctx.Err()
	}
	defer func() { e.turn <- struct{}{} }()
	if err := ctx.Err(); err != nil {
		return err
	}
	if e.closed {
		return ErrClosed
	}
	e.once.Do(func() { e.startErr = e.start() })
	if e.startErr != nil {
		return e.startErr
	}
	return fn()
}

func (e *Engine) start() error {
	var err error
	if e.cache, err = wazero.NewCompilationCacheWithDir(e.cacheDir); err != nil {
		return fmt.Errorf("open preview cache %s: %w", e.cacheDir, err)
	}
	e.pool, err = webassembly.Init(webassembly.Config{
		MinIdle: 1, MaxIdle: 1, MaxTotal: 1, ReuseWorkers: true,
		// A window program on Windows has no standard output; giving it to PDFium would fail.
		Stdout: io.Discard, Stderr: io.Discard,
		FSConfig: wazero.NewFSConfig(),
		RuntimeConfig: wazero.NewRuntimeConfig().
			WithCoreFeatures(api.CoreFeaturesV2 | experimental.CoreFeaturesExceptionHandling).
			WithCompilationCache(e.cache),
	})
	if err != nil {
		return fmt.Errorf("start preview: %w", err)
	}
	if e.instance, err = e.pool.GetInstanceWithContext(context.Background()); err != nil {
		return fmt.Errorf("start preview: %w", err)
	}
	return nil
}

// Close ends the engine and with it all documents.
func (e *Engine) Close() error {
	<-e.turn
	defer func() { e.turn <- struct{}{} }()
	if e.closed {
		return nil
	}
	e.closed = true
	var errs []error
	if e.instance != nil {
		errs = append(errs, e.instance.Close())
	}
	if e.pool != nil {
		errs = append(errs, e.pool.Close())
	}
	if e.cache != nil {
		errs = append(errs, e.cache.Close(context.Background()))
	}
	return errors.Join(errs...)
}

// Document is one open PDF. It is a widgets.PageSource.
type Document struct {
	engine *Engine
	ref    references.FPDF_DOCUMENT
	sizes  []fyne.Size
	closed bool
}

// Open reads a PDF from memory. The bytes are copied. Close the document when it is no longer shown.
func (e *Engine) Open(ctx context.Context, pdf []byte) (*Document, error) {
	d := &Document{engine: e}
	err := e.do(ctx, func() error { return d.open(bytes.Clone(pdf)) })
	if err != nil {
		return nil, fmt.Errorf("open PDF for preview: %w", err)
	}
	return d, nil
}

func (d *Document) open(pdf []byte) error {
	p := d.engine.instance
	doc, err := p.OpenDocument(&requests.OpenDocument{File: &pdf})
	if err != nil {
		return err
	}
	d.ref = doc.Document
	count, err := p.FPDF_GetPageCount(&requests.FPDF_GetPageCount{Document: d.ref})
	if err != nil {
		return errors.Join(err, d.release())
	}
	for i := range count.PageCount {
		size, err := p.GetPageSize(&requests.GetPageSize{Page: d.page(i)})
		if err != nil {
			return errors.Join(err, d.release())
		}
		d.sizes = append(d.sizes, fyne.NewSize(float32(size.Width), float32(size.Height)))
	}
	return nil
}

func (d *Document) page(i int) requests.Page {
	return requests.Page{ByIndex: &requests.PageByIndex{Document: d.ref, Index: i}}
}

func (d *Document) release() error {
	_, err := d.engine.instance.FPDF_CloseDocument(&requests.FPDF_CloseDocument{Document: d.ref})
	return err
}

// Sizes are the pages' width and height in points.
func (d *Document) Sizes() []fyne.Size { return d.sizes }

// Render draws page i (0 is the first) so many pixels wide; a picture that would be too large comes out smaller.
func (d *Document) Render(ctx context.Context, i, width int) (image.Image, error) {
	var img image.Image
	err := d.engine.do(ctx, func() (err error) {
		if d.closed {
			return ErrClosed
		}
		if i < 0 || i >= len(d.sizes) {
			return fmt.Errorf("no such page")
		}
		img, err = d.render(i, d.bounded(i, width))
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("draw page %d: %w", i+1, err)
	}
	return img, nil
}

// bounded is width, but so that the picture stays below maxPixels and is not nothing.
func (d *Document) bounded(i, width int) int {
	shape := float64(d.sizes[i].Height) / float64(max(d.sizes[i].Width, 1))
	return max(min(width, int(math.Sqrt(maxPixels/max(shape, 1e-3)))), 16)
}

func (d *Document) render(i, width int) (image.Image, error) {
	height := int(math.Round(float64(width) * float64(d.sizes[i].Height) / float64(d.sizes[i].Width)))
	r, err := d.engine.instance.RenderPageInPixels(&requests.RenderPageInPixels{Width: width, Height: max(height, 1), Page: d.page(i)})
	if err != nil {
		return nil, err
	}
	defer r.Cleanup()
	drawn, ok := r.Result.RenderedImage.(*image.RGBA)
	if !ok {
		return nil, fmt.Errorf("unexpected picture %T", r.Result.RenderedImage)
	}
	// The pixels lie in PDFium's memory, which the next call uses again.
	return &image.RGBA{Pix: bytes.Clone(drawn.Pix), Stride: drawn.Stride, Rect: drawn.Rect}, nil
}

// Close frees the document; it waits for a page being drawn. Closing twice, or after the engine, is harmless.
func (d *Document) Close() error {
	err := d.engine.do(context.Background(), func() error {
		if d.closed {
			return nil
		}
		d.closed = true
		return d.release()
	})
	if errors.Is(err, ErrClosed) {
		return nil
	}
	return err
}
