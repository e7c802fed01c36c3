// title: Meetings of an actor
// question: Whom did this leader, country or organisation meet, when, where, and in which words is it reported? The meetings of a country or organisation are also those of who speaks for it.
// param: actor: actor — a leader, country or organisation
// param: since: date = null — first day; with it, what has no date is left out
// param: until: date = null — last day; with it, what has no date is left out
// param: limit: int = 100 — how many rows
// column: date — the day, or the first day of the month or year
// column: precision — day, month or year: how much of the date is known
// column: who — the actor, or who spoke for it
// column: with_whom — the other side
// column: mode — in_person, phone, video or unspecified
// column: place — where
// column: status — happened, planned, cancelled or denied
// column: sources — how many outlets report it
// column: evidence — the words that prove it
// column: context — the sentence around them
// column: edge — the edge, for relgraph explain
// example: 2024-05-16 | day | Rudolf Elphberg | Flavia Strakencz | in_person | Strelsau | happened | 2 | the words | … | m1
WITH date($since) AS since, date($until) AS until
MATCH (actor:Leader|Country|Organization {id: $actor})
OPTIONAL MATCH (actor)<-[:REPRESENTS]-(l:Leader)
WITH since, until, [$actor] + collect(DISTINCT l.id) AS own
UNWIND own AS one
WITH since, until, own, one
MATCH (a:Leader|Country|Organization {id: one})-[m:MET_WITH]-(b:Leader|Country|Organization)
WHERE NOT b.id IN own AND (since IS NULL OR m.date >= since) AND (until IS NULL OR m.date <= until)
WITH a, m, b
ORDER BY coalesce(toString(m.date), '') DESC, m.id
LIMIT $limit
OPTIONAL MATCH (s:Statement {id: coalesce(m.statement, '')})
RETURN m.date AS date, m.precision AS precision, a.name AS who, b.name AS with_whom, m.mode AS mode, m.place AS place,
       m.status AS status, m.sources AS sources, m.evidence AS evidence, s.context AS context, m.id AS edge
ORDER BY coalesce(toString(date), '') DESC, edge
