// title: Planned meetings
// question: Which meetings are announced for this day or later?
// param: today: date = today — the day from which on
// param: limit: int = 100 — how many rows
// column: date — the day
// column: a — one side
// column: b — the other side
// column: place — where
// column: sources — how many outlets announce it
// column: evidence — the words that announce it
// column: edge — the edge, for relgraph explain
// example: 2024-07-01 | Flavia Strakencz | Anton Sapt | Hentzau | 1 | m7: they met | m7
MATCH (a:Leader|Country|Organization)-[m:MET_WITH]->(b:Leader|Country|Organization)
WHERE m.status = 'planned' AND m.date >= date($today)
RETURN m.date AS date, a.name AS a, b.name AS b, m.place AS place, m.sources AS sources, m.evidence AS evidence,
       m.id AS edge
ORDER BY date, a, b, edge
LIMIT $limit
