// title: What only one side's outlets claim
// question: Which events do these outlets report, and no other?
// param: outlets: str[] — names of outlets, with commas
// param: limit: int = 100 — how many rows
// column: date — the day, or the first day of the month or year
// column: precision — day, month or year: how much of the date is known
// column: event — the event
// column: status — happened, planned, cancelled or denied
// column: publishers — which of the outlets report it
// example: 2024-07-01 | day | visit to Sylvania | planned | [Graustark Wire]
MATCH (r:Article)<-[:REPORTED_IN]-(e:Event)
WHERE r.publisher IN $outlets AND e.implicit = false
WITH DISTINCT e, r.publisher AS publisher
ORDER BY publisher
WITH e, collect(publisher) AS publishers
WHERE NOT EXISTS {
    MATCH (e)-[:REPORTED_IN]->(other:Article)
    WHERE NOT other.publisher IN $outlets
  }
RETURN e.date AS date, e.precision AS precision, e.name AS event, e.status AS status, publishers
ORDER BY coalesce(toString(date), '') DESC, event
LIMIT $limit
