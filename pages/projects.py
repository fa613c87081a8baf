"""Projects: find them by area, theme, fund, evidence and words, and open one."""

import streamlit as st

from components import controls
from components.figure_block import show
from components.projects.choice import headline, result
from components.projects.controls import ask
from components.projects.figures import by_theme, in_several_places, seats, the_list
from components.projects.page import detail, entries, from_the_top, nothing
from data.load import table

# Ask
opened = controls.asked("project", set(table("projects")["project_id"]), what="the project", instead="the list")
page = from_the_top(opened)
page.title("Projects")
above = page.container()
with page:
    choice = ask()

# Get
found = choice.found()
elsewhere = in_several_places(choice)

# Say
with above:
    if opened:
        detail(opened, choice)
        st.header("Find other projects")
    else:
        st.markdown(headline())
page.markdown(result(choice))

# Show
with page:
    if found.empty:
        nothing(choice)
        if elsewhere:
            show(elsewhere, listed=lambda: entries(elsewhere.table, choice))
    else:
        show(by_theme(found, choice))
        show(the_list(found, choice), listed=lambda: entries(found, choice))
        seated = seats(found, choice)
        if seated:
            show(seated)
        else:
            st.markdown("No address is known for the lead organisations of these projects, so there is no map.")
