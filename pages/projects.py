"""Projects: find them by area, theme, fund, evidence and words, and open one."""

import streamlit as st

from components.screen import project_controls as controls
from components.screen import uploads
from components.screen.ask import Ask
from components.screen.figure_block import show
from components.screen.folded import folded
from components.screen.projects import detail, entries, from_the_top, nothing, programs
from components.themes.projects.choice import Choice, headline, result
from components.themes.projects.view import VIEW
from components.uploads.over_projects import in_words, laid_over
from components.uploads.words import projects_result
from data.uploads.frames import own_projects

# Ask
ask = Ask(VIEW)
opened = ask.given("project", instead="the list")
page = from_the_top(opened)
page.title("Projects")
above = page.container()
with page:
    with folded(ask, "all"):
        controls.filters(ask)
    said = st.container()
    with folded(ask, "list"):
        controls.listing(ask)

# Get
figures = ask.figures()
choice = Choice(**{name: value for name, value in ask.values.items() if name != "project"})
found = choice.found()
own = uploads.own()
mine = own_projects(own, **choice.filters)
over = laid_over(figures, found, mine, choice)

# Say
with above:
    if opened:
        detail(opened, choice, figures)
        st.header("Find other projects")
    else:
        st.markdown(headline())
said.markdown(result(choice))
said.markdown(projects_result(mine, len(own.projects)))

# Show
with page:
    if found.empty:
        nothing(choice)
    cards = choice.form == "cards"
    listed = (lambda: (entries(found, choice), uploads.entries(in_words(mine, choice)))) if cards else None
    if uploads.shown("projects-list", figures, over, listed=listed):
        programs(found, choice)
    if by_theme := figures["projects-by-theme"]:
        show(by_theme)
    if elsewhere := figures["projects-elsewhere"]:
        show(elsewhere, listed=lambda: entries(elsewhere.table, choice))
    if selected := figures["projects-selected"]:
        show(selected)
    uploads.shown("projects-timeline", figures, over)
    if not uploads.shown("projects-map", figures, over) and not found.empty:
        st.markdown("No address is known for the lead organisations of these projects, so there is no map.")
    uploads.panel()
