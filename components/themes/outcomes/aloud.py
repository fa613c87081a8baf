"""What is said aloud of money that is followed: how far it can be, and how much of it led to no outcome."""

from __future__ import annotations

from components.style.numbers import percent, pounds
from components.style.words import counted, opened
from components.themes.funding.prices import IN_WORDS
from components.themes.outcomes.choice import Choice, described
from components.themes.outcomes.money import money, price_of
from data.money.pound import Reach, reach, shared

LEAD = (
    "From the money to what came of it: which awards are listed, which projects they paid for, what outcomes were "
    "found and how strong the evidence is. Each step narrows the next, and the whole page."
)


def said(choice: Choice) -> str:
    """Say how much money can be followed, and how much of it led to no outcome or to an evaluation."""
    rows = money(choice, steps=False)
    found = reach(rows)
    if not found.listed:
        return f"No award{about(choice)} with an amount that may be added up is listed here." + _aside(choice, found)
    if found.tied >= found.listed - 0.5:  # pounds and pence are added up in another order
        reached = "All of it can be tied to a project in the list."
    else:
        part = f"{pounds(found.tied)} of it ({_share(found.tied, found.listed)})" if found.tied else "None of it"
        reached = f"{part} can be tied to a project in the list; what the rest paid for is not known here."
    first = f"**{pounds(found.listed)}** is listed{about(choice)} and may be added up ({IN_WORDS[price_of(choice)]})."
    return f"{first} {reached} {_grades(found)}{_aside(choice, found)}"


def finding(found: Reach) -> str:
    """Say how much of the money that can be tied went to projects without an outcome."""
    if not found.tied:
        return f"None of {pounds(found.listed)} can be tied to a project"
    without = found.by_grade["none"]
    if not without:
        return "Of the money tied to projects, some outcome was found for all"
    return f"For {_share(without, found.tied)} of the money tied to projects, no outcome was found"


def about(choice: Choice) -> str:
    """Say which money is meant, after 'listed': the filters before outcomes and evidence."""
    words = described(choice.without("framework", "grade")).replace("of projects on", "for")
    return f" {words}" if words else ""


def _grades(found: Reach) -> str:
    if not found.tied:
        return ""
    parts = (
        ("none", "went to projects with **no recorded outcome**"),
        ("target", "to projects with only a target"),
        ("self_reported", "to projects with self-reported outcomes only"),
    )
    shares = [f"{_share(found.by_grade[grade], found.tied)} {words}" for grade, words in parts if found.by_grade[grade]]
    evaluated = _share(found.by_grade["evaluation"], found.tied) if found.by_grade["evaluation"] else "nothing"
    said = ", ".join([*shares, f"and {evaluated} to projects **with an evaluation**"])
    said = f"Of the money tied to projects, {said}."
    if found.tied >= found.listed - 0.5:
        return said
    without, with_one = (_share(found.by_grade[grade], found.listed) for grade in ("none", "evaluation"))
    return f"{said} Of all that is listed that is {without} without an outcome and {with_one} with an evaluation."


def _aside(choice: Choice, found: Reach) -> str:
    """Say what is no part of the sums."""
    several, left, said = shared(choice.area), found.left_out, ""
    if several:
        name, they_were = ("names", "it was") if several == 1 else ("name", "they were")
        over = opened(counted(several, "award"))
        said += f" {over} over several places {name} the area; nobody says how {they_were} split."
    if left:
        are, have = ("is", "has") if left == 1 else ("are", "have")
        said += f" {opened(counted(left, 'further award'))} {are} listed that may not be added up or {have} no amount."
    return said


def _share(part: float, whole: float) -> str:
    share = part / whole * 100
    return "less than 1%" if 0 < share < 1 else "over 99%" if 99 < share < 100 else percent(share, 0)
