package service

import (
	"strings"

	"sogiamsat/data/model"
	"sogiamsat/reports/fonts"
)

// CheckTyped refuses a text with a character that no paper can show: the printing font has none for it, such as an emoji.
// It is asked where people type, so that they need not look for the character once the paper is made; what came from
// elsewhere may have such characters (reports.CheckPrintable).
func CheckTyped(field, text string) error {
	missing := fonts.Missing(strings.ReplaceAll(text, "\n", " "))
	if len(missing) == 0 {
		return nil
	}
	return model.Errorf(model.Invalid, field, "Có %s không in được lên văn bản; hãy xóa hoặc thay bằng chữ.", model.DescribeRune(missing[0]))
}
