#!/bin/bash
# The one list of system packages this project needs on Debian and Ubuntu, and their installation.
#
# usage: packaging/packages.sh GROUP...     groups: build run test e2e windows wine
# Does nothing, in a few milliseconds, when everything is there. Works when apt-get update has never run.
set -euo pipefail

declare -A group
group[build]="gcc libc6-dev pkg-config libgl1-mesa-dev libx11-dev libxcursor-dev libxrandr-dev libxinerama-dev
  libxi-dev libxxf86vm-dev"
group[run]="${group[build]} ca-certificates libgl1 libgl1-mesa-dri"
group[desktop]="xdg-utils zenity"
# Outside judges of the printed documents: structure, text positions, a second renderer, PDF/A-1b, and a word processor
# for the Word files with a font that has all Vietnamese letters.
group[test]="${group[build]} qpdf poppler-utils mupdf-tools default-jre-headless libpdfbox2-java libactivation-java
  libjaxb-api-java libreoffice-writer-nogui fonts-liberation2"
group[e2e]="${group[run]} xvfb openbox xdotool wmctrl xclip x11-xserver-utils"
group[windows]="gcc-mingw-w64-x86-64 binutils-mingw-w64-x86-64"
group[wine]="${group[windows]} wine wine64"

wanted=()
for name; do
  if [ -z "${group[$name]:-}" ]; then
    echo "packages.sh: no group of packages named $name" >&2
    exit 2
  fi
  read -r -d '' -a list <<<"${group[$name]}" || true
  wanted+=("${list[@]}")
done

if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
  echo "packages.sh: not a Debian or Ubuntu system; these packages (or their like) are needed: ${wanted[*]}" >&2
  exit 0
fi

missing=()
installed=" $(dpkg-query -W -f '${db:Status-Status}:${Package} ' "${wanted[@]}" 2>/dev/null || true)"
for package in "${wanted[@]}"; do
  case $installed in
  *" installed:$package "*) ;;
  *) case " ${missing[*]} " in *" $package "*) ;; *) missing+=("$package") ;; esac ;;
  esac
done
[ ${#missing[@]} -gt 0 ] || exit 0

root=()
if [ "$(id -u)" -ne 0 ]; then
  if ! command -v sudo >/dev/null; then
    echo "packages.sh: these packages are missing, and neither root nor sudo is there to install them: ${missing[*]}" >&2
    exit 1
  fi
  root=(sudo)
fi
echo "Installing missing system packages with ${root[*]:+${root[*]} }apt-get: ${missing[*]}"

apt() { "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300 "$@" </dev/null; }
install() { apt install -y --no-install-recommends "${missing[@]}"; }
# The package lists may be absent or stale: only then is the slow update worth its time.
if ! install >/dev/null 2>&1; then
  apt update
  install
fi
