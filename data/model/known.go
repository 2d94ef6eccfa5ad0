package model

import (
	"slices"
	"strings"
)

// Known are records that a mission has already, by which rows that come in again are found. Rows of one list that say the
// same have equal keys.
type Known map[string]bool

// NewKnownDemands knows recommendations by their words and their bodies.
func NewKnownDemands(all []FollowUp) Known {
	k := Known{}
	for i := range all {
		var to []UID
		for _, b := range all[i].To {
			to = append(to, b.UID)
		}
		k[knownKey(all[i].Text, to)] = true
	}
	return k
}

// HasDemand reports whether a recommendation with the same words to the same bodies, in any order, is known.
func (k Known) HasDemand(d NewDemand) bool { return k[d.Key()] }

// Key is equal for recommendations with the same words to the same bodies.
func (d *NewDemand) Key() string { return knownKey(d.Recommendation.Text, d.To) }

// NewKnownFindings knows findings by their words, kind, topic and units.
func NewKnownFindings(all []DossierFinding) Known {
	k := Known{}
	for i := range all {
		k[all[i].Key()] = true
	}
	return k
}

// HasFinding reports whether a finding with the same words, kind and topic about the same units is known.
func (k Known) HasFinding(f DossierFinding) bool { return k[f.Key()] }

// Key is equal for findings with the same words, kind and topic about the same units.
func (f *DossierFinding) Key() string {
	return knownKey(f.Finding.Text, f.Wards, string(f.Finding.Kind), string(f.Finding.Topic))
}

// knownKey is the same for words that differ only in case, spaces and where their tone marks stand, and for uids in another
// order.
func knownKey(text string, of []UID, more ...string) string {
	uids := slices.Clone(of)
	slices.Sort(uids)
	key := append(strings.Fields(FoldTone(text)), "\n")
	for _, uid := range uids {
		key = append(key, string(uid))
	}
	return strings.Join(append(key, more...), " ")
}
