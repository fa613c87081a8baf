"""Area profile: what stands out, every theme beside England and similar places, who lives there, and the strategy."""

import streamlit as st

from components.screen import choose_place, notices, sections
from components.screen.ask import Ask
from components.screen.figure_block import show, show_all
from components.screen.profile import show_at_a_glance, show_spine, show_strengths_and_problems
from components.themes.profile import measures, people, schools, sentences, strategy
from components.themes.profile.view import VIEW
from data.places import areas

# Ask. The title stands first on the page, but needs to know the area.
ask = Ask(VIEW)
title, where = st.columns([3, 2], vertical_alignment="bottom")
with where:
    code = ask("area")

# Get
name, named = areas.spoken(code) if code else "", areas.is_integration_area(code)
ahead = {"query_params": {"area": code}, "icon": ":material/arrow_forward:"}

# Say
title.title(areas.name(code) if code else "Area profiles")
if code:
    st.markdown(sentences.introduction(code))
else:
    choose_place.ask("area.py", "how it differs from England, who lives there, and what was paid for")

# Show
for section, place in sections.chosen(VIEW) if code else ():
    held = VIEW.section(section).figures
    with place:
        figures = sections.figures(VIEW, ask, section)
        match section:
            case "glance":
                show_at_a_glance(code)
                show_spine(figures["spine"], code)
            case "belonging" | "work":
                st.markdown(sentences.how_to_read(code))
                for place, shown in zip(st.columns(2, gap="large"), (held[::2], held[1::2]), strict=True):
                    with place:
                        show_all(figures, *shown)
                if section == "work" and not figures["school-segregation"]:
                    notices.nothing(*schools.not_held(code))
                st.page_link("compare.py", label=f"Compare {name} with other places on any measure", **ahead)
            case "people":
                st.markdown(people.both_censuses())
                for place, shown in zip(st.columns(2, gap="large"), (held[::2], held[1::2]), strict=True):
                    with place:
                        show_all(figures, *shown)
                if named:
                    st.page_link("neighbourhoods.py", label=f"Neighbourhoods of {name} on a map", **ahead)
            case "refuge":
                for place, figure_id in zip(st.columns(2, gap="large"), held, strict=True):
                    with place:
                        show_all(figures, figure_id)
            case "strategy":
                if not named:
                    st.markdown(strategy.not_named(code))
                show_all(figures, *held)
                if named:
                    st.markdown(strategy.providers(code))
                st.markdown(sentences.hate_crime(code))
                with st.container(horizontal=True, gap="small"):
                    st.page_link("funding.py", label=f"Funding in {name}", **ahead)
                    st.page_link("projects.py", label=f"Projects in {name}", **ahead)
                    st.page_link("outcomes.py", label=f"Follow the pound in {name}", **ahead)
                    st.page_link("esol.py", label=f"English language in {name}", **ahead)
                    st.page_link("hate_crime.py", label=f"Hate crime and {name}", **ahead)
            case "measures":
                show_strengths_and_problems(figures["strengths-and-problems"], code)
                show(figures["every-measure"], listed=lambda: st.markdown(measures.elsewhere(code)))
        sections.onward(VIEW, section, figures)
