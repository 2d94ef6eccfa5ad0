package mission

import (
	"sogiamsat/app/edit"
	"sogiamsat/app/task"
	"sogiamsat/data/model"
)

// Config is everything the pages work with. All fields are required.
type Config struct {
	Store   Store
	Shell   edit.Shell
	Runner  task.Runner
	After   task.Timer
	Today   func() model.Date
	Mission model.UID
	// Go shows another page of the mission.
	Go func(Tab)
}
