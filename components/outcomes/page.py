"""What the outcomes page writes besides figures: findings in words, ways out, and figures of chosen areas."""

from __future__ import annotations

import streamlit as st

from components import notices
from components.figure import Figure
from components.figure_block import show
from components.outcomes.choice import Choice, ways_out
from components.outcomes.context import area_figures, five_areas
from components.outcomes.figures import finding_lines
from components.words import counted
from data import areas

PAGE = "outcomes.py"
MOST_AREAS = 3


def findings_list(figure: Figure) -> None:
    """Write the findings in words as a list."""
    st.markdown("\n".join(f"- {line}" for line in finding_lines(figure)))


def contents(*figures: Figure | None) -> None:
    """Link to the parts of this long page; `figures` are those that may be on it, the last below the areas."""
    names = {
        "findings": "findings in words",
        "results": "results",
        "targets": "targets",
        "asked-for": "what was asked for",
    }
    before, after = ([f"[{names[one.id]}](#{one.id})" for one in part if one] for part in (figures[:-1], figures[-1:]))
    st.markdown(f":small[On this page: {', '.join([*before, '[the areas themselves](#areas)', *after])}]")


def nothing(choice: Choice) -> None:
    """Where the filters leave nothing, offer each filter whose removal alone would show something."""
    offers = ways_out(choice)
    if not offers:
        st.markdown("No single filter stands in the way: several of them together leave nothing.")
        st.page_link(PAGE, label="Start again with all outcomes", query_params={})
    for name, without, number in offers:
        label = f"Without {name}: {counted(number, 'outcome')}"
        st.page_link(PAGE, label=label, query_params=without.address, icon=":material/filter_alt_off:")


def area_section(choice: Choice) -> None:
    """Show the figures of the areas in force, or one figure for the five where none is."""
    if not choice.area:
        show(five_areas(choice.framework), level=3)
        st.markdown("Choose an area above to see more figures of it.")
    for code in choice.area[:MOST_AREAS]:
        figure = area_figures(code, choice.framework)
        if figure:
            show(figure, level=3)
        else:
            notices.nothing(
                f"None of these measures is published for {areas.name(code)}.",
                "The Community Life Survey gives results for unitary, metropolitan and London districts only.",
            )
    if len(choice.area) > MOST_AREAS:
        st.markdown(f"Figures are shown for the first {MOST_AREAS} of the areas that were chosen.")
