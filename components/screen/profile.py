"""Parts of the profile page that are laid out in a way of their own."""

from __future__ import annotations

import streamlit as st

from components.figure.figure import Figure
from components.screen import address
from components.screen.figure_block import show
from components.themes.profile.standing_out import as_list


def show_strengths_and_problems(figure: Figure | None, area_code: str) -> None:
    """Show what stands out as two lists side by side, one below the other on a phone."""

    def lists() -> None:
        left, right = st.columns(2, gap="large")
        with left:
            st.markdown(f"**Strengths**\n\n{as_list(area_code, 'strength')}")
        with right:
            st.markdown(f"**Problems**\n\n{as_list(area_code, 'problem')}")
        st.markdown(f"[How strengths and problems are chosen]({address.link('data')}#strengths)")

    if figure:
        show(figure, listed=lists)
