// Package migrations holds the steps that bring a data file from one format to the next, as embedded SQL: 0001_*.sql
// makes format 1 of an empty file, 0002_*.sql would make format 2 of format 1. A step sets user_version to its number
// and is never edited once a release carried it.
package migrations

import "embed"

// Files are the steps; their names sort in the order in which they run.
//
//go:embed *.sql
var Files embed.FS
