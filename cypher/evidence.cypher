// title: Evidence of an edge
// question: Which sentences of which outlets stand behind this edge?
// param: edge: edge — the id of an edge, or its beginning
// column: published — day of publication
// column: publisher — the outlet
// column: status — what the sentence says: happened, planned, agreed …
// column: evidence — the proving words
// column: context — the sentence around them
// column: rule — the rule that read it
// column: url — where to read it
// column: statement — the statement
// example: 2024-05-17 | Sylvan Post | happened | s2: the words | … | met.talks | https://post.example/a2 | s2
MATCH (s:Statement)
WHERE $edge IN s.edge_ids
MATCH (r:Article {id: s.article_id})
RETURN r.published AS published, r.publisher AS publisher, s.status AS status, s.evidence AS evidence,
       s.context AS context, s.rule AS rule, r.url AS url, s.id AS statement
ORDER BY coalesce(toString(published), '') DESC, statement
