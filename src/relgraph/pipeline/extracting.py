"""What articles say, without a store."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from relgraph import annotators as parts
from relgraph import readers, text
from relgraph.errors import DataError, InputError
from relgraph.model import Article, Extraction, Quarantined
from relgraph.protocols import Annotator


def extract(
    locators: Iterable[str],
    *,
    annotators: Iterable[str] = ("rules",),
    columns: Mapping[str, str] | None = None,
) -> Iterator[Extraction | Quarantined]:
    """What each article says, in the order of the input; nothing is stored."""
    chosen = parts.load(annotators)
    for found in readers.read(locators, columns=columns):
        yield found if isinstance(found, Quarantined) else extract_one(found, chosen)


def extract_one(article: Article, annotators: Iterable[Annotator]) -> Extraction | Quarantined:
    """What one article says, or why it cannot be used. Raises DataError for a table that cannot be read."""
    try:
        document = text.clean(article)
        return parts.annotate(document, annotators)
    except InputError as exc:
        return Quarantined(article.source, exc.reason, str(exc), exc.external_id or article.external_id)
    except DataError:  # no article is to blame, and none would be read
        raise
    except Exception as exc:  # one article never stops the run, whatever its text does to a rule
        problem = f"{article.source}: {type(exc).__name__}: {exc}. Please report it with this file."
        return Quarantined(article.source, "crash", problem, article.external_id)
