package model_test

import (
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"sogiamsat/data/model"
)

func TestOldFonts(t *testing.T) {
	for _, tt := range []struct {
		name, in string
		font     model.OldFont
		want     string
	}{
		{"TCVN3", "ñy ban MÆt trËn Tæ quèc ViÖt Nam", model.TCVN3, "ủy ban Mặt trận Tổ quốc Việt Nam"},
		{"VNI", "Uûy ban Maët traän Toå quoác Vieät Nam", model.VNI, "Ủy ban Mặt trận Tổ quốc Việt Nam"},
		{"TCVN3, one name", "§øc NhuËn", model.TCVN3, "Đức Nhuận"},
		{"TCVN3 with ư", "§\u00adêng Tr\u00adêng Sa, ph\u00adêng 3", model.TCVN3, "Đường Trường Sa, phường 3"},
		{"TCVN3 with Greek mu", "®oμn gi¸m s¸t", model.TCVN3, "đoàn giám sát"},
		{"VNI, all in capitals", "ÑAÛNG UÛY PHÖÔØNG", model.VNI, "ĐẢNG ỦY PHƯỜNG"},
		{"VNI, single letters", "ñöôïc nghæ ngôi, nghóa vuï, bò, kyõ luaät, tyû, lyù, kî", model.VNI, "được nghỉ ngơi, nghĩa vụ, bị, kỹ luật, tỷ, lý, kỵ"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := model.DetectOldFont(tt.in); got != tt.font {
				t.Errorf("DetectOldFont(%q) = %q", tt.in, got)
			}
			if got := model.ConvertOldFont(tt.in, tt.font); got != tt.want {
				t.Errorf("ConvertOldFont(%q) = %q, want %q", tt.in, got, tt.want)
			}
		})
	}
}

func TestNoOldFont(t *testing.T) {
	for _, s := range []string{
		"", "Phuong 3", "935-QĐ/TU", "Ủy ban Mặt trận Tổ quốc Việt Nam", practiceSentences, strings.ToUpper(practiceSentences),
		norm.NFD.String(practiceSentences), "café", "Müller, Köln und Señor Muñoz", "5 × 3 × 2", "10 µm", "© 2023 ®", "37 °C, ½ ngày", "São Paulo",
		"résumé naïve über", "QĐ, ĐU, TĐKT", "giá trị ± 5", "Ô! Ồ? à, ừ", "\xff\xfe", "😀",
	} {
		if got := model.DetectOldFont(s); got != "" {
			t.Errorf("DetectOldFont(%.60q) = %q", s, got)
		}
	}
	if got := model.ConvertOldFont("MÆt trËn", ""); got != "MÆt trËn" {
		t.Errorf("no font: %q", got)
	}
}

// TestOldFontsRoundTrip writes every Vietnamese letter the old ways, letter by
// letter as their code tables give them, and reads it back.
func TestOldFontsRoundTrip(t *testing.T) {
	letters := strings.Split("a à ả ã á ạ ă ằ ẳ ẵ ắ ặ â ầ ẩ ẫ ấ ậ e è ẻ ẽ é ẹ ê ề ể ễ ế ệ i ì ỉ ĩ í ị o ò ỏ õ ó ọ ô ồ ổ ỗ ố ộ ơ ờ ở ỡ ớ ợ "+
		"u ù ủ ũ ú ụ ư ừ ử ữ ứ ự y ỳ ỷ ỹ ý ỵ đ", " ")
	codes := map[model.OldFont]string{
		model.TCVN3: "a µ ¶ · ¸ ¹ ¨ » ¼ ½ ¾ Æ © Ç È É Ê Ë e Ì Î Ï Ð Ñ ª Ò Ó Ô Õ Ö i × Ø Ü Ý Þ o ß á â ã ä « å æ ç è é ¬ ê ë ì í î " +
			"u ï ñ ò ó ô \u00ad õ ö ÷ ø ù y ú û ü ý þ ®",
		model.VNI: "a aø aû aõ aù aï aê aè aú aü aé aë aâ aà aå aã aá aä e eø eû eõ eù eï eâ eà eå eã eá eä i ì æ ó í ò o oø oû oõ où oï " +
			"oâ oà oå oã oá oä ô ôø ôû ôõ ôù ôï u uø uû uõ uù uï ö öø öû öõ öù öï y yø yû yõ yù î ñ",
	}
	for font, table := range codes {
		written := strings.Split(table, " ")
		if len(written) != len(letters) {
			t.Fatalf("%s: %d codes for %d letters", font, len(written), len(letters))
		}
		for i, code := range written {
			if got := model.ConvertOldFont(code, font); got != letters[i] {
				t.Errorf("%s: %q is %q, want %q", font, code, got, letters[i])
			}
		}
		back := strings.NewReplacer(pairUp(letters, written)...)
		old := back.Replace(strings.ToLower(practiceSentences))
		if got := model.DetectOldFont(old); got != font {
			t.Errorf("%s is taken for %q: %.80q", font, got, old)
		}
		if got := model.ConvertOldFont(old, font); got != strings.ToLower(practiceSentences) {
			t.Errorf("%s does not come back: %q", font, got)
		}
	}
}

func pairUp(from, to []string) (pairs []string) {
	for i := range from {
		pairs = append(pairs, from[i], to[i])
	}
	return pairs
}

func TestOldFontLabels(t *testing.T) {
	for _, f := range model.OldFonts {
		if !f.Valid() || !strings.Contains(f.Label(), string(f)) {
			t.Errorf("%q: %v %q", f, f.Valid(), f.Label())
		}
	}
	if f := model.OldFont("VPS"); f.Valid() || f.Label() != "VPS" {
		t.Errorf("an unknown font: %v %q", f.Valid(), f.Label())
	}
}

func TestOldFontsAreCleanedOnceConverted(t *testing.T) {
	clean := model.CleanTyped(model.CleanText)
	for in, want := range map[string]string{
		"§\u00adêng  Tr\u00adêng Sa": "§\u00adêng  Tr\u00adêng Sa", "gi\u00adám  sát": "giám sát", " a ": "a",
	} {
		if got := clean(in); got != want {
			t.Errorf("%q becomes %q", in, got)
		}
	}
	p := model.NewPaste(pasteDossier(), start, model.ParseRows("Ward\tNhận xét\tMinh chứng\n5\tqu¶n lý tèt\tBiªn b¶n"))
	p.Heading, p.Roles = true, []model.PasteRole{model.PasteWard, model.PasteText, model.PasteEvidence}
	if f := p.Findings(); len(f) != 1 || len(f[0].Problems) != 2 {
		t.Errorf("%+v", f)
	}
}
