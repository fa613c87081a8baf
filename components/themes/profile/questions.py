"""Three things to ask about a place, by rules that are the same for every place: a difference, a sum, a gap."""

from __future__ import annotations

from dataclasses import dataclass

from components.figure.links import link
from components.style.numbers import pounds
from components.themes.profile.headlines import SPINE
from components.themes.profile.standing_out import figures, what
from data.english import learners_per_100
from data.money.paid_for import UNTIED
from data.money.pound import LAST_YEAR, followed
from data.places.areas import spoken
from data.places.beside_england import beside
from data.places.standing_out import standing_out

RULES = (
    "By rule, the same for every place: the largest difference that is not chance, the largest listed sum without an "
    "outcome, and the first headline that is not held here."
)
WITHOUT = ("none", "target", UNTIED)  # evidence of an award of which no outcome is held


@dataclass(frozen=True)
class Question:
    """Something to ask, the number it rests on, and where that number stands."""

    asked: str
    because: str
    leads_to: str  # from the root of the site

    def as_markdown(self) -> str:
        """Write it as an item of a list."""
        return f"**{self.asked}** {self.because} [See the figures]({self.leads_to})"


def questions(area_code: str) -> list[Question]:
    """Return what to ask; fewer than three where a rule finds nothing."""
    found = (_difference(area_code), _money(area_code), _gap(area_code))
    return [question for question in found if question]


def _difference(area_code: str) -> Question | None:
    named = standing_out(area_code)
    furthest = max((*named.strengths, *named.problems), key=lambda one: one.gap, default=None)
    if furthest is None:
        return None
    query = {"area": area_code, "measure": furthest.here.indicator_id}
    return Question(f"Why are there {what(furthest)}?", f"{figures(furthest)}.", link("compare", query))


def _money(area_code: str) -> Question | None:
    rows = followed(area=area_code)
    without = rows[rows["left_out"].eq("") & rows["evidence"].isin(WITHOUT)]
    if without.empty:
        return None
    first = without.sort_values("value", ascending=False).iloc[0]
    year = f" in {first['award_year']}" if isinstance(first["award_year"], str) else ""
    return Question(
        f"What came of {pounds(float(first['value']))} from the {first['fund_name']}?",
        f"Listed for {first['recipient']}{year}; no outcome of it is held here (money listed up to {LAST_YEAR}).",
        link("outcomes", {"section": "pound", "area": area_code}),
    )


def _gap(area_code: str) -> Question:
    for measure in SPINE:
        one = beside(measure, area_code)
        if one.here is None:
            asked = f"What is the figure on “{one.indicator.short_title}” in {spoken(area_code)}?"
            return Question(asked, "It is not held here.", link("area", {"area": area_code, "section": "measures"}))
    if area_code not in set(learners_per_100()["area_code"]):
        return Question(
            f"How many people learn English in {spoken(area_code)}?",
            "Not held here; the Department for Education publishes it by district (Further education and skills).",
            link("esol", {"area": area_code, "section": "learning"}),
        )
    return Question(
        f"How many hate crimes were recorded in {spoken(area_code)} itself?",
        "Not held here: all figures held are of the whole police force.",
        link("hate-crime", {"area": area_code}),
    )
