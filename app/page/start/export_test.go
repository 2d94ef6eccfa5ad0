package start

// Problem is what the page says about a file that was refused.
func (p *Page) Problem() string { return p.refused + "\n" + p.problem.Text }
