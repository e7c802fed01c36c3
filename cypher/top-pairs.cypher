// title: Top pairs
// question: Which leaders met each other most often? Planned, cancelled and denied meetings do not count.
// param: since: date = null — first day; with it, what has no date is left out
// param: until: date = null — last day; with it, what has no date is left out
// param: limit: int = 20 — how many rows
// column: a — one leader
// column: b — the other leader
// column: meetings — how many meetings happened
// column: first — day of the first, as far as it is known: 2024-05-16, 2024-05 or 2024
// column: last — day of the last, as far as it is known
// example: Rudolf Elphberg | Flavia Strakencz | 3 | 2024-03-01 | 2024-06-10
WITH date($since) AS since, date($until) AS until  // once, and not for each edge
MATCH (a:Leader)-[m:MET_WITH]->(b:Leader)
WHERE m.status = 'happened' AND (since IS NULL OR m.date >= since) AND (until IS NULL OR m.date <= until)
WITH a, b, m, substring(toString(m.date), 0, CASE m.precision WHEN 'day' THEN 10 WHEN 'month' THEN 7 ELSE 4 END) AS day
RETURN a.name AS a, b.name AS b, count(m) AS meetings, min(day) AS first, max(day) AS last
ORDER BY meetings DESC, a, b
LIMIT $limit
