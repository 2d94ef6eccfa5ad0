#!/bin/bash
# C compiler for cgo with a fast "is this name a type?" probe.
#
# cgo asks the C compiler about every C name with deliberately wrong code; for each function name gcc then searches
# the whole header set for a spelling suggestion (2,800 times for go-gl/gl: minutes). sizeof(name *) fails in exactly
# the same cases without the search, so the built program is byte for byte the same. Should a later Go change the
# probe's text, sed matches nothing and the build is merely slow.
#
# usage: CC=/path/cgocc.sh [CGO_REAL_CC=x86_64-w64-mingw32-gcc] go build ...
real=${CGO_REAL_CC:-gcc}
for a in "$@"; do
  case "$a" in
  */cgo-gcc-input-*.c) sed -E -i 's/\{ (.*) \*__cgo_undefined__2; \}/{ (void)sizeof(\1 *); }/' "$a" ;;
  esac
done
exec "$real" "$@"
