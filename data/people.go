package data

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"sogiamsat/data/model"
)

// People reads all persons by given name, with their posts and missions and the places where posts are held, named as on
// day. The number of statements does not grow with the number of persons.
func (s *Store) People(ctx context.Context, day model.Date) (model.People, error) {
	b := peopleReader{out: model.People{Day: day}}
	if err := s.together(ctx, b.read); err != nil {
		return model.People{}, fmt.Errorf("list people: %w", err)
	}
	return b.out, nil
}

// peopleReader gathers the register part by part.
type peopleReader struct {
	q       querier
	offices map[model.UID][]model.OfficeVersion
	bodies  map[model.UID]model.Body
	units   wardNames
	out     model.People
}

func (b *peopleReader) read(q querier) error {
	b.q = q
	if err := b.names(); err != nil {
		return err
	}
	persons, err := list[model.Person](q, "WHERE deleted_at = '' ORDER BY uid")
	if err != nil {
		return err
	}
	posts, err := list[model.Post](q, "WHERE deleted_at = '' ORDER BY uid")
	if err != nil {
		return err
	}
	missions, err := missionsOfPeople(q)
	if err != nil {
		return err
	}
	model.SortByName(persons, func(p model.Person) string { return p.FullName })
	postsOf := groupBy(posts, func(p model.Post) model.UID { return p.Person })
	b.out.Persons = make([]model.PersonRow, len(persons))
	for i, p := range persons {
		b.out.Persons[i] = model.PersonRow{Person: p, Posts: b.postRows(postsOf[p.UID]), Missions: missions[p.UID]}
	}
	return b.places()
}

// names reads what offices and bodies are called, and were.
func (b *peopleReader) names() (err error) {
	versions, err := list[model.OfficeVersion](b.q, "WHERE deleted_at = '' ORDER BY office, valid_from")
	if err != nil {
		return err
	}
	b.offices = groupBy(versions, func(v model.OfficeVersion) model.UID { return v.Office })
	b.bodies = map[model.UID]model.Body{}
	if err = eachBody(b.q, func(x model.Body) { b.bodies[x.UID] = x }, "WHERE deleted_at = ''"); err != nil {
		return err
	}
	b.units, err = wardVersions(b.q, "")
	return err
}

// postRows names the places of a person's posts and puts the newest first.
func (b *peopleReader) postRows(posts []model.Post) []model.PostRow {
	out := make([]model.PostRow, len(posts))
	for i, p := range posts {
		out[i] = model.PostRow{Post: p, Place: b.placeOf(&p)}
	}
	slices.SortStableFunc(out, func(x, y model.PostRow) int {
		return cmp.Or(cmp.Compare(y.Post.ValidFrom, x.Post.ValidFrom), cmp.Compare(y.Post.ValidTo, x.Post.ValidTo))
	})
	return out
}

func (b *peopleReader) placeOf(p *model.Post) string {
	day := p.NearestDay(b.out.Day)
	switch {
	case p.Office != "":
		return officeNameOn(b.offices[p.Office], day)
	case p.Body != "":
		return b.bodyName(b.bodies[p.Body], day)
	}
	return ""
}

// officeNameOn is the office's name on the day, else the last one it had.
func officeNameOn(versions []model.OfficeVersion, day model.Date) string {
	name := ""
	for _, v := range versions {
		if name = v.Name; v.ValidOn(day) {
			break
		}
	}
	return name
}

func (b *peopleReader) bodyName(body model.Body, day model.Date) string {
	if v := b.units.on(body.Ward, day); v.UID != "" {
		return body.BodyName(&v)
	}
	return body.BodyName(nil)
}

// places lists where a post can be held on the day: units that are no more are left out, offices that are closed are
// not, since the posts of former leaders are entered too.
func (b *peopleReader) places() error {
	offices, err := list[model.Office](b.q, "WHERE deleted_at = '' ORDER BY uid DESC")
	if err != nil {
		return err
	}
	for _, o := range offices {
		b.out.Places = append(b.out.Places, model.PostPlace{Office: o.UID, Name: officeNameOn(b.offices[o.UID], b.out.Day)})
	}
	type named struct {
		place model.PostPlace
		unit  string
		kind  int
	}
	var bodies []named
	for _, x := range b.bodies {
		unit := b.units.on(x.Ward, b.out.Day)
		if x.Ward != "" && unit.UID == "" {
			continue
		}
		bodies = append(bodies, named{
			model.PostPlace{Body: x.UID, Name: b.bodyName(x, b.out.Day)}, unit.Title(), slices.Index(model.BodyKinds, x.Kind),
		})
	}
	slices.SortFunc(bodies, func(x, y named) int { return cmp.Or(x.kind-y.kind, cmp.Compare(x.place.Body, y.place.Body)) })
	model.SortByText(bodies, func(x named) string { return x.unit })
	for _, x := range bodies {
		b.out.Places = append(b.out.Places, x.place)
	}
	return nil
}

// missionsOfPeople lists the missions of each person, the newest first.
func missionsOfPeople(q querier) (map[model.UID][]model.PersonMission, error) {
	out := map[model.UID][]model.PersonMission{}
	var person model.UID
	var m model.PersonMission
	err := each(q, []any{&person, &m.Mission, &m.Code, &m.Theme, &m.From, &m.To, &m.Role, &m.Post}, func() error {
		out[person] = append(out[person], m)
		return nil
	}, `SELECT r.person, m.uid, m.code, CASE WHEN m.short_theme <> '' THEN m.short_theme ELSE m.theme END, m.period_from, m.period_to,
			r.role, coalesce(r.post, '')
		FROM member r JOIN mission m ON m.uid = r.mission
		WHERE r.deleted_at = '' AND m.deleted_at = '' ORDER BY m.period_from DESC, m.code DESC, r.ord, r.uid`)
	return out, err
}

// SavePerson adds a person (version 0) or changes it.
func (s *Store) SavePerson(ctx context.Context, p model.Person) (model.Person, error) {
	return saved(ctx, s, &p)
}

// SavePost adds a post (version 0) or changes it. A span that leaves out a day on which the post signed a paper is
// refused.
func (s *Store) SavePost(ctx context.Context, p model.Post) (model.Post, error) {
	return saved(ctx, s, &p)
}
