"""Area profile: what stands out, every theme beside England and similar places, who lives there, and the strategy."""

import streamlit as st

from components.screen.controls import Ask
from components.screen.figure_block import show
from components.screen.profile import show_strengths_and_problems
from components.themes.profile import measures, people, sentences, strategy
from components.themes.profile.headlines import LEFT, RIGHT
from components.themes.profile.view import VIEW
from data.places import areas

# Ask. The title stands first on the page, but needs to know the area.
heading = st.container()
ask = Ask(VIEW)
with st.columns([2, 3])[0]:
    code = ask("area")

# Get
name, named, figures = areas.spoken(code), areas.is_integration_area(code), ask.figures()
ahead = {"query_params": {"area": code}, "icon": ":material/arrow_forward:"}

# Say
heading.title(areas.name(code))
heading.markdown(sentences.introduction(code))

# Show
show_strengths_and_problems(figures["strengths-and-problems"], code)
st.markdown(sentences.getting_along(code))
st.markdown(
    "On this page: [theme by theme](#districts), [people](#people), [strategy, money and projects](#strategy), "
    "[hate crime](#hate-crime), [every measure](#measures)"
)

st.header(f"{areas.name(code)}, theme by theme", anchor="districts")
st.markdown(sentences.how_to_read(code))
for column, themes in zip(st.columns(2, gap="large"), (LEFT, RIGHT), strict=True):
    with column:
        for theme in themes:
            if figure := figures[f"theme-{theme}"]:
                show(figure, level=3)
st.page_link("compare.py", label=f"Compare {name} with other places on any measure", **ahead)

st.header("People", anchor="people")
st.markdown(people.both_censuses())
languages = figures["main-language"]
left, right = ["ethnic-groups", "country-of-birth"], ["religious-groups", "main-language" if languages else "age"]
left += ["age"] if languages else []  # so that both columns are about as long
for column, shown in zip(st.columns(2, gap="large"), (left, right), strict=True):
    with column:
        for figure_id in shown:
            show(figures[figure_id], level=3)
if named:
    st.page_link("neighbourhoods.py", label=f"Neighbourhoods of {name} on a map", **ahead)

st.header("Strategy, money and projects", anchor="strategy")
if named:
    show(figures["priorities"], level=3)
    show(figures["area-awards"], level=3)
    st.page_link("funding.py", label=f"Funding in {name}", **ahead)
    show(figures["area-projects"], level=3)
    st.page_link("projects.py", label=f"Projects in {name}", **ahead)
    st.subheader("Learning English")
    st.markdown(strategy.providers(code))
    st.page_link("esol.py", label=f"English language in {name}", **ahead)
else:
    st.markdown(strategy.not_named(code))
    st.page_link("funding.py", label=f"Council finance and awards in {name}", **ahead)
st.page_link("outcomes.py", label=f"Follow the pound in {name}", **ahead)

st.header("Hate crime", anchor="hate-crime")
st.markdown(sentences.hate_crime(code))
st.page_link("hate_crime.py", label=f"Hate crime and {name}", **ahead)

st.header("Every measure", anchor="measures")
show(figures["every-measure"], level=3, listed=lambda: st.markdown(measures.elsewhere(code)))
