"""From what the user names (files, folders, globs, `-`) to the files to read, in a fixed order."""

from __future__ import annotations

import glob
import os
import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from relgraph.model import Quarantined
from relgraph.text.normalize import normalize

STDIN = "-"
_UNFIT = re.compile("[\x00-\x08\x0b-\x1f\udc80-\udcff]")
_WRITTEN = re.compile(r"\\x([01][\da-f]|[89a-f][\da-f])")
_DOCUMENTS = frozenset(
    {".pdf", ".doc", ".docx", ".odt", ".rtf", ".epub", ".xls", ".xlsx", ".ods", ".ppt", ".pptx"}
    | {".zip", ".tar", ".7z", ".rar", ".eml", ".msg", ".mbox", ".mht", ".mhtml", ".warc"}
)
"""What may hold articles, though relgraph has no reader for it: a folder tells of it rather than pass it over."""


@dataclass(frozen=True, slots=True)
class Place:
    """A file to read: its path as the user reaches it, and the folder below which its id counts."""

    path: str
    root: Path

    @property
    def key(self) -> str:
        """The path below the root, with `/` on every system."""
        try:
            return Path(os.path.realpath(self.path)).relative_to(self.root).as_posix()
        except ValueError:
            return Path(self.path).name

    @property
    def suffix(self) -> str:
        """The suffix that tells the kind of file, lower case, `.gz` taken off; empty where there is none."""
        path = Path(self.path.lower())
        return Path(path.stem).suffix if path.suffix == ".gz" else path.suffix


def shown(name: str) -> str:
    """The name of a file as every store can write it and a user type it: a byte that is no text stands as `\\xe9`."""
    return normalize(_UNFIT.sub(lambda byte: f"\\x{ord(byte[0]) & 0xFF:02x}", name))


def reached(name: str) -> str:
    """The name by which the system knows a file that is named as `shown`."""
    if os.path.lexists(name):
        return name
    return _WRITTEN.sub(lambda byte: bytes.fromhex(byte[1]).decode("ascii", "surrogateescape"), name)


def expand(locators: Iterable[str], suffixes: Collection[str]) -> Iterator[Place | Quarantined]:
    """The files behind the locators; folders give theirs of the known suffixes, recursive and sorted.

    The root is the folder above a folder that is named, and above that of a file: so `news/` and `news/a.txt` give
    one article the same id. What leads to nothing comes out as `Quarantined` with the reason `missing`.
    """
    for locator in locators:
        path = Path(locator)
        if os.path.isdir(locator):  # noqa: PTH112  # Path raises for a name that is too long
            yield from _in_folder(locator, path, suffixes)
        elif locator == STDIN or os.path.exists(locator):  # noqa: PTH110
            yield Place(locator, _above(path.parent))
        elif glob.has_magic(locator):
            yield from _matching(locator, suffixes)
        else:
            yield _missing(locator, "is not there. Mend the path.")


def _above(folder: Path) -> Path:
    return folder.resolve().parent


def _in_folder(locator: str, folder: Path, suffixes: Collection[str]) -> Iterator[Place | Quarantined]:
    root, found = _above(folder), False
    for path in _files(folder):
        place = path if isinstance(path, Quarantined) else Place(str(path), root)
        if isinstance(place, Quarantined) or place.suffix in suffixes or place.suffix in _DOCUMENTS:
            found = True
            yield place
    if not found:
        yield _missing(locator, f"holds no article. Known kinds of file: {', '.join(sorted(suffixes))}.")


def _files(folder: Path) -> Iterator[Path | Quarantined]:
    """The files below a folder, and the folders below it that cannot be walked."""
    closed: list[OSError] = []
    for parent, folders, names in os.walk(folder, onerror=closed.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(parent, name) for name in sorted(names) if not name.startswith("."))
        yield from (_linked(path) for name in folders if _leads_out(path := Path(parent, name), folder))
    yield from (_closed(str(exc.filename), str(exc.strerror)) for exc in closed)


def _leads_out(path: Path, folder: Path) -> bool:
    """Whether it is a link to a folder that is not walked as part of this one."""
    return path.is_symlink() and not Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder))


def _linked(path: Path) -> Quarantined:
    what = f"{path}: is a link to a folder, and links are not followed. Name {os.path.realpath(path)} as well."
    return Quarantined(str(path), "unsupported", what)


def _closed(folder: str, why: str) -> Quarantined:
    return Quarantined(folder, "unreadable", f"{folder}: cannot be read ({why}). Give relgraph the right to read it.")


def _matching(pattern: str, suffixes: Collection[str]) -> Iterator[Place | Quarantined]:
    fixed = Path(*_before_magic(Path(pattern).parts))
    matches = sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207  # the pattern may be absolute
    for match in matches:
        if Path(match).is_dir():
            yield from _in_folder(match, Path(match), suffixes)
        else:
            yield Place(match, _above(fixed))
    if not matches:
        yield _missing(pattern, "matches no file. Mend the pattern.")


def _before_magic(parts: tuple[str, ...]) -> Iterator[str]:
    for part in parts:
        if glob.has_magic(part):
            return
        yield part


def _missing(locator: str, what: str) -> Quarantined:
    return Quarantined(locator, "missing", f"{locator}: {what}")
