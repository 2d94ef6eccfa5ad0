package theme

import (
	_ "embed"
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
)

//go:embed vi.json
var vietnamese []byte

// UseVietnamese gives Fyne's own texts in Vietnamese whatever language the system is set to. Fyne has no Vietnamese
// and no way to choose a language, so the words are added under the locale it has picked. Call it before the first
// widget is made.
func UseVietnamese() error {
	for _, locale := range []fyne.Locale{lang.SystemLocale(), "vi"} {
		if err := lang.AddTranslationsForLocale(vietnamese, locale); err != nil {
			return fmt.Errorf("add Vietnamese words for %s: %w", locale, err)
		}
	}
	return nil
}
