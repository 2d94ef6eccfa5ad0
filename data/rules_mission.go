package data

import "sogiamsat/data/model"

// checkMission refuses a period on whose first day a unit of the mission does not exist.
func (t *Tx) checkMission(old model.Record, m *model.Mission) error {
	if old == nil || pickDay(old.(*model.Mission)) == pickDay(m) || pickDay(m) == "" {
		return nil
	}
	var ward model.UID
	found, err := first(t, []any{&ward}, "SELECT w.ward FROM mission_ward w WHERE w.mission = ? AND w.deleted_at = '' AND NOT EXISTS ("+
		versionOn("w.ward", "?2")+")", m.UID, pickDay(m))
	if err != nil || !found {
		return err
	}
	return t.noWardOn("period_from", ward, pickDay(m))
}

// pickDay is the day on which a mission's units are picked: the first known one of its period.
func pickDay(m *model.Mission) model.Date {
	if m.PeriodFrom != "" {
		return m.PeriodFrom
	}
	return m.PeriodTo
}

// pickDaySQL is pickDay of the row m.
const pickDaySQL = "CASE WHEN m.period_from <> '' THEN m.period_from ELSE m.period_to END"

// versionOn selects the ward's version that holds on a day; both arguments are SQL.
func versionOn(ward, day string) string {
	return "SELECT 1 FROM ward_version v WHERE v.ward = " + ward + " AND v.deleted_at = '' AND (v.valid_from = '' OR v.valid_from <= " + day +
		") AND (v.valid_to = '' OR " + day + " < v.valid_to)"
}

// checkWardOn refuses a unit that does not exist on the day; without a day the mission's is meant, and without any
// nothing is known and all is allowed.
func (t *Tx) checkWardOn(ward model.UID, field string, mission model.UID, day model.Date) error {
	if day == "" {
		if _, err := first(t, []any{&day}, "SELECT "+pickDaySQL+" FROM mission m WHERE m.uid = ?", mission); err != nil || day == "" {
			return err
		}
	}
	ok, err := t.exists(versionOn("?1", "?2"), ward, day)
	if err != nil || ok {
		return err
	}
	return t.noWardOn(field, ward, day)
}

func (t *Tx) noWardOn(field string, ward model.UID, day model.Date) error {
	versions, err := list[model.WardVersion](t, "WHERE ward = ? AND deleted_at = '' ORDER BY valid_from DESC LIMIT 1", ward)
	if err != nil {
		return err
	}
	name := "Đơn vị được chọn"
	if len(versions) > 0 {
		name = versions[0].Title()
	}
	return model.Errorf(model.Invalid, field, "%s không có vào ngày %s (chưa lập, hoặc đã nhập, đổi).", name, day.Format())
}

// checkWardVersion refuses an overlap, and a span that leaves a day without a name on which a mission picked the unit.
func (t *Tx) checkWardVersion(r *model.WardVersion) error {
	if err := t.checkOverlap(r, "ward", r.Ward, r.ValidFrom, r.ValidTo); err != nil {
		return err
	}
	return t.checkWardStaysOn(r.Ward, r)
}

// checkWardStaysOn refuses when a day on which the unit was picked would be outside all its versions, with r in place of
// the kept row (r nil: as the rows are).
func (t *Tx) checkWardStaysOn(ward model.UID, r *model.WardVersion) error {
	var span model.Range
	var uid model.UID
	in := 0
	if r != nil {
		span, uid, in = model.Range{From: r.ValidFrom, To: r.ValidTo}, r.UID, 1
	}
	var code string
	var day model.Date
	found, err := first(t, []any{&code, &day}, `
		SELECT code, day FROM (
			SELECT m.code, `+pickDaySQL+` AS day FROM mission_ward w JOIN mission m ON m.uid = w.mission
			WHERE w.ward = ?1 AND w.deleted_at = ''
			UNION ALL
			SELECT m.code, s.day FROM session s JOIN mission m ON m.uid = s.mission WHERE s.ward = ?1 AND s.deleted_at = ''
		) WHERE day <> '' AND NOT (?2 = 1 AND (?3 = '' OR ?3 <= day) AND (?4 = '' OR day < ?4))
		AND NOT EXISTS (`+versionOn("?1", "day")+` AND v.uid <> ?5)`, ward, in, span.From, span.To, uid)
	if err != nil || !found {
		return err
	}
	return model.Errorf(model.InUse, "valid_from", "Cuộc giám sát %s làm việc với đơn vị này ngày %s; khi đó đơn vị phải có tên.", code, day.Format())
}

// checkNoCycle refuses a link that makes a unit its own successor.
func (t *Tx) checkNoCycle(r *model.WardChangeLink) error {
	if r.FromWard == "" || r.ToWard == "" {
		return nil
	}
	cycle, err := t.exists(`
		WITH RECURSIVE later(ward) AS (
			VALUES (?1) UNION
			SELECT l.to_ward FROM ward_change_link l JOIN later ON l.from_ward = later.ward
			WHERE l.deleted_at = '' AND l.uid <> ?3 AND l.to_ward IS NOT NULL
		) SELECT 1 FROM later WHERE ward = ?2`, r.ToWard, r.FromWard, r.UID)
	if err == nil && cycle {
		err = model.Errorf(model.Invalid, "to_ward", "Đơn vị sau thay đổi lại là đơn vị có trước: các thay đổi tạo thành vòng.")
	}
	return err
}

// checkMissionWard refuses a unit that did not exist, and another unit in the place of one: its sessions and bodies hang
// on it.
func (t *Tx) checkMissionWard(old model.Record, r *model.MissionWard) error {
	if old != nil && old.(*model.MissionWard).Ward != r.Ward {
		return model.Errorf(model.Invalid, "ward", "Hãy bỏ đơn vị này khỏi cuộc giám sát rồi thêm đơn vị khác.")
	}
	return t.checkWardOn(r.Ward, "ward", r.Mission, "")
}

func (t *Tx) checkMissionBody(r *model.MissionBody) error {
	ok, err := t.exists("SELECT 1 FROM mission_ward w JOIN body b ON b.ward = w.ward WHERE w.uid = ? AND b.uid = ?", r.MissionWard, r.Body)
	if err == nil && !ok {
		err = model.Errorf(model.Invalid, "body", "Cơ quan được chọn không thuộc đơn vị này.")
	}
	return err
}

// checkInMission refuses a unit that the mission does not have.
func (t *Tx) checkInMission(field string, mission, ward model.UID) error {
	ok, err := t.known(mission, ward, "SELECT 1 FROM mission_ward WHERE mission = ? AND ward = ? AND deleted_at = ''")
	if err == nil && !ok {
		err = model.Errorf(model.Invalid, field, "Đơn vị được chọn không thuộc cuộc giám sát này.")
	}
	return err
}

// known is exists for a pair of records; it asks once per action, so that an import does not ask for every row.
func (t *Tx) known(a, b model.UID, stmt string) (bool, error) {
	pair := [2]model.UID{a, b}
	if t.pairs[pair] {
		return true, nil
	}
	ok, err := t.exists(stmt, a, b)
	if ok {
		t.pairs[pair] = true
	}
	return ok, err
}

func (t *Tx) checkSession(r *model.Session) error {
	if err := t.checkInMission("ward", r.Mission, r.Ward); err != nil {
		return err
	}
	return t.checkWardOn(r.Ward, "day", r.Mission, r.Day)
}

func (t *Tx) checkFinding(old model.Record, r *model.Finding) error {
	if r.Topic != "" {
		if err := t.checkPart("topic", "topic", r.Topic, r.Mission); err != nil {
			return err
		}
	}
	if r.Session != "" {
		if err := t.checkPart("session", "session", r.Session, r.Mission); err != nil {
			return err
		}
	}
	if old == nil || old.(*model.Finding).Kind == r.Kind {
		return nil
	}
	return t.checkKindFree(r)
}

// checkPart refuses a topic or session of another mission.
func (t *Tx) checkPart(field string, n model.Noun, uid, mission model.UID) error {
	ok, err := t.known(uid, mission, "SELECT 1 FROM "+string(n)+" WHERE uid = ? AND mission = ?")
	if err == nil && !ok {
		err = model.Errorf(model.Invalid, field, "%s được chọn thuộc cuộc giám sát khác.", model.UpperFirst(n.Label()))
	}
	return err
}

// checkKindFree refuses a change of kind that a link of cause and limitation does not allow.
func (t *Tx) checkKindFree(r *model.Finding) error {
	linked, err := t.exists(`SELECT 1 FROM finding_link WHERE deleted_at = '' AND (cause = ?1 AND NOT ?2 OR limitation = ?1 AND NOT ?3)`,
		r.UID, r.Kind.IsCause(), r.Kind == model.Limitation)
	if err == nil && linked {
		err = model.Errorf(model.InUse, "kind", "Nhận xét này đang nối hạn chế với nguyên nhân; hãy bỏ chỗ nối trước khi đổi loại.")
	}
	return err
}

func (t *Tx) checkFindingWard(r *model.FindingWard) error {
	var mission model.UID
	if _, err := first(t, []any{&mission}, "SELECT mission FROM finding WHERE uid = ?", r.Finding); err != nil {
		return err
	}
	return t.checkInMission("ward", mission, r.Ward)
}

func (t *Tx) checkFindingLink(r *model.FindingLink) error {
	if err := t.checkSameMission("limitation", "finding", r.Cause, "finding", r.Limitation); err != nil {
		return err
	}
	var cause, limitation model.FindingKind
	_, err := first(t, []any{&cause, &limitation}, "SELECT c.kind, l.kind FROM finding c, finding l WHERE c.uid = ? AND l.uid = ?", r.Cause, r.Limitation)
	switch {
	case err != nil:
		return err
	case !cause.IsCause():
		return model.Errorf(model.Invalid, "cause", "Chỉ nguyên nhân mới giải thích được hạn chế; đây là “%s”.", cause.Label())
	case limitation != model.Limitation:
		return model.Errorf(model.Invalid, "limitation", "Nguyên nhân chỉ nối được với hạn chế; đây là “%s”.", limitation.Label())
	}
	return nil
}

// checkWardUnused refuses to take a unit out of a mission that still has sessions or findings with it.
func (t *Tx) checkWardUnused(r *model.MissionWard) error {
	used, err := t.exists(`SELECT 1 FROM session WHERE mission = ?1 AND ward = ?2 AND deleted_at = ''
		UNION ALL SELECT 1 FROM finding_ward w JOIN finding f ON f.uid = w.finding
		WHERE f.mission = ?1 AND w.ward = ?2 AND w.deleted_at = '' AND f.deleted_at = ''`, r.Mission, r.Ward)
	if err == nil && used {
		err = model.Errorf(model.InUse, "ward", "Cuộc giám sát còn buổi làm việc hoặc nhận xét về đơn vị này.")
	}
	return err
}
