package winstart

// Rect is a rectangle of the screen, in dots; Right and Bottom lie just outside it.
type Rect struct{ Left, Top, Right, Bottom int32 }

// Inside is the rectangle moved into the room, and made as small as the room where it is larger. A scale of 150 % makes a
// remembered window larger than a small screen; a screen that was taken away leaves it outside.
func (r Rect) Inside(room Rect) Rect {
	r.Left, r.Right = inside(r.Left, r.Right, room.Left, room.Right)
	r.Top, r.Bottom = inside(r.Top, r.Bottom, room.Top, room.Bottom)
	return r
}

func inside(from, to, first, last int32) (newFrom, newTo int32) {
	length := min(to-from, last-first)
	from = max(first, min(from, last-length))
	return from, from + length
}
