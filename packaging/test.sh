#!/bin/bash
# Runs every test that needs no window, with the outside judges of documents (build tag pdftools), and checks that none
# was skipped and that the coverage floors hold. Leaves the papers of the seed's mission in out/papers. Started by "make
# test", which sets GOFLAGS and CC.
set -euo pipefail
cd "$(dirname "$0")/.."
mkdir -p out
log=out/test.log
export SOGIAMSAT_PAPERS=$PWD/out/papers # where the seed's mission is left as all papers, with pictures of their pages

status=0
go test -v -count=1 -tags "$TAGS,pdftools" -coverpkg=./data/...,./reports/...,./app/... -coverprofile=out/cover.out ./... 2>&1 |
  tee "$log" |
  grep --line-buffered -vE '^=== |^ +--- PASS|^coverage: |^PASS$|warning: no packages being tested depend on matches' |
  sed -u 's|\tcoverage: .*||' ||
  status=$?

passed=$(grep -c '^--- PASS' "$log" || true)
cases=$(grep -cE '^ +--- PASS' "$log" || true)
failed=$(grep -cE -- '--- FAIL' "$log" || true)
skipped=$(grep -cE -- '--- SKIP' "$log" || true)
echo "tests: $passed passed with $cases cases inside them, $failed failed, $skipped skipped"
[ "$status" -eq 0 ] || exit "$status"
if [ "$skipped" -gt 0 ]; then
  echo "A skipped test proves nothing: make its need a package of packaging/packages.sh, or delete it." >&2
  exit 1
fi
packaging/coverage.sh out/cover.out
