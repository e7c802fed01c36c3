// title: Published since a day
// question: What do articles published on or after this day state? Offices are left out: see offices.
// param: since: date — first day of publication
// param: limit: int = 100 — how many rows, and of at most how many articles
// column: published — the day
// column: publisher — the outlet
// column: kind — met_with, agreed_on, quoted or event
// column: status — happened, planned, agreed …
// column: evidence — the words
// column: context — the sentence around them
// column: url — where to read it
// column: statement — the statement
// column: article — the article
// example: 2024-06-11 | Graustark Wire | met_with | happened | s6: the words | … | https://wire.example/a3 | s6 | a3
MATCH (r:Article)
WHERE r.published >= date($since)
WITH r
ORDER BY r.published DESC, r.publisher, r.id
LIMIT $limit
MATCH (r)-[:STATES]->(s:Statement)
WHERE s.kind <> 'office'
RETURN r.published AS published, r.publisher AS publisher, s.kind AS kind, s.status AS status,
       s.evidence AS evidence, s.context AS context, r.url AS url, s.id AS statement, r.id AS article
ORDER BY published DESC, publisher, article, statement
LIMIT $limit
