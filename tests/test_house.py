"""The rules of the house, held by machine: who may import whom, how long a file may be, where a colour may stand."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from components.style.palette import DARK, LIGHT
from data.store import editions
from data.uploads.grid import MOST_BYTES

ROOT = Path(__file__).parents[1]
LAYERS = {"data": 0, "components": 1, "pages": 2, "app": 3}
CODE = sorted([ROOT / "app.py", *(path for layer in LAYERS for path in (ROOT / layer).rglob("*.py"))])
PAGES = sorted((ROOT / "pages").glob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))

TABLE = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")  # the order of rooms stands there, and only there
# A room is a folder of data or components, or a module that stands beside the folders.
ON_SCREEN = {"components/screen", "pages", "app"}

LONGEST_MODULE, LONGEST_FUNCTION = 200, 40  # lines; the docstring of a function does not count
LONGER = {
    "data/store/describe.py": (230, "The shape of the catalogue is easier to read in one place than in three."),
    "data/labels.py": (320, "A list of labels without any logic."),
    "components/charts/lines.py:lines": (80, "One picture: each trace is laid on the one before it."),
}
HOSTS = {
    "www.nationalarchives.gov.uk",
    "www.w3.org",
}  # the licence, the name of the feed format; others stand in the data


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imported(path: Path) -> Iterator[str]:
    """Full names of the modules that a file imports, wherever in the file."""
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name(path)} imports by a relative name"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def layer(path: Path) -> int:
    return LAYERS[path.relative_to(ROOT).parts[0].removesuffix(".py")]


def room(module: str) -> str:
    """The room of a module by its full name: `data.store.load` lies in data/store, `data.labels` in data/labels."""
    parts = module.split(".")
    return "/".join(parts[:2]) if parts[0] in ("data", "components") else parts[0]


def arrows() -> set[tuple[str, str]]:
    """From each room to those that it imports."""
    found = set()
    for path in CODE:
        own = room(name(path).removesuffix(".py").replace("/", "."))
        found |= {(own, room(module)) for module in imported(path) if module.split(".")[0] in LAYERS}
    return {(own, other) for own, other in found if own != other}


def told() -> dict[str, set[str]]:
    """The table of rooms in CONTRIBUTING.md: each room, and those that it may import."""
    rows = re.findall(r"^\| (\d+) \| (`.+?) \| .+? \| (.+?) \|$", TABLE, re.MULTILINE)
    rooms: dict[str, set[str]] = {}
    for _, named, below in rows:
        for one in re.findall(r"`(.+?)`", named):
            rooms[one] = set(re.findall(r"`(.+?)`", below))
    return rooms


Rule = Callable[[Path], None]


def each(paths: Sequence[Path]) -> Callable[[Rule], Callable[[], None]]:
    """Hold a rule for every one of some files in one test, which names all that break it."""

    def decorated(rule: Rule) -> Callable[[], None]:
        def held() -> None:
            broken = []
            for path in paths:
                try:
                    rule(path)
                except AssertionError as error:
                    said, *_ = str(error).split("\n")
                    broken.append(f"{name(path)}: {said}")
            assert broken == []

        held.__doc__ = rule.__doc__
        return held

    return decorated


each_module, each_page = each(CODE), each(PAGES)


@each_module
def test_no_module_imports_tests(path):
    assert not [module for module in imported(path) if module.split(".")[0] == "tests"]


def test_rooms_import_as_the_table_in_contributing_says():
    """Every arrow between rooms is allowed there, every one that it allows is used, and none runs back up."""
    rooms, drawn = told(), arrows()
    assert {own for own, _ in drawn} | {other for _, other in drawn} == set(rooms)
    above = {own: {other for here, other in drawn if here == own} for own in rooms}
    assert above == rooms
    storeys = list(rooms)
    assert [(own, other) for own, other in drawn if storeys.index(other) >= storeys.index(own)] == []


@each_module
def test_only_the_screen_knows_streamlit_and_data_know_no_drawing(path):
    tops = {module.split(".")[0] for module in imported(path)}
    own = room(name(path).removesuffix(".py").replace("/", "."))
    if own not in ON_SCREEN:
        assert "streamlit" not in tops
    if layer(path) == 0:
        assert not tops & {"plotly", "pydeck"}


def loaded_with(paths: Sequence[Path], wanted: set[str]) -> str:
    """Which of some packages are there after these modules were imported in a process of their own."""
    modules = [name(path)[:-3].replace("/", ".") for path in paths if path.stem != "__init__"]
    code = f"import sys, {', '.join(modules)}; print(sorted({wanted!r} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_streamlit_is_reached_by_no_way_round():
    """Charts, figures, themes, files and links are there without the screen: nothing that they import brings it in."""
    pure = [path for path in CODE if layer(path) <= 1 and not name(path).startswith("components/screen/")]
    assert loaded_with([path for path in pure if path.stem != "rebuild"], {"streamlit"}) == "[]"


def test_data_are_there_without_plotly():
    assert loaded_with([path for path in CODE if layer(path) == 0], {"streamlit", "plotly", "pydeck"}) == "[]"


@each_module
def test_modules_are_short(path):
    most, _ = LONGER.get(name(path), (LONGEST_MODULE, ""))
    assert len(path.read_text(encoding="utf-8").splitlines()) <= most


def functions(path: Path) -> Iterator[tuple[str, int]]:
    """Names of the functions of a module and how many lines they have, docstrings left out."""
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            first = node.body[0]
            said = first.end_lineno - first.lineno + 1 if ast.get_docstring(node) else 0
            yield node.name, node.end_lineno - node.lineno + 1 - said


@each_module
def test_functions_are_short(path):
    for function, lines in functions(path):
        most, _ = LONGER.get(f"{name(path)}:{function}", (LONGEST_FUNCTION, ""))
        assert lines <= most, f"{function} has {lines} lines"


def test_every_exception_is_still_needed_and_has_a_reason():
    lengths = {name(path): len(path.read_text(encoding="utf-8").splitlines()) for path in CODE}
    lengths |= {f"{name(path)}:{function}": lines for path in CODE for function, lines in functions(path)}
    for exception, (_, reason) in LONGER.items():
        assert reason.endswith(".")
        usual = LONGEST_FUNCTION if ":" in exception else LONGEST_MODULE
        assert lengths[exception] > usual, f"{exception} is short enough now: take it out of the list"


@each_module
def test_every_module_says_what_it_is_for(path):
    assert ast.get_docstring(parsed(path)), name(path)


@each(TESTS)
def test_every_test_module_says_what_it_holds(path):
    assert not path.read_text().strip() or ast.get_docstring(parsed(path)), name(path)


@each_page
def test_pages_ask_get_say_and_show_and_define_nothing(path):
    if path.stem == "_router":
        return
    assert not [node for node in ast.walk(parsed(path)) if isinstance(node, ast.FunctionDef | ast.ClassDef)]
    assert len(path.read_text().splitlines()) <= 110


@each_page
def test_charts_reach_a_page_through_the_figure_block_only(path):
    shown = {node.attr for node in ast.walk(parsed(path)) if isinstance(node, ast.Attribute)}
    assert not shown & {"plotly_chart", "pydeck_chart", "altair_chart", "line_chart", "bar_chart", "map", "metric"}


def test_no_file_has_a_name_that_says_nothing():
    assert not {path.stem for path in CODE} & {"utils", "util", "helpers", "helper", "manager", "common", "misc"}


# Colours


@each_module
def test_colours_stand_in_the_palette_and_nowhere_else(path):
    """Written as #1A1A1A or as rgb(26, 26, 26); nothing at all, rgba(0,0,0,0), is no colour."""
    if name(path) == "components/style/palette.py":
        return
    texts = [node.value for node in ast.walk(parsed(path)) if isinstance(node, ast.Constant)]
    for text in (text for text in texts if isinstance(text, str)):
        found = re.findall(r"#(?:[0-9A-Fa-f]{3,4}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})\b|rgba?\(\s*\d[^)]*\)", text)
        assert not set(found) - {"rgba(0,0,0,0)"}, text


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=lambda palette: palette.name)
def test_the_theme_has_the_colours_of_the_palette(palette):
    theme = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text())["theme"][palette.name]
    assert theme["primaryColor"] == palette.chosen
    assert theme["backgroundColor"] == palette.paper
    assert theme["textColor"] == palette.ink
    assert theme["grayTextColor"] == palette.quiet


# Hosts


def test_no_other_host_is_named_outside_the_data():
    """A page asks nobody but the server that it came from; links to publications stand in the data."""
    texts = [*CODE, *(ROOT / "components").rglob("*.md"), ROOT / ".streamlit" / "config.toml"]
    for path in texts:
        for address in re.findall(r"(?:https?|wss?)://[^\s\"'`<>)\]]+", path.read_text(encoding="utf-8")):
            assert urlsplit(address).hostname in HOSTS, f"{name(path)} names {address}"


def test_settings_ask_no_other_host_and_show_no_traceback():
    settings = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text())
    assert settings["browser"]["gatherUsageStats"] is False
    assert settings["client"]["showErrorDetails"] == "none"
    assert settings["client"]["showErrorLinks"] is False
    assert settings["server"]["fileWatcherType"] == "none"


def test_settings_guard_what_readers_add():
    """A file is as large as its reader module allows, and comes with the token of the page that it was added on."""
    server = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text())["server"]
    assert server["maxUploadSize"] * 1024**2 == MOST_BYTES
    assert server.get("enableXsrfProtection", True)
    assert server.get("enableCORS", True)


# Editions


def test_every_table_stands_in_the_register_of_editions_as_it_lies_here():
    """Links made from an edition that the register does not know could not be told apart from forged ones."""
    assert editions.missing() == [], 'say what changed in each of these: python -m data.editions table="What changed."'
