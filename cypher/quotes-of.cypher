// title: Quotes of an actor
// question: What did this leader, person, country or organisation say, and on which occasion?
// param: actor: actor — who spoke
// param: since: date = null — first day; with it, what has no date is left out
// param: limit: int = 100 — how many rows
// column: date — the day, or the first day of the month or year
// column: precision — day, month or year: how much of the date is known
// column: text — the words
// column: kind — direct or indirect
// column: occasion — the event at which they were said
// column: sources — how many outlets bring them
// column: edge — the edge, for relgraph explain
// example: 2024-05-16 | day | Sylvania is a friend | direct | meeting of Ruritania and Sylvania | 2 | q1
WITH date($since) AS since
MATCH (a:Leader|Person|Country|Organization {id: $actor})-[q:QUOTED]->(e:Event)
WHERE since IS NULL OR q.date >= since
RETURN q.date AS date, q.precision AS precision, q.text AS text, q.kind AS kind,
       CASE WHEN e.implicit THEN null ELSE e.name END AS occasion, q.sources AS sources, q.id AS edge
ORDER BY coalesce(toString(date), '') DESC, edge
LIMIT $limit
