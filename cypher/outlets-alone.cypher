// title: Outlets on their own
// question: How many events does each outlet report, and how many of them does nobody else report?
// param: limit: int = 100 — how many rows
// column: publisher — the outlet
// column: events — events that it reports
// column: alone — events that nobody else reports
// example: Graustark Wire | 7 | 5
MATCH (e:Event)-[:REPORTED_IN]->(r:Article)
WITH e, collect(DISTINCT r.publisher) AS publishers
UNWIND publishers AS publisher
WITH publisher, count(*) AS events, sum(CASE WHEN size(publishers) = 1 THEN 1 ELSE 0 END) AS alone
RETURN publisher, events, alone
ORDER BY alone DESC, events DESC, publisher
LIMIT $limit
