package pdf

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"sogiamsat/reports/layout"
)

// Object numbers of a draft: gofpdf puts the page tree first, then the resources all pages share, then for each page
// its dictionary and its content, at the end the information dictionary and the catalog. The last two and the
// resources are written anew under the same numbers.
const (
	treeObject      = 1
	resourcesObject = 2
	firstPageObject = 3
)

func pageObject(page int) int { return firstPageObject + 2*page }

// header says 1.4, the version of PDF/A-1; the second line marks the file as binary.
const header = "%PDF-1.4\n%\xE2\xE3\xCF\xD3\n"

// finisher takes the draft from the back end: the back end writes it in one piece and frees it afterwards, so that a long
// document never stands in memory twice.
type finisher struct {
	file  *fileWriter
	pages int
}

// Write takes a whole draft.
func (f *finisher) Write(draft []byte) (int, error) {
	if f.file != nil {
		return 0, errors.New("draft comes in pieces")
	}
	w, err := takePages(draft, f.pages)
	if err != nil {
		return 0, err
	}
	f.file = w
	return len(draft), nil
}

// finish makes a PDF/A-1b file of the pages taken.
func (f *finisher) finish(fonts *fontSet, res layout.Result, meta Meta) ([]byte, error) {
	w := f.file
	if w == nil {
		return nil, errors.New("no draft was written")
	}
	info := w.reserve()
	catalog := w.reserve()
	if err := putResources(w, fonts, res.Pages); err != nil {
		return nil, err
	}
	putInfo(w, info, meta)
	if err := putCatalog(w, catalog, res, meta); err != nil {
		return nil, err
	}
	id := sha256.Sum256(w.buf)
	return w.end(fmt.Sprintf("/Root %d 0 R/Info %d 0 R/ID[<%x><%x>]", catalog, info, id[:16], id[:16])), nil
}

// takePages copies the page tree, the pages and their compressed contents behind the header.
func takePages(draft []byte, pages int) (*fileWriter, error) {
	offsets, err := readOffsets(draft)
	if err != nil {
		return nil, err
	}
	last := pageObject(pages-1) + 1
	if len(offsets) != last+3 {
		return nil, fmt.Errorf("draft of %d pages has %d objects", pages, len(offsets))
	}
	const room = 128 << 10 // fonts, metadata and table of a usual document
	w := &fileWriter{buf: make([]byte, 0, len(draft)/2+room), offsets: make([]int, last+1)}
	w.buf = append(w.buf, header...)
	for i := range pages {
		n := pageObject(i)
		w.copied(n, draft[offsets[n]:offsets[n+1]])
		next := offsets[treeObject] // which follows the last page
		if i < pages-1 {
			next = offsets[n+2]
		}
		content, err := streamData(draft[offsets[n+1]:next])
		if err != nil {
			return nil, err
		}
		if err := w.packedStream(n+1, "", content); err != nil {
			return nil, err
		}
	}
	w.copied(treeObject, draft[offsets[treeObject]:offsets[resourcesObject]])
	return w, nil
}

// streamData cuts the data out of a stream object.
func streamData(object []byte) ([]byte, error) {
	_, data, ok := bytes.Cut(object, []byte(">>\nstream\n"))
	data, ok2 := bytes.CutSuffix(data, []byte("\nendstream\nendobj\n"))
	if !ok || !ok2 {
		return nil, errors.New("draft has a page without content")
	}
	return data, nil
}

var errDraft = errors.New("draft has no cross-reference table")

// readOffsets returns the offsets of all objects by number.
func readOffsets(draft []byte) ([]int, error) {
	_, tail, ok := bytes.Cut(draft[max(0, len(draft)-64):], []byte("startxref\n"))
	digits, _, ok2 := bytes.Cut(tail, []byte("\n"))
	start, err := strconv.Atoi(string(digits))
	if !ok || !ok2 || err != nil || start > len(draft) {
		return nil, errDraft
	}
	head, rows, ok := bytes.Cut(draft[start:], []byte(" f \n"))
	fields := bytes.Fields(head)
	if !ok || len(fields) < 3 {
		return nil, errDraft
	}
	count, err := strconv.Atoi(string(fields[2]))
	const row = len("0000000000 00000 n \n")
	if err != nil || count < 1 || (count-1)*row > len(rows) {
		return nil, errDraft
	}
	offsets := make([]int, count)
	for i := 1; i < count; i++ {
		if offsets[i], err = strconv.Atoi(string(rows[(i-1)*row:][:10])); err != nil || offsets[i] > start {
			return nil, errDraft
		}
	}
	return offsets, nil
}

func putResources(w *fileWriter, fonts *fontSet, pages []layout.Page) error {
	var names strings.Builder
	for style, f := range fonts.fonts {
		if !f.drawn() {
			continue
		}
		n, err := f.put(w)
		if err != nil {
			return err
		}
		fmt.Fprintf(&names, "/F%d %d 0 R", style, n)
	}
	pictures, err := putPictures(w, pages)
	if err != nil {
		return err
	}
	sets := "/PDF/Text"
	if pictures != "" {
		sets += "/ImageB"
	}
	w.object(resourcesObject, "<</ProcSet[%s]/Font<<%s>>%s>>", sets, names.String(), pictures)
	return nil
}

func putCatalog(w *fileWriter, catalog int, res layout.Result, meta Meta) error {
	metadata, profile := w.reserve(), w.reserve()
	w.stream(metadata, "/Type/Metadata/Subtype/XML", xmp(meta))
	if err := w.packedStream(profile, "/N 3", colourProfile()); err != nil {
		return err
	}
	outlines := ""
	if len(res.Outline) > 0 {
		outlines = fmt.Sprintf("/Outlines %d 0 R/PageMode/UseOutlines", putOutline(w, res))
	}
	w.object(catalog, "<</Type/Catalog/Pages %d 0 R/Metadata %d 0 R/Lang(%s)/ViewerPreferences<</DisplayDocTitle true>>"+
		"/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2.1)"+
		"/Info(sRGB IEC61966-2.1)/RegistryName(http://www.color.org)/DestOutputProfile %d 0 R>>]%s>>",
		treeObject, metadata, meta.language(), profile, outlines)
	return nil
}
