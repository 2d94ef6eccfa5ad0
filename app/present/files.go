package present

import (
	"fmt"
	"strings"
)

// fileKinds are the kinds of files by their media types, as people call them.
var fileKinds = map[string]string{
	"application/pdf": "PDF",
	"application/vnd.openxmlformats-officedocument.wordprocessingml.document":   "Word",
	"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet":         "Excel",
	"application/vnd.openxmlformats-officedocument.presentationml.presentation": "PowerPoint",
	"application/vnd.oasis.opendocument.text":                                   "Văn bản ODT",
	"application/vnd.oasis.opendocument.spreadsheet":                            "Bảng tính ODS",
	"application/x-ole-storage":                                                 "Office cũ",
	"application/zip":                                                           "Tệp nén",
	"application/x-gzip":                                                        "Tệp nén",
	"application/x-rar-compressed":                                              "Tệp nén",
	"text/plain":                                                                "Chữ",
	"text/html":                                                                 "Trang web",
	"text/xml":                                                                  "XML",
}

// FileKind says what kind of file a media type is: "PDF", "Word", "Ảnh"; "Tệp khác" where nobody has a word for it.
func FileKind(mediaType string) string {
	if s, ok := fileKinds[mediaType]; ok {
		return s
	}
	switch family, _, _ := strings.Cut(mediaType, "/"); family {
	case "image":
		return "Ảnh"
	case "audio":
		return "Âm thanh"
	case "video":
		return "Phim"
	}
	return "Tệp khác"
}

// FileSize is a number of bytes as people read it: "820 B", "12 kB", "1,4 MB".
func FileSize(n int) string {
	switch {
	case n < 1000:
		return fmt.Sprintf("%d B", n)
	case n < 1_000_000:
		return fmt.Sprintf("%d kB", (n+999)/1000)
	}
	return strings.Replace(fmt.Sprintf("%.1f MB", float64(n)/1_000_000), ".", ",", 1)
}
