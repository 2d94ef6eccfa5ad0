module sogiamsat/bench

go 1.26.0

replace sogiamsat => ..

require (
	codeberg.org/go-pdf/fpdf v0.12.0
	github.com/signintech/gopdf v0.33.0
	sogiamsat v0.0.0
)

require (
	github.com/go-fonts/liberation v0.3.3 // indirect
	github.com/jung-kurt/gofpdf v1.16.2 // indirect
	github.com/phpdave11/gofpdi v1.0.16 // indirect
	github.com/pkg/errors v0.9.1 // indirect
	golang.org/x/image v0.47.0 // indirect
	golang.org/x/text v0.43.0 // indirect
)
