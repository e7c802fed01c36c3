// title: Quotes of an actor
// question: What did this leader, person, country or organisation say, and on which occasion?
// param: actor: actor — who spoke
// param: since: date = 1900-01-01 — first day
// param: limit: int = 100 — how many rows
// column: date — the day
// column: text — the words
// column: kind — direct or indirect
// column: occasion — the event at which they were said
// column: sources — how many outlets bring them
// column: edge — the edge, for relgraph explain
// example: 2024-05-16 | Sylvania is a friend | direct | meeting of Ruritania and Sylvania | 2 | q1
MATCH (a:Leader|Person|Country|Organization {id: $actor})-[q:QUOTED]->(e:Event)
WHERE q.date IS NULL OR q.date >= date($since)
RETURN q.date AS date, q.text AS text, q.kind AS kind, CASE WHEN e.implicit THEN null ELSE e.name END AS occasion,
       q.sources AS sources, q.id AS edge
ORDER BY coalesce(toString(date), '') DESC, edge
LIMIT $limit
