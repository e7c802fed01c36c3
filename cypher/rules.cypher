// title: Statements by rule
// question: Which rules made the statements, and how sure are they?
// column: kind — met_with, agreed_on, quoted, event …
// column: rule — the rule
// column: statements — how many
// column: lowest — the least sure
// column: mean — the mean confidence, two digits
// example: met_with | met.active | 4 | 0.6 | 0.83
MATCH (s:Statement)
RETURN s.kind AS kind, s.rule AS rule, count(s) AS statements, min(s.confidence) AS lowest,
       round(avg(s.confidence), 2) AS mean
ORDER BY statements DESC, kind, rule
