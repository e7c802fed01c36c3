// title: Outlets on their own
// question: How many events does each outlet report, and how many of them does nobody else report? Who reprints reports nothing of its own.
// param: limit: int = 100 — how many rows
// column: publisher — the outlet
// column: events — events that it reports
// column: alone — events that nobody else reports
// example: Graustark Wire | 7 | 5
MATCH (e:Event)-[:REPORTED_IN]->(r:Article)
WITH r.publisher AS publisher, count(DISTINCT e.id) AS events,
     count(DISTINCT CASE WHEN e.sources = 1 AND r.reprint_of IS NULL THEN e.id ELSE null END) AS alone
RETURN publisher, events, alone
ORDER BY alone DESC, events DESC, publisher
LIMIT $limit
