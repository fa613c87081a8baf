"""English language: need, provision, money, places and what is known beyond the numbers."""

import streamlit as st

from components.screen import choose_place, key, notices, sections
from components.screen.ask import Ask
from components.screen.figure_block import show, show_all
from components.screen.figure_chart import palette
from components.themes.english import facts, learners, money_here, need, neighbourhoods, providers, supply
from components.themes.english.view import VIEW
from data.places import areas

ARROW = ":material/arrow_forward:"

# Ask
ask = Ask(VIEW)
title, where = st.columns([3, 2], vertical_alignment="bottom")
title.title("English language")
with where:
    area = ask("area")
name, asked = areas.names().get(area, ""), {"area": area, "measure": "cannot_speak_english_well"}

# Say
st.markdown(need.summary(area))
if not area:
    choose_place.ask("esol.py", "its neighbourhoods, what its residents speak and where English is taught")

for section, place in sections.chosen(VIEW):
    with place:
        figures = sections.figures(VIEW, ask, section)
        match section:
            case "need-teaching":
                if area and not figures["neighbourhoods"]:
                    notices.nothing(*neighbourhoods.NOT_HERE)
                if mapped := figures["neighbourhoods"]:
                    left, right = st.columns(2, gap="large")
                    with left:
                        show(mapped, listed=lambda: key.show(neighbourhoods.shaded(area, palette())))
                    with right:
                        show_all(figures, "nearest-class")
                    st.page_link("neighbourhoods.py", label=f"Neighbourhoods of {name}", icon=ARROW, query_params=asked)
                show_all(figures, "need")
                if area:
                    st.page_link("compare.py", label="Compare with other districts", icon=ARROW, query_params=asked)
            case "residents":
                if area and not figures["languages"]:
                    notices.nothing(*neighbourhoods.NOT_HERE)
                for column, figure_id in zip(st.columns(2, gap="large"), ("answers", "languages"), strict=True):
                    with column:
                        show_all(figures, figure_id)
            case "learning":
                if area and not supply.is_known(area):
                    notices.nothing(*supply.not_held(area))
                show_all(figures, "need-and-learners")
                st.markdown(learners.TWO_WAYS)
                for column, figure_id in zip(
                    st.columns(2, gap="large"), ("learners", "learner-districts"), strict=True
                ):
                    with column:
                        show_all(figures, figure_id)
                show_all(figures, "levels")
            case "places":
                if area and not figures["providers"]:
                    notices.nothing(*providers.NONE_LISTED)
                show_all(figures, "providers", "provider-map")
                if area:
                    projects = {"area": area, "theme": "english_language"}
                    st.page_link(
                        "projects.py", label=f"Projects on English in {name}", icon=ARROW, query_params=projects
                    )
            case "money":
                if area and not figures["spending-here"]:
                    notices.nothing(*money_here.not_held(area))
                beside = (("spending-here", "spending"), ("early-spending", "providers-2005-06"))
                for column, shown in zip(st.columns(2, gap="large"), beside, strict=True):
                    with column:
                        show_all(figures, *shown)
                show_all(figures, "streams")
            case "known":
                quoted = figures["facts"]
                show(quoted, listed=lambda: st.markdown(facts.as_list(quoted)))
                show_all(figures, "named-english")
        sections.onward(VIEW, section, figures)
