"""Projects: find them by area, theme, fund, evidence and words, and open one."""

import streamlit as st

from components.controls import Ask
from components.figure_block import show
from components.projects import controls
from components.projects.choice import Choice, headline, result
from components.projects.page import detail, entries, from_the_top, nothing, programs
from components.projects.view import VIEW

# Ask
ask = Ask(VIEW)
opened = ask.given("project", instead="the list")
page = from_the_top(opened)
page.title("Projects")
above = page.container()
with page:
    controls.filters(ask)
    said = st.container()
    chart = st.container()
    controls.listing(ask)

# Get
figures = ask.figures()
choice = Choice(**{name: value for name, value in ask.values.items() if name != "project"})
found = choice.found()

# Say
with above:
    if opened:
        detail(opened, choice, figures)
        st.header("Find other projects")
    else:
        st.markdown(headline())
said.markdown(result(choice))

# Show
with chart:
    if found.empty:
        nothing(choice)
    if by_theme := figures["projects-by-theme"]:
        show(by_theme)
with page:
    if listing := figures["projects-list"]:
        show(listing, listed=(lambda: entries(found, choice)) if choice.form == "cards" else None)
        programs(found, choice)
    if elsewhere := figures["projects-elsewhere"]:
        show(elsewhere, listed=lambda: entries(elsewhere.table, choice))
    if selected := figures["projects-selected"]:
        show(selected)
    if timeline := figures["projects-timeline"]:
        show(timeline)
    if seats := figures["projects-map"]:
        show(seats)
    elif not found.empty:
        st.markdown("No address is known for the lead organisations of these projects, so there is no map.")
