"""Waiting for Java so that Ctrl-C is heard: the engine cannot be stopped within a query, but nobody has to wait."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future
from queue import SimpleQueue
from typing import Any, TypeVar

Answer = TypeVar("Answer")
Tasks = SimpleQueue[tuple["Future[Any]", Callable[[], Any]]]


class _Worker:
    """A thread that does one thing after the other, and is left alone at the end of the process."""

    def __init__(self) -> None:
        self.tasks: Tasks = SimpleQueue()
        threading.Thread(target=self._serve, daemon=True, name="relgraph-cypher").start()

    def _serve(self) -> None:
        while True:
            future, work = self.tasks.get()
            try:
                future.set_result(work())
            except BaseException as exc:  # handed to the one who waits
                future.set_exception(exc)


_workers: list[_Worker] = []


def interruptible(work: Callable[[], Answer]) -> Answer:
    """What `work` gives. KeyboardInterrupt ends the waiting; the work itself runs on until its time limit."""
    if threading.current_thread() is not threading.main_thread():
        return work()  # only the main thread hears Ctrl-C
    if not _workers:
        _workers.append(_Worker())
    future: Future[Answer] = Future()
    _workers[0].tasks.put((future, work))
    try:
        return future.result()
    except KeyboardInterrupt:
        _workers.clear()  # the next question does not stand behind the one that was given up
        raise
