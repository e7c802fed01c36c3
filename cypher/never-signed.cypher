// title: Agreed but never signed
// question: What was agreed, planned or proposed, and no later report says that it was signed?
// param: until: date = today — reports up to this day
// param: limit: int = 100 — how many rows
// column: party — who agreed
// column: sector — on which sector
// column: status — the strongest step reported
// column: date — the day of the step
// column: partners — ids of the other parties
// column: what — on what
// column: edge — the edge, for relgraph explain
// example: Sylvania | energy | proposed | 2024-06-10 | [country:GRA] | g5: what | g5
MATCH (c:Country|Organization)-[g:AGREED_ON]->(s:Sector)
WHERE g.status IN ['agreed', 'planned', 'proposed'] AND (g.date IS NULL OR g.date <= date($until))
  AND NOT EXISTS {
    MATCH (c)-[later:AGREED_ON]->(s)
    WHERE later.status = 'signed' AND later.partners = g.partners AND (g.date IS NULL OR later.date >= g.date)
  }
RETURN c.name AS party, s.name AS sector, g.status AS status, g.date AS date, g.partners AS partners,
       g.what AS what, g.id AS edge
ORDER BY coalesce(toString(date), ''), party, sector, edge
LIMIT $limit
