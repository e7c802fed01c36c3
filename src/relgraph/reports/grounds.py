"""Sections about the graph itself: sources, time, rules, and what it does not know."""

from __future__ import annotations

from collections import Counter

from relgraph.reports.blocks import Section, Table
from relgraph.reports.facts import Facts, outlet
from relgraph.reports.parts import published_days, section
from relgraph.reports.words import day_in_words

MOST_ROWS = 25


def outlets(facts: Facts) -> Section:
    """How much each outlet gives."""
    articles = Counter(map(outlet, facts.articles.values()))
    held = Counter(outlet(facts.article(said)) for said in facts.view.nodes("Statement"))
    rows = [(name, n, held[name]) for name, n in sorted(articles.items(), key=lambda i: (-i[1], i[0]))[:MOST_ROWS]]
    return section(
        "Outlets", [Table(("Outlet", "Articles", "Statements"), rows) if rows else None], empty="No article."
    )


def coverage(facts: Facts) -> Section:
    """Articles a month."""
    months = Counter(day[:7] for day in published_days(facts))
    rows = [(day_in_words(month), number) for month, number in sorted(months.items())[-MOST_ROWS:]]
    note = f"The last {MOST_ROWS} months with articles." if len(months) > MOST_ROWS else ""
    table = Table(("Month", "Articles"), rows, note) if rows else None
    return section("Articles by month", [table], empty="No article has a day of publication.")


def rules(facts: Facts) -> Section:
    """Statements by kind and rule, with their confidence."""
    found = [(str(s.properties.get("kind")), str(s.properties.get("rule"))) for s in facts.view.nodes("Statement")]
    sums: Counter[tuple[str, str]] = Counter()
    for statement, key in zip(facts.view.nodes("Statement"), found, strict=True):
        sums[key] += round(100 * float(statement.properties.get("confidence") or 0))
    rows = [(kind, rule, n, f"{sums[kind, rule] / n / 100:.2f}") for (kind, rule), n in _ranked(Counter(found))]
    table = Table(("Kind", "Rule", "Statements", "Confidence, mean"), rows[:60]) if rows else None
    return section("Statements by rule", [table], empty="No statement.")


def _ranked(counts: Counter[tuple[str, str]]) -> list[tuple[tuple[str, str], int]]:
    return sorted(counts.items(), key=lambda item: (item[0][0], -item[1], item[0]))


def unknown(facts: Facts) -> Section:
    """What the graph does not know: countries of people, dates, publishers, days of publication."""
    leaders = list(facts.view.nodes("Leader"))
    met = facts.of_relation("met")
    rows = [
        ("Leaders without a known country", sum(1 for n in leaders if not facts.side(n.id)), len(leaders)),
        ("Meetings without a date", sum(1 for e in met if not e.date), len(met)),
        ("Articles without a publisher", _without(facts, "publisher"), len(facts.articles)),
        ("Articles without a day of publication", _without(facts, "published"), len(facts.articles)),
    ]
    return Section("What is not known", [Table(("What", "Unknown", "Of"), rows)])


def _without(facts: Facts, name: str) -> int:
    return sum(1 for article in facts.articles.values() if not article.properties.get(name))
