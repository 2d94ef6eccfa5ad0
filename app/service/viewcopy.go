package service

import (
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"time"
)

// viewFolder is the name of the folder of a copy to look at: the process that made it stands in it.
var viewFolder = regexp.MustCompile(`^sogiamsat-xem-(\d+)-\d+$`)

// ViewCopy writes a copy of something in the book for another program to show, and returns where it lies: a new folder
// each time among the temporary files of this user, since a viewer may hold the copy before it. The copy can only be
// read, by this user alone: what somebody writes in the viewer is saved elsewhere, so that nobody's work goes with it.
func ViewCopy(name string, content []byte) (path string, err error) {
	dir, err := os.MkdirTemp("", "sogiamsat-xem-"+strconv.Itoa(os.Getpid())+"-")
	if err != nil {
		return "", WriteError(name, err)
	}
	path = filepath.Join(dir, name)
	return path, WriteError(path, os.WriteFile(path, content, 0o400))
}

// DropViewCopies takes away the copies to look at of runs of the program that have ended, and those that this run made
// before a time. Those of another run that goes on stay.
//
// Nobody can tell in general whether a viewer still shows a copy. On Windows an open file refuses to go: it is tried again
// the next time. Elsewhere a file that goes stays readable for who has it open, and most viewers have read it whole. What
// would be lost is a copy that a viewer is only about to open; hence the time: who ends passes one a little back, and the
// youngest copies go when the program begins again.
func DropViewCopies(before time.Time) {
	folder := os.TempDir()
	entries, err := os.ReadDir(folder)
	if err != nil {
		return // no folder, no copies
	}
	for _, e := range entries {
		parts := viewFolder.FindStringSubmatch(e.Name())
		info, err := e.Info()
		if parts == nil || err != nil || !e.IsDir() {
			continue
		}
		pid, err := strconv.Atoi(parts[1])
		own := pid == os.Getpid()
		if err == nil && (own && info.ModTime().Before(before) || !own && !running(pid)) {
			_ = os.RemoveAll(filepath.Join(folder, e.Name())) // what does not go now goes the next time
		}
	}
}
