"""What an address says is read the same way wherever it is read."""

from __future__ import annotations

from dataclasses import replace

from components.figure.parameters import Parameter, read

FRUIT = Parameter("fruit", "Fruit", "the fruit", lambda _: {"": "None", "apple": "Apple", "pear": "Pear"}, "apple")
KINDS = {"apple": {"cox": "Cox"}, "pear": {"comice": "Comice"}, "": {}}
KIND = Parameter(
    "kind",
    "Kind",
    "the kind",
    lambda values: KINDS[values["fruit"]],
    lambda values: next(iter(KINDS[values["fruit"]]), ""),
)
SIZES = Parameter("size", "Sizes", "the size", lambda _: {"s": "Small", "l": "Large"}, many=True)
WORDS = Parameter("q", "Words", "the words")


def test_every_parameter_has_a_value_whatever_the_address_says():
    values, unknown = read((FRUIT, KIND, SIZES, WORDS), {})
    assert values == {"fruit": "apple", "kind": "cox", "size": (), "q": ""}
    assert unknown == []


def test_options_and_defaults_depend_on_what_was_asked_before():
    assert read((FRUIT, KIND), {"fruit": ["pear"]})[0] == {"fruit": "pear", "kind": "comice"}
    assert read((FRUIT, KIND), {"fruit": ["pear"], "kind": ["cox"]}) == (
        {"fruit": "pear", "kind": "comice"}, ["kind=cox"],
    )  # fmt: skip


def test_all_is_the_same_as_naming_nothing():
    assert read((FRUIT, KIND), {"fruit": ["all"]})[0] == {"fruit": "", "kind": ""}


def test_codes_come_once_and_foreign_ones_are_told():
    values, unknown = read((SIZES,), {"size": ["l", "xl", "l", "s"], "colour": ["blue"]})
    assert values == {"size": ("l", "s")}
    assert unknown == ["colour=blue", "size=xl"]


def test_old_codes_are_mended():
    old = {"malus": "apple"}
    mended = Parameter("fruit", "Fruit", "the fruit", FRUIT.options, "pear", mend=lambda code, _: old.get(code))
    assert read((mended,), {"fruit": ["malus"]}) == ({"fruit": "apple"}, [])


def test_where_another_view_is_worse_than_none_nothing_is_mended():
    old = {"malus": "apple"}
    mended = Parameter("fruit", "Fruit", "the fruit", FRUIT.options, "pear", mend=lambda code, _: old.get(code))
    assert read((mended,), {"fruit": ["malus"]}, mending=False) == ({"fruit": "pear"}, ["fruit=malus"])


def test_codes_beyond_those_that_a_page_makes_use_of_are_cut_and_told():
    few = replace(SIZES, most=1)
    assert read((few,), {"size": ["l", "s"]})[0] == {"size": ("l",)}
    assert few.surplus(["l", "s"]) == "at most 1 value of size, not 2"
    assert FRUIT.surplus(["apple", "pear"]) == "at most 1 value of fruit, not 2"
    assert FRUIT.surplus(["apple", "apple"]) == SIZES.surplus(["l", "s"]) == ""


def test_words_are_cut_to_a_length_that_an_address_can_bear():
    assert read((WORDS,), {"q": [" a" * 200]})[0]["q"] == ("a " * 50).strip()
