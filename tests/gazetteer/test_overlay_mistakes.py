"""Mistakes in a user's own tables: each is named with file and line, and with what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from relgraph.errors import DataError
from relgraph.gazetteer.overlay import check
from relgraph.tables import rows

LEADERS = "id\tname\taliases\tshort\tgender\tcountry\toffices\n"
FLAVIA = "flavia\tFlavia Elphberg\t\t\tf\tMLT\tqueen 2001-05-16/2004"
OFFICIALS = "key\tcountry\tname\tfrom\tto\n"
RUDOLF = "rudolf rasendil\tGBR\tRudolf Rassendyll\t2001-01-01\t2003-01-31"
MET = "surface\tclass\tframe\n"

MISTAKES = [
    (
        "leaders.tsv",
        LEADERS.replace("country", "contry") + FLAVIA,
        "line 1: this table has no column 'contry'. Known: id,",
    ),
    ("leaders.tsv", f"# mine\n{LEADERS}{FLAVIA}".replace("\t", ","), "line 2: this table has no column 'id,name"),
    ("leaders.tsv", LEADERS + FLAVIA.replace("2001-05-16", "2001-13-41"), "line 2: .* is no office. Write it like"),
    ("leaders.tsv", LEADERS + FLAVIA.replace("2001-05-16", "16 May 2001"), "line 2: .* is no office. Write it like"),
    ("leaders.tsv", LEADERS + FLAVIA.replace("2004", "now"), "line 2: .* is no office. Write it like"),
    ("leaders.tsv", LEADERS + FLAVIA.replace("queen", "RUR:queen"), "line 2: 'RUR' is no country or organisation"),
    ("leaders.tsv", LEADERS + FLAVIA.replace("MLT", "Malta"), "line 2: 'Malta' is no country. Write the ISO 3166"),
    ("leaders.tsv", LEADERS + FLAVIA.replace("\tf\t", "\tfemale\t"), "line 2: 'female' is no gender. Known: f, m"),
    ("leaders.tsv", f"{LEADERS}{FLAVIA}\n{FLAVIA}", "line 3: 'flavia' stands in line 2 too. Make one row"),
    ("leaders.tsv", LEADERS + FLAVIA.replace("Flavia Elphberg", '"Flavia Elphberg"'), "line 2: .* in quotation marks"),
    ("cues_met.tsv", f"{MET}shared bread\tcontakt\twith", "line 2: 'contakt' is no class. Known: apart, bond, contact"),
    ("cues_met.tsv", f"{MET}shared bread\tcontact\twiht", "line 2: 'wiht' is no frame"),
    ("cues_met.tsv", f"{MET}shared bread\t\twith", "line 2: '' is no class"),
    ("roles.tsv", "id\tsurfaces\tclass\nsteward\thigh steward\tstaet", "line 2: 'staet' is no class"),
    ("leaders.tsv", f"{LEADERS}- nobody-at-all", "line 2: 'nobody-at-all' stands in no row"),
    ("leaders.tsv", f"{LEADERS}+ emmanuel-macron", "line 2: adds nothing"),
    ("cues_met.tsv", f"{MET}- shared bread", "line 2: 'shared bread' stands in no row"),
    ("officials.tsv", f"{OFFICIALS}{RUDOLF.rpartition('GBR')[0]}GBR", "line 2: no name. Fill the cells key, country,"),
    ("officials.tsv", OFFICIALS + RUDOLF.replace("\t", "    "), "line 2: no country. Fill the cells"),
    ("officials.tsv", f"{OFFICIALS}{RUDOLF}\t", "line 2: 6 cells for 5 columns. Take out the tabs"),
    ("officials.tsv", RUDOLF, "line 1: no column 'key'. Let the first line"),
    ("officials.tsv", OFFICIALS + RUDOLF.replace("rasendil", "rassendyll"), "line 2: .* Write 'rudolf rasendil'"),
    ("officials.tsv", OFFICIALS + RUDOLF.replace("GBR", "UK"), "line 2: 'UK' is no country"),
    ("officials.tsv", OFFICIALS + RUDOLF.replace("2003-01-31", "31.1.2003"), "line 2: '31.1.2003' is no day"),
    ("officials.tsv", f"{OFFICIALS}+ a f hasan arif\tKOR", "line 2: country holds one value, no words"),
    ("officials.tsv", f"{OFFICIALS}+ a f hasan arif\t\t\t\t2013-01-01", "line 2: to holds one value, no words"),
    ("officials.tsv", f"{OFFICIALS}- nobody at all", "line 2: 'nobody at all' stands in no row"),
    ("countries.tsv", "iso3\tcaption\n+ MLT\tZenda", "line 2: caption holds one value, no words. Write a whole row"),
    ("alternatives.tsv", "list\twords\nteams\tcrew", "from its own folder alone. Take it out"),
    ("leader.tsv", LEADERS + FLAVIA, "no table of this name. Name it leaders.tsv"),
    ("Leaders.tsv", LEADERS + FLAVIA, "no table of this name. Name it leaders.tsv"),
    ("leaders.csv", LEADERS + FLAVIA, "Save it as leaders.tsv: text with tabs"),
]


@pytest.mark.parametrize(("name", "text", "message"), MISTAKES, ids=range(len(MISTAKES)))
def test_a_mistake_is_named_by_file_and_line_with_the_remedy(tmp_path: Path, name: str, text: str, message: str):
    (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(DataError, match=rf"{name}: .*{message}"):
        check(tmp_path)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("leaders.tsv", LEADERS + FLAVIA),
        ("leaders.tsv", LEADERS + FLAVIA.replace("2001-05-16", "2001-05").replace("2004", "")),
        ("leaders.tsv", LEADERS + FLAVIA.replace("queen", "UN:envoy")),
        ("leaders.tsv", LEADERS),
        ("officials.tsv", OFFICIALS + RUDOLF),
        ("officials.tsv", OFFICIALS + RUDOLF.rpartition("\t")[0]),
        ("officials.tsv", f"{OFFICIALS}- a f hasan arif"),
        ("README.md", "What I know better."),
        ("words.txt", "no table of relgraph"),
        ("agencies.tsv", "ZENDAPRESS"),
    ],
    ids=range(10),
)
def test_what_is_right_or_no_table_is_let_be(tmp_path: Path, name: str, text: str):
    (tmp_path / name).write_text(text, encoding="utf-8")
    check(tmp_path)


def test_a_country_of_the_same_folder_is_known(tmp_path: Path):
    (tmp_path / "countries.tsv").write_text("iso3\tcaption\nRUR\tRuritania\n", encoding="utf-8")
    (tmp_path / "leaders.tsv").write_text(LEADERS + FLAVIA.replace("MLT", "RUR"), encoding="utf-8")
    check(tmp_path)


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_what_a_spreadsheet_writes_is_read(tmp_path: Path, end: str):
    path = tmp_path / "leaders.tsv"
    path.write_bytes((LEADERS + FLAVIA + "\n").replace("\n", end).encode("utf-8-sig"))
    (placed,) = rows(path, ("id", "offices"))
    assert (placed.line, placed.row["offices"]) == (2, "queen 2001-05-16/2004")
