// title: What only one outlet reports
// question: Which events rest on a single outlet?
// param: since: date = null — first day; with it, what has no date is left out
// param: limit: int = 100 — how many rows
// column: date — the day, or the first day of the month or year
// column: precision — day, month or year: how much of the date is known
// column: event — the event
// column: event_type — its type
// column: status — happened, planned, cancelled or denied
// column: publisher — the only outlet
// example: 2024-07-01 | day | visit to Sylvania | visit | planned | Graustark Wire
WITH date($since) AS since
MATCH (e:Event)-[:REPORTED_IN]->(r:Article)
WHERE e.implicit = false AND (since IS NULL OR e.date >= since)
WITH e, collect(DISTINCT r.publisher) AS publishers
WHERE size(publishers) = 1
RETURN e.date AS date, e.precision AS precision, e.name AS event, e.event_type AS event_type, e.status AS status,
       publishers[0] AS publisher
ORDER BY coalesce(toString(date), '') DESC, event
LIMIT $limit
