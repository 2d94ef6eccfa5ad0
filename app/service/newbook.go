package service

import (
	"context"
	"fmt"

	"sogiamsat/data"
	"sogiamsat/data/model"
	"sogiamsat/reports"
)

// NewBook makes a data file that is ready for a first mission: it has an office whose name and header are those every
// standing board of the Front shares; the office's own place, code and signers are entered later. An existing file is
// refused (code Exists).
func NewBook(ctx context.Context, path string, o data.Options) (*data.Store, error) {
	store, err := data.Create(ctx, path, o)
	if err != nil {
		return nil, err
	}
	err = store.Do(ctx, "Tạo sổ", func(tx *data.Tx) error {
		office := model.Office{}
		if err := tx.Put(&office); err != nil {
			return err
		}
		v := model.FrontOffice(model.Commune, "")
		v.Office, v.RuleSet = office.UID, reports.DefaultRuleSet
		return tx.Put(&v)
	})
	if err != nil {
		return nil, fmt.Errorf("begin book %s: %w", path, err)
	}
	return store, nil
}
