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
WITH a, about_id, count(DISTINCT q.id) AS quotes, sum(CASE WHEN q.kind = 'direct' THEN 1 ELSE 0 END) AS direct
WITH about_id, collect([a.name, quotes, direct]) AS said  // each of the many about whom is looked up once
MATCH (b:Leader|Person|Country|Organization {id: about_id})
UNWIND said AS one
RETURN one[0] AS speaker, b.name AS about, one[1] AS quotes, one[2] AS direct
ORDER BY quotes DESC, speaker, about
LIMIT $limit
