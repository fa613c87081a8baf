"""Datasets in the words of Frictionless Data: descriptions agree with the files that they describe."""

from __future__ import annotations

import io
import json
import re

import pandas as pd
import pytest

from data.served.package import field, licence, resource
from data.served.query import rows, written
from data.store.describe import Column, datasets


@pytest.mark.parametrize("dataset", datasets().values(), ids=lambda dataset: dataset.id)
def test_a_description_agrees_with_its_file(dataset):
    described = resource(dataset, datasets())
    text = pd.read_csv(io.BytesIO(written(rows(dataset.id), "csv")), dtype="str", keep_default_na=False)
    fields = {each["name"]: each for each in described["schema"]["fields"]}
    assert list(fields) == list(text)
    for name, told in fields.items():
        cells, bounds = text[name][text[name] != ""].drop_duplicates(), told["constraints"]
        assert not bounds["required"] or (text[name] != "").all(), name
        if "pattern" in bounds:
            assert cells.map(lambda cell, form=bounds["pattern"]: re.fullmatch(form, cell) is not None).all(), name
        if told["type"] == "boolean":
            assert set(cells) <= {*told["trueValues"], *told["falseValues"]}
    assert not text.duplicated(described["schema"]["primaryKey"]).any()
    assert described["sources"]
    assert all(source["title"] for source in described["sources"])
    assert described["caveats"] == [caveat.text for caveat in dataset.caveats]
    json.dumps(described, allow_nan=False)


def test_references_are_told_only_to_tables_that_stand_beside():
    awards = datasets()["awards"]
    assert "foreignKeys" not in resource(awards)["schema"]
    keys = resource(awards, {"funds"})["schema"]["foreignKeys"]
    assert keys == [{"fields": "fund_id", "reference": {"resource": "funds", "fields": "fund_id"}}]


def test_a_column_says_what_it_may_hold():
    said = field(Column(name="rate", title="Rate", description="A rate", type="number", unit="per 1,000", minimum=0))
    assert said["constraints"] == {"required": True, "minimum": 0}
    assert said["unit"] == "per 1,000"
    dated = field(Column(name="on", title="On", description="A day", type="date", required=False))
    assert dated["type"] == "string"
    assert re.fullmatch(dated["constraints"]["pattern"], "2018-04")
    several = field(Column(name="ids", title="Ids", description="Codes", pattern="^a$", separator="|"))
    assert "pattern" not in several["constraints"]


def test_licences_have_names():
    assert licence("Open Government Licence v3.0 (OS OpenData)")["name"] == "OGL-UK-3.0"
    assert licence("MIT") == {"name": "MIT", "title": "MIT"}
    assert licence("Facts only taken")["name"] == "other"
