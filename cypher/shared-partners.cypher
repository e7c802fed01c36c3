// title: Shared partners
// question: Who brings A and B together, having met both?
// param: a: actor — one side
// param: b: actor — the other side
// param: limit: int = 20 — how many rows
// column: partner — who met both
// column: with_a — meetings with A
// column: with_b — meetings with B
// column: rooms — events at which all three were
// example: Iván Dangloss | 1 | 1 | 1
MATCH (a:Leader|Country|Organization {id: $a})-[m:MET_WITH]-(p:Leader|Country|Organization)
WHERE m.status = 'happened' AND p.id <> $b
WITH p, count(DISTINCT m.id) AS with_a, collect(DISTINCT m.event_id) AS events_a
MATCH (p)-[n:MET_WITH]-(b:Leader|Country|Organization {id: $b})
WHERE n.status = 'happened'
WITH p, with_a, events_a, count(DISTINCT n.id) AS with_b, collect(DISTINCT n.event_id) AS events_b
RETURN p.name AS partner, with_a, with_b, size([e IN events_a WHERE e IN events_b]) AS rooms
ORDER BY rooms DESC, with_a + with_b DESC, partner
LIMIT $limit
