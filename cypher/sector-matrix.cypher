// title: Sector by country
// question: How many agreements, plans and talks does each party have in each sector?
// param: limit: int = 500 — how many rows
// column: party — a country or organisation
// column: sector — the sector
// column: firm — signed or agreed
// column: intended — planned or proposed
// column: discussed — talked about only
// example: Ruritania | energy | 1 | 0 | 1
MATCH (c:Country|Organization)-[g:AGREED_ON]->(s:Sector)
WITH c, s, sum(CASE WHEN g.status IN ['signed', 'agreed'] THEN 1 ELSE 0 END) AS firm,
     sum(CASE WHEN g.status IN ['planned', 'proposed'] THEN 1 ELSE 0 END) AS intended,
     sum(CASE WHEN g.status = 'discussed' THEN 1 ELSE 0 END) AS discussed
RETURN c.name AS party, s.name AS sector, firm, intended, discussed
ORDER BY party, sector
LIMIT $limit
