package window

import (
	"cmp"
	"sync/atomic"
)

// Author is who data files name for what is done: the own name given on this PC, else the system's. Set System before
// use; the methods may be called from several goroutines.
type Author struct {
	System string
	own    atomic.Pointer[string]
}

// Name is who is named for an action that begins now.
func (a *Author) Name() string {
	own := ""
	if p := a.own.Load(); p != nil {
		own = *p
	}
	return cmp.Or(own, a.System)
}

// call gives the own name, "" for none.
func (a *Author) call(own string) { a.own.Store(&own) }
