"""Bodies and papers that the texts of practitioners name and nothing else held here does: said where their theme is."""

from __future__ import annotations

from collections.abc import Collection

import pandas as pd

from components.figure.figure import Figure
from components.style.words import counted, opened
from data.labels import THEMES
from data.projects.facets import holds
from data.store.load import sources_of, table


def named_works(figure_id: str, themes: Collection[str]) -> Figure | None:
    """List what the texts name under some themes, or under all; None where they name nothing."""
    rows = table("named_works")
    rows = rows[holds(rows["theme"], tuple(themes))].reset_index(drop=True)
    if rows.empty:
        return None
    texts = sources_of(rows).set_index("source_id")["title"]
    many = counted(len(rows), "body, paper or promise", "bodies, papers and promises")
    return Figure(
        id=figure_id,
        title=f"{opened(many)} named by practitioners, of which nothing more is held here",
        subtitle="Named in texts of 2018, 2019 and undated, by theme",
        alt=f"List of {many}: {'; '.join(rows['name'])}.",
        table=rows,
        datasets=("named_works",),
        reading=pd.DataFrame(
            {
                "Theme": list(rows["theme"].map(THEMES)),
                "Name": list(rows["name"]),
                "What it is": list(rows["what"]),
                "Year": ["not given" if pd.isna(year) else str(year) for year in rows["year"]],
                "Named in": list(rows["source_id"].map(texts)),
            }
        ),
    )
