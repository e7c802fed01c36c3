// title: People without a known country
// question: Whom do the articles name without saying for whom they speak?
// param: limit: int = 100 — how many rows
// column: name — the person
// column: label — Leader or Person
// column: articles — in how many articles
// column: mentions — how often
// example: Ada Black | Person | 1 | 1
MATCH (p:Leader|Person)<-[m:MENTIONS]-(r:Article)
WHERE p.country IS NULL AND NOT EXISTS { MATCH (p)-[:REPRESENTS]->(c:Country|Organization) }
RETURN p.name AS name, CASE WHEN p:Leader THEN 'Leader' ELSE 'Person' END AS label,
       count(DISTINCT r.id) AS articles, sum(m.count) AS mentions
ORDER BY mentions DESC, name
LIMIT $limit
