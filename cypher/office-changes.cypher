// title: Changes of office
// question: Where does one person follow another in the same office?
// param: since: date = 1900-01-01 — successors first seen on or after this day
// param: limit: int = 100 — how many rows
// column: side — the country or organisation
// column: role — the office
// column: before — who held it
// column: last — the predecessor was last seen in it
// column: after — who followed
// column: first — the successor was first seen in it
// example: Ruritania | president | Anton Sapt | 2022-05-02 | Rudolf Elphberg | 2024-03-01
MATCH (a:Leader)-[r:REPRESENTS]->(c:Country|Organization)<-[n:REPRESENTS]-(b:Leader)
WHERE r.role = n.role AND a.id <> b.id AND r.last_seen < n.first_seen AND n.first_seen >= date($since)
RETURN c.name AS side, r.role AS role, a.name AS before, r.last_seen AS last, b.name AS after, n.first_seen AS first
ORDER BY first DESC, side, role, before, after
LIMIT $limit
