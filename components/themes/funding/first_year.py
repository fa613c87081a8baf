"""What the five integration areas were awarded in the first year."""

from __future__ import annotations

from components.charts.bars import bars
from components.figure.figure import Figure
from components.style.numbers import in_short, percent, pounds, whole
from components.style.words import opened
from components.themes.funding.prices import HEADINGS, IN_WORDS, cited, notes, resting_on
from data.money.awards import choose
from data.money.funding import first_year_integration_funding, fund_listing
from data.money.money import Price, convert
from data.places import areas
from data.store.load import remembered


def first_year(price: Price, area: str | None = None) -> Figure:
    """First-year integration area funding of each of the five, in the order of their names, as bars."""
    cash = first_year_integration_funding()
    table = cited(convert(cash, price), price)
    year, total = table["financial_year"].iloc[0], cash["amount_gbp"].sum()
    least, most = pounds(table["value"].min()), pounds(table["value"].max())
    said = [pounds(value) for value in table["value"]]
    chosen = [name for code, name in zip(table["area_code"], table["area_name"], strict=True) if code == area]
    titles: dict[Price, str] = {
        "cash": f"The five areas were awarded about {in_short(total, 2)} in the first year, {year}",
        "real": f"The first-year awards come to about {in_short(table['value'].sum(), 2)} {IN_WORDS['real']}",
        "per_head": f"First-year awards lay between {least} and {most} a resident",
        "per_head_real": f"First-year awards lay between {least} and {most} a resident {IN_WORDS['real']}",
    }
    pairs = "; ".join(f"{name} {text}" for name, text in zip(table["area_name"], said, strict=True))
    return Figure(
        id="first-year",
        title=titles[price],
        subtitle=f"First-year integration area funding, the five councils, financial year {year}, {IN_WORDS[price]}",
        alt=f"Bars of the first-year award of each area in {year}, {IN_WORDS[price]}: {pairs}.",
        table=table,
        datasets=resting_on(price, "awards"),
        draw=lambda palette: bars(list(table["area_name"]), list(table["value"]), said, palette, chosen=chosen),
        labels={"value": HEADINGS[price], "financial_year": "Financial year"},
        units={"value": "pounds"},
        hidden=("amount_gbp", "value_unit", "value_note"),
        notes=(
            f"The five add up to £{whole(total)} in cash; since four of them are rounded in the source, that is about "
            f"{in_short(total, 2)}.",
            *notes(price),
        ),
    )


@remembered
def opening(area: str | None) -> str:
    """Say the most important thing about the money, in one sentence that knows the area chosen."""
    first = first_year_integration_funding()
    total, year = f"about {in_short(first['amount_gbp'].sum(), 2)}", first["financial_year"].iloc[0]
    if area is None:
        with_total = fund_listing().dropna(subset="total_gbp")
        half = int(with_total["share_listed_pct"].ge(50).sum())
        return (
            f"The five integration areas were awarded {total} between them in the first year, {year}. Of "
            f"{len(with_total)} funds with a published total, the awards found cover half or more in only {half}."
        )
    mine = first[first["area_code"] == area]
    if not mine.empty:
        amount = float(mine["amount_gbp"].iloc[0])
        share = percent(amount / first["amount_gbp"].sum() * 100, 0)
        return (
            f"{areas.name(area)} was awarded {pounds(amount)} in the first year, {year}: {share} of what the five "
            f"integration areas were awarded, {total}."
        )
    listed = int(choose(area)["area_code"].eq(area).sum())
    found = {0: "no award was found", 1: "one award was found"}.get(listed, f"{listed} awards were found")
    were = "were" if areas.name(area).startswith("Isles") else "was"
    return (
        f"{opened(areas.spoken(area))} {were} not one of the five integration areas, which were awarded {total} in "
        f"{year}; {found} to an organisation there, in lists that are incomplete."
    )
