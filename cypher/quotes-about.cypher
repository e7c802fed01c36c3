// title: Quotes about somebody
// question: What was said about this country, organisation or person, and by whom?
// param: actor: actor — whom the words are about
// param: since: date = null — first day; with it, what has no date is left out
// param: limit: int = 100 — how many rows
// column: date — the day, or the first day of the month or year
// column: precision — day, month or year: how much of the date is known
// column: speaker — who said it
// column: text — the words
// column: kind — direct or indirect
// column: sources — how many outlets bring them
// column: edge — the edge, for relgraph explain
// example: 2024-05-16 | day | Rudolf Elphberg | Sylvania is a friend | direct | 2 | q1
WITH date($since) AS since
MATCH (a:Leader|Person|Country|Organization)-[q:QUOTED]->(e:Event)
WHERE $actor IN q.about AND (since IS NULL OR q.date >= since)
RETURN q.date AS date, q.precision AS precision, a.name AS speaker, q.text AS text, q.kind AS kind,
       q.sources AS sources, q.id AS edge
ORDER BY coalesce(toString(date), '') DESC, edge
LIMIT $limit
