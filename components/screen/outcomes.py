"""What the outcomes page writes besides figures: findings in words, ways out, and figures of chosen areas."""

from __future__ import annotations

import streamlit as st

from components.figure.figure import Figure
from components.figure.filtered import ways_out
from components.figure.view import Figures
from components.screen import notices
from components.screen.figure_block import show
from components.style.words import counted, listed
from components.themes.outcomes.choice import Choice, apart
from components.themes.outcomes.context import MOST_AREAS, areas_shown, where_from
from components.themes.outcomes.figures import finding_lines
from components.themes.outcomes.money import money
from components.themes.projects.words import results_and_targets
from data.places import areas
from data.projects.facets import NOT

PAGE = "outcomes.py"
NAMES = {
    "findings": "findings in words",
    "results": "results",
    "targets": "targets",
    "asked-for": "what was asked for",
}


def findings_list(figure: Figure | None) -> None:
    """Write the findings in words as a list, where there are any."""
    if figure:
        st.markdown("\n".join(f"- {line}" for line in finding_lines(figure)))


def contents(figures: Figures) -> None:
    """Link to the parts of this long page."""
    links = {name: f"[{text}](#{name})" for name, text in NAMES.items() if figures[name]}
    after = [links.pop("asked-for")] if "asked-for" in links else []
    parts = ["[follow the pound](#follow-the-pound)", *links.values(), "[the areas themselves](#areas)", *after]
    st.markdown(f":small[On this page: {', '.join(parts)}]")


def nothing(choice: Choice) -> None:
    """Where the filters leave nothing, offer the fewest filters whose removal would show something."""
    for name, without, _ in choice.ways_out():
        _wider(f"Without {name}: {results_and_targets(*map(len, apart(without.found())))}", without)


def no_money(choice: Choice) -> None:
    """Where they leave no award that may be added up, offer the fewest whose removal would."""
    offers = ways_out(choice.in_force, lambda names: int(money(choice.without(*names))["left_out"].eq("").sum()))
    for names, number in offers:
        name = listed([choice.NAMES[name] for name in names])
        _wider(f"Without {name}: {counted(number, 'award')}", choice.without(*names))


def _wider(label: str, choice: Choice) -> None:
    st.page_link(PAGE, label=label, query_params=choice.address, icon=":material/filter_alt_off:")


def steps_on(choice: Choice) -> None:
    """Link from the money to where its parts are shown in full."""
    one = {name: codes[:1] for name in ("area", "fund") if (codes := _included(getattr(choice, name)))}
    steps = {"area": choice.area, "fund": choice.fund, "evidence": choice.grade, "project": [choice.project]}
    query = {name: list(codes) for name, codes in steps.items() if any(codes)}
    with st.container(horizontal=True, gap="medium"):
        st.page_link("funding.py", label="All listed awards", query_params=one, icon=ARROW)
        label = "This project in full" if choice.project else "The projects themselves"
        st.page_link("projects.py", label=label, query_params=query, icon=ARROW)


def _included(codes: tuple[str, ...]) -> list[str]:
    return [code for code in codes if not code.startswith(NOT)]


ARROW = ":material/arrow_forward:"


def area_section(choice: Choice, figures: Figures) -> None:
    """Show the figures of the areas in force, or one figure for the five where none is."""
    if five := figures["outcomes-five-areas"]:
        show(five, level=3)
        st.markdown("Choose an area above to see more figures of it.")
    for place, code in enumerate(areas_shown(choice.area), start=1):
        if figure := figures[f"outcomes-area-{place}"]:
            show(figure, level=3)
        else:
            notices.nothing(
                f"None of these measures is held here for {areas.name(code)}.",
                where_from(choice.framework),
            )
    if sum(not code.startswith(NOT) for code in choice.area) > MOST_AREAS:
        st.markdown(f"Figures are shown for the first {MOST_AREAS} of the areas that were chosen.")
