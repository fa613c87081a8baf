"""Policy and funding from 2001 to today, the forum's web poll, and what stands behind the network."""

from __future__ import annotations

from collections.abc import Collection

import pandas as pd

from components.figure import Figure
from components.funding.funds import NO_ADDRESS, link
from components.funding.prices import with_pound_signs
from components.numbers import whole
from components.words import counted, date_in_words, listed, opened
from data.funding import forum_poll, timeline
from data.labels import EVENT_KINDS
from data.load import sources_of, table

FORUM = "ev025"
NETWORK = "Cohesion and Integration Network"


def events(kinds: Collection[str] = ()) -> Figure:
    """Events of policy and funding, the earliest first, as a table."""
    rows = timeline()
    if kinds:
        rows = rows[rows["kind"].isin(kinds)].reset_index(drop=True)
    first, last = date_in_words(rows["date"].iloc[0]), date_in_words(rows["date"].iloc[-1])
    what = listed([EVENT_KINDS[kind].lower() for kind in EVENT_KINDS if kind in kinds]) or "all kinds"
    unknown = int(sources_of(rows)["url"].isna().sum())
    return Figure(
        id="policy-timeline",
        title=f"{opened(counted(len(rows), 'event'))}, from {first} to {last}",
        subtitle=f"Policy and funding for integration, England, events of {what}",
        alt=f"Table of {counted(len(rows), 'event')} from {first} to {last}, with date, kind and source.",
        table=rows.drop(columns=["precision", "first_day"]),
        datasets=("policy_timeline",),
        reading=_reading(rows),
        notes=(f"{opened(counted(unknown, 'source'))} here {'has' if unknown == 1 else 'have'} {NO_ADDRESS}.",)
        if unknown
        else (),
    )


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


def _reading(rows: pd.DataFrame) -> pd.DataFrame:
    """The events as they are read: date as far as known, what happened, and where that is written."""
    known = {row.source_id: row for row in sources_of(rows).itertuples()}
    said = [
        f"{event} (web poll below)" if code == FORUM else event
        for code, event in zip(rows["event_id"], rows["event"], strict=True)
    ]
    sources = [known[code] for code in rows["source_id"]]
    return pd.DataFrame(
        {
            "Date": [date_in_words(date) for date in rows["date"]],
            "Kind": rows["kind"].map(EVENT_KINDS),
            "What happened, and where it is written": [
                f"{with_pound_signs(text)}. {link(source.publisher, source.url)}"
                for text, source in zip(said, sources, strict=True)
            ],
        }
    )
