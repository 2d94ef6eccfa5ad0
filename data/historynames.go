package data

import (
	"strings"

	"sogiamsat/data/model"
)

// farEnds name the record by which one is known that has no name of its own, or not a whole one.
var farEnds = map[model.Noun]string{
	"mission_basis": "basis", "mission_ward": "ward", "mission_body": "body", "member": "person", "post": "person", "session": "ward",
	"attendance": "body", "finding_ward": "ward", "finding_source": "source", "finding_link": "limitation", "addressee": "body",
	"recommendation_finding": "finding", "answer": "body", "signed_copy": "attachment",
}

// titles says of each record which it is: "Nhận xét: Đường hẻm ...", "Đơn vị của nhận xét: Phường 5". One record may be
// there several times, as it was at several times.
func titles(q querier, all []model.Record) ([]string, error) {
	byKind := map[model.Noun][]int{}
	for i, r := range all {
		byKind[r.Noun()] = append(byKind[r.Noun()], i)
	}
	out := make([]string, len(all))
	for n, at := range byKind {
		some := make([]model.Record, len(at))
		for i, j := range at {
			some[i] = all[j]
		}
		names, err := namesOf(q, n, some)
		if err != nil {
			return nil, err
		}
		for i, j := range at {
			out[j] = model.UpperFirst(n.Label())
			if names[i] != "" {
				out[j] += ": " + names[i]
			}
		}
	}
	return out, nil
}

// shortNames names records, also those in the bin and those that are no more, in a number of statements that does not
// grow with theirs.
func shortNames(q querier, wanted map[model.Noun][]model.UID) (map[model.UID]string, error) {
	out := map[model.UID]string{}
	for n, uids := range wanted {
		found, err := keptOrGone(q, n, uids)
		if err != nil {
			return nil, err
		}
		names, err := namesOf(q, n, found)
		if err != nil {
			return nil, err
		}
		for i, r := range found {
			out[r.Head().UID] = names[i]
		}
	}
	return out, nil
}

// keptOrGone reads records; of those that are no more what the journal has last.
func keptOrGone(q querier, n model.Noun, uids []model.UID) ([]model.Record, error) {
	found, err := records(q, n, "WHERE uid "+inList, jsonList(uids))
	if err != nil {
		return nil, err
	}
	known := map[model.UID]bool{}
	for _, r := range found {
		known[r.Head().UID] = true
	}
	var gone []model.UID
	for _, u := range uids {
		if !known[u] {
			known[u], gone = true, append(gone, u)
		}
	}
	if len(gone) == 0 {
		return found, nil
	}
	var image string
	err = each(q, []any{&image}, func() error {
		r, err := fromImage(n, image)
		found = append(found, r)
		return q.fail(err)
	}, "SELECT before FROM journal WHERE seq IN (SELECT max(seq) FROM journal WHERE record "+inList+" GROUP BY record) AND before <> ''", jsonList(gone))
	return found, err
}

// namesOf names records of one kind, each as it is given.
func namesOf(q querier, n model.Noun, all []model.Record) ([]string, error) {
	switch n {
	case "ward":
		return namesOfUnits(q, all)
	case "office":
		return officeNames(q, all)
	case "body":
		return bodyNames(q, all)
	}
	far, err := farNames(q, n, all)
	if err != nil {
		return nil, err
	}
	out := make([]string, len(all))
	for i, r := range all {
		out[i] = beginning(nameOf(r))
		if end := far[refIn(r, farEnds[n])]; end != "" {
			out[i] = strings.TrimPrefix(out[i]+", "+end, ", ")
		}
	}
	return out, nil
}

func farNames(q querier, n model.Noun, all []model.Record) (map[model.UID]string, error) {
	var uids []model.UID
	for _, r := range all {
		if uid := refIn(r, farEnds[n]); uid != "" {
			uids = append(uids, uid)
		}
	}
	if len(uids) == 0 {
		return nil, nil
	}
	return shortNames(q, map[model.Noun][]model.UID{refNoun(n, farEnds[n]): uids})
}

// refIn is the record a column refers to; "" for a column that is not there.
func refIn(r model.Record, name string) model.UID {
	for _, c := range tableFor(r).refs {
		if c.name == name {
			return model.UID(structOf(r).FieldByIndex(c.index).String())
		}
	}
	return ""
}

func refNoun(n model.Noun, name string) model.Noun {
	for _, c := range tables[n].refs {
		if c.name == name {
			return c.ref
		}
	}
	return ""
}

func uidsOf(all []model.Record) []model.UID {
	out := make([]model.UID, len(all))
	for i, r := range all {
		out[i] = r.Head().UID
	}
	return out
}

// newestNames are the latest version of each unit's name.
func newestNames(q querier, wards []model.UID) (map[model.UID]model.WardVersion, error) {
	versions, err := list[model.WardVersion](q, "WHERE ward "+inList+" ORDER BY deleted_at <> '' DESC, valid_from", jsonList(wards))
	out := map[model.UID]model.WardVersion{}
	for _, v := range versions {
		out[v.Ward] = v
	}
	return out, err
}

func namesOfUnits(q querier, all []model.Record) ([]string, error) {
	versions, err := newestNames(q, uidsOf(all))
	out := make([]string, len(all))
	for i, r := range all {
		out[i] = r.(*model.Ward).Area
		if v, ok := versions[r.Head().UID]; ok {
			out[i] = v.Title()
		}
	}
	return out, err
}

func bodyNames(q querier, all []model.Record) ([]string, error) {
	wards := make([]model.UID, len(all))
	for i, r := range all {
		wards[i] = r.(*model.Body).Ward
	}
	versions, err := newestNames(q, wards)
	out := make([]string, len(all))
	for i, r := range all {
		b := r.(*model.Body)
		out[i] = b.BodyName(nil)
		if v, ok := versions[b.Ward]; ok {
			out[i] = b.BodyName(&v)
		}
	}
	return out, err
}

func officeNames(q querier, all []model.Record) ([]string, error) {
	versions, err := list[model.OfficeVersion](q, "WHERE office "+inList+" ORDER BY deleted_at <> '' DESC, valid_from", jsonList(uidsOf(all)))
	names := map[model.UID]string{}
	for _, v := range versions {
		names[v.Office] = v.Name
	}
	out := make([]string, len(all))
	for i, r := range all {
		out[i] = names[r.Head().UID]
	}
	return out, err
}
