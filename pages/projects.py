"""projects."""

import streamlit as st

st.title("projects")
