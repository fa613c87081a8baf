"""Data and methods: every dataset, definition, caveat and download, and how the figures are made."""

import streamlit as st

from components.screen import dataset_card as card
from components.screen import dataset_lists as lists
from components.screen import methods as block
from components.screen.controls import Ask
from components.themes.catalogue import words
from components.themes.catalogue.view import VIEW
from data.store.describe import datasets

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
