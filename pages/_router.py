"""Every run of every page starts here: the list of pages, what goes around them, and what happens when one fails."""

from __future__ import annotations

import logging
from pathlib import Path

import streamlit as st

from components.screen import address, dialogs, figure_block, footer, frame, notices
from components.screen import permanent_banner as permanent
from components.themes.views import VIEWS
from data.store.load import TableUnavailable

HERE = Path(__file__).parent


def page(file: str, url_path: str, hint: str) -> st.Page:
    """Declare the page of a view; `url_path` is its address and never changes."""
    return st.Page(HERE / file, title=VIEWS[url_path].title, url_path=url_path, help=hint, default=not url_path)


PAGES = {
    "": [
        page("overview.py", "", "The five areas on one page"),
    ],
    "Places": [
        page("area.py", "area", "One area: people, money, projects, outcomes"),
        page("compare.py", "compare", "One measure over chosen areas, neighbours and England"),
        page("neighbourhoods.py", "neighbourhoods", "Inside one of the five, on a map"),
    ],
    "Themes": [
        page("hate_crime.py", "hate-crime", "What the police recorded, and what it cannot tell you"),
        page("funding.py", "funding", "Who paid what, to whom, at whose prices"),
        page("esol.py", "esol", "Who needs English, and what teaching there is"),
    ],
    "Projects and outcomes": [
        page("projects.py", "projects", "Find projects by area, theme and fund"),
        page("outcomes.py", "outcomes", "What projects reported, and how strong the evidence is"),
    ],
    "About the data": [
        page("data_and_methods.py", "data", "Every dataset, definition, caveat and download"),
    ],
}

chosen = st.navigation(PAGES, position="top")
st.set_page_config(page_title=f"{chosen.title} – Integration Areas Explorer", page_icon="🧭", layout="wide")
address.begin(chosen.url_path)
dialogs.begin()
figure_block.begin()
frame.show()
above, view, unused, failed = st.container(), VIEWS.get(chosen.url_path), [], False
try:
    chosen.run()
    if view:
        dialogs.fill(view)
    unused = address.write()
except TableUnavailable as error:
    failed = True
    notices.table_unavailable(error)
except Exception:
    failed = True
    logging.getLogger(__name__).exception("The page /%s failed", chosen.url_path)
    notices.failed()
with above:
    for misheard in address.all_misheard():
        notices.not_known(*misheard)
    permanent.show(chosen.url_path, view, unused, failed=failed)
footer.show()
