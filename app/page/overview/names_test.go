package overview

import "testing"

func TestNamesFit(t *testing.T) {
	if got := short("Phường 3", 200); got != "Phường 3" {
		t.Errorf("%q", got)
	}
}
