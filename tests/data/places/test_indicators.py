"""The definitions of the indicators and the table belong together."""

import pandas as pd
import pytest

from data.places.areas import ENGLAND, FIVE, districts
from data.places.measures import latest, values
from data.places.neighbourhoods import MEASURES, one_place
from data.store.describe import indicators
from data.store.load import table

SURVEYS = [name for name in indicators() if name.startswith("cls_")]


def test_every_row_has_an_indicator_of_the_catalogue_and_every_indicator_has_rows():
    assert set(table("indicators")["indicator_id"]) == set(indicators())


def test_table_and_catalogue_name_the_same_unit():
    found = table("indicators").groupby("indicator_id")["unit"].unique().map(list).to_dict()
    assert found == {name: [indicator.unit] for name, indicator in indicators().items()}


def test_sources_are_in_the_register():
    known = set(table("sources")["source_id"])
    assert {indicator.source_id for indicator in indicators().values()} <= known


@pytest.mark.parametrize("indicator", indicators().values(), ids=lambda indicator: indicator.id)
def test_words_are_fit_for_a_page(indicator):
    assert len(indicator.short_title) < 40
    for text in (indicator.title, indicator.short_title):
        assert text[0].isupper()
        assert not text.endswith(".")
    for sentence in (indicator.why_it_matters, *indicator.caveats, *(change.what for change in indicator.breaks)):
        assert sentence.endswith(".")
    assert indicator.question


def test_short_titles_tell_indicators_apart():
    titles = [indicator.short_title for indicator in indicators().values()]
    assert len(set(titles)) == len(titles)


@pytest.mark.parametrize("name", SURVEYS)
def test_a_change_of_survey_mode_is_a_break_between_the_modes(name):
    rows = table("indicators")
    rows = rows[rows["indicator_id"] == name]
    modes = {mode: set(part["period"]) for mode, part in rows.groupby("survey_mode")}
    breaks = [
        change.at for change in indicators()[name].breaks if change.where.get("survey_mode") == "online and paper"
    ]
    if len(modes) == 2:
        assert breaks == [min(modes["online and paper"])]
        assert max(modes["face to face"]) < breaks[0]


@pytest.mark.parametrize(
    ("names", "at"),
    [
        (("attainment8", "attainment8_asian", "gcse_english_maths_5"), {"2019/20", "2021/22"}),
        (("good_level_development", "good_level_development_black"), {"2021/22"}),
        (("ks2_expected_standard", "ks2_rwm_white"), {"2021/22"}),
        (("imd_average_score", "imd_extent", "imd_lsoas_most_deprived_10pct", "imd_education_score"), {"2025"}),
        (("asylum_section95_people",), {"2023-12-31"}),
        (("claimant_rate",), {"2013"}),
        (("persistent_absence",), {"2020/21"}),
    ],
)
def test_known_breaks_are_in_the_catalogue(names, at):
    for name in names:
        assert at <= {change.at for change in indicators()[name].breaks}


def test_who_lives_in_a_place_and_how_is_never_called_better_or_worse():
    described = [one for one in indicators().values() if one.theme in ("population_change", "segregation")]
    assert {one.better for one in described} == {"neither"}


def test_segregation_figures_equal_the_segregation_table():
    """Indicators of segregation are the summary measures on small areas, rounded."""
    whole = table("segregation")
    whole = whole[whole["small_area_level"].str.startswith("LSOA")]
    minority, ethnic = "Ethnic minority (all except White)", "All 5 groups"
    for name, measure, group in (
        ("seg_theil_h_ethnic", "theil_h", ethnic),
        ("diversity_entropy_ethnic", "entropy_diversity", ethnic),
        ("seg_dissimilarity_minority_white", "dissimilarity", minority),
        ("seg_isolation_minority", "isolation", minority),
        ("seg_exposure_minority_to_white", "interaction", minority),
    ):
        part = whole[(whole["measure"] == measure) & (whole["group"] == group)]
        exact = part.assign(period=part["year"].astype("str")).set_index(["area_code", "period"])["value"]
        shown = values(name).set_index(["area_code", "period"])["value"]
        assert len(shown) == 590
        assert (shown - exact.reindex(shown.index)).abs().max() < 0.00056


def share(rows: pd.DataFrame, *categories: str) -> pd.Series:
    """Per cent of each area's people in these categories; England as the sum of its districts where it has no row."""
    counts = rows.pivot_table(index="area_code", columns="category", values=rows.columns[-1], aggfunc="sum")
    counts = counts.astype("float64")
    if ENGLAND not in counts.index:
        counts.loc[ENGLAND] = counts.sum()
    return counts[list(categories)].sum(axis=1) / counts.sum(axis=1) * 100


def english(*categories: str) -> pd.Series:
    return share(table("english_proficiency")[["area_code", "category", "residents_3plus"]], *categories)


def of_census(topic: str, year: int, *categories: str, among: set[str] | None = None) -> pd.Series:
    rows = table("census_districts").query("topic == @topic and year == @year")
    rows = rows[rows["category"].isin(among or set(rows["category"]))]
    return share(rows[["area_code", "category", "residents"]], *categories)


BROAD = {"White", "Asian", "Black", "Mixed", "Other"}
BORN = {"All born outside the UK", "United Kingdom"}
FROM_COUNTS = {
    ("cannot_speak_english_well", "2021"): lambda: english("not_well", "not_at_all"),
    ("main_language_not_english", "2021"): lambda: english("very_well", "well", "not_well", "not_at_all"),
    ("religion_muslim_share", "2021"): lambda: of_census("religion", 2021, "Muslim"),
    ("religion_christian_share", "2021"): lambda: of_census("religion", 2021, "Christian"),
    ("religion_none_share", "2021"): lambda: of_census("religion", 2021, "No religion"),
    ("born_outside_uk", "2021"): lambda: of_census("country_of_birth", 2021, "All born outside the UK", among=BORN),
    ("non_white_share", "2011"): lambda: of_census("ethnic_group", 2011, *(BROAD - {"White"}), among=BROAD),
    ("non_white_share", "2021"): lambda: of_census("ethnic_group", 2021, *(BROAD - {"White"}), among=BROAD),
}


@pytest.mark.parametrize(("name", "year"), FROM_COUNTS)
def test_a_share_is_that_of_the_counts_that_other_pages_draw(name, year):
    """So that no two pages print one share differently: 4.1455 was kept as 4.15 once, and printed as 4.2."""
    rows = table("indicators").query("indicator_id == @name and period == @year")
    found = rows.set_index("area_code")["value"].astype("float64")
    assert set(found.index) == {*districts(), ENGLAND}
    counted = FROM_COUNTS[name, year]()
    assert found.to_dict() == pytest.approx(counted[found.index].to_dict(), abs=5.1e-5)


@pytest.mark.parametrize("name", ["hh_deprived_any", "hh_deprived_3plus"])
def test_household_deprivation_of_the_five_is_that_of_their_neighbourhoods(name):
    for area in FIVE:
        found = latest(name, area)
        assert found is not None
        assert found.value == pytest.approx(one_place(area, MEASURES[name], "msoa", None).value, abs=5.1e-5)
