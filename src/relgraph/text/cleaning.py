"""From an article to a document: one form of text, its blocks, sentences, quoted passages, datelines and day."""

from __future__ import annotations

import re
from collections.abc import Sequence

from relgraph.errors import InputError
from relgraph.model import Article, Block, Dateline, Document, Sentence, digest
from relgraph.text import days
from relgraph.text.datelines import day_without_year
from relgraph.text.frontmatter import FrontMatter, read_front_matter
from relgraph.text.language import is_english
from relgraph.text.layout import Layout, read_layout, story
from relgraph.text.lines import Line, read_lines
from relgraph.text.normalize import normalize
from relgraph.text.passages import find_passages
from relgraph.text.sentences import split_sentences
from relgraph.text.stamps import day_of, is_stamp, moment_of, stamped_day

MAX_CHARACTERS = 2_000_000
FOOT = 4
"""So many lines below a story hold its stamp, where none stands above it."""
_FOUR_WORDS = re.compile(r"(?:[^\W\d_]++[^\w\n]++){3}[^\W\d_]")


def clean(article: Article) -> Document:
    """The document of an article. Raises InputError where there is nothing to read in it."""
    _refuse_size(article)
    text, lines, front = _read(article)
    layout = read_layout(lines, title=article.title, bare=front is not None)
    published = _published(article, front, layout) or _at_foot(text, layout)
    _add_front_matter(layout, front)
    blocks = tuple(layout.blocks)
    passages = find_passages(text, blocks)
    datelines = _datelines(layout, published)
    sentences = split_sentences(text, blocks, passages, {d.start: d.end for d in datelines})
    words = " ".join(story(text, blocks)).split()
    _refuse_speechless(article, text, words, sentences)
    return Document(
        id=article.id,
        source=article.source,
        text=text,
        content_hash=digest(" ".join(words), size=16),
        raw_hash=article.raw_hash,
        external_id=article.external_id,
        url=article.url or (front.url if front else None),
        publisher=article.publisher,
        title=_title(article, front, layout),
        published=published,
        updated=moment_of(article.updated),
        blocks=blocks,
        sentences=sentences,
        passages=passages,
        datelines=datelines,
    )


def _read(article: Article) -> tuple[str, list[Line], FrontMatter | None]:
    if article.media == "html":
        from relgraph.text.page_text import page_lines

        return (*page_lines(article.text), None)
    text = normalize(article.text)
    front = read_front_matter(text)
    return text, read_lines(text, front.end if front else 0), front


def _title(article: Article, front: FrontMatter | None, layout: Layout) -> str | None:
    known = article.title or (front.title if front else None) or (layout.headline.text if layout.headline else None)
    return " ".join(normalize(known).split()) or None if known else None


def _published(article: Article, front: FrontMatter | None, layout: Layout) -> str | None:
    """The local day of publication: the reader's, that of the front matter, of the stamp, of the dateline."""
    known = day_of(article.published) or day_of(front.written_day if front else None)
    if known:
        return known
    openings = list(layout.datelines.values())
    written = [iso for opening in openings if len(iso := opening.date(None) or "") == 10]
    near = next((day for opening in openings if (day := day_without_year(opening))), None)
    lines = [line.text if line.is_stamp else "" for line in layout.header]
    headline = layout.header.index(layout.headline) if layout.headline else None
    return stamped_day(lines, headline=headline, near=near) or (written[0] if written else None)


def _at_foot(text: str, layout: Layout) -> str | None:
    """The day of a stamp below the story, where it is that of the dateline."""
    days_told = (day_without_year(opening) for opening in layout.datelines.values())
    near = next((day for day in days_told if day), None)
    if near is None:
        return None
    lines = [line for line in text.rstrip().rsplit("\n", FOOT)[1:] if is_stamp(line)]
    found = stamped_day(lines, headline=None, near=near)
    return found if found and found[5:] == near.isoformat()[5:] else None


def _add_front_matter(layout: Layout, front: FrontMatter | None) -> None:
    """Put the front matter before the other blocks: its title is the headline where it can be read there."""
    if front is None:
        return
    if front.title_at is None:
        layout.blocks.insert(0, Block(0, front.end, "clutter"))
        return
    start, end = front.title_at
    parts = (Block(0, start, "clutter"), Block(start, end, "headline"), Block(end, front.end, "clutter"))
    layout.blocks[:0] = parts


def _datelines(layout: Layout, published: str | None) -> tuple[Dateline, ...]:
    stamp = days.parse_day(published)
    return tuple(
        Dateline(start, start + opening.length, opening.place, opening.date(stamp), opening.agency)
        for start, opening in layout.datelines.items()
    )


def _refuse_size(article: Article) -> None:
    size = len(article.text)
    if not article.text.strip():
        raise _refusal(article, "empty", "holds no text. Leave it out.")
    if size > MAX_CHARACTERS:
        what = f"has {size:,} characters, more than {MAX_CHARACTERS:,}. Divide it into articles."
        raise _refusal(article, "too_large", what)


def _refuse_speechless(article: Article, text: str, words: list[str], sentences: Sequence[Sentence]) -> None:
    if not is_english(words or text.split()):
        raise _refusal(article, "language", "is plainly not in English. relgraph reads English only; leave it out.")
    if not any(_FOUR_WORDS.search(text, s.start, s.end) for s in sentences):
        raise _refusal(article, "no_sentence", "has not one sentence. Give the text of the article, or leave it out.")


def _refusal(article: Article, reason: str, what: str) -> InputError:
    return InputError(reason, f"{article.source}: {what}", source=article.source, external_id=article.external_id)
