// title: Planned and overdue
// question: Which announced meetings should have happened by now, with no report that they did?
// param: today: date = today — the day to look back from
// param: limit: int = 100 — how many rows
// column: date — the day for which it was announced
// column: a — one side
// column: b — the other side
// column: place — where
// column: evidence — the words that announced it
// column: edge — the edge, for relgraph explain
// example: 2024-07-01 | Flavia Strakencz | Anton Sapt | Hentzau | m7: they met | m7
MATCH (a:Leader|Country|Organization)-[m:MET_WITH]->(b:Leader|Country|Organization)
WHERE m.status = 'planned' AND m.date < date($today)
  AND NOT EXISTS {
    MATCH (a)-[h:MET_WITH]-(b)
    WHERE h.status = 'happened' AND h.date >= m.date
  }
RETURN m.date AS date, a.name AS a, b.name AS b, m.place AS place, m.evidence AS evidence, m.id AS edge
ORDER BY date, a, b, edge
LIMIT $limit
