package data

import (
	"fmt"
	"slices"

	"sogiamsat/data/model"
)

// Put saves a record: a new one when its version is 0 (its uid is made unless given), else a change of the one that was
// read. A record that was changed since it was read is refused (code Conflict); one without a difference is not
// written. The record's Meta is brought up to date. Put checks the record, its references and the rules between
// records; states of missions, recommendations and documents change through the Move methods only, numbers through
// theirs.
func (t *Tx) Put(r model.Record) error {
	if err := t.refuse(t.put(r)); err != nil {
		return fmt.Errorf("save %s %s: %w", r.Noun(), r.Head().UID, err)
	}
	return nil
}

func (t *Tx) put(r model.Record) error {
	if v, ok := r.(*model.DocumentVersion); ok {
		if err := t.checkOpenPaper(v); err != nil {
			return err
		}
	}
	if r.Head().Version == 0 {
		return t.create(r)
	}
	old, err := t.current(r)
	if err != nil {
		return err
	}
	if err := onlyByMethod(old, r); err != nil {
		return err
	}
	return t.change(old, r)
}

// create adds a record that was never kept.
func (t *Tx) create(r model.Record) error {
	h := r.Head()
	if h.UID == "" {
		h.UID = t.newUID()
	}
	*h = model.Meta{UID: h.UID, Version: 1, CreatedAt: t.now, ChangedAt: t.now, ChangedBy: t.who}
	if err := onlyByMethod(nil, r); err != nil {
		return err
	}
	if err := t.save(nil, r); err != nil {
		return err
	}
	if series, ok := r.(*model.NumberSeries); ok {
		return t.fillSeries(series)
	}
	return nil
}

// current reads the record as it is kept, and refuses when r was read before its last change.
func (t *Tx) current(r model.Record) (model.Record, error) {
	h := r.Head()
	old, err := t.Get(r.Noun(), h.UID)
	if err != nil {
		return nil, err
	}
	was := old.Head()
	if was.InBin() {
		return nil, model.Errorf(model.NotFound, "", "Nội dung này đang ở Thùng rác; hãy khôi phục trước khi sửa.")
	}
	if h.Version != was.Version || h.ContentHash != "" && h.ContentHash != was.ContentHash {
		return nil, model.Errorf(model.Conflict, "", "Nội dung này vừa được sửa ở nơi khác.")
	}
	return old, nil
}

// change writes r over old if their content differs.
func (t *Tx) change(old, r model.Record) error {
	h := r.Head()
	*h = *old.Head()
	hash, err := tableFor(r).hash(r)
	if err != nil || hash == h.ContentHash {
		return err
	}
	h.Version++
	h.ChangedAt, h.ChangedBy = t.now, t.who
	return t.save(old, r)
}

func (t *Tx) save(old, r model.Record) error {
	hash, err := tableFor(r).hash(r)
	if err != nil {
		return err
	}
	r.Head().ContentHash = hash
	if err := r.Validate(); err != nil {
		return err
	}
	if err := t.checkRefs(old, r); err != nil {
		return err
	}
	if t.later != nil {
		*t.later = append(*t.later, func() error { return t.checkRules(old, r) })
		return t.swap(old, r)
	}
	if err := t.checkRules(old, r); err != nil {
		return err
	}
	return t.swap(old, r)
}

// atOnce lets fn put records that keep the rules only together, such as one name of a unit that ends on the day on which
// the next begins: the rules between records are checked when all are written.
func (t *Tx) atOnce(fn func() error) error {
	var rules []func() error
	t.later = &rules
	err := fn()
	t.later = nil
	for _, rule := range rules {
		if err != nil {
			break
		}
		err = t.refuse(rule())
	}
	return err
}

// remove takes a record out of the tables, for links that a choice in a form no longer has; the journal keeps it.
func (t *Tx) remove(r model.Record) error { return t.refuse(t.swap(r, nil)) }

// Get reads one record, also when it is in the bin; code NotFound when there is none.
func (t *Tx) Get(n model.Noun, uid model.UID) (model.Record, error) {
	if tables[n] == nil {
		return nil, fmt.Errorf("unknown noun %q", n)
	}
	got, err := records(t, n, "WHERE uid = ?", uid)
	if err != nil {
		return nil, err
	}
	if len(got) == 0 {
		return nil, notFound(n, uid)
	}
	return got[0], nil
}

// checkRefs refuses references to what is not there or in the bin, and moving a part to another whole. References that
// did not change were checked before.
func (t *Tx) checkRefs(old, r model.Record) error {
	v := structOf(r)
	for _, c := range tableFor(r).refs {
		uid, was := model.UID(v.FieldByIndex(c.index).String()), model.UID("")
		if old != nil {
			was = model.UID(structOf(old).FieldByIndex(c.index).String())
		}
		if uid == was {
			continue
		}
		if c.own && was != "" {
			return model.Errorf(model.Invalid, c.name, "%s không chuyển được sang %s khác.", model.UpperFirst(r.Noun().Label()), c.ref.Label())
		}
		if uid == "" || slices.Contains(origins, partOf{r.Noun(), c.name}) {
			continue
		}
		ok, err := t.isLive(c.ref, uid)
		if err != nil {
			return err
		}
		if !ok {
			return model.Errorf(model.NotFound, c.name, "Không có %s được chọn, hoặc đang ở Thùng rác.", c.ref.Label())
		}
	}
	return nil
}

// isLive reports whether the record exists outside the bin.
func (t *Tx) isLive(n model.Noun, uid model.UID) (bool, error) {
	if ok, known := t.live[uid]; known {
		return ok, nil
	}
	ok, err := t.exists("SELECT 1 FROM "+string(n)+" WHERE uid = ? AND deleted_at = ''", uid)
	if err == nil {
		t.live[uid] = ok
	}
	return ok, err
}

// exists reports whether the statement, "SELECT 1 FROM ...", has a row.
func (t *Tx) exists(stmt string, args ...any) (bool, error) {
	var one int
	return first(t, []any{&one}, stmt, args...)
}
