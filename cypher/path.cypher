// title: Path between two actors
// question: Over whom does A reach B in the fewest meetings that happened, up to three?
// param: a: actor — from whom
// param: b: actor — to whom
// param: limit: int = 20 — how many of the shortest paths
// column: steps — how many meetings lie between
// column: names — who stands on the way
// column: ids — their ids
// example: 2 | [Anton Sapt, Iván Dangloss, Rudolf Elphberg] | [leader:sapt, leader:ivan, leader:rudolf]
// shortestPath(…) cannot be filtered by status alike on both engines, so the circles around A and B are compared.
MATCH (a:Leader|Country|Organization {id: $a})-[m:MET_WITH]-(x:Leader|Country|Organization)
WHERE m.status = 'happened'
WITH collect(DISTINCT x.id) AS near_a
MATCH (b:Leader|Country|Organization {id: $b})-[n:MET_WITH]-(y:Leader|Country|Organization)
WHERE n.status = 'happened'
WITH near_a, collect(DISTINCT y.id) AS near_b
WITH near_a, near_b, $b IN near_a AS direct, [id IN near_a WHERE id IN near_b] AS shared
OPTIONAL MATCH (p:Leader|Country|Organization)-[o:MET_WITH]-(q:Leader|Country|Organization)
WHERE NOT direct AND size(shared) = 0 AND o.status = 'happened' AND p.id IN near_a AND q.id IN near_b
WITH direct, shared, collect(DISTINCT CASE WHEN p IS NULL THEN null ELSE [p.id, q.id] END) AS pairs
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
