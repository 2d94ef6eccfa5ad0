package service

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"strings"

	"sogiamsat/data/model"
	"sogiamsat/reports/doc"
	"sogiamsat/reports/layout"
	"sogiamsat/reports/qr"
)

// The code of an issued paper is printed on it as a QR code: its number, its day and the first digits of the SHA-256 of
// what it says, "05/TB-MTTQ-BTT 21/10/2024 3F2A91B0C4D5E6F7". The bytes of the PDF cannot be meant, as they contain the
// code. It is the hash of the kept tree, as JSON with sorted keys and without the members "code" and "font": these are
// known only when the PDF is made. Keys that later versions of the program add or leave out change nothing, as the tree
// is hashed as it was kept.

// sealDigits is how many hexadecimal digits of the hash are printed: enough that nobody finds another text with the same.
const sealDigits = 16

// contentHash is the hash of a kept tree, in capital hexadecimal digits.
func contentHash(tree string) (string, error) {
	var members map[string]json.RawMessage
	if err := json.Unmarshal([]byte(tree), &members); err != nil {
		return "", fmt.Errorf("hash the text of a paper: %w", err)
	}
	delete(members, "code")
	delete(members, "font")
	plain, err := json.Marshal(members)
	if err != nil {
		return "", fmt.Errorf("hash the text of a paper: %w", err)
	}
	sum := sha256.Sum256(plain)
	return strings.ToUpper(hex.EncodeToString(sum[:])), nil
}

// codeOf is the code of a paper with its number and day.
func codeOf(tree doc.Document, number string, day model.Date) (string, error) {
	text, err := json.Marshal(tree)
	if err != nil {
		return "", fmt.Errorf("code of a paper: %w", err)
	}
	hash, err := contentHash(string(text))
	if err != nil {
		return "", err
	}
	return number + " " + day.Format() + " " + hash[:sealDigits], nil
}

// parseCode takes a code apart; ok is false for a text that is none.
func parseCode(code string) (number, day, digits string, ok bool) {
	fields := strings.Fields(code)
	n := len(fields)
	if n < 3 || len(fields[n-1]) != sealDigits || strings.Trim(strings.ToUpper(fields[n-1]), "0123456789ABCDEF") != "" {
		return "", "", "", false
	}
	return strings.Join(fields[:n-2], " "), fields[n-2], strings.ToUpper(fields[n-1]), true
}

// placeCode puts the code of a tree on its pages.
func placeCode(pages *layout.Result, tree doc.Document, sheet layout.Sheet) error {
	if tree.Code == "" {
		return nil
	}
	modules, err := qr.Modules(tree.Code)
	if err != nil {
		return model.Errorf(model.Invalid, "number", "Số, ký hiệu “%s” quá dài để in thành mã QR; hãy tắt mã QR ở thể thức của cơ quan.", tree.Code).Because(err)
	}
	layout.PlaceCode(pages, tree, sheet, modules)
	return nil
}
