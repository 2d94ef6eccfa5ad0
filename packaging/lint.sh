#!/bin/bash
# Installs golangci-lint at its fixed version, once, and runs it. Started by "make lint" and
# "make fmt", which set GOFLAGS and CC.
set -euo pipefail
cd "$(dirname "$0")/.."
version=v2.15.0
bin=$HOME/.cache/sogiamsat/bin
if ! go version -m "$bin/golangci-lint" 2>/dev/null | grep -q "golangci-lint/v2.*$version"; then
  echo "Installing golangci-lint $version (about a minute, once)"
  GOBIN=$bin GOFLAGS=-trimpath CGO_ENABLED=0 go install "github.com/golangci/golangci-lint/v2/cmd/golangci-lint@$version"
fi
case ${1:-run} in
run) "$bin/golangci-lint" run ./... ;;
fmt) "$bin/golangci-lint" fmt ./... ;;
esac
