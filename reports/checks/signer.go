package checks

import (
	"slices"
	"strings"

	"sogiamsat/data/model"
)

// officeSigns reports whether somebody signs the paper for the office. The delegation's papers are signed by its head;
// outlines and lists may bear no signature at all.
func (f *facts) officeSigns() bool {
	if f.Type == model.BC || f.Type == model.BB {
		return false
	}
	s, _ := f.signature()
	return s != nil || !f.made()
}

// signer is the post that signs: the one asked for, the one of the kept paper, else the first that may.
func (f *facts) signer() (model.DossierSigner, bool) {
	want := f.Input.Signer
	if want == "" && f.Paper != nil {
		want = f.Paper.Signer
	}
	i := slices.IndexFunc(f.Dossier.Signers, func(s model.DossierSigner) bool {
		if want != "" {
			return s.Post.UID == want
		}
		return s.Post.MaySign(f.Type) && s.Post.ValidOn(f.day)
	})
	if i < 0 {
		return model.DossierSigner{}, false
	}
	return f.Dossier.Signers[i], true
}

func (f *facts) signerPlace(s model.DossierSigner) Place {
	p := Place{Ref: model.Ref{Noun: "person", UID: s.Person.UID}}
	if _, n := f.signature(); n > 0 {
		p.Block, p.Page = n, f.pageOf(n)
	}
	return p
}

func signerThere(f *facts, r *report) {
	if !f.officeSigns() {
		return
	}
	if _, ok := f.signer(); ok {
		return
	}
	have := "Chưa có người đủ thẩm quyền ký " + model.LowerFirst(f.Type.Label()) + " vào ngày " + f.day.Format() + "."
	if f.Input.Signer != "" || f.Paper != nil && f.Paper.Signer != "" {
		have = "Người ký được chọn không giữ chức vụ nào của cơ quan vào ngày " + f.day.Format() + "."
	}
	at := f.at("office", f.Dossier.Mission.Office) // whose posts are to be filled, not the mission's findings
	r.say(at, have, "Ghi chức vụ của người ký, ngày giữ chức vụ và loại văn bản được ký.")
}

func signerValid(f *facts, r *report) {
	if s, ok := f.signer(); ok && f.officeSigns() && !s.Post.ValidOn(f.day) {
		r.say(f.signerPlace(s), s.Person.FullName+" không giữ chức vụ "+s.Post.Title+" vào ngày "+f.day.Format()+".",
			"Chọn người ký khác, hoặc sửa ngày giữ chức vụ.")
	}
}

func signerMay(f *facts, r *report) {
	if s, ok := f.signer(); ok && f.officeSigns() && !s.Post.MaySign(f.Type) {
		r.say(f.signerPlace(s), s.Person.FullName+" không được ghi là ký "+model.LowerFirst(f.Type.Label())+".",
			"Chọn người ký khác, hoặc thêm loại văn bản này vào ô “Được ký” của chức vụ.")
	}
}

func authorityThere(f *facts, r *report) {
	s, n := f.signature()
	if s != nil && !slices.ContainsFunc(s.Authority, func(l string) bool { return strings.TrimSpace(l) != "" && !strings.HasPrefix(l, "(") }) {
		r.say(f.block(n), "Trên tên người ký chưa có dòng thẩm quyền, chức vụ.", "Ghi các dòng thẩm quyền cho chức vụ của người ký, ví dụ TM. BAN THƯỜNG TRỰC, CHỦ TỊCH.")
	}
}

func signerNamed(f *facts, r *report) {
	if s, n := f.signature(); s != nil && strings.TrimSpace(s.Name) == "" {
		r.say(f.block(n), "Dưới chỗ ký chưa có họ và tên.", "Chọn người ký và ghi đủ họ, tên.")
	}
}

// titles are academic titles, ranks, honours and forms of address that do not stand before a signer's name.
var titles = []string{
	"ths", "ts", "tskh", "pgs", "gs", "cn", "ks", "bs", "ls", "nhà giáo", "nsnd", "nsưt", "nhà giáo ưu tú", "đại tá", "thượng tá",
	"trung tá", "thiếu tá", "đại úy", "thượng úy", "trung úy", "thiếu úy", "thiếu tướng", "trung tướng", "thượng tướng", "đại tướng",
	"thạc sĩ", "thạc sỹ", "tiến sĩ", "tiến sỹ", "giáo sư", "ông", "bà", "đồng chí", "đ/c",
}

func signerUntitled(f *facts, r *report) {
	s, n := f.signature()
	if s == nil {
		return
	}
	name := strings.ToLower(s.Name)
	for _, t := range titles {
		rest, ok := strings.CutPrefix(name, t)
		if ok && rest != "" && (rest[0] == '.' || rest[0] == ' ') && len(strings.Fields(rest)) > 1 {
			r.say(f.block(n), "Tên người ký ghi là “"+s.Name+"”.", "Chỉ ghi họ và tên, bỏ học hàm, học vị, danh xưng trước tên.")
			return
		}
	}
}

// deputySigns: a deputy signs for the head (KT.) or for the body (TM.), never in his own name, and with his own post in the
// last line. Whether a deputy who signs for a body names the head too (KT.) is what the rule set and the office say.
func deputySigns(f *facts, r *report) {
	s, n := f.signature()
	if s == nil || len(s.Authority) == 0 {
		return
	}
	last := model.Fold(s.Authority[len(s.Authority)-1])
	if by, ok := f.signer(); ok && f.officeSigns() && isDeputy(by.Post.Title) && !isDeputy(last) {
		r.say(f.signerPlace(by), "Người ký là "+by.Post.Title+" mà dòng cuối trên chữ ký là “"+s.Authority[len(s.Authority)-1]+"”.",
			"Ghi “"+strings.ToUpper(by.Post.Title)+"” ở dòng cuối của ô “Thẩm quyền”, hoặc chọn người ký khác.")
		return
	}
	if !isDeputy(last) || len(s.Authority) > 1 {
		return
	}
	r.say(f.block(n), "Chỉ có dòng “"+s.Authority[0]+"” trên chữ ký.", "Ghi thêm dòng ký thay ("+signForms(f)+") trước chức vụ cấp phó.")
}

// isDeputy reads a post, or a line above a signature.
func isDeputy(post string) bool { return strings.HasPrefix(model.Fold(post), "pho ") }

func signForms(f *facts) string {
	var out []string
	for _, x := range []string{f.form.Deputy, f.form.For} {
		if x != "" {
			out = append(out, x)
		}
	}
	return strings.Join(out, " hoặc ")
}

// delegationSigns: the delegation's report bears its own name above that of its head (NĐ 30/2020, Phụ lục I, II.7.b).
func delegationSigns(f *facts, r *report) {
	s, n := f.signature()
	if s == nil {
		return
	}
	all := model.Fold(strings.Join(s.Authority, " "))
	if !strings.Contains(all, "doan giam sat") {
		r.say(f.block(n), "Dòng thẩm quyền là “"+strings.Join(s.Authority, ", ")+"”.", "Báo cáo của Đoàn do Trưởng đoàn ký: "+f.form.For+" ĐOÀN GIÁM SÁT, TRƯỞNG ĐOÀN.")
	}
}
