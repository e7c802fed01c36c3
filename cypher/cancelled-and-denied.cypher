// title: Cancelled and denied
// question: Which meetings were called off, or denied by a side?
// param: since: date = null — first day; with it, what has no date is left out
// param: limit: int = 100 — how many rows
// column: date — the day, or the first day of the month or year
// column: precision — day, month or year: how much of the date is known
// column: a — one side
// column: b — the other side
// column: status — cancelled or denied
// column: sources — how many outlets report it
// column: evidence — the words that prove it
// column: context — the sentence around them
// column: edge — the edge, for relgraph explain
// example: 2024-04-20 | day | Iván Dangloss | Anton Sapt | denied | 1 | the words | … | m9
WITH date($since) AS since
MATCH (a:Leader|Country|Organization)-[m:MET_WITH]->(b:Leader|Country|Organization)
WHERE m.status IN ['cancelled', 'denied'] AND (since IS NULL OR m.date >= since)
WITH a, m, b
ORDER BY coalesce(toString(m.date), '') DESC, m.id
LIMIT $limit
OPTIONAL MATCH (s:Statement {id: coalesce(m.statement, '')})
RETURN m.date AS date, m.precision AS precision, a.name AS a, b.name AS b, m.status AS status, m.sources AS sources,
       m.evidence AS evidence, s.context AS context, m.id AS edge
ORDER BY coalesce(toString(date), '') DESC, edge
