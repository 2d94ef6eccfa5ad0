#!/bin/bash
# Compares a merged coverage profile with the floors of coverage.txt. usage: packaging/coverage.sh PROFILE
set -euo pipefail
awk '
  FNR == NR { if ($0 !~ /^#/ && NF == 2) { floor[$1] = $2; order[++n] = $1 } next }
  /^mode:/ { next }
  {
    # A block appears once for every test binary that holds its package: any of them may have run it.
    block = $1; statements[block] = $2; if ($3 > 0) ran[block] = 1
  }
  END {
    for (block in statements) {
      path = block; sub(/\/[^\/]*$/, "", path); own = ""
      for (p in floor) if ((path "/" ~ "^" p "/") && length(p) > length(own)) own = p
      if (own == "") continue
      total[own] += statements[block]; if (block in ran) hit[own] += statements[block]
    }
    for (i = 1; i <= n; i++) {
      p = order[i]
      if (!total[p]) { printf "coverage  %-22s no statements yet\n", p; continue }
      percent = 100 * hit[p] / total[p]; verdict = "ok"
      if (percent < floor[p]) { verdict = "TOO LOW"; bad = 1 }
      printf "coverage  %-22s %5.1f %% of %5d statements, floor %d %%: %s\n", p, percent, total[p], floor[p], verdict
    }
    exit bad
  }' "$(dirname "$0")/coverage.txt" "$1"
