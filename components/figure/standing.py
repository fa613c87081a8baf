"""How official the publications behind a figure are: what rests on the press, or on one second-hand copy, says so."""

from __future__ import annotations

import re
from typing import NamedTuple

import pandas as pd

from data.store.load import table

NAMED = 3  # publications named in a sentence; the files name all
CONVERTS = ("gdp_deflators", "population")  # what amounts are converted with: no grounds of a figure beside others
PRESS = "press article"  # how the licence of a newspaper, magazine, broadcaster or news site begins in the register
OWN = ("ONSdigital", "ONSvisual", "dfe-analytical-services", "houseofcommonslibrary", "dhsc-govuk")  # of publishers
_REPOSITORY = re.compile(r"(?P<owner>[\w.-]+)/[\w.-]+[:@]")
_COPY = re.compile(r"Read second-hand|Read from a (third party|transcription)|Secondary|Address is a reading copy")
_UNCHECKED = re.compile(r"|.*no second copy found.*", re.DOTALL)


class Reservation(NamedTuple):
    """What is less than official of the publications behind a figure."""

    short: str  # for a line of few words
    sentence: str  # with names


def reservations(sources: pd.DataFrame) -> tuple[Reservation, ...]:
    """Say whether publications (rows of the register) are the press, or one second-hand copy each; nothing else.

    Where all are, the figure rests on nothing better; where some are, it does so in part. The publications of prices
    and of residents, with which amounts are converted, do not count beside others.
    """
    aside = {code for name in CONVERTS for code in table(name)["source_id"]}
    rest = sources[~sources["source_id"].isin(aside)]
    found = sources if rest.empty else rest
    press = found["licence_note"].str.lower().str.startswith(PRESS)
    copies = pd.Series([_one_copy(row) for _, row in found.iterrows()], index=found.index, dtype="bool") & ~press
    said = (
        _said("the press", "not on an official publication", press, found["publisher"]),
        _said("one second-hand copy", "held against no other", copies, found["title"]),
    )
    return tuple(reservation for reservation in said if reservation)


def _one_copy(source: pd.Series) -> bool:
    """Tell whether a publication was read in a copy of somebody else's and checked against no other."""
    read_in, caveats, checks = (str(source[name]) if isinstance(source[name], str) else "" for name in _COLUMNS)
    found = _REPOSITORY.match(read_in)
    copied = (found is not None and found["owner"] not in OWN) or _COPY.match(caveats) is not None
    return copied and _UNCHECKED.fullmatch(checks) is not None


_COLUMNS = ("read_in", "caveats", "checks")


def _said(on: str, more: str, kind: pd.Series, names: pd.Series) -> Reservation | None:
    if not kind.any():
        return None
    named = sorted({str(name) for name in names[kind]})
    others = f" and {len(named) - NAMED} more, named in the files" if len(named) > NAMED else ""
    how = f"This rests on {on} only, {more}" if kind.all() else f"In part this rests on {on}, {more}"
    short = f"{on} only" if kind.all() else f"in part {on}"
    return Reservation(short, f"{how}: {'; '.join(named[:NAMED])}{others}.")
