"""A research pack is whole: its code gives the figure's numbers, its descriptions agree with its files."""

from __future__ import annotations

import hashlib
import io
import json
import os
import re
import runpy
import shutil
import subprocess
import zipfile
from dataclasses import replace
from pathlib import Path, PureWindowsPath

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from starlette.applications import Starlette
from starlette.testclient import TestClient

from components.exports import browser, page_packs, readme, rebuild, routes, turns
from components.exports import pack as packing
from components.exports.browser import Drawn, NoBrowser
from components.exports.cells import SAFETY
from components.exports.format import Format
from components.exports.formats import SINGLE
from components.exports.pack import TooLarge, pack, pack_name
from components.exports.recipe import recipe
from components.figure.figure import Figure
from components.figure.reading import as_read, cell
from components.style.numbers import is_missing
from components.style.words import slug
from data.served.query import rows, written
from data.store.describe import datasets
from tests.exhibits import FIGURES, IDS, taken

UNDRAWN = {kind: form for kind, form in SINGLE.items() if not form.drawn}
PAGES = [path for path, ids in IDS.items() if ids]
each_page = pytest.mark.parametrize("page", PAGES)
NOT_ON_WINDOWS = re.compile(r'[<>:"|?*\x00-\x1f\\]|[ .]$')
R = shutil.which("Rscript")
RESERVED = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))}


def files_of(packed: bytes) -> dict[str, bytes]:
    """Return the files of a ZIP by their names below its one folder."""
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        assert len({name.partition("/")[0] for name in archive.namelist()}) == 1
        return {name.partition("/")[2]: archive.read(name) for name in archive.namelist()}


@pytest.fixture(scope="module")
def packs(tmp_path_factory) -> dict[str, Path]:
    """Unpack a pack of every figure of every page."""
    folder = tmp_path_factory.mktemp("packs")
    for page in PAGES:
        shown = [taken(figure_id) for figure_id in IDS[page]]
        zipfile.ZipFile(io.BytesIO(pack(shown, UNDRAWN))).extractall(folder)
    return {page: folder / (page or "overview") for page in PAGES}


@each_page
def test_the_code_gives_the_numbers_of_every_figure(packs, page):
    for figure_id in IDS[page]:
        figure, folder = taken(figure_id).figure, packs[page] / "figures" / figure_id
        code = runpy.run_path(str(folder / "rebuild.py"))
        same_rows(code["rows"](), figure.table)
        pd.testing.assert_frame_equal(code["shown"](), as_read(figure).reset_index(drop=True), check_dtype=False)


def same_rows(found: pd.DataFrame, table: pd.DataFrame) -> None:
    assert len(found) == len(table)
    assert list(found)[: table.shape[1]] == list(table)
    for name in table:
        for mine, theirs in zip(found[name], table[name], strict=True):
            assert (is_missing(theirs) or theirs == "") if is_missing(mine) else mine == theirs, name


@each_page
def test_a_column_has_a_type_of_its_own(page):
    """Numbers or truths in a column of objects would be text in some files and not in others."""
    for figure_id in IDS[page]:
        for name, values in taken(figure_id).figure.table.select_dtypes(["object", "str"]).items():
            told = f"{figure_id}: {name} needs a dtype"
            assert pd.api.types.infer_dtype(values, skipna=True) in ("string", "empty"), told


@each_page
def test_parquet_holds_the_rows_exactly(packs, page):
    for figure_id in IDS[page]:
        same_rows(
            pd.read_parquet(packs[page] / "figures" / figure_id / "figure.parquet"), taken(figure_id).figure.table
        )


@each_page
def test_descriptions_agree_with_the_tables(packs, page):
    told = json.loads((packs[page] / "datapackage.json").read_text())
    assert re.fullmatch(r"[a-z0-9._-]+", told["name"])
    assert told["licenses"]
    assert told["sources"]
    names = [table["name"] for table in told["resources"]]
    assert len(set(names)) == len(names)
    assert {f"figure-{figure_id}" for figure_id in IDS[page]} <= set(names)
    for table in told["resources"]:
        assert re.fullmatch(r"[a-z0-9._-]+", table["name"])
        text = pd.read_csv(packs[page] / table["path"], dtype="str", keep_default_na=False)
        fields = table["schema"]["fields"]
        assert [field["name"] for field in fields] == list(text)
        assert table["schema"]["missingValues"] == [""]
        for field in fields:
            assert field["title"]
            assert field["description"], f"{table['name']}: {field['name']}"
            cells = text[field["name"]][text[field["name"]] != ""]
            if field["type"] in ("integer", "number"):
                numbers = pd.to_numeric(cells)
                assert field["type"] == "number" or (numbers == numbers.round()).all()
            elif field["type"] == "boolean":
                assert set(cells) <= {*field["trueValues"], *field["falseValues"]}


@each_page
def test_the_first_file_says_what_to_mind_and_how_to_cite(packs, page):
    text = (packs[page] / "README.md").read_text()
    for figure_id in IDS[page]:
        shown = taken(figure_id)
        figure = shown.figure
        assert all(words in text for words in (figure.title, figure.alt, shown.address, *figure.caveats))
        assert all(caveat.text in text for name in figure.datasets for caveat in datasets()[name].caveats)
        assert (packs[page] / "figures" / figure_id / "figure.txt").read_text().strip() in text
    assert SAFETY in text


@each_page
def test_checksums_are_of_every_file_and_names_are_safe_everywhere(packs, page):
    files = {path.relative_to(packs[page]).as_posix(): path for path in packs[page].rglob("*") if path.is_file()}
    sums = dict(reversed(line.split("  ")) for line in (packs[page] / "SHA256SUMS").read_text().splitlines())
    assert set(sums) == set(files) - {"SHA256SUMS"}
    for name, expected in sums.items():
        assert hashlib.sha256(files[name].read_bytes()).hexdigest() == expected
        assert len(name) < 150
        for part in PureWindowsPath(name).parts:
            assert not NOT_ON_WINDOWS.search(part)
            assert part.partition(".")[0].lower() not in RESERVED


@pytest.mark.parametrize(("path", "figure_id"), FIGURES)
def test_file_names_are_safe_everywhere(path, figure_id):
    name = taken(figure_id).figure.file_name
    assert re.fullmatch(r"[a-z0-9-]{1,120}", name)
    assert name not in RESERVED
    assert figure_id not in RESERVED


def test_words_that_windows_keeps_for_itself_make_no_file_name():
    assert slug("Con") not in RESERVED
    assert slug("LPT1.") not in RESERVED
    assert slug("Control") == "control"


def test_a_pack_of_one_figure_has_its_datasets_whole():
    shown = taken("months")
    packed = pack([shown], UNDRAWN)
    assert packed == pack([shown], UNDRAWN), "the same exhibit gives the same bytes"
    files = files_of(packed)
    (dataset,) = shown.figure.datasets
    assert files[f"datasets/{dataset}.csv"] == written(rows(dataset), "csv")
    assert {f"figures/months/figure.{kind}" for kind in UNDRAWN} - set(files) == {"figures/months/figure.xlsx"}
    assert "workbook.xlsx" in files


def test_the_code_reads_its_numbers_from_the_files(tmp_path):
    """Change a number and a text in the CSV: both tables change."""
    for name, body in {**recipe(taken("survey").figure), "figure.csv": SINGLE["csv"].write(taken("survey"))}.items():
        (tmp_path / name).write_bytes(body)
    file = tmp_path / "figure.csv"
    first = str(taken("survey").figure.table["incidents_per_year"].iloc[0])
    before = rebuild.shown(tmp_path)
    file.write_text(file.read_text().replace(first, "1234567"))
    assert rebuild.rows(tmp_path)["incidents_per_year"].iloc[0] == 1234567
    assert "1,234,567" in rebuild.shown(tmp_path).to_numpy()
    assert "1,234,567" not in before.to_numpy()


def test_texts_made_harmless_come_back_exact(tmp_path):
    table = pd.DataFrame({"word": ["=1", "-x", "plain", None], "n": [1.5, None, -0.04, 2]})
    figure = Figure("f", "T", "S", "A", table, ("gdp_deflators",), units={"n": "percent"})
    shown = replace(taken("national"), figure=figure)
    for name, body in {**recipe(figure), "figure.csv": SINGLE["csv"].write(shown)}.items():
        (tmp_path / name).write_bytes(body)
    same_rows(rebuild.rows(tmp_path), table)
    assert rebuild.shown(tmp_path).to_numpy().tolist() == as_read(figure).to_numpy().tolist()


@settings(max_examples=200)
@given(
    st.one_of(st.none(), st.booleans(), st.integers(-(10**12), 10**12), st.floats(-1e12, 1e12), st.text()),
    st.sampled_from(["", "percent", "pounds", "decimal", "year", "score out of 10"]),
)
def test_the_code_rounds_as_the_page_does(value, unit):
    assert rebuild.cell(value, unit) == cell(value, unit)


def test_code_in_r_says_the_same_as_code_in_python():
    """Where no R runs it: every number and word that decides how a cell is written is in both."""
    here = Path(rebuild.__file__)
    r, python = here.with_suffix(".R").read_text(), here.read_text()
    for told in ("not available", "999.5e6", "billion", "million", "figure.csv", "if_empty", "columns.csv"):
        assert told in r
        assert told in python
    assert r.count("(") == r.count(")")
    assert r.count("{") == r.count("}")


@pytest.mark.skipif(R is None, reason="R is not on this machine")
@each_page
def test_code_in_r_gives_the_table_as_the_page_shows_it(packs, page):
    writes = 'source("rebuild.R"); write.csv(shown(), "shown.csv", row.names = FALSE, na = "", fileEncoding = "UTF-8")'
    for figure_id in IDS[page]:
        folder = packs[page] / "figures" / figure_id
        told = {**os.environ, "LC_ALL": "C.UTF-8"}
        subprocess.run([R, "-e", writes], cwd=folder, env=told, check=True, capture_output=True, timeout=60)
        found = pd.read_csv(folder / "shown.csv", dtype="str", keep_default_na=False)
        (folder / "shown.csv").unlink()
        expected = as_read(taken(figure_id).figure)
        assert [*found] == [str(name) for name in expected]
        assert found.to_numpy().tolist() == expected.astype("str").to_numpy().tolist()


def png_only(monkeypatch, drawn) -> dict[str, Format]:
    """Return a form that `drawn` draws in place of a browser."""
    monkeypatch.setattr(packing, "drawn", drawn)
    return {"png": SINGLE["png"]}


def test_pictures_are_left_out_where_nobody_can_draw_them_and_the_pack_says_so(monkeypatch):
    def nobody(*_):
        raise NoBrowser("No.")

    monkeypatch.setattr(browser, "executable", lambda: None)
    monkeypatch.setattr(readme, "executable", lambda: None)
    shown = [taken("national"), taken("rise-2016-17")]
    files = files_of(pack(shown, png_only(monkeypatch, nobody)))
    assert not [name for name in files if name.endswith((".svg", ".png"))]
    said = files["README.md"].decode()
    assert "has no browser to draw them with" in said
    for each in shown:
        assert f"- “{each.figure.title}”: <{each.address}>\n" in said


def test_drawing_pictures_ends_when_its_time_is_over_and_the_pack_names_the_others(monkeypatch):
    clock = iter([0, *range(1, 10_000, packing.DRAWING)])
    monkeypatch.setattr(packing.time, "monotonic", lambda: next(clock))
    monkeypatch.setattr(packing, "AT_A_TIME", 1)
    monkeypatch.setattr(readme, "executable", lambda: "/usr/bin/chromium")
    shown = [taken("national"), taken("rise-2016-17"), taken("events")]
    files = files_of(pack(shown, png_only(monkeypatch, lambda some, _: [Drawn(b"s", b"p") for _ in some])))
    assert [name for name in files if name.endswith("figure.png")] == ["figures/national/figure.png"]
    told = files["README.md"].decode().partition("## Pictures that are not in this pack")[2].partition("\n## ")[0]
    assert "no time" in told
    assert [each.file_address("png") in told for each in shown] == [False, True, True]


def test_a_picture_that_fails_does_not_take_the_others_with_it(monkeypatch):
    shown = [taken("national"), taken("rise-2016-17")]
    files = files_of(pack(shown, png_only(monkeypatch, lambda some, _: [None, Drawn(b"s", b"p")])))
    assert [name for name in files if name.endswith("figure.png")] == ["figures/rise-2016-17/figure.png"]


def test_a_pack_has_bounds():
    with pytest.raises(TooLarge, match="larger than 0 MB"):
        pack([taken("national")], UNDRAWN, most=1000)


@pytest.fixture(scope="module")
def client() -> TestClient:
    return TestClient(Starlette(routes=page_packs.routes))


def test_a_page_comes_as_one_pack_under_its_address(client, monkeypatch):
    monkeypatch.setattr(page_packs, "SINGLE", {"csv": SINGLE["csv"]})
    answer = client.get("/api/v1/pages/hate-crime.zip?strand=religion")
    assert answer.headers["content-type"] == "application/zip"
    assert 'filename="hate-crime.zip"' in answer.headers["content-disposition"]
    told = json.loads(files_of(answer.content)["datapackage.json"])
    assert "strand=religion" in told["homepage"]
    assert client.get("/api/v1/pages/overview.zip").status_code == 200
    assert client.get("/api/v1/pages/hate-crime.zip?strand=nonsense").status_code == 400
    for wrong in ("nothing.zip", "hate-crime.exe", "data.zip"):
        refused = client.get(f"/api/v1/pages/{wrong}")
        assert refused.status_code == 404
        assert refused.json()["error"].endswith(".")


@pytest.mark.parametrize("path", ["pages/overview", "figures/national"])
def test_who_asks_for_a_pack_while_others_are_made_waits_only_so_long(monkeypatch, path):
    monkeypatch.setattr(turns, "PATIENCE", 0.01)
    client = TestClient(Starlette(routes=[*page_packs.routes, *routes.routes]))
    with packing.TURNS.turn():
        answer = client.get(f"/api/v1/{path}.zip")
    assert answer.status_code == 503
    assert int(answer.headers["retry-after"]) > 0
    assert "research packs are being made" in answer.json()["error"]


def test_pages_are_listed_with_their_figures(client):
    listed = {line["id"]: line for line in client.get("/api/v1/pages").json()}
    assert listed["overview"]["figures"] == IDS[""]
    assert listed["hate-crime"]["links"]["zip"] == "/api/v1/pages/hate-crime.zip"
    assert "data" not in listed, "a page without figures has no pack"


def test_the_folder_of_a_pack_says_what_it_holds():
    assert pack_name([taken("national")]) == "hate-crime-national"
    assert pack_name([taken("england"), taken("five-beside-england")]) == "overview"
