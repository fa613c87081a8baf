"""Hate crime: what the police recorded, and what that cannot tell."""

import streamlit as st

from components import controls
from components.charts.lines import lines
from components.figure import Figure
from components.figure_block import show
from data.load import table

st.title("Hate crime")
strand = controls.one_of(
    "strand",
    {"all_strands": "All strands", "religion": "Religion", "race": "Race"},
    "all_strands",
    "Strand",
    what="the strand",
    short=True,
)
area = controls.area()
t = table("hate_crime_national")
t = (
    t[
        (t.strand == strand)
        & t.latest_seen_for_geography
        & t.geography.isin(["England and Wales", "England and Wales excluding Metropolitan Police"])
    ]
    .sort_values(["geography", "financial_year"])
    .assign(segment=0)
)
show(
    Figure(
        "national",
        "Something rose",
        f"{strand} offences, England and Wales, 2012/13 to 2024/25",
        "alt",
        t,
        ("hate_crime_national",),
        draw=lambda p: lines(
            t,
            p,
            periods=sorted(t.financial_year.unique()),
            series="geography",
            value="offences",
            period="financial_year",
            breaks={"2024/25": "Met changed system"},
        ),
    )
)
