package data

import (
	"cmp"
	"context"
	"fmt"
	"strings"

	"sogiamsat/data/model"
)

// earlierUse is the reason kept with numbers that were given before the book was begun; skippedUse with those that were
// passed over when a later number was typed without a reason; unrecordedUse with those below the number of a paper that
// was recorded as issued.
const (
	earlierUse    = "Đã dùng trước khi lập sổ này."
	skippedUse    = "Bỏ qua khi ghi số lớn hơn."
	unrecordedUse = "Chưa ghi vào sổ này khi đã có số lớn hơn."
)

const numbersAreFinal = "Số văn bản đã cấp không hoàn tác được; nếu không dùng, hãy hủy số và ghi lý do."

// NextNumber is the number that would be given next; it is not given by asking.
func (s *Store) NextNumber(ctx context.Context, series model.UID) (int, error) {
	row, err := s.Numbers(ctx, series)
	if err != nil {
		return 0, fmt.Errorf("next number: %w", err)
	}
	return row.Next(), nil
}

// UseNumber gives a number of the series to a document (which may be empty for a paper kept elsewhere). number 0 means
// the next one; a reserved number becomes used; a number above the next one is recorded and those between are reserved,
// so that none is missing. A number is never given twice (code Exists).
func (s *Store) UseNumber(ctx context.Context, series model.UID, number int, document model.UID, day model.Date) (model.NumberUse, error) {
	var use model.NumberUse
	err := s.write(ctx, step{action: "Cấp số văn bản", final: numbersAreFinal}, func(t *Tx) (err error) {
		use, err = t.giveNumber(model.NumberUse{Series: series, Number: number, State: model.Used, Document: document, Day: day}, "")
		return err
	})
	return use, err
}

// ReserveNumber keeps the next number for a paper that is still to come.
func (s *Store) ReserveNumber(ctx context.Context, series, document model.UID, reason string) (model.NumberUse, error) {
	var use model.NumberUse
	err := s.write(ctx, step{action: "Giữ chỗ số văn bản", final: numbersAreFinal}, func(t *Tx) (err error) {
		use, err = t.giveNumber(model.NumberUse{Series: series, State: model.Reserved, Document: document, Reason: reason, Day: t.today}, "")
		return err
	})
	return use, err
}

// VoidNumbers cancels reserved numbers, or the next one (the zero Run), for one reason; they stay in the series. The number
// of a paper that was issued is not cancelled: the paper itself is made void and keeps it. All are cancelled or none.
func (s *Store) VoidNumbers(ctx context.Context, series model.UID, numbers model.Run, reason string) error {
	return s.write(ctx, step{action: "Hủy số văn bản", final: numbersAreFinal}, func(t *Tx) error {
		for n := numbers.From; n <= numbers.To; n++ {
			if _, err := t.giveNumber(model.NumberUse{Series: series, Number: n, State: model.VoidNo, Reason: reason, Day: t.today}, ""); err != nil {
				return err
			}
		}
		return nil
	})
}

// giveNumber records what becomes of one number and moves the series on, past the numbers that recorded papers bear. The
// numbers between are kept free for the reason skipped.
func (t *Tx) giveNumber(use model.NumberUse, skipped string) (model.NumberUse, error) {
	got, err := t.Get("number_series", use.Series)
	if err != nil {
		return use, err
	}
	series := got.(*model.NumberSeries)
	if series.InBin() {
		return use, t.refuse(notFound("number_series", use.Series))
	}
	if err := t.takeUp(series); err != nil {
		return use, err
	}
	if use.Number == 0 {
		use.Number = series.Next
	}
	if use.Number < series.Next {
		return t.changeUse(use)
	}
	if err := t.checkBookOpen(series.Office, use.Day); err != nil {
		return use, t.refuse(err)
	}
	return use, t.refuse(t.extendSeries(series, &use, cmp.Or(strings.TrimSpace(skipped), skippedUse)))
}

// checkBookOpen refuses further numbers of an office that had ended by the day: its books are closed. Reserved numbers
// can still be used or made void.
func (t *Tx) checkBookOpen(office model.UID, day model.Date) error {
	var ended model.Date
	_, err := first(t, []any{&ended}, "SELECT valid_to FROM office_version WHERE office = ? AND deleted_at = '' ORDER BY valid_from DESC", office)
	if err != nil || ended == "" || day == "" || day < ended {
		return err
	}
	return model.Errorf(model.State, "number", "Cơ quan này kết thúc từ ngày %s nên sổ số đã khóa; hãy cấp số ở sổ của cơ quan mới.", ended.Format())
}

func (t *Tx) extendSeries(series *model.NumberSeries, use *model.NumberUse, skipped string) error {
	if use.Number-series.Next > model.MaxSkip {
		return model.Errorf(model.Invalid, "number", "Số %d cách số tiếp theo (%d) quá xa; hãy kiểm tra lại.", use.Number, series.Next)
	}
	before := *series
	if err := t.numbersUpTo(series, use, skipped, use.Day); err != nil {
		return err
	}
	return t.seriesMoved(before, series)
}

func (t *Tx) addUse(use *model.NumberUse) error {
	use.Meta = model.Meta{UID: t.newUID(), Version: 1, CreatedAt: t.now, ChangedAt: t.now, ChangedBy: t.who}
	return t.save(nil, use)
}

// changeUse turns a reserved number into a used or void one.
func (t *Tx) changeUse(use model.NumberUse) (model.NumberUse, error) {
	kept, err := list[model.NumberUse](t, "WHERE series = ? AND number = ?", use.Series, use.Number)
	if err != nil {
		return use, err
	}
	if len(kept) == 0 || kept[0].State != model.Reserved || use.State == model.Reserved || otherDocument(kept[0], use) {
		return use, t.refuse(model.Errorf(model.Exists, "number", "Số %d đã được cấp hoặc giữ chỗ cho văn bản khác.", use.Number))
	}
	use.Meta = kept[0].Meta
	return use, t.refuse(t.change(&kept[0], &use))
}

func otherDocument(kept, use model.NumberUse) bool {
	return use.State == model.Used && kept.Document != "" && kept.Document != use.Document
}

func sameSeries(was, is *model.NumberSeries) error {
	if was.Next != is.Next {
		return model.Errorf(model.State, "next", "Số tiếp theo tự tăng khi cấp số, không sửa bằng tay.")
	}
	return nil
}

// checkSeries refuses two series that would give the same number to the same kind of paper.
func (t *Tx) checkSeries(r *model.NumberSeries) error {
	twice, err := t.exists(`SELECT 1 FROM number_series WHERE office = ? AND doc_type = ? AND uid <> ? AND deleted_at = ''
		AND (? = '' OR scope_from <= ?) AND (scope_to = '' OR ? <= scope_to)`,
		r.Office, r.DocType, r.UID, r.ScopeTo, r.ScopeTo, r.ScopeFrom)
	if err == nil && twice {
		err = model.Errorf(model.Exists, "scope_from", "Đã có sổ số cho loại văn bản này trong khoảng thời gian đó.")
	}
	return err
}

// fillSeries records the numbers that were given before the book was begun, so that no number below next is missing, with
// the papers that were recorded before.
func (t *Tx) fillSeries(r *model.NumberSeries) error {
	papers, err := borneNumbers(t, *r)
	if err != nil {
		return err
	}
	earlier := model.SeriesRow{Series: *r}
	for n := 1; n < r.Next; n++ {
		earlier.Numbers = append(earlier.Numbers, model.NumberRow{Use: model.NumberUse{Series: r.UID, Number: n, State: model.Used, Reason: earlierUse}})
	}
	for i := range papers {
		if papers[i].number < r.Next {
			earlier.Take(papers[i].number, &papers[i].paper)
		}
	}
	for i := range earlier.Numbers {
		if err := t.addUse(&earlier.Numbers[i].Use); err != nil {
			return err
		}
	}
	return nil
}
