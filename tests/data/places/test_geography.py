"""Figures of different tables agree where publications say that they do."""

from data.places.areas import as_spoken, names
from data.store.load import table


def test_districts_add_up_to_regions() -> None:
    areas = table("areas").set_index("area_code")
    population = table("population")
    kind = population["area_code"].map(areas["area_type"])
    region = population["area_code"].map(areas["region_code"])
    parts = population[kind == "lad"].groupby([region, "year"])["population"].sum()
    whole = population[kind == "region"].set_index(["area_code", "year"])["population"]
    assert parts.sort_index().to_list() == whole.sort_index().to_list()


def test_small_areas_of_2011_add_up_to_their_district() -> None:
    keys = ["area_code", "category"]
    small = table("census_small_areas").query("topic == 'ethnic_group' and year == 2011")
    district = table("census_districts").query("classification == 'ethnic_5' and year == 2011")
    district = district[district["area_code"].isin(small["area_code"])]
    assert small.groupby(keys)["residents"].sum().to_dict() == district.set_index(keys)["residents"].to_dict()


def test_small_areas_of_2021_add_up_to_their_district() -> None:
    keys = ["topic", "area_code", "category"]
    small = table("census_small_areas").query("topic in ['ethnic_group', 'religion'] and year == 2021")
    district = table("census_districts").query("(classification == 'ethnic_5' or topic == 'religion') and year == 2021")
    district = district[district["area_code"].isin(small["area_code"])]
    assert small.groupby(keys)["residents"].sum().to_dict() == district.set_index(keys)["residents"].to_dict()


def test_broad_groups_are_close_to_the_detailed_groups() -> None:
    ethnic = table("census_districts").query("topic == 'ethnic_group' and year == 2021")
    broad = ethnic["category"].str.split(":").str[0]
    sums = ethnic.groupby(["classification", "area_code", broad])["residents"].sum()
    assert (sums["ethnic_5"] - sums["ethnic_19"]).abs().max() == 58


def test_each_census_row_counts_people_or_households() -> None:
    small = table("census_small_areas")
    households = small["topic"] == "household_deprivation_dimensions"
    assert (small["households"].notna() == households).all()
    assert (small["residents"].notna() == ~households).all()


def test_small_area_codes_of_2021_are_those_of_the_lookup() -> None:
    known = set(table("small_areas")["lsoa_code"])
    for dataset in ("census_small_areas", "deprivation_small_areas"):
        frame = table(dataset)
        assert set(frame.loc[frame["small_area_level"] == "LSOA21", "lsoa_code"]) == known


def test_postcode_shares_and_best_fits() -> None:
    sectors = table("postcode_sectors")
    assert sectors["postcode_sector"].nunique() == 9130
    assert sectors["postcode_sector"].is_monotonic_increasing
    assert sectors.groupby("postcode_sector")["share"].sum().max() < 1.0002
    assert sectors["is_best_fit"].sum() == 9130 - 14
    assert sectors.groupby("postcode_sector")["is_best_fit"].sum().max() == 1


def test_no_two_districts_share_a_hexagon() -> None:
    assert not table("district_hexmap").duplicated(["q", "r"]).any()


def test_names_take_their_article_in_a_sentence_and_lose_what_only_lists_need() -> None:
    """Every name with an article or a comma among all districts and regions."""
    spoken = {name: as_spoken(name) for name in names().values() if as_spoken(name) != name}
    assert {said.removeprefix("the ") for name, said in spoken.items() if "," not in name} == {
        "North East", "North West", "South East", "South West", "East Midlands", "West Midlands", "East of England",
        "Isles of Scilly", "Isle of Wight", "City of London", "Vale of White Horse", "Forest of Dean", "New Forest",
        "East Riding of Yorkshire", "Derbyshire Dales",
    }  # fmt: skip
    assert as_spoken("Bristol, City of") == "Bristol"
    assert as_spoken("Herefordshire, County of") == "Herefordshire"
    assert as_spoken("North East Lincolnshire") == "North East Lincolnshire"
