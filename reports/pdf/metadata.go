package pdf

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"time"
	"unicode/utf16"
)

// producer names what wrote the file, as opposed to Meta.Creator, which made the document.
const producer = "sogiamsat reports/pdf"

func (m Meta) language() string {
	if m.Language == "" {
		return "vi-VN"
	}
	return m.Language
}

// putInfo writes the information dictionary. Each entry has its equal in the XMP packet.
func putInfo(w *fileWriter, n int, m Meta) {
	dict := []byte("<<")
	for _, e := range []struct{ key, value string }{
		{"Title", m.Title},
		{"Author", m.Author},
		{"Subject", m.Subject},
		{"Keywords", m.Keywords},
		{"Creator", m.Creator},
		{"Producer", producer},
	} {
		if e.value != "" {
			dict = fmt.Appendf(dict, "/%s%s", e.key, textString(e.value))
		}
	}
	date := infoDate(m.Created)
	w.object(n, "%s/CreationDate(%s)/ModDate(%s)>>", dict, date, date)
}

// textString writes a text as UTF-16 with its mark, in hexadecimal digits.
func textString(s string) []byte {
	b := []byte("<FEFF")
	for _, u := range utf16.Encode([]rune(s)) {
		b = appendHex4(b, u)
	}
	return append(b, '>')
}

// infoDate is D:20230908093000+07'00'.
func infoDate(t time.Time) string {
	zone := t.Format("-07:00")
	return t.Format("D:20060102150405") + zone[:3] + "'" + zone[4:] + "'"
}

// xmp is the metadata packet: the values of the information dictionary and the claim to be PDF/A-1b.
func xmp(m Meta) []byte {
	var b bytes.Buffer
	b.WriteString("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n" +
		"<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n" +
		"<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" " +
		"xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" " +
		"xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\">\n")
	b.WriteString("<pdfaid:part>1</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>\n")
	const alt, altEnd = `<rdf:Alt><rdf:li xml:lang="x-default">`, `</rdf:li></rdf:Alt>`
	date := m.Created.Format("2006-01-02T15:04:05-07:00")
	for _, e := range []struct{ tag, before, value, after string }{
		{"dc:format", "", "application/pdf", ""},
		{"dc:language", "<rdf:Bag><rdf:li>", m.language(), "</rdf:li></rdf:Bag>"},
		{"dc:title", alt, m.Title, altEnd},
		{"dc:creator", "<rdf:Seq><rdf:li>", m.Author, "</rdf:li></rdf:Seq>"},
		{"dc:description", alt, m.Subject, altEnd},
		{"pdf:Keywords", "", m.Keywords, ""},
		{"pdf:Producer", "", producer, ""},
		{"xmp:CreatorTool", "", m.Creator, ""},
		{"xmp:CreateDate", "", date, ""},
		{"xmp:ModifyDate", "", date, ""},
		{"xmp:MetadataDate", "", date, ""},
	} {
		if e.value != "" {
			fmt.Fprintf(&b, "<%s>%s%s%s</%s>\n", e.tag, e.before, escapeXML(e.value), e.after, e.tag)
		}
	}
	b.WriteString("</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>")
	return b.Bytes()
}

func escapeXML(s string) []byte {
	var b bytes.Buffer
	// A bytes.Buffer takes every write.
	_ = xml.EscapeText(&b, []byte(s))
	return b.Bytes()
}
