"""Data and methods: every dataset, definition, caveat and download, and how the figures are made."""

import streamlit as st

from components.screen import dataset_card as card
from components.screen import dataset_lists as lists
from components.screen import methods, sections
from components.screen.ask import Ask
from components.themes.catalogue import words
from components.themes.catalogue.view import VIEW
from data.store.describe import datasets

st.title("Data and methods")
st.markdown(words.summary())

ask = Ask(VIEW)
for section, place in sections.chosen(VIEW):
    with place:
        match section:
            case "datasets":
                search, choose = st.columns(2, gap="small")
                with search:
                    asked = ask("q", placeholder="hate crime, Home Office, ward")
                with choose:
                    chosen = ask("dataset")
                if chosen:
                    card.show(datasets()[chosen])
                else:
                    lists.show_datasets(asked)
            case "indicators":
                lists.show_indicators()
            case "sources":
                with st.columns(2, gap="small")[0]:
                    asked = ask("source", placeholder="census, Department for Education, 2024")
                lists.show_sources(asked)
                methods.show(VIEW.section(section))
            case _:
                methods.show(VIEW.section(section))
        sections.onward(VIEW, section, ask.figures())
