"""Two figures of one kind in one: what stands on this site, and beneath it a reader's own rows, marked in each row."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from components.figure.figure import Draw, Figure, LaidOver
from data.uploads.described import LABEL
from data.uploads.frames import OURS, WHOSE

HEADING = "Whose"


def beneath(plain: Figure | None, own: Figure, number: str, draw: Draw | None = None) -> LaidOver:
    """Return ours with the reader's rows after it in table, reading and words; without ours, the reader's alone.

    `number` says how many there are and how they are drawn. The table is shown in a form that reads no markup.
    """
    said = f"{LABEL}: {number}"
    parts = [(plain, OURS)] if plain else []
    parts.append((own, LABEL))
    base = plain or replace(own, datasets=())
    together = replace(
        base,
        alt=f"{base.alt} {said}",
        table=pd.concat([part.table.assign(**{WHOSE: whose}) for part, whose in parts], ignore_index=True),
        reading=_marked([(part.reading, whose) for part, whose in parts]),
        labels={**base.labels, WHOSE: HEADING},
        sortable=True,
        draw=draw or base.draw,
    )
    return LaidOver(together, plain, said)


def _marked(parts: list[tuple[pd.DataFrame | None, str]]) -> pd.DataFrame | None:
    """Put readings below one another, each row with a word on whose it is; None where rows are read as they are."""
    known = [frame.assign(**{HEADING: whose}) for frame, whose in parts if frame is not None]
    if len(known) < len(parts):
        return None
    together = pd.concat(known, ignore_index=True)
    return together[[HEADING, *(name for name in together if name != HEADING)]]
