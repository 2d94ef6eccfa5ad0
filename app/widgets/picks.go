package widgets

import (
	"slices"

	"fyne.io/fyne/v2"
)

// Choice lets one of a few options be taken, all in sight. Arrows and first letters take.
type Choice struct {
	picks
	// OnChange gets the ID taken by the user.
	OnChange func(id string)
	chosen   string
}

// NewChoice makes a choice with nothing taken. fold makes letters comparable and may be nil.
func NewChoice(options []Option, fold func(string) string, onChange func(id string)) *Choice {
	c := &Choice{OnChange: onChange}
	c.picks.options, c.picks.fold, c.style = options, fold, radioStyle
	c.isOn = func(i int) bool { return c.options[i].ID == c.chosen }
	c.press = c.take
	c.setUp(c)
	return c
}

func (c *Choice) take(i int) {
	if id := c.options[i].ID; id != c.chosen {
		c.chosen = id
		if c.OnChange != nil {
			c.OnChange(id)
		}
	}
}

// SetValue shows a choice without telling OnChange.
func (c *Choice) SetValue(id string) {
	c.chosen = id
	c.at = max(slices.IndexFunc(c.options, func(o Option) bool { return o.ID == id }), 0)
	c.SetError("")
}

// SetOptions replaces the options, for numbers beside their names; what is taken stays taken.
func (c *Choice) SetOptions(options []Option) {
	c.options = options
	c.at = min(c.at, max(len(options)-1, 0))
	c.Refresh()
}

// Value is the ID taken, "" for none.
func (c *Choice) Value() string { return c.chosen }

// CreateRenderer draws the options in a row.
func (c *Choice) CreateRenderer() fyne.WidgetRenderer { return c.newRenderer() }

// CheckBox is one thing that is so or not; Space and click change it.
type CheckBox struct {
	picks
	// OnChange gets the new state set by the user.
	OnChange func(bool)
	checked  bool
}

// NewCheckBox makes a box that is not ticked.
func NewCheckBox(label string, onChange func(bool)) *CheckBox {
	c := &CheckBox{OnChange: onChange}
	c.picks.options, c.style = []Option{{Label: label}}, checkStyle
	c.isOn = func(int) bool { return c.checked }
	c.press = func(int) {
		c.checked = !c.checked
		if c.OnChange != nil {
			c.OnChange(c.checked)
		}
	}
	c.setUp(c)
	return c
}

// SetValue shows a state without telling OnChange.
func (c *CheckBox) SetValue(checked bool) {
	c.checked = checked
	c.SetError("")
}

// Value is the state.
func (c *CheckBox) Value() bool { return c.checked }

// CreateRenderer draws box and word.
func (c *CheckBox) CreateRenderer() fyne.WidgetRenderer { return c.newRenderer() }

// ChipSelect lets any number of short labels be picked (wards: 3, 5, 9). Arrows and letters move, Space picks.
type ChipSelect struct {
	picks
	// OnChange gets all IDs picked, in the order of the options.
	OnChange func(ids []string)
	picked   map[string]bool
}

// NewChipSelect makes a field with nothing picked.
func NewChipSelect(options []Option, onChange func(ids []string)) *ChipSelect {
	c := &ChipSelect{OnChange: onChange, picked: map[string]bool{}}
	c.picks.options, c.style = options, chipStyle
	c.isOn = func(i int) bool { return c.picked[c.options[i].ID] }
	c.press = c.toggle
	c.setUp(c)
	return c
}

func (c *ChipSelect) toggle(i int) {
	id := c.options[i].ID
	c.picked[id] = !c.picked[id]
	if c.OnChange != nil {
		c.OnChange(c.Value())
	}
}

// SetOptions replaces the options; what is picked stays picked.
func (c *ChipSelect) SetOptions(options []Option) {
	c.options = options
	c.at = min(c.at, max(len(options)-1, 0))
	c.Refresh()
}

// SetValue shows what is picked without telling OnChange.
func (c *ChipSelect) SetValue(ids []string) {
	c.picked = map[string]bool{}
	for _, id := range ids {
		c.picked[id] = true
	}
	c.SetError("")
}

// Value are the IDs picked, in the order of the options.
func (c *ChipSelect) Value() []string {
	var ids []string
	for _, o := range c.options {
		if c.picked[o.ID] {
			ids = append(ids, o.ID)
		}
	}
	return ids
}

// CreateRenderer draws the chips, in several rows where it is narrow.
func (c *ChipSelect) CreateRenderer() fyne.WidgetRenderer { return c.newRenderer() }
