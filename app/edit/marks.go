package edit

// Marker is a list that marks the record shown in the fields beside it.
type Marker interface {
	// Mark says whether there is a row to mark: a new record is not in the list yet.
	Mark(on bool)
}

// MarksIn names the list beside the form: no row of it is marked while the form shows a new record.
func (f *Form[T]) MarksIn(list Marker) { f.list = list }

func (f *Form[T]) markRow() {
	if f.list != nil {
		f.list.Mark(!f.IsNew())
	}
}
