"""The methods texts: every worked example is worked again here, by another way than the page's."""

from __future__ import annotations

import math
import re
from math import isclose, sqrt
from statistics import NormalDist

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from components.exports import routes
from components.themes.methods.text import HERE, ORDER, pieces, texts
from data.money import money
from data.served import api
from data.store.load import table

BRADFORD = "E08000032"
SITE = "https://example.org"


def text(name: str) -> str:
    section = next(section for section in texts() if section.name == name)
    return section.filled(SITE, "/")


def number(pattern: str, name: str) -> float:
    found = re.search(pattern, text(name))
    assert found, f"{pattern} in {name}"
    return float(found[1].replace(",", ""))


@pytest.mark.parametrize("name", ORDER)
def test_every_text_has_a_title_and_no_place_left_to_fill(name):
    section = next(section for section in texts() if section.name == name)
    assert section.title
    assert section.title[0].isupper()
    assert "[[" not in text(name)
    assert "!" not in text(name)


def test_every_file_is_on_the_page():
    assert {path.stem for path in HERE.glob("*.md")} == set(ORDER)


def test_code_is_split_from_text_and_nothing_is_lost():
    found = pieces("One.\n\n```bash\ncurl x\n```\n\n```r\ny <- 1\nz <- 2\n```\nLast.")
    assert found == [("", "One."), ("bash", "curl x"), ("r", "y <- 1\nz <- 2"), ("", "Last.")]
    assert pieces("No code.") == [("", "No code.")]
    assert [language for language, _ in pieces(text("programs")) if language] == ["bash", "python", "r", "bash"]


def test_three_areas_are_told_apart_as_the_text_says():
    """By hand: margins of three points each, so a standard error of √18 / 1.96; limits from tables of the normal."""
    said = text("several")
    first, second, third = (f"{difference / (sqrt(18) / 1.96):.2f}" for difference in (6.0, 4.5, 1.5))
    assert f"{first} standard errors for A and B, {second} for A and C, {third} for B and C" in said
    assert "2.39, 2.24 and 1.96" in said  # 5 per cent in three, in two, and alone
    assert 4.5 / (sqrt(18) / 1.96) < 2.24 < 2.39 < 6 / (sqrt(18) / 1.96)
    assert "A cannot be told apart from C" in said
    assert "a for A, b for B and ab for C" in said  # C is like both, which differ


def test_the_limits_of_holm_are_those_of_the_formula():
    """Φ⁻¹(1 - 0.05 / 2(m - j + 1)) for three tests: the limits that the worked example has."""
    limits = [NormalDist().inv_cdf(1 - 0.05 / (2 * (3 - j + 1))) for j in (1, 2, 3)]
    assert "the limits are {:.2f}, {:.2f} and {:.2f}".format(*limits) in text("several")


def test_the_median_of_neighbours_is_worked_out_again():
    rows, listed = table("indicators"), table("statistical_neighbours")
    codes = listed.query("area_code == @BRADFORD and method == 'dfe_childrens_services_2025'")["neighbour_code"]
    rows = rows[
        (rows["indicator_id"] == "employment_rate") & rows["area_code"].isin(codes) & (rows["period"] == "2023")
    ]
    assert len(rows) == len(codes) == number(r"Of the (\d+) neighbours", "neighbours") == 10
    middle = sorted(rows["value"])[4:6]
    assert f"{middle[0]:.1f}% and {middle[1]:.1f}%, so the median is {sum(middle) / 2:.2f}%" in text("neighbours")


def test_intervals_are_worked_out_where_the_text_says():
    """Byar's for rates of hate crime; Wilson's, for want of counts, in the worked example alone."""
    root, found = HERE.parents[2], {}
    paths = [*(root / "data").rglob("*.py"), *(root / "components").rglob("*.py"), *(root / "pages").rglob("*.py")]
    for way in ("wilson", "byar"):
        using = re.compile(rf"(?<!def )\b{way}\(")
        found[way] = {path.name for path in paths if using.search(path.read_text(encoding="utf-8"))}
    assert found == {"wilson": {"examples.py"}, "byar": {"area_rates.py", "examples.py", "hate_crime.py"}}
    assert "**Rates of recorded hate crime**" in text("intervals")
    assert "Wilson’s is used in the example alone" in text("intervals")


def test_no_survey_without_an_interval_gives_how_many_were_asked():
    """Else Wilson's interval could be worked out, and the text would be wrong."""
    rows = table("indicators")
    assert rows.loc[rows["lower"].isna(), "n"].isna().all()


def test_the_interval_of_a_correlation_is_fishers():
    reach = 1.96 / math.sqrt(25)
    assert number(r"interval of ([\d.]+) to", "together") == round(math.tanh(math.atanh(0.5) - reach), 2)
    assert number(r"interval of [\d.]+ to ([\d.]+)\.", "together") == round(math.tanh(math.atanh(0.5) + reach), 2)


def test_links_stand_below_the_base_path():
    section = next(section for section in texts() if section.name == "rates")
    assert "](/explorer/data?dataset=population)" in section.filled(SITE, "/explorer/")


def test_per_head_divides_by_the_residents_that_are_named():
    people = table("population").query("area_code == @BRADFORD and year == 2018")["population"].item()
    assert number(r"its ([\d,]+) residents", "rates") == people
    assert isclose(number(r"is £([\d.]+) per head", "rates"), 1_000_000 / people, abs_tol=0.005)
    assert f"£{money.per_head(1_000_000, BRADFORD, '2018/19'):.2f} per head" in text("rates")


def test_wilsons_limits_are_the_shares_from_which_the_share_is_just_so_far_away():
    lower, upper = (number(pattern, "intervals") / 100 for pattern in (r"15.0%.*?from ([\d.]+)%", r"% to ([\d.]+)%"))
    for limit in (lower, upper):
        assert isclose(abs(0.15 - limit) / sqrt(limit * (1 - limit) / 200), 1.96, rel_tol=0.01)


def test_byars_limits_are_close_to_those_of_the_poisson_distribution():
    lower, upper = (number(pattern, "intervals") for pattern in (r"100,000.*?from ([\d.]+) to", r"to ([\d.]+)\.\n"))
    counts = [limit * 60_000 / 100_000 for limit in (lower, upper)]
    at_least_40 = 1 - sum(math.exp(-counts[0]) * counts[0] ** k / math.factorial(k) for k in range(40))
    at_most_40 = sum(math.exp(-counts[1]) * counts[1] ** k / math.factorial(k) for k in range(41))
    assert isclose(at_least_40, 0.025, abs_tol=0.001)
    assert isclose(at_most_40, 0.025, abs_tol=0.001)


def test_the_comparison_is_just_not_far_enough_apart():
    assert number(r"0\.4\^2}\$ is ([\d.]+)", "comparisons") == 3.03
    assert "so the first is similar to the second (cannot be told apart)" in text("comparisons")


def test_real_terms_follow_from_the_deflator_that_is_named():
    real, deflator = number(r"is £([\d,]+) at", "real_terms"), number(r"of 2018/19 is ([\d.]+)\.$", "real_terms")
    assert isclose(real, 1_000_000 * 100 / deflator, rel_tol=1e-4)
    assert f"£{money.real_terms(1_000_000, '2018/19'):,.0f} at" in text("real_terms")
    assert table("gdp_deflators")["release"].iloc[0] in text("real_terms")


def test_segregation_in_bradford_computed_again_from_its_small_areas():
    rows = table("census_small_areas")
    rows = rows[(rows["area_code"] == BRADFORD) & (rows["year"] == 2021) & (rows["topic"] == "ethnic_group")]
    people = rows.pivot_table(index="lsoa_code", columns="category", values="residents").astype("float64")
    total, white = people.sum(axis=1), people["White"]
    minority = total - white
    share, other = minority / minority.sum(), white / white.sum()

    def mixed(shares) -> float:
        return sum(p * math.log(1 / p) for p in shares if p > 0)

    entropy = mixed(people.sum() / people.to_numpy().sum())
    inside = people.div(total, axis=0).apply(mixed, axis=1)
    assert number(r"in 2021, (\d+) small", "segregation") == len(people)
    assert number(r"dissimilarity ([\d.]+),", "segregation") == round((share - other).abs().sum() / 2, 2)
    assert number(r"isolation ([\d.]+),", "segregation") == round((share * minority / total).sum(), 2)
    assert number(r"interaction ([\d.]+);", "segregation") == round((share * white / total).sum(), 2)
    theil = (total * (entropy - inside)).sum() / (total.sum() * entropy)
    assert number(r"five groups ([\d]\.\d\d)", "segregation") == round(theil, 2)


def test_a_neighbourhood_is_added_up_again_and_the_cuts_are_where_the_text_says():
    lookup = table("small_areas").query("msoa_local_name == 'Ilkley & Ben Rhydding'")
    rows = table("census_small_areas").query("topic == 'household_deprivation_dimensions'")
    inside = rows[rows["lsoa_code"].isin(lookup["lsoa_code"])]
    deprived = inside[inside["category"] != "not deprived in any dimension"]["households"].sum()
    everyone = inside["households"].sum()
    assert f"Bradford has {len(lookup)} small areas" in text("neighbourhoods")
    assert f"In them {deprived:,} of {everyone:,} households" in text("neighbourhoods")
    assert number(r"which is ([\d.]+)%", "neighbourhoods") == round(deprived / everyone * 100, 2)
    names = table("small_areas").set_index("lsoa_code")["msoa_code"]
    here = rows[rows["area_code"] == BRADFORD].assign(code=lambda frame: frame["lsoa_code"].map(names))
    every = here.groupby("code")["households"].sum()
    none = here[here["category"] == "not deprived in any dimension"].groupby("code")["households"].sum()
    shares = sorted((every - none) / every * 100)
    for step in (1, 2, 3, 4):
        assert (
            f"{shares[0] + (shares[-1] - shares[0]) * step / 5:.1f}%" in text("neighbourhoods").partition("width*")[2]
        )
        low = int(step / 5 * 62)
        cut = shares[low] + (shares[low + 1] - shares[low]) * (step / 5 * 62 - low)
        assert f"{cut:.1f}%" in text("neighbourhoods").partition("Over Bradford")[2]


def test_the_interval_of_a_rank_correlation_is_wider_than_fishers():
    limits = [math.tanh(math.atanh(0.5) + side * 1.96 * sqrt(1.06 / 60)) for side in (-1, 1)]  # 63 neighbourhoods
    assert f"has an interval of {limits[0]:.2f} to {limits[1]:.2f}." in text("neighbourhoods")


def test_grades_count_every_outcome():
    grades = table("project_outcomes")["evidence_grade"]
    assert [int(n) for n in re.findall(r"\((\d+) outcomes\)", text("evidence"))] == [
        (grades == grade).sum() for grade in ("evaluation", "self_reported", "target")
    ]


def test_every_domain_and_question_stands_in_the_mapping():
    said = text("frameworks")
    rows = table("outcome_frameworks")
    assert re.findall(r"\n- \*\*(.+?)\*\*: ", said) == list(rows["item"])
    assert said.count(": no counterpart. ") == (rows["fit"] == "none").sum()
    assert "- **Work**: Employment. Finding and keeping work." in said
    found = table("project_outcomes").query("evidence_grade != 'target'")
    reached = (found["framework"] == "participation_reach").sum()
    assert f"{reached} of the {len(found)} results are of that kind" in said


def test_the_quoted_figures_are_worked_out_from_the_rows():
    assert "62,518 offences in 2015/16 and 80,393 in 2016/17" in text("quoted")
    assert isclose(number(r"2016/17: ([\d.]+) per cent", "quoted"), (80393 / 62518 - 1) * 100, abs_tol=0.05)
    assert "52 per cent of British ethnic minorities and 59 per cent of British Muslims" in text("quoted")
    assert "£8.00 in 2009 and £5.63 in 2017: 29.6 per cent less" in text("quoted")


def test_the_postcode_of_the_example_is_found_where_the_text_says():
    assert "LS29 8AA finds Bradford: all postcodes in LS29 8" in text("postcodes")


def test_the_addresses_for_programs_answer():
    client = TestClient(Starlette(routes=[*routes.routes, *api.routes]))
    examples = re.findall(rf'"{SITE}(/api[^"]+)"', text("programs"))
    assert len(examples) == 4
    for address in examples:
        answer = client.get(address)
        assert answer.status_code == 200, address
        assert answer.content.count(b"\n") > 1, address
    assert number(r"longest table has ([\d,]+) rows", "programs") == len(table("indicators"))


def test_licences_count_every_publication():
    assert sum(int(n) for n in re.findall(r": (\d+) publications?", text("licences"))) == len(table("sources"))
