#!/bin/sh
# Checks files against PDF/A-1b with Apache PDFBox Preflight, all in one run of Java.
# Debian packages: libpdfbox2-java libactivation-java libjaxb-api-java default-jre-headless.
# Usage: preflight.sh FILE.pdf...   Exit code 0 when every file is valid. Names of files are ASCII.
set -eu
jars=/usr/share/java
classpath=
for jar in preflight xmpbox pdfbox2 fontbox2 commons-logging commons-io javax.activation jaxb-api; do
	if [ ! -r "$jars/$jar.jar" ]; then
		echo "preflight.sh: $jars/$jar.jar is missing; install libpdfbox2-java libactivation-java libjaxb-api-java" >&2
		exit 2
	fi
	classpath="$classpath:$jars/$jar.jar"
done
list=$(mktemp)
trap 'rm -f "$list"' EXIT
printf '%s\n' "$@" >"$list"
status=0
out=$(java -cp "$classpath" org.apache.pdfbox.preflight.Validator_A1b group "$list" 2>&1) || status=1
printf '%s\n' "$out"
[ "$(printf '%s\n' "$out" | grep -c 'is a valid PDF/A-1b file$')" -eq $# ] || status=1
exit $status
