// title: Summit rooms
// question: Who meets whom within events of three or more sides?
// param: sides: int = 3 — at least so many leaders in the room
// param: limit: int = 100 — how many rows
// column: date — the day, or the first day of the month or year
// column: precision — day, month or year: how much of the date is known
// column: event — the event
// column: leaders — how many leaders took part
// column: a — one leader
// column: b — the other leader
// column: edge — their meeting, for relgraph explain
// example: 2024-06-10 | day | summit of the League | 3 | Flavia Strakencz | Iván Dangloss | m6
MATCH (l:Leader)-[:TOOK_PART_IN]->(e:Event)
WITH e, count(DISTINCT l.id) AS leaders
WHERE leaders >= $sides
MATCH (e)<-[:TOOK_PART_IN]-(a:Leader)-[m:MET_WITH]->(b:Leader)
WHERE m.event_id = e.id AND m.status = 'happened'
RETURN e.date AS date, e.precision AS precision, e.name AS event, leaders, a.name AS a, b.name AS b, m.id AS edge
ORDER BY coalesce(toString(date), '') DESC, event, a, b, edge
LIMIT $limit
