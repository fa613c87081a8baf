"""Slow work of the server, one piece at a time, so that the readers of pages do not feel it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import BoundedSemaphore

PATIENCE = 2.0  # seconds that somebody waits for a turn
WAITING = 3  # how many may wait: each holds a thread that the pages need too


class Later(RuntimeError):
    """What was asked for cannot be had just now; the message is one plain sentence."""


class Turns:
    """One piece of work at a time: few may wait for their turn, and not for long."""

    def __init__(self, sorry: str) -> None:
        """Take the sentence for those who are sent away."""
        self._sorry = sorry
        self._working, self._here = BoundedSemaphore(1), BoundedSemaphore(1 + WAITING)

    @contextmanager
    def turn(self, patience: float | None = None) -> Iterator[None]:
        """Wait for a turn, at most `patience` seconds, else as long as usual, and hold it. Raises Later."""
        if not self._here.acquire(blocking=False):
            raise Later(self._sorry)
        try:
            if not self._working.acquire(timeout=PATIENCE if patience is None else patience):
                raise Later(self._sorry)
            try:
                yield
            finally:
                self._working.release()
        finally:
            self._here.release()
