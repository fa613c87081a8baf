"""A second measure against the first, over all districts: how far they go together, and what that cannot tell."""

from __future__ import annotations

from components.charts.scatter import scatter
from components.figure.figure import Figure
from components.style.numbers import decimal
from components.themes.comparison.choice import Choice, choices, choose
from data.places.areas import FIVE
from data.places.comparison import is_national, nearest_period
from data.places.paired import both, may_be_paired
from data.statistics.correlation import Correlation, correlation

CAUTION = (
    "This is about places, not people: it does not show that the same residents are concerned, or that one thing "
    "leads to the other."
)
SIZE = "One of the two is a total: large districts stand out for their size."
NOT_PAIRED = (
    "The Place Survey of 2008 and the Community Life Survey are different surveys and are not set against each other: "
    "the picture would be read as change."
)
NATIONAL = "The measure above is held here for England only: there are no districts to set a second one against."
CHOOSE = "Choose a second measure to see whether districts that are high on one are high on the other too."
NO_LINK = "No link between the two can be told from chance"
FEW = "Fewer than ten districts have figures of both measures, too few to say whether they go together."


def partners(measure: str) -> dict[str, str]:
    """Label the measures that may be set against one; none stands first."""
    local = {code: label for code, label in choices().items() if not is_national(code)}
    known = {} if is_national(measure) else local
    return {"": "No second measure", **{code: label for code, label in known.items() if may_be_paired(measure, code)}}


def why_nothing(first: Choice, second: str) -> str:
    """Say why there is no picture of two measures."""
    if first.national:
        return NATIONAL
    if second and not may_be_paired(first.about.id, second):
        return NOT_PAIRED
    return FEW if second else CHOOSE


def against(first: Choice, second: str) -> Figure | None:
    """Show two measures over the districts that have both; None without a second one or with too few districts."""
    if not second or not may_be_paired(first.about.id, second):
        return None
    period = nearest_period(second, first.period, first.chosen)
    other = choose(second, first.chosen, period)
    table = both(first.about.id, first.period, second, period)
    found = correlation(table)
    if found is None:
        return None
    here = table[table["area_code"].isin([*first.chosen, *FIVE])]
    said = [f"{row.area_name} {first.number(row.a)} and {other.number(row.b)}" for row in here.itertuples(index=False)]
    return Figure(
        id="two-measures",
        title=in_a_title(found),
        subtitle=f"{first.about.title}, {first.when}, and {_lower(other.about.title)}, {other.when}; "
        f"{found.n} English districts",
        alt=f"Scatter of {found.n} districts. {in_a_sentence(found)} {'; '.join(said)}.",
        table=table,
        datasets=("indicators",),
        draw=lambda palette: scatter(
            table, palette, x=first.heading, y=other.heading, chosen=first.chosen,
            named=FIVE, suffixes=(first.suffix, other.suffix), places=(first.about.decimals, other.about.decimals),
        ),
        labels={"a": first.heading, "b": other.heading},
        units={"a": "percent" if first.suffix else "decimal", "b": "percent" if other.suffix else "decimal"},
        notes=(
            in_a_sentence(found), CAUTION, *((SIZE,) if first.why_not or other.why_not else ()),
            *dict.fromkeys((*first.about.caveats, *other.about.caveats)),
        ),
    )  # fmt: skip


def in_a_title(found: Correlation) -> str:
    """Say whether the two go together, by the interval: an interval that holds zero tells nothing."""
    if found.lower <= 0 <= found.upper:
        return NO_LINK
    return f"Districts higher on one tend to be {'higher' if found.value > 0 else 'lower'} on the other"


def in_a_sentence(found: Correlation) -> str:
    """Give the correlation with its interval and its base."""
    return (
        f"Correlation {decimal(found.value, 2)} (95% interval {decimal(found.lower, 2)} to {decimal(found.upper, 2)}; "
        f"by order only {decimal(found.spearman, 2)}) over {found.n} districts."
    )


def _lower(title: str) -> str:
    """Write a title inside a sentence, unless it begins with a name."""
    return title if title.split(" ")[0] in ("Attainment", "IMD") else title[:1].lower() + title[1:]
