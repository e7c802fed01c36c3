// title: Path between two actors
// question: Over which meetings that happened does A reach B in the fewest steps?
// param: a: actor — from whom
// param: b: actor — to whom
// column: steps — how many meetings lie between
// column: names — who stands on the way
// column: edges — the meetings, for relgraph explain
// example: 2 | [Anton Sapt, Iván Dangloss, Rudolf Elphberg] | [m10, m5]
MATCH (a:Leader|Country|Organization {id: $a})
MATCH (b:Leader|Country|Organization {id: $b})
MATCH p = shortestPath((a)-[:MET_WITH*..6 {status: 'happened'}]-(b))
RETURN length(p) AS steps, [n IN nodes(p) | n.name] AS names, [m IN relationships(p) | m.id] AS edges
