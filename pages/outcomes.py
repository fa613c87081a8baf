"""Outcomes: what projects reported, how strong the evidence is, what it cost, and how the areas themselves stand."""

import streamlit as st

from components.screen import address, uploads
from components.screen import outcome_controls as controls
from components.screen.controls import Ask
from components.screen.figure_block import show
from components.screen.outcomes import area_section, contents, findings_list, no_money, nothing, steps_on
from components.themes.outcomes import aloud
from components.themes.outcomes.asked import asked_lines
from components.themes.outcomes.choice import Choice, headline, result
from components.themes.outcomes.context import NOT_EFFECTS
from components.themes.outcomes.view import VIEW
from components.uploads.over_outcomes import in_words, laid_over
from components.uploads.words import outcomes_result
from data.uploads.frames import own_outcomes

st.title("Outcomes")
st.markdown(headline())

# Ask
controls.follow_clicks()
ask = Ask(VIEW)
controls.filters(ask)
above = st.container()
st.header("Follow the pound", anchor="follow-the-pound")
st.markdown(aloud.LEAD)
controls.money(ask)
flow = st.container()

# Get
with above:
    said = st.container()
    ask("rows", short=True)
figures = ask.figures()
choice = Choice(**ask.values)
own = uploads.own()
mine = own_outcomes(own, **choice.filters)
over = laid_over(figures, mine, choice)

# Say
with said:
    st.markdown(result(choice))
    st.markdown(outcomes_result(mine, len(own.outcomes)))
    contents(figures)
flow.markdown(aloud.said(choice))

# Show
with above:
    if evidence := figures["evidence-map"]:
        show(evidence)
        st.markdown(":small[Click a cell, or choose the same above, to see only its outcomes.]")
    else:
        nothing(choice)
with flow:
    ours = ("pound-steps", "pound-flow", "pound-table", *(("pound-left-out",) if choice.area or choice.fund else ()))
    for figure_id in ours:
        if figure := figures[figure_id]:
            show(figure, level=3)
    if not figures["pound-flow"]:
        no_money(choice)
    steps_on(choice)

uploads.shown(
    "findings",
    figures,
    over,
    listed=lambda: (findings_list(figures["findings"]), uploads.entries(in_words("findings", mine, choice))),
)
for figure_id in ("results", "targets"):
    uploads.shown(figure_id, figures, over)

st.header("How the areas themselves stand", anchor="areas")
st.markdown(NOT_EFFECTS)
area_section(choice, figures)

if wishes := figures["asked-for"]:
    show(wishes, listed=lambda: st.markdown(address.rooted(asked_lines(wishes))))

uploads.panel()
