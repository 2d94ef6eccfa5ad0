package model

import "context"

type progressKey struct{}

// WithProgress gives long work somebody to tell how far it has come: done of total steps, in whatever is counted. It is
// told on the goroutine of the work.
func WithProgress(ctx context.Context, tell func(done, total int)) context.Context {
	return context.WithValue(ctx, progressKey{}, tell)
}

// TellProgress says how far the work under ctx has come; where nobody wants to know it does nothing.
func TellProgress(ctx context.Context, done, total int) {
	if tell, ok := ctx.Value(progressKey{}).(func(done, total int)); ok {
		tell(done, total)
	}
}
