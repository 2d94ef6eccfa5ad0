package rules

// stateTraits are the words and signs of NĐ 30/2020, as State bodies and the Front write them.
var stateTraits = []Trait{
	{Key: "head.national", Value: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", Clause: national},
	{Key: "head.motto", Value: "Độc lập - Tự do - Hạnh phúc", Clause: national},
	{
		Key: "head.separator", Value: "line", Options: []string{"line", "star", "stars", "none"}, Clause: issuer,
		Note: "Nghị định quy định nét kẻ liền; một số cơ quan Mặt trận quen dùng dấu sao.",
	},
	{Key: "number.word", Value: "Số: ", Clause: number},
	{Key: "number.order", Value: "{n}/{type}-{code}", Clause: number},
	{Key: "number.letter", Value: "{n}/{code}", Clause: number},
	{Key: "number.scope", Value: scopeYear, Clause: "NĐ 30/2020, Điều 15"},
	{Key: "cite.day", Value: " ngày ", Clause: body},
	{Key: "text.end", Value: "./.", Clause: "NĐ 30/2020, Phụ lục III"},
	{Key: "part.dot", Value: ".", Clause: body},
	{Key: "sign.for", Value: "TM.", Clause: signing},
	{Key: "sign.deputy", Value: "KT.", Clause: signing},
	{Key: "sign.order", Value: "TL.", Clause: signing},
	{Key: "sign.delegated", Value: "TUQ.", Clause: signing},
	{Key: "sign.acting", Value: "Q.", Clause: signing},
	{Key: "receivers.file", Value: "Lưu: VT, {unit}", Clause: receivers},
	{Key: "annex.word", Value: "Phụ lục", Clause: annex},
	{Key: "annex.tie", Value: "(Kèm theo {paper})", Clause: annex},
}
