"""What the banner of a permanent link says: pure functions of its status."""

from __future__ import annotations

from components.permanent.status import State, Status
from components.style.words import counted, date_in_words, listed
from components.themes.catalogue.changes import change_words
from components.themes.catalogue.words import escaped
from data.store.describe import datasets

MOST = 6  # changes or parts named; the change log has all

TITLES = {
    State.CURRENT: "Permanent link: still current",
    State.NEWER: "Permanent link: newer data exist",
    State.GONE: "Permanent link: a part of this view no longer exists",
    State.LOST: "Permanent link: this view cannot be rebuilt",
}


def body(status: Status, newest: str, saved: str, base: str) -> str:
    """Return the banner as Markdown.

    `newest` is the address of the same view without the mark, `saved` that of the saved rows, `base` of the site.
    """
    says = {State.CURRENT: _current, State.NEWER: _newer, State.GONE: _gone, State.LOST: _lost}[status.state](status)
    if status.elsewhere is not None:
        says += f" The figure now stands [on another page]({base}{status.elsewhere})."
    return "\n\n".join(part for part in (says, _changes(status), _links(status, newest, saved)) if part)


def _current(status: Status) -> str:
    made = f"The link was made from the data{_of(status)}, and the" if status.made else "The"
    return f"{made} tables that it uses have not changed since{'' if status.made else ' it was made'}."


def _newer(status: Status) -> str:
    since = min((change.published_on for change in status.changes), default="")
    newer = f"the newer ones published here since {date_in_words(since)}" if since else "newer ones"
    other = "" if status.changed else " The figure has come to use other tables."
    return f"The link was made from the data{_of(status)}. What you see below is made from {newer}.{other}"


def _gone(status: Status) -> str:
    named = [f"“{escaped(part[:60])}”" for part in status.gone]
    more = [counted(len(named) - MOST, "other part")] if len(named) > MOST else []
    made = f"The link was made from the data{_of(status)}. It" if status.made else "The link"
    return (
        f"{made} asks for {listed([*named[:MOST], *more])}, "
        "which the Explorer no longer has here. The page shows what it can."
    )


def _lost(status: Status) -> str:
    if not status.legible:
        return (
            "What the link says of its edition cannot be read; it may have been cut or changed on its way, so copy it "
            "once more in full. What the page shows is made from the newest data and may differ from what was meant."
        )
    if status.made is None:
        return (
            "This copy of the Explorer has never had the edition of the data that the link names. "
            "What the page shows is made from the newest data and may differ from what was meant."
        )
    return (
        f"The link was made from the data{_of(status)}. "
        "The page, its figure or a table that it needs is out of use now."
    )


def _of(status: Status) -> str:
    return f" of {date_in_words(status.made)}" if status.made else ""


def _changes(status: Status) -> str:
    """Say what changed in the tables used, as far as the register tells."""
    told = {change.dataset_id for change in status.changes}
    lines = [
        *(f"- {change_words(change)}" for change in status.changes[:MOST]),
        *(
            f"- **{_title(name)}**: changed, and not yet in the change log."
            for name in status.changed
            if name not in told
        ),
    ]
    if len(status.changes) > MOST:
        lines.append(f"- {counted(len(status.changes) - MOST, 'earlier change')}, named in the change log.")
    return "\n".join(["What changed:", "", *lines]) if lines else ""


def _title(dataset_id: str) -> str:
    return datasets()[dataset_id].title if dataset_id in datasets() else dataset_id


def _links(status: Status, newest: str, saved: str) -> str:
    rows = f"[The rows as they were when the link was made, CSV]({saved})" if status.key else ""
    if status.state is State.CURRENT:
        return f"[Without this note]({newest})"
    view = f"[This view with the newest data, without this note]({newest})" if status.state is not State.LOST else ""
    none = "The rows of that time were not saved." if status.legible and not status.key else ""
    return " · ".join(part for part in (view, rows, none) if part)
