// title: What only one outlet reports
// question: Which events rest on a single outlet?
// param: since: date = 1900-01-01 — first day
// param: limit: int = 100 — how many rows
// column: date — the day
// column: event — the event
// column: event_type — its type
// column: status — happened, planned, cancelled or denied
// column: publisher — the only outlet
// example: 2024-07-01 | visit to Sylvania | visit | planned | Graustark Wire
MATCH (e:Event)-[:REPORTED_IN]->(r:Article)
WHERE e.implicit = false AND (e.date IS NULL OR e.date >= date($since))
WITH e, collect(DISTINCT r.publisher) AS publishers
WHERE size(publishers) = 1
RETURN e.date AS date, e.name AS event, e.event_type AS event_type, e.status AS status, publishers[0] AS publisher
ORDER BY coalesce(toString(date), '') DESC, event
LIMIT $limit
