"""Funding: who paid what, to whom, at whose prices, and what is not known."""

import streamlit as st

from components.screen import notices
from components.screen.controls import Ask
from components.screen.figure_block import show
from components.themes.funding import awards, contents, council_notes, first_year, ippr, programmes, timeline
from components.themes.funding.prices import known
from components.themes.funding.view import VIEW

ARROW = ":material/arrow_forward:"

st.title("Funding")
opening = st.container()
ask = Ask(VIEW)

# Ask: every part of the page has its own controls, and all are asked before the first figure is made
where, how = st.columns([2, 3], gap="small")
with where:
    area = ask("area") or None
with how:
    price = known(ask("price", short=True))
first, funds, awarded, third, councils, policy = (st.container() for _ in contents.PARTS)
with funds:
    st.header("Funds", anchor="funds")
    fund = ask("fund") or None
with awarded:
    st.header("Awards", anchor="awards")
    left, right = st.columns(2, gap="small")
    with left:
        themes = ask("theme", everything="All themes")
        ask("by", short=True)
    with right:
        recipients = ask("recipient", everything="All kinds")
        ask("order", short=True)
with councils:
    st.header("Council spending: not an integration budget", anchor="councils")
    ask("service", short=True)
with policy:
    st.header("Timeline of policy and funding", anchor="timeline")
    ask("kind", short=True)

# Get
figures = ask.figures()
choice = awards.Choice(area, fund, themes, recipients, price)

# Say and show
with opening:
    st.markdown(first_year.opening(area))
with first:
    st.markdown(contents.on_this_page())
    show(figures["first-year"])

with funds:
    if figure := figures["fund"]:
        show(figure, level=3)
        st.page_link("projects.py", label="Projects that this fund paid for", query_params={"fund": fund}, icon=ARROW)
    if figure := figures["programmes-by-year"]:
        show(figure, level=3)
    else:
        st.markdown(programmes.no_years(fund))
    show(figures["funds-listed"], level=3)

with awarded:
    st.markdown(awards.how_they_spread(choice))
    for figure in (figures["award-flow"], figures["award-sizes"], figures["award-list"]):
        if figure:
            show(figure, level=3)
    if not figures["award-list"]:
        notices.nothing(awards.none_found(choice), awards.WHERE_LISTS_ARE)

with third:
    st.header("What “almost a third” measures", anchor="almost-a-third")
    st.markdown(ippr.what_it_measures())
    for column, figure_id in zip(st.columns(2, gap="large"), ippr.FIGURES, strict=True):
        with column:
            show(figures[figure_id], level=3)

with councils:
    if figure := figures["council-spending"]:
        st.markdown(council_notes.how_to_compare(area, price))
        show(figure, level=3)
    else:
        notices.nothing(council_notes.nothing_known(area), council_notes.WHERE_ELSE)
    for figure in (figures["council-spending-england"], figures["peterborough-payments"]):
        if figure:
            show(figure, level=3)

with policy:
    show(figures["policy-timeline"], level=3)
    show(figures["forum-poll"], level=3)
    st.markdown(timeline.network())
