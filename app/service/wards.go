package service

import (
	"context"
	"fmt"
	"strings"

	"sogiamsat/data/model"
	"sogiamsat/reports"
)

// WardNamed finds a unit of the mission by what a person types for it: "Phường 3", "phuong 3", "p3", "3". The error is
// a *model.Error that lists the mission's units.
func (p *Papers) WardNamed(ctx context.Context, mission model.UID, typed string) (model.UID, error) {
	d, err := p.dossier(ctx, mission, model.TB, &reports.Options{})
	if err != nil {
		return "", fmt.Errorf("find unit %q of mission %s: %w", typed, mission, err)
	}
	var found []model.UID
	var names []string
	for _, w := range d.Wards {
		names = append(names, w.Version.Title())
		if called(&w.Version, typed) {
			found = append(found, w.Ward)
		}
	}
	switch len(found) {
	case 1:
		return found[0], nil
	case 0:
		return "", model.Errorf(model.NotFound, "ward", "Cuộc giám sát %s không có đơn vị “%s”. Các đơn vị: %s.",
			d.Mission.Code, typed, strings.Join(names, ", "))
	}
	return "", model.Errorf(model.Invalid, "ward", "“%s” có thể là nhiều đơn vị của cuộc giám sát %s. Hãy ghi cả tên; các đơn vị: %s.",
		typed, d.Mission.Code, strings.Join(names, ", "))
}

// called reports whether a typed name is one of the unit's.
func called(v *model.WardVersion, typed string) bool {
	want := model.Fold(model.CleanLine(typed))
	for _, name := range []string{v.Title(), v.FullName(), v.Name, v.ShortName} {
		if name != "" && model.Fold(name) == want {
			return true
		}
	}
	return false
}
