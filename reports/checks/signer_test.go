package checks_test

import "testing"

// TestAMissingSignerLeadsToTheOffice: the posts are filled there, not among the findings of the mission.
func TestAMissingSignerLeadsToTheOffice(t *testing.T) {
	b := good()
	b.d().Signers, b.in.Paper = nil, nil
	for _, r := range b.run(t) {
		if r.Check == "signer.there" {
			if r.Place.Ref.Noun != "office" || r.Place.Ref.UID != b.d().Mission.Office {
				t.Errorf("leads to %v", r.Place.Ref)
			}
			return
		}
	}
	t.Error("nothing is said")
}
