"""The themes of a profile and their headline measures."""

from __future__ import annotations

from dataclasses import dataclass

from data.labels import INDICATOR_THEMES


@dataclass(frozen=True)
class Theme:
    """A theme of the profile: its headline measures, and the finding of the first of them in words."""

    id: str
    title: str
    measures: tuple[str, ...]
    finding: str  # '{value}' is the area's figure


# Themes of the catalogue: headline measures, and the finding of the first of them.
_HEADLINES: dict[str, tuple[tuple[str, ...], str]] = {
    "social_mixing": (
        ("cls_get_on_well", "hh_partners_different_ethnic_groups", "hh_multiple_main_languages"),
        "{value} said that people get on well together",
    ),
    "belonging_trust": (
        ("cls_trust_many_neighbours", "cls_satisfied_area", "national_identity_any_uk"),
        "{value} said that many neighbours can be trusted",
    ),
    "civic_participation": (
        ("cls_any_vol_yearly", "cls_influence_local", "visited_public_library"),
        "{value} volunteered in the last year",
    ),
    "wellbeing_loneliness": (
        ("wellbeing_life_satisfaction", "wellbeing_anxiety", "cls_lonely_often"),
        "Life satisfaction was {value} out of 10",
    ),
    "english_language": (
        ("cannot_speak_english_well", "main_language_not_english", "eal_primary", "eyfs_communication_language"),
        "{value} could not speak English well",
    ),
    "education": (
        ("ks2_expected_standard", "gcse_eng_maths_by_19", "attainment8", "no_qualifications"),
        "{value} in state-funded schools reached the expected standard in reading, writing and maths at 11",
    ),
    "employment": (
        ("employment_rate", "claimant_rate", "neet_or_not_known_16_17"),
        "{value} of people aged 16 to 64 were in work",
    ),
    "deprivation": (
        ("imd_lsoas_most_deprived_10pct", "child_poverty_ahc", "hh_deprived_any", "fsm_primary"),
        "{value} of neighbourhoods were in the most deprived tenth",
    ),
    "segregation": (
        ("seg_theil_h_ethnic", "seg_dissimilarity_minority_white"),
        "Unevenness of ethnic groups (Theil’s H, 0 is even and 1 fully apart) was {value}",
    ),
    "population_change": (
        ("born_outside_uk", "ethnic_minority_share", "moved_from_abroad_1yr"),
        "{value} were born outside the UK",
    ),
}
THEMES = tuple(
    Theme(code.replace("_", "-"), INDICATOR_THEMES[code], measures, finding)
    for code, (measures, finding) in _HEADLINES.items()
)

# One line each on the first screen, in the order of the themes.
SPINE = (
    "cls_get_on_well",
    "hh_multiple_main_languages",
    "cls_trust_many_neighbours",
    "cls_any_vol_yearly",
    "cls_influence_local",
    "cls_lonely_often",
    "cannot_speak_english_well",
    "eal_primary",
    "ks2_expected_standard",
    "no_qualifications",
    "employment_rate",
    "neet_or_not_known_16_17",
    "hh_deprived_any",
    "born_outside_uk",
    "moved_from_abroad_1yr",
)
