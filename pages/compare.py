"""Compare: one measure over chosen areas, what they are set beside, England and all districts. No league table."""

import streamlit as st

from components.screen import notices, sections
from components.screen.ask import Ask
from components.screen.comparison_controls import ask_first
from components.screen.figure_block import show, show_all
from components.screen.folded import folded
from components.themes.comparison import findings, two_measures
from components.themes.comparison.view import VIEW
from components.themes.comparison.words import about, no_districts, no_trend
from data.places.areas import spoken

ARROW = ":material/arrow_forward:"

st.title("Compare places")
lead = st.container()

# Ask
ask = Ask(VIEW)
with folded(ask, "all"):
    choice = ask_first(ask)

# Say
lead.markdown(findings.lead(choice))

for section, place in sections.chosen(VIEW):
    with place:
        match section:
            case "beside":
                figures = sections.figures(VIEW, ask, section)
                show_all(figures, "places")
                with st.container(horizontal=True, gap="small"):
                    for code in choice.chosen:
                        st.page_link(
                            "area.py", label=f"Profile of {spoken(code)}", icon=ARROW, query_params={"area": code}
                        )
            case "over-time":
                figures = sections.figures(VIEW, ask, section)
                if over_time := figures["trend"]:
                    show(over_time)
                else:
                    notices.nothing(*no_trend(choice))
            case "districts":
                among, mapped = st.columns(2, gap="large")
                with mapped:
                    ask("map", short=True)
                figures = sections.figures(VIEW, ask, section)
                with among:
                    if not figures["distribution"]:
                        notices.nothing(*no_districts(choice))
                    show_all(figures, "distribution")
                with mapped:
                    show_all(figures, "district-map")
            case "together":
                with st.columns(2, gap="large")[0]:
                    second = ask("against")
                figures = sections.figures(VIEW, ask, section)
                if not figures["two-measures"]:
                    st.markdown(two_measures.why_nothing(choice, second))
                show_all(figures, "two-measures")
        sections.onward(VIEW, section, figures)

st.header("About this measure", anchor="about")
st.markdown(about(choice))
