"""The nouns that flow through relgraph: each is frozen, and has `to_dict` and `from_dict`.

    locator ─reader→ Article ─clean→ Document ─extract→ Extraction (statements) ─store→ (fold) ─→ Graph

Every offset counts code points of `Document.text`.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from functools import cache, lru_cache
from typing import Any, Literal, Self

EntityKind = Literal["leader", "person", "country", "organization", "sector"]
StatementKind = Literal["mention", "office", "event", "met_with", "agreed_on", "quoted"]
Media = Literal["text", "html"]
Precision = Literal["day", "month", "year"]
Verb = Literal["merge", "split", "reject", "confirm", "undo"]


def digest(*parts: object, size: int = 12) -> str:
    """A short hexadecimal hash of the parts: equal parts, equal hash, on every machine."""
    return hashlib.sha256(encoded(parts)).hexdigest()[: size * 2]


def _as_json(value: Any) -> Any:
    if isinstance(value, float):  # a number of a kind that is no plain float, such as numpy's
        return float(value)
    made = plain(value)
    return str(value) if made is value else made


def _faster() -> tuple[Callable[[Any, Any, int], bytes] | None, int, Callable[[str], Any]]:
    """Encoder, its options and decoder of orjson where it is installed (`relgraph[fast]`), else Python's decoder."""
    try:
        import orjson
    except ImportError:
        return None, 0, json.loads
    options = orjson.OPT_SORT_KEYS | orjson.OPT_PASSTHROUGH_DATACLASS | orjson.OPT_PASSTHROUGH_DATETIME
    return orjson.dumps, options, orjson.loads


_fast, _OPTIONS, decoded = _faster()
_plainly = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=_as_json).encode
_SHAPES = bytes.maketrans(b"0123456789.e", b"0000000000..")
_FRACTION = b"0."
"""How every number with a fraction begins in these shapes: 1e-05 to Python is 0.00001 to orjson."""


def canonical(value: Any) -> str:
    """A value as short JSON with sorted keys: equal values, equal text, on every machine. What is hashed."""
    return encoded(value).decode("utf-8", "surrogatepass")


def encoded(value: Any) -> bytes:
    """The bytes of a value's canonical text."""
    try:
        found = _fast(value, _as_json, _OPTIONS) if _fast else b""
    except TypeError:  # a lone surrogate, a whole number of more than 64 bits, a key that is no text
        found = b""
    if found and _FRACTION not in found.translate(_SHAPES):
        return found
    return _plainly(value).encode("utf-8", "surrogatepass")


def compact(value: Any) -> str:
    """A value as short JSON with sorted keys, for what is kept: `canonical` but for very large or small fractions."""
    if _fast is None:
        return _plainly(value)
    try:
        return _fast(value, _as_json, _OPTIONS).decode()
    except TypeError:  # as above
        return _plainly(value)


_quoted = lru_cache(maxsize=64)(encoded)
_SCALARS = frozenset({str, int, float, bool, type(None)})


def plain(value: Any) -> Any:
    """A noun, or whatever holds nouns, as dicts, lists and scalars that JSON takes."""
    if type(value) in _SCALARS:
        return value
    if type(value) is dict:
        return {k: plain(v) for k, v in value.items()}
    if names := _names(value.__class__):
        return {name: plain(getattr(value, name)) for name in names}
    if isinstance(value, Mapping):
        return {k: plain(v) for k, v in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [plain(v) for v in (sorted(value) if isinstance(value, set | frozenset) else value)]
    return value


@cache
def _names(kind: type) -> tuple[str, ...]:
    """The names of a noun's fields."""
    return tuple(f.name for f in fields(kind)) if is_dataclass(kind) else ()


class Noun:
    """What all nouns share: a way to a dict and back, so that any step can be cut out and tried alone."""

    __slots__ = ()

    def to_dict(self) -> dict[str, Any]:
        """The fields as JSON types."""
        row: dict[str, Any] = plain(self)
        return row

    @classmethod
    def from_dict(cls, row: Mapping[str, Any]) -> Self:
        """The noun that `to_dict` wrote; keys that it does not know are passed over."""
        known = {f.name for f in fields(cls)}  # type: ignore[arg-type]  # every subclass is a dataclass
        return cls(**{k: v for k, v in row.items() if k in known})


@dataclass(frozen=True, slots=True, order=True)
class Span(Noun):
    """A passage of a document's text: `text[start:end]`, in code points."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words of the span in `text`."""
        return text[self.start : self.end]

    def holds(self, start: int, end: int) -> bool:
        """Whether `start:end` lies wholly inside."""
        return self.start <= start and end <= self.end


@dataclass(frozen=True, slots=True, kw_only=True)
class Article(Noun):
    """What a reader found: raw text or HTML, with what its source says of it.

    `id` is the canonical URL, else the external id within its source, else the path below the ingest root.
    `published` and `updated` are ISO 8601 as the source gave them (a day, or a time with its zone).
    `raw_hash` is the hash of the raw input: an equal one is passed over before cleaning.
    """

    id: str
    source: str
    text: str
    raw_hash: str
    media: Media = "text"
    external_id: str | None = None
    url: str | None = None
    publisher: str | None = None
    title: str | None = None
    published: str | None = None
    updated: str | None = None


@dataclass(frozen=True, slots=True)
class Block(Noun):
    """A run of lines with one use: headline, deck, stamp, paragraph, caption, speaker or clutter."""

    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class Sentence(Noun):
    """A sentence, and the number of the block in which it stands."""

    start: int
    end: int
    block: int


@dataclass(frozen=True, slots=True)
class Passage(Noun):
    """A passage in quotation marks, without its marks.

    `depth` 0 is the outermost; `closed` is false where the closing mark is missing; `goes_on` is true
    where the next paragraph opens with a mark again and continues the same quote.
    """

    start: int
    end: int
    block: int
    depth: int = 0
    closed: bool = True
    goes_on: bool = False


@dataclass(frozen=True, slots=True)
class Dateline(Noun):
    """The place, day and agency that open a report: `BAKU, 16 May (BelTA) –`. A place, never an actor."""

    start: int
    end: int
    place: str | None = None
    date: str | None = None
    agency: str | None = None


@dataclass(frozen=True, slots=True)
class When(Noun):
    """A date in the text: ISO shortened to what is known (`2024`, `2024-06`, `2024-06-16`), and why.

    `reason` is explicit, weekday+stamp, relative+stamp, dateline or caption.
    """

    start: int
    end: int
    date: str
    reason: str

    @property
    def precision(self) -> Precision:
        """day, month or year, by the length of the date."""
        return "year" if len(self.date) == 4 else "month" if len(self.date) == 7 else "day"


@dataclass(frozen=True, slots=True, kw_only=True)
class Document(Noun):
    """The cleaned text of an article, with its structure; every offset is in code points of `text`.

    `published` is the local day of the stamp, ISO (`2024-05-16`), or None; a time behind the day is cut off.
    """

    id: str
    source: str
    text: str
    content_hash: str
    raw_hash: str
    external_id: str | None = None
    url: str | None = None
    publisher: str | None = None
    title: str | None = None
    published: str | None = None
    updated: str | None = None
    language: str = "en"
    blocks: tuple[Block, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    passages: tuple[Passage, ...] = ()
    datelines: tuple[Dateline, ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "published", (self.published or "")[:10] or None)

    @classmethod
    def from_dict(cls, row: Mapping[str, Any]) -> Self:
        """The document that `to_dict` wrote."""
        parts: dict[str, type[Noun]] = {
            "blocks": Block,
            "sentences": Sentence,
            "passages": Passage,
            "datelines": Dateline,
        }
        known: dict[str, Any] = {f.name: row[f.name] for f in fields(cls) if f.name in row}
        nested = {k: tuple(noun.from_dict(r) for r in row.get(k, ())) for k, noun in parts.items()}
        return cls(**(known | nested))


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity(Noun):
    """Somebody or something as one document knows it.

    `key` is pure: made of the gazetteer's id, or of kind, country and folded name, and never of other documents.
    `name` is the fullest form in the text without titles (a gazetteer caption for countries and sectors).
    `country` is ISO 3166 alpha-3; `org` is the key of the organisation that a leader serves instead of a country.
    `partial` is true where the document knows no more than a surname.
    """

    key: str
    kind: EntityKind
    name: str
    country: str | None = None
    org: str | None = None
    role: str | None = None
    gender: Literal["m", "f"] | None = None
    aliases: tuple[str, ...] = ()
    gazetteer_id: str | None = None
    partial: bool = False

    @classmethod
    def from_dict(cls, row: Mapping[str, Any]) -> Self:
        """The entity that `to_dict` wrote."""
        return cls(**{**row, "aliases": tuple(row.get("aliases", ()))})


@dataclass(frozen=True, slots=True)
class Mention(Noun):
    """A span that names an entity, and the reason of its resolution (the sieve that fired)."""

    start: int
    end: int
    key: str
    kind: EntityKind
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement(Noun):
    """One document says, with one evidence span, that something is so.

    `payload` holds the arguments; its form by kind is in `relgraph.ontology.PAYLOADS`. Entities stand in it by key,
    and the article's own `mention` statements carry what the document knows of each key. `context_start:context_end`
    is the sentence around the evidence. `date` is ISO, shortened to what is known; `rule` names what fired.
    """

    article_id: str
    kind: StatementKind
    start: int
    end: int
    evidence: str
    context_start: int
    context_end: int
    payload: Mapping[str, Any]
    rule: str
    confidence: float
    origin: str
    status: str | None = None
    date: str | None = None
    date_reason: str | None = None
    cue_start: int | None = None
    cue_end: int | None = None

    @property
    def id(self) -> str:
        """Hash of article, kind, span and arguments: the same statement has the same id for ever."""
        said = (_quoted(self.article_id), self.kind.encode(), self.start, self.end, encoded(self.payload))
        return hashlib.sha256(b'[%b,"%b",%d,%d,%b]' % said).hexdigest()[:24]


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction(Noun):
    """All that one document gave: its entities, mentions and statements, in the order of the text."""

    document: Document
    entities: tuple[Entity, ...] = ()
    mentions: tuple[Mention, ...] = ()
    statements: tuple[Statement, ...] = ()

    @classmethod
    def from_dict(cls, row: Mapping[str, Any]) -> Self:
        """The extraction that `to_dict` wrote."""
        return cls(
            document=Document.from_dict(row["document"]),
            entities=tuple(Entity.from_dict(r) for r in row["entities"]),
            mentions=tuple(Mention.from_dict(r) for r in row["mentions"]),
            statements=tuple(Statement.from_dict(r) for r in row["statements"]),
        )


@dataclass(frozen=True, slots=True)
class Quarantined(Noun):
    """An input that could not be used: where it is, why (a code of `errors.REASONS`), and what to do."""

    source: str
    reason: str
    detail: str
    external_id: str | None = None


@dataclass(frozen=True, slots=True)
class Node(Noun):
    """A node of the public graph. `label` and the properties are those of `relgraph.ontology`."""

    id: str
    label: str
    name: str
    properties: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Edge(Noun):
    """An edge of the public graph, from `source` to `target` (ids of nodes)."""

    id: str
    kind: str
    source: str
    target: str
    properties: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Decision(Noun):
    """A row of the ledger of the user's decisions: applied on reading, undone by another row."""

    verb: Verb
    subject: str
    object: str | None = None
    articles: tuple[str, ...] = ()
    why: str = ""
    who: str = ""
    at: str = ""

    @property
    def id(self) -> str:
        """Hash of the row."""
        return digest(plain(self))
