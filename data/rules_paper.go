package data

import "sogiamsat/data/model"

// checkDocument refuses a unit or session the mission does not have, and an issued paper whose signer was not in office that day.
func (t *Tx) checkDocument(r *model.Document) error {
	if r.Mission != "" && r.Ward != "" {
		if err := t.checkInMission("ward", r.Mission, r.Ward); err != nil {
			return err
		}
	}
	if r.Session != "" {
		ok, err := t.exists("SELECT 1 FROM session WHERE uid = ? AND mission = ? AND deleted_at = ''", r.Session, r.Mission)
		if err != nil {
			return err
		}
		if !ok {
			return model.Errorf(model.Invalid, "session", "Buổi làm việc được chọn không thuộc cuộc giám sát này; hãy chọn buổi khác.")
		}
	}
	if r.State.Frozen() && r.Signer != "" && r.Day != "" {
		return t.checkSigner(r, r.Day)
	}
	return nil
}

// checkSigner refuses a signer whose post is not valid on the day or may not sign this type of paper, and a paper that
// lacks the signer its type has. A report of the delegation is signed by its head, whatever his post signs.
func (t *Tx) checkSigner(d *model.Document, day model.Date) error {
	ofDelegation := d.Type == model.BC
	if d.Signer == "" && (ofDelegation || !d.Type.HasSigner()) {
		return nil
	}
	posts, err := list[model.Post](t, "WHERE uid = ? AND deleted_at = ''", d.Signer)
	if err != nil {
		return err
	}
	switch {
	case len(posts) == 0:
		return model.Errorf(model.Missing, "signer", "Chưa chọn người ký; hãy trả lại văn bản rồi chọn ở ô “Người ký” của nó trong trang Văn bản.")
	case !posts[0].ValidOn(day):
		return model.Errorf(model.Invalid, "signer", "Người ký không giữ chức vụ “%s” vào ngày %s.", posts[0].Title, day.Format())
	case !ofDelegation && !posts[0].MaySign(d.Type):
		return model.Errorf(model.Invalid, "signer", "Chức vụ “%s” không được ký %s.", posts[0].Title, model.LowerFirst(d.Type.Label()))
	}
	return nil
}

// checkOpenPaper refuses another text for a paper that is issued; papers of before the book may get their text kept.
func (t *Tx) checkOpenPaper(v *model.DocumentVersion) error {
	issued, err := t.exists("SELECT 1 FROM document_version WHERE document = ? AND issued = 1", v.Document)
	if err == nil && issued {
		err = model.Errorf(model.Immutable, "", "Văn bản đã ban hành; hãy lập văn bản thay thế hoặc công văn đính chính.")
	}
	return err
}

// checkPost refuses a span that leaves out a day on which the post signed a paper.
func (t *Tx) checkPost(r *model.Post) error {
	var number string
	var day model.Date
	found, err := first(t, []any{&number, &day}, `SELECT number, day FROM document WHERE signer = ?1 AND deleted_at = '' AND day <> ''
		AND state NOT IN ('draft', 'for_signature') AND NOT ((?2 = '' OR ?2 <= day) AND (?3 = '' OR day < ?3))`, r.UID, r.ValidFrom, r.ValidTo)
	if err != nil || !found {
		return err
	}
	return model.Errorf(model.InUse, "valid_from", "Người giữ chức vụ này đã ký văn bản số %s ngày %s; thời gian giữ chức phải gồm ngày đó.", number, day.Format())
}

// checkBlob refuses a hash whose bytes are not kept.
func (t *Tx) checkBlob(field, sha string) error {
	ok, err := t.exists("SELECT 1 FROM blob WHERE sha256 = ?", sha)
	if err == nil && !ok {
		err = model.Errorf(model.NotFound, field, "Nội dung tệp chưa được lưu.")
	}
	return err
}
