package present_test

import (
	"testing"

	"sogiamsat/app/present"
)

func TestFilesInWords(t *testing.T) {
	for media, want := range map[string]string{
		"application/pdf": "PDF", "image/jpeg": "Ảnh", "audio/mpeg": "Âm thanh", "video/mp4": "Phim", "": "Tệp khác",
		"application/vnd.openxmlformats-officedocument.wordprocessingml.document": "Word",
	} {
		if got := present.FileKind(media); got != want {
			t.Errorf("%q is %q, want %q", media, got, want)
		}
	}
	for n, want := range map[int]string{0: "0 B", 999: "999 B", 1001: "2 kB", 999_999: "1000 kB", 1_440_000: "1,4 MB", 104_857_600: "104,9 MB"} {
		if got := present.FileSize(n); got != want {
			t.Errorf("%d bytes are %q, want %q", n, got, want)
		}
	}
}
