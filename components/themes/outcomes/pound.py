"""Follow the pound: money, the projects that it paid for, the outcomes found, and how strong the evidence is."""

from __future__ import annotations

import pandas as pd

from components.charts.cascade import cascade
from components.figure.figure import Figure
from components.style.numbers import pounds
from components.style.words import counted, listed, opened
from components.themes.funding.awards import with_notes
from components.themes.funding.prices import HEADINGS, IN_WORDS, cited, notes, resting_on
from components.themes.outcomes.aloud import RULES, about, all_of_it, basis, share, tied
from components.themes.outcomes.choice import Choice, described
from components.themes.outcomes.money import money, price_of
from components.themes.outcomes.steps import HEADINGS as STEPS
from components.themes.outcomes.steps import NO_PROJECT, kinds, marks_and_ribbons, together
from data.labels import AMOUNT_BASES, EVIDENCE_GRADES
from data.money.pound import CEILING, NEW, NOT_YET, steps_of
from data.store.load import table

DATASETS = ("awards", "award_projects", "project_outcomes")
LABELS = {"projects": "Projects", "project_ids": "Codes of the projects", "evidence": "Best evidence"}


def picture(choice: Choice) -> Figure | None:
    """Show the flow of money from funds to projects, outcomes and grades; None where nothing may be added up."""
    rows = _counted(choice)
    if rows.empty:
        return None
    marks, ribbons = marks_and_ribbons(rows)
    parts = "; ".join(f"{mark.name} {mark.amount}" for mark in marks)
    return Figure(
        id="pound-flow",
        title=tied(steps_of(rows), _projects(rows), price_of(choice)),
        subtitle=_subtitle(choice),
        alt=f"Flow of money in four steps: {', '.join(STEPS).lower()}. {parts}.",
        table=rows[_COLUMNS],
        datasets=resting_on(price_of(choice), *DATASETS),
        draw=lambda palette: cascade(STEPS, marks, ribbons, palette),
        labels=LABELS | {"value": HEADINGS[price_of(choice)]},
        units={"value": "pounds"},
        hidden=("award_id", "fund_id", "project_ids"),
        pickable=True,
        notes=_notes(rows, choice),
    )


def nested(choice: Choice) -> Figure | None:
    """Lay the same money out as a table: funds, within them projects, within them outcomes; None without any."""
    rows = _counted(choice)
    if rows.empty:
        return None
    return Figure(
        id="pound-table",
        title=_largest(rows, choice),
        subtitle=f"{_subtitle(choice)}, as a table",
        alt="Table of funds, the projects that they paid for, their outcomes and the best evidence.",
        table=rows[_COLUMNS],
        datasets=resting_on(price_of(choice), *DATASETS),
        reading=_reading(rows),
        labels=LABELS | {"value": HEADINGS[price_of(choice)]},
        notes=_notes(rows, choice),
    )


def left_out(choice: Choice) -> Figure | None:
    """List the awards that are not part of the flow, and why; None without any."""
    rows = money(choice)
    rows = rows[rows["left_out"] != ""].reset_index(drop=True)
    if rows.empty:
        return None
    return Figure(
        id="pound-left-out",
        title=f"{opened(counted(len(rows), 'award'))} not added up{_ahead(rows)}",
        subtitle=f"Awards{about(choice)} that are not part of the flow, in cash",
        alt=f"Table of {counted(len(rows), 'award')} and why each is not added up.",
        table=rows[
            ["award_id", "fund_id", "recipient", "title", "amount_gbp", "award_year", "left_out", "note", "source_id"]
        ],
        datasets=("awards",),
        reading=pd.DataFrame(
            {
                "Award": with_notes(rows),
                "Recipient": rows["recipient"],
                "Amount": [pounds(amount) for amount in rows["amount_gbp"]],
                "Why it is not added up": rows["left_out"],
            }
        ),
    )


def _ahead(rows: pd.DataFrame) -> str:
    """Say how many of some awards are ceilings or of a time to come."""
    number = int(rows["left_out"].isin([CEILING, NEW]).sum())
    what = f"a ceiling or money of {NOT_YET} and later"
    if len(rows) == 1:
        return f": {what}" if number else f": {rows['left_out'].iloc[0].lower()}"
    ceilings = what if number == 1 else f"ceilings or money of {NOT_YET} and later"
    return f", {number or 'none'} of them {ceilings}"


_COLUMNS = [
    "award_id", "fund_id", "fund_name", "recipient", "title", "award_year", "value", "project_ids", "projects",
    "evidence", "source_id",
]  # fmt: skip


def _counted(choice: Choice) -> pd.DataFrame:
    rows = money(choice)
    rows = cited(rows[rows["left_out"] == ""], price_of(choice), "award_year")
    return rows.assign(
        outcomes=[kinds(held) for held in rows["kinds"]],
        projects=[together(codes) for codes in rows["project_ids"]],
        project_ids=["|".join(codes) for codes in rows["project_ids"]],
    ).reset_index(drop=True)


def _projects(rows: pd.DataFrame) -> int:
    """Count the projects that some awards are tied to."""
    return len({code for codes in rows["project_ids"] for code in codes.split("|") if code})


def _largest(rows: pd.DataFrame, choice: Choice) -> str:
    """Say which fund has most of the money, and how much of it."""
    sums, price = rows.groupby("fund_name")["value"].sum(), price_of(choice)
    whole = all_of_it(sums.sum(), price)
    if len(sums) == 1:
        return f"All of {whole} is of one fund: {sums.index[0]}"
    return f"{share(sums.max(), sums.sum())} of {whole} is of one of {len(sums)} funds: {sums.idxmax()}"


def _reading(rows: pd.DataFrame) -> pd.DataFrame:
    """Put each fund with its sum above its projects, the largest first; a name stands once."""
    lines = []
    for fund, held in sorted(rows.groupby("fund_name"), key=lambda item: -item[1]["value"].sum()):
        lines.append((str(fund), "All of it", "", "", pounds(held["value"].sum())))
        sums = held.groupby(["projects", "outcomes", "evidence"])["value"].sum().reset_index()
        for row in sums.sort_values("value", ascending=False).to_dict("records"):
            grade = EVIDENCE_GRADES.get(row["evidence"], "–")
            project = row["projects"] or NO_PROJECT
            lines.append(("", project, row["outcomes"] or "–", grade, pounds(row["value"])))
    return pd.DataFrame(lines, columns=["Fund", "Project", "Outcomes", "Best evidence", "Money"])


def _subtitle(choice: Choice) -> str:
    about = described(choice.without("said", "design"))  # which narrow outcomes, not money
    words = f" {about}" if about else ""
    return f"Listed awards that may be added up{words}, {IN_WORDS[price_of(choice)]}"


def _notes(rows: pd.DataFrame, choice: Choice) -> tuple[str, ...]:
    """Say by which rules money is followed, what kinds of amounts are added up, and how they were priced."""
    price, payments = price_of(choice), rows["amount_basis"].eq("payment").any()
    return (
        *RULES,
        *((f"Among the amounts are some of the kind “{AMOUNT_BASES['payment'].lower()}”.",) if payments else ()),
        *basis(money(choice)),
        *_wider(rows),
        *(
            ("Sums over several areas have no one population, so they are not per head.",)
            if price != choice.price
            else ()
        ),
        *notes(price),
    )


def _wider(rows: pd.DataFrame) -> tuple[str, ...]:
    """Name the awards over several places that are tied to a project in one of them."""
    of_one_area = table("projects").set_index("project_id")["area_code"].notna()
    tied = rows[rows["area_code"].isna() & rows["project_ids"].ne("")]
    wider = tied[tied["project_ids"].map(of_one_area)]
    named = [f"“{row['title']}” ({pounds(row['value'])})" for row in wider.to_dict("records")]
    pay = "pays" if len(named) == 1 else "pay"
    return (f"{listed(named)} {pay} for more places than the project that stands for the money here.",) if named else ()
