"""English language: need, provision, money, places and what is known beyond the numbers."""

import streamlit as st

from components.screen import notices, sections
from components.screen.ask import Ask
from components.screen.figure_block import show, show_all
from components.themes.english import facts, learners, need, neighbourhoods, providers, supply
from components.themes.english.view import VIEW
from data.places import areas

ARROW = ":material/arrow_forward:"

st.title("English language")
lead = st.container()

# Ask
ask = Ask(VIEW)
with st.columns([2, 3])[0]:
    area = ask("area")
name, asked = areas.name(area), {"area": area, "measure": "cannot_speak_english_well"}

# Say
lead.markdown(need.summary(area))

for section, place in sections.chosen(VIEW):
    with place:
        figures = sections.figures(VIEW, ask, section)
        match section:
            case "need-teaching":
                if figures["neighbourhoods"]:
                    for column, figure_id in zip(
                        st.columns(2, gap="large"), ("neighbourhoods", "provider-map"), strict=True
                    ):
                        with column:
                            show_all(figures, figure_id)
                    st.page_link("neighbourhoods.py", label=f"Neighbourhoods of {name}", icon=ARROW, query_params=asked)
                else:
                    notices.nothing(*neighbourhoods.NOT_HERE)
                if not figures["providers"]:
                    notices.nothing(*providers.NONE_LISTED)
                show_all(figures, "providers")
                for column, figure_id in zip(st.columns(2, gap="large"), ("answers", "languages"), strict=True):
                    with column:
                        show_all(figures, figure_id)
                show_all(figures, "need")
                st.page_link("compare.py", label="Compare with other districts", icon=ARROW, query_params=asked)
                projects = {"area": area, "theme": "english_language"}
                st.page_link("projects.py", label=f"Projects on English in {name}", icon=ARROW, query_params=projects)
            case "learning":
                if not supply.is_known(area):
                    notices.nothing(*supply.not_held(area))
                show_all(figures, "need-and-learners")
                st.markdown(learners.TWO_WAYS)
                for column, figure_id in zip(
                    st.columns(2, gap="large"), ("learners", "learner-districts"), strict=True
                ):
                    with column:
                        show_all(figures, figure_id)
                show_all(figures, "levels")
            case "money":
                show_all(figures, "spending", "streams")
            case "known":
                quoted = figures["facts"]
                show(quoted, listed=lambda: st.markdown(facts.as_list(quoted)))
        sections.onward(VIEW, section, figures)
