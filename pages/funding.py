"""Funding: who paid what, to whom, at whose prices, and what is not known."""

import streamlit as st

from components.screen import notices, sections
from components.screen.ask import Ask
from components.screen.figure_block import show, show_all
from components.screen.folded import folded
from components.screen.funds import show_funds
from components.themes.funding import awards, council_notes, first_year, ippr, programmes, timeline
from components.themes.funding.prices import known
from components.themes.funding.view import VIEW

ARROW = ":material/arrow_forward:"

st.title("Funding")
opening = st.container()

# Ask
ask = Ask(VIEW)
with folded(ask, "all"):
    where, how = st.columns([2, 3], gap="small")
    with where:
        area = ask("area") or None
    with how:
        price = known(ask("price", short=True))

# Say
opening.markdown(first_year.opening(area))

for section, place in sections.chosen(VIEW):
    with place:
        match section:
            case "traced":
                figures = sections.figures(VIEW, ask, section)
                show(figures["first-year"])
                st.header("What “almost a third” measures", anchor="almost-a-third")
                st.markdown(ippr.what_it_measures())
                for column, figure_id in zip(st.columns(2, gap="large"), ippr.FIGURES, strict=True):
                    with column:
                        show(figures[figure_id], level=3)
            case "funds":
                with st.columns([2, 3])[0]:
                    fund = ask("fund") or None
                figures = sections.figures(VIEW, ask, section)
                show_all(figures, "fund")
                if fund:
                    paid_for = {"label": "Projects that this fund paid for", "query_params": {"fund": fund}}
                    st.page_link("projects.py", icon=ARROW, **paid_for)
                show_funds(figures["funds-listed"])
                show_all(figures, "programmes-by-year")
                if not figures["programmes-by-year"]:
                    st.markdown(programmes.no_years(fund))
            case "awards":
                left, right = st.columns(2, gap="small")
                with left:
                    themes = ask("theme", everything="All themes")
                    ask("by", short=True)
                with right:
                    recipients = ask("recipient", everything="All kinds")
                    ask("order", short=True)
                figures = sections.figures(VIEW, ask, section)
                choice = awards.Choice(area, ask.values["fund"] or None, themes, recipients, price)
                st.markdown(awards.how_they_spread(choice))
                show_all(figures, "award-flow", "award-sizes", "award-list")
                if not figures["award-list"]:
                    notices.nothing(awards.none_found(choice), awards.WHERE_LISTS_ARE)
            case "councils":
                ask("service", short=True)
                figures = sections.figures(VIEW, ask, section)
                if figures["council-spending"]:
                    st.markdown(council_notes.how_to_compare(area, price))
                else:
                    notices.nothing(council_notes.nothing_known(area), council_notes.WHERE_ELSE)
                show_all(figures, "council-spending", "council-spending-england", "peterborough-payments")
            case "timeline":
                ask("kind", short=True)
                figures = sections.figures(VIEW, ask, section)
                show_all(figures, "policy-timeline", "forum-poll")
                st.markdown(timeline.network())
        sections.onward(VIEW, section, figures)
