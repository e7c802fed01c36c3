"""The guard refuses what writes, reads files or is answered wrongly, and lets pass what only looks like it."""

from __future__ import annotations

import pytest

from relgraph.errors import QueryError
from relgraph.queries import catalogue
from relgraph.stores.cypher.clauses import columns
from relgraph.stores.cypher.guard import check

REFUSED = [
    ("CREATE (n:Leader {id: 'x'})", "CREATE writes"),
    ("MATCH (n) create (m)", "CREATE writes"),
    ("MATCH (n:Leader) SET n.name = 'x'", "SET writes"),
    ("MATCH (n:Leader) WHERE n.id = 1 SET n.name = 'x'", "SET writes"),
    ("MATCH (n:Leader) WHERE n.ok DELETE n", "DELETE writes"),
    ("MATCH (n:Leader) DETACH DELETE n", "DETACH writes"),
    ("MATCH (n:Leader) REMOVE n.name", "REMOVE writes"),
    ("MERGE (n:Leader {id: $x}) RETURN n.id AS id", "MERGE writes"),
    ("MATCH (n:Leader) FOREACH (x IN [1] | SET n.a = x)", "FOREACH writes"),
    ("MATCH (n:Leader) CALL { WITH n CREATE (m) } RETURN n.id AS id", "CREATE writes"),
    ("MATCH (n:Leader) CALL (n) { SET n.x = 1 } RETURN n.id AS id", "SET writes"),
    ("INSERT (:Leader)", "INSERT writes"),
    ("DROP INDEX x", "DROP writes"),
    ("/* a comment */ CREATE (n)", "CREATE writes"),
    ("// a comment\nCREATE (n)", "CREATE writes"),
    ("EXPLAIN MATCH (n) RETURN n", "EXPLAIN is refused"),
    ("PROFILE MATCH (n) RETURN n", "PROFILE is refused"),
    ("USE system MATCH (n) RETURN n", "USE is refused"),
    ("SHOW USERS", "SHOW is refused"),
    ("LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row", "LOAD"),
    ("MATCH (n) LOAD /* c */ CSV FROM 'http://a' AS row RETURN row", "LOAD"),
    ("CALL dbms.components()", "dbms.components is refused"),
    ("MATCH (n:Leader) CALL apoc.load.json('file:///x') YIELD value RETURN value", "apoc.load.json is refused"),
    ("CALL `do`.`when`(true, 'CREATE (n)', '', {})", "do.when is refused"),
    ("CALL db.labels() YIELD label CALL db.index.fulltext.queryNodes('x', 'y') YIELD node RETURN label", "refused"),
    ("CALL { MATCH (n:Leader) RETURN n } IN TRANSACTIONS OF 10 ROWS RETURN n.id AS id", "one transaction"),
    ("RETURN 1 AS a; MATCH (n) RETURN n.id AS id", "one query at a time"),
    ("RETURN 'a", "has no end"),
    ("RETURN `a", "has no end"),
    ("RETURN \\u0031 AS a", "backslash"),
    ("RETURN 'x\\u0027 CREATE (n) //' AS a", "not as"),
    ("", "empty"),
    ("  // nothing\n", "empty"),
]
WRONG_SHAPES = [
    "MATCH (a:Leader) WITH a ORDER BY a.id LIMIT 3 WHERE a.id > 'x' RETURN a.id AS id",
    "MATCH (a:Leader) WITH a ORDER BY a.id SKIP 3 WHERE a.id > 'x' RETURN a.id AS id",
    "MATCH (a:Leader) WITH a skip 1 limit 2 where a.id > 'x' RETURN a.id AS id",
    "MATCH (a:Leader) OPTIONAL MATCH (a)-[:REPRESENTS]->(c:Country) RETURN [(c)<-[:REPRESENTS]-(x) | x.id] AS xs",
    "MATCH (a:Leader) OPTIONAL MATCH (a)-[:REPRESENTS]->(c:Country) WITH a, c WHERE (c)<-[:REPRESENTS]-() RETURN a.id AS i",
    "MATCH (a:Leader) OPTIONAL MATCH (a)-[:REPRESENTS]->(c:Country) WITH a, c WHERE NOT (a)-->(c) RETURN a.id AS i",
    "MATCH (a:Leader) OPTIONAL MATCH (a)-->(c:Country) WITH a, c AS d WHERE (d)--() RETURN a.id AS i",
    "MATCH (a:Leader) OPTIONAL MATCH (a)-->(c:Country) WITH a, c WHERE c IS NOT NULL OR (c)--() RETURN a.id AS i",
    "OPTIONAL MATCH (c:Country {id: 'x'}) RETURN exists((c)-->()) AS e",
    "MATCH (a:Leader)-[m:MET_WITH]->(b) WHERE any(t IN m.about WHERE t = 'q') OR b.id = 'x' RETURN m.id AS i",
    "MATCH ()-[m:MET_WITH]->(b:Leader) WHERE b.id = 'x' OR none(t IN m.about WHERE t = 'q') RETURN m.id AS i",
    "MATCH (a:Leader) WHERE (NOT EXISTS { (a)-->() }) XOR (NOT a.id = 'x') CALL { WITH a RETURN 1 AS x } RETURN x",
    "MATCH (s:Statement) UNWIND s.edge_ids AS i MATCH (b:Country {id: i}) RETURN b.id AS id",
    "MATCH (s:Statement) UNWIND ['x'] AS i MATCH (b:Country) WHERE b.id = i RETURN b.id AS id",
    "MATCH p = shortestPath((a:Leader {id: 'x'})-[*..6]-(b:Leader {id: 'y'})) WHERE all(r IN relationships(p) WHERE r.id > 'a') RETURN length(p) AS n",
    "MATCH (e:Event) RETURN max(e.date).year AS y",
    "MATCH (e:Event) RETURN e.status AS s, (max(e.date)).year AS y",
    "MATCH (e:Event) RETURN e.status AS s, coalesce(head(collect(e)).name, 'x') AS n",
    "MATCH (e:Event) RETURN collect(e)[0].name AS n",
    "MATCH (e:Event) RETURN {day: max(e.date)}.day AS d",
    "MATCH (e:Event) WITH e.status AS s, duration.between(min(e.date), date('2024-01-01')).days AS d RETURN s, d",
    "MATCH (e:Event) RETURN e.status AS s, count(*) > 3 AND count(*) < 9 AS some",
    "MATCH (e:Event) RETURN e.status AS s, NOT count(*) > 3 AS few",
    "MATCH (e:Event) RETURN e.status AS s, count(*) IN [1, 2] AS few",
    "MATCH (e:Event) RETURN e.status AS s, 'a' IN collect(e.name) AS a",
    "MATCH (e:Event) RETURN e.status AS s, ('a' IN collect(e.name)) AS a",
    "MATCH (e:Event) RETURN e.status AS s, [max(e.date) IS NULL] AS none",
    "MATCH (e:Event) RETURN e.status AS s, CASE WHEN max(e.date) IS NULL THEN 'no' ELSE 'yes' END AS dated",
    "MATCH (e:Event) RETURN DISTINCT toLower(max(e.name)) CONTAINS 'a' AS a ORDER BY a",
    "MATCH (e:Event) WITH max(e.name) =~ 'A.*' AS a WHERE a RETURN a",
    "MATCH (e:Event) CALL { WITH e MATCH (e)-->(a:Article) RETURN count(a) > 1 OR count(a) < 1 AS n } RETURN n",
    "MATCH (e:Event) WHERE e.date >= '2024-01-01' RETURN e.id AS i",
    'MATCH (e:Event) WHERE "2024-01-01" < e.date AND e.sources > 1 RETURN e.id AS i',
    "MATCH (a:Article) WHERE a.published IN ['2024-01-01'] RETURN a.id AS i",
    "MATCH (l:Leader)-[m:MET_WITH]->(:Leader) WHERE m.last_seen STARTS WITH '2024' RETURN l.id AS i",
    "MATCH (e:Event {status: 'happened', date: '2024-01-01'}) RETURN e.id AS i",
    "MATCH (e:Event) WITH e, e.date = '2024-01-01' AS then WHERE then RETURN e.id AS i",
    "MATCH (e:Event) WHERE e.date >= $since RETURN e.id AS i",
    "MATCH (e:Event) WHERE $since IS NULL OR $since <= e.date RETURN e.id AS i",
    "MATCH (e:Event) WHERE e.date IN $days RETURN e.id AS i",
    "MATCH (e:Event {date: $`the day`}) RETURN e.id AS i",
]
INNOCENT = [
    "MATCH (n:Leader) WHERE n.name = 'CREATE (x)' RETURN n.id AS id",
    'MATCH (n:Leader) WHERE n.name CONTAINS "LOAD CSV FROM" RETURN n.id AS id',
    "MATCH (n:Leader) // CREATE (m)\nRETURN n.id AS id",
    "MATCH (n:Leader) /* SET n.x = 1; DELETE n */ RETURN n.id AS id",
    "MATCH (n:`CREATE`) RETURN n.`SET` AS `DELETE`",
    "MATCH (n:Leader) RETURN n.set AS set, n.create AS create ORDER BY set, create",
    "MATCH (set:Leader) WHERE set.delete = 1 RETURN set.id AS id",
    "MATCH (start:Leader)-[m:MET_WITH]->(end:Leader) WHERE start.id < end.id RETURN start.id AS start, end.id AS end",
    "MATCH (n:Leader) RETURN {set: 1, create: n.id, delete: 'x'} AS map",
    "MATCH (n:Statement) RETURN n.start AS start, n.end AS stop ORDER BY start DESC",
    "MATCH (n:Statement) WITH n.start AS start WHERE start > 1 AND start IS NOT NULL RETURN start",
    "MATCH (n:Leader) WHERE n.name STARTS WITH 'A' AND n.name ENDS WITH 'v' RETURN n.id AS id",
    "MATCH ()-[r:MERGE|CREATE]->() RETURN count(r) AS n",
    "MATCH (n:Leader) WHERE n.name = 'it\\'s; DROP' RETURN n.id AS id;",
    'MATCH (n:Leader) WHERE n.name = "say \\"CREATE\\"" RETURN n.id AS id',
    "UNWIND [1, 2] AS call RETURN call",
    "CALL db.labels() YIELD label RETURN label ORDER BY label",
    "CALL db.relationshipTypes()",
    "MATCH (n:Leader) CALL { WITH n MATCH (n)-->(m:Country) RETURN count(m) AS c } RETURN n.id AS id, c",
    "MATCH (n:Leader) WITH n ORDER BY n.id LIMIT 3 WITH * WHERE n.id > 'x' RETURN n.id AS id",
    "MATCH (n:Leader) WITH n WHERE n.id > 'x' WITH n ORDER BY n.id LIMIT 3 RETURN n.id AS id",
    "MATCH (n:Leader) WITH n, 'LIMIT 3' AS s WHERE n.id > 'x' RETURN n.id AS id",
    "MATCH (n:Leader) WITH n.limit AS x WHERE x > 1 RETURN x",
    "MATCH (a:Leader) OPTIONAL MATCH (a)-->(c:Country) WHERE EXISTS { MATCH (c)<--(:Leader) } RETURN a.id AS id, c.id AS c",
    "MATCH (a:Leader) OPTIONAL MATCH (a)-->(c:Country) RETURN COUNT { (c)<--() } AS n",
    "MATCH (a:Leader) OPTIONAL MATCH (a)-->(c:Country) WITH a, c WHERE c IS NOT NULL AND (c)<--() RETURN a.id AS id",
    "MATCH (a:Leader) OPTIONAL MATCH (a)-->(c:Country) WITH a WHERE (a)-->() RETURN a.id AS id",
    "MATCH (a:Leader) OPTIONAL MATCH (a)-->(c:Country) MATCH (c)-->(d:Country) WITH c WHERE (c)-->() RETURN c.id AS id",
    "MATCH (a:Leader) OPTIONAL MATCH (a)-->(c:Country) RETURN a.id - (c.pop) - (a.x) AS y, '(c)-->()' AS s",
    "MATCH (a:Leader)-->(c:Country) WHERE NOT (a)-[:MET_WITH]-(:Leader) RETURN a.id AS id",
    "MATCH (a:Leader)-[m:MET_WITH]->(b:Leader) WHERE any(t IN m.about WHERE t = 'q') OR b.id = 'x' RETURN m.id AS i",
    "MATCH (a:Leader)-[m:MET_WITH]->(b) WHERE any(t IN m.about WHERE t = 'q') AND b.id = 'x' RETURN m.id AS i",
    "MATCH (a:Leader) MATCH (a)-[m:MET_WITH]->(b:Leader) WHERE any(t IN m.about WHERE t = 'q') OR b.id = 'x' RETURN m.id AS i",
    "MATCH (a:Leader)-[m]->(b) WHERE b.name = 'any(x IN y) OR' RETURN m.id AS i",
    "MATCH (a:Leader) WHERE (NOT EXISTS { (a)-->() }) XOR (NOT a.id = 'x') RETURN a.id AS id",
    "MATCH (s:Statement) UNWIND s.edge_ids AS i WITH s, i MATCH (b:Country {id: i}) RETURN b.id AS id",
    "MATCH (s:Statement) UNWIND s.edge_ids AS i RETURN s.id AS id, i",
    "UNWIND ['x'] AS i MATCH (b:Country {id: i}) RETURN b.id AS id",
    "MATCH p = shortestPath((a:Leader {id: 'x'})-[*..6]-(b:Leader {id: 'y'})) RETURN length(p) AS n",
    "MATCH (e:Event) WITH max(e.date) AS last, count(*) AS n WHERE n > 3 AND last IS NOT NULL RETURN last.year AS y",
    "MATCH (e:Event) RETURN e.date.year AS y, count(*) * 2 > 3 AS n, max(e.date) + duration('P1D') AS d ORDER BY y IS NULL",
    "MATCH (e:Event) RETURN sum(CASE WHEN e.status IN ['planned'] AND e.date IS NOT NULL THEN 1 ELSE 0 END) AS n",
    "MATCH (e:Event) RETURN [x IN collect(e) WHERE x.name STARTS WITH 'A' AND x.date IS NULL | x.name][0] AS n",
    "MATCH (e:Event) RETURN any(x IN collect(e.sources) WHERE x > 1 OR x < 0) AS a, reduce(s = 0, x IN collect(e.sources) | s + x) AS n",
    "MATCH (e:Event) RETURN e.status IN ['planned'] AS p, count(*) AS n, COUNT { MATCH (s:Sector) WHERE s.id IN ['x'] } AS s",
    "MATCH (e:Event) RETURN e.status AS s, COLLECT { MATCH (a:Article) RETURN count(a) }[0] IN [1] AS x",
    "MATCH (e:Event) WHERE e.date >= date('2024-01-01') AND date('2024-12-31') >= e.date AND e.name = 'x' RETURN e.id AS i",
    "MATCH (e:Event) WHERE 'x' = e.status AND e.date.year = 2024 AND toString(e.date) STARTS WITH '2024' RETURN e.id AS i",
    "MATCH (e:Event {date: date('2024-01-01')}) RETURN {date: '2024', day: coalesce(toString(e.date), 'none')} AS m",
    "MATCH (e:Event) WHERE e.date IN [date('2024-01-01')] OR e.date = date(\"2024\") RETURN CASE WHEN e.date IS NULL THEN '' END AS d",
    "MATCH (e:Event) WHERE ($since IS NULL OR e.date >= date($since)) AND e.sources > $least RETURN e.id AS i",
    "MATCH (e:Event) WHERE e.date.year = $year OR $text = toString(e.date) OR e.date IN [d IN $days | date(d)] RETURN e.id AS i",
    "RETURN -1 AS a UNION ALL RETURN 2 AS a",
    "MATCH (n:Leader) RETURN *",
]


@pytest.mark.parametrize(("query", "reason"), REFUSED)
def test_what_writes_or_reads_files_is_refused(query, reason):
    with pytest.raises(QueryError, match=reason):
        check(query)


@pytest.mark.parametrize("query", WRONG_SHAPES)
def test_what_the_engine_answers_wrongly_is_refused_with_its_rewrite(query):
    with pytest.raises(QueryError, match=r"wrongly|loses rows|finds nothing"):
        check(query)


@pytest.mark.parametrize("query", INNOCENT)
def test_what_only_looks_guilty_passes(query):
    check(query)


@pytest.mark.parametrize("question", catalogue(), ids=lambda q: q.name)
def test_the_catalogue_passes(question):
    check(question.cypher)


def test_a_refusal_shows_line_column_and_caret():
    with pytest.raises(QueryError) as caught:
        check("MATCH (n:Leader)\n  SET n.name = 'x'\nRETURN n")
    assert str(caught.value).splitlines()[-2:] == ["    SET n.name = 'x'", "    ^"]
    assert str(caught.value).startswith("line 2, column 3: SET writes")


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("MATCH (n) RETURN n.id AS id, count(*)", ("id", "count(*)")),
        ("MATCH (n) RETURN DISTINCT n.id, [x IN n.l | x] AS `a b` ORDER BY n.id LIMIT 3", ("n.id", "a b")),
        ("CALL { MATCH (n) RETURN n AS hidden } RETURN hidden.id AS shown", ("shown",)),
        ("RETURN 1 AS a UNION RETURN 2 AS a", ("a",)),
        ("MATCH (n) RETURN *", ()),
    ],
)
def test_columns_are_read_from_the_text(query, expected):
    assert columns(query) == expected
