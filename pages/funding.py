"""Funding: who paid what, to whom, at whose prices, and what is not known."""

import streamlit as st

from components import controls, notices
from components.figure_block import show
from components.funding import awards, by_year, council, council_notes, first_year, funds, ippr, peterborough, timeline
from components.funding.prices import known
from data.labels import EVENT_KINDS, PRICES, THEMES

ARROW = ":material/arrow_forward:"

# Ask
st.title("Funding")
opening = st.container()
where, how = st.columns([3, 2], gap="small")
with where:
    area = controls.maybe_area()
with how:
    price = known(controls.one_of("price", PRICES, "cash", "Prices", what="the price", short=True))
which, what_for = st.columns([3, 2], gap="small")
with which:
    fund = controls.one_of("fund", {"": "All funds", **funds.choices()}, "", "Fund", what="the fund")
with what_for:
    themes = controls.any_of("theme", THEMES, "Theme of awards", what="the theme", everything="All themes")

# Get
choice = (area, fund or None, tuple(themes))
sums = awards.sums_by_theme(choice, price)
amounts = by_year.by_year(fund or by_year.CONTROLLING_MIGRATION, price)

# Say
opening.markdown(first_year.opening(area))
st.markdown(
    ":small[On this page: [first year](#first-year), [funds](#funds), [awards](#awards-section), "
    "[“almost a third”](#almost-a-third), [council spending](#councils), [timeline](#timeline)]"
)

# Show
if fund:
    show(funds.detail(fund))
    st.page_link("projects.py", label="Projects that this fund paid for", query_params={"fund": fund}, icon=ARROW)
show(first_year.first_year(price, area))

st.header("Funds", anchor="funds")
show(funds.coverage(fund), level=3)
st.markdown(f":small[{funds.without_awards()}]")
if amounts:
    show(amounts, level=3)

st.header("Awards", anchor="awards-section")
st.markdown(awards.how_they_spread(choice, price))
if sums:
    show(sums, level=3)
order = controls.one_of("order", awards.ORDERS, "amount", "Order of the list", what="the order", short=True)
if listing := awards.listed_awards(choice, price, order):
    show(listing, level=3)
else:
    notices.nothing(awards.none_found(choice), awards.WHERE_LISTS_ARE)

st.header("What “almost a third” measures", anchor="almost-a-third")
st.markdown(ippr.what_it_measures())
for column, series in zip(st.columns(2, gap="large"), (ippr.INTEGRATION, ippr.ENGLISH), strict=True):
    with column:
        show(ippr.two_points(series), level=3)

st.header("Council spending: not an integration budget", anchor="councils")
service = controls.one_of("service", council.SERVICES, "planning", "Service", what="the service", short=True)
spent = council.spending(area, service, price) if area else council.five(service, price)
if spent:
    show(spent, level=3)
else:
    notices.nothing(council_notes.nothing_known(area, council.SERIES[service]), council_notes.WHERE_ELSE)
if england := council.national(service, price):
    show(england, level=3)
if area in (None, peterborough.WHERE):
    show(peterborough.payments(price), level=2)

st.header("Timeline of policy and funding", anchor="timeline")
kinds = controls.any_of("kind", EVENT_KINDS, "Kind of event", what="the kind", everything="All kinds")
show(timeline.events(kinds), level=3)
show(timeline.poll(), level=3)
st.markdown(timeline.network())
