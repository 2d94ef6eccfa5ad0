package model

import (
	"slices"
	"strings"
)

// outsideReason begins the reason of a version that was edited outside; the name of its file follows.
const outsideReason = "Sửa ngoài: "

// OutsideVersion is a Word file of a paper that somebody edited outside the program, kept beside the paper's texts: it has
// bytes and no tree. What is issued is always the text of the book, never such a file.
func OutsideVersion(document UID, name, docx string) DocumentVersion {
	return DocumentVersion{Document: document, Reason: outsideReason + name, DOCX: docx}
}

// Outside reports whether a version is a Word file that was edited outside, not a text.
func (v *DocumentVersion) Outside() bool { return !v.Issued && v.Tree == "" && v.DOCX != "" }

// OutsideName is the name of the file of a version that was edited outside.
func (v *DocumentVersion) OutsideName() string { return strings.TrimPrefix(v.Reason, outsideReason) }

// Texts are the versions that are texts of the book, the newest first.
func (w PaperWork) Texts() []DocumentVersion {
	return slices.DeleteFunc(slices.Clone(w.Versions), func(v DocumentVersion) bool { return v.Outside() })
}

// Outside are the versions that are Word files edited outside, the newest first.
func (w PaperWork) Outside() []DocumentVersion {
	return slices.DeleteFunc(slices.Clone(w.Versions), func(v DocumentVersion) bool { return !v.Outside() })
}

// OutsideNewer is the newest version edited outside when the text of the book was not changed after it was attached; a
// text that nobody ever changed is older than any. Of a paper that is locked there is none.
func (w PaperWork) OutsideNewer() (DocumentVersion, bool) {
	outside := w.Outside()
	if len(outside) == 0 || w.Document.State.Frozen() || w.Newest().ChangedAt > outside[0].CreatedAt {
		return DocumentVersion{}, false
	}
	return outside[0], true
}
