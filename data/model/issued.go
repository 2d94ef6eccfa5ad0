package model

// FilePart says as what a file belongs to an issued paper.
type FilePart string

// The files of an issued paper.
const (
	IssuedPDF  FilePart = "pdf"
	IssuedWord FilePart = "docx"
	SignedScan FilePart = "signed"
)

var filePartLabels = labels[FilePart]{
	IssuedPDF: "bản PDF đã ban hành", IssuedWord: "bản Word đã ban hành", SignedScan: "bản ký đã lưu",
}

// Label is the Vietnamese name.
func (p FilePart) Label() string { return filePartLabels.label(p) }

// IssuedPaper is a paper that was issued here, with the bytes that are kept of it.
type IssuedPaper struct {
	Document Document // as it stands now
	Version  DocumentVersion
	Followed []Document // issued papers that replace or correct it, the first first
	Voided   DocumentEvent
}

// KnownFile is a file that belongs to an issued paper, byte for byte.
type KnownFile struct {
	IssuedPaper
	Part     FilePart
	Remarks  string // of a scan: what its checks found when it was attached
	Replaced bool   // of a scan: another one was attached since
}
