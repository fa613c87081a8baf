"""Hate crime: what the police recorded, and what that cannot tell."""

import streamlit as st

from components.screen import choose_place, notices, sections
from components.screen.ask import Ask
from components.screen.figure_block import show, show_all
from components.screen.folded import folded
from components.themes.hate_crime import force, force_years, limits, local, religion, survey
from components.themes.hate_crime.view import VIEW
from data.places.areas import spoken

# Ask
ask = Ask(VIEW)
title, where = st.columns([3, 2], vertical_alignment="bottom")
title.title("Hate crime")
with where:
    area = ask("area")

# Say
st.markdown(limits.lead())

for section, place in sections.chosen(VIEW):
    with place:
        match section:
            case "here" if not area:
                figures = sections.figures(VIEW, ask, section)
                choose_place.ask("hate_crime.py", "what is known for it and for the police force that serves it")
                show_all(figures, "forces-of-the-five")
            case "here":
                figures = sections.figures(VIEW, ask, section)
                st.markdown(force.policing(area))
                by_quarter, outlines = st.columns([3, 2], gap="large")
                with by_quarter:
                    show_all(figures, "aggravated-quarters")
                with outlines:
                    show_all(figures, *(("borough-months",) if figures["borough-months"] else ("force-map",)))
                with st.columns([2, 3])[0]:
                    strand = ask("strand")
                figures = ask.figures()
                if not figures["force"]:
                    notices.nothing(*force_years.nothing_found(area, strand))
                show_all(figures, "force")
            case "england":
                with folded(ask, "series"), st.container(horizontal=True, vertical_alignment="bottom"):
                    ask("strand")
                    ask("series")
                    ask("shown", short=True)
                    ask("published", short=True)
                figures = sections.figures(VIEW, ask, section)
                show_all(figures, "national", "editions", "rise-2016-17")
                rates, revised = st.columns([3, 2], gap="large")
                with rates:
                    show_all(figures, "aggravated-map")
                with revised:
                    show_all(figures, "aggravated-revised")
            case "targeted":
                figures = sections.figures(VIEW, ask, section)
                st.markdown(religion.shares_of_all_forces())
                show_all(figures, "religion", "offence-types")
            case "outcomes-of-cases":
                figures = sections.figures(VIEW, ask, section)
                show_all(figures, "outcomes", "aggravated")
            case "by-month":
                figures = sections.figures(VIEW, ask, section)
                show_all(figures, "months", "events", "london-months")
            case "limits":
                figures = sections.figures(VIEW, ask, section)
                st.markdown(survey.side_by_side())
                for column, figure_id in zip(st.columns(2, gap="large"), ("recorded", "survey"), strict=True):
                    with column:
                        show(figures[figure_id])
                show_all(figures, "local")
                if area:
                    st.markdown(local.council_level(area))
                    st.header(f"What this cannot tell you of {spoken(area)}", anchor="cannot-tell")
                    st.markdown("\n".join(f"- {limit}" for limit in limits.cannot_tell(area)))
                    st.subheader("What would fill the gaps", anchor="would-fill")
                    st.markdown("\n".join(f"- {table}" for table in limits.would_fill(area)))
                else:
                    choose_place.ask("hate_crime.py", "what these figures cannot tell of it")
        sections.onward(VIEW, section, figures)
