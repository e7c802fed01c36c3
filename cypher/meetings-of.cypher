// title: Meetings of an actor
// question: Whom did this leader, country or organisation meet, when, where, and in which words is it reported?
// param: actor: actor — a leader, country, organisation or person
// param: since: date = 1900-01-01 — first day
// param: until: date = 2999-12-31 — last day
// param: limit: int = 100 — how many rows
// column: date — the day
// column: with_whom — the other side
// column: mode — in_person, phone, video or unspecified
// column: place — where
// column: status — happened, planned, cancelled or denied
// column: sources — how many outlets report it
// column: evidence — the words that prove it
// column: edge — the edge, for relgraph explain
// example: 2024-05-16 | Flavia Strakencz | in_person | Strelsau | happened | 2 | m1: they met | m1
MATCH (a:Leader|Country|Organization {id: $actor})-[m:MET_WITH]-(b:Leader|Country|Organization)
WHERE m.date IS NULL OR (m.date >= date($since) AND m.date <= date($until))
RETURN m.date AS date, b.name AS with_whom, m.mode AS mode, m.place AS place, m.status AS status,
       m.sources AS sources, m.evidence AS evidence, m.id AS edge
ORDER BY coalesce(toString(date), '') DESC, edge
LIMIT $limit
