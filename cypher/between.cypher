// title: Two actors over time
// question: When did A and B meet, and what became of each meeting?
// param: a: actor — one side
// param: b: actor — the other side
// column: date — the day
// column: mode — in_person, phone, video or unspecified
// column: place — where
// column: status — happened, planned, cancelled or denied
// column: disputed — whether outlets contradict each other
// column: sources — how many outlets report it
// column: evidence — the words that prove it
// column: edge — the edge, for relgraph explain
// example: 2024-03-01 | phone |  | happened | False | 1 | m3: they met | m3
MATCH (a:Leader|Country|Organization {id: $a})-[m:MET_WITH]-(b:Leader|Country|Organization {id: $b})
RETURN m.date AS date, m.mode AS mode, m.place AS place, m.status AS status, m.disputed AS disputed,
       m.sources AS sources, m.evidence AS evidence, m.id AS edge
ORDER BY coalesce(toString(date), ''), edge
