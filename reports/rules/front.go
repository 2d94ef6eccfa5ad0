package rules

import "slices"

// front is the set "State rules as used by the Front": NĐ 30/2020/NĐ-CP, which the Front follows by Điều 2 khoản 2 as
// far as it suits it.
func front() Set {
	return Set{
		ID:        FrontND30,
		Family:    Front,
		Name:      "Thể thức Nhà nước, Mặt trận áp dụng (Nghị định 30/2020/NĐ-CP)",
		Basis:     decree30,
		ValidFrom: "2020-03-05",
		Caution: "Quy định thể thức riêng của Mặt trận (Quyết định 207/QĐ-MTTW-BTT, từ 29/8/2025) chưa có toàn văn để đối chiếu; " +
			"văn bản Mặt trận năm 2026 vẫn trình bày theo Nghị định 30.",
		Measures: stateMeasures(),
		Traits:   frontTraits(),
	}
}

// frontPapers is the source of what the Front does otherwise than the decree.
const frontPapers = "văn bản của các cơ quan Mặt trận"

// frontTraits are the decree's, with the choices that the Front's own papers show.
func frontTraits() []Trait {
	return override(
		stateTraits(),
		Trait{
			Key: "head.separator", Value: "line", Options: []string{"line", "star", "stars", "none"}, Clause: issuer,
			Note: "Nghị định quy định nét kẻ liền; một số cơ quan Mặt trận quen dùng dấu sao.",
		},
		Trait{
			Key: "sign.collective", Value: "", Options: []string{"", "KT."}, Clause: frontPapers,
			Note: "Ban Thường trực quyết định tập thể nên cấp phó ký TM. mà không có dòng KT.; Nghị định ghi thêm dòng KT.",
		},
	)
}

// override replaces traits by those of the same key.
func override(base []Trait, with ...Trait) []Trait {
	all := slices.Clone(base)
	for _, t := range with {
		i := slices.IndexFunc(all, func(b Trait) bool { return b.Key == t.Key })
		if i < 0 {
			panic("rules: no trait " + t.Key)
		}
		all[i] = t
	}
	return all
}
