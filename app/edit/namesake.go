package edit

import (
	"slices"
	"strings"

	"sogiamsat/data/model"
)

// NamesakeAdvice is what to say at the name of a person where others have somebody of the same name, small and capital
// letters alike: two persons may bear one name, or one was written down twice. "" for nothing.
func NamesakeAdvice(others []model.Person, p model.Person) string {
	same := func(x model.Person) bool { return x.UID != p.UID && strings.EqualFold(x.FullName, p.FullName) }
	if p.FullName == "" || !slices.ContainsFunc(others, same) {
		return ""
	}
	return "Đã có người tên này trong sổ."
}
