// title: Host and guest
// question: Who receives, and who travels?
// param: since: date = null — first day that counts; with it, what has no date is left out
// param: limit: int = 50 — how many rows
// column: actor — a leader, country or organisation
// column: hosted — events as host
// column: visited — events as guest
// column: balance — hosted minus visited
// example: Rudolf Elphberg | 1 | 0 | 1
WITH date($since) AS since
MATCH (a:Leader|Country|Organization)-[t:TOOK_PART_IN]->(e:Event)
WHERE t.role IN ['host', 'guest'] AND e.status = 'happened' AND (since IS NULL OR e.date >= since)
WITH a, sum(CASE WHEN t.role = 'host' THEN 1 ELSE 0 END) AS hosted,
     sum(CASE WHEN t.role = 'guest' THEN 1 ELSE 0 END) AS visited
RETURN a.name AS actor, hosted, visited, hosted - visited AS balance
ORDER BY hosted + visited DESC, balance DESC, actor
LIMIT $limit
