#!/bin/bash
# Runs the store's and the reports' tests and the Windows program itself under Wine, in a Wine folder of its own, and
# compares a document printed there with the one printed on Linux, byte for byte. Started by "make wine".
#
# What this cannot judge: real printers, graphics drivers, Vietnamese input programs, os.RemoveAll in the program.
set -euo pipefail
cd "$(dirname "$0")/../.."
root=$PWD
dir=$root/out/wine
limit=280 # seconds for everything that runs under Wine

export WINEPREFIX=$dir/prefix WINEDEBUG=-all WINEDLLOVERRIDES='mscoree,mshtml=' LC_ALL=C.UTF-8
unset DISPLAY WAYLAND_DISPLAY
rm -rf "$dir"
mkdir -p "$WINEPREFIX" "$dir/tests" "$dir/tmp"

run() { # run a Windows program within what is left of the time
  local left=$((limit - (SECONDS - started)))
  [ "$left" -gt 0 ] || { echo "wine: no time left" >&2; return 1; }
  timeout --kill-after=10 "$left" wine "$@" </dev/null
}

make_prefix() {
  wineserver -p # stays between programs: one that is just ending would refuse the next program
  timeout 120 wine wineboot -i >"$dir/wineboot.log" 2>&1 </dev/null
  x86_64-w64-mingw32-gcc -O2 -shared -s -o "$WINEPREFIX/drive_c/windows/system32/bcryptprimitives.dll" \
    packaging/windows/wine/bcryptprimitives.c -ladvapi32
}

build_tests() { # packages with tests, each with the switch of removeall_test.go.txt
  local import name folder replace= glue=
  while read -r import name folder; do
    sed "s/PACKAGE/$name/" packaging/windows/wine/removeall_test.go.txt >"$dir/tests/${import//\//_}.go.txt"
    replace+="$glue\"$folder/zz_wine_test.go\": \"$dir/tests/${import//\//_}.go.txt\""
    glue=', '
  done <"$dir/packages"
  echo "{\"Replace\": {$replace}}" >"$dir/overlay.json"
  while read -r import name folder; do
    go test -c -overlay "$dir/overlay.json" -ldflags=-checklinkname=0 -o "$dir/tests/${import//\//_}.exe" "$import"
  done <"$dir/packages"
}

run_tests() {
  local import name folder begin status=0
  while read -r import name folder; do
    begin=$SECONDS
    if (cd "$folder" && run "$dir/tests/${import//\//_}.exe" -test.v) >"$dir/tests/${import//\//_}.log" 2>&1; then
      echo "ok (wine)    $import   $(grep -c '^--- PASS' "$dir/tests/${import//\//_}.log") tests, $((SECONDS - begin)) s"
    else
      grep -vE "^=== |^ *--- PASS" "$dir/tests/${import//\//_}.log" || true
      echo "FAIL (wine)  $import"
      status=1
    fi
    if grep -q -- '--- SKIP' "$dir/tests/${import//\//_}.log"; then
      echo "skipped (wine): $(grep -- '--- SKIP' "$dir/tests/${import//\//_}.log")"
      status=1
    fi
  done <"$dir/packages"
  return $status
}

same_document() { # the program itself, on a file it made itself under either system
  local at
  for at in linux windows; do
    case $at in
    linux) set -- "$root/out/sogiamsat" ;;
    windows) set -- run "$root/out/SoGiamSat.exe" ;;
    esac
    (cd "$dir/tmp" && "$@" demo "$at.sgs" && "$@" print "$at.sgs" --mission PN-2023-01 --type TB -o "$at.pdf")
  done
  cmp "$dir/tmp/linux.pdf" "$dir/tmp/windows.pdf"
  echo "same bytes on Linux and Windows: $(sha256sum <"$dir/tmp/windows.pdf" | cut -c1-16)..., $(stat -c %s "$dir/tmp/windows.pdf") bytes"
}

. packaging/windows/env.sh
go list -f '{{if or .TestGoFiles .XTestGoFiles}}{{.ImportPath}} {{if .TestGoFiles}}{{.Name}}{{else}}{{.Name}}_test{{end}} {{.Dir}}{{end}}' \
  ./data/... ./reports/... | grep . >"$dir/packages"
trap 'wineserver -k || true' EXIT
make_prefix
build_tests
started=$SECONDS
run_tests
same_document
