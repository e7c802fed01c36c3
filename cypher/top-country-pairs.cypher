// title: Top pairs of countries
// question: Which countries met each other most often, by themselves or through their leaders?
// param: since: date = null — first day that counts; with it, what has no date is left out
// param: until: date = null — last day that counts; with it, what has no date is left out
// param: limit: int = 20 — how many rows
// column: a — one country
// column: b — the other country
// column: meetings — how many events brought them together
// column: first — day of the first, as far as it is known: 2024-05-16, 2024-05 or 2024
// column: last — day of the last, as far as it is known
// example: Ruritania | Sylvania | 3 | 2024-03-01 | 2024-06-10
WITH date($since) AS since, date($until) AS until  // once, and not for each edge
MATCH (x:Leader|Country)-[m:MET_WITH]->(y:Leader|Country)
WHERE m.status = 'happened' AND (since IS NULL OR m.date >= since) AND (until IS NULL OR m.date <= until)
WITH m.event_id AS event, coalesce('country:' + x.country, x.id) AS one,
     coalesce('country:' + y.country, y.id) AS other,
     substring(toString(m.date), 0, CASE m.precision WHEN 'day' THEN 10 WHEN 'month' THEN 7 ELSE 4 END) AS day
WHERE one <> other
WITH CASE WHEN one < other THEN one ELSE other END AS left, CASE WHEN one < other THEN other ELSE one END AS right,
     count(DISTINCT event) AS meetings, min(day) AS first, max(day) AS last
MATCH (a:Country {id: left})
WITH a.name AS a, right, meetings, first, last
MATCH (b:Country {id: right})
RETURN a, b.name AS b, meetings, first, last
ORDER BY meetings DESC, a, b
LIMIT $limit
