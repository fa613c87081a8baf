"""One figure over the whole screen."""

from __future__ import annotations

import streamlit as st

from components.figure.figure import Figure
from components.screen.figure_chart import chart


@st.dialog("Enlarged", width="large")
def opened(figure: Figure) -> None:
    """Show the chart of a figure as large as the window allows."""
    st.markdown(f"### {figure.title}\n\n{figure.subtitle}")
    for caveat in figure.caveats:
        st.markdown(caveat)
    chart(figure, "large")
