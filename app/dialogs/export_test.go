package dialogs

// SetPick replaces the dialog of the system in tests; without one (nil) the system has none.
func (n *NativeFiles) SetPick(pick func(save bool, r FileRequest) (string, error)) {
	n.native = func() bool { return pick != nil }
	n.pick = func(kind pickKind, r FileRequest, _ uintptr) (string, error) {
		if kind == pickFolder {
			r.Title += " (thư mục)"
		}
		return pick(kind == pickNewFile, r)
	}
}
