//go:build e2e

package e2e

import "testing"

// TestVietnameseTypedAsKeys types as UniKey does, in bursts of backspaces and letters, through the toolkit's own
// callbacks: into a text of several lines, a field of one line and a field for searching.
func TestVietnameseTypedAsKeys(t *testing.T) {
	a := Start(t, Practice(t, "phu-nhuan"))
	a.WaitTitle("thử.sgs")
	a.Change("opening the mission", func() { a.Key("Return") })
	a.Change("a new finding", func() { a.Key("ctrl+shift+n") })
	const want = "Tiếng việt thường được viết đúng."
	a.Change("typing", func() {
		a.Strike("Tie‹êng‹‹‹‹iếng vie‹êt‹‹ệt thuo‹‹ươ‹‹ương‹‹‹ờng d‹đuo‹‹ươc‹‹ợc vie‹ê‹ết d‹du‹‹đung‹‹‹úng.")
	})
	a.Change("saving", func() { a.Key("ctrl+s") })
	a.WaitData("the text as it was meant", func(data map[string]any) bool { return findingWith(data, want) != nil })
	a.Close()
}
