"""Area profile: one district beside England, who lives there, and what the strategy of 2018 brought."""

import streamlit as st

from components import controls
from components.figure_block import show
from components.profile import measures, people, sentences, strategy, themes, trends
from data import areas

# Ask. The title stands first on the page, but needs to know the area.
heading = st.container()
with st.columns([2, 3])[0]:
    code = controls.area()

# Get
name, named = areas.name(code), areas.is_integration_area(code)
heading.title(name)
strips = {theme.id: themes.theme_strips(theme, code) for theme in themes.THEMES}
series = [trends.trend(indicator, code) for indicator in trends.TRENDS]
ahead = {"query_params": {"area": code}, "icon": ":material/arrow_forward:"}

# Say
with heading:
    st.markdown(sentences.introduction(code))
st.markdown("\n".join(f"- {sentence}" for sentence in sentences.sentences(code)))
st.markdown(
    "On this page: [beside England](#beside-england), [among districts](#districts), [people](#people), "
    "[strategy, money and projects](#strategy), [hate crime](#hate-crime)"
)

# Show
show(measures.key_measures(code))
st.page_link("compare.py", label=f"Compare {name} with other places on any measure", **ahead)

st.header(f"{name} among England’s districts", anchor="districts")
st.markdown(
    f"Each fine mark is a district. The dot is {name}, the line through it its 95% interval where one is published, "
    "the dashed line England."
)
left, right = st.columns(2, gap="large")
with left:
    for figure in (strips["belonging"], strips["deprivation"], strips["newcomers"]):
        if figure is not None:
            show(figure, level=3)
with right:
    for figure in (strips["english"], strips["work"], *series):
        if figure is not None:
            show(figure, level=3)

st.header("People", anchor="people")
left, right = st.columns(2, gap="large")
with left:
    show(people.ethnic_groups(code), level=3)
    show(people.countries_of_birth(code), level=3)
with right:
    show(people.religions(code), level=3)
    show(people.ages(code), level=3)
if named:
    st.page_link("neighbourhoods.py", label=f"Neighbourhoods of {name} on a map", **ahead)

st.header("Strategy, money and projects", anchor="strategy")
if named:
    show(strategy.priorities(code), level=3)
    show(strategy.money(code), level=3)
    st.page_link("funding.py", label=f"Funding in {name}", **ahead)
    show(strategy.projects(code), level=3)
    st.page_link("projects.py", label=f"Projects in {name}", **ahead)
    st.subheader("Learning English")
    st.markdown(strategy.providers(code))
    st.page_link("esol.py", label=f"English language in {name}", **ahead)
else:
    st.markdown(strategy.not_named(code))
    st.page_link("funding.py", label=f"Council finance and awards in {name}", **ahead)
st.page_link("outcomes.py", label=f"Follow the pound in {name}: money, projects, outcomes, evidence", **ahead)

st.header("Hate crime", anchor="hate-crime")
st.markdown(sentences.hate_crime(code))
st.page_link("hate_crime.py", label=f"Hate crime and {name}", **ahead)
