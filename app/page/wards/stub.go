package wards

import "sogiamsat/data/model"

func (p *Page) act(k model.ChangeKind) {}
func (p *Page) newUnit()               {}
func (p *Page) importFile()            {}
func (p *Page) importPaste()           {}
func (p *Page) saveTemplate()          {}
