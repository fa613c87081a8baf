"""Filters by who says an outcome and how it was found out: count, lists, map, CSV and data address agree."""

from __future__ import annotations

from io import BytesIO

import pandas as pd
import pytest

from components.themes.methods.examples import evidence
from components.themes.outcomes.choice import Choice, choices, counts
from components.themes.outcomes.money import money
from components.themes.outcomes.view import VIEW
from data.labels import DESIGNS, MARYLAND_LEVELS, SAID_BY
from data.projects.projects import outcomes
from data.served.query import rows, written
from data.store.load import table

PAGE = "outcomes.py"
COLUMNS = {"said": "said_by", "design": "design"}
CODES = [(facet, code) for facet, codes in (("said", SAID_BY), ("design", DESIGNS)) for code in codes]


@pytest.mark.parametrize(("facet", "code"), CODES)
def test_count_lists_map_csv_and_data_address_agree(facet: str, code: str):
    number = int(table("project_outcomes")[COLUMNS[facet]].eq(code).sum())
    assert counts(Choice())[facet].get(code, 0) == number
    assert len(outcomes(**{facet: code})) == number
    figures = VIEW.figures(VIEW.read({facet: [code]})[0])
    lists = [figure.table for one in ("results", "findings", "targets") if (figure := figures[one])]
    assert sum(map(len, lists)) == number
    mapped = figures["evidence-map"]
    assert (int(mapped.table["outcomes"].sum()) if mapped else 0) == number
    served = rows("project_outcomes", [(COLUMNS[facet], code)])
    assert len(served) == number
    assert len(pd.read_csv(BytesIO(written(served, "csv")))) == number


@pytest.mark.parametrize(("facet", "code"), [("said", "evaluator"), ("said", "-provider"), ("design", "before_after")])
def test_an_option_of_the_page_shows_what_it_counts(open_page, shown, facet: str, code: str):
    app = open_page(PAGE, section="reported", **{facet: code})
    number = len(outcomes(**{facet: code}))
    assert not app.exception
    assert not app.info
    option = next(o for m in app.multiselect for o in m.options if o.startswith(f"{choices()[facet][code]} ("))
    assert option.endswith(f"({number})")
    by_id = {figure.id: figure for figure in shown}
    targets = len(outcomes(**{facet: code}, grade="target"))
    assert sum(len(by_id[one].table) for one in ("results", "findings") if one in by_id) == number - targets
    assert "How it was found out" in by_id["results"].reading


def test_the_two_narrow_outcomes_and_not_the_money():
    plain, narrowed = Choice(), Choice(said=("evaluator",), design=("randomised_trial",))
    assert len(money(plain)) == len(money(narrowed))
    assert 0 < len(narrowed.found()) < len(plain.found())


def test_the_methods_put_every_design_on_the_scale_or_say_that_it_is_not():
    lines = evidence()["designs"].splitlines()
    assert len(lines) == len(DESIGNS)
    for (code, label), line in zip(DESIGNS.items(), lines, strict=True):
        number = int(table("project_outcomes")["design"].eq(code).sum())
        assert line == f"| {label} | {MARYLAND_LEVELS.get(code, 'not on the scale')} | {number} |"
