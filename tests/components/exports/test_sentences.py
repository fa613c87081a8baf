"""The one text of everything that is said has every kind of words once, each with the address where it stands."""

from __future__ import annotations

import pytest

from components.exports.sentences import AREAS, addresses, main, texts, walked, written
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
