// title: Shared partners
// question: Who brings A and B together, having met both? Between countries or organisations the partners are countries and organisations, each with the meetings of who speaks for it; between people they are people.
// param: a: actor — one side
// param: b: actor — the other side
// param: limit: int = 20 — how many rows
// column: partner — who met both
// column: with_a — meetings with A
// column: with_b — meetings with B
// column: rooms — events at which all three were
// example: Iván Dangloss | 1 | 1 | 1
MATCH (a:Leader|Country|Organization {id: $a})
OPTIONAL MATCH (a)<-[:REPRESENTS]-(l:Leader)
WITH [$a] + collect(DISTINCT l.id) AS own, $a STARTS WITH 'leader:' AS personal
MATCH (b:Leader|Country|Organization {id: $b})
OPTIONAL MATCH (b)<-[:REPRESENTS]-(k:Leader)
WITH own, personal, [$b] + collect(DISTINCT k.id) AS theirs
UNWIND own + theirs AS one
WITH DISTINCT own, personal, theirs, one
MATCH (x:Leader|Country|Organization {id: one})-[m:MET_WITH]-(p:Leader|Country|Organization)
WHERE m.status = 'happened' AND NOT p.id IN own AND NOT p.id IN theirs
WITH CASE WHEN personal THEN p.id ELSE coalesce('country:' + p.country, p.id) END AS partner,
     CASE WHEN one IN own THEN m.event_id ELSE null END AS event_a,
     CASE WHEN one IN theirs THEN m.event_id ELSE null END AS event_b
WITH partner, collect(DISTINCT event_a) AS events_a, collect(DISTINCT event_b) AS events_b
WHERE size(events_a) > 0 AND size(events_b) > 0
MATCH (q:Leader|Country|Organization {id: partner})
RETURN q.name AS partner, size(events_a) AS with_a, size(events_b) AS with_b,
       size([e IN events_a WHERE e IN events_b]) AS rooms
ORDER BY rooms DESC, with_a + with_b DESC, partner
LIMIT $limit
