"""Find the district that a reader means: by name, former name, neighbourhood, ward, postcode or code."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache

import pandas as pd

from data.store.load import table

# Ways in which a name may fit, best first. A whole name of any kind comes before a part of another one.
_WHOLE, _BEGINNING, _WORDS, _SPELT_ALIKE = range(4)
_ALIKE = 0.78  # share of letters that must agree (difflib's ratio) for a word to pass as a slip of the pen
_SHORTEST_SLIP = 4  # letters; shorter words resemble too many others
_LONGEST_RUN = 6  # words
_FILLING = frozenset(
    ["borough", "city", "council", "county", "district", "london", "metropolitan", "of", "royal", "the"]
)
_POSTCODE = re.compile(r"(?P<outward>[A-Z]{1,2}\d[A-Z\d]?) ?(?:(?P<figure>\d)(?:[A-Z]{2})?)?")
_ALL = 0.9995  # shares are rounded to four decimals
_CODE = re.compile(r"E0[6-9]\d{6}")


@dataclass(frozen=True)
class Place:
    """A district that may be meant; `detail` says why, or where it lies."""

    code: str
    name: str
    detail: str


@dataclass(frozen=True)
class _Name:
    words: str  # as the reader may type it: small letters, no punctuation
    kind: int  # 0 district, 1 former district, 2 neighbourhood, 3 ward
    place: Place


def find_places(text: str, limit: int = 8) -> list[Place]:
    """Return the districts that fit the text, best first, each once. Empty where nothing fits.

    Postcodes, their first parts and sectors are looked up; anything else is taken for a name.
    A postcode that is unknown, or lies in Wales or Scotland, gives an empty list.
    """
    typed = re.sub(r"\s+", " ", text).strip().upper()
    if postcode := _POSTCODE.fullmatch(typed):
        found = _by_postcode(postcode["outward"], postcode["figure"])
    elif _CODE.fullmatch(typed):
        found = _by_code(typed)
    else:
        found = _by_name(_plain(text))
    return found[:limit]


def successor(code: str) -> str | None:
    """Return the code now used for a district known under another code; None where no change of code is known."""
    changes = table("area_code_changes")
    found = changes.loc[changes["other_code"] == code, "area_code"]
    return None if found.empty else str(found.iloc[0])


def _by_code(code: str) -> list[Place]:
    names = _district_names()
    current = code if code in names else successor(code)
    return [Place(current, names[current], f"Code {code}")] if current else []


def _by_name(words: str) -> list[Place]:
    """Names that fit; failing that without words such as "council"; failing that names spelt alike."""
    if not words:
        return []
    shorter = " ".join(word for word in words.split() if word not in _FILLING)
    return _fitting(words) or (_fitting(shorter) if shorter else []) or _spelt_alike(shorter or words)


def _fitting(words: str) -> list[Place]:
    return _in_order((fit, name) for name in _names() if (fit := _fit(words, name.words)) is not None)


def _fit(asked: str, name: str) -> int | None:
    if asked == name:
        return _WHOLE
    if name.startswith(asked):
        return _BEGINNING
    begins = all(any(word.startswith(part) for word in name.split()) for part in asked.split())
    return _WORDS if begins else None


def _spelt_alike(words: str) -> list[Place]:
    """Names that hold as many words as were asked for, in a row and spelt much the same."""
    if len(words) < _SHORTEST_SLIP:
        return []
    runs = _runs(min(len(words.split()), _LONGEST_RUN))
    alike = get_close_matches(words, runs, n=8, cutoff=_ALIKE)
    return _in_order((_SPELT_ALIKE + rank, name) for rank, run in enumerate(alike) for name in runs[run])


def _in_order(found: Iterable[tuple[int, _Name]]) -> list[Place]:
    """Keep the best-fitting place of each district: by fit, then by kind of name, then from A to Z."""
    best: dict[str, Place] = {}
    for _, name in sorted(found, key=lambda item: (item[0], item[1].kind, item[1].words)):
        best.setdefault(name.place.code, name.place)
    return list(best.values())


@cache
def _runs(length: int) -> dict[str, list[_Name]]:
    """Map every run of so many words that occurs in a name to the names that it occurs in."""
    runs: dict[str, list[_Name]] = {}
    for name in _names():
        words = name.words.split()
        for start in range(max(1, len(words) - length + 1)):
            runs.setdefault(" ".join(words[start : start + length]), []).append(name)
    return runs


@cache
def _names() -> tuple[_Name, ...]:
    """List every name by which a district can be found."""
    return (*_current(), *_former(), *_parts("msoa_local_name", "Neighbourhood", 2), *_parts("ward_name", "Ward", 3))


def _current() -> Iterator[_Name]:
    areas = table("areas")
    districts = areas[areas["area_type"] == "lad"]
    for code, name, region in districts[["area_code", "area_name", "region_name"]].itertuples(index=False):
        yield _Name(_plain(name), 0, Place(code, name, region))


def _former() -> Iterator[_Name]:
    names = _district_names()
    for other, code in table("area_code_changes")[["other_name", "area_code"]].itertuples(index=False):
        if other != names[code]:
            yield _Name(_plain(other), 1, Place(code, names[code], f"Takes in the former district of {other}"))


def _parts(column: str, word: str, kind: int) -> Iterator[_Name]:
    """Neighbourhoods or wards of the five integration areas."""
    names = _district_names()
    for part, code in table("small_areas")[[column, "area_code"]].drop_duplicates().itertuples(index=False):
        yield _Name(_plain(part), kind, Place(code, names[code], f"{word}: {part}"))


@cache
def _district_names() -> dict[str, str]:
    areas = table("areas")
    districts = areas[areas["area_type"] == "lad"]
    return dict(zip(districts["area_code"], districts["area_name"], strict=True))


def _plain(text: str) -> str:
    """Write a name as it may be typed: small letters, "and" for "&", no apostrophes, spaces for other marks."""
    joined = re.sub(r"['’`]", "", text.casefold().replace("&", " and "))
    return " ".join(re.findall(r"[^\W_]+", joined))


def _by_postcode(outward: str, figure: str | None) -> list[Place]:
    """Districts of one sector ("BD1 1"), or of all sectors of an outward code ("BD1"); most postcodes first."""
    sectors = table("postcode_sectors")
    if figure is None:
        rows = sectors[sectors["postcode_sector"].str.startswith(f"{outward} ")]
        if rows.empty:  # "W1" stands for W1A, W1B and so on
            rows = sectors[sectors["postcode_sector"].str.match(f"{outward}[A-Z] ")]
        if not rows.empty:
            postcodes = rows.groupby("area_code")["postcodes"].sum()  # only those in England are in the table
            return _by_share(postcodes / postcodes.sum(), f"English postcodes in {outward}")
        outward, figure = outward[:-1], outward[-1]  # "WF19" is no outward code, so sector 9 of WF1 is meant
    sector = f"{outward} {figure}"
    rows = sectors[sectors["postcode_sector"] == sector]
    return _by_share(rows.set_index("area_code")["share"], f"postcodes in {sector}")


def _by_share(shares: pd.Series[float], of_what: str) -> list[Place]:
    """Places in the order of their shares; each says its share and where the rest is."""
    names = _district_names()
    ordered = {str(code): float(share) for code, share in shares.sort_values(ascending=False, kind="stable").items()}
    listed = sum(ordered.values()) >= _ALL  # otherwise some lie in Wales, Scotland or a district with under 2%
    return [
        Place(code, names[code], _share_in_words(share, of_what, [names[c] for c in ordered if c != code], listed))
        for code, share in ordered.items()
    ]


def _share_in_words(share: float, of_what: str, others: list[str], listed: bool) -> str:
    if share >= _ALL:
        return f"All {of_what}"
    per_cent = "Over 99" if share > 0.995 else "Under 1" if share < 0.005 else f"{share * 100:.0f}"
    rest = others if listed else [*others, "elsewhere"]
    where = " and ".join(filter(None, [", ".join(rest[:-1]), rest[-1]]))
    return f"{per_cent}% of {of_what}; the rest are {'in ' if others else ''}{where}"
