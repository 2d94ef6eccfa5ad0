#!/bin/sh
# Checks files against PDF/A-1b with Apache PDFBox Preflight.
# Debian packages: libpdfbox2-java libactivation-java libjaxb-api-java default-jre-headless.
# Usage: preflight.sh FILE.pdf...   Exit code 0 when every file is valid.
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
status=0
for file; do
	out=$(java -cp "$classpath" org.apache.pdfbox.preflight.Validator_A1b "$file" 2>&1) || status=1
	printf '%s\n' "$out"
	case $out in
	*"is a valid PDF/A-1b file"*) ;;
	*) status=1 ;;
	esac
done
exit $status
