package help

// Contents are the titles in the list.
func (p *Page) Contents() (out []string) {
	for _, e := range p.contents.Rows() {
		out = append(out, e.title())
	}
	return out
}

// Top is the words of the block at the top of what is read.
func (p *Page) Top() string {
	top := p.reader.TopItem()
	for i := len(p.starts) - 1; i >= 0; i-- {
		if p.starts[i] <= top {
			return p.config.Book.Blocks[i].Words()
		}
	}
	return ""
}

// Count is how many sections have the words.
func (p *Page) Count() string { return p.count.Text() }
