package nav

import (
	"errors"
	"fmt"
)

// Factory makes the page of a route. It is called once for each visit.
type Factory func(Route) Page

// ErrUnknown is returned for a route whose kind has no factory.
var ErrUnknown = errors.New("unknown page")

// historyMost is how many places Back can go back to.
const historyMost = 100

// Router shows one page at a time and remembers where one was.
type Router struct {
	// OnShow puts the page into the window; it is called for every change.
	OnShow func(Page)

	factories map[Kind]Factory
	page      Page
	back      []Route
	forward   []Route
}

// NewRouter makes a Router without pages.
func NewRouter(onShow func(Page)) *Router {
	return &Router{OnShow: onShow, factories: map[Kind]Factory{}}
}

// Register names the factory of a kind of page.
func (r *Router) Register(k Kind, f Factory) { r.factories[k] = f }

// Page is the page shown, nil before the first.
func (r *Router) Page() Page { return r.page }

// Go leaves the page shown and opens another. Going where one is does nothing. The error is that of the page which
// could not be left, or ErrUnknown; then nothing has changed.
func (r *Router) Go(to Route) error {
	if r.page != nil && r.page.Route() == to {
		return nil
	}
	from, err := r.replace(to)
	if err != nil {
		return err
	}
	if from != nil {
		r.back = append(r.back, *from)
		if len(r.back) > historyMost {
			r.back = r.back[1:]
		}
	}
	r.forward = nil
	r.shown()
	return nil
}

// Reopen makes the page shown anew, for when another data file was opened. It does not ask to leave.
func (r *Router) Reopen(to Route) error {
	f, ok := r.factories[to.Kind]
	if !ok {
		return fmt.Errorf("open page %s: %w", to.Kind, ErrUnknown)
	}
	r.back, r.forward = nil, nil
	r.page = f(to)
	r.shown()
	return nil
}

// CanBack and CanForward say whether there is somewhere to go.
func (r *Router) CanBack() bool { return len(r.back) > 0 }

// CanForward says whether one came back from somewhere.
func (r *Router) CanForward() bool { return len(r.forward) > 0 }

// Back goes where one was before; with nowhere to go it does nothing.
func (r *Router) Back() error { return r.turn(&r.back, &r.forward) }

// Forward goes where one came back from.
func (r *Router) Forward() error { return r.turn(&r.forward, &r.back) }

func (r *Router) turn(from, into *[]Route) error {
	if len(*from) == 0 {
		return nil
	}
	to := (*from)[len(*from)-1]
	left, err := r.replace(to)
	if err != nil {
		return err
	}
	*from = (*from)[:len(*from)-1]
	if left != nil {
		*into = append(*into, *left)
	}
	r.shown()
	return nil
}

// replace leaves the page shown and makes the one of to. It gives the route left.
func (r *Router) replace(to Route) (left *Route, err error) {
	f, ok := r.factories[to.Kind]
	if !ok {
		return nil, fmt.Errorf("open page %s: %w", to.Kind, ErrUnknown)
	}
	if r.page != nil {
		if err := r.Leave(); err != nil {
			return nil, err
		}
		route := r.page.Route()
		left = &route
	}
	r.page = f(to)
	return left, nil
}

func (r *Router) shown() {
	if r.OnShow != nil {
		r.OnShow(r.page)
	}
	if o, ok := r.page.(Opener); ok {
		o.Open()
	}
}

// Leave asks the page shown to hand over what it holds, before the window closes or another file is opened.
func (r *Router) Leave() error {
	if l, ok := r.page.(Leaver); ok {
		if err := l.Leave(); err != nil {
			return fmt.Errorf("leave page %s: %w", r.page.Route().Kind, err)
		}
	}
	return nil
}
