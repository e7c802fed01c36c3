// title: Agreements of a country
// question: On which sectors did this country or organisation agree, with whom, and how firmly?
// param: party: actor — a country or organisation
// param: since: date = null — first day; with it, what has no date is left out
// param: limit: int = 100 — how many rows
// column: sector — the sector
// column: status — signed, agreed, planned, proposed or discussed
// column: date — the day, or the first day of the month or year
// column: precision — day, month or year: how much of the date is known
// column: partners — the other parties
// column: what — on what
// column: disputed — whether outlets contradict each other
// column: sources — how many outlets report it
// column: evidence — the words that prove it
// column: context — the sentence around them
// column: edge — the edge, for relgraph explain
// example: energy | signed | 2024-05-17 | day | Graustark | a gas link | True | 2 | the words | … | g3
WITH date($since) AS since
MATCH (c:Country|Organization {id: $party})-[g:AGREED_ON]->(s:Sector)
WHERE since IS NULL OR g.date >= since
WITH s, g
ORDER BY s.name, coalesce(toString(g.date), '') DESC, g.id
LIMIT $limit
OPTIONAL MATCH (p:Country|Organization)
WHERE p.id IN g.partners
WITH s, g, p.name AS partner
ORDER BY partner
WITH s, g, collect(partner) AS partners
OPTIONAL MATCH (t:Statement {id: coalesce(g.statement, '')})
RETURN s.name AS sector, g.status AS status, g.date AS date, g.precision AS precision, partners, g.what AS what,
       g.disputed AS disputed, g.sources AS sources, g.evidence AS evidence, t.context AS context, g.id AS edge
ORDER BY sector, coalesce(toString(date), '') DESC, edge
