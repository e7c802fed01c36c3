// title: What only one outlet reports
// question: Which events rest on a single outlet? Reprints do not count.
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
MATCH (e:Event)
WHERE e.implicit = false AND e.sources = 1 AND (since IS NULL OR e.date >= since)
WITH e
ORDER BY coalesce(toString(e.date), '') DESC, e.name, e.id
LIMIT $limit
MATCH (e)-[:REPORTED_IN]->(r:Article)
WHERE r.reprint_of IS NULL
WITH e, min(r.publisher) AS publisher
RETURN e.date AS date, e.precision AS precision, e.name AS event, e.event_type AS event_type, e.status AS status,
       publisher
ORDER BY coalesce(toString(date), '') DESC, event
