"""Policy and funding from 2001 to today, the forum's web poll, and what stands behind the network."""

from __future__ import annotations

import pandas as pd

from components.figure.figure import Figure
from components.style.numbers import is_missing, whole
from components.style.words import counted, date_in_words, listed, opened
from components.themes.funding.funds import NO_ADDRESS, link
from components.themes.funding.prices import with_pound_signs
from data.labels import EVENT_KINDS
from data.money.funding import forum_poll, timeline
from data.store.load import sources_of, table

FORUM = "ev025"
EVERY = "all"
WHAT = "What happened, and where it is written"
KINDS = {**EVENT_KINDS, EVERY: "All"}
NETWORK = "Cohesion and Integration Network"


def events(kind: str = EVERY, kept: str = "") -> Figure:
    """Events of policy and funding, the earliest first, as a table, with links to funds and publications.

    `kept` is what else a link to a fund says: the query of the page as it stands, without the fund.
    """
    rows = timeline()
    if kind != EVERY:
        rows = rows[rows["kind"] == kind].reset_index(drop=True)
    first, last = date_in_words(rows["date"].iloc[0]), date_in_words(rows["date"].iloc[-1])
    unknown = int(sources_of(rows)["url"].isna().sum())
    return Figure(
        id="policy-timeline",
        title=_busiest(rows),
        subtitle=f"Policy and funding for integration, England. Kind of event: {KINDS[kind].lower()}",
        alt=f"Table of {counted(len(rows), 'event')} from {first} to {last}, with date, kind and source.",
        table=rows.drop(columns=["precision", "first_day"]),
        datasets=("policy_timeline",),
        reading=_reading(rows, f"{kept}&" if kept else ""),
        notes=(f"{opened(counted(unknown, 'source'))} here {'has' if unknown == 1 else 'have'} {NO_ADDRESS}.",)
        if unknown
        else (),
    )


def _busiest(rows: pd.DataFrame) -> str:
    """Say of which year most events are listed."""
    numbers = rows["date"].str[:4].value_counts()
    most = sorted(numbers.index[numbers.eq(numbers.max())])
    if len(rows) == 1:
        return f"One event is listed, of {most[0]}"
    if len(most) > 1:
        first, last = (rows["date"].iloc[end][:4] for end in (0, -1))
        return f"No year of {first} to {last} has more than {numbers.max()} of {len(rows)} events listed"
    return f"{numbers.max()} of {counted(len(rows), 'event')} listed are of {most[0]}, more than of any other year"


def poll() -> Figure:
    """The web poll of the forum, answer by answer."""
    rows = forum_poll()
    total = int(rows["value"].sum())
    votes = {str(answer): int(value) for answer, value in zip(rows["answer"], rows["value"], strict=True)}
    said = ", ".join(f"{answer.lower()} {value}" for answer, value in votes.items())
    return Figure(
        id="forum-poll",
        title=f"{total} votes were cast in the forum’s web poll",
        subtitle="Impact expected of the Integrated Communities Strategy, votes in the web poll of the forum of "
        "January 2019",
        alt=f"Table of {total} votes: {said}.",
        table=rows,
        datasets=("facts",),
        reading=pd.DataFrame({"Impact expected": rows["answer"], "Votes": [whole(value) for value in rows["value"]]}),
        notes=(
            "A web poll by the organiser of the forum: those who voted chose to. It is not a survey of the public. "
            f"The source is the forum’s programme, which has {NO_ADDRESS}.",
        ),
    )


def network() -> str:
    """Say what is known here of the Cohesion and Integration Network: sources of its own, and no dated event."""
    register = table("sources")
    own = register[register["publisher"].fillna("").str.contains(NETWORK, regex=False)]
    named = listed([link(row.title, row.url) for row in own.itertuples()])
    return (
        f"Belong, the {NETWORK}, has no line here, because no dated event about it is in the collected sources. "
        f"Pages of its own used as sources elsewhere: {named}."
    )


def _reading(rows: pd.DataFrame, kept: str) -> pd.DataFrame:
    """The events as they are read: date as far as known, what happened, where that is written, and of which fund."""
    known = {row.source_id: row for row in sources_of(rows).itertuples()}
    names = table("funds").set_index("fund_id")["fund_name"]
    said = []
    for row in rows.to_dict("records"):
        sources = [known[code] for code in row["source_id"].split("|")]
        written = listed([link(source.publisher, source.url) for source in sources])
        forum = " (web poll below)" if row["event_id"] == FORUM else ""
        funds = [] if is_missing(row["fund_id"]) else str(row["fund_id"]).split("|")
        about = "".join(f" Fund: [{names[code]}](?{kept}fund={code}#fund)." for code in funds)
        event = f"{with_pound_signs(row['event'])}{forum}. {EVENT_KINDS[row['kind']]}: {written}"
        said.append(f"{event}.{about}" if about else event)
    return pd.DataFrame({"Date": [date_in_words(date) for date in rows["date"]], WHAT: said})
