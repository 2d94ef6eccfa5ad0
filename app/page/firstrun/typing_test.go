package firstrun_test

import (
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"sogiamsat/app/page/firstrun"
)

func TestDiagnosis(t *testing.T) {
	// What UniKey makes in “Unicode tổ hợp”: letters with hats as one, tones apart.
	combined := strings.NewReplacer("Ủ", "U\u0309", "ặ", "ă\u0323", "ậ", "â\u0323", "ổ", "ô\u0309", "ố", "ô\u0301", "ệ", "ê\u0323").Replace(firstrun.Sample)
	cases := []struct {
		name, typed string
		fault       firstrun.Fault
		done        bool
	}{
		{"right", firstrun.Sample, firstrun.NoFault, true},
		{"right, space at the end", firstrun.Sample + " ", firstrun.NoFault, true},
		{"the other place of the tone", "Uỷ ban Mặt trận Tổ quốc Việt Nam", firstrun.NoFault, true},
		{"capitals", "ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM", firstrun.NoFault, true},
		{"UỶ in capitals", "UỶ BAN MẶT TRẬN TỔ QUỐC VIỆT NAM", firstrun.NoFault, true},
		{"small letters", "ủy ban mặt trận tổ quốc việt nam", firstrun.NoFault, true},
		{"nothing", "", firstrun.NoFault, false},
		{"half a word", "Ủ", firstrun.NoFault, false},
		{"right so far", "Ủy ban Mặt", firstrun.NoFault, false},
		{"a mark still to come", "Ủy ban Măt", firstrun.NoFault, false},
		{"TCVN3", "ñy ban MÆt trËn Tæ quèc ViÖt Nam", firstrun.TCVN3Table, false},
		{"TCVN3 after one word", "ñy ", firstrun.TCVN3Table, false},
		{"VNI table", "Uûy ban Maët traän Toå quoác Vieät Nam", firstrun.VNITable, false},
		{"VNI table in capitals", "UÛY BAN MAËT TRAÄN TOÅ QUOÁC VIEÄT NAM", firstrun.VNITable, false},
		{"VIQR", "U?y ban Ma(.t tra^.n To^? quo^'c Vie^.t Nam", firstrun.VIQRTable, false},
		{"NFD", norm.NFD.String(firstrun.Sample), firstrun.Decomposed, false},
		{"combined", combined, firstrun.Decomposed, false},
		{"Telex keys", "Uyr ban Mawtj traanj Toor quoocs Vieetj Nam", firstrun.TelexKeys, false},
		{"Telex keys at once", "Ury ban Mawjt traajn Tooer", firstrun.TelexKeys, false},
		{"Telex keys at the word's end", "Uyr ban Matwj tranaj Toro quocos Vietje Nam", firstrun.TelexKeys, false},
		{"VNI keys", "U3y ban Ma85t tra65n To63 quo61c Vie65t Nam", firstrun.VNIKeys, false},
		{"VNI keys at the word's end", "Uy3 ban Mat85 tran65 To63 quoc61 Viet65 Nam", firstrun.VNIKeys, false},
		{"no marks", "Uy ban Mat tran To quoc Viet Nam", firstrun.NoMarks, false},
		{"no marks in capitals", "UY BAN MAT TRAN TO QUOC VIET NAM", firstrun.NoMarks, false},
		{"a lost tone", "Ủy ban Măt trận Tổ quốc Việt Nam", firstrun.LostMarks, false},
		{"another tone", "Úy ban Mặt trận", firstrun.LostMarks, false},
		{"a lost letter", "Ủy ban Mặ trận Tổ quốc Việt Nam", firstrun.OtherLetters, false},
		{"a doubled letter", "Uủy ban Maặt traận Toổ quoốc Vieệt Nam", firstrun.OtherLetters, false},
		{"a missing word", "Ủy Mặt trận Tổ quốc Việt Nam", firstrun.OtherLetters, false},
		{"mostly TCVN3", "Ủy ban MÆt trËn Tæ quốc Viet Nam", firstrun.TCVN3Table, false},
		{"more than asked", firstrun.Sample + " muôn năm", firstrun.NoFault, true},
		{"another last word", "Ủy ban Mặt trận Tổ quốc Việt Lào", firstrun.OtherLetters, false},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if d := firstrun.Diagnose(c.typed); d.Fault != c.fault || d.Done != c.done {
				t.Errorf("%q: fault %q, done %v; want %q, %v\n%+v", c.typed, d.Fault, d.Done, c.fault, c.done, d.Words)
			}
		})
	}
}

func TestWordsOfTheDiagnosis(t *testing.T) {
	d := firstrun.Diagnose("Ủy ban Mawtj tra")
	want := []firstrun.Word{
		{"Ủy", "Ủy", firstrun.WordRight, firstrun.NoFault},
		{"ban", "ban", firstrun.WordRight, firstrun.NoFault},
		{"Mặt", "Mawtj", firstrun.WordWrong, firstrun.TelexKeys},
		{"trận", "tra", firstrun.WordWaits, firstrun.NoFault},
		{Want: "Tổ", State: firstrun.WordWaits},
		{Want: "quốc", State: firstrun.WordWaits},
		{Want: "Việt", State: firstrun.WordWaits},
		{Want: "Nam", State: firstrun.WordWaits},
	}
	if len(d.Words) != len(want) {
		t.Fatalf("%+v", d.Words)
	}
	for i := range want {
		if d.Words[i] != want[i] {
			t.Errorf("word %d: %+v, want %+v", i, d.Words[i], want[i])
		}
	}
}

func TestEveryFaultHasAdvice(t *testing.T) {
	for _, f := range firstrun.Faults {
		a := firstrun.AdviceFor(f)
		if a.Title == "" || a.Why == "" || len(a.Steps) < 2 {
			t.Errorf("%q: %+v", f, a)
		}
	}
	for f, words := range map[firstrun.Fault][]string{
		firstrun.TCVN3Table: {"Bảng mã: Unicode dựng sẵn"},
		firstrun.Decomposed: {"Bảng mã: Unicode dựng sẵn"},
		firstrun.TelexKeys:  {"Kiểu gõ: Telex", "chữ V"},
		firstrun.VNIKeys:    {"Kiểu gõ: VNI"},
		firstrun.LostMarks:  {"Luôn sử dụng clipboard cho unicode"},
	} {
		steps := strings.Join(firstrun.AdviceFor(f).Steps, "\n")
		for _, w := range words {
			if !strings.Contains(steps, w) {
				t.Errorf("%q does not name %q:\n%s", f, w, steps)
			}
		}
	}
}
