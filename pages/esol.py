"""esol."""

import streamlit as st

st.title("esol")
