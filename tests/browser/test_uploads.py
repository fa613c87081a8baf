"""A reader's own file through a real browser: seen in one session only, in a download only when wanted."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page, expect

from data.uploads import template
from data.uploads.described import LABEL
from tests.browser.conftest import Visit, opened, rerun, settled

EXAMPLE = "Example: tea and talk"


def add(page: Page, name: str, content: bytes, told: str) -> None:
    """Add a file and wait until the page says what it is to say of it."""
    given = {"name": name, "mimeType": "application/octet-stream", "buffer": content}
    page.locator("input[type=file]").set_input_files(given)
    page.get_by_text(told).wait_for()
    settled(page)


def list_file(page: Page) -> str:
    box = opened(page, "projects-list", "Save")
    with page.expect_download() as waiting:
        box.get_by_role("button", name="Download CSV").click()
    box.get_by_role("button", name="Close").click()
    expect(box).to_be_hidden()
    return Path(waiting.value.path()).read_text()


def test_two_browsers_never_see_each_others_rows(visit: Visit):
    mine = visit("/projects?area=E08000032&theme=social_mixing", apart=True)
    theirs = visit("/projects?area=E08000032&theme=social_mixing")
    mine.get_by_text("Add your own projects").click()
    add(mine, "mine.xlsx", template.as_xlsx(), "1 project and 1 outcome were added; every row passed the checks.")
    assert mine.get_by_text(f"{LABEL}: your one project passes these filters").count() == 1
    assert EXAMPLE not in list_file(mine)
    with rerun(mine):
        mine.get_by_text("Include my rows in the CSV files of this page").click()
    assert EXAMPLE in list_file(mine)

    with rerun(theirs):
        theirs.get_by_text("Table", exact=True).first.click()
    assert LABEL not in theirs.locator("body").inner_text().replace("shown as", "")
    assert EXAMPLE not in list_file(theirs)

    theirs.goto(mine.url)  # the address holds nothing of it
    settled(theirs)
    assert EXAMPLE not in theirs.locator("body").inner_text()

    with rerun(mine):
        mine.get_by_role("button", name="Take my rows away again").click()
    assert mine.get_by_text(LABEL).count() == 0


def test_what_is_no_table_or_too_large_is_refused_and_the_page_goes_on(visit: Visit):
    page = visit("/projects?q=no+such+words")
    page.get_by_text("Add your own projects").click()
    add(page, "<img src=x>.csv", b"%PDF-1.7", "“<img src=x>.csv” was not read. It is a PDF")
    page.locator("input[type=file]").set_input_files(
        {"name": "large.csv", "mimeType": "text/csv", "buffer": b"x" * (5 * 1024**2 + 1)}
    )
    page.get_by_text("File must be").wait_for()
    add(page, "mine.csv", template.as_csv("projects"), "1 project was added")
