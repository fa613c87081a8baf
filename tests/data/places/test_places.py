"""Whatever a reader calls a place, the right district is found first."""

import pytest

from data.places.places import Place, find_places, successor
from data.store.load import table

BRADFORD, WALTHAM_FOREST = "E08000032", "E09000031"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Bradford", BRADFORD),
        ("  bradFORD ", BRADFORD),
        ("brad", BRADFORD),
        ("Bradford Council", BRADFORD),
        ("London Borough of Waltham Forest", WALTHAM_FOREST),
        ("forest waltham", WALTHAM_FOREST),
        ("City of London", "E09000001"),
        ("hull", "E06000010"),
        ("kings lynn", "E07000146"),
        ("King’s Lynn & West Norfolk", "E07000146"),
        ("york", "E06000014"),
        ("County Durham", "E06000047"),
    ],
)
def test_district_by_name(text: str, code: str) -> None:
    assert find_places(text)[0].code == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("bradfrd", BRADFORD),
        ("Wallsall", "E08000030"),
        ("peterboro", "E06000031"),
        ("blackbrun", "E06000008"),
        ("walthem forrest", WALTHAM_FOREST),
        ("wolverhamton", "E08000031"),
    ],
)
def test_spelling_is_forgiven(text: str, code: str) -> None:
    assert find_places(text)[0].code == code


def test_district_says_its_region() -> None:
    assert find_places("Bradford")[0] == Place(BRADFORD, "Bradford", "Yorkshire and The Humber")


def test_every_district_is_found_first_by_its_own_name() -> None:
    areas = table("areas")
    for code, name in areas[areas["area_type"] == "lad"][["area_code", "area_name"]].itertuples(index=False):
        assert find_places(name)[0].code == code


def test_former_district() -> None:
    assert find_places("Corby") == [
        Place("E06000061", "North Northamptonshire", "Takes in the former district of Corby")
    ]
    assert find_places("Northampton")[0].name == "West Northamptonshire"


def test_neighbourhood_and_ward() -> None:
    assert find_places("lister park") == [Place(BRADFORD, "Bradford", "Neighbourhood: Manningham & Lister Park")]
    assert find_places("manningham")[0] == Place(BRADFORD, "Bradford", "Ward: Manningham")


def test_a_district_is_listed_once() -> None:
    codes = [place.code for place in find_places("central", limit=100)]
    assert len(codes) == len(set(codes)) > 4


def test_limit() -> None:
    assert len(find_places("north", limit=3)) == 3
    assert len(find_places("north")) == 8


@pytest.mark.parametrize("text", ["BD1 1HY", "bd11hy", "BD1  1hy", "BD1 1"])
def test_postcode_and_sector(text: str) -> None:
    assert find_places(text) == [Place(BRADFORD, "Bradford", "All postcodes in BD1 1")]


def test_outward_code() -> None:
    assert find_places("bd1") == [Place(BRADFORD, "Bradford", "All English postcodes in BD1")]
    assert find_places("W1")[0].name == "Westminster"


def test_sector_without_space_only_where_it_is_no_outward_code() -> None:
    assert find_places("WF19") == find_places("WF1 9") != []
    assert "BD11" in find_places("BD11")[0].detail


def test_shared_sector_names_the_best_fit_first_and_the_others() -> None:
    assert find_places("SW1A 1AA") == [
        Place("E09000033", "Westminster", "97% of postcodes in SW1A 1; the rest are in Wandsworth"),
        Place("E09000032", "Wandsworth", "3% of postcodes in SW1A 1; the rest are in Westminster"),
    ]


def test_shared_outward_code_counts_postcodes() -> None:
    sectors = table("postcode_sectors")
    rows = sectors[sectors["postcode_sector"].str.startswith("BD11 ")]
    counts = rows.groupby("area_code")["postcodes"].sum().sort_values(ascending=False)
    found = find_places("BD11")
    assert [place.code for place in found] == list(counts.index)
    assert found[0].detail.startswith(f"{counts.iloc[0] / counts.sum() * 100:.0f}% of English postcodes in BD11; ")


def test_sector_mostly_outside_england_says_so() -> None:
    assert find_places("NP25 4") == [
        Place("E07000080", "Forest of Dean", "9% of postcodes in NP25 4; the rest are elsewhere")
    ]


def test_every_sector_gives_its_districts_by_share() -> None:
    sectors = table("postcode_sectors")
    for sector, rows in list(sectors.groupby("postcode_sector"))[::97]:
        found = find_places(sector)
        assert {place.code for place in found} == set(rows["area_code"])
        assert rows.set_index("area_code")["share"][found[0].code] == rows["share"].max()


@pytest.mark.parametrize("text", ["CF10 1AA", "EH1 1AA", "EH1", "NP7 8", "BD50 9ZZ", "ZZ1", "SW1A 9", "", "  ", "?"])
def test_nothing_is_found(text: str) -> None:
    assert find_places(text) == []


@pytest.mark.parametrize("text", ["zzzzqq", "council", "of", "é", "x" * 500, "Cardiff"])
def test_words_that_fit_nothing_do_no_harm(text: str) -> None:
    assert all(isinstance(place, Place) for place in find_places(text))


def test_gss_code_old_and_new() -> None:
    assert [place.name for place in find_places("e08000032")] == ["Bradford"]
    assert [place.name for place in find_places("E07000150")] == ["North Northamptonshire"]
    assert find_places("E07999999") == []


@pytest.mark.parametrize(
    ("old", "new"), [("E08000020", "E08000037"), ("E08000038", "E08000016"), ("E07000150", "E06000061")]
)
def test_successor(old: str, new: str) -> None:
    assert successor(old) == new


@pytest.mark.parametrize("code", [BRADFORD, "E07999999", "", "W06000015"])
def test_no_successor(code: str) -> None:
    assert successor(code) is None
