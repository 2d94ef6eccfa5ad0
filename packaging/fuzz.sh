#!/bin/bash
# Gives every fuzz target a short run. usage: packaging/fuzz.sh [TIME]   (default 10s each)
set -euo pipefail
cd "$(dirname "$0")/.."
time=${1:-10s}
for package in $(go list -f '{{if or .TestGoFiles .XTestGoFiles}}{{.ImportPath}}{{end}}' ./...); do
  for target in $(go test -list '^Fuzz' "$package" | grep '^Fuzz' || true); do
    go test -run '^$' -fuzz "^$target\$" -fuzztime "$time" "$package"
  done
done
