// title: Who speaks about whom
// question: How often does each speaker speak about each country, organisation or person? Counts only, no tone.
// param: limit: int = 100 — how many rows
// column: speaker — who speaks
// column: about — about whom
// column: quotes — how many quotes
// column: direct — those in quotation marks
// example: Ada Black | Rudolf Elphberg | 1 | 1
MATCH (a:Leader|Person|Country|Organization)-[q:QUOTED]->(e:Event)
UNWIND q.about AS about_id
WITH a, q, about_id
MATCH (b:Leader|Person|Country|Organization {id: about_id})
WITH a, b, count(DISTINCT q.id) AS quotes, sum(CASE WHEN q.kind = 'direct' THEN 1 ELSE 0 END) AS direct
RETURN a.name AS speaker, b.name AS about, quotes, direct
ORDER BY quotes DESC, speaker, about
LIMIT $limit
