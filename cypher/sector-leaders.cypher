// title: Sector leaders
// question: Which countries and organisations made most firm agreements (signed or agreed) in each sector?
// param: limit: int = 50 — how many rows
// column: sector — the sector
// column: party — who agreed
// column: firm — agreements signed or agreed
// column: signed — those signed
// example: energy | Graustark | 1 | 1
MATCH (c:Country|Organization)-[g:AGREED_ON]->(s:Sector)
WHERE g.status IN ['signed', 'agreed']
WITH s, c, count(g) AS firm, sum(CASE WHEN g.status = 'signed' THEN 1 ELSE 0 END) AS signed
RETURN s.name AS sector, c.name AS party, firm, signed
ORDER BY sector, firm DESC, party
LIMIT $limit
