"""The user's own folder of tables: a row of it is added or replaces relgraph's, whichever table it is of."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from relgraph.config import resource, use_data
from relgraph.errors import DataError, UsageError
from relgraph.extraction import (
    RulesAnnotator,
    agreements_cues,
    agreements_sides,
    agreements_topics,
    mentions_far,
    mentions_home,
    mentions_may,
    mentions_outlet,
    namesakes,
)
from relgraph.extraction.entities import _genders
from relgraph.extraction.known import spelled
from relgraph.extraction.mentions_names import kinds_of_bodies
from relgraph.extraction.mentions_places import _signs, captions
from relgraph.extraction.mentions_roles import title_words
from relgraph.extraction.quotes_words import voices
from relgraph.extraction.statements import confidence
from relgraph.gazetteer import load, officials
from relgraph.gazetteer.offices import role_of
from relgraph.gazetteer.overlay import OWN_ALONE
from relgraph.model import Article
from relgraph.tables import words
from relgraph.text import clean
from relgraph.text.datelines import read_dateline
from relgraph.text.dates import find_dates
from relgraph.text.lines import Line, is_clutter
from relgraph.text.tables import words as small_words


@pytest.fixture
def my_data(tmp_path: Path) -> Iterator[Callable[[str, str], Path]]:
    """Writes a table into the user's folder and takes the folder into use; afterwards none is."""

    def lay(name: str, text: str) -> Path:
        (tmp_path / name).write_text(text, encoding="utf-8")
        use_data(tmp_path)
        return tmp_path

    yield lay
    use_data(None)


def ids(text: str) -> list[tuple[str, str]]:
    from relgraph.config import data_in_use

    return [(h.family, h.id) for h in load(data_in_use()).scan(text)]


def days(text: str) -> list[str]:
    article = Article(id="t", source="t", text=f"Talks in town\n\n{text}\n", raw_hash="t", published="2025-05-06")
    return [found.date for found in find_dates(clean(article))]


ROLES = "id\tsurfaces\tplurals\tclass\tcovers\tgender\n"
ADDED = [
    (
        "countries.tsv",
        "iso3\tcaption\tnames\tadjectives\tseats\tcapitals\tkind\nRUR\tRuritania\t\tRuritanian\t\tStrelsau",
        lambda: ("demonym", "RUR") in ids("The Ruritanian king"),
    ),
    (
        "countries.tsv",
        "iso3\tcaption\tnames\tadjectives\tseats\tcapitals\tkind\nRUR\tRuritania\t\tRuritanian\t\tStrelsau",
        lambda: captions()["countries.tsv"]["RUR"] == "Ruritania",
    ),
    ("peoples.tsv", "surface\nZendans", lambda: ("people", "Zendans") in ids("a party of the Zendans")),
    ("places.tsv", "id\tnames\nZenda\t", lambda: ("place", "Zenda") in ids("a castle in Zenda")),
    (
        "organizations.tsv",
        "id\tcaption\tnames\tcapitals\tkind\tcountry\nRLU\tRuritanian Union\t\t\tbody\t",
        lambda: ("organization", "RLU") in ids("the Ruritanian Union"),
    ),
    ("decoys.tsv", "surface\nZenda Hotel", lambda: ("decoy", "Zenda Hotel") in ids("in Zenda Hotel")),
    ("outlets.tsv", "surface\nThe Zenda Post", lambda: ("outlet", "The Zenda Post") in ids("The Zenda Post wrote")),
    ("group_words.tsv", "word\tkind\nstewards\tpeople", lambda: ("group", "stewards") in ids("the two stewards")),
    (
        "sectors.tsv",
        "id\tlabel\tiptc\tenough\tstrong\tweak\tfaint\ntrade\tTrade\t\t1\tcheese deal\t\t",
        lambda: ("sector", "trade") in ids("a cheese deal"),
    ),
    ("cues_met.tsv", "surface\tclass\nshared bread\tcontact", lambda: ("met", "contact") in ids("they shared bread")),
    (
        "cues_said.tsv",
        "surface\tclass\tform\ttakes\nyodelled\tsay\tpast\tc",
        lambda: ("said", "say") in ids("he yodelled"),
    ),
    (
        "roles.tsv",
        "id\tsurfaces\tplurals\tclass\tcovers\tgender\narchsteward\tarchsteward\t\tstate\t\t",
        lambda: role_of("the archsteward") is not None,
    ),
    (
        "leaders.tsv",
        "id\tname\taliases\tshort\tgender\tcountry\toffices\nrudolf\tRudolf Rassendyll\t\t\tm\tGBR\t",
        lambda: [hit.id for hit in spelled("Rudolf Rassendyll")] == ["rudolf"],
    ),
    (
        "officials.tsv",
        "key\tcountry\tname\tfrom\tto\nrudolf rasendil\tGBR\tRudolf Rassendyll\t2001-01-01\t",
        lambda: [o.country for o in officials.find("Rudolf Rassendyll")] == ["GBR"],
    ),
    ("given_names.tsv", "name\tgender\nFlavia\tf", lambda: _genders()["flavia"] == "f"),
    ("bodies.tsv", "word\tkind\nstewardry\tpublic", lambda: kinds_of_bodies()["stewardry"] == "public"),
    ("title_words.tsv", "word\tkind\narch\tother", lambda: title_words()["arch"] == "other"),
    ("metonym_signs.tsv", "surface\tside\tsays\nyodels\tafter\tstate", lambda: _signs()["yodels", "after"] == "state"),
    ("cues_voice.tsv", "surface\tclass\nstewardry\tbody", lambda: voices()["stewardry"] == "body"),
    ("common_words.tsv", "word\nyodelling", lambda: "yodelling" in words("common_words.tsv")),
    ("agencies.tsv", "ZENDAPRESS", lambda: read_dateline("STRELSAU (ZENDAPRESS) - The king came.") is not None),
    ("abbreviations.tsv", "stwd\tname", lambda: "stwd" in small_words("abbreviations", "name")),
    ("calendar.tsv", "surface\nZendaday", lambda: ("calendar", "Zendaday") in ids("on Zendaday")),
    (
        "cues_agreed.tsv",
        "surface\tclass\tstatus\tnoun\nbrokebread\tjoint\tagreed\t",
        lambda: ("agreed", "joint") in ids("they brokebread"),
    ),
    ("cues_event.tsv", "surface\tclass\nfeasted\tvisit", lambda: ("event", "visit") in ids("he feasted")),
    (
        "cues_status.tsv",
        "surface\tclass\twhere\nshallsoon\tplan\tbefore",
        lambda: ("status", "plan") in ids("he shallsoon come"),
    ),
    ("cues_subject.tsv", "surface\tclass\nzendafield\tfield", lambda: ("subject", "field") in ids("in the zendafield")),
    ("pronouns.tsv", "surface\tkind\tgender\nzhe\tsubject\t", lambda: ("pronoun", "zhe") in ids("zhe came")),
    (
        "agreement_verbs.tsv",
        "behind\tbetween\tverbs\tclass\tstatus\nzendabind\t\tzendaise\twish\tproposed",
        lambda: "zendabind" in agreements_cues._verbs(),
    ),
    (
        "blocs.tsv",
        "id\tmembers\nRLU\tMLT|TCD",
        lambda: agreements_sides._blocs()["org:RLU"] == ("country:MLT", "country:TCD"),
    ),
    ("clutter.tsv", "Zenda hot news\tline", lambda: is_clutter(Line(0, 14, "Zenda hot news"))),
    ("dangling_words.tsv", "word\nzenda", lambda: "zenda" in words("dangling_words.tsv")),
    ("date_words.tsv", "word\tkind\nthismorn\ttoday", lambda: days("The king came thismorn.") == ["2025-05-06"]),
    ("numbers.tsv", "word\tnumber\nscore\t20", lambda: days("The king came score years ago.") == ["2005"]),
    ("tenses.tsv", "zendates\tpast", lambda: "zendates" in small_words("tenses", "past")),
    (
        "figures.tsv",
        "words\tsector\tinstead\nzendaism\ttourism\t",
        lambda: any("zendaism" in row[0] for row in agreements_topics._table_of_figures()),
    ),
    ("frequent_words.tsv", "zenda\ten", lambda: "zenda" in small_words("frequent_words", "en")),
    ("page_parts.tsv", "zendabar\tsite", lambda: "zendabar" in small_words("page_parts", "site")),
    ("government_hosts.tsv", "host\tside\nking.example\tMLT", lambda: mentions_home._hosts()["king.example"] == "MLT"),
    ("host_endings.tsv", "ending\tcountry\nzenda\tMLT", lambda: mentions_outlet._by_ending()["zenda"] == "MLT"),
    ("names_with_the.tsv", "name\nZenda", lambda: "Zenda" in words("names_with_the.tsv", "name")),
    (
        "namesakes.tsv",
        "surface\tkind\tcountry\nZenda\ttown\tUSA",
        lambda: ("Zenda", "town", "USA") in namesakes._namesakes(),
    ),
    (
        "offices_of_states.tsv",
        "role\thas\tsides\nsteward\tnot\tMLT",
        lambda: not mentions_may.has_office("MLT", "steward"),
    ),
    (
        "outlet_homes.tsv",
        "name\tcountry\twhere\nZenda Post\tMLT\tline",
        lambda: "Zenda Post" in mentions_outlet._homes(),
    ),
    ("title_sides.tsv", "words\tsides\nZenda Guard\tMLT", lambda: mentions_far._sides()["Zenda Guard"] == ["MLT"]),
]


@pytest.mark.parametrize(("name", "text", "holds"), ADDED, ids=[f"{n}-{i}" for i, (n, *_) in enumerate(ADDED)])
def test_a_row_is_added(name, text, holds, my_data):
    use_data(None)
    assert name == "agencies.tsv" or not _without_error(holds)
    my_data(name, text)
    assert holds()
    use_data(None)
    assert name == "agencies.tsv" or not _without_error(holds)


def _without_error(holds: Callable[[], bool]) -> bool:
    try:
        return holds()
    except KeyError:
        return False


REPLACED = [
    (
        "roles.tsv",
        "id\tsurfaces\tplurals\tclass\tcovers\tgender\npresident\tfirst citizen\t\tstate\t\t",
        lambda: role_of("the president") is None and role_of("the first citizen") is not None,
    ),
    (
        "officials.tsv",
        "key\tcountry\tname\tfrom\nzwelethu mnisi\tGBR\tZwelethu Mnisi\t2001-01-01",
        lambda: [o.country for o in officials.find("Zwelethu Mnisi")] == ["GBR"],
    ),
    ("confidence.tsv", "rule\tconfidence\nquoted.before\t0.11", lambda: confidence("quoted.before") == 0.11),
    ("given_names.tsv", "name\tgender\nAaron\tf", lambda: _genders()["aaron"] == "f"),
    ("bodies.tsv", "word\tkind\nministry\tcompany", lambda: kinds_of_bodies()["ministry"] == "company"),
    ("cues_voice.tsv", "surface\tclass\nministry\tnobody", lambda: voices()["ministry"] == "nobody"),
    ("metonym_signs.tsv", "surface\tside\tsays\nin\tbefore\tstate", lambda: _signs()["in", "before"] == "state"),
    ("abbreviations.tsv", "mr\tend", lambda: "mr" not in small_words("abbreviations", "name")),
    (
        "countries.tsv",
        "iso3\tcaption\tnames\tadjectives\tseats\tcapitals\tkind\nTCD\tToumai\t\t\t\t\tstate",
        lambda: ids("Chad and Toumai") == [("country", "TCD")],
    ),
]


@pytest.mark.parametrize(("name", "text", "holds"), REPLACED, ids=[row[0] for row in REPLACED])
def test_a_row_is_replaced(name, text, holds, my_data):
    my_data(name, text)
    assert holds()


def test_every_table_is_tried_or_refused():
    tried = {name for name, *_ in (*ADDED, *REPLACED)}
    assert tried | OWN_ALONE == {path.name for path in resource("data").glob("*.tsv")}
    assert not tried & OWN_ALONE


SECTORS = "id\tlabel\tiptc\tenough\tstrong\tweak\tfaint\n"
COUNTRIES = "iso3\tcaption\tnames\tadjectives\tseats\tcapitals\tkind\n"
AMENDED = [
    (
        "sectors.tsv",
        f"{SECTORS}+ tourism\t\t\t\tzendatourism\n- tourism\t\t\t\ttourism\ttourism\ttourism",
        lambda: ids("zendatourism") == [("sector", "tourism")] and ids("tourism") == [],
    ),
    (
        "countries.tsv",
        f"{COUNTRIES}+ MLT\t\t\t\tZenda Palace\n- RUS\t\t\t\tKremlin",
        lambda: (
            [hit for hit in ids("Zenda Palace and the Kremlin of Malta") if hit[0] in {"seat", "country"}]
            == [("seat", "MLT"), ("country", "MLT")]
        ),
    ),
    (
        "cues_met.tsv",
        "surface\tclass\n- met",
        lambda: ("met", "contact") not in ids("they met") and ("met", "contact") in ids("they have met with and meets"),
    ),
    ("roles.tsv", f"{ROLES}- president", lambda: role_of("president") is None and role_of("premier") is not None),
]


@pytest.mark.parametrize(("name", "text", "holds"), AMENDED, ids=[row[0] for row in AMENDED])
def test_words_are_added_to_a_row_and_taken_out(name, text, holds, my_data):
    use_data(None)
    assert not holds()
    my_data(name, text)
    assert holds()


BAD = [
    (
        "roles.tsv",
        "# mine\nid\tsurfaces\nsteward\tsteward",
        r"roles\.tsv: line 2: no column 'plurals'",
        lambda: load(None) and role_of("x"),
    ),
    ("given_names.tsv", "name\tgender\nFlavia\tf\tx", r"given_names\.tsv: line 2: 3 cells for 2 columns", _genders),
    ("bodies.tsv", "word\tkind\n\tpublic", r"bodies\.tsv: line 2: no word", kinds_of_bodies),
    (
        "outlets.tsv",
        "surface\tcity\n+ 24.kg\tZenda",
        r"outlets\.tsv: line 2: this table has no column 'city'\. Known: surface",
        lambda: ids("24.kg wrote"),
    ),
    ("confidence.tsv", "rule\tconfidence\nmet\tsure", r"confidence\.tsv: line 2: 'sure'", lambda: confidence("met")),
    (
        "abbreviations.tsv",
        "mr\tname\tx",
        r"abbreviations\.tsv: line 1 has 3 cells",
        lambda: small_words("abbreviations", "name"),
    ),
]


@pytest.mark.parametrize(("name", "text", "message", "ask"), BAD, ids=[row[0] for row in BAD])
def test_a_bad_row_is_named_by_file_and_line(name, text, message, ask, my_data):
    folder = my_data(name, text)
    with pytest.raises(DataError, match=message):
        ask() if name != "roles.tsv" else load(folder)


def test_columns_that_are_left_out_are_empty(my_data):
    my_data("roles.tsv", "id\tsurfaces\tplurals\tclass\tcovers\tgender\nsteward\thigh steward\t\tstate\t\t")
    role = role_of("high steward")
    assert role is not None
    assert role.row["country"] == ""


def test_a_folder_that_is_none_is_refused(tmp_path):
    with pytest.raises(UsageError, match="no such folder"):
        load(tmp_path / "none")


def test_each_annotator_reads_its_own_folder(tmp_path):
    (tmp_path / "roles.tsv").write_text(
        "id\tsurfaces\tplurals\tclass\tcovers\tgender\narchsteward\tarchsteward\t\tstate\t\t\n", encoding="utf-8"
    )
    text = "Talks in town\n\nThe Chadian Archsteward Rudolf Rassendyll came on Monday and went on Friday.\n"
    document = clean(Article(id="t", source="t", text=text, raw_hash="t"))
    mine, plain = RulesAnnotator(tmp_path), RulesAnnotator()
    try:
        for annotator, leads in ((mine, True), (plain, False), (mine, True)):
            kinds = {e.name: e.kind for e in annotator.annotate(document).entities}
            assert (kinds.get("Rudolf Rassendyll") == "leader") is leads
    finally:
        use_data(None)
