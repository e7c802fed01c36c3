"""The folder of a projection: whole databases with a stamp each, one a change of the record, and who holds them."""

from __future__ import annotations

import json
import os
import shutil
import sys
import uuid
import zlib
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO

from relgraph.model import digest

_STAMP = "stamp.json"
_HELD = "held.lock"
_NEW = "new-"
_GONE = "gone-"


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a database shows: of which record, after which change with which mark, in which schema, for which engine."""

    record: str
    change: int
    mark: str | None
    schema: int
    engine: str

    @property
    def name(self) -> str:
        """The name of its folder."""
        return f"{self.change}-{digest(self.record, self.mark, self.schema, self.engine, size=6)}"


class Edition:
    """A database in its folder, held against removal until `release`."""

    def __init__(self, folder: Path, stamp: Stamp) -> None:
        self.folder = folder
        self.stamp = stamp
        self._lock: IO[bytes] | None = (folder / _HELD).open("ab")
        _share(self._lock)

    def release(self) -> None:
        """Let others remove it."""
        if self._lock is not None:
            self._lock.close()
            self._lock = None

    def whole(self) -> bool:
        """Whether the folder still stands there with this stamp and all its files as they were written.

        The engine answers from a damaged file without a word: rows are missing. So each file has its checksum.
        """
        found = _read(self.folder)
        return found is not None and found[0] == self.stamp and found[1] == _checksums(self.folder)


class Editions:
    """All editions of one projection."""

    def __init__(self, home: Path) -> None:
        self.home = home

    def find(self, stamp: Stamp) -> Edition | None:
        """The edition with this stamp, held; None where there is none, or not a whole one."""
        return self._hold(self.home / stamp.name, stamp)

    def newest(self, stamp: Stamp, mark: Callable[[int], str | None]) -> Edition | None:
        """The latest earlier edition of the same record, schema and engine, held; `mark` gives those of its changes."""
        stamps = [found[0] for folder in self._folders() if (found := _read(folder))]
        earlier = [
            s
            for s in stamps
            if (s.record, s.schema, s.engine) == (stamp.record, stamp.schema, stamp.engine)
            and s.change < stamp.change
            and s.mark is not None
            and s.mark == mark(s.change)
        ]
        for candidate in sorted(earlier, key=lambda s: -s.change):
            if edition := self._hold(self.home / candidate.name, candidate):
                return edition
        return None

    def begin(self) -> Path:
        """A new name for a database in the making; nothing stands there yet."""
        self.home.mkdir(parents=True, exist_ok=True)
        return self.home / f"{_NEW}{os.getpid()}-{uuid.uuid4().hex[:8]}"

    def finish(self, made: Path, stamp: Stamp) -> Edition | None:
        """Stamp a whole database and rename it into place; where another process was first, its edition stands."""
        target = self.home / stamp.name
        (made / _HELD).unlink(missing_ok=True)
        (made / _STAMP).write_text(json.dumps(asdict(stamp) | {"files": _checksums(made)}), encoding="utf-8")
        if target.exists() and self.find(stamp) is None:
            self.remove(target)  # what stands there is damaged
        try:
            made.rename(target)
        except OSError:
            shutil.rmtree(made, ignore_errors=True)
        return self.find(stamp)

    def tidy(self, keep: Stamp) -> None:
        """Remove the editions that nobody holds, and what a killed process left in the making."""
        for folder in self._folders():
            if folder.name != keep.name and not _in_use(folder):
                self.remove(folder)

    def _hold(self, folder: Path, stamp: Stamp) -> Edition | None:
        try:
            edition = Edition(folder, stamp)
        except OSError:
            return None
        if edition.whole():
            return edition
        edition.release()
        return None

    def _folders(self) -> Iterator[Path]:
        if self.home.is_dir():
            yield from sorted(path for path in self.home.iterdir() if path.is_dir())

    def remove(self, folder: Path) -> None:
        """Take an edition away; who holds it keeps its open files."""
        gone = self.home / f"{_GONE}{uuid.uuid4().hex[:8]}"
        try:
            folder.rename(gone)  # first out of everybody's sight; fails on Windows while somebody holds it
        except OSError:
            return
        shutil.rmtree(gone, ignore_errors=True)


def _read(folder: Path) -> tuple[Stamp, dict[str, int]] | None:
    try:
        row = json.loads((folder / _STAMP).read_text(encoding="utf-8"))
        files = row.pop("files")
        return Stamp(**row), files
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return None


def _checksums(folder: Path) -> dict[str, int]:
    """The files of a database and their checksums."""
    own = {_STAMP, _HELD, "statistics.json"}  # the last is written by each reader as it closes
    return {path.name: _checksum(path) for path in sorted(folder.iterdir()) if path.name not in own}


def _checksum(path: Path) -> int:
    checksum = 0
    with path.open("rb") as file:
        while block := file.read(1 << 20):
            checksum = zlib.crc32(block, checksum)
    return checksum


def _in_use(folder: Path) -> bool:
    """Whether a process holds an edition, or is making one."""
    if folder.name.startswith(_NEW):
        return _alive(int(folder.name.removeprefix(_NEW).partition("-")[0]))
    try:
        with (folder / _HELD).open("ab") as lock:
            return not _alone(lock)
    except OSError:
        return False


def _alive(pid: int) -> bool:
    if sys.platform == "win32":
        return True
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _share(lock: IO[bytes]) -> None:
    if sys.platform != "win32":  # there, an open file cannot be removed: that is lock enough
        import fcntl

        fcntl.flock(lock, fcntl.LOCK_SH)


def _alone(lock: IO[bytes]) -> bool:
    if sys.platform == "win32":
        return True
    import fcntl

    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
