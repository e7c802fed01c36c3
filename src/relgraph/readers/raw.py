"""Bytes of an input within limits, unpacked and decoded, or an InputError that says what is wrong with them."""

from __future__ import annotations

import codecs
import re
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path

from relgraph.errors import InputError
from relgraph.readers.places import STDIN

MAX_BYTES = 100_000_000
_CHUNK = 1 << 16
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MAGIC = (
    b"\xff\xd8\xff",
    b"\x89PNG",
    b"GIF8",
    b"%PDF",
    b"PK\x03\x04",
    b"\x1f\x8b",
    b"\x7fELF",
    b"SQLite format 3",
    b"BM\x00",
)
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_DECLARED = re.compile(rb"""(?:encoding\s*=\s*["']|charset\s*=\s*["']?)([A-Za-z][\w.:-]{1,30})""")
_HEAD = 4096
_SHARE_OF_CONTROLS = 50  # of so many bytes one may be a control


def read_bytes(locator: str) -> bytes:
    """The bytes of a file or of stdin; those of a `.gz` unpacked, never more than `MAX_BYTES`."""
    try:
        if locator == STDIN:
            data = sys.stdin.buffer.read(MAX_BYTES + 1)
        else:
            with Path(locator).open("rb") as file:
                data = file.read(MAX_BYTES + 1)
    except OSError as exc:
        mend = "Give relgraph the right to read it" if isinstance(exc, PermissionError) else "Mend it, or leave it out"
        message = f"{locator}: cannot be read ({exc.strerror}). {mend}."
        raise InputError("unreadable", message, source=locator) from exc
    if len(data) > MAX_BYTES:
        raise InputError("too_large", f"{locator}: has more than {MAX_BYTES:,} bytes. Divide it.", source=locator)
    return unpack(data, locator) if locator.lower().endswith(".gz") else data


def unpack(data: bytes, locator: str) -> bytes:
    """What the gzip members hold. The memory that it takes is bounded, whatever they claim."""
    chunks, size = [], 0
    try:
        for chunk in _unpacked(data, locator):
            chunks.append(chunk)
            size += len(chunk)
            if size > MAX_BYTES:
                raise InputError(
                    "bomb",
                    f"{locator}: unpacks to more than {MAX_BYTES:,} bytes. Unpack and divide it.",
                    source=locator,
                )
    except zlib.error as exc:
        raise InputError(
            "truncated", f"{locator}: is no whole gzip file ({exc}). Get it again.", source=locator
        ) from exc
    return b"".join(chunks)


def _unpacked(data: bytes, locator: str) -> Iterator[bytes]:
    while data:
        member = zlib.decompressobj(wbits=31)
        while not member.eof:
            chunk = member.decompress(data, _CHUNK)
            data = member.unconsumed_tail
            if not chunk and not data and not member.eof:
                raise InputError("truncated", f"{locator}: the gzip file breaks off. Get it again.", source=locator)
            yield chunk
        data = member.unused_data.lstrip(b"\0")


def decode(data: bytes, locator: str) -> str:
    """The text of the bytes: by its mark, as UTF-16 or UTF-8, as its own declaration says, else as Windows-1252."""
    if not data.strip():
        raise InputError("empty", f"{locator}: is empty. Leave it out.", source=locator)
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decoded(data, encoding, locator)
    if wide := _unmarked(data[:_HEAD]):
        return _decoded(data, wide, locator)
    if _is_binary(data):
        raise InputError("binary", f"{locator}: holds no text but binary data. Leave it out.", source=locator)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _decoded(data, _declared(data) or "cp1252", locator)


def _decoded(data: bytes, encoding: str, locator: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as exc:
        raise InputError(
            "encoding", f"{locator}: byte {exc.start} is not {encoding}. Save it as UTF-8.", source=locator
        ) from exc


def _declared(data: bytes) -> str | None:
    """The encoding that the head of a page or feed names, if Python knows it and it is not the UTF-8 that failed."""
    match = _DECLARED.search(data[:_HEAD])
    try:
        name = codecs.lookup(match[1].decode("ascii")).name if match else None
    except LookupError:
        return None
    return {"iso8859-1": "cp1252", "ascii": "cp1252", "utf-8": None}.get(name, name) if name else None


def _unmarked(head: bytes) -> str | None:
    """UTF-16 whose mark is lost: of English, nearly all bytes at odd or at even places are zero, and no others."""
    even, odd = head[::2].count(0), head[1::2].count(0)
    if min(even, odd) or max(even, odd) < 0.4 * len(head):
        return None
    return "utf-16-be" if even else "utf-16-le"


def _is_binary(data: bytes) -> bool:
    head = data[:_HEAD]
    return head.startswith(_MAGIC) or len(_CONTROL.findall(head)) * _SHARE_OF_CONTROLS > len(head)
