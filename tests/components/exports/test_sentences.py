"""The one text of everything that is said: it is whole, and keeps the rules of the house for the five and ten others.

Each rule names all texts that break it, with the address where they stand.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

import pytest

from components.exports.sentences import AREAS, Text, addresses, main, texts, walked, written
from components.themes.views import VIEWS
from data.places.areas import FIVE, districts

BRADFORD = "E08000032"


def test_the_five_and_ten_others_are_read():
    assert len({*AREAS}) == 15
    assert {*FIVE} <= {*AREAS} <= {*districts()}


def test_every_option_of_every_parameter_is_asked_for_alone():
    view = VIEWS["hate-crime"]
    asked = list(addresses(view, [BRADFORD]))
    assert {"area": [BRADFORD]} in asked
    assert {} in asked
    for parameter in view.parameters:
        if parameter.name != "area":
            assert all({"area": [BRADFORD], parameter.name: [code]} in asked for code in parameter.options({}))


def test_a_page_of_the_five_is_not_asked_for_others():
    assert {"area": ["E08000025"]} not in list(addresses(VIEWS["neighbourhoods"], AREAS, options=False))


def test_every_kind_of_words_is_there_with_its_address():
    found = list(texts(VIEWS["hate-crime"], {"area": [BRADFORD]}))
    assert {text.kind for text in found} == {"title", "subtitle", "alt", "caveat", "citation", "sentence"}
    assert all(text.address.startswith("/hate-crime?area=E08000032") for text in found)
    assert all(text.section for text in found if text.figure)


def test_a_text_stands_once_below_its_page_section_and_figure(capsys):
    lines = list(written(walked([VIEWS[""]], AREAS[:2], options=False)))
    assert "## / · On the map · england" in lines
    assert len([line for line in lines if line.startswith("title: ")]) == len(
        {line for line in lines if line.startswith("title: ")}
    )
    assert "addresses" in capsys.readouterr().err


def test_the_command_prints_what_is_asked_for(capsys):
    main(["--area", BRADFORD, "--view", ""])
    assert "Integration Areas Explorer (" in capsys.readouterr().out
    with pytest.raises(SystemExit):
        main(["--area", "E99999999"])


# Rules. A rule says of one text what in it is wrong, '' where nothing is.

Rule = Callable[[Text], str]
PROSE = ("alt", "caveat", "citation", "sentence")
COUNTED = r"districts|areas|places|projects|awards|funds|measures|figures|results|targets|outcomes|councils|events|rows"
NAMES = r"Isles of Scilly|City of London"
YEAR = r"\b(?:19|20)\d\d\b"


def unmarked(words: str) -> str:
    """A text without code, addresses, publications named with their link, and Markdown's marks."""
    words = re.sub(
        r"```.*?```|`[^`]*`|\]\(<?[^)]*\)", lambda found: "]" if found[0][0] == "]" else "…", words, flags=re.S
    )
    return re.sub(r"https?://\S+|\*\*|:small|:material/\w+:", "", words)


def finding(pattern: str, flags: int = 0) -> Rule:
    """A rule that a pattern is nowhere: it shows where it is."""

    def rule(text: Text) -> str:
        found = re.search(pattern, unmarked(text.words), flags)
        return found[0] if found else ""

    return rule


def no_place_is_ranked(text: Text) -> str:
    if text.path == "data":  # says what is never done, and what others count
        return ""
    words = re.sub(r"[Bb]est evidence|[Dd]o not (?:read this as a ranking|rank)", "", unmarked(text.words))
    found = re.search(
        r"\brank(?:s|ed|ing)?\b|\bleague\b|\b(?:top|bottom) of\b|\b(?:best|worst)\b(?! when)|\b(?:highest|lowest) of\b",
        words,
        re.I,
    )
    return found[0] if found else ""


def prose_ends_with_a_stop(text: Text) -> str:
    """Lines of a list, what is all in bold, and a link that follows the prose have none of their own."""
    lines = re.sub(r" \[[^]]*\]\([^)]*\)$", "", text.words.strip()).splitlines()
    said = [line for line in lines if line.strip() and not re.match(r"\s*(?:[-|#>`]|\d+\.|\*\*[^*]+\*\*$)", line)]
    if text.kind not in PROSE or not said or lines[-1].strip() != said[-1].strip():
        return ""
    return "" if re.search(r"[.:?][”’)\]*_`]*$", unmarked(said[-1]).strip()) else said[-1][-40:]


def first_letter_is_a_capital(text: Text) -> str:
    first = re.sub(r"^[“‘\[(\s-]+", "", unmarked(text.words))[:1]
    return text.words[:40] if first.islower() else ""


RULES: dict[str, Rule] = {
    "no place is ranked": no_place_is_ranked,
    "no double spaces": finding(r"\S  +(?=[^\s])"),
    "one is not many": finding(rf"(?<![\d.,:/–-])\b1 (?:{COUNTED})\b"),
    "none is not a number": finding(rf"(?<![\d.,])\b0 (?:{COUNTED}) (?:have|has|are|were|is|was)\b"),
    "names have their article": finding(rf"\b(?:in|for|of|with|from|than|to) (?:{NAMES})\b(?! (?:Police|Corporation))"),
    "names have their capital": finding(r"(?<![\w./-])(?:english|england|asian|muslims?|christians?)(?![\w/-]|\.\w)"),
    "prose ends with a full stop": prose_ends_with_a_stop,
    "nothing is printed that is no word": finding(
        r"\bnan\b|\bNaN\b|\bNaT\b|<NA>|\bNone(?! (?:of|is|was|were|has|have|can)\b)"
    ),
    "numbers are rounded": finding(r"(?<![\d.])\d+\.\d{4,}"),
    "nothing is exclaimed": lambda text: "" if text.kind == "citation" else finding(r"!")(text),  # titles of others
    "the first letter is a capital": first_letter_is_a_capital,
}


@pytest.fixture(scope="module")
def everything() -> list[Text]:
    """All that is said of the five and ten others, under each address."""
    asked = [(view, one) for view in VIEWS.values() for one in addresses(view, AREAS, options=False)]
    return [text for view, one in asked for text in texts(view, one)]


def broken(found: Iterable[Text], rule: Rule) -> list[str]:
    once = {(text.figure, text.kind, text.words): text for text in found}
    said = [(text, rule(text)) for text in once.values()]
    return [f"{text.address} ({text.kind}): {wrong!r} in {text.words[:160]!r}" for text, wrong in said if wrong]


BROKEN = {
    "no place is ranked": "Leeds is the highest of the five.",
    "no double spaces": "Two  spaces.",
    "one is not many": "There are 1 districts.",
    "none is not a number": "0 districts have no figure.",
    "names have their article": "Few live in Isles of Scilly.",
    "names have their capital": "They learn english.",
    "prose ends with a full stop": "This has none",
    "nothing is printed that is no word": "It was nan in 2021.",
    "numbers are rounded": "It was 3.14159.",
    "nothing is exclaimed": "Well done!",
    "the first letter is a capital": "nothing was found.",
}


def said(words: str) -> Text:
    return Text("area", "", "", "sentence", words, "/area")


@pytest.mark.parametrize("name", [*RULES])
def test_a_rule_finds_what_breaks_it_and_nothing_else(name):
    assert RULES[name](said(BROKEN[name]))
    assert not RULES[name](said("None of the 2 districts in the Isles of Scilly has 3.1% or **more**."))


@pytest.mark.parametrize("name", [*RULES])
def test_all_that_is_said_keeps_the_rule(everything, name):
    found = broken(everything, RULES[name])
    assert not found, "\n".join(found)


def test_a_share_stands_with_its_period(everything):
    """In the title or beneath it: a share of 2021 that does not say so is read as one of today."""
    heads: dict[tuple[str, str], dict[str, str]] = {}
    for text in everything:
        if text.kind in ("title", "subtitle"):
            heads.setdefault((text.address, text.figure), {})[text.kind] = text.words
    undated = [
        f"{address}: {said}"
        for (address, _), said in heads.items()
        if "%" in " ".join(said.values()) and not re.search(YEAR, " ".join(said.values()))
    ]
    assert not undated, "\n".join(undated)
