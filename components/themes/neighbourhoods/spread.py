"""How the places of an area are spread over a measure: each a fine mark, or counted by tenth."""

from __future__ import annotations

import pandas as pd

from components.charts.bars import bars
from components.charts.strips import Strip, strips
from components.figure.figure import Figure
from components.style.numbers import is_missing, percent
from components.themes.neighbourhoods.choice import Choice, rounded, span
from components.themes.neighbourhoods.sentences import half_as_title
from data.places.areas import ENGLAND
from data.places.neighbourhood_measures import Benchmark, Value
from data.places.neighbourhoods import england, one_place, values

MOST_NAMED = 100  # marks; with more their names would weigh more than the rest of the page, and the map has them


def spread(choice: Choice) -> Figure:
    """Show the places of the area on one line, the one picked (else the whole area) told apart, beside England."""
    measure = choice.measure
    if choice.tenths(measure):
        return _by_tenth(choice)
    rows = values(choice.area, measure.id, choice.shown_level).dropna(subset="value")
    country, counted = england(measure), choice.known(measure)
    whole = one_place(choice.area, measure, choice.shown_level, None)
    placed = one_place(choice.area, measure, choice.shown_level, choice.place).value if choice.place else None
    here = whole.value if placed is None or is_missing(placed) else placed
    name = choice.name if placed is None or is_missing(placed) else choice.place_name
    told_apart = f"{choice.place_name} {rounded(placed)}, " if choice.place else ""
    marks = Strip(
        title=f"{counted} of {choice.name}",
        values=rows["value"].to_numpy(dtype="float32"),
        names=rows["name"].head(len(rows) if len(rows) <= MOST_NAMED else 0).to_numpy(dtype="object"),
        here=here,
        lower=None,
        upper=None,
        benchmark=country.value,
        said=f"{name} {rounded(here)}",
        said_of_benchmark=f"England {rounded(country.value)}",
        suffix="%",
    )
    return Figure(
        id="neighbourhood-spread",
        title=_title(choice, placed, whole.value),
        subtitle=f"{measure.label}, per cent of {measure.of}, {choice.where()}, {measure.period}; "
        f"each {choice.counted(1).partition(' ')[2]} a mark",
        alt=f"Strip of {counted} from {' to '.join(span(rows['value'].min(), rows['value'].max()))}: "
        f"{told_apart}{choice.name} {rounded(whole.value)}, England "
        f"{rounded(country.value)}.",
        table=_table(choice, whole, country),
        datasets=tuple(dict.fromkeys([measure.dataset, country.dataset])),
        reading=_reading(choice, whole, country.value),
        notes=measure.caveats,
        draw=lambda palette: strips([marks], palette, chosen=name),
    )


def _title(choice: Choice, here: float | None, whole: float) -> str:
    if here is None:
        return half_as_title(choice, choice.measure)
    if is_missing(here):
        return f"{choice.place_name} has no figure for {choice.measure.period}: small areas were drawn anew"
    said = f"{choice.place_name}: {rounded(here)} in {choice.measure.period}"
    if rounded(here) == rounded(whole):
        return f"{said}, as in {choice.name} as a whole"
    return f"{said}, {'above' if here > whole else 'below'} {choice.name}’s {rounded(whole)}"


def _table(choice: Choice, whole: Value, country: Benchmark) -> pd.DataFrame:
    """Every mark: the place picked first, then the whole area and England, then all the others."""
    rows = values(choice.area, choice.measure.id, choice.shown_level).rename(
        columns={"code": "place_code", "name": "place"}
    )
    source_id, first = rows["source_id"].iloc[0], rows["place_code"] == choice.place
    area = {
        "place_code": choice.area, "place": choice.name, "value": whole.value, "numerator": whole.numerator,
        "denominator": whole.denominator, "source_id": source_id,
    }  # fmt: skip
    last = {
        "place_code": ENGLAND, "place": "England", "value": country.value, "source_id": country.source_id
    }  # fmt: skip
    counts = {"numerator": "Int64", "denominator": "Int64"}
    return pd.concat([rows[first], pd.DataFrame([area, last]).astype(counts), rows[~first]], ignore_index=True)


def _reading(choice: Choice, whole: Value, country: float | None) -> pd.DataFrame:
    """The marks that are named: the table of the map has all places."""
    named = {choice.name: whole.value, "England": country}
    if choice.place:
        here = one_place(choice.area, choice.measure, choice.shown_level, choice.place).value
        named = {choice.place_name: here, **named}
    return pd.DataFrame({"Place": list(named), "Share": [percent(share) for share in named.values()]})


def _by_tenth(choice: Choice) -> Figure:
    """Count small areas by official tenth; evenly spread, each tenth would have one in ten."""
    measure = choice.measure
    rows = values(choice.area, measure.id, "lsoa").dropna(subset="value")
    counts = rows["value"].value_counts().reindex(range(1, 11), fill_value=0)
    labels = ["1, most deprived", *map(str, range(2, 10)), "10, least deprived"]
    texts = [f"{count} ({count / len(rows) * 100:.0f}%)" for count in counts]
    tenth = one_place(choice.area, measure, "lsoa", choice.place).value if choice.place else None
    half, are = int(counts.head(5).sum()), "were" if measure.earlier else "are"
    table = pd.DataFrame({"tenth": range(1, 11), "small_areas": list(counts), "source_id": rows["source_id"].iloc[0]})
    return Figure(
        id="neighbourhood-spread",
        title=f"{half} of {choice.counted(len(rows))} {are} in the more deprived half of England",
        subtitle=f"{measure.label}, {choice.where()} by tenth of all small areas of England, {measure.period}",
        alt=f"Bars by tenth, from most to least deprived: {', '.join(map(str, counts))} small areas.",
        table=table.assign(area_code=choice.area, area_name=choice.name),
        datasets=(measure.dataset,),
        notes=measure.caveats,
        labels={"tenth": "Tenth (1 most deprived)", "small_areas": "Small areas"},
        hidden=("area_name",),
        draw=lambda palette: bars(
            labels, [float(count) for count in counts], texts, palette,
            chosen=[] if tenth is None or is_missing(tenth) else [labels[int(tenth) - 1]],
        ),
    )  # fmt: skip
