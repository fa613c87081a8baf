"""Parts of the profile page that are laid out in a way of their own."""

from __future__ import annotations

import streamlit as st

from components.figure.figure import Figure
from components.screen import address, strip_table
from components.screen.figure_block import show
from components.themes.profile import questions, sentences, spine
from components.themes.profile.standing_out import as_list
from data.places import areas


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


def show_at_a_glance(area_code: str) -> None:
    """Write four sentences at the left and three questions at the right."""
    with st.container(key="glance"):
        said, asked = st.columns(2, gap="large")
        said.markdown("\n\n".join(sentences.sentences(area_code)))
        found = [question.as_markdown() for question in questions.questions(area_code)]
        numbered = "\n".join(f"{number}. {question}" for number, question in enumerate(found, 1))
        asked.markdown(address.rooted(f"**Things to ask**\n\n{numbered}"), help=questions.RULES)


def show_spine(figure: Figure | None, area_code: str) -> None:
    """Show the spine as a table with strips in its cells."""
    if figure:
        show(
            figure,
            twin=False,
            listed=lambda: strip_table.show(
                spine.HEADS,
                spine.rows(area_code),
                alt=figure.subtitle,
                place=areas.name(area_code),
                numbers=spine.NUMBERS,
                stacked=True,
            ),
        )
