#!/bin/bash
# What "make run" does after the build: opens the window on the practice file, or, without a display, prints the
# practice mission's conclusion.
set -euo pipefail
cd "$(dirname "$0")/.."
bin=out/sogiamsat
file=out/luyen-tap.sgs
paper=out/thong-bao-ket-luan.pdf

[ -e "$file" ] || "$bin" demo "$file"
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
  packaging/packages.sh desktop
  exec "$bin" "$file"
fi
"$bin" print "$file" --mission PN-2023-01 --type TB -o "$paper"
echo "There is no display here (DISPLAY and WAYLAND_DISPLAY are empty), so no window was opened."
echo "The conclusion of the practice mission was printed to $paper instead."
