"""Where English is taught or practised in one area: a starting list, and the few places whose address is known."""

from __future__ import annotations

from typing import Any

import pandas as pd

from components.figure.figure import Figure
from components.maps.points import points
from components.style.numbers import is_missing
from components.style.words import counted, month_in_words
from data import english
from data.labels import ESOL_PROVIDER_ROLES
from data.places import areas

DATASET = ("esol_providers",)
OLD_SURVEY = "wf_esol_survey_2009"
OUTLINES = "integration_area_outlines.geojson"
SAME_PLACE = 0.01  # degrees of latitude or longitude, about 1 km: nearer points share a dot
NONE_LISTED = (
    "The list of places covers the five integration areas only.",
    "The course directory of the National Careers Service and the council’s own website name classes elsewhere.",
)


def listing(area_code: str) -> Figure | None:
    """The organisations found in one of the five, teaching first; None elsewhere."""
    rows = english.providers(area_code)
    if rows.empty:
        return None
    name, teaching = areas.name(area_code), rows[rows["role"] == "teaching"]
    sure = teaching[teaching["esol_confirmed_in_source"] == "yes"]
    old = (sure["source_id"] == OLD_SURVEY).all()
    teach = f"{counted(len(sure), 'organisation')} {'taught' if old else 'teach'} English"
    return Figure(
        id="providers",
        title=f"{teach} in {name}{' in 2009' if old else ', as far as public pages say'}",
        subtitle=f"Organisations that a public page connects with learning English, {name}",
        alt=f"Table of {counted(len(rows), 'organisation')} in {name}, {len(sure)} of which are said to teach English.",
        table=rows.drop(columns="drawn"),
        datasets=DATASET,
        reading=_reading(rows),
        notes=_notes(rows),
    )


def on_map(area_code: str) -> Figure | None:
    """Places with an address of their own on a map of the area; None where no address is known."""
    rows = english.providers(area_code)
    drawn = rows[rows["drawn"]].reset_index(drop=True)
    if drawn.empty:
        return None
    name, dots = areas.name(area_code), _dots(drawn)
    named = "; ".join(drawn["provider_name"])
    return Figure(
        id="provider-map",
        title=f"{len(drawn)} of {len(rows)} {'has' if len(drawn) == 1 else 'have'} an address that can be drawn",
        subtitle=f"Places to learn or practise English with a known postcode, {name}",
        alt=f"Map of {name} with {counted(len(drawn), 'place')}: {named}.",
        table=drawn[["area_code", "provider_name", "role", "postcode", "lat", "lon", "source_id", "address_source_id"]],
        datasets=DATASET,
        hidden=("lat", "lon", "role", "address_source_id"),
        notes=(
            f"The other {len(rows) - len(drawn)} are in the list only, so an empty part of the map does not mean that "
            "nothing is taught there. Contains OS data © Crown copyright and database right 2024.",
        ),
        draw=lambda palette: points(dots, [area_code], palette, named=True, height=420, file=OUTLINES),
    )


def _reading(rows: pd.DataFrame) -> pd.DataFrame:
    """Lay the list out for reading."""
    return pd.DataFrame(
        {
            "Name, with website": [
                _linked(*cells) for cells in zip(rows["provider_name"], rows["website"], strict=True)
            ],
            "Role and levels": rows.apply(_role, axis="columns"),
            "Evidence from": [_dated(at) for at in rows["evidence_as_of"]],
        }
    )


def _notes(rows: pd.DataFrame) -> tuple[str, ...]:
    """What must be said about the list of one area."""
    nowhere, unstated = int((~rows["drawn"]).sum()), int(rows["levels_offered"].isna().sum())
    notes = [f"{nowhere} of {len(rows)} have no known address; {unstated} do not state levels."]
    if old := int((rows["source_id"] == OLD_SURVEY).sum()):
        notes.append(f"{old} of {len(rows)} rest on a survey of 2009: ask before you rely on them.")
    return (" ".join(notes),)


def _dots(drawn: pd.DataFrame) -> pd.DataFrame:
    """Join places that would hide each other into one dot: lat, lon, name, size, said."""
    dots: list[dict[str, Any]] = []
    for row in drawn.to_dict("records"):
        near = [dot for dot in dots if _near(dot, row)]
        if near:
            near[0]["names"].append(row["provider_name"])
        else:
            dots.append({"lat": row["lat"], "lon": row["lon"], "names": [row["provider_name"]]})
    return pd.DataFrame(
        {
            "lat": dot["lat"],
            "lon": dot["lon"],
            "name": dot["names"][0] + (f" and {len(dot['names']) - 1} more" if len(dot["names"]) > 1 else ""),
            "size": len(dot["names"]),
            "said": "<br>".join(dot["names"]),
        }
        for dot in dots
    )


def _near(dot: dict[Any, Any], row: dict[Any, Any]) -> bool:
    return all(abs(dot[axis] - row[axis]) < SAME_PLACE for axis in ("lat", "lon"))


def _role(row: pd.Series[Any]) -> str:
    """Say what it does, whether the source confirms it, and at which levels where that is stated."""
    text = ESOL_PROVIDER_ROLES[row["role"]]
    if row["esol_confirmed_in_source"] == "no":
        text += ", courses not confirmed by the source"
    return text if is_missing(row["levels_offered"]) else f"{text}; levels: {row['levels_offered']}"


def _dated(month: object) -> str:
    if is_missing(month):
        return "page without a date"
    text = str(month)
    return month_in_words(text) if len(text) == len("2020-12") else text


def _linked(name: str, url: object) -> str:
    return name if is_missing(url) else f"[{name}]({url})"
