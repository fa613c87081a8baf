"""The awards chosen: listed one by one, with what may be added up."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from components.figure.figure import Figure
from components.style.numbers import in_short, is_missing, pounds
from components.style.words import counted, listed, opened
from components.themes.funding.funds import NO_ADDRESS
from components.themes.funding.prices import HEADINGS, IN_WORDS, cited, notes, resting_on, whole_sum
from data.labels import AMOUNT_BASES, THEMES
from data.money.awards import TWICE, added_up, choose, counted_once, spread
from data.money.money import PER_HEAD, Price
from data.places import areas
from data.store.load import sources_of, table

ORDERS = {"amount": "Largest first", "year": "Latest first", "fund": "By fund", "area": "By area"}
WHERE_LISTS_ARE = (
    "Choose fewer filters. Fuller lists are held by the departments that paid: for most of these funds, the Ministry "
    "of Housing, Communities and Local Government."
)
NO_ONE_POPULATION = "Amounts per resident of different areas have no sum"
RECIPIENTS = {"council": "councils", "charity": "charities", "faith": "faith groups", "other": "other organisations"}


@dataclass(frozen=True)
class Choice:
    """Which awards, and at whose prices; nothing chosen means all."""

    area: str | None = None
    fund: str | None = None
    themes: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    price: Price = "cash"

    @property
    def sums(self) -> Price:
        """The price of sums: those over several areas have no one population, so they are never per head."""
        return self.price if self.area else whole_sum(self.price)

    def rows(self, price: Price) -> pd.DataFrame:
        """Return the awards, each with the sources of its amount at a price, and why it must not be added up."""
        found = counted_once(choose(self.area, self.fund, self.themes, price, self.recipients))
        if price in PER_HEAD and not self.area:
            found = found.assign(left_out=found["left_out"].replace("", NO_ONE_POPULATION))
        return cited(found, price, "award_year")


def listed_awards(choice: Choice, order: str) -> Figure | None:
    """The awards chosen, one row each, as a list that can be sorted; None where there is none."""
    price = choice.price
    rows = _sorted(choice.rows(price), order)
    if rows.empty:
        return None
    sums = len(added_up(rows))
    return Figure(
        id="award-list",
        title=_listed(len(rows), sums),
        subtitle=f"Awards {in_words(choice)}, {IN_WORDS[price]}",
        alt=f"List of {counted(len(rows), 'award')} {in_words(choice)}.",
        table=rows,
        datasets=resting_on(price, "awards"),
        reading=_reading(rows, price),
        sortable=True,
        units={HEADINGS[price]: "pounds"},
        notes=notes(price),
    )


def _listed(awards: int, sums: int) -> str:
    """Say how many awards are listed, and how many of them may be added up."""
    if awards == 1:
        return f"One award listed, which may {'' if sums else 'not '}be added up"
    return (
        f"All {sums} awards listed may be added up"
        if sums == awards
        else (f"{awards} awards listed; {sums or 'none'} may be added up")
    )


def how_they_spread(choice: Choice) -> str:
    """Say how large the awards are, by the median and the middle half: a mean would be carried by the largest.

    Nothing where no award was chosen.
    """
    chosen = choice.rows(choice.sums)
    found = spread(chosen)
    if found is None:
        return "" if chosen.empty else "None of these awards has an amount that may be added up."
    unit = "" if choice.sums == "cash" else f" ({IN_WORDS[choice.sums]})"
    if found.count < 4:
        ends = pounds(found.least) if found.count == 1 else f"{pounds(found.least)} to {pounds(found.most)}"
        return f"{opened(counted(found.count, 'award'))} with an amount that may be added up: {ends}{unit}."
    return (
        f"Half of the {found.count} awards with an amount that may be added up are of {in_short(found.median)} or "
        f"less; the middle half lie between {in_short(found.lower_quarter)} and {in_short(found.upper_quarter)}, all "
        "between "
        f"{pounds(found.least)} and {pounds(found.most)}{unit}."
    )


def none_found(choice: Choice) -> str:
    """Say that no award is listed."""
    return f"No award {in_words(choice)} is listed here."


def in_words(choice: Choice) -> str:
    """Say which awards were chosen."""
    parts = [f"in {areas.spoken(choice.area)}" if choice.area else "in all areas"]
    if choice.themes:
        parts.append(f"for {listed([_within(THEMES[theme]) for theme in choice.themes], 'or')}")
    if choice.recipients:
        parts.append(f"to {listed([RECIPIENTS[kind] for kind in choice.recipients], 'or')}")
    if choice.fund:
        funds = table("funds").set_index("fund_id")["fund_name"]
        parts.append(f"of the fund “{funds[choice.fund]}”")
    return " ".join(parts)


def beware(choice: Choice, rows: pd.DataFrame) -> tuple[str, ...]:
    """Say what would be wrongly read into sums of these awards."""
    sums, paid_on = added_up(rows), int(rows["left_out"].eq(TWICE).sum())
    said = []
    if paid_on:
        said.append(
            "The Peterborough Communities Fund was paid out of the council’s integration area money, which is counted "
            f"here, so its {counted(paid_on, 'award')} {'is' if paid_on == 1 else 'are'} left out of sums."
        )
    unconverted = rows["value_note"].ne("") & rows["amount_gbp"].notna() & rows["counts_in_fund_total"]
    if unconverted.any():
        said.append(
            f"{opened(counted(int(unconverted.sum()), 'award'))} left out here, because the amount covers several "
            "years, a year without a final deflator, or no one area."
        )
    if sums["amount_basis"].eq("allocation_ceiling").any():
        said.append("Some amounts are ceilings (“up to”) that run over ten years.")
    if choice.sums != choice.price:
        said.append("Sums over several areas have no one population, so they are not per head.")
    return (*said, *as_billed(rows), *notes(choice.sums))


def as_billed(rows: pd.DataFrame) -> list[str]:
    """Say what the list says of single sums that are added up, such as that one is as billed in a programme."""
    held = added_up(rows).to_dict("records")
    return [f"{row['title']}: {_within(row['note'])}." for row in held if not is_missing(row["note"])]


def with_notes(rows: pd.DataFrame) -> list[str]:
    """Name awards, each with what the list says of its sum in brackets."""
    pairs = zip(rows["title"], rows["note"], strict=True)
    return [title if is_missing(note) else f"{title} ({_within(note)})" for title, note in pairs]


def _within(label: str) -> str:
    return label if label.startswith("English") else label[0].lower() + label[1:]


def _sorted(rows: pd.DataFrame, order: str) -> pd.DataFrame:
    keys = {
        "amount": ["value"],
        "year": ["award_year", "value"],
        "fund": ["fund_name", "award_id"],
        "area": ["area_name", "award_id"],
    }[order]
    return rows.sort_values(keys, ascending=order in ("fund", "area"), na_position="last", ignore_index=True)


def _reading(rows: pd.DataFrame, price: Price) -> pd.DataFrame:
    """The awards as they are read in a list: amounts stay numbers, sources are addresses."""
    address = sources_of(rows).set_index("source_id")["url"]
    return pd.DataFrame(
        {
            "Recipient": rows["recipient"],
            "Award": with_notes(rows),
            HEADINGS[price]: rows["value"],
            "Financial year": rows["award_year"].fillna("not stated"),
            "Fund": rows["fund_name"],
            "Area": rows["area_name"],
            "Theme": rows["theme_label"],
            "Kind of recipient": rows["recipient_label"],
            "Kind of amount": rows["amount_basis"].map(AMOUNT_BASES),
            "Not added up because": rows["left_out"],
            "Source": rows["source_id"].str.partition("|")[0].map(address).fillna(NO_ADDRESS),
        }
    )
