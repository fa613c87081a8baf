"""Adding one's own projects on the page: every hostile file gets its message and the session works on."""

from __future__ import annotations

import pytest
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager
from streamlit.testing.v1 import AppTest

from components.uploads.words import HOW, TOO_MANY
from data.uploads.described import LABEL
from tests.components.uploads.test_uploads import OUTCOMES, PROJECTS
from tests.data.uploads.test_uploads import HOSTILE
from tests.pages.conftest import OpenPage

BRADFORD = "E08000032"


@pytest.fixture
def let_go(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Collect the ids of the files whose bytes were dropped."""
    ids: list[str] = []
    genuine = MemoryUploadedFileManager.remove_file

    def spy(self: MemoryUploadedFileManager, session_id: str, file_id: str) -> None:
        ids.append(file_id)
        genuine(self, session_id, file_id)

    monkeypatch.setattr(MemoryUploadedFileManager, "remove_file", spy)
    return ids


def add(app: AppTest, *given: tuple[str, bytes]) -> AppTest:
    """Add files as a reader does; the uploader is empty again afterwards, and the page whole."""
    app.file_uploader[0].set_value([(name, content, "text/csv") for name, content in given]).run()
    assert not app.exception
    assert app.file_uploader[0].value == []
    assert app.title[0].value in ("Projects", "Outcomes")
    return app


def text(app: AppTest) -> str:
    return "\n".join(block.value for block in app.markdown)


def test_a_session_takes_hostile_files_and_works_on(open_page: OpenPage, let_go: list[str]):
    """All of them are read in `tests/data/test_uploads.py`; here, what the page makes of some of each kind."""
    app = open_page("projects.py", q="no such words")
    kinds = (
        "0 bytes",
        "wrong delimiter",
        "UTF-16 without its mark",
        "bomb",
        "too many rows",
        "password",
        "PDF",
        "cut off",
        "web page",
        "table of a web page",
    )
    for some in (kinds[:4], kinds[4:8], kinds[8:]):
        add(app, *(HOSTILE[kind][:2] for kind in some))
        for kind, error in zip(some, app.error, strict=True):
            assert HOSTILE[kind][2] in error.value.replace("\\", "")
    assert "No project" in text(app)
    assert LABEL not in text(app).replace(HOW, "")
    add(app, ("mine.csv", PROJECTS.encode()))
    assert not app.error
    assert "none of your 3 projects passes these filters" in text(app)
    assert len(let_go) == len(kinds) + 1
    add(app, ("<b>.xlsx", b"PK\x03\x04"), ("mine.csv", OUTCOMES.encode()), *[("more.csv", b"x")] * 3)
    assert len(let_go) == len(kinds) + 6
    refused = [error.value.split(" was ")[0] for error in app.error]
    assert refused == [TOO_MANY.format(4), r"“\<b\>\.xlsx”", *[r"“more\.csv”"] * 2]
    assert "3 projects and 3 outcomes were added; 1 row was left out." in text(app)  # what there was is kept


def test_own_rows_are_counted_listed_and_drawn_are_never_in_a_link_and_can_be_taken_away(open_page, shown):
    app = open_page("projects.py", area=BRADFORD)
    before = [figure.id for figure in shown]
    shown.clear()
    add(app, ("mine.csv", PROJECTS.encode()))
    drawn = {figure.id: figure for figure in shown}  # those of the last run
    assert [figure.id for figure in shown][-len(before) :] == before
    for figure_id in ("projects-list", "projects-timeline", "projects-map"):
        assert LABEL in set(drawn[figure_id].table["whose"])
        assert drawn[figure_id].alt.count(LABEL) == 1
    assert text(app).count(f"**{LABEL}: ") == 3
    assert "whose" not in drawn["projects-by-theme"].table
    assert set(app.query_params) <= {"area", "sort", "form"}
    assert not [link for link in app.get("page_link") if "A1" in link.proto.query_string]

    assert "<b>" not in text(app).replace("\\<b\\>", "")
    (tick,) = [box for box in app.checkbox if "Include my rows" in box.label]
    assert tick.value is False
    tick.check().run()
    assert not app.exception
    assert app.session_state["uploads.included"] is True
    next(button for button in app.button if button.label == "Take my rows away again").click().run()
    assert LABEL not in text(app)
    assert "uploads.own" not in app.session_state
    assert "uploads.sheets" not in app.session_state


def test_rows_stay_from_page_to_page_and_targets_stay_apart(open_page, shown):
    app = add(open_page("outcomes.py", area=BRADFORD), ("mine.csv", PROJECTS.encode()), ("more.csv", OUTCOMES.encode()))
    assert "of your 3 outcomes, these pass the filters: 2 results and 1 target." in text(app)
    drawn = {figure.id: figure for figure in shown}
    assert list(drawn["results"].table["whose"]).count(LABEL) == 2
    assert list(drawn["targets"].table["whose"]).count(LABEL) == 1
    assert "whose" not in drawn["findings"].table
    assert "whose" not in drawn["evidence-map"].table
    app.switch_page("projects.py").run()
    assert not app.exception
    assert "2 of 3 of your projects pass these filters, 1 with an outcome, 1 with a target only." in text(app)


def test_a_table_of_what_is_to_be_mended_is_shown_and_offered(open_page):
    app = add(open_page("projects.py"), ("mine.csv", PROJECTS.encode()))
    (table,) = [table.value for table in app.table if "What to do" in table.value]
    assert list(table["Value"]) == ["Atlantis"]
    assert "Download what is to be mended, CSV" in [button.proto.label for button in app.get("download_button")]
    templates = [b.proto.label for b in app.get("download_button") if b.proto.label.startswith("Template")]
    assert len(templates) == 3
