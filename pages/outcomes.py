"""Outcomes: what projects reported, how strong the evidence is, and how the areas themselves stand."""

import streamlit as st

from components.figure_block import show
from components.outcomes.choice import headline, result
from components.outcomes.context import NOT_EFFECTS, asked_for, asked_lines
from components.outcomes.controls import ask
from components.outcomes.figures import evidence_map, findings, results, targets
from components.outcomes.page import area_section, contents, findings_list, nothing

st.title("Outcomes")
st.markdown(headline())

# Ask
choice = ask()

# Get
found = choice.found()
numbers, in_words, planned = results(found, choice), findings(found, choice), targets(found, choice)
wishes = asked_for(choice.theme)

# Say
st.markdown(result(choice))
contents(in_words, numbers, planned, wishes)

# Show
if found.empty:
    nothing(choice)
else:
    show(evidence_map(found, choice))
if in_words:
    show(in_words, listed=lambda: findings_list(in_words))
if numbers:
    show(numbers)
if planned:
    show(planned)

st.header("How the areas themselves stand", anchor="areas")
st.markdown(NOT_EFFECTS)
area_section(choice)

if wishes:
    show(wishes, listed=lambda: st.markdown(asked_lines(wishes)))
