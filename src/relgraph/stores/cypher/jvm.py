"""The Java machine inside the process: started once, with the flags that make a question start fast.

`arcadedb-embedded` brings its own Java. It is started here and not by that package, because the flags can be
chosen only once: no signal handlers (`-Xrs`, else SIGTERM during a query crashes), no log files, a time limit, and
a cache of prepared classes that the first run leaves for the next ones.
"""

from __future__ import annotations

import atexit
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from relgraph.config import cache_folder
from relgraph.errors import MissingExtraError, StoreError
from relgraph.model import digest

PACKAGE = "arcadedb-embedded"
TIME_LIMIT = 60_000
"""Milliseconds after which the engine gives a query up."""
LARGE = 200_000_000
"""Bytes of a database from which on thorough compiling pays; below, quick compiling answers sooner."""
MANY = 150_000
"""Statements of a record that make a database of about that size."""

_LIBRARY = {"win32": "jre/bin/server/jvm.dll", "darwin": "jre/lib/server/libjvm.dylib"}


def engine_version() -> str:
    """The version of the engine. Raises MissingExtraError where there is no package of it for this machine."""
    try:
        return version(PACKAGE)
    except PackageNotFoundError as exc:
        raise MissingExtraError(
            f"Cypher on this store needs {PACKAGE}, which is not installed, or has no package for this machine "
            "(Intel Mac, musl). All else works without it. Install it: pip install arcadedb-embedded. Or copy the "
            "store to a Neo4j server and ask there: relgraph load --to neo4j://…"
        ) from exc


def java_class(name: str) -> Any:
    """A class of the engine, by its full name; starts Java when first asked."""
    import jpype

    if not jpype.isJVMStarted():
        _start(jpype)
    try:
        return jpype.JClass(name)
    except TypeError as exc:
        raise StoreError(
            f"another library started Java in this process without {PACKAGE}. "
            "Open the relgraph store and ask it before that library starts Java."
        ) from exc


def start_to_read(folder: Path) -> None:
    """Start Java, unless it runs, as it suits the size of the database in the folder."""
    import jpype

    if not jpype.isJVMStarted():
        _start(jpype, large=sum(path.stat().st_size for path in folder.glob("*.bucket")) >= LARGE)


def start_to_load(statements: int) -> None:
    """Start Java, unless it runs, as it suits a database that will hold so many statements."""
    import jpype

    if not jpype.isJVMStarted():
        _start(jpype, large=statements >= MANY)


def java_map(values: dict[str, Any]) -> Any:
    """A dict, with what it holds, as Java's own maps and lists."""
    import jpype

    return jpype.JObject(_to_java(values), java_class("java.util.Map"))


def _to_java(value: Any) -> Any:
    if isinstance(value, dict):
        made = java_class("java.util.LinkedHashMap")()
        for key, item in value.items():
            made.put(key, _to_java(item))
        return made
    if isinstance(value, list | tuple | set | frozenset):
        listed = java_class("java.util.ArrayList")()
        for item in value:
            listed.add(_to_java(item))
        return listed
    return value


def _start(jpype: Any, *, large: bool = False) -> None:
    """Start Java with our flags; what a run without the class cache learns is kept for the next run."""
    root = _package_folder()
    # The prepared classes fit these very files: another installation prepares its own.
    folder = cache_folder() / "java" / f"{engine_version()}-{digest(str(root), size=4)}"
    folder.mkdir(parents=True, exist_ok=True)
    classes = folder / ("classes-large.aot" if large else "classes.aot")
    jpype.startJVM(
        str(root / _LIBRARY.get(sys.platform, "jre/lib/server/libjvm.so")),
        *_flags(folder),
        *(() if large else ("-XX:TieredStopAtLevel=1",)),
        *_class_cache(classes),
        classpath=[str(jar) for jar in sorted((root / "jars").glob("*.jar"))],
        interrupt=False,  # Ctrl-C stays Python's
    )
    atexit.register(_stop, jpype, None if classes.exists() else classes)


def _package_folder() -> Path:
    engine_version()
    spec = find_spec("arcadedb_embedded")
    if spec is None or spec.origin is None:
        raise StoreError(f"{PACKAGE} is not whole. Install it again: pip install --force-reinstall {PACKAGE}.")
    return Path(spec.origin).parent


def _flags(folder: Path) -> list[str]:
    silence = folder / "no-log.properties"
    if not silence.exists():
        silence.write_text("handlers=\n.level=OFF\n", encoding="utf-8")
    return [
        f"-Xmx{os.environ.get('RELGRAPH_JAVA_HEAP') or _heap()}",
        "-Xrs",
        "-XX:+UseSerialGC",
        "-XX:-UsePerfData",
        "-XX:+UseCompactObjectHeaders",
        f"-XX:ErrorFile={folder / 'crash-%p.log'}",
        f"-Djava.util.logging.config.file={silence}",
        "-Darcadedb.txWalFlush=1",
        f"-Darcadedb.command.timeout={TIME_LIMIT}",
        "-Djava.awt.headless=true",
        "-Dfile.encoding=UTF8",
        "--enable-native-access=ALL-UNNAMED",
        "--add-opens=java.base/java.util.concurrent.atomic=ALL-UNNAMED",
        "--add-opens=java.base/java.nio.channels.spi=ALL-UNNAMED",
        "--add-opens=java.base/java.lang=ALL-UNNAMED",
    ]


def _heap() -> str:
    """A quarter of the memory, at least 1 GB: the engine keeps pages of a large graph in it."""
    try:
        memory = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    except (AttributeError, ValueError, OSError):  # Windows has no sysconf
        memory = 0
    return f"{max(1024, memory // 4 // 2**20)}m"


def _class_cache(classes: Path) -> list[str]:
    """Use the classes that an earlier run prepared; else prepare them when this process ends."""
    flag = f"-XX:AOTCache={classes}" if classes.exists() else f"-XX:AOTCacheOutput={_unfinished(classes)}"
    return [flag, "-Xlog:disable"]


def _unfinished(classes: Path) -> Path:
    return classes.with_name(f"{classes.name}.{os.getpid()}")


def _stop(jpype: Any, learned: Path | None) -> None:
    """Close what is open and end Java; put the prepared classes in their place in one step."""
    if not jpype.isJVMStarted():
        return
    for database in list(jpype.JClass("com.arcadedb.database.DatabaseFactory").getActiveDatabaseInstances()):
        database.close()
    if learned is None:
        jpype.shutdownJVM()
        return
    with _silence():
        jpype.shutdownJVM()
    if _unfinished(learned).exists():
        _unfinished(learned).replace(learned)


@contextmanager
def _silence() -> Iterator[None]:
    """Keep Java's own words about its class cache out of stdout, which belongs to the answer."""
    sys.stdout.flush()
    sys.stderr.flush()
    kept = [(stream, os.dup(stream)) for stream in (1, 2)]
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        for stream, _ in kept:
            os.dup2(nowhere, stream)
        yield
    finally:
        for stream, copy in kept:
            os.dup2(copy, stream)
            os.close(copy)
        os.close(nowhere)
