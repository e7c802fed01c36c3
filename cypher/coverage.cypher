// title: Coverage by month
// question: How many articles and statements does each month bring?
// param: since: date = null — first day; with it, articles without a date are left out
// column: month — year and month; empty for articles without a date
// column: articles — articles published
// column: outlets — outlets that published them
// column: statements — statements in them
// example: 2024-05 | 3 | 3 | 5
WITH date($since) AS since
MATCH (r:Article)
WHERE since IS NULL OR r.published >= since
WITH substring(toString(r.published), 0, 7) AS month, r.publisher AS publisher,
     COUNT { (r)-[:STATES]->() } AS stated
RETURN month, count(*) AS articles, count(DISTINCT publisher) AS outlets, sum(stated) AS statements
ORDER BY coalesce(month, '')
