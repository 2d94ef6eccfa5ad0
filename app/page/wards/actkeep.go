package wards

import (
	"encoding/json"
	"slices"
	"strings"

	"sogiamsat/app/edit"
	"sogiamsat/app/widgets"
	"sogiamsat/data/model"
)

// actDraft is where an act that is being filled in is kept: there is one at a time.
var actDraft = model.Ref{Noun: "ward_change"}

// actKeep keeps an act that is not written yet, and offers what was left from the last time. The whole act is one text: a
// sentence for people in the first line, the act in the second.
type actKeep struct {
	*edit.Texts
	act *act
	// typing are fields that hand over when they are left, and where in an act their texts belong; nil: nowhere now.
	typing []typing
}

type typing struct {
	entry *widgets.BaseEntry
	at    func(*model.WardAct) *string
}

func newActKeep(a *act) *actKeep {
	k := &actKeep{act: a, Texts: a.page.texts(model.ErrandAct)}
	k.Add("text", k.text, k.put)
	return k
}

// watch makes what is being typed in a field a part of the act that is kept.
func (k *actKeep) watch(e *widgets.BaseEntry, at func(*model.WardAct) *string) {
	k.typing = append(k.typing, typing{e, at})
	hear := e.OnChanged
	e.OnChanged = func(s string) {
		if hear != nil {
			hear(s)
		}
		k.Typed()
	}
}

// Ready looks at what is typed before the act is written, as Texts do: the fields that are shown say it themselves.
func (k *actKeep) Ready() bool {
	var shown []*widgets.BaseEntry
	for _, t := range k.typing {
		if widgets.Seen(t.entry) {
			shown = append(shown, t.entry)
		}
	}
	return edit.Printable(shown...) && k.Texts.Ready()
}

// now is the act with what is being typed.
func (k *actKeep) now() model.WardAct {
	w := k.act.what
	w.Flows, w.Begin = slices.Clone(w.Flows), slices.Clone(w.Begin)
	for _, t := range k.typing {
		if !t.entry.Changed() {
			continue
		}
		if place := t.at(&w); place != nil {
			*place = t.entry.Value()
		}
	}
	return w
}

func (k *actKeep) text() string {
	w := k.now()
	b, err := json.Marshal(w)
	if err != nil {
		return ""
	}
	var names []string
	for _, f := range w.Flows {
		names = append(names, k.act.unitTitle(cmpOr(f.From, f.To)))
	}
	for _, n := range w.Begin {
		names = append(names, n.Name)
	}
	return actTitle(w.Kind) + " " + w.Day.Format() + ": " + strings.Join(names, ", ") + "\n" + string(b)
}

// put puts the act of the last time into the form. Units that are no more stay in it and are named by the check.
func (k *actKeep) put(text string) {
	var left model.WardAct
	if _, body, _ := strings.Cut(text, "\n"); json.Unmarshal([]byte(body), &left) != nil {
		return
	}
	k.act.what = left
	k.act.units.made = len(left.Begin) + 1000 // keys of before stay apart from new ones
	k.act.show()
	k.act.page.Focus(k.act.day)
}
