package data_test

import (
	"testing"

	"sogiamsat/data"
	"sogiamsat/data/datatest"
	"sogiamsat/data/model"
)

// paper is a mission with a draft conclusion, its signer and a series of numbers.
type paper struct {
	s      *data.Store
	doc    model.Document
	post   model.Post
	series model.NumberSeries
}

func draftPaper(t *testing.T) paper {
	t.Helper()
	s := datatest.Open(t)
	office, post := datatest.Office(t, s)
	ward, _ := datatest.Ward(t, s, "3")
	m := datatest.Mission(t, s, model.Mission{Office: office.UID, State: model.Concluding}, ward.UID)
	series := datatest.Series(t, s, office.UID)
	doc := datatest.Document(t, s, model.Document{Mission: m.UID, Office: office.UID, Signer: post.UID})
	return paper{s, doc, post, series}
}

func issuedPaper(t *testing.T) (*data.Store, model.DocumentVersion) {
	t.Helper()
	p := draftPaper(t)
	return p.s, datatest.Issue(t, p.s, p.doc.UID, p.series.UID)
}
