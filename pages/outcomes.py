"""Outcomes: what projects reported, how strong the evidence is, what it cost, and how the areas themselves stand."""

import streamlit as st

from components.screen import address, sections, uploads
from components.screen import outcome_controls as controls
from components.screen.ask import Ask
from components.screen.figure_block import show, show_all
from components.screen.folded import folded
from components.screen.outcomes import area_section, findings_list, no_money, nothing, steps_on
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
with folded(ask, "all"):
    controls.filters(ask)
said = st.container()

for section, place in sections.chosen(VIEW):
    with place:
        match section:
            case "pound":
                st.markdown(aloud.LEAD)
                with folded(ask, "money"):
                    controls.money(ask)
                figures = sections.figures(VIEW, ask, section)
                choice = Choice(**ask.values)
                st.markdown(aloud.said(choice))
                show_all(figures, "pound-steps", "pound-flow", "pound-table")
                if choice.area or choice.fund:
                    show_all(figures, "pound-left-out")
                if not figures["pound-flow"]:
                    no_money(choice)
                steps_on(choice)
            case "reported" | "aims":
                with folded(ask, f"strength-{section}"):
                    controls.strength(ask, *["rows"] * (section == "reported"))
                figures = sections.figures(VIEW, ask, section)
                choice = Choice(**ask.values)
                own = uploads.own()
                mine = own_outcomes(own, **choice.filters)
                over = laid_over(figures, mine, choice)
                st.markdown(outcomes_result(mine, len(own.outcomes)))
                if section == "aims":
                    uploads.shown("targets", figures, over)
                else:
                    if evidence := figures["evidence-map"]:
                        show(evidence)
                        st.markdown(":small[Click a cell, or choose the same above, to see only its outcomes.]")
                    else:
                        nothing(choice)
                    uploads.shown("results", figures, over)
                    uploads.shown(
                        "findings",
                        figures,
                        over,
                        listed=lambda: (
                            findings_list(figures["findings"]),
                            uploads.entries(in_words("findings", mine, choice)),
                        ),
                    )
                    uploads.panel()
            case "areas":
                figures = sections.figures(VIEW, ask, section)
                choice = Choice(**ask.values)
                st.markdown(NOT_EFFECTS)
                area_section(choice, figures)
            case "asked":
                figures = sections.figures(VIEW, ask, section)
                choice = Choice(**ask.values)
                if wishes := figures["asked-for"]:
                    show(wishes, listed=lambda: st.markdown(address.rooted(asked_lines(wishes))))
                show_all(figures, "named-works")
        sections.onward(VIEW, section, figures)

# Say
said.markdown(result(choice))
