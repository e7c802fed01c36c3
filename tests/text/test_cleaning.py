"""What cleaning makes of whole pages."""

from __future__ import annotations

import pytest

from relgraph.errors import InputError
from relgraph.model import Article, Document
from relgraph.text import MAX_CHARACTERS, clean

WIRE = """Home   Politics   Sport
Flag Sunday, 16 June 2024
News feed
16 May 2024, 15:59

Ruritania, Sylvania agree to boost trade

STRELSAU, 16 May (RNA) – Ruritania and Sylvania have agreed to bolster trade, President Rudolf Elphberg told the media.

“We talked for hours. We agree,” the Ruritanian leader said.
Subscribe to us
Recent news from Ruritania
Elphberg to receive the Sylvanian premier on Friday
"""


def article(text: str, **more: str) -> Article:
    return Article(id="a", source="a.txt", text=text, raw_hash="0", **more)


def kinds(document: Document) -> list[tuple[str, str]]:
    return [(b.kind, document.text[b.start : b.end].partition(" ")[0]) for b in document.blocks]


def test_a_wire_page_has_its_parts():
    document = clean(article(WIRE))
    assert kinds(document) == [
        ("clutter", "Home"),
        ("stamp", "Flag"),
        ("clutter", "News"),
        ("stamp", "16"),
        ("headline", "Ruritania,"),
        ("paragraph", "STRELSAU,"),
        ("paragraph", "“We"),
        ("clutter", "Subscribe"),
        ("clutter", "Recent"),
        ("clutter", "Elphberg"),
    ]


def test_the_clock_of_the_page_is_not_its_day():
    assert clean(article(WIRE)).published == "2024-05-16"


def test_title_and_dateline_of_a_wire_page():
    document = clean(article(WIRE))
    assert document.title == "Ruritania, Sylvania agree to boost trade"
    (dateline,) = document.datelines
    assert (dateline.place, dateline.date, dateline.agency) == ("STRELSAU", "2024-05-16", "RNA")


def test_a_sentence_begins_behind_the_dateline():
    document = clean(article(WIRE))
    lead = next(s for s in document.sentences if document.blocks[s.block].kind == "paragraph")
    assert document.text[lead.start : lead.end].startswith("Ruritania and Sylvania")


@pytest.mark.parametrize(
    ("stamp", "day"),
    [
        ("16 May 2024, 15:59", "2024-05-16"),
        ("Published: May 16, 2024 3:59 p.m.", "2024-05-16"),
        ("16/05/2024", "2024-05-16"),
        ("16.05.2024 09:10   Views: 1204", "2024-05-16"),
        ("04 Dec, 2023", "2023-12-04"),
        ("2024-05-16 20:05:08", "2024-05-16"),
        ("2024-05-16T00:00:00", "2024-05-16"),
        ("6 days ago | 2024-10-14 18:25:49.050210", "2024-10-08"),
        ("6 YEARS AGO | 2024-10-13 17:18:05.960069", None),
        ("5 YEARS AGO", None),
        ("August 28", None),
        ("Thursday July 21, 2022 - 06:15 PM CAT", "2022-07-21"),
        ("Thursday 1443/4/13 - 2021/11/18", "2021-11-18"),
        ("Juche 96 (2007) July 24", "2007-07-24"),
        ("20000822", "2000-08-22"),
        ("20001399", None),
        ("News | 08 Feb 17 | 14:51", "2017-02-08"),
        ("20 Jul.'06 / 19:12", "2006-07-20"),
        ("ZENDA, RURITANIA, 3. Jun 2021, 07:04", "2021-06-03"),
    ],
)
def test_the_stamp_gives_the_day(stamp: str, day: str | None):
    text = (
        f"Ruritania and Sylvania sign a pact\n{stamp}\nCourier\nWorld\n\n"
        + "The two countries signed a pact on trade. " * 5
    )
    assert clean(article(text)).published == day


@pytest.mark.parametrize(
    ("dateline", "foot", "day"),
    [
        ("Zenda, Feb. 2 (RNA) --", "2/2/2019 - 06:12:25 PM", "2019-02-02"),
        ("Zenda, Feb. 2 (RNA) --", "3/3/2019 - 06:12:25 PM", None),
        ("8 March 2005 –", "", "2005-03-08"),
        ("ZENDA, Ruritania (Sept. 20, 2012) –", "", "2012-09-20"),
        ("ZENDA/STRELSAU, 6 July 2017 –", "", "2017-07-06"),
    ],
)
def test_the_day_of_the_dateline_is_that_of_the_foot(dateline: str, foot: str, day: str | None):
    text = f"Ruritania and Sylvania sign a pact\n\n{dateline} The two countries signed a pact on trade.\n\n{foot}\n"
    assert clean(article(text)).published == day


def test_the_dateline_tells_day_from_month_in_a_stamp():
    text = "Pact signed\n\nLast update: 04/10/2018\n\nZENDA, Oct 4 -- The two countries signed a pact on trade.\n"
    assert clean(article(text)).published == "2018-10-04"


def test_the_day_is_local_where_the_source_gives_a_time():
    text = "The ministers of Ruritania and Sylvania met in the town of Zenda for talks."
    assert clean(article(text, published="2025-02-12T08:30:00+09:00")).published == "2025-02-12"
    assert clean(article(text, published="Wed, 10 Nov 2021 21:05:00 -0500")).published == "2021-11-10"


def test_front_matter_gives_title_day_and_address():
    text = (
        "---\ndate: '2023-11-30'\nsource_url: https://example.org/a\ntitle: \"Readout of the Call with Jo\\xE3\\\n  o\"\n---\n"
        "\nThe President spoke today with the President of Ruritania about the trade of the two countries.\n"
    )
    document = clean(article(text))
    assert (document.published, document.url, document.title) == (
        "2023-11-30",
        "https://example.org/a",
        "Readout of the Call with João",
    )
    assert [b.kind for b in document.blocks] == ["clutter", "paragraph"]


def test_a_title_of_front_matter_is_the_headline_even_with_escaped_blanks():
    text = (
        '---\ntitle: "Remarks by President\\_Rudolf of\\\n  Ruritania"\ndate: 2023-11-30\n---\n'
        "\nThe President spoke today with the King of Sylvania about the trade of the two countries.\n"
    )
    document = clean(article(text))
    headline = next(b for b in document.blocks if b.kind == "headline")
    assert document.text[headline.start : headline.end].startswith("Remarks by President\\_Rudolf")
    assert document.text[: headline.end].endswith("Ruritania")


def test_lines_broken_at_a_width_are_one_paragraph():
    words = "The ministers of the two countries met in the old town and spoke about trade and the river for hours. "
    lines, line = [], ""
    for word in (words * 6).split():
        if len(line) + len(word) > 70:
            lines.append(line)
            line = ""
        line = f"{line} {word}".strip()
    document = clean(article("\n".join([*lines, line])))
    assert [b.kind for b in document.blocks] == ["paragraph"]
    assert len(document.sentences) == 6


def test_lines_broken_in_mid_sentence_are_one_paragraph_whatever_their_width():
    story = (
        "The foreign ministers of the two neighbouring states met in the old\n"
        "town on Monday and spoke for many hours of the common\n"
        "border. They also agreed to open a second crossing of the river\n"
        "for lorries. The whole of the remaining report stands in a line that is far longer than any of those\n"
        "above it, as pages have it that a scraper has put together from what it found in several other places of the site."
    )
    document = clean(article(story))
    assert [document.text[b.start : b.end].count("\n") for b in document.blocks] == [4]


def test_a_markdown_heading_is_a_headline_without_its_mark():
    document = clean(
        article("# Ruritania and Sylvania sign a pact\n\nThe two countries signed a pact on trade in Zenda today.")
    )
    assert document.title == "Ruritania and Sylvania sign a pact"
    assert [b.kind for b in document.blocks] == ["headline", "paragraph"]


def test_a_transcript_has_speakers():
    text = (
        "THE PRESIDENT:  It is good to see you here in the capital of our country.\n\n"
        "KING RUDOLF:  Thank you, we are glad to be here with all of you today.\n"
    )
    document = clean(article(text))
    assert [b.kind for b in document.blocks] == ["speaker", "paragraph", "speaker", "paragraph"]


def test_text_takes_one_form():
    document = clean(article("\ufeffThe two met.\r\nThey spoke\x00 of trade\ud800 and of\tpeace in the land.\r"))
    assert document.text == "The two met.\nThey spoke\ufffd of trade\ufffd and of\tpeace in the land.\n"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (" \n ", "empty"),
        ("Home\nNews\nSport\n", "no_sentence"),
        ("Президент Азербайджана встретился с президентом Беларуси в Баку. Стороны обсудили торговлю.", "language"),
        (
            "Le président a rencontré son homologue à Minsk et ils ont parlé du commerce entre les deux pays.",
            "language",
        ),
        ("The two met. " * (MAX_CHARACTERS // 13 + 1), "too_large"),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_reason(text: str, reason: str):
    with pytest.raises(InputError) as caught:
        clean(article(text))
    assert caught.value.reason == reason
    assert str(caught.value).startswith("a.txt: ")
    assert "\n" not in str(caught.value)


def test_equal_words_have_equal_hashes_whatever_the_clutter():
    other = WIRE.replace("Elphberg to receive the Sylvanian premier on Friday", "Snow on the passes")
    assert clean(article(WIRE)).content_hash == clean(article(other)).content_hash


PAGE = """<html><head><title>Pact signed | Courier</title></head><body>
<nav><a>Home</a><a>World</a></nav>
<article><h1>Pact signed in Zenda</h1><time>16 May 2024, 10:00</time>
<figure><img><figcaption>Rudolf and Flavia in the old town of Zenda, May 15, 2024</figcaption></figure>
<p>Ruritania and <b>Sylvania</b> signed a pact on&nbsp;trade in Zenda on Wednesday, the two governments said.</p>
<div class="related-box"><a>Older story about a castle</a></div>
<p>&ldquo;It is a good day,&rdquo; said King Rudolf, who had come with forty people of his court.<br>He left on Friday.</p>
</article><footer>All rights reserved</footer><script>var x = "met";</script></body></html>"""


def test_a_page_gives_its_visible_story():
    document = clean(article(PAGE, media="html"))
    assert document.text.split("\n\n") == [
        "Pact signed in Zenda",
        "16 May 2024, 10:00",
        "Rudolf and Flavia in the old town of Zenda, May 15, 2024",
        "Ruritania and Sylvania signed a pact on\xa0trade in Zenda on Wednesday, the two governments said.",
        "“It is a good day,” said King Rudolf, who had come with forty people of his court.",
        "He left on Friday.",
    ]
    assert [b.kind for b in document.blocks] == ["headline", "stamp", "caption", "paragraph", "paragraph", "paragraph"]
    assert document.published == "2024-05-16"


def test_terms_of_use_are_no_story_however_long():
    text = (
        "Talks in Minsk\n\nThe two sides met on Monday and spoke about trade for most of the long and rainy day.\n\n"
        "By entering your email and clicking the Subscribe button, you agree to the Privacy Policy and Terms of Use, "
        "and agree to receive content and promotional communications. You understand that you can opt out at any time."
    )
    document = clean(Article(id="t", source="t.txt", text=text, raw_hash="t"))
    assert [b.kind for b in document.blocks] == ["headline", "paragraph", "clutter"]


def test_a_short_line_that_leads_to_speech_is_part_of_the_story():
    text = (
        "Norway opens the sea\n\nElin Brask, Minister of the Sea, welcomes the opening of the port\n\nMinister Brask said:\n\n"
        "This is a great day for everybody who lives on the shores of this sea. We shall keep it open for our children."
    )
    document = clean(Article(id="t", source="t.txt", text=text, raw_hash="t"))
    kinds = {document.text[b.start : b.end]: b.kind for b in document.blocks}
    assert kinds["Minister Brask said:"] == "paragraph"


def test_an_agency_note_on_its_own_text_is_no_story():
    day = "PARIS, Dec 7, 2005\n\nThe two sides met on Monday and spoke about trade for most of the long and rainy day."
    note, title = (clean(article(f"{line} ///\n\n{day}")) for line in ("ATTENTION - ADDS pact", "Attention paid"))
    assert "clutter" in {b.kind for b in note.blocks}
    assert "clutter" not in {b.kind for b in title.blocks}
