"""area."""

import streamlit as st

st.title("area")
