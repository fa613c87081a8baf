"""Two measures of the same places against each other, and how carefully that must be read."""

from __future__ import annotations

from components.charts.scatter import scatter
from components.figure.figure import Figure
from components.figure.filtered import quiet
from components.style.numbers import decimal
from components.themes.comparison.two_measures import NO_LINK
from components.themes.neighbourhoods.choice import Choice
from data.places.neighbourhood_measures import DEPRIVATION, MEASURES, Measure
from data.places.neighbourhoods import values
from data.statistics.correlation import FEWEST, correlation, fisher

# Strength of a rank correlation in words, by how far it is from 0.
STRENGTHS = ((0.7, "tends strongly to be"), (0.4, "tends to be"), (0.2, "tends slightly to be"))
TURNED = "Tenth 1 is the most deprived, so a negative figure means: the more deprived, the higher the other measure."

CAUTION = (
    "This is about places, not people: it does not show that those counted in one measure are those counted in the "
    "other, nor that one brings about the other."
)
ONE_WHOLE = "Both are shares of the same whole: where one is higher, the other has less room."
INSIDE = "Both come from the same index, or one is part of the other, so they are bound to go together."


def side_by_side(choice: Choice) -> Figure | None:
    """Draw each place by the two measures chosen; None without a second one."""
    first, second = choice.measure, choice.second
    if second is None:
        return None
    rows = values(choice.area, first.id, choice.shown_level).merge(
        values(choice.area, second.id, choice.shown_level), on=["code", "name"], suffixes=("", "_second")
    )
    rows = rows.dropna(subset=["value", "value_second"], ignore_index=True)
    pairs = rows.rename(columns={"value": "a", "value_second": "b", "code": "area_code", "name": "area_name"})
    found = correlation(pairs)
    ranks = found.spearman if found else None
    places = choice.counted(len(rows))
    number = _number(ranks, len(rows), places, TURNED if _turned(choice, first, second) else "")
    tidy = rows.rename(columns={"code": "place_code", "name": "place"})
    tidy = tidy.assign(measure=first.label, measure_second=second.label)
    tidy["source_id"] = tidy["source_id"] + "|" + tidy.pop("source_id_second")
    return Figure(
        id="side-by-side",
        title=finding(choice, first, second, ranks, len(rows)),
        subtitle=f"{first.label} and {quiet(second.label)}, {choice.where()}, "
        f"{' and '.join(sorted({first.period, second.period}))}",
        alt=f"Scatter of {places} of {choice.name} by {quiet(first.label)} and {quiet(second.label)}. {number}",
        table=tidy,
        datasets=tuple(dict.fromkeys([first.dataset, second.dataset])),
        labels={"place": "Place", "value": first.label, "value_second": second.label},
        hidden=tuple(str(name) for name in tidy if name not in ("place", "value", "value_second")),
        units={"value": _unit(choice, first), "value_second": _unit(choice, second)},
        notes=(
            " ".join(filter(None, (number, CAUTION, _bound(first, second)))),
            *dict.fromkeys(first.caveats + second.caveats),
        ),
        draw=lambda palette: scatter(
            pairs.round({"a": 2, "b": 2}), palette, x=_axis(choice, first), y=_axis(choice, second),
            chosen=[choice.place] if choice.place else [], suffixes=(_suffix(choice, first), _suffix(choice, second)),
            places=(0 if choice.tenths(first) else 1, 0 if choice.tenths(second) else 1),
        ),
    )  # fmt: skip


def finding(choice: Choice, first: Measure, second: Measure, ranks: float | None, places: int) -> str:
    """Say in words how the two go together across places; high on the index of deprivation is more deprived.

    An interval that holds zero tells no link from chance, however strong it looks over a few places.
    """
    if ranks is None:
        return f"Two measures in the {choice.counted(2).partition(' ')[2]} of {choice.name}"
    lower, upper = fisher(ranks, places, ranks=True)
    if lower <= 0 <= upper:
        return NO_LINK
    strength = next((word for least, word in STRENGTHS if abs(ranks) >= least), None)
    if strength is None:
        return f"The two measures hardly go together across {choice.counted(2).partition(' ')[2]}"
    same = (ranks > 0) != _turned(choice, first, second)
    return f"Where one measure is high, the other {strength} {'high' if same else 'low'}"


def _number(ranks: float | None, n: int, places: str, turned: str) -> str:
    """Give the rank correlation with its interval and base, and how it is to be read."""
    if ranks is None:
        return f"Too few places for a correlation: {places}, at least {FEWEST} are needed."
    lower, upper = (decimal(limit, 2) for limit in fisher(ranks, n, ranks=True))
    return f"Rank correlation {decimal(ranks, 2)} (95% interval {lower} to {upper}), {places}. {turned}".strip()


def _turned(choice: Choice, first: Measure, second: Measure) -> bool:
    """Tell whether just one of the two is a tenth, which is low where deprivation is high."""
    return choice.tenths(first) != choice.tenths(second)


def _bound(first: Measure, second: Measure) -> str:
    """Say where two measures go together because of how they are made."""
    nested = {MEASURES[one].topic for one in ("hh_deprived_any", "main_language_not_english")}
    if first.dataset == second.dataset == DEPRIVATION or (first.topic == second.topic and first.topic in nested):
        return INSIDE
    return ONE_WHOLE if first.topic == second.topic else ""


def _axis(choice: Choice, measure: Measure) -> str:
    return f"{measure.label}, tenth (1 most deprived)" if choice.tenths(measure) else measure.label


def _suffix(choice: Choice, measure: Measure) -> str:
    return "" if choice.tenths(measure) else "%"


def _unit(choice: Choice, measure: Measure) -> str:
    return "" if choice.tenths(measure) else "percent"
