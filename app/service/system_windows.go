package service

import (
	"errors"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/sys/windows"
)

// printsDirectly: the verb "print" fails where a browser shows PDF files, as on a new Windows, so the viewer is opened.
const printsDirectly = false

func diskFull(err error) bool {
	return errors.Is(err, windows.ERROR_DISK_FULL) || errors.Is(err, windows.ERROR_HANDLE_DISK_FULL)
}

func readOnly(err error) bool { return errors.Is(err, windows.ERROR_WRITE_PROTECT) }

// inUse: a file that another program holds open refuses to be replaced with one of these.
func inUse(err error) bool {
	var moved *os.LinkError
	return errors.Is(err, windows.ERROR_SHARING_VIOLATION) || errors.Is(err, windows.ERROR_LOCK_VIOLATION) ||
		errors.As(err, &moved) && errors.Is(err, windows.ERROR_ACCESS_DENIED)
}

// running says whether there is a process of that number; one that may not be looked at counts.
func running(pid int) bool {
	const stillActive = 259
	process, err := windows.OpenProcess(windows.PROCESS_QUERY_LIMITED_INFORMATION, false, uint32(pid))
	if err != nil {
		return errors.Is(err, windows.ERROR_ACCESS_DENIED)
	}
	var code uint32
	err = windows.GetExitCodeProcess(process, &code)
	return errors.Join(err, windows.CloseHandle(process)) != nil || code == stillActive
}

// syncFolder has nothing to do: NTFS keeps the journal of names itself.
func syncFolder(string) error { return nil }

// sameDrive goes by the letter or the share of the paths.
func sameDrive(a, b string) bool {
	return strings.EqualFold(filepath.VolumeName(a), filepath.VolumeName(b))
}
