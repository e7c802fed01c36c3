// title: Quotes about somebody
// question: What was said about this country, organisation or person, and by whom?
// param: actor: actor — whom the words are about
// param: since: date = 1900-01-01 — first day
// param: limit: int = 100 — how many rows
// column: date — the day
// column: speaker — who said it
// column: text — the words
// column: kind — direct or indirect
// column: sources — how many outlets bring them
// column: edge — the edge, for relgraph explain
// example: 2024-05-16 | Rudolf Elphberg | Sylvania is a friend | direct | 2 | q1
MATCH (a:Leader|Person|Country|Organization)-[q:QUOTED]->(e:Event)
WHERE $actor IN q.about AND (q.date IS NULL OR q.date >= date($since))
RETURN q.date AS date, a.name AS speaker, q.text AS text, q.kind AS kind, q.sources AS sources, q.id AS edge
ORDER BY coalesce(toString(date), '') DESC, edge
LIMIT $limit
