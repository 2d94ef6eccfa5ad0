#!/bin/bash
# Checks that a Windows program needs only DLLs that every Windows has, opens no console of its own and carries our
# manifest and icon. usage: packaging/windows/check-exe.sh FILE.exe
set -euo pipefail
exe=$1
headers=$(x86_64-w64-mingw32-objdump -p "$exe")

allowed=' gdi32 kernel32 msvcrt opengl32 shell32 user32 advapi32 ole32 comdlg32 winmm '
dlls=$(sed -n 's/.*DLL Name: //p' <<<"$headers" | tr 'A-Z' 'a-z' | sort -u)
for dll in $dlls; do
  case $allowed in
  *" ${dll%.dll} "*) ;;
  *) echo "$exe needs $dll, which a user's PC may not have" >&2; exit 1 ;;
  esac
done
grep -q 'Subsystem.*Windows GUI' <<<"$headers" || { echo "$exe is not a windowed program" >&2; exit 1; }
grep -aq '<longPathAware' "$exe" || { echo "$exe carries no manifest" >&2; exit 1; }
if grep -aq '<supportedOS' "$exe"; then
  echo "$exe declares supportedOS, which old Intel drivers punish" >&2
  exit 1
fi
echo "$exe: $(stat -c %s "$exe") bytes, imports only $(tr '\n' ' ' <<<"$dlls")"
