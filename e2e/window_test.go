//go:build e2e

package e2e

import "testing"

func TestOpensPracticeFile(t *testing.T) {
	a := Start(t, Practice(t, "phu-nhuan"))
	a.WaitTitle("thử.sgs")
	a.Screenshot("window")
	a.Close()
}
