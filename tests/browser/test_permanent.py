"""Links made here and opened on a copy with altered data: each of the four states, in a real browser."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

import pandas as pd
from playwright.sync_api import Page

from components.exports.csv import csv
from components.exports.exhibit import exhibit
from components.exports.frozen import freeze
from components.permanent.link import permanent
from components.permanent.words import TITLES, State
from tests.browser.conftest import Altered, Visit, settled


def made(figure_id: str) -> str:
    """Return a permanent link made from the data as they are, below the site."""
    shown = exhibit(figure_id, {}, "")
    link = urlsplit(permanent(shown, freeze(shown)))
    return f"{link.path}?{link.query}"


def alter(copy: Path) -> None:
    """Revise one number, and spoil another table."""
    path = copy / "data" / "tables" / "hate_crime_national.csv"
    rows = pd.read_csv(path, dtype="str", keep_default_na=False)
    newest = (rows["financial_year"] == "2024/25") & (rows["strand"] == "all_strands")
    assert newest.any()
    rows.loc[newest, "offences"] = "123456"
    rows.to_csv(path, index=False, lineterminator="\n")
    spoilt = copy / "data" / "tables" / "esol_funding.csv"
    spoilt.write_text("nothing,of,use\n")
    words = ["hate_crime_national=Counts of 2024/25 revised."]
    subprocess.run([sys.executable, "-m", "data.editions", *words], cwd=copy, stdin=subprocess.DEVNULL, check=False)


def says(page: Page, state: State) -> None:
    page.get_by_text(TITLES[state]).wait_for()
    assert [each for each in TITLES if page.get_by_text(TITLES[each]).count()] == [state]


def test_a_link_made_before_the_data_changed_shows_each_state(visit: Visit, altered_server: Altered):
    links = {figure_id: made(figure_id) for figure_id in ("survey", "national", "spending")}
    rows = csv(exhibit("national", {}, "").figure)
    base = altered_server(alter)

    says(visit(links["survey"], base=base), State.CURRENT)

    newer = visit(links["national"], base=base)
    says(newer, State.NEWER)
    assert newer.get_by_text("Counts of 2024/25 revised.").is_visible()
    assert newer.get_by_role("heading", name="123,456").count(), "the page shows the newest"
    saved = newer.get_by_role("link", name="The rows as they were when the link was made").get_attribute("href")
    assert newer.request.get(base + saved).body() == rows, "and the rows of then can still be had"
    with newer.expect_popup() as waiting:
        newer.get_by_role("link", name="This view with the newest data").click()
    opened = waiting.value
    settled(opened)
    assert "edition=" not in opened.url
    assert opened.get_by_text("Permanent link").count() == 0

    gone = visit(f"{links['survey']}&colour=blue", base=base)
    says(gone, State.GONE)
    assert gone.get_by_text("“colour=blue”").is_visible()

    lost = visit(links["spending"], base=base)
    says(lost, State.LOST)
    saved = lost.get_by_role("link", name="The rows as they were when the link was made").get_attribute("href")
    assert lost.request.get(base + saved).status == 200
