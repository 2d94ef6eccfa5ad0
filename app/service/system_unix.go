//go:build !windows

package service

import (
	"errors"
	"os"
	"syscall"
)

func diskFull(err error) bool {
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT)
}
func readOnly(err error) bool { return errors.Is(err, syscall.EROFS) }
func inUse(err error) bool    { return errors.Is(err, syscall.ETXTBSY) || errors.Is(err, syscall.EBUSY) }

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
