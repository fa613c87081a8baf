"""Data and methods: every dataset, definition, caveat and download, and how the figures are made."""

import streamlit as st

from components.controls import Ask
from components.themes.catalogue import card, lists, words
from components.themes.catalogue.view import VIEW
from components.themes.methods import block
from data.describe import datasets

st.title("Data and methods")
st.markdown(words.summary())

with st.container(width=card.PROSE):
    chosen = Ask(VIEW)("dataset")

if chosen:
    block.contents({"dataset": "This dataset"})
    card.show(datasets()[chosen])
else:
    block.contents({"datasets": "Datasets", "indicators": "Indicators"})
    lists.show_datasets()
    lists.show_indicators()

block.show()
