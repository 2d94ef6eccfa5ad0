package service_test

import "golang.org/x/sys/windows"

// What the system says in the cases of TestWriteErrorsAreInWords.
const (
	diskFull       = windows.ERROR_DISK_FULL
	writeProtected = windows.ERROR_WRITE_PROTECT
	openElsewhere  = windows.ERROR_ACCESS_DENIED
)
