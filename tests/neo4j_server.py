"""A real Neo4j server for tests: fetched by Maven once, kept outside the tree, started once a test run on loopback."""

from __future__ import annotations

import ctypes
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import maven
import pytest
from maven import fetched

POM = Path(__file__).parent / "neo4j" / "pom.xml"
PASSWORD = "a-password-for-tests"
VERSION = re.search(r"<neo4j.version>([\d.]+)<", POM.read_text(encoding="utf-8"))[1]
CACHE = maven.CACHE / f"neo4j-{VERSION}"
OPENS = [
    f"--add-opens=java.base/{package}=ALL-UNNAMED"
    for package in ("java.nio", "java.io", "sun.nio.ch", "java.util.concurrent")
]

# With the first compiler alone all tests of a server take a sixth less of the processor: most servers live for minutes.
# Those of the nightly run live for an hour and keep both.
FAST_TO_START = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
WORK = () if os.environ.get("RELGRAPH_NIGHTLY") == "1" else FAST_TO_START

# A process of xdist that is interrupted does not come to the end of its fixtures: its server gets a SIGTERM then.
END_WITH_US = partial(ctypes.CDLL(None).prctl, 1, signal.SIGTERM) if sys.platform == "linux" else None


class Server:
    """A server in a folder of its own; `uri` is where it listens."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.port = _free_port()
        self.uri = f"bolt://127.0.0.1:{self.port}"
        self.process: subprocess.Popen[bytes] | None = None
        for name in ("conf", "data", "logs", "run", "plugins", "import"):
            (home / name).mkdir(parents=True)
        self.configure()
        self.admin("dbms", "set-initial-password", PASSWORD)

    def configure(self, *further: str) -> None:
        """Write the configuration; it holds from the next start on."""
        lines = [
            f"server.bolt.listen_address=127.0.0.1:{self.port}",
            "server.http.enabled=false",
            "server.https.enabled=false",
            "dbms.usage_report.enabled=false",
            "server.memory.pagecache.size=128m",
            *further,
        ]
        (self.home / "conf" / "neo4j.conf").write_text("\n".join(lines) + "\n", encoding="utf-8")

    def start(self) -> None:
        """Start it, and wait until it answers."""
        jars = os.pathsep.join([f"{CACHE}/*", f"{self.home}/plugins/*"])
        command = ["java", *WORK, "-Xmx768m", *OPENS, "--add-modules=jdk.incubator.vector", "-cp", jars]
        command += ["org.neo4j.server.CommunityEntryPoint", f"--home-dir={self.home}", f"--config-dir={self.home}/conf"]
        log = (self.home / "logs" / "console.log").open("ab")
        self.process = subprocess.Popen([*command, "--console-mode"], stdout=log, stderr=log, preexec_fn=END_WITH_US)  # noqa: PLW1509
        log.close()
        self._wait()

    def _wait(self, patience: float = 180.0) -> None:
        import neo4j

        until = time.monotonic() + patience
        while True:
            try:
                with neo4j.GraphDatabase.driver(self.uri, auth=("neo4j", PASSWORD)) as driver:
                    with driver.session(database="neo4j") as session:
                        session.run("RETURN 1").consume()
                    return
            except (neo4j.exceptions.DriverError, neo4j.exceptions.Neo4jError):
                if time.monotonic() > until or self.process.poll() is not None:
                    raise
                time.sleep(0.3)

    def stop(self, how: signal.Signals = signal.SIGTERM) -> None:
        """End it: SIGTERM lets it close its files, SIGKILL does not."""
        if self.process is not None:
            self.process.send_signal(how)
            self.process.wait(timeout=60)
            self.process = None

    def admin(self, *arguments: str) -> str:
        """Run neo4j-admin (with the server stopped, where it changes the store); its output."""
        command = ["java", *FAST_TO_START, "-Xmx512m", "-cp", f"{CACHE}/*", "org.neo4j.cli.AdminTool", *arguments]
        env = {**os.environ, "NEO4J_HOME": str(self.home), "NEO4J_CONF": str(self.home / "conf")}
        done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def run(self, cypher: str, **params: object) -> list[list[object]]:
        """Rows of a statement, past relgraph."""
        import neo4j

        with neo4j.GraphDatabase.driver(self.uri, auth=("neo4j", PASSWORD)) as driver:
            return [record.values() for record in driver.execute_query(cypher, params, database_="neo4j").records]

    def clear(self) -> None:
        """Take out all nodes."""
        while self.run("MATCH (n) WITH n LIMIT 5000 DETACH DELETE n RETURN count(*)")[0][0]:
            pass

    def empty(self) -> None:
        """Take out all nodes, constraints and indexes."""
        self.clear()
        for (name,) in self.run("SHOW CONSTRAINTS YIELD name"):
            self.run(f"DROP CONSTRAINT {name}")
        for (name,) in self.run("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name"):
            self.run(f"DROP INDEX {name}")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture(scope="session")
def neo4j_server(tmp_path_factory):
    """A running server; skips with the reason where there is no Java 17 or Maven."""
    if not shutil.which("java"):
        pytest.skip("a Neo4j server needs Java 17, and there is no java here")
    if not any(CACHE.glob("*.jar")) and not shutil.which("mvn"):
        pytest.skip("the Neo4j server is fetched by Maven, and there is no mvn here")
    fetched(CACHE.name, POM)
    server = Server(tmp_path_factory.mktemp("neo4j") / "home")
    server.start()
    yield server
    server.stop()


@pytest.fixture
def neo4j_env(neo4j_server, monkeypatch, tmp_path):
    """An empty database, with the log-in in the environment; the value is its URL."""
    neo4j_server.empty()
    monkeypatch.setenv("NEO4J_PASSWORD", PASSWORD)
    monkeypatch.delenv("NEO4J_USERNAME", raising=False)
    monkeypatch.delenv("NEO4J_DATABASE", raising=False)
    monkeypatch.setenv("RELGRAPH_CACHE", str(tmp_path / "cache"))
    return neo4j_server.uri
