"""What belongs together within one document: a plan and what it tells as held."""

import pytest
from stated import article, copy_of, edges, event, events, graph_of, met

ALIYEV, LUKASHENKO = "leader:AZE:ilham aliev", "leader:BLR:aleksandr lukashenk"
BLR = "country:BLR"


@pytest.mark.parametrize(
    ("held", "plan", "other", "count"),
    [
        ("2024-05-16", None, LUKASHENKO, 1),
        ("2024-05-15", None, LUKASHENKO, 1),
        (None, None, LUKASHENKO, 1),
        ("2024-05-14", None, LUKASHENKO, 2),  # told of two days later
        ("2024-05", None, LUKASHENKO, 2),
        ("2024-05-16", "2024-05-17", LUKASHENKO, 2),  # the next one
        ("2024-05-16", None, BLR, 2),  # another may be meant
    ],
)
def test_a_plan_without_a_day_is_what_its_own_article_tells_as_held(held, plan, other, count):
    told = article(
        "a",
        met(ALIYEV, other, date=plan, status="planned"),
        event("e1", "meeting", ALIYEV, LUKASHENKO, date=held),
        met(ALIYEV, LUKASHENKO, date=held, event="e1"),
    )
    elsewhere = article("b", met(ALIYEV, LUKASHENKO, date=held), publisher="B")
    (ahead,) = (s.id for s in told.statements if s.status == "planned")
    for graph in (
        graph_of(told),
        graph_of(told, elsewhere),
        graph_of(told, copy_of(told, "c", published="2024-05-18")),
    ):
        (happened,) = (e for e in edges(graph, "MET_WITH") if e.properties["status"] == "happened")
        assert happened.properties.get("date") == held or held == "2024-05"
        assert len(events(graph)) == count
        assert (ahead in graph.support[happened.id]) == (count == 1)


def test_a_plan_stays_one_where_its_article_tells_of_two_meetings_or_looks_back():
    plan = met(ALIYEV, LUKASHENKO, status="planned")
    twice = [met(ALIYEV, LUKASHENKO, date="2024-05-16", mode=m) for m in ("in_person", "video")]
    assert len(edges(graph_of(article("a", plan, *twice)), "MET_WITH")) == 3
    before = met(ALIYEV, LUKASHENKO, date="2024-05-16", status="past_reference")
    assert len(edges(graph_of(article("a", plan, before)), "MET_WITH")) == 2
