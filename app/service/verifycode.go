package service

import (
	"bytes"
	"context"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"os"
	"strings"

	"sogiamsat/data/model"
	"sogiamsat/reports/doc"
)

// VerifyCode tells whether a text read from a QR code, or typed from it, is the code of a paper that the book issued, whether
// the paper's kept text still bears it out, and what became of the paper.
func VerifyCode(ctx context.Context, store KnownFiles, code string) (Verification, error) {
	number, day, digits, ok := parseCode(model.CleanLine(code))
	if !ok {
		return Verification{}, model.Errorf(model.Invalid, "code",
			"“%s” không phải mã in trên văn bản; mã có số, ngày và %d chữ số, ví dụ 05/TB-MTTQ-BTT 21/10/2024 3F2A91B0C4D5E6F7.", code, sealDigits)
	}
	found, err := store.IssuedPapers(ctx, number)
	if err != nil {
		return Verification{}, fmt.Errorf("verify code %s: %w", code, err)
	}
	for _, p := range found {
		if p.Version.Day.Format() != day {
			continue
		}
		name, tree := fullName(p.Document), keptTree(p.Version)
		switch {
		case tree.Code == "":
			return Verification{Said: []string{fmt.Sprintf("Sổ có %s nhưng khi ban hành không in mã QR; mã này không phải do sổ này in.", model.LowerFirst(name))}}, nil
		case !sameCode(tree.Code, number, day, digits):
			return Verification{Said: []string{fmt.Sprintf("Sổ có %s nhưng mã in trên bản đã ban hành là “%s”; tờ mang mã này không phải bản trong sổ.", model.LowerFirst(name), tree.Code)}}, nil
		}
		return Verification{Known: true, Said: append(append([]string{fmt.Sprintf("Mã này đúng là của %s.", model.LowerFirst(name))}, fate(p)...), borneOut(p.Version, tree))}, nil
	}
	return Verification{Said: []string{fmt.Sprintf("Sổ này không ban hành văn bản nào số %s ngày %s.", number, day)}}, nil
}

// sameCode compares a printed code with one that was read, whatever its spaces and capitals.
func sameCode(printed, number, day, digits string) bool {
	n, d, h, ok := parseCode(printed)
	return ok && model.Fold(n) == model.Fold(number) && d == day && h == digits
}

// keptTree is the tree of an issued version; the zero tree when none was kept.
func keptTree(v model.DocumentVersion) doc.Document {
	var tree doc.Document
	if json.Unmarshal([]byte(v.Tree), &tree) != nil {
		return doc.Document{}
	}
	return tree
}

// onPaper says what is on an issued PDF besides its text: the code and the font of the PC.
func onPaper(f model.KnownFile) []string {
	if f.Part != model.IssuedPDF {
		return nil
	}
	var out []string
	tree := keptTree(f.Version)
	if tree.Code != "" {
		out = append(out, borneOut(f.Version, tree))
	}
	if tree.Font != "" {
		out = append(out, "Phông chữ nhúng khi ban hành: "+tree.Font+" của máy đã ban hành.")
	}
	return out
}

// borneOut says whether the kept text of a version has the hash that its code begins with.
func borneOut(v model.DocumentVersion, tree doc.Document) string {
	_, _, digits, ok := parseCode(tree.Code)
	hash, err := contentHash(v.Tree)
	if !ok || err != nil || !strings.HasPrefix(hash, digits) {
		return "Mã QR in trên văn bản (" + tree.Code + ") không khớp với nội dung giữ trong sổ; hãy kiểm tra tệp dữ liệu (lệnh check)."
	}
	return "Mã QR in trên văn bản khớp với nội dung giữ trong sổ: " + tree.Code + "."
}

// mostRead is how much of an unknown file is looked through for a code.
const mostRead = 64 << 20

// codedIn says of which paper an unknown PDF bears the code in its properties; nothing when it bears none.
func codedIn(ctx context.Context, store KnownFiles, path string) ([]string, error) {
	info, err := os.Stat(path)
	if err != nil || info.Size() > mostRead {
		return nil, nil //nolint:nilerr // the file was read before; without its code there is less to say
	}
	file, err := os.ReadFile(path)
	if err != nil {
		return nil, readError(path, err)
	}
	_, rest, _ := bytes.Cut(file, []byte("<pdf:Keywords>"))
	raw, _, ok := bytes.Cut(rest, []byte("</pdf:Keywords>"))
	var code string
	if !ok || xml.Unmarshal([]byte("<k>"+string(raw)+"</k>"), &code) != nil {
		return nil, nil
	}
	if _, _, _, ok := parseCode(code); !ok {
		return nil, nil
	}
	v, err := VerifyCode(ctx, store, code)
	if err != nil || !v.Known {
		return append([]string{"Tệp ghi mã QR “" + code + "”."}, v.Said...), err
	}
	return append([]string{"Tệp ghi mã QR “" + code + "” của một văn bản trong sổ, nhưng không còn đúng từng byte như khi ban hành; hãy so từng chữ với bản trong sổ."}, v.Said...), nil
}
