// title: Path between two actors
// question: Over whom does A reach B in the fewest meetings that happened, up to three? Between countries or organisations each stands for itself and for who speaks for it; between people the steps are people.
// param: a: actor — from whom
// param: b: actor — to whom
// param: limit: int = 20 — how many of the shortest paths
// column: steps — how many meetings lie between
// column: names — who stands on the way
// column: ids — their ids
// example: 2 | Anton Sapt, Iván Dangloss, Rudolf Elphberg | leader:sapt, leader:ivan, leader:rudolf
// shortestPath(…) cannot be filtered by status alike on both engines, so the circles around A and B are compared.
MATCH (a:Leader|Country|Organization {id: $a})
OPTIONAL MATCH (a)<-[:REPRESENTS]-(l:Leader)
WITH [$a] + collect(DISTINCT l.id) AS own, $a STARTS WITH 'leader:' AND $b STARTS WITH 'leader:' AS personal
UNWIND own AS one
WITH own, personal, one
MATCH (x:Leader|Country|Organization {id: one})-[m:MET_WITH]-(y:Leader|Country|Organization)
WHERE m.status = 'happened' AND NOT y.id IN own
WITH personal, collect(DISTINCT y.id) AS met_a,
     collect(DISTINCT CASE WHEN personal THEN y.id ELSE coalesce('country:' + y.country, y.id) END) AS near_a
MATCH (b:Leader|Country|Organization {id: $b})
OPTIONAL MATCH (b)<-[:REPRESENTS]-(k:Leader)
WITH personal, met_a, near_a, [$b] + collect(DISTINCT k.id) AS theirs
UNWIND theirs AS two
WITH personal, met_a, near_a, theirs, two
MATCH (v:Leader|Country|Organization {id: two})-[n:MET_WITH]-(w:Leader|Country|Organization)
WHERE n.status = 'happened' AND NOT w.id IN theirs
WITH personal, near_a, size([id IN met_a WHERE id IN theirs]) > 0 AS direct,
     collect(DISTINCT CASE WHEN personal THEN w.id ELSE coalesce('country:' + w.country, w.id) END) AS near_b
WITH personal, near_a, near_b, direct, [id IN near_a WHERE id IN near_b] AS shared
OPTIONAL MATCH (p:Leader|Country|Organization)-[o:MET_WITH]-(q:Leader|Country|Organization)
WHERE NOT direct AND size(shared) = 0 AND o.status = 'happened'
WITH direct, shared, near_a, near_b, CASE WHEN personal THEN p.id ELSE coalesce('country:' + p.country, p.id) END AS left,
     CASE WHEN personal THEN q.id ELSE coalesce('country:' + q.country, q.id) END AS right
WITH direct, shared, collect(DISTINCT CASE WHEN left IN near_a AND right IN near_b THEN [left, right] ELSE null END) AS pairs
WITH CASE WHEN direct THEN [[]] WHEN size(shared) > 0 THEN [id IN shared | [id]] ELSE pairs END AS chains
UNWIND chains AS chain
WITH [$a] + chain + [$b] AS ids
UNWIND range(0, size(ids) - 1) AS place
WITH ids, place
MATCH (actor:Leader|Country|Organization {id: ids[place]})
WITH ids, place, actor.name AS name
ORDER BY place
WITH ids, collect(name) AS names
RETURN size(ids) - 1 AS steps, names, ids
ORDER BY toString(ids[1]), toString(ids[2])
LIMIT $limit
