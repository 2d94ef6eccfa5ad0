package docx_test

import (
	"slices"
	"strings"
	"testing"

	"sogiamsat/reports/doc"
)

// orders lists the children that an element may have, in the only order that Word accepts (ECMA-376, Part 4, schema
// wml.xsd). A child that is not listed is an error.
var orders = map[string]string{
	"w:pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs " +
		"suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid " +
		"spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl " +
		"divId cnfStyle rPr sectPr pPrChange",
	"w:rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish " +
		"webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang " +
		"eastAsianLayout specVanish oMath",
	"w:sectPr": "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType " +
		"cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings",
	"w:tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd " +
		"tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription",
	"w:trPr":       "cantSplit trHeight tblHeader",
	"w:tcPr":       "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark",
	"w:tbl":        "tblPr tblGrid tr",
	"w:tr":         "tblPrEx trPr tc",
	"w:tc":         "tcPr p",
	"w:tblBorders": "top left bottom right insideH insideV",
	"w:tblCellMar": "top left bottom right",
	"w:tcMar":      "top left bottom right",
	"w:pBdr":       "top left bottom right between bar",
	"w:tblGrid":    "gridCol",
	"w:tabs":       "tab",
	"w:style": "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal " +
		"personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr",
	"w:styles":      "docDefaults latentStyles style",
	"w:docDefaults": "rPrDefault pPrDefault",
	"w:settings": "zoom defaultTabStop characterSpacingControl compat themeFontLang clrSchemeMapping decimalSymbol " +
		"listSeparator",
	"w:compat":   "compatSetting",
	"w:font":     "altName panose1 charset family notTrueType pitch sig",
	"w:p":        "pPr r",
	"w:document": "background body",
	"w:hdr":      "p",
}

// mixed are elements whose children stand in any order.
var mixed = map[string]string{
	"w:body": "p tbl sectPr",
	"w:r":    "rPr t tab br noBreakHyphen fldChar instrText pict",
}

// outOfOrder lists what stands where it may not.
func outOfOrder(n *node) []string {
	var wrong []string
	if order, ok := orders[n.name]; ok {
		names, last := strings.Fields(order), 0
		for _, k := range n.kids {
			at := slices.Index(names, strings.TrimPrefix(k.name, "w:"))
			if at < last {
				wrong = append(wrong, k.name+" in "+n.name)
				continue
			}
			last = at
		}
	}
	if any, ok := mixed[n.name]; ok {
		names := strings.Fields(any)
		for i, k := range n.kids {
			name := strings.TrimPrefix(k.name, "w:")
			if !slices.Contains(names, name) || name == "rPr" && i > 0 || name == "sectPr" && i < len(n.kids)-1 {
				wrong = append(wrong, k.name+" in "+n.name)
			}
		}
	}
	for _, k := range n.kids {
		wrong = append(wrong, outOfOrder(k)...)
	}
	return wrong
}

// unclosed lists cells that do not end with a paragraph and tables without one behind them.
func unclosed(n *node) []string {
	var wrong []string
	for i, k := range n.kids {
		if k.name == "w:tc" && (len(k.kids) == 0 || k.kids[len(k.kids)-1].name != "w:p") {
			wrong = append(wrong, "a cell without a paragraph at its end")
		}
		if k.name == "w:tbl" && (i+1 == len(n.kids) || n.kids[i+1].name != "w:p") {
			wrong = append(wrong, "a table without a paragraph behind it")
		}
		wrong = append(wrong, unclosed(k)...)
	}
	return wrong
}

func TestElementsStandInTheOrderThatWordDemands(t *testing.T) {
	d := sample()
	d.Mark = doc.Mark{Draft: true, Practice: true}
	b := write(t, d)
	for _, f := range open(t, b).File {
		if !strings.HasSuffix(f.Name, ".xml") && !strings.HasSuffix(f.Name, ".rels") {
			t.Errorf("a part named %s", f.Name)
		}
		root := parse(t, text(t, b, f.Name))
		for _, w := range append(outOfOrder(root), unclosed(root)...) {
			t.Errorf("%s: %s", f.Name, w)
		}
	}
}

// TestRowsFillTheGrid: the widths of the cells of each row add up to the table's.
func TestRowsFillTheGrid(t *testing.T) {
	for _, table := range document(t, sample()).all("w:tbl") {
		columns := len(table.all("w:gridCol"))
		for _, row := range table.all("w:tr") {
			n := 0
			for _, c := range row.all("w:tc") {
				n++
				if span := c.val("w:val", "w:tcPr", "w:gridSpan"); span != "" {
					n += int(span[0]-'0') - 1
				}
			}
			if n != columns {
				t.Errorf("a row of %d columns in a table of %d", n, columns)
			}
		}
	}
}

func TestTheOrderIsReallyChecked(t *testing.T) {
	for _, bad := range []string{
		`<w:pPr><w:jc/><w:ind/></w:pPr>`,
		`<w:rPr><w:sz/><w:b/></w:rPr>`,
		`<w:rPr><w:unknown/></w:rPr>`,
		`<w:sectPr><w:titlePg/><w:cols/></w:sectPr>`,
		`<w:r><w:t/><w:rPr/></w:r>`,
	} {
		if len(outOfOrder(parse(t, bad))) == 0 {
			t.Errorf("%s passes", bad)
		}
	}
	if len(unclosed(parse(t, `<w:body><w:tbl><w:tc/></w:tbl><w:sectPr/></w:body>`))) != 2 {
		t.Error("an open cell and an open table pass")
	}
}
