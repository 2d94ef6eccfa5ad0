package data_test

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"

	"sogiamsat/data"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

// killedVariable makes TestKilledWhileWriting the process that is killed: it names the file to write.
const killedVariable = "SOGIAMSAT_TEST_KILLED"

// writeUntilKilled saves one finding after the other and says the number of each when it is saved.
func writeUntilKilled(t *testing.T, path string) {
	o := datatest.Options()
	o.NewUID = nil
	s, err := data.Open(ctx, path, o)
	if err != nil {
		t.Fatal(err)
	}
	m, err := s.MissionByCode(ctx, "SM-2024-01")
	if err != nil {
		t.Fatal(err)
	}
	for i := 1; ; i++ {
		datatest.Finding(t, s, model.Finding{Mission: m.UID, Text: fmt.Sprint("Nhận xét ", i, strings.Repeat(" dài", 3000))})
		fmt.Println("saved", i)
	}
}

// TestKilledWhileWriting kills a process that writes, several times over one file: everything it said was saved is
// there, nothing is half there, and the file opens.
func TestKilledWhileWriting(t *testing.T) {
	if path := os.Getenv(killedVariable); path != "" {
		writeUntilKilled(t, path)
	}
	path := filepath.Join(t.TempDir(), "a.sgs")
	madeFile(t, path)
	kept := 20
	for round := range 6 {
		said := kill(t, path, 3+2*round)
		o := datatest.Options()
		o.NewUID = nil
		s, err := data.Open(ctx, path, o)
		if err != nil {
			t.Fatalf("round %d: %v", round, err)
		}
		n, err := strconv.Atoi(column(t, s, "SELECT count(*) FROM finding")[0])
		if err != nil || n < kept+said {
			t.Errorf("round %d: %d findings, but %d were saved (%v)", round, n, kept+said, err)
		}
		kept = n
		check(t, s)
		if got := column(t, s, "PRAGMA integrity_check"); got[0] != "ok" {
			t.Errorf("round %d: %v", round, got)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

// kill runs the writing process until it has said n times that something is saved, kills it and returns how often it
// said so.
func kill(t *testing.T, path string, n int) int {
	t.Helper()
	c := exec.Command(os.Args[0], "-test.run=^TestKilledWhileWriting$")
	c.Env = append(os.Environ(), killedVariable+"="+path)
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	said := 0
	for lines := bufio.NewScanner(out); lines.Scan(); {
		if strings.HasPrefix(lines.Text(), "saved") {
			if said++; said == n {
				if err := c.Process.Kill(); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
	if err := c.Wait(); err == nil || said < n {
		t.Fatalf("the writing process ended by itself after %d", said)
	}
	return said
}

// TestManyAtOnce saves and reads from several goroutines.
func TestManyAtOnce(t *testing.T) {
	w := newWorld(t)
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			for range 10 {
				if _, err := w.s.SaveFinding(ctx, model.Finding{Mission: w.m.UID, Kind: model.Strength, Text: "x"}, nil); err != nil {
					t.Error(err)
				}
				if _, err := w.s.Dossier(ctx, w.m.UID, ""); err != nil {
					t.Error(err)
				}
			}
		})
	}
	all.Wait()
	places := map[string]bool{}
	for _, ord := range column(t, w.s, "SELECT ord FROM finding WHERE mission = ? AND kind = 'strength'", w.m.UID) {
		places[ord] = true
	}
	if len(places) != 81 {
		t.Errorf("%d places for 81 findings", len(places))
	}
	check(t, w.s)
}
