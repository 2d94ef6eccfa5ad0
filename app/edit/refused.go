package edit

import "sogiamsat/app/present"

// report marks the fields a save was refused for and takes the marks off all others; what concerns none of the fields is
// told by the window.
func (f *Form[T]) report(j *job[T]) {
	reasons := map[string]string{}
	for _, p := range j.parts {
		said := present.ErrorText(p.err)
		reasons[said.Field] = said.Line()
	}
	if said := present.ErrorText(j.err); j.err != nil && len(j.parts) == 0 {
		reasons[said.Field] = said.Line()
	}
	found := j.err == nil
	for _, x := range f.fields {
		reason := reasons[x.key]
		x.mark.SetError(reason)
		found = found || reason != ""
	}
	if !found {
		f.config.Shell.Failed(j.err)
	}
}
