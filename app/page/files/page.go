// Package files is the page of all files kept with a mission: with itself and with its sessions, findings,
// recommendations, answers and papers, those of one record together under its name. New files are kept with the mission.
package files

import (
	"context"

	"fyne.io/fyne/v2"

	"sogiamsat/app/attach"
	"sogiamsat/app/edit"
	"sogiamsat/app/task"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// Store is what the page needs of the data file.
type Store interface {
	attach.Store
	// MissionFiles lists the files of a mission and of all its records.
	MissionFiles(ctx context.Context, mission model.UID) ([]model.FileRow, error)
}

// Config is everything the page works with. All fields are required.
type Config struct {
	Store   Store
	Shell   edit.Shell
	Runner  task.Runner
	Mission model.UID
}

// Page is the page "Tệp" of one mission.
type Page struct {
	config  Config
	panel   *attach.Panel
	content fyne.CanvasObject
}

// New makes the page and begins to read.
func New(c Config) *Page {
	p := &Page{config: c}
	p.panel = attach.New(attach.Config{
		Store: c.Store, Shell: c.Shell, Runner: c.Runner,
		Load:          func(ctx context.Context) ([]model.FileRow, error) { return c.Store.MissionFiles(ctx, c.Mission) },
		EmptySentence: "Chưa có tệp nào. Tệp đính kèm ở buổi làm việc, nhận xét, kiến nghị, văn bản cũng hiện ở đây.",
	})
	p.content = p.panel.Content()
	p.panel.Show(model.Ref{Noun: "mission", UID: c.Mission})
	return p
}

// Content is the page as it stands in the window.
func (p *Page) Content() fyne.CanvasObject { return p.content }

// First has the keyboard when the page opens: the list.
func (p *Page) First() fyne.Focusable { return p.panel.List() }

// Leave stops everything under way.
func (p *Page) Leave() { p.panel.Leave() }

// Reload reads the files again.
func (p *Page) Reload() { p.panel.Reload() }

// Add attaches a file to the mission (Ctrl+N).
func (p *Page) Add() { p.panel.Add() }

// Drop attaches files that were dropped on the window to the mission.
func (p *Page) Drop(paths []string) { p.panel.Drop(paths) }

// DeleteCurrent moves the chosen files to the bin (Del).
func (p *Page) DeleteCurrent() { p.panel.DeleteCurrent() }

// OpenRecord goes to a file.
func (p *Page) OpenRecord(ref model.Ref) bool {
	if ref.Noun != "attachment" {
		return false
	}
	p.panel.GoTo(ref.UID)
	return true
}

// OpenText asks again for another name of the file that is opened.
func (p *Page) OpenText(t model.LeftText) { p.panel.RenameSoon(t.UID) }

// Topic is the chapter of the guide about this page.
func (p *Page) Topic() string { return "tep-dinh-kem" }

// Actions are what else can be done here.
func (p *Page) Actions() []widgets.Binding {
	return append(p.panel.Actions(), widgets.Binding{
		Key: fyne.KeyG, Modifier: fyne.KeyModifierControl, Label: "Đi đến nơi đính kèm", Do: p.goToOwner,
	}, widgets.Binding{
		Key: fyne.KeyH, Modifier: fyne.KeyModifierControl | fyne.KeyModifierShift, Label: "Ai đã sửa tệp đang chọn", Do: p.showHistory,
	})
}

// showHistory shows who changed the current file; without one, who changed the mission.
func (p *Page) showHistory() {
	if r, ok := p.panel.Current(); ok {
		p.config.Shell.ShowHistory(model.Ref{Noun: "attachment", UID: r.Attachment.UID}, "Tệp: "+r.Attachment.Name)
		return
	}
	p.config.Shell.ShowHistory(model.Ref{Noun: "mission", UID: p.config.Mission}, "Cuộc giám sát")
}

// goToOwner shows the record that the current file is kept with.
func (p *Page) goToOwner() {
	if r, ok := p.panel.Current(); ok {
		p.config.Shell.Open(model.Ref{Noun: r.Attachment.OwnerNoun, UID: r.Attachment.Owner})
	}
}
