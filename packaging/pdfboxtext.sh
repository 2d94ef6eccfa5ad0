#!/bin/sh
# Prints the text of a PDF file as Apache PDFBox extracts it, as HTML with a div per page.
# Debian packages: libpdfbox2-java default-jre-headless. Usage: pdfboxtext.sh FILE.pdf
set -eu
jars=/usr/share/java
exec java -cp "$jars/pdfbox2-tools.jar:$jars/pdfbox2.jar:$jars/fontbox2.jar:$jars/commons-logging.jar" \
	org.apache.pdfbox.tools.ExtractText -html -console -encoding UTF-8 "$1"
