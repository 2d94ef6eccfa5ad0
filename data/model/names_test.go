package model_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"sogiamsat/data/model"
)

func TestUnitName(t *testing.T) {
	tests := []struct {
		kind      model.WardKind
		name      string
		eponym    bool
		sentence  string
		placeLine string
	}{
		{model.Phuong, "3", false, "Phường 3", "Phường 3"},
		{model.Phuong, "15", false, "Phường 15", "Phường 15"},
		{model.Phuong, "Đức Nhuận", false, "phường Đức Nhuận", "Đức Nhuận"},
		{model.Phuong, "Điện Biên Phủ", true, "Phường Điện Biên Phủ", "Phường Điện Biên Phủ"},
		{model.Xa, "Công Hải", false, "xã Công Hải", "Công Hải"},
		{model.DacKhu, "Côn Đảo", false, "đặc khu Côn Đảo", "Côn Đảo"},
		{model.Phuong, "", false, "phường", ""},
	}
	for _, tt := range tests {
		if got := model.UnitName(tt.kind, tt.name, tt.eponym); got != tt.sentence {
			t.Errorf("UnitName(%q, %q) = %q, want %q", tt.kind, tt.name, got, tt.sentence)
		}
		if got := model.PlaceName(tt.kind, tt.name, tt.eponym); got != tt.placeLine {
			t.Errorf("PlaceName(%q, %q) = %q, want %q", tt.kind, tt.name, got, tt.placeLine)
		}
	}
}

func TestJoinAnd(t *testing.T) {
	tests := []struct {
		items []string
		want  string
	}{
		{nil, ""},
		{[]string{"Phường 3"}, "Phường 3"},
		{[]string{"Phường 3", "Phường 5"}, "Phường 3 và Phường 5"},
		{[]string{"Phường 3", "Phường 5", "Phường 9", "Phường 15"}, "Phường 3, Phường 5, Phường 9 và Phường 15"},
	}
	for _, tt := range tests {
		if got := model.JoinAnd(tt.items); got != tt.want {
			t.Errorf("JoinAnd(%q) = %q, want %q", tt.items, got, tt.want)
		}
	}
}

func TestFirstLetter(t *testing.T) {
	for _, tt := range [][3]string{
		{"đặc khu", "Đặc khu", "đặc khu"},
		{"Ủy ban", "Ủy ban", "ủy ban"},
		{"", "", ""},
		{"PDF 1.4", "PDF 1.4", "PDF 1.4"},
		{"Ý kiến", "Ý kiến", "ý kiến"},
		{"3 phường", "3 phường", "3 phường"},
		{"\xff", "\xff", "\xff"},
	} {
		if got := model.UpperFirst(tt[0]); got != tt[1] {
			t.Errorf("UpperFirst(%q) = %q, want %q", tt[0], got, tt[1])
		}
		if got := model.LowerFirst(tt[0]); got != tt[2] {
			t.Errorf("LowerFirst(%q) = %q, want %q", tt[0], got, tt[2])
		}
	}
}

func TestRoman(t *testing.T) {
	for n, want := range map[int]string{
		-1: "", 0: "", 1: "I", 4: "IV", 9: "IX", 14: "XIV", 40: "XL", 1990: "MCMXC", 2023: "MMXXIII", 3999: "MMMCMXCIX", 4000: "",
	} {
		if got := model.Roman(n); got != want {
			t.Errorf("Roman(%d) = %q, want %q", n, got, want)
		}
	}
}

func TestLetter(t *testing.T) {
	var got []string
	for n := range 27 {
		got = append(got, model.Letter(n))
	}
	want := []string{
		"", "a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m", "n", "o", "p", "q", "r", "s", "t", "u",
		"v", "x", "y", "aa", "ab", "ac",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("letters (-want +got):\n%s", diff)
	}
}
