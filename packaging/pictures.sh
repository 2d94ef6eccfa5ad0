#!/bin/bash
# Makes the pictures of README.md: the window as the end-to-end test saw it, and the first page of the practice
# mission's conclusion; and those of the guide, by the test that walks through the window. Started by "make pictures".
set -euo pipefail
cd "$(dirname "$0")/.."
mkdir -p docs/pictures
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp out/e2e/findings.png docs/pictures/window.png
out/sogiamsat demo "$work/luyen-tap.sgs"
out/sogiamsat print "$work/luyen-tap.sgs" --mission PN-2023-01 --type TB -o "$work/conclusion.pdf"
pdftoppm -png -r 80 -f 1 -singlefile "$work/conclusion.pdf" docs/pictures/conclusion
go test ./app/window -count=1 -run TestPicturesOfTheGuide -guide "$PWD/docs/pictures/guide"
ls -l docs/pictures docs/pictures/guide
