"""The awards chosen: listed one by one, added up by theme, and how their amounts spread."""

from __future__ import annotations

import pandas as pd

from components.charts.bars import bars
from components.figure import Figure
from components.funding.funds import NO_ADDRESS
from components.funding.prices import HEADINGS, IN_WORDS, cited, notes, resting_on
from components.numbers import is_missing, pounds
from components.words import counted, opened
from data import areas
from data.awards import added_up, by_theme, choose, spread
from data.labels import AMOUNT_BASES, THEMES
from data.load import sources_of
from data.money import Price

ORDERS = {"amount": "Largest first", "year": "Latest first", "fund": "By fund"}
WHERE_LISTS_ARE = (
    "Choose fewer filters. Fuller lists are held by the departments that paid: for most of these funds, the Ministry "
    "of Housing, Communities and Local Government."
)
Choice = tuple[str | None, str | None, tuple[str, ...]]  # area, fund, themes


def listed_awards(choice: Choice, price: Price, order: str) -> Figure | None:
    """The awards chosen, one row each, as a list that can be sorted; None where there is none."""
    rows = _sorted(choose(*choice, price=price), order)
    if rows.empty:
        return None
    rows = cited(rows, price, "award_year")
    sums = len(added_up(rows))
    return Figure(
        id="awards",
        title=f"{opened(counted(len(rows), 'award'))} listed; {sums or 'none'} may be added up",
        subtitle=f"Awards {in_words(choice)}, {IN_WORDS[price]}",
        alt=f"List of {counted(len(rows), 'award')} {in_words(choice)}.",
        table=rows,
        datasets=resting_on(price, "awards"),
        reading=_reading(rows, price),
        sortable=True,
        units={HEADINGS[price]: "pounds"},
        notes=notes(price),
    )


def sums_by_theme(choice: Choice, price: Price) -> Figure | None:
    """What the awards add up to by theme, as bars; None where there are not two sums to set side by side."""
    asked, price = price, summed_in(choice, price)
    chosen = cited(choose(*choice, price=price), price, "award_year")
    rows = by_theme(chosen)
    sums = rows.dropna(subset="value")
    if len(sums) < 2:
        return None
    top = sums.sort_values("value").iloc[-1]
    labels = [
        f"{name} ({number} of {awards})"
        for name, number, awards in zip(rows["theme_label"], rows["added_up"], rows["awards"], strict=True)
    ]
    said = [pounds(value) for value in rows["value"]]
    pairs = "; ".join(f"{label} {text}" for label, text in zip(rows["theme_label"], said, strict=True))
    return Figure(
        id="awards-by-theme",
        title=f"{top['theme_label']} has the largest listed sum, {pounds(top['value'])}",
        subtitle=f"Sum of awards by theme {in_words(choice)}, {IN_WORDS[price]}. In brackets: awards added up of those "
        "listed",
        alt=f"Bars of the sum of awards by theme: {pairs}.",
        table=rows,
        datasets=resting_on(price, "awards"),
        draw=lambda palette: bars(labels, list(rows["value"]), said, palette, empty="no sum"),
        labels={
            "value": HEADINGS[price], "theme_label": "Theme", "awards": "Awards listed", "added_up": "Awards added up",
        },
        units={"value": "pounds"},
        hidden=("theme",),
        notes=(
            *_beware(chosen),
            *notes(price),
            *(("Sums over several areas have no one population, so they stay in cash.",) if asked != price else ()),
        ),
    )  # fmt: skip


def summed_in(choice: Choice, price: Price) -> Price:
    """Sums over several areas have no one population: they stay in cash when the switch says per head."""
    return "cash" if price == "per_head" and choice[0] is None else price


def how_they_spread(choice: Choice, price: Price) -> str:
    """Say how large the awards are, by the median and the middle half: a mean would be carried by the largest.

    Nothing where no award was chosen.
    """
    chosen = choose(*choice, price=price)
    found = spread(chosen)
    if found is None:
        return "" if chosen.empty else "None of these awards has an amount that may be added up."
    unit = "" if price == "cash" else f" ({IN_WORDS[price]})"
    if found.count < 4:
        ends = pounds(found.least) if found.count == 1 else f"{pounds(found.least)} to {pounds(found.most)}"
        return f"{opened(counted(found.count, 'award'))} with an amount that may be added up: {ends}{unit}."
    return (
        f"Half of the {found.count} awards with an amount that may be added up are of {pounds(found.median)} or less; "
        f"the middle half lie between {pounds(found.lower_quarter)} and {pounds(found.upper_quarter)}, all between "
        f"{pounds(found.least)} and {pounds(found.most)}{unit}."
    )


def none_found(choice: Choice) -> str:
    """Say that no award is listed."""
    return f"No award {in_words(choice)} is listed here."


def in_words(choice: Choice) -> str:
    """Say which awards were chosen."""
    area, fund, themes = choice
    parts = [f"in {areas.name(area)}" if area else "in all areas"]
    if themes:
        parts.append(f"for {', '.join(THEMES[theme].lower() for theme in themes)}")
    if fund:
        parts.append("of the chosen fund")
    return " ".join(parts)


def _beware(rows: pd.DataFrame) -> tuple[str, ...]:
    """Say what would be wrongly read into sums of these awards."""
    sums = added_up(rows)
    said = []
    if {"iap", "pb_communities"} <= set(sums["fund_id"]):
        said.append(
            "The Peterborough Communities Fund was paid out of the council’s integration area money, so the bars "
            "must not be added up."
        )
    unconverted = rows["value_note"].ne("") & rows["amount_gbp"].notna() & rows["counts_in_fund_total"]
    if unconverted.any():
        said.append(
            f"{opened(counted(int(unconverted.sum()), 'award'))} left out here, because the amount covers several "
            "years, a year without a final deflator, or no one area."
        )
    if sums["amount_basis"].eq("allocation_ceiling").any():
        said.append("Some amounts are ceilings (“up to”) that run over ten years.")
    return tuple(said)


def _sorted(rows: pd.DataFrame, order: str) -> pd.DataFrame:
    keys = {"amount": ["value"], "year": ["award_year", "value"], "fund": ["fund_name", "award_id"]}[order]
    return rows.sort_values(keys, ascending=order == "fund", na_position="last", ignore_index=True)


def _reading(rows: pd.DataFrame, price: Price) -> pd.DataFrame:
    """The awards as they are read in a list: amounts stay numbers, sources are addresses."""
    address = sources_of(rows).set_index("source_id")["url"]
    notes_of = [f" ({note[0].lower()}{note[1:]})" if not is_missing(note) else "" for note in rows["note"]]
    return pd.DataFrame(
        {
            "Recipient": rows["recipient"],
            "Award": [f"{title}{note}" for title, note in zip(rows["title"], notes_of, strict=True)],
            HEADINGS[price]: rows["value"],
            "Year": rows["award_year"].fillna("not stated"),
            "Fund": rows["fund_name"],
            "Theme": rows["theme"].map(THEMES),
            "Kind of amount": rows["amount_basis"].map(AMOUNT_BASES),
            "Not added up because": rows["left_out"],
            "Source": rows["source_id"].str.partition("|")[0].map(address).fillna(NO_ADDRESS),
        }
    )
