"""What has become of a permanent link: one of four states, found by building its figure anew."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from components.exports.frozen import frozen
from components.figure import renamed
from components.figure.mark import Mark, read, used
from components.figure.view import View
from components.themes.views import view_of
from data.store import editions
from data.store.editions import Change, Release
from data.store.load import withdrawn

log = logging.getLogger(__name__)

Asked = Mapping[str, Sequence[str]]


class State(Enum):
    """The four states."""

    CURRENT = "current"
    NEWER = "newer"
    GONE = "gone"  # a part of it no longer exists
    LOST = "lost"  # cannot be rebuilt


@dataclass(frozen=True)
class Status:
    """The state of a permanent link and what a reader needs to know about it."""

    state: State
    made: str | None = None  # day of the release it was made from, where that is known
    changes: tuple[Change, ...] = ()  # newest first
    changed: tuple[str, ...] = ()  # datasets, those among them that the register says nothing of
    gone: tuple[str, ...] = ()  # 'strand=nonsense', or the id of a figure
    elsewhere: str | None = None  # path of the page on which the figure stands now
    key: str | None = None  # of the saved rows, where they are still there
    legible: bool = True  # whether the mark of the link can be read at all


def status(view: View | None, asked: Asked, text: str, *, failed: bool = False) -> Status:
    """Tell what has become of a link: `asked` is its address without the mark, `text` the mark.

    `failed` says that the page itself could not be made. Data older than those held here are not kept, but for the
    rows that were saved; whatever the state, the page shows the newest.
    """
    mark = read(text)
    if mark is None:
        return Status(State.LOST, legible=False)
    release = editions.releases().get(mark.release)
    key = mark.key if mark.key and frozen(mark.key) else None
    lost = Status(State.LOST, release.published_on if release else None, key=key)
    if failed or view is None:
        return lost
    try:
        found = _rebuilt(view, asked, mark)
    except Exception:  # whatever is wrong with the figure, the reader is told in plain words
        log.exception("A permanent link could not be followed: %s", mark)
        return lost
    if found.datasets & set(withdrawn()):
        return lost
    if found.gone:
        return _with_changes(
            replace(lost, state=State.GONE, gone=found.gone, elsewhere=found.elsewhere), release, found
        )
    if used(found.datasets) == mark.used:
        return replace(lost, state=State.CURRENT)
    return _with_changes(replace(lost, state=State.NEWER), release, found) if release else lost


@dataclass(frozen=True)
class _Rebuilt:
    """The view of a link as it can be built today."""

    datasets: frozenset[str]  # that the figure uses, or every figure of the page where the link names none
    gone: tuple[str, ...]
    elsewhere: str | None


def _rebuilt(view: View, asked: Asked, mark: Mark) -> _Rebuilt:
    """Build the figure of a link. Raises whatever is wrong with it."""
    values, unknown = view.read(asked)
    figures = view.figures(values)
    wanted = (renamed.figure(mark.figure_id),) if mark.figure_id else tuple(figures)
    built = {figure_id: figures[figure_id] for figure_id in wanted if figure_id in figures}
    gone = [figure_id for figure_id in wanted if built.get(figure_id) is None] if mark.figure_id else []
    datasets = frozenset(name for figure in built.values() if figure for name in figure.datasets)
    other = view_of(gone[0]) if gone else None
    return _Rebuilt(datasets, (*unknown, *gone), other.path if other and other is not view else None)


def _with_changes(status: Status, then: Release | None, found: _Rebuilt) -> Status:
    """Add what changed since then in the tables that are used now."""
    if then is None:
        return status
    changes, changed = editions.changes_since(then, found.datasets), editions.changed_since(then, found.datasets)
    return replace(status, changes=tuple(changes), changed=tuple(changed))
