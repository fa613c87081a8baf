"""The four steps of the pound as bars: what is listed, tied to a project, has any outcome, and was evaluated."""

from __future__ import annotations

import pandas as pd

from components.charts.bars import bars
from components.figure.figure import Figure
from components.style.numbers import pounds
from components.themes.funding.prices import HEADINGS, IN_WORDS, cited, notes, resting_on
from components.themes.outcomes.aloud import RULES, about, basis, finding, share
from components.themes.outcomes.choice import Choice
from components.themes.outcomes.money import money, price_of
from data.money.pound import LAST_YEAR, NOT_YET, Steps, steps_of, steps_table
from data.places.areas import FIVE

DATASETS = ("awards", "award_projects", "projects", "project_outcomes")
NAMES = {
    "listed": "Listed",
    "tied": "Tied to a project",
    "any_outcome": "Any outcome held here",
    "evaluated": "An evaluation held here",
}
OF_THE_FIVE = Choice(area=FIVE)


def four_steps(choice: Choice) -> Figure | None:
    """Show how far the money chosen can be followed, before outcomes and evidence narrow it; None where none counts."""
    price, rows = price_of(choice), money(choice, steps=False)
    steps = steps_table(cited(rows, price, "award_year"))
    if steps.empty:
        return None
    found, names = steps_of(rows), [NAMES[step] for step in steps["step"]]
    said = [_said(value, found.listed) for value in steps["value"]]
    which = " in the five integration areas" if set(choice.area) == set(FIVE) else about(choice)
    return Figure(
        id="pound-steps",
        title=finding(found, price),
        subtitle=f"Listed awards{which} up to {LAST_YEAR} that may be added up, ceilings apart, {IN_WORDS[price]}",
        alt=f"Four bars, each part of the one before. {'; '.join(map(': '.join, zip(names, said, strict=True)))}.",
        table=steps,
        datasets=resting_on(price, *DATASETS),
        draw=lambda palette: bars(names, list(steps["value"]), said, palette),
        labels={"step": "Step", "value": HEADINGS[price], "share_pct": "Share of what is listed", "awards": "Awards"},
        units={"value": "pounds", "share_pct": "percent"},
        reading=pd.DataFrame(
            {"Step": names, "Money": [pounds(value) for value in steps["value"]],
             "Share of what is listed": [share(value, found.listed) for value in steps["value"]],
             "Awards": steps["awards"]}
        ),
        notes=(*RULES, *_apart(found), *basis(rows), *notes(price)),
    )  # fmt: skip


def _said(value: float, whole: float) -> str:
    return f"{pounds(value)} ({share(value, whole)})" if value else "nothing (0%)"


def _apart(found: Steps) -> tuple[str, ...]:
    if not found.apart:
        return ()
    return (
        f"{pounds(found.apart)} (cash) listed as a ceiling (“up to”) or for {NOT_YET} and later stands apart: nothing "
        "can be said of its outcomes yet.",
    )
