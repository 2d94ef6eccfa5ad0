#!/bin/bash
# Builds out/SoGiamSat.exe on Linux and checks what it would ask of a user's PC. Started by "make windows".
set -euo pipefail
cd "$(dirname "$0")/../.."
exe=out/SoGiamSat.exe
winres=$HOME/.cache/sogiamsat/bin/go-winres

# The resource compiler is a tool of this machine, so it is built before the environment turns to Windows.
if ! go version -m "$winres" 2>/dev/null | grep -q 'go-winres.*v0\.3\.3'; then
  GOBIN=$(dirname "$winres") GOFLAGS=-trimpath CGO_ENABLED=0 go install github.com/tc-hib/go-winres@v0.3.3
fi
"$winres" make --arch amd64 --in packaging/windows/winres.json --out rsrc

. packaging/windows/env.sh
mkdir -p out
go build -ldflags '-H=windowsgui -s -w' -o "$exe" .
go vet ./...
packaging/windows/check-exe.sh "$exe"
