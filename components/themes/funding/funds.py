"""The funds in words: what for, who paid, when, how much, and what of it is listed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from components.figure.figure import Figure
from components.style.numbers import is_missing, percent, pounds
from components.style.words import counted, date_in_words
from components.themes.funding.prices import with_pound_signs
from data.money.funding import fund_listing, timeline
from data.store.load import remembered, sources_of, table

NO_ADDRESS = "no public address"
Fields = Mapping[Any, Any]  # one fund, by column


def choices() -> dict[str, str]:
    """Names of the funds by code, from A to Z."""
    rows = table("funds").sort_values("fund_name")
    return dict(zip(rows["fund_id"], rows["fund_name"], strict=True))


def detail(fund: str) -> Figure:
    """One fund, in plain words: what for, who paid, when, how much, and what of it is listed."""
    row = funds().set_index("fund_id", drop=False).loc[[fund]]
    fields = row.iloc[0].to_dict()
    said = {
        "What it was for": with_pound_signs(fields["purpose"]),
        "Who paid": fields["funder"],
        "Where": fields["geography"],
        "When": dates(fields),
        "Total announced": total(fields),
        "Awards found": _listed(fields),
        "Not found": _not_listed(fields),
    }
    if events := _events(fund):
        said["In the timeline"] = events
    return Figure(
        id="fund",
        title=f"{fields['fund_name']}: {total(fields)}",
        subtitle=f"{fields['fund_name']}, {dates(fields)}: what it was for and what of it is listed",
        alt=f"{fields['fund_name']}: {fields['purpose']}.",
        table=row,
        datasets=("funds", "awards"),
        reading=pd.DataFrame({"About the fund": list(said), "What is known": list(said.values())}),
    )


def _events(fund: str) -> str:
    """Name the events of the policy timeline that are about a fund."""
    rows = timeline()
    mine = rows[rows["fund_id"].fillna("").str.split("|").map(lambda codes: fund in codes)]
    return "; ".join(
        f"{date_in_words(row['date'])}: {with_pound_signs(row['event'])}" for row in mine.to_dict("records")
    )


@remembered
def funds() -> pd.DataFrame:
    """Every fund with what is listed of it: columns of `funds` and of the listing."""
    listing = fund_listing().drop(columns=["fund_name", "total_gbp", "listing_note"])
    return table("funds").merge(listing, on="fund_id")


def reading(rows: pd.DataFrame) -> pd.DataFrame:
    """The funds as they are read in a table."""
    records = rows.to_dict("records")
    return pd.DataFrame(
        {
            "Fund": rows["fund_name"],
            "Purpose": [with_pound_signs(text) for text in rows["purpose"]],
            "Who paid": rows["funder"],
            "When": [dates(fields) for fields in records],
            "Total announced": [total(fields) for fields in records],
            "Awards found": [_listed(fields) for fields in records],
            "Not found": [_not_listed(fields) for fields in records],
            "Source": _links(rows),
        }
    )


def dates(fields: Fields) -> str:
    """Say when a fund opened and closed, as far as known."""
    first, last = fields["starts_on"], fields["ends_on"]
    start = "start not known" if is_missing(first) else date_in_words(str(first))
    return start if is_missing(last) else f"{start} to {date_in_words(str(last))}"


def total(fields: Fields) -> str:
    """Say the total of a fund, or that none was published."""
    return "no total held here" if is_missing(fields["total_gbp"]) else pounds(fields["total_gbp"])


def _listed(fields: Fields) -> str:
    """Say how many awards are listed, what they add up to, and what is known about the list."""
    number, without = int(fields["awards_listed"]), int(fields["awards_without_amount"])
    if number == 0:
        return "none"
    amounts = "without amounts" if number == without else f"adding up to {pounds(fields['awards_sum_gbp'])}"
    share = fields["share_listed_pct"]
    of_all = f", {percent(share)} of the total" if not is_missing(share) and number != without else ""
    note = "" if is_missing(fields["listing_note"]) else f". {with_pound_signs(fields['listing_note'])}"
    return f"{counted(number, 'award')} {amounts}{of_all}{note}"


def _not_listed(fields: Fields) -> str:
    """Say how much of the fund no listed award accounts for."""
    if is_missing(fields["residual_gbp"]):
        return "cannot be said without a total"
    return "nothing" if round(fields["residual_gbp"], 2) == 0 else pounds(fields["residual_gbp"])


def _links(rows: pd.DataFrame) -> list[str]:
    """The source of each row as a link, or its title where it has no public address."""
    found = {row.source_id: row for row in sources_of(rows).itertuples()}
    return [link(found[code].title, found[code].url) for code in rows["source_id"]]


def link(title: object, url: object) -> str:
    """Write a source as Markdown: a link, or its title and that it has no public address."""
    return f"{title} ({NO_ADDRESS})" if is_missing(url) else f"[{title}]({url})"
