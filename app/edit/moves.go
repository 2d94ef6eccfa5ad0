package edit

import (
	"sogiamsat/app/dialogs"
	"sogiamsat/app/present"
	"sogiamsat/data/model"
)

// InOwnOrder says whether the rows of a list stand in the order in which they are moved up and down. A list that is ordered by a
// column goes back to that order, and it is said: the same key again moves the row past the neighbour one then sees.
func InOwnOrder(shell Shell, list interface{ OwnOrder() bool }) bool {
	if !list.OwnOrder() {
		return true
	}
	shell.Say("Danh sách đã trở về thứ tự tự xếp; làm lần nữa để chuyển dòng.")
	return false
}

// AskMove asks into which state a mission goes, as far as its states allow, and calls move with it and with the reason
// where one is needed.
func AskMove(shell Shell, m model.Mission, move func(to model.MissionState, reason string)) {
	next := m.State.Next()
	if len(next) == 0 {
		shell.Say("Cuộc giám sát đã hủy, không chuyển trạng thái được nữa.")
		return
	}
	q := dialogs.Question{Title: "Chuyển trạng thái " + m.Code, Text: "Cuộc giám sát đang ở trạng thái “" + m.State.Label() + "”."}
	for i, to := range next {
		q.Acts = append(q.Acts, dialogs.Act{Word: present.MoveWord(to), Main: i == 0, Do: func() { Move(shell, m, to, move) }})
	}
	shell.Ask(q)
}

// Move calls move with the reason for a change of a mission's state: with none where none is needed, else with what the
// user types.
func Move(shell Shell, m model.Mission, to model.MissionState, move func(to model.MissionState, reason string)) {
	if m.State.MoveTo(to, "") == nil {
		move(to, "")
		return
	}
	shell.AskReason(dialogs.Prompt{
		Title: present.MoveWord(to) + ": ghi lý do", Act: present.MoveWord(to),
		About: model.Ref{Noun: "mission", UID: m.UID}, Errand: model.ErrandState, Key: string(to),
	}, func(reason string) { move(to, reason) })
}
