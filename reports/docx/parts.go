package docx

import "strings"

const (
	declaration = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	language    = "vi-VN"
	namespaces  = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ` +
		`xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ` +
		`xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"`

	relations  = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	contentsOf = "application/vnd.openxmlformats-officedocument.wordprocessingml."
)

// parts are all files of the package: the list of contents first, as readers expect it, the others in the order of
// their names.
func (w *writer) parts() []part {
	heads := w.headParts()
	out := []part{
		{"[Content_Types].xml", contents(heads, len(w.pictures))},
		{"_rels/.rels", declaration + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
			`<Relationship Id="rId1" Type="` + relations + `officeDocument" Target="word/document.xml"/>` +
			`<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>` +
			`</Relationships>`},
		{"docProps/core.xml", w.properties()},
		{"word/_rels/document.xml.rels", documentRelations(heads, len(w.pictures))},
		{"word/document.xml", declaration + `<w:document ` + namespaces + `><w:body>` + w.out.String() + `</w:body></w:document>`},
		{"word/fontTable.xml", fontTable},
	}
	out = append(out, heads...)
	out = append(out, w.pictureParts()...)
	return append(out, part{"word/settings.xml", settings}, part{"word/styles.xml", styles(&w.sheet)})
}

// contents lists the types of the parts.
func contents(heads []part, pictures int) string {
	var m markup
	m.raw(`%s<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`, declaration)
	m.raw(`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>`)
	if pictures > 0 {
		m.raw(`<Default Extension="png" ContentType="image/png"/>`)
	}
	m.raw(`<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>`)
	m.raw(`<Override PartName="/word/document.xml" ContentType="%sdocument.main+xml"/>`, contentsOf)
	m.raw(`<Override PartName="/word/fontTable.xml" ContentType="%sfontTable+xml"/>`, contentsOf)
	for _, h := range heads {
		m.raw(`<Override PartName="/%s" ContentType="%sheader+xml"/>`, h.name, contentsOf)
	}
	m.raw(`<Override PartName="/word/settings.xml" ContentType="%ssettings+xml"/>`, contentsOf)
	m.raw(`<Override PartName="/word/styles.xml" ContentType="%sstyles+xml"/></Types>`, contentsOf)
	return m.String()
}

// documentRelations names the parts that the body uses.
func documentRelations(heads []part, pictures int) string {
	var m markup
	m.raw(`%s<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`, declaration)
	for _, one := range [][2]string{{"rIdFonts", "fontTable"}, {"rIdSettings", "settings"}, {"rIdStyles", "styles"}} {
		m.raw(`<Relationship Id="%s" Type="%s%s" Target="%s.xml"/>`, one[0], relations, one[1], one[1])
	}
	for _, h := range heads {
		name := strings.TrimPrefix(h.name, "word/")
		number := strings.TrimSuffix(strings.TrimPrefix(name, "header"), ".xml")
		m.raw(`<Relationship Id="rIdHead%s" Type="%sheader" Target="%s"/>`, number, relations, name)
	}
	for n := 1; n <= pictures; n++ {
		m.raw(`<Relationship Id="%s" Type="%simage" Target="media/%s"/>`, pictureRelation(n), relations, pictureName(n))
	}
	m.raw(`</Relationships>`)
	return m.String()
}

// properties are the title, subject and author of the file.
func (w *writer) properties() string {
	var m markup
	m.raw(`%s<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" `, declaration)
	m.raw(`xmlns:dc="http://purl.org/dc/elements/1.1/">`)
	for _, p := range [][2]string{{"title", w.d.Title}, {"subject", w.d.Subject}, {"creator", w.d.Author}, {"language", language}} {
		if p[1] != "" {
			m.raw(`<dc:%s>%s</dc:%s>`, p[0], escaped(p[1]), p[0])
		}
	}
	m.raw(`</cp:coreProperties>`)
	return m.String()
}

// fontTable says what to take where the text font is not there.
const fontTable = declaration + `<w:fonts ` + namespaces + `><w:font w:name="` + Font + `"><w:altName w:val="Liberation Serif"/>` +
	`<w:panose1 w:val="02020603050405020304"/><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>`

// settings asks for the rules of the current format (15 = Word 2013 and later), in which tables begin at the margin.
const settings = declaration + `<w:settings ` + namespaces + `><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>` +
	`<w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" ` +
	`w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="` + language + `"/>` +
	`<w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>`
