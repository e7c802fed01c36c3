// title: Outlets
// question: Which outlets does the graph rest on?
// param: limit: int = 100 — how many rows
// column: publisher — the outlet
// column: articles — how many articles
// column: reprints — those that repeat another article
// column: first — day of its first article
// column: last — day of its last article
// example: Graustark Wire | 2 | 0 | 2022-05-03 | 2024-06-11
MATCH (r:Article)
RETURN r.publisher AS publisher, count(r) AS articles, count(r.reprint_of) AS reprints, min(r.published) AS first,
       max(r.published) AS last
ORDER BY articles DESC, publisher
LIMIT $limit
