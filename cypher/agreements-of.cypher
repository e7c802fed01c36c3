// title: Agreements of a country
// question: On which sectors did this country or organisation agree, with whom, and how firmly?
// param: party: actor — a country or organisation
// param: since: date = 1900-01-01 — first day
// param: limit: int = 100 — how many rows
// column: sector — the sector
// column: status — signed, agreed, planned, proposed or discussed
// column: date — the day
// column: partners — the other parties
// column: what — on what
// column: disputed — whether outlets contradict each other
// column: sources — how many outlets report it
// column: evidence — the words that prove it
// column: edge — the edge, for relgraph explain
// example: energy | signed | 2024-05-17 | [Graustark] | g3: what | True | 2 | g3: they agreed | g3
MATCH (c:Country|Organization {id: $party})-[g:AGREED_ON]->(s:Sector)
WHERE g.date IS NULL OR g.date >= date($since)
OPTIONAL MATCH (p:Country|Organization)
WHERE p.id IN g.partners
WITH s, g, p.name AS partner
ORDER BY partner
WITH s, g, collect(partner) AS partners
RETURN s.name AS sector, g.status AS status, g.date AS date, partners, g.what AS what, g.disputed AS disputed,
       g.sources AS sources, g.evidence AS evidence, g.id AS edge
ORDER BY sector, coalesce(toString(date), '') DESC, edge
LIMIT $limit
