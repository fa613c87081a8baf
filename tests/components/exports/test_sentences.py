"""The one text of everything that is said: it is whole, and keeps the rules of the house for the five and ten others.

Each rule names all texts that break it, with the address where they stand.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

import pytest

from components.exports.sentences import AREAS, Text, addresses, main, texts, walked, written
from components.themes.views import VIEWS
from data.places.areas import FIVE, districts, name

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
VERBS = r"is|are|was|were|has|had|lies?|spent|took"
PLACES = rf"England|London|areas|districts|places|{'|'.join(name(code) for code in AREAS)}"
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


def besides_methods(pattern: str) -> Rule:
    """As `finding`, but not on the page of methods, which says what is never done and works examples out."""
    return lambda text: "" if text.path == "data" else finding(pattern)(text)


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


def marks_are_drawn(text: Text) -> str:
    """What is read in headings, below figures and in files is plain: only sentences of a page are Markdown."""
    return "" if text.kind == "sentence" else next(iter(re.findall(r"\*\*|\]\(|`|:small|:material", text.words)), "")


def a_title_is_a_finding(text: Text) -> str:
    """It says something of what is shown, rather than what is shown."""
    if text.kind != "title":
        return ""
    pattern = r"^\d+ \w+$|, step by step$|, by (?:name|area|district)$|area by area$|^The figures|^How the "
    return finding(pattern)(text)


def first_letter_is_a_capital(text: Text) -> str:
    first = re.sub(r"^[“‘\[(\s-]+", "", unmarked(text.words))[:1]
    return text.words[:40] if first.islower() else ""


RULES: dict[str, Rule] = {
    "no place is ranked": no_place_is_ranked,
    "no double spaces": finding(r"\S  +(?=[^\s])"),
    "one is not many": finding(rf"(?<![\d.,:/–-])\b1 (?:{COUNTED})\b"),
    "none is not a number": finding(rf"(?<![\d.,])\b0 (?:{COUNTED}) (?:have|has|are|were|is|was)\b"),
    "names have their article": finding(
        rf"\b(?:in|for|of|with|from|than|to) (?:{NAMES})\b(?! (?:Police|Corporation))|"
        rf"(?:^|[.:;,] )(?:{NAMES}) (?:{VERBS})\b"
    ),
    "a share is higher, not a place": finding(rf"\b(?:{PLACES}) (?:is|are) (?:higher|lower)\b"),
    "no share is called most or few": besides_methods(r"\b(?:[Mm]ost|[Ff]ew|[Mm]ajority of) (?:adults|residents)\b"),
    "a range has two ends": finding(r"\b(\d{4}(?:/\d\d)?) to \1\b"),
    "one of one is said in words": finding(r"\b(?:1|none) of 1\b|^1 \w+ listed; 1\b"),
    "counts of people are no hundredths of a per cent": besides_methods(r"\d\.\d\d+%"),
    "marks of Markdown are drawn": marks_are_drawn,
    "a title is a finding": a_title_is_a_finding,
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
    "a share is higher, not a place": "Bradford is higher than England.",
    "no share is called most or few": "Most adults get on well.",
    "a range has two ends": "Financial years 2016/17 to 2016/17.",
    "one of one is said in words": "It is known for none of 1 project.",
    "counts of people are no hundredths of a per cent": "It was 0.03%.",
    "marks of Markdown are drawn": "It is **bold**.",
    "a title is a finding": "8 projects",
    "names have their capital": "They learn english.",
    "prose ends with a full stop": "This has none",
    "nothing is printed that is no word": "It was nan in 2021.",
    "numbers are rounded": "It was 3.14159.",
    "nothing is exclaimed": "Well done!",
    "the first letter is a capital": "nothing was found.",
}


KINDS = {"marks of Markdown are drawn": "caveat", "a title is a finding": "title"}  # of what a rule is about


def said(words: str, kind: str = "sentence") -> Text:
    return Text("area", "", "", kind, words, "/area")


@pytest.mark.parametrize("name", [*RULES])
def test_a_rule_finds_what_breaks_it_and_nothing_else(name):
    assert RULES[name](said(BROKEN[name], KINDS.get(name, "sentence")))
    assert not RULES[name](said("None of the 2 districts in the Isles of Scilly has 3.1% or **more**."))


@pytest.mark.parametrize("name", [*RULES])
def test_all_that_is_said_keeps_the_rule(everything, name):
    found = broken(everything, RULES[name])
    assert not found, "\n".join(found)


def test_a_share_stands_with_its_period(everything):
    """In the title itself: a share of 2021 that does not say so is read as one of today."""
    titles = {text.words: text for text in everything if text.kind == "title"}
    undated = [f"{text.address}: {words}" for words, text in titles.items() if "%" in words and not dated(words)]
    assert not undated, "\n".join(undated)


def dated(words: str) -> bool:
    return bool(re.search(YEAR, words))


def test_nothing_is_said_twice_below_a_figure(everything):
    """Neither a caveat nor one of its sentences."""
    held: dict[tuple[str, str], list[str]] = {}
    for text in everything:
        if text.kind == "caveat":
            held.setdefault((text.address, text.figure), []).extend(re.split(r"(?<=\.) (?=[A-Z])", text.words))
    twice = {sentence: where for where, said in held.items() for sentence in said if said.count(sentence) > 1}
    assert not twice


def test_a_share_of_pupils_at_11_names_the_schools_it_is_of(everything):
    """England’s figure held here is that of state-funded schools; the headline of the ministry is of all."""
    spoken = [text for text in everything if text.path != "data" and "expected standard in reading" in text.words]
    assert spoken
    assert not [text for text in spoken if "state-funded" not in text.words and "%" in text.words]
