package data

import (
	"sync"
	"sync/atomic"

	"sogiamsat/data/model"
)

// changes counts the actions whose changes are on disk, since the file was opened.
type changes struct{ atomic.Uint64 }

// kept is something read from the whole file that pages ask for again and again. It is read anew after every change and
// on another day. Whoever gets it only reads it.
type kept[T any] struct {
	mu    sync.Mutex
	is    bool
	at    uint64
	day   model.Date
	value T
}

// get gives what is kept, or what read reads now. The caller holds the connection: what is written meanwhile is counted
// later, so that at worst something is read once more.
func (k *kept[T]) get(c *changes, day model.Date, read func() (T, error)) (T, error) {
	at := c.Load()
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.is && k.at == at && k.day == day {
		return k.value, nil
	}
	value, err := read()
	if err == nil {
		k.is, k.at, k.day, k.value = true, at, day, value
	}
	return value, err
}
