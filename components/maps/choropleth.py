"""A choropleth: areas shaded in classes of one hue, or outlined where nothing is shown."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import numpy as np
import pandas as pd

from components.maps.area_map import AreaClass, AreaMap, Dots, Name
from components.style.palette import Palette

NOT_SHOWN = "Not shown"


def choropleth(
    table: pd.DataFrame,
    palette: Palette,
    *,
    file: str,
    breaks: Sequence[float],
    value: str = "value",
    code: str = "area_code",
    label: str = "name",
    prefix: str = "",
    suffix: str = "",
    places: int = 1,
    height: int = 520,
    names: Sequence[str] | None = None,
    dark_first: bool = False,
    picked: str | None = None,
    dots: Sequence[Dots] = (),
    written: Sequence[Name] = (),
) -> AreaMap:
    """Shade each row's area by the class of its value; the map is cut to the rows' areas.

    `file` is a boundary file and `label` the property in it that names its areas. `breaks` are the limits (up to
    four) between the classes, low to high; a value on a limit belongs to the class above. The legend counts the
    areas of each class. Missing values are outlined. `names` are other names for the classes; with `dark_first` the
    lowest class is the darkest. `picked` is the code of an area to outline, if it is among the rows. `written` are
    names on the map.
    """
    codes, classes = table[code].to_list(), class_of(table[value], breaks).to_list()
    rows = list(zip(codes, table[value].to_list(), strict=True))
    legend = [*(names or class_names(breaks, suffix)), NOT_SHOWN]
    hues = shades(palette, len(breaks) + 1)
    colours = [*(reversed(hues) if dark_first else hues), palette.missing]
    made = []
    for index, (name, colour) in enumerate(zip(legend, colours, strict=True)):
        here = [row for row, place in zip(rows, classes, strict=True) if place == index]
        values = None if name == NOT_SHOWN else [round(float(number), places) for _, number in here]
        made.append(AreaClass(name, colour, [str(place) for place, _ in here], values))
    shown = picked if picked in codes else None
    return AreaMap(palette, file, label, made, prefix, suffix, places, height, shown, dots, written)


def class_of(values: pd.Series[Any], breaks: Sequence[float]) -> pd.Series[int]:
    """Number the class of each value, 0 to len(breaks); one more for a missing value."""
    numbers = values.astype("float64").to_numpy()
    above = np.searchsorted(list(breaks), numbers, side="right")
    return pd.Series(np.where(np.isnan(numbers), len(breaks) + 1, above), index=values.index, dtype="int64")


def class_names(breaks: Sequence[float], suffix: str = "") -> list[str]:
    """Name the classes for a legend: 'Under 1%', '1% to under 2%', '7% and over'; one class takes all."""
    limits = [f"{limit:g}{suffix}" for limit in breaks]
    if not limits:
        return ["All alike"]
    between = [f"{low} to under {high}" for low, high in pairwise(limits)]
    return [f"Under {limits[0]}", *between, f"{limits[-1]} and over"]


def shades(palette: Palette, number: int) -> list[str]:
    """Return so many of the colours of the classes, as far apart as they allow."""
    last = len(palette.classes) - 1
    return [palette.classes[round(index * last / max(number - 1, 1))] for index in range(number)]
