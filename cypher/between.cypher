// title: Two actors over time
// question: When did A and B meet, and what became of each meeting? The meetings of a country or organisation are also those of who speaks for it.
// param: a: actor — one side
// param: b: actor — the other side
// param: since: date = null — first day; with it, what has no date is left out
// param: limit: int = 100 — how many rows
// column: date — the day, or the first day of the month or year
// column: precision — day, month or year: how much of the date is known
// column: one — A, or who spoke for it
// column: other — B, or who spoke for it
// column: mode — in_person, phone, video or unspecified
// column: place — where
// column: status — happened, planned, cancelled or denied
// column: disputed — whether outlets contradict each other
// column: sources — how many outlets report it
// column: evidence — the words that prove it
// column: context — the sentence around them
// column: edge — the edge, for relgraph explain
// example: 2024-03-01 | day | Rudolf Elphberg | Flavia Strakencz | phone |  | happened | False | 1 | the words | … | m3
WITH date($since) AS since
MATCH (a:Leader|Country|Organization {id: $a})
OPTIONAL MATCH (a)<-[:REPRESENTS]-(l:Leader)
WITH since, [$a] + collect(DISTINCT l.id) AS own
MATCH (b:Leader|Country|Organization {id: $b})
OPTIONAL MATCH (b)<-[:REPRESENTS]-(k:Leader)
WITH since, own, [$b] + collect(DISTINCT k.id) AS theirs
UNWIND own AS mine
WITH since, mine, theirs
MATCH (x:Leader|Country|Organization {id: mine})-[m:MET_WITH]-(y:Leader|Country|Organization)
WHERE y.id IN theirs AND (since IS NULL OR m.date >= since)
WITH x, m, y
ORDER BY coalesce(toString(m.date), '9999'), m.id, x.id
LIMIT $limit
OPTIONAL MATCH (s:Statement {id: coalesce(m.statement, '')})
RETURN m.date AS date, m.precision AS precision, x.name AS one, y.name AS other, m.mode AS mode, m.place AS place,
       m.status AS status, m.disputed AS disputed, m.sources AS sources, m.evidence AS evidence, s.context AS context,
       m.id AS edge
ORDER BY coalesce(toString(date), '9999'), edge, one
