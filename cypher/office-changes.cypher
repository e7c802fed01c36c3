// title: Changes of office
// question: Where does one person follow another in the same office, with nobody seen in it between them?
// param: since: date = null — successors first seen on or after this day
// param: limit: int = 100 — how many rows
// column: side — the country or organisation
// column: role — the office
// column: before — who held it
// column: last — the predecessor was last seen in it
// column: after — who followed
// column: first — the successor was first seen in it
// example: Ruritania | president | Anton Sapt | 2022-05-02 | Rudolf Elphberg | 2024-03-01
MATCH (l:Leader)-[r:REPRESENTS]->(c:Country|Organization)
WHERE r.first_seen IS NOT NULL AND r.last_seen IS NOT NULL
WITH c, r.role AS role, l, r
ORDER BY r.first_seen, r.last_seen, l.id
WITH c, role, collect(l.id) AS ids, collect(l.name) AS names, collect(r.first_seen) AS firsts,
     collect(r.last_seen) AS lasts, date($since) AS since
WHERE size(ids) > 1
UNWIND range(1, size(ids) - 1) AS next
WITH c, role, ids[next - 1] AS old, ids[next] AS new, names[next - 1] AS before, lasts[next - 1] AS last,
     names[next] AS after, firsts[next] AS first, since
WHERE old <> new AND last < first AND (since IS NULL OR first >= since)
RETURN c.name AS side, role, before, last, after, first
ORDER BY first DESC, side, role, before, after
LIMIT $limit
