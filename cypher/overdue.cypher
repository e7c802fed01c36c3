// title: Planned and overdue
// question: Which announced meetings should have happened by now, with no report that they did?
// param: today: date = today — the day to look back from
// param: grace: int = 30 — a meeting of the two up to so many days later counts as the announced one
// param: limit: int = 100 — how many rows
// column: date — the day for which it was announced, or the first day of the month or year
// column: precision — day, month or year: how much of the date is known
// column: a — one side
// column: b — the other side
// column: place — where
// column: evidence — the words that prove it
// column: context — the sentence around them
// column: edge — the edge, for relgraph explain
// example: 2024-07-01 | day | Flavia Strakencz | Anton Sapt | Hentzau | the words | … | m7
WITH date($today) AS day, date(substring($today, 0, 7) + '-01') AS month, date(substring($today, 0, 4) + '-01-01') AS year
MATCH (a:Leader|Country|Organization)-[m:MET_WITH]->(b:Leader|Country|Organization)
WHERE m.status = 'planned' AND m.date < CASE m.precision WHEN 'year' THEN year WHEN 'month' THEN month ELSE day END
WITH a, m, b, m.date + duration({days: $grace + CASE m.precision WHEN 'year' THEN 365 WHEN 'month' THEN 30 ELSE 0 END})
     AS last
WHERE NOT EXISTS {
    MATCH (a)-[h:MET_WITH]-(b)
    WHERE h.status = 'happened' AND h.date >= m.date AND h.date <= last
  }
WITH a, m, b
ORDER BY m.date DESC, a.name, b.name, m.id
LIMIT $limit
OPTIONAL MATCH (s:Statement {id: coalesce(m.statement, '')})
RETURN m.date AS date, m.precision AS precision, a.name AS a, b.name AS b, m.place AS place, m.evidence AS evidence,
       s.context AS context, m.id AS edge
ORDER BY date DESC, a, b, edge
