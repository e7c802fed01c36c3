// title: Outlets
// question: Which outlets does the graph rest on, and what does only one of them report?
// param: limit: int = 100 — how many rows
// column: publisher — the outlet
// column: articles — how many articles
// column: reprints — those that repeat another article
// column: events — events that it reports
// column: alone — events that nobody else reports
// column: first — day of its first article
// column: last — day of its last article
// example: Graustark Wire | 2 | 0 | 7 | 5 | 2022-05-03 | 2024-06-11
MATCH (r:Article)
WITH r.publisher AS publisher, collect(r) AS articles, count(r) AS number,
     count(r.reprint_of) AS reprints, min(r.published) AS first, max(r.published) AS last
UNWIND articles AS article
OPTIONAL MATCH (e:Event)-[:REPORTED_IN]->(article)
WITH publisher, number, reprints, first, last, e,
     CASE WHEN e IS NULL THEN 0 WHEN EXISTS {
       MATCH (e)-[:REPORTED_IN]->(other:Article)
       WHERE other.publisher <> publisher
     } THEN 0 ELSE 1 END AS alone
WITH publisher, number, reprints, first, last, e.id AS event, max(alone) AS alone
RETURN publisher, number AS articles, reprints, count(event) AS events, sum(alone) AS alone, first, last
ORDER BY articles DESC, publisher
LIMIT $limit
