"""What is said of the public record: "not published" only where a source says so, else that it is not held here."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest
from pydantic import BaseModel

from components.figure.figure import Figure
from components.themes.outcomes.context import five_areas, where_from
from components.themes.profile.sentences import getting_along
from components.themes.views import VIEWS
from data.places.areas import FIVE
from data.places.comparison import measures
from data.places.publication import publication
from data.store.describe import Caveat, datasets, indicators
from data.store.load import table

UNPUBLISHED = re.compile(r"\b(?:not|never|no longer) published\b|\bunpublished\b", re.IGNORECASE)
ROOT = Path(__file__).parents[3]
ADUR, BIRMINGHAM, SCILLY, HARTLEPOOL, SOMERSET = "E07000223", "E08000025", "E06000053", "E06000001", "E06000066"
SURVEY = [measure for measure in measures() if measure.startswith(("cls_", "place_"))]
OTHERS = ("employment_rate", "level3_qualifications", "ks2_expected_standard", "imd_average_score")

SEEN = [
    *((path, {"area": [area]}) for path in VIEWS for area in (*FIVE, ADUR, BIRMINGHAM, SCILLY, HARTLEPOOL, SOMERSET)),
    *(("compare", {"measure": [m], "area": [a]}) for m in (*SURVEY, *OTHERS) for a in (FIVE[0], ADUR)),
]


def allowed() -> list[str]:
    """Return the caveats that say that something was not published, each with the source that says so."""
    caveats = chain.from_iterable(dataset.caveats for dataset in datasets().values())
    return [caveat.text for caveat in caveats if UNPUBLISHED.search(caveat.text) and caveat.source_id]


def words(figure: Figure) -> str:
    """Return all that a figure says in words; its chart takes its words from code, and its rows from tables."""
    reading = "" if figure.reading is None else figure.reading.to_csv()
    noted = [str(note) for note in figure.table["note"].unique()] if "note" in figure.table else []
    return "\n".join([figure.title, figure.subtitle, figure.alt, *figure.caveats, *noted, reading])


@pytest.mark.parametrize(("path", "asked"), SEEN, ids=lambda part: str(part))
def test_no_figure_says_not_published_without_a_source(path, asked):
    view = VIEWS[path]
    for figure in view.figures(view.read(asked)[0]).values():
        said = words(figure) if figure else ""
        for text in allowed():
            said = said.replace(text, "")
        assert not UNPUBLISHED.search(said), figure.id


def test_no_code_says_not_published():
    """The sentences of pages are made from texts in code; comments and descriptions of functions are for developers."""
    found = []
    for path in chain(*((ROOT / folder).rglob("*.py") for folder in ("components", "data", "pages"))):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        spoken = [node for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)]
        about = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        found += [path.name for node in spoken if id(node) not in about and UNPUBLISHED.search(node.value)]
    assert not found


@pytest.mark.parametrize("name", [name for name in datasets() if name != "sources"])
def test_no_table_says_not_published(name):
    text = table(name).select_dtypes("str")
    for column in text:
        assert not text[column].drop_duplicates().str.contains(UNPUBLISHED).any(), column


def told(part: object) -> Iterator[str]:
    """Yield every text of a description, those within it too; not those of a caveat that names what says so."""
    if isinstance(part, Caveat) and part.source_id:
        return
    if isinstance(part, str):
        yield part
    elif isinstance(part, BaseModel):
        yield from chain.from_iterable(told(value) for _, value in part)
    elif isinstance(part, tuple):
        yield from chain.from_iterable(map(told, part))


def test_the_catalogue_says_not_published_only_with_a_source():
    every = chain(datasets().values(), indicators().values())
    assert not [text for text in chain.from_iterable(map(told, every)) if UNPUBLISHED.search(text)]
    assert list(told(Caveat(text="Limits are not published."))) == ["Limits are not published."]
    assert not list(told(Caveat(text="Limits are not published.", source_id="dfe_lait")))


# Where what is not held would come from


def test_every_measure_names_a_publication_and_its_publisher():
    rows = table("indicators")[["indicator_id", "period"]].drop_duplicates()
    for measure, period in rows.itertuples(index=False):
        named = publication(measure, period)
        assert named.endswith(")"), named
        assert ":" not in named, named
        assert len(named) < 160


def test_what_is_not_held_says_where_it_would_come_from():
    survey = "Community Life Survey 2024/25 (Department for Culture, Media and Sport)"
    assert survey in getting_along(ADUR)
    assert survey in where_from(())
    assert five_areas(()).notes == (f"No figure for England is held here for 2024/25. It would come from {survey}.",)


@pytest.mark.parametrize("measure", SURVEY)
def test_no_caveat_takes_the_copy_for_the_survey(measure):
    """The survey of 2023/24 and 2024/25 was enlarged for local authorities of both tiers, and goes on."""
    for caveat in indicators()[measure].caveats:
        assert "exist for 2024/25 only" not in caveat
        assert "was found" not in caveat
    if measure.startswith("cls_") and "132" in indicators()[measure].levels:
        assert any("enlarged in 2023/24 and 2024/25" in caveat for caveat in indicators()[measure].caveats)


def test_no_series_is_said_to_have_stopped():
    caveats = [caveat for about in indicators().values() for caveat in about.caveats]
    caveats += [caveat.text for caveat in datasets()["indicators"].caveats]
    assert not [caveat for caveat in caveats if "stopped" in caveat]
    assert any("Nomis has later figures" in caveat for caveat in indicators()["employment_rate"].caveats)
