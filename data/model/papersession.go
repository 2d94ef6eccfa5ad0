package model

// OfSession reports whether papers of the type are about one working session.
func (v DocType) OfSession() bool { return v == GM || v == BB }

// SessionOf is the session of a mission that a paper is about: the one it names, else the only one of its unit (of all
// units where it names none) that was not cancelled; of several the only one that was there when the paper was begun. It
// is "" where that leaves none or several, and for papers of a type that is about no session.
func SessionOf(paper Document, sessions []Session) UID {
	if !paper.Type.OfSession() || paper.Session != "" {
		return paper.Session
	}
	var open, before []UID
	for _, s := range sessions {
		if s.State == SessionCancelled || paper.Ward != "" && s.Ward != paper.Ward {
			continue
		}
		open = append(open, s.UID)
		if s.CreatedAt <= paper.CreatedAt {
			before = append(before, s.UID)
		}
	}
	for _, only := range [][]UID{open, before} {
		if len(only) == 1 {
			return only[0]
		}
	}
	return ""
}

// PaperSession is SessionOf among the sessions of the mission.
func (d *Dossier) PaperSession(paper Document) UID {
	var all []Session
	for _, w := range d.Wards {
		all = append(all, w.Sessions...)
	}
	return SessionOf(paper, all)
}
