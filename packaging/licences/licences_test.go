package main

import (
	"bytes"
	"os"
	"regexp"
	"strings"
	"testing"
)

func TestThirdPartyLicencesAreComplete(t *testing.T) {
	want, err := Collect("../..")
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile("../../THIRD_PARTY_LICENSES.txt")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("THIRD_PARTY_LICENSES.txt is not what is linked now; run \"make licences\".\nlinked: %s\nin the file: %s",
			strings.Join(list(want), ", "), strings.Join(list(got), ", "))
	}
}

// The program may be given to anyone without its source; these licences would forbid that.
func TestNoCopyleftIsLinked(t *testing.T) {
	text, err := Collect("../..")
	if err != nil {
		t.Fatal(err)
	}
	if found := regexp.MustCompile(`(?i)GNU (Affero |Lesser )?General Public License`).FindAll(text, -1); found != nil {
		t.Errorf("a linked module names %q", found)
	}
}

func list(text []byte) []string {
	var names []string
	for _, found := range regexp.MustCompile(`(?m)^  (\S+ v\S+)$`).FindAllSubmatch(text, -1) {
		names = append(names, string(found[1]))
	}
	return names
}
