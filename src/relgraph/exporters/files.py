"""Files and folders that are written whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from relgraph.errors import UsageError


@contextmanager
def whole_path(path: Path) -> Iterator[Path]:
    """A path beside `path` that takes its place when all went well."""
    beside = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        yield beside
        beside.replace(path)
    except (IsADirectoryError, NotADirectoryError, PermissionError) as exc:
        raise UsageError(f"{path}: cannot be written ({exc.strerror}). Name another place.") from exc
    finally:
        beside.unlink(missing_ok=True)


@contextmanager
def whole_file(path: Path) -> Iterator[TextIO]:
    """A UTF-8 text file with plain line ends that appears when it is complete."""
    with whole_path(path) as beside, beside.open("w", encoding="utf-8", newline="") as file:
        yield file


def folder(path: Path) -> Path:
    """The folder, made where it is missing. Raises UsageError where a file is in its way."""
    if path.exists() and not path.is_dir():
        raise UsageError(f"{path} is a file, and this format is a folder of files. Name a folder.")
    path.mkdir(parents=True, exist_ok=True)
    return path
