// title: Cancelled and denied
// question: Which meetings were called off, or denied by a side?
// param: since: date = 1900-01-01 — first day
// param: limit: int = 100 — how many rows
// column: date — the day
// column: a — one side
// column: b — the other side
// column: status — cancelled or denied
// column: sources — how many outlets report it
// column: evidence — the words that prove it
// column: edge — the edge, for relgraph explain
// example: 2024-04-20 | Iván Dangloss | Anton Sapt | denied | 1 | m9: they met | m9
MATCH (a:Leader|Country|Organization)-[m:MET_WITH]->(b:Leader|Country|Organization)
WHERE m.status IN ['cancelled', 'denied'] AND (m.date IS NULL OR m.date >= date($since))
RETURN m.date AS date, a.name AS a, b.name AS b, m.status AS status, m.sources AS sources, m.evidence AS evidence,
       m.id AS edge
ORDER BY coalesce(toString(date), '') DESC, edge
LIMIT $limit
