package model_test

import (
	"strings"
	"testing"

	"sogiamsat/data/model"
)

func TestWordFilesEditedOutsideAreNoTexts(t *testing.T) {
	sha := strings.Repeat("a", 64)
	file := model.OutsideVersion("d", "góp ý.docx", sha)
	file.N, file.CreatedAt = 2, "2024-10-02T01:00:00.000Z"
	text := model.DocumentVersion{Document: "d", N: 1, Tree: "{}", Meta: model.Meta{UID: "text", ChangedAt: "2024-10-01T01:00:00.000Z"}}
	issued := model.DocumentVersion{Issued: true, DOCX: sha}
	blank := model.DocumentVersion{N: 1}
	if file.Validate() != nil || !file.Outside() || file.OutsideName() != "góp ý.docx" || file.Reason != "Sửa ngoài: góp ý.docx" ||
		text.Outside() || issued.Outside() || blank.Outside() {
		t.Errorf("%+v", file)
	}
	w := model.PaperWork{Document: model.Document{State: model.DocDraft}, Versions: []model.DocumentVersion{file, text}}
	if len(w.Texts()) != 1 || w.Newest().UID != "text" || len(w.Outside()) != 1 || len(w.Versions) != 2 {
		t.Errorf("texts %v, newest %v", w.Texts(), w.Newest())
	}
	if v, some := w.OutsideNewer(); !some || v.DOCX != sha {
		t.Error("a file that is newer than the text")
	}
	w.Versions[1].ChangedAt = "2024-10-02T01:00:00.001Z"
	if _, some := w.OutsideNewer(); some {
		t.Error("a file that is older than the text")
	}
	w.Versions = w.Versions[:1]
	if _, some := w.OutsideNewer(); !some || w.Newest().N != 0 {
		t.Error("a file of a text that nobody changed")
	}
	w.Document.State = model.DocIssued
	if _, some := w.OutsideNewer(); some {
		t.Error("a file of an issued paper")
	}
	w.Document.State, w.Versions = model.DocDraft, nil
	if _, some := w.OutsideNewer(); some || w.Newest().N != 0 {
		t.Error("no versions")
	}
}
