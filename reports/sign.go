package reports

import (
	"slices"
	"strings"

	"sogiamsat/data/model"
	"sogiamsat/reports/doc"
)

// signer returns the post that signs papers of type t: the one asked for, or the first that may on the day.
func (b *builder) signer(t model.DocType) (model.DossierSigner, bool) {
	i := slices.IndexFunc(b.d.Signers, func(s model.DossierSigner) bool {
		if b.o.Signer != "" {
			return s.Post.UID == b.o.Signer
		}
		return s.Post.MaySign(t) && s.Post.ValidOn(b.day())
	})
	if i < 0 {
		return model.DossierSigner{}, false
	}
	return b.d.Signers[i], true
}

// SignerOf is the post that is printed as the signer of a paper of type t, of a delegation's report that of its head;
// empty: nobody is, or the head holds no post that is known.
func SignerOf(d *model.Dossier, t model.DocType, o Options) model.UID {
	b := &builder{d: d, o: o}
	if t == model.BC {
		m, _ := b.delegationSigner()
		return m.Post.UID
	}
	if !t.HasSigner() {
		return ""
	}
	s, _ := b.signer(t)
	return s.Post.UID
}

// signature adds Nơi nhận and the office's signer for a type of paper. A draft without a signer says so in his place.
func (b *builder) signature(t model.DocType, recipients []string) {
	s := doc.Signature{Recipients: recipients}
	signer, ok := b.signer(t)
	switch {
	case ok:
		b.signedBy(&s, signer)
	case b.o.Signer != "":
		b.refuse(model.Errorf(model.NotFound, "signer", "Người ký được chọn không giữ chức vụ nào của cơ quan vào ngày %s.", b.day().Format()))
	case b.o.For == Signature:
		b.refuse(model.Errorf(model.Missing, "signer",
			"Chưa có ai được ký %s vào ngày %s. Hãy ghi chức vụ của người ký và đánh dấu loại văn bản được ký.", t.Label(), b.day().Format()))
	default:
		s.Authority = []string{"(CHƯA CHỌN NGƯỜI KÝ)"}
	}
	b.add(doc.Block{Signature: &s})
}

// signedBy takes the authority lines of the post, which has to be held on the day.
func (b *builder) signedBy(s *doc.Signature, signer model.DossierSigner) {
	if !signer.Post.ValidOn(b.day()) {
		b.refuse(model.Errorf(model.Invalid, "signer", "%s không giữ chức vụ %s vào ngày %s.",
			signer.Person.FullName, signer.Post.Title, b.day().Format()))
	}
	b.checkAuthority(signer, signer.Post.Authority)
	s.Authority = b.authority(signer.Post)
	s.Name = b.line("Tên người ký", signer.Person.FullName)
}

// fileLine is the last line of Nơi nhận in the words of the rule set: "Lưu: VT, Hồ sơ giám sát".
func (b *builder) fileLine(unit string) string {
	return strings.ReplaceAll(b.form.File, "{unit}", unit)
}
