//go:build !windows

package service

import (
	"errors"
	"os"
	"path/filepath"
	"syscall"
)

// printsDirectly: CUPS has commands for it.
const printsDirectly = true

func diskFull(err error) bool {
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT)
}
func readOnly(err error) bool { return errors.Is(err, syscall.EROFS) }
func inUse(err error) bool    { return errors.Is(err, syscall.ETXTBSY) || errors.Is(err, syscall.EBUSY) }

// running says whether there is a process of that number; one of another user counts.
func running(pid int) bool { return !errors.Is(syscall.Kill(pid, 0), syscall.ESRCH) }

// syncFolder brings the new name of a file to disk.
func syncFolder(path string) error {
	folder, err := os.Open(path)
	if err != nil {
		return err
	}
	err = folder.Sync()
	if closeErr := folder.Close(); err == nil {
		err = closeErr
	}
	if errors.Is(err, syscall.EINVAL) { // some network folders cannot do it
		return nil
	}
	return err
}

// sameDrive goes by the device of the paths, or of the folders they will be made in.
func sameDrive(a, b string) bool {
	one, two := deviceOf(a), deviceOf(b)
	return one == two
}

func deviceOf(path string) uint64 {
	for {
		info, err := os.Stat(path)
		if stat, ok := infoStat(info); err == nil && ok {
			return uint64(stat.Dev)
		}
		up := filepath.Dir(path)
		if up == path {
			return 0
		}
		path = up
	}
}

func infoStat(info os.FileInfo) (*syscall.Stat_t, bool) {
	if info == nil {
		return nil, false
	}
	stat, ok := info.Sys().(*syscall.Stat_t)
	return stat, ok
}
