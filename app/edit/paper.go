package edit

import (
	"sogiamsat/app/present"
	"sogiamsat/app/service"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// HeadOf is the head of the office's papers as it will be printed, or why it cannot be printed yet.
func HeadOf(office model.OfficeVersion, day model.Date) widgets.PaperHead {
	h, err := service.HeadOf(office, day)
	if err != nil {
		return widgets.PaperHead{Problem: present.ErrorText(err).Line()}
	}
	out := widgets.PaperHead{Separator: h.Separator, Number: h.Number, National: h.National, Motto: h.Motto, PlaceDate: h.PlaceDate}
	for _, l := range h.Left {
		out.Left = append(out.Left, widgets.HeadLine{Text: l.Text, Bold: l.Bold})
	}
	return out
}
