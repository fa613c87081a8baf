"""Overview: the five areas on one page, and the ways in."""

import streamlit as st

from components.screen import sections
from components.screen.ask import Ask
from components.screen.figure_block import show
from components.themes.front import overview
from components.themes.front.view import VIEW
from data.places import areas
from data.places.places import find_places

ARROW = ":material/arrow_forward:"

st.title("Integration Areas Explorer")
st.markdown(
    "Funding, projects and outcomes in England’s five integration areas, and how the places compare, on cited figures."
)

# Ask
ask = Ask(VIEW)
finder, chooser = st.columns(2, gap="large")
with finder:
    typed = ask("q", placeholder="Bradford, or BD1 1")
with chooser:
    chosen = ask("area")
places = find_places(typed) if typed else []

# Show
with finder:
    for place in places:
        with st.container(gap="xxsmall"):
            st.page_link("area.py", label=place.name, query_params={"area": place.code}, icon=ARROW)
            st.markdown(f":small[{place.detail}]")
    if typed and not places:
        st.markdown(f"No English district fits “{typed}”. Try a town, a council or the first half of a postcode.")
if chosen:
    with chooser:
        label = f"Open the profile of {areas.name(chosen)}"
        st.page_link("area.py", label=label, query_params={"area": chosen}, icon=ARROW)

for section, place in sections.chosen(VIEW):
    with place:
        figures = sections.figures(VIEW, ask, section)
        match section:
            case "short":
                for sentence in overview.sentences():
                    st.markdown(f"- {sentence}")
                with st.container(horizontal=True, gap="small"):
                    for code in areas.FIVE:
                        st.page_link("area.py", label=areas.name(code), query_params={"area": code}, icon=ARROW)
                show(figures["five-beside-england"])
            case "map":
                if picked := show(figures["england"]):
                    st.switch_page("area.py", query_params={"area": picked})
        sections.onward(VIEW, section, figures)

st.header("Ways in")
councillor, forum, researcher = st.columns(3, gap="large")
with councillor:
    st.subheader("For councillors")
    st.markdown("What does this say about my place, and how sure are we?")
    st.page_link("area.py", label="One place on one page", icon=ARROW)
    st.page_link("outcomes.py", label="How strong the evidence is", icon=ARROW)
with forum:
    st.subheader("For forum attendees")
    st.markdown("Explore a theme, on the wall or on your phone.")
    st.page_link("hate_crime.py", label="Hate crime: what was recorded", icon=ARROW)
    st.page_link("funding.py", label="Funding: who paid what", icon=ARROW)
    st.page_link("esol.py", label="English language: need and teaching", icon=ARROW)
    st.page_link("projects.py", label="Projects in the five areas", icon=ARROW)
with researcher:
    st.subheader("For researchers")
    st.markdown("Every figure with its rows, source and caveat.")
    st.page_link("data_and_methods.py", label="Datasets, definitions and methods", icon=ARROW)
    st.page_link("funding.py", label="Timeline of policy and funds", icon=ARROW)
