"""Each report in each form: the same facts, the same bytes, nothing that runs, and a sentence where there is nothing."""

from __future__ import annotations

import html
import json
import re
from dataclasses import replace

import pytest
from explorer import browsing, made

from relgraph import reports
from relgraph.errors import UsageError
from relgraph.reports import REPORTS, figures, words
from relgraph.reports.blocks import Figure, Proofs, Table, Text
from relgraph.reports.facts import Facts

OF = {"country": ("Belarus",), "pair": ("Belarus", "Uzbekistan"), "leader": ("Bortnik",), "sector": ("Trade",)}
KINDS = sorted(REPORTS)


@pytest.fixture(scope="module")
def view():
    return made.small()


def report(view, kind, **known):
    return REPORTS.get(kind)(Facts.of(view, **known), OF.get(kind, ()))


def facts_of(made_report):
    """All texts and numbers of a report, in order."""
    yield from made_report.lead
    for section in made_report.sections:
        yield section.title
        for block in section.blocks:
            table = block.data if isinstance(block, Figure) else block
            if isinstance(table, Table):
                yield from (str(cell) for row in table.rows for cell in row if cell != "")
            elif isinstance(block, Text):
                yield block.text
            elif isinstance(block, Proofs):
                yield from (part for p in block.items for part in (p.headline, p.sentence, p.title) if part)


def plain(text):
    return " ".join(html.unescape(re.sub(r"<[^>]*>", "", text)).replace("\\", "").split())


@pytest.mark.parametrize("kind", KINDS)
def test_page_markdown_and_json_hold_the_same_facts(view, kind):
    page, markdown, data = (
        reports.render(view, kind=kind, names=OF.get(kind, ()), form=form) for form in ("html", "md", "json")
    )
    told = json.dumps(json.loads(data), ensure_ascii=False)
    for fact in facts_of(report(view, kind)):
        assert plain(fact) in plain(markdown), fact
        assert json.dumps(fact, ensure_ascii=False)[1:-1] in told, fact
    without_figures = [b for s in report(view, kind).sections for b in s.blocks if isinstance(b, Proofs)]
    for proof in (p for block in without_figures for p in block.items):
        assert plain(proof.sentence) in plain(page)
    for sentence in report(view, kind).lead:
        assert plain(sentence) in plain(page)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("form", ["html", "md", "json"])
def test_the_same_graph_gives_the_same_bytes(kind, form):
    one, other = (reports.render(made.small(), kind=kind, names=OF.get(kind, ()), form=form) for _ in range(2))
    assert one == other


@pytest.mark.parametrize("kind", KINDS)
def test_an_empty_graph_says_so_in_sentences(kind):
    view = made.MadeView([made.Node("country:BLR", "Country", "Belarus"), made.Node("country:UZB", "Country", "Uzbekistan"),
                          made.Node("leader:1", "Leader", "Arkady Bortnik"), made.Node("sector:trade", "Sector", "Trade")], [])  # fmt: skip
    text = reports.render(view, kind=kind, names=OF.get(kind, ()), form="md")
    assert re.search(r"Nothing|Nobody|No ", text)


def test_the_lead_counts_what_happened_and_names_what_did_not(view):
    lead = " ".join(report(view, "overview").lead)
    assert (
        "3 articles of 3 outlets, published from 14 March 2024 to 2 May 2024, report 1 meeting, 1 agreement and 2 quotes"
        in lead
    )
    assert "Not counted in this: 1 planned and 1 cancelled. Disputed: 1." in lead


@pytest.mark.parametrize(("kind", "titles"), [
    ("country", ["Partners", "Timeline", "People", "On the map", "Meetings", "Agreements by sector and status", "Quotes from Belarus"]),
    ("pair", ["Timeline", "Meetings", "Agreements by sector and status", "Quotes"]),
    ("leader", ["Offices", "Met most often", "Timeline", "Meetings", "Quotes"]),
    ("sector", ["Parties", "Timeline", "Countries", "Agreements by sector and status", "Meetings"]),
    ("quality", ["Outlets", "Articles by month", "Statements by rule", "What is not known"]),
])  # fmt: skip
def test_each_kind_has_its_sections_and_ends_on_how_it_was_made(view, kind, titles):
    found = [section.title for section in report(view, kind).sections]
    assert found[: len(titles)] == titles
    assert found[-3:] == ["Disputed", "What rests on one outlet only", "How this was made"]


def test_a_planned_meeting_is_not_told_as_one_that_happened(view):
    sections = {section.title: section for section in report(view, "pair").sections}
    met = [p.headline for block in sections["Meetings"].blocks if isinstance(block, Proofs) for p in block.items]
    assert met == ["Arkady Bortnik met Jahongir Qosimbekov"]
    later = [
        p.headline
        for block in sections["Planned, proposed, cancelled, denied"].blocks
        if isinstance(block, Proofs)
        for p in block.items
    ]
    assert later == ["Arkady Bortnik is to meet Jahongir Qosimbekov"]


def test_an_agreement_of_two_parties_is_told_once(view):
    sections = {section.title: section for section in report(view, "sector").sections}
    proofs = [
        p
        for block in sections["Agreements by sector and status"].blocks
        if isinstance(block, Proofs)
        for p in block.items
    ]
    assert [p.headline for p in proofs] == ["Belarus and Uzbekistan agreed on Trade"]
    assert proofs[0].sentence == "Belarus and Uzbekistan agreed to double trade by 2026."


def test_a_week_holds_what_was_first_reported_since(view):
    text = reports.render(view, kind="week", since="2024-05-01", form="md")
    assert "1 article published since 1 May 2024" in text
    assert "Italy called off the talks" in text
    assert "double trade" not in text


def test_since_adds_what_is_new(view):
    titles = [section.title for section in report(view, "overview", since="2024-05-01").sections]
    assert titles[0] == "New since 1 May 2024"


def test_the_last_section_holds_what_only_the_caller_knows(view):
    text = reports.render(view, form="md", quarantined={"language": 2, "empty": 1}, quality={"quotes F1": 0.61})
    assert "| Quarantine | empty 1, language 2 |" in text
    assert "| Measured: quotes F1 | 0.61 |" in text


@pytest.mark.parametrize("form", ["html", "md", "json"])
def test_invented_articles_are_called_so(form):
    assert "nvented articles" in reports.render(made.small(), form=form) or form == "json"
    assert json.loads(reports.render(made.small(), form="json"))["sample"] is True
    assert "nvented articles" not in reports.render(made.large(40, 40), form=form)


@pytest.mark.parametrize("kind", ["overview", "quality", "week"])
def test_hostile_text_stays_text(kind):
    view = made.hostile()
    page = reports.render(view, kind=kind)
    assert "<script" not in page
    assert not re.search(r"<img|href=\"javascript|<!--<", page)
    markdown = reports.render(view, kind=kind, form="md")
    assert not re.search(r"(?<!\\)<(script|img|!--)", markdown)
    json.loads(reports.render(view, kind=kind, form="json"))


def test_a_page_asks_no_host_and_runs_nothing(view):
    page = reports.render(view)
    assert "default-src &#39;none&#39;" in page
    assert not re.search(r"""(src|url)\s*[=(]\s*["']?https?:""", page)
    assert 'href="https://news.example/' in page


@pytest.mark.parametrize(("kind", "names", "message"), [
    ("country", (), "a country report is of 1, and 0 given"), ("pair", ("Belarus",), "relgraph report pair NAME NAME"),
    ("leader", ("Nobody",), "no leader or person"), ("country", ("Atlantis",), "'Atlantis'"), ("nonsense", (), "Known: country, leader"),
])  # fmt: skip
def test_faults_name_the_remedy(view, kind, names, message):
    with pytest.raises(UsageError, match=message):
        reports.render(view, kind=kind, names=names)


def test_an_ending_that_is_no_form_is_refused(view, tmp_path):
    with pytest.raises(UsageError, match=r"\.html, \.md or \.json"):
        reports.write(view, tmp_path / "report.docx")
    assert (
        reports.write(view, tmp_path / "deep" / "report.md")
        .read_text(encoding="utf-8")
        .startswith("# Diplomatic relations")
    )


@pytest.mark.parametrize(("iso", "expected"), [
    ("2024-03-05", "5 March 2024"), ("2024-12", "December 2024"), ("1999", "1999"), (None, "on an unknown day"),
])  # fmt: skip
def test_dates_are_told_as_far_as_they_are_known(iso, expected):
    assert words.day_in_words(iso) == expected


@pytest.mark.parametrize(
    ("parts", "expected"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]
)
def test_lists_read_as_sentences(parts, expected):
    assert words.listed(parts) == expected


def test_bars_show_each_month_between_the_first_and_the_last():
    entries = Facts.of(made.large(40, 200)).entries
    figure = figures.bars(entries)
    months = [row[0] for row in figure.data.rows]
    assert months[0] == "January 2023"
    assert len(months) == len(set(months))
    assert sum(sum(row[1:]) for row in figure.data.rows) == sum(1 for e in entries if e.relation in figures.COLOURS)


def test_bars_leave_a_gap_for_the_years_without_entries():
    some = next(e for e in Facts.of(made.large(40, 200)).entries if e.relation == "met")
    figure = figures.bars([replace(some, placed=day) for day in ("1951-02-01", "2024-05-01", "2024")])
    assert len(figure.data.rows) == 74
    assert ">1990<" in figure.svg


def test_the_matrix_is_symmetric_and_counts_every_pair():
    facts = Facts.of(made.large(40, 200))
    data = figures.matrix(facts, facts.entries).data
    cells = {
        (row[0], column): value for row in data.rows for column, value in zip(data.columns[1:], row[1:], strict=True)
    }
    assert all(cells[a, b] == cells[b, a] for a, b in cells)


@pytest.mark.browser
def test_a_printed_report_has_pages_of_a4(tmp_path):
    written = reports.write(made.large(120, 500), tmp_path / "report.html")
    context = browsing.launched().new_context(java_script_enabled=False)
    page = context.new_page()
    wrong = []
    page.on("console", lambda message: wrong.append(message.text))
    page.goto(written.as_uri())
    printed = page.pdf(prefer_css_page_size=True)
    context.close()
    assert wrong == []
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) > 3
    assert re.search(rb"/MediaBox\s*\[\s*0 0 59[45][.\d]* 84[12]", printed)


@pytest.mark.browser
@pytest.mark.parametrize("kind", KINDS)
def test_no_violation_of_the_rules_of_accessibility(kind, tmp_path):
    written = reports.write(made.small(), tmp_path / "report.html", kind=kind, names=OF.get(kind, ()))
    context = browsing.launched().new_context(bypass_csp=True)
    page = context.new_page()
    page.goto(written.as_uri())
    page.evaluate(browsing.axe())
    found = page.evaluate(browsing.VIOLATIONS)
    context.close()
    assert found == []
