"""Write the cells of a reader's table as ours are written: codes for labels, ISO dates, plain numbers, harmless text.

Nothing is guessed: what is not understood stays as it is, and the check names it.
"""

from __future__ import annotations

import re
import unicodedata
from calendar import month_abbr, month_name
from functools import cache

import pandas as pd

from data import labels
from data.places import areas
from data.store.describe import Column, Dataset
from data.store.load import table

FORMULA = ("=", "+", "-", "@")  # how a spreadsheet knows a formula, also in a CSV file
NO_NUMBER = "not a number"

_NUMBER = re.compile(r"[+-]?\d{1,15}(\.\d{1,10})?", re.ASCII)  # other writings have figures of their own
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(\D|$))", re.ASCII)
_POSTCODE = re.compile(r"([A-Z]{1,2}\d[A-Z\d]?) ?(\d[A-Z]{2})")
_MONTHS = {name.casefold(): number for names in (month_abbr, month_name) for number, name in enumerate(names) if name}
_MONTHS["sept"] = 9
_DAY_FIRST = re.compile(r"(?:(\d{1,2})[/.-])?(\d{1,2})[/.-](\d{4})", re.ASCII)
_IN_WORDS = re.compile(r"(?:(\d{1,2})(?:st|nd|rd|th)? )?([a-z]+)\.? (\d{4})", re.ASCII)
_WITH_TIME = re.compile(r"(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}.*", re.ASCII)
_UNITS = {"%": "percent", "per cent": "percent", "£": "pounds", "gbp": "pounds"}
_JOINERS = "\u200c\u200d"  # belong to the spelling of Persian, Urdu and Bengali names
_LABELS = {
    "theme": labels.THEMES,
    "lead_type": labels.LEAD_TYPES,
    "status": labels.PROJECT_STATUSES,
    "framework": labels.FRAMEWORKS,
    "evidence_grade": labels.EVIDENCE_GRADES,
}


def tidied(cells: pd.DataFrame, dataset: Dataset) -> pd.DataFrame:
    """Return the cells as text in the forms of the description; columns that may be left out are there, empty."""
    told = {name: cells[name].map(_plain, na_action="ignore") for name in cells}
    signs = told.get("unit", pd.Series(None, index=cells.index, dtype="str")).map(_unit, na_action="ignore")
    if "unit" in told:
        told["unit"] = signs
    made = {}
    for column in dataset.columns:
        if column.name not in told:
            if not column.required:
                made[column.name] = pd.Series(None, index=cells.index, dtype="str")
            continue
        values = told[column.name]
        if column.name == "value":
            pairs = zip(values, signs, strict=True)
            values = pd.Series([_without_sign(v, unit) for v, unit in pairs], index=cells.index, dtype="str")
        made[column.name] = values.map(lambda text, column=column: tidy(text, column), na_action="ignore")
    return pd.DataFrame(made, index=cells.index).astype("str")


def tidy(text: str, column: Column) -> str:
    """Write one cell as the column wants it, or as it is where that cannot be told."""
    if column.type in ("number", "integer"):
        return number(text)
    if column.type == "date":
        return date(text)
    if column.name == "lead_postcode":
        found = _POSTCODE.fullmatch(text.upper())
        return f"{found[1]} {found[2]}" if found else text
    codes = codes_by_name(column.name, column.enum or ())
    if codes:
        return codes.get(text.casefold(), text)
    return harmless(text)


def number(text: str) -> str:
    """Write an amount plainly: '£12,500.00' is '12500.00'. What is no number gets a form that no check lets pass."""
    plain = _THOUSANDS.sub("", text.replace(" ", "").removeprefix("£"))
    return plain if _NUMBER.fullmatch(plain) else f"{NO_NUMBER}: {text}"


def date(text: str) -> str:
    """Write a day, month or year as 2024-03-31, 2024-03 or 2024; days come before months, as in Britain."""
    if found := _WITH_TIME.fullmatch(text):
        return found[1]
    if found := _DAY_FIRST.fullmatch(text):
        day, month, year = found[1], int(found[2]), found[3]
    elif (found := _IN_WORDS.fullmatch(text.casefold())) and found[2] in _MONTHS:
        day, month, year = found[1], _MONTHS[found[2]], found[3]
    else:
        return text
    return f"{year}-{month:02}-{int(day):02}" if day else f"{year}-{month:02}"


def harmless(text: str) -> str:
    """Put an apostrophe before a text that a spreadsheet would run as a formula; numbers with a sign are none."""
    return f"'{text}" if text.startswith(FORMULA) and not _NUMBER.fullmatch(text) else text


@cache
def codes_by_name(column: str, enum: tuple[str, ...] = ()) -> dict[str, str]:
    """Codes of a column by what a person may write, in small letters: the code itself, its label, a former code."""
    if column == "area_code":
        changes = table("area_code_changes").drop_duplicates("other_code")  # the first, as in `data.places`
        former = dict(zip(changes["other_code"].str.casefold(), changes["area_code"], strict=True))
        return former | _folded(areas.districts())
    if column == "fund_id":
        funds = table("funds")
        return _folded(dict(zip(funds["fund_id"], funds["fund_name"], strict=True)))
    return _folded({code: label(column, code) for code in enum})


def label(column: str, code: str) -> str:
    """Return what a reader may write for a code."""
    return _LABELS.get(column, {}).get(code, code)


def _folded(named: dict[str, str]) -> dict[str, str]:
    return {label.casefold(): code for code, label in named.items()} | {code.casefold(): code for code in named}


def _plain(text: str) -> str | None:
    """Leave out what cannot be seen (control and direction marks) and space that means nothing."""
    seen = "".join(
        " " if unicodedata.category(c) == "Cc" else c for c in text if unicodedata.category(c) != "Cf" or c in _JOINERS
    )
    return " ".join(seen.split()) or None


def _unit(text: str) -> str:
    return _UNITS.get(text.casefold(), harmless(text))


def _without_sign(value: object, unit: object) -> object:
    """Drop a sign that says the same as the unit; one that says something else stays, and the check names it."""
    text = str(value)
    if unit == "percent" and text.endswith("%"):
        return text[:-1]
    if unit != "pounds" and text.startswith("£"):
        return f"{NO_NUMBER}: {text}"
    return value
