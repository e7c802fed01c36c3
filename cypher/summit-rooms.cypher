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
MATCH (a:Leader)-[m:MET_WITH]->(b:Leader)
WHERE m.status = 'happened' AND m.event_id IS NOT NULL
WITH m.event_id AS event_id, collect([a.name, b.name, m.id]) AS met
MATCH (e:Event {id: event_id})<-[:TOOK_PART_IN]-(l:Leader)
WITH e, count(DISTINCT l.id) AS leaders, head(collect(met)) AS met
WHERE leaders >= $sides
UNWIND met AS pair
RETURN e.date AS date, e.precision AS precision, e.name AS event, leaders, pair[0] AS a, pair[1] AS b, pair[2] AS edge
ORDER BY coalesce(toString(date), '') DESC, event, a, b, edge
LIMIT $limit
