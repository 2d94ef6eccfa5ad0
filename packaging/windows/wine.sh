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
  temp_in_memory
}

temp_in_memory() { # the store's tests save thousands of times; on a busy disk each waits for all that others write
  local temp
  memory=$(mktemp -d /dev/shm/sogiamsat.XXXXXX) || return 0
  for temp in "$WINEPREFIX"/drive_c/users/*/Temp; do
    rmdir "$temp" && ln -s "$memory" "$temp"
  done
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

run_test() { # one package's tests
  local import=$1 folder=$2 name=$dir/tests/${1//\//_} begin=$SECONDS status=0
  if (cd "$folder" && run "$name.exe" -test.v) >"$name.log" 2>&1; then
    echo "ok (wine)    $import   $(grep -c '^--- PASS' "$name.log") tests, $((SECONDS - begin)) s"
  else
    grep -vE "^=== |^ *--- PASS" "$name.log" || true
    echo "FAIL (wine)  $import"
    status=1
  fi
  if grep -q -- '--- SKIP' "$name.log"; then
    echo "skipped (wine): $(grep -- '--- SKIP' "$name.log")"
    status=1
  fi
  return $status
}

tests_of() { # the packages whose line in the list matches, one after the other
  local import name folder status=0
  while read -r import name folder; do
    run_test "$import" "$folder" || status=1
  done < <(grep "$@" "$dir/packages")
  return $status
}

run_tests() { # the store's, which take the longest, beside all others
  local status=0 store
  tests_of '/data ' >"$dir/store.said" &
  store=$!
  tests_of -v '/data ' || status=1
  wait "$store" || status=1
  cat "$dir/store.said"
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
memory=
trap 'wineserver -k || true; rm -rf "$memory"' EXIT
make_prefix
build_tests
started=$SECONDS
run_tests
same_document
