"""The funds: how much of each the awards found cover, and one fund in detail."""

from __future__ import annotations

import pandas as pd

from components.charts.bars import bars
from components.figure import Figure
from components.funding.prices import with_pound_signs
from components.numbers import is_missing, percent, pounds
from components.words import counted, date_in_words
from data.funding import fund_listing
from data.load import sources_of, table

NO_ADDRESS = "no public address"


def choices() -> dict[str, str]:
    """Names of the funds by code, from A to Z."""
    funds = table("funds").sort_values("fund_name")
    return dict(zip(funds["fund_id"], funds["fund_name"], strict=True))


def coverage(fund: str | None = None) -> Figure:
    """Share of each fund's total that the awards found cover: a bar per fund with a total and an award.

    The table holds every fund, with what it was for, so that none is lost for want of a total.
    """
    rows = _funds()
    totals = rows.dropna(subset="total_gbp")
    drawn = totals[totals["awards_listed"] > 0].sort_values(["share_listed_pct", "fund_name"], ascending=[False, True])
    less = int(totals["share_listed_pct"].lt(50).sum())
    names = [f"{name}, {pounds(total)}" for name, total in zip(drawn["fund_name"], drawn["total_gbp"], strict=True)]
    said = [_share_in_words(share) for share in drawn["share_listed_pct"]]
    chosen = [name for code, name in zip(drawn["fund_id"], names, strict=True) if code == fund]
    whole = int(drawn["share_listed_pct"].round(6).eq(100).sum())
    return Figure(
        id="funds-listed",
        title=f"Awards found cover less than half of {less} of {len(totals)} funds",
        subtitle="What share of each fund the listed awards cover, percentage of the total announced, cash",
        alt=f"Bars of the share that listed awards cover of {len(drawn)} funds: all of {whole} funds that went out as "
        f"one sum, {percent(_share(drawn, 'cmf'))} of the Controlling Migration Fund; of {_nothing(drawn)} of them no "
        f"amount is known. {len(totals) - len(drawn)} other funds with a total have no award listed.",
        table=rows,
        datasets=("funds", "awards"),
        draw=lambda palette: bars(names, list(drawn["share_listed_pct"]), said, palette, chosen=chosen),
        reading=_reading(rows),
    )


def without_awards() -> str:
    """Name the funds of which no award was found, each with its total, in one sentence."""
    rows = _funds()
    none = rows[rows["awards_listed"] == 0]
    with_total = none.dropna(subset="total_gbp")
    pairs = zip(with_total["fund_name"], with_total["total_gbp"], strict=True)
    known = [f"{name} ({pounds(total)})" for name, total in pairs]
    unknown = list(none.loc[none["total_gbp"].isna(), "fund_name"])
    return (
        f"Of {counted(len(known), 'more fund')} with a published total no award was found: {'; '.join(known)}. "
        f"Neither a total nor an award was found of: {'; '.join(unknown)}."
    )


def detail(fund: str) -> Figure:
    """One fund, in plain words: what for, who paid, when, how much, and what of it is listed."""
    row = _funds().set_index("fund_id", drop=False).loc[[fund]]
    fields = row.iloc[0]
    said = {
        "What it was for": with_pound_signs(fields["purpose"]),
        "Who paid": fields["funder"],
        "Where": fields["geography"],
        "When": _open(fields),
        "Total announced": _total(fields),
        "Awards found": _listed(fields),
        "Not found": _not_listed(fields),
    }
    return Figure(
        id="fund",
        title=f"{fields['fund_name']}: {_total(fields)}",
        subtitle=f"{fields['fund_name']}, {_open(fields)}: what it was for and what of it is listed",
        alt=f"{fields['fund_name']}: {fields['purpose']}.",
        table=row,
        datasets=("funds", "awards"),
        reading=pd.DataFrame({"About the fund": list(said), "What is known": list(said.values())}),
    )


def _funds() -> pd.DataFrame:
    """Every fund with what is listed of it: columns of `funds` and of the listing."""
    listing = fund_listing().drop(columns=["fund_name", "total_gbp", "listing_note"])
    return table("funds").merge(listing, on="fund_id")


def _reading(rows: pd.DataFrame) -> pd.DataFrame:
    """The funds as they are read in a table."""
    records = [fields for _, fields in rows.iterrows()]
    return pd.DataFrame(
        {
            "Fund": rows["fund_name"],
            "Purpose": [with_pound_signs(text) for text in rows["purpose"]],
            "Who paid": rows["funder"],
            "When": [_open(fields) for fields in records],
            "Total announced": [_total(fields) for fields in records],
            "Awards found": [_listed(fields) for fields in records],
            "Not found": [_not_listed(fields) for fields in records],
            "Source": _links(rows),
        }
    )


def _open(fields: pd.Series) -> str:
    first, last = fields["starts_on"], fields["ends_on"]
    start = "start not known" if is_missing(first) else date_in_words(str(first))
    return start if is_missing(last) else f"{start} to {date_in_words(str(last))}"


def _total(fields: pd.Series) -> str:
    return "no total published" if is_missing(fields["total_gbp"]) else pounds(fields["total_gbp"])


def _listed(fields: pd.Series) -> str:
    """Say how many awards are listed, what they add up to, and what is known about the list."""
    number, without = int(fields["awards_listed"]), int(fields["awards_without_amount"])
    if number == 0:
        return "none"
    amounts = "without amounts" if number == without else f"adding up to {pounds(fields['awards_sum_gbp'])}"
    share = fields["share_listed_pct"]
    of_all = f", {percent(share)} of the total" if not is_missing(share) and number != without else ""
    note = "" if is_missing(fields["listing_note"]) else f". {with_pound_signs(fields['listing_note'])}"
    return f"{counted(number, 'award')} {amounts}{of_all}{note}"


def _not_listed(fields: pd.Series) -> str:
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


def _share_in_words(share: float) -> str:
    return "no amounts" if share == 0 else percent(share, 0 if share >= 99.95 else 1)


def _share(rows: pd.DataFrame, fund: str) -> float:
    return float(rows.loc[rows["fund_id"] == fund, "share_listed_pct"].iloc[0])


def _nothing(rows: pd.DataFrame) -> int:
    return int(rows["share_listed_pct"].eq(0).sum())
