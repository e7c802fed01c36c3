// title: Agreed but never signed
// question: What was agreed, planned or proposed, and no later report says that it was signed?
// param: until: date = today — reports up to this day; those without a date count too
// param: limit: int = 100 — how many rows
// column: party — who agreed
// column: sector — on which sector
// column: status — the strongest step reported
// column: date — the day, or the first day of the month or year
// column: precision — day, month or year: how much of the date is known
// column: partners — the other parties
// column: what — on what
// column: evidence — the words that prove it
// column: context — the sentence around them
// column: edge — the edge, for relgraph explain
// example: Sylvania | energy | proposed | 2024-06-10 | day | Graustark | a gas link | the words | … | g5
MATCH (c:Country|Organization)-[g:AGREED_ON]->(s:Sector)
WHERE g.status <> 'discussed'
WITH c, s, g.partners AS others, collect(g) AS steps, sum(CASE WHEN g.status = 'signed' THEN 1 ELSE 0 END) AS signatures,
     max(CASE WHEN g.status = 'signed' THEN g.date ELSE null END) AS signed, date($until) AS until
UNWIND steps AS g
WITH c, s, g, signatures, signed, until
WHERE g.status IN ['agreed', 'planned', 'proposed'] AND (g.date IS NULL OR g.date <= until)
  AND (signatures = 0 OR (g.date IS NOT NULL AND (signed IS NULL OR signed < g.date)))
WITH c, g, s
ORDER BY coalesce(toString(g.date), '') DESC, c.name, s.name, g.id
LIMIT $limit
OPTIONAL MATCH (p:Country|Organization)
WHERE p.id IN g.partners
WITH c, g, s, p.name AS partner
ORDER BY partner
WITH c, g, s, collect(partner) AS partners
OPTIONAL MATCH (t:Statement {id: coalesce(g.statement, '')})
RETURN c.name AS party, s.name AS sector, g.status AS status, g.date AS date, g.precision AS precision, partners,
       g.what AS what, g.evidence AS evidence, t.context AS context, g.id AS edge
ORDER BY coalesce(toString(date), '') DESC, party, sector, edge
