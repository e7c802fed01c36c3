// title: Quotes by occasion
// question: At which events was most said, and by how many?
// param: limit: int = 50 — how many rows
// column: date — the day, or the first day of the month or year
// column: precision — day, month or year: how much of the date is known
// column: event — the event
// column: speakers — how many spoke
// column: quotes — how many quotes
// example: 2024-06-10 | day | summit of the League | 1 | 1
MATCH (e:Event)
WHERE e.implicit = false
MATCH (e)<-[q:QUOTED]-(a:Leader|Person|Country|Organization)
WITH e, count(DISTINCT a.id) AS speakers, count(q) AS quotes
RETURN e.date AS date, e.precision AS precision, e.name AS event, speakers, quotes
ORDER BY quotes DESC, coalesce(toString(date), '') DESC, event
LIMIT $limit
