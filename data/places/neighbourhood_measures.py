"""The measures known for neighbourhoods of the five integration areas, and what a value of one holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Level = Literal["lsoa", "msoa", "ward"]

CENSUS, DEPRIVATION, ENGLISH = "census_small_areas", "deprivation_small_areas", "english_proficiency"
EARLIER = (2011, 2019)  # counted on small areas as they were drawn in 2011
DEPRIVED = (1, 2)  # tenths that make up the most deprived fifth
RELIGION = "The question on religion is voluntary: shares are of all residents, those who did not answer among them."
BROAD = "Broad groups as in tables for small areas; White includes White minorities."
REDRAWN = (
    "Small areas that were drawn anew since 2011, and larger places that hold one, are not shown: the census of 2011 "
    "and the indices of 2019 know the old ones only."
)
PANDEMIC = "The census was taken during the pandemic, which may affect what was answered on employment and housing."


@dataclass(frozen=True)
class Measure:
    """One measure: a share of a count, or for deprivation of small areas the tenth in England."""

    id: str
    topic: str  # what it belongs to, as in a list of measures
    title: str  # within its topic
    said: str  # completes the sentence "12% of ..."
    heading: str  # stands for it in the heading of a figure, before its values
    question: str  # what exactly is counted
    of: str  # what the denominator counts
    dataset: str
    topic_code: str  # `topic` in the table of the census, empty elsewhere
    categories: tuple[str, ...]  # of the table: those counted, or for deprivation the column of the tenth
    levels: tuple[Level, ...] = ("lsoa", "msoa", "ward")
    period: str = "2021"
    caveats: tuple[str, ...] = ()

    @property
    def year(self) -> int:
        """Year of the census, or of the edition of the indices of deprivation."""
        return int(self.period)

    @property
    def earlier(self) -> bool:
        """Tell whether it was counted on the small areas of 2011, not on those of the map."""
        return self.year in EARLIER

    @property
    def label(self) -> str:
        """Name in a list of all measures."""
        return f"{self.topic}: {self.title}"


@dataclass(frozen=True)
class Value:
    """One value with the counts that it is a share of; none for a tenth. Not a number where it is not known."""

    value: float
    numerator: int | None
    denominator: int | None


@dataclass(frozen=True)
class Benchmark:
    """The figure of England in per cent, and the dataset and source that it comes from: not always those of places."""

    value: float | None
    dataset: str
    source_id: str


def _ethnic(code: str, title: str, said: str, year: int = 2021) -> Measure:
    earlier = year in EARLIER
    return Measure(
        f"ethnic_{code.lower()}{f'_{year}' if earlier else ''}",
        f"Ethnic group{f' in {year}' if earlier else ''}", title,
        said.replace(" are ", " were ") if earlier else said, title,
        f"Usual residents by broad ethnic group, Census {year}", "residents", CENSUS, "ethnic_group", (code,),
        period=str(year), caveats=((BROAD,) if code == "White" else ()) + ((REDRAWN,) if earlier else ()),
    )  # fmt: skip


def _religion(code: str, title: str, said: str) -> Measure:
    return Measure(
        f"religion_{code.lower().replace(' ', '_')}", "Religion", title, said, title,
        "Usual residents by their answer on religion, Census 2021", "residents", CENSUS, "religion", (code,),
        caveats=(RELIGION,),
    )  # fmt: skip


def _english(measure_id: str, title: str, said: str, heading: str, how: str, categories: tuple[str, ...]) -> Measure:
    return Measure(
        measure_id, "English language", title, f"residents aged 3 and over {said}", heading,
        f"Usual residents aged 3 and over whose main language is not English{how}, Census 2021",
        "residents aged 3 and over", ENGLISH, "", categories, levels=("msoa",),
    )  # fmt: skip


def _households(measure_id: str, title: str, said: str, categories: tuple[str, ...]) -> Measure:
    return Measure(
        measure_id, "Households", title, said, title.capitalize(),
        "A household may be deprived in education, employment, health and housing: four ways, Census 2021",
        "households", CENSUS, "household_deprivation_dimensions", categories, caveats=(PANDEMIC,),
    )  # fmt: skip


def _deprivation(name: str, title: str, of_what: str, year: int = 2025) -> Measure:
    earlier = year in EARLIER
    return Measure(
        f"{name}{f'_{year}' if earlier else ''}", f"Index of deprivation{f' of {year}' if earlier else ''}", title,
        f"small areas {'were' if earlier else 'are'} among the most deprived fifth of England{of_what}",
        f"Most deprived fifth{of_what}",
        "Share of the small areas (LSOA) of a place that are in the most deprived two tenths of England, Indices of "
        f"Deprivation {year}",
        "small areas", DEPRIVATION, "", (f"{name.removeprefix('imd_')}_decile",), period=str(year),
        caveats=(REDRAWN,) if earlier else (),
    )  # fmt: skip


ETHNIC_GROUPS = (
    ("Asian", "Asian", "residents are Asian or Asian British"),
    ("Black", "Black", "residents are Black or Black British"),
    ("Mixed", "Mixed", "residents are of mixed or several ethnic groups"),
    ("White", "White", "residents are White"),
    ("Other", "Other ethnic group", "residents are of another ethnic group"),
)
DOMAINS = (
    ("imd", "all domains", ""),
    ("imd_income", "income", " by income"),
    ("imd_employment", "employment", " by employment"),
    ("imd_education", "education and skills", " by education and skills"),
    ("imd_crime", "crime", " by crime"),
)
_ALL = (
    _households(
        "hh_deprived_any", "deprived in at least one way", "households are deprived in at least one of four ways",
        tuple(f"deprived in {n} dimension{'' if n == 'one' else 's'}" for n in ("one", "two", "three", "four")),
    ),
    _households(
        "hh_deprived_3plus", "deprived in three or four ways", "households are deprived in three or four of four ways",
        ("deprived in three dimensions", "deprived in four dimensions"),
    ),
    _english(
        "cannot_speak_english_well", "cannot speak it well", "cannot speak English well or at all",
        "Cannot speak English well", " and who speak English not well or not at all", ("not_well", "not_at_all"),
    ),
    _english(
        "cannot_speak_english_at_all", "cannot speak it at all", "cannot speak English at all",
        "Cannot speak English at all", " and who do not speak English at all", ("not_at_all",),
    ),
    _english(
        "main_language_not_english", "another main language", "have a main language other than English",
        "Main language not English", "", ("very_well", "well", "not_well", "not_at_all"),
    ),
    *(_ethnic(*group) for group in ETHNIC_GROUPS),
    *(_ethnic(*group, year=2011) for group in ETHNIC_GROUPS),
    _religion("Buddhist", "Buddhist", "residents are Buddhist"),
    _religion("Christian", "Christian", "residents are Christian"),
    _religion("Hindu", "Hindu", "residents are Hindu"),
    _religion("Jewish", "Jewish", "residents are Jewish"),
    _religion("Muslim", "Muslim", "residents are Muslim"),
    _religion("Sikh", "Sikh", "residents are Sikh"),
    _religion("Other religion", "Another religion", "residents are of another religion"),
    _religion("No religion", "No religion", "residents have no religion"),
    _religion("Not answered", "Not answered", "residents did not answer the question on religion"),
    *(_deprivation(*domain) for domain in DOMAINS),
    *(_deprivation(*domain, year=2019) for domain in DOMAINS),
)  # fmt: skip
MEASURES: Mapping[str, Measure] = {measure.id: measure for measure in _ALL}
