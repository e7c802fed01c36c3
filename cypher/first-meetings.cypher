// title: First-ever meetings
// question: Which pairs met for the first time since this day, as far as the articles go?
// param: since: date = null — first meetings on or after this day
// param: limit: int = 50 — how many rows
// column: first — day of the first meeting, as far as it is known: 2024-05-16, 2024-05 or 2024
// column: a — one leader
// column: b — the other leader
// column: meetings — how many meetings since
// example: 2024-06-10 | Flavia Strakencz | Iván Dangloss | 1
MATCH (a:Leader)-[m:MET_WITH]->(b:Leader)
WHERE m.status = 'happened' AND m.date IS NOT NULL
WITH a, b, m, substring(toString(m.date), 0, CASE m.precision WHEN 'day' THEN 10 WHEN 'month' THEN 7 ELSE 4 END) AS day
WITH a, b, min(m.date) AS begun, min(day) AS first, count(m) AS meetings, date($since) AS since
WHERE since IS NULL OR begun >= since
RETURN first, a.name AS a, b.name AS b, meetings
ORDER BY first DESC, a, b
LIMIT $limit
