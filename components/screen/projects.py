"""What the projects page writes besides figures: the list, one project in full, and ways out of an empty list."""

from __future__ import annotations

import time

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from components.figure.view import Figures
from components.screen import address
from components.screen.figure_block import show
from components.screen.ticks import tick
from components.style.numbers import is_missing
from components.style.words import counted, opened
from components.themes.projects import detail as in_full
from components.themes.projects.choice import Choice, rows_for_programs
from components.themes.projects.words import Project, entry
from data.places.areas import districts
from data.projects.projects import projects

PAGE = "projects.py"
_BEFORE = "projects.opened"
A_MOMENT = 0.2  # seconds in which a browser notices that the page is empty
FIRST = 10  # entries that lie open; the others are one click away


def from_the_top(opened: str | None) -> DeltaGenerator:
    """Return the place for the page; another project than before is shown from its top.

    A link within a page leaves the browser where it was scrolled to, far below the project that it opens. A page that
    is empty for a moment has no below.
    """
    place, state = st.empty(), st.session_state
    if state.get(_BEFORE, opened) != opened:
        place.empty()
        time.sleep(A_MOMENT)
    state[_BEFORE] = opened
    return place.container()


def entries(found: pd.DataFrame, choice: Choice) -> None:
    """Write the projects as entries to read, each name a link to the project in full, with a box to tick."""
    rows = found.to_dict("records")
    for project in rows[:FIRST]:
        _entry(project, choice)
    if len(rows) > FIRST:
        with st.expander(f"The other {counted(len(rows) - FIRST, 'project')}"):
            for project in rows[FIRST:]:
                _entry(project, choice)


def detail(project_id: str, choice: Choice, figures: Figures) -> None:
    """Write one project in full, with the ones before and after it in the list that the filters leave."""
    everything = projects().set_index("project_id", drop=False)
    project: Project = everything.loc[project_id].to_dict()
    before, after, where = in_full.beside(project_id, choice.found())
    with st.container(horizontal=True, gap="medium", vertical_alignment="center"):
        _to("Back to the list", choice, None, icon=":material/arrow_back:")
        st.markdown(f":small[{where}]")
    st.header(project["name"], anchor="project")
    st.markdown(project["description"])
    left, right = st.columns(2, gap="large")
    pairs = in_full.facts(project)
    left.markdown("\n".join(f"- **{heading}:** {text}" for heading, text in pairs))
    with right:
        st.markdown(in_full.fund_sentence(project))
        _ways_on(project)
    st.markdown(f":small[{in_full.source_line(project)}]")
    tick("basket", project_id, "Select this project", ticked=project_id in choice.basket, place="detail")
    outcomes, awards = figures["project-outcomes"], figures["project-awards"]
    if outcomes:
        show(outcomes, level=3)
    else:
        st.markdown("**No outcome was found for this project.** Its lead organisation or its funder would have them.")
    if awards:
        show(awards, level=3)
    _related(project, choice)
    _cite(project)
    with st.container(horizontal=True, gap="medium"):
        if before:
            _to(f"Previous: {before['name']}", choice, before, icon=":material/chevron_left:")
        if after:
            _to(f"Next: {after['name']}", choice, after, icon=":material/chevron_right:")


def nothing(choice: Choice) -> None:
    """Where the filters leave nothing, offer each filter whose removal alone would show something."""
    offers = choice.ways_out()
    if not offers:
        st.markdown("No single filter stands in the way: several of them together leave nothing.")
        _to("Start again with all projects", Choice(), None)
    for name, without, number in offers:
        _to(f"Without {name}: {counted(number, 'project')}", without, None, icon=":material/filter_alt_off:")


def programs(found: pd.DataFrame, choice: Choice) -> None:
    """Say where programs find the same rows; nothing where there are none, since an empty query asks for all."""
    if found.empty:
        return
    query = rows_for_programs(found, choice)
    where = address.link("api/v1/datasets/projects.csv", query)
    st.markdown(f":small[For programs: [these rows from the data address]({where}).]")


def _entry(project: Project, choice: Choice) -> None:
    with st.container(gap=None):
        _to(f"**{project['name']}**", choice, project)
        st.markdown(entry(project))
        code = str(project["project_id"])
        tick("basket", code, f":small[Select “{project['name']}”]", ticked=code in choice.basket)


def _to(label: str, choice: Choice, project: Project | None, icon: str | None = None) -> None:
    """Link to a project or, without one, to the list, under the filters of a choice."""
    opened = {"project": project["project_id"]} if project is not None else {}
    st.page_link(PAGE, label=label, query_params={**choice.address, **opened}, icon=icon)


def _related(project: Project, choice: Choice) -> None:
    st.subheader("Related projects", anchor="related")
    found = in_full.relations(project)
    if not found:
        st.markdown("No other listed project has the same lead, a partner in common, or the same place and purpose.")
    for other, why in found:
        with st.container(gap=None):
            _to(f"**{other['name']}**", choice, other)
            st.markdown(f":small[{opened(why)}]")


def _cite(project: Project) -> None:
    """Offer the project's own link and citation."""
    link = f"{address.site()}/projects?project={project['project_id']}"
    with st.popover("Cite or link to this project", type="tertiary", icon=":material/link:"):
        st.markdown("This address opens the project:")
        st.code(link, language=None, wrap_lines=True)
        st.markdown("To cite it:")
        st.code(f"{in_full.citation(project)} {link}", language=None, wrap_lines=True)


def _ways_on(project: Project) -> None:
    """Link to the money of the fund and to the area of the project."""
    area = {} if is_missing(project["area_code"]) else {"area": str(project["area_code"])}
    if not is_missing(project["fund_id"]):
        st.page_link(
            "funding.py",
            label="The money of this fund",
            query_params={**area, "fund": str(project["fund_id"])},
            icon=":material/arrow_forward:",
        )
    if area:
        st.page_link(
            "area.py",
            label=f"Profile of {districts()[area['area']]}",
            query_params=area,
            icon=":material/arrow_forward:",
        )
