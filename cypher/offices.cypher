// title: Offices
// question: Who holds or held which office, as far as the articles show?
// param: side: actor = null — a country or organisation; all where it is left out
// param: limit: int = 200 — how many rows
// column: side — the country or organisation
// column: role — the office
// column: leader — who holds it
// column: first — first seen in it
// column: last — last seen in it
// example: Graustark | president | Iván Dangloss | 2022-01-10 | 2024-06-10
MATCH (l:Leader)-[r:REPRESENTS]->(c:Country|Organization)
WHERE $side IS NULL OR c.id = $side
RETURN c.name AS side, r.role AS role, l.name AS leader, r.first_seen AS first, r.last_seen AS last
ORDER BY side, role, coalesce(toString(first), ''), leader
LIMIT $limit
