# Sourced by the scripts beside it: Go builds for Windows from now on, with the flags of the Makefile.
export GOOS=windows GOARCH=amd64 CGO_ENABLED=1 CGO_REAL_CC=x86_64-w64-mingw32-gcc
: "${CC:?run this through make}" "${WINDOWS_TAGS:?run this through make}"
export GOFLAGS="-trimpath -buildvcs=false -tags=$WINDOWS_TAGS"
