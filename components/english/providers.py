"""Where English is taught or practised in one area: a starting list, and the few places whose address is known."""

from __future__ import annotations

from urllib.parse import urlsplit

import pandas as pd

from components.figure import Figure
from components.maps.points import points
from components.numbers import is_missing
from components.words import counted, month_in_words
from data import areas, english
from data.labels import ESOL_PROVIDER_ROLES

DATASET = ("esol_providers",)
OLD_SURVEY = "wf_esol_survey_2009"
FEWEST_ON_MAP = 2
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
    name, teach = areas.name(area_code), int((rows["role"] == "teaching").sum())
    reading = pd.DataFrame(
        {
            "Name": rows["provider_name"],
            "Role": [_role(role, sure) for role, sure in zip(rows["role"], rows["esol_confirmed_in_source"], strict=True)],
            "Levels": rows["levels_offered"].fillna("not stated"),
            "Evidence of": [_dated(at) for at in rows["evidence_as_of"]],
            "Website": [_site(url) for url in rows["website"]],
        }
    )
    return Figure(
        id="providers",
        title=f"{counted(teach, 'place')} to learn English found in {name}",
        subtitle=f"Organisations that a public page connects with learning English, {name}",
        alt=f"Table of {counted(len(rows), 'organisation')} in {name}, {teach} of which teach.",
        table=rows.drop(columns="drawn"),
        datasets=DATASET,
        reading=reading,
        notes=_notes(rows),
    )


def on_map(area_code: str, assets: str) -> Figure | None:
    """Places with an address of their own over the neighbourhoods; None where fewer than two are known."""
    rows = english.providers(area_code)
    drawn = rows[rows["drawn"]].reset_index(drop=True)
    if len(drawn) < FEWEST_ON_MAP:
        return None
    name, dots = areas.name(area_code), _dots(drawn)
    codes = list(english.neighbourhoods(area_code)["area_code"])
    named = "; ".join(drawn["provider_name"])
    return Figure(
        id="provider-map",
        title=f"{len(drawn)} of {len(rows)} have an address that can be drawn",
        subtitle=f"Places to learn or practise English with a known postcode, {name}",
        alt=f"Map of the neighbourhoods of {name} with {counted(len(drawn), 'place')}: {named}.",
        table=drawn[["area_code", "provider_name", "role", "postcode", "lat", "lon", "source_id", "address_source_id"]],
        datasets=DATASET,
        hidden=("lat", "lon", "role", "address_source_id"),
        notes=(
            f"The other {len(rows) - len(drawn)} are in the list only, so an empty neighbourhood does not mean that "
            "nothing is taught there. Contains OS data © Crown copyright and database right 2024.",
        ),
        draw=lambda palette: points(
            dots, codes, palette, assets=assets, named=True, height=420, file="integration_area_msoas.geojson"
        ),
    )


def _notes(rows: pd.DataFrame) -> tuple[str, ...]:
    """What must be said about the list of one area."""
    nowhere = int((~rows["drawn"]).sum())
    notes = [f"{nowhere} of {len(rows)} have no known address."]
    if old := int((rows["source_id"] == OLD_SURVEY).sum()):
        notes.append(f"{old} of {len(rows)} rest on a survey of 2009: ask before you rely on them.")
    return (" ".join(notes),)


def _dots(drawn: pd.DataFrame) -> pd.DataFrame:
    """Join places that would hide each other into one dot: lat, lon, name, size, said."""
    dots: list[dict[str, object]] = []
    for row in drawn.to_dict("records"):
        near = [dot for dot in dots if _near(dot, row)]
        if near:
            near[0]["name"] = f"{near[0]['name']}<br>{row['provider_name']}"
        else:
            dots.append({"lat": row["lat"], "lon": row["lon"], "name": row["provider_name"], "size": 1})
    return pd.DataFrame([{**dot, "said": dot["name"]} for dot in dots])


def _near(dot: dict[str, object], row: dict[object, object]) -> bool:
    return all(abs(float(str(dot[axis])) - float(str(row[axis]))) < SAME_PLACE for axis in ("lat", "lon"))


def _role(role: str, confirmed: str) -> str:
    return ESOL_PROVIDER_ROLES[role] + (", not confirmed by the source" if confirmed == "no" else "")


def _dated(month: object) -> str:
    if is_missing(month):
        return "page without a date"
    text = str(month)
    return month_in_words(text) if len(text) == len("2020-12") else text


def _site(url: object) -> str:
    return "not found" if is_missing(url) else f"[{urlsplit(str(url)).netloc.removeprefix('www.')}]({url})"
