"""data_and_methods."""

import streamlit as st

st.title("data_and_methods")
