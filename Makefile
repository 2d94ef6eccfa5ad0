# make run   opens the program on a practice file        make test  runs every test that needs no window
# Both install the system packages they need (Debian, Ubuntu). docs/development.md explains the rest.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c

# Flags and compiler are the same everywhere: they are part of the build cache's keys, and a cold build of the window
# library takes minutes. The compiler's path is one of them, so the wrapper is copied out of the checkout.
TOOLS := $(HOME)/.cache/sogiamsat
export TAGS := x11,no_animations,no_emoji,migrated_fynedo
export WINDOWS_TAGS := no_animations,no_emoji,migrated_fynedo
export GOFLAGS := -trimpath -buildvcs=false -tags=$(TAGS)
export CC := $(TOOLS)/cgocc
export CGO_ENABLED := 1

.PHONY: help run build test papers lint fmt bench e2e ci windows wine pictures fuzz licences icon clean compiler
help:
	@sed -n 's/^#: //p' Makefile

compiler:
	@cmp -s packaging/cgocc.sh $(CC) || { mkdir -p $(TOOLS); \
	  install -m 755 packaging/cgocc.sh $(CC).$$$$; mv $(CC).$$$$ $(CC); }

#: run       build and open the window on the practice file out/luyen-tap.sgs
run:
	@packaging/packages.sh run
	@$(MAKE) --no-print-directory build
	@packaging/run.sh

#: build     the Linux program: out/sogiamsat
build: compiler
	@packaging/packages.sh build
	@mkdir -p out
	go build -o out/sogiamsat .

#: test      all tests that need no window, and the coverage floors
test: compiler
	@packaging/packages.sh test
	@packaging/test.sh

#: papers    the seed's mission as all papers: PDF, Word and a picture of each page in out/papers
papers: compiler
	@packaging/packages.sh test
	SOGIAMSAT_PAPERS=$(CURDIR)/out/papers go test -tags $(TAGS),pdftools -count=1 -run TestTheSeedAsAllPapers ./app/service
	@echo "papers: out/papers"

#: lint      golangci-lint with .golangci.yml
lint: compiler
	@packaging/packages.sh build
	@packaging/lint.sh

#: fmt       write Go files in the one form that lint accepts
fmt: compiler
	@packaging/lint.sh fmt

#: bench     speed compared with other programs in the same run
bench: build
	@packaging/packages.sh e2e
	cd bench && go run .

#: e2e       the real program in a real window on a display of its own
e2e: build
	@packaging/packages.sh e2e test
	@mkdir -p out/e2e
	@rm -f out/e2e/*.png
	SOGIAMSAT_BIN=$(CURDIR)/out/sogiamsat E2E_OUT=$(CURDIR)/out/e2e \
	  go test -tags $(TAGS),e2e -count=1 -v -timeout 10m ./e2e

#: windows   the Windows program: out/SoGiamSat.exe
windows: compiler
	@packaging/packages.sh build windows
	@packaging/windows/build.sh

#: wine      store and report tests, and a printed document, under Wine
wine: build windows
	@packaging/packages.sh wine
	@packaging/windows/wine.sh

#: pictures  the pictures of README.md and of the guide for staff
pictures: e2e
	@packaging/packages.sh test
	@packaging/pictures.sh

#: fuzz      a short run of every fuzz target
fuzz: compiler
	@packaging/packages.sh build
	@packaging/fuzz.sh

#: licences  write THIRD_PARTY_LICENSES.txt anew
licences: compiler
	go run ./packaging/licences THIRD_PARTY_LICENSES.txt

#: icon      draw assets/icon anew
icon: compiler
	go run ./packaging/icon assets/icon

#: ci        everything, as .ci/run does
ci:
	@bash .ci/run

#: clean     remove out/
clean:
	rm -rf out rsrc_windows_*.syso
