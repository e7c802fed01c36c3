// title: Silence
// question: Which pairs used to meet, and have not met since this day?
// param: since: date = today — no meeting on or after this day
// param: least: int = 2 — at least so many meetings before
// param: limit: int = 50 — how many rows
// column: a — one side
// column: b — the other side
// column: meetings — how many meetings before
// column: last — day of the last one, as far as it is known: 2024-05-16, 2024-05 or 2024
// example: Iván Dangloss | Anton Sapt | 2 | 2022-05-02
MATCH (a:Leader|Country|Organization)-[m:MET_WITH]->(b:Leader|Country|Organization)
WHERE m.status = 'happened' AND m.date IS NOT NULL
WITH a, b, m, substring(toString(m.date), 0, CASE m.precision WHEN 'day' THEN 10 WHEN 'month' THEN 7 ELSE 4 END) AS day
WITH a, b, count(m) AS meetings, max(m.date) AS ended, max(day) AS last
WHERE meetings >= $least AND ended < date($since)
RETURN a.name AS a, b.name AS b, meetings, last
ORDER BY meetings DESC, last DESC, a, b
LIMIT $limit
