package papers

import (
	"context"

	"sogiamsat/app/service"
	"sogiamsat/data/model"
)

// save writes a paper; of one that was issued elsewhere number and day are looked at before.
func (p *Page) save(ctx context.Context, x paper) (paper, error) {
	write := p.config.Store.SavePaper
	if x.doc.State == model.DocIssued {
		write = p.config.Drafting.Record
	}
	d, err := write(ctx, x.document())
	return paper{d, x.recipients}, err
}

// known is what the book knows around a paper: what may be chosen, and of one issued elsewhere what the checks find.
type known struct {
	model.PaperChoices
	remarks []service.Remark
}

func (p *Page) known(ctx context.Context, d model.Document, kept bool) (k known, err error) {
	k.PaperChoices, err = p.config.Store.PaperChoices(ctx, d, p.config.Today())
	if err == nil && d.State == model.DocIssued && !kept {
		k.remarks, err = p.config.Drafting.Recorded(ctx, d)
	}
	return k, err
}

// advise says at number and day what may stay but is worth a look; of each field the first.
func (e *editor) advise(remarks []service.Remark) {
	at := map[string]string{}
	for _, r := range remarks {
		if field := service.RecordedField(r); at[field] == "" {
			at[field] = r.Have
		}
	}
	e.number.SetAdvice(at["number"])
	e.day.SetAdvice(at["day"])
	if d := e.form.Value().doc; d.State == model.DocIssued && d.Version > 0 && d.Signer == "" && d.Type.HasSigner() {
		e.signer.SetAdvice("Chưa ghi người ký.")
	}
}
