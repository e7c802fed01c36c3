// title: Planned meetings
// question: Which meetings are announced for this day or later? A meeting of a month or year is until its end.
// param: today: date = today — the day from which on
// param: limit: int = 100 — how many rows
// column: date — the day, or the first day of the month or year
// column: precision — day, month or year: how much of the date is known
// column: a — one side
// column: b — the other side
// column: place — where
// column: sources — how many outlets announce it
// column: evidence — the words that prove it
// column: context — the sentence around them
// column: edge — the edge, for relgraph explain
// example: 2024-07-01 | day | Flavia Strakencz | Anton Sapt | Hentzau | 1 | the words | … | m7
WITH date($today) AS day, date(substring($today, 0, 7) + '-01') AS month, date(substring($today, 0, 4) + '-01-01') AS year
MATCH (a:Leader|Country|Organization)-[m:MET_WITH]->(b:Leader|Country|Organization)
WHERE m.status = 'planned' AND m.date >= CASE m.precision WHEN 'year' THEN year WHEN 'month' THEN month ELSE day END
WITH a, m, b
ORDER BY m.date, a.name, b.name, m.id
LIMIT $limit
OPTIONAL MATCH (s:Statement {id: coalesce(m.statement, '')})
RETURN m.date AS date, m.precision AS precision, a.name AS a, b.name AS b, m.place AS place, m.sources AS sources,
       m.evidence AS evidence, s.context AS context, m.id AS edge
ORDER BY date, a, b, edge
