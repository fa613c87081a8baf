"""Plain-English labels for the codes that stand in the tables, each code labelled once.

Every dict goes from a code to its label in sentence case. The order is the order in which choices are shown.
"""

from __future__ import annotations

# What money and projects are for: column `theme` of awards, projects, priorities and recommendations.
THEMES = {
    "english_language": "English language",
    "social_mixing": "Social mixing",
    "employment": "Employment",
    "young_people_schools": "Young people and schools",
    "housing_place": "Housing and place",
    "hate_crime_safety": "Hate crime and safety",
    "faith": "Faith",
    "volunteering_civic": "Volunteering and civic life",
    "migration_pressures": "Pressures from migration",
    "leadership_strategy": "Leadership and strategy",
}

FRAMEWORKS = {
    "ons_wellbeing": "Personal well-being (ONS questions)",
    "meaningful_mixing": "Meaningful mixing",
    "english_progression": "Progress in English",
    "employment": "Employment",
    "belonging_trust": "Belonging and trust",
    "participation_reach": "People and groups reached",
}

# Strongest first. `none` marks a project of which no outcome was found.
EVIDENCE_GRADES = {
    "evaluation": "Evaluation",
    "self_reported": "Self-reported",
    "target": "Target only",
    "none": "No outcome found",
}

# Who says an outcome: column `said_by`.
SAID_BY = {
    "evaluator": "Evaluator",
    "funder": "Funder",
    "provider": "Provider",
    "others": "Others, without saying who counted",
}

# How an outcome was found out, strongest first: column `design`.
DESIGNS = {
    "randomised_trial": "Randomised trial",
    "comparison_group": "Comparison group",
    "comparison_areas": "Other areas at one time",
    "before_after": "Before and after, without comparison",
    "answers": "Answers of those who took part, without comparison",
    "not_stated": "Not stated",
    "estimate": "Estimate of value for money",
    "count": "Count",
    "not_measured": "Planned, not measured",
}

# Levels of the Maryland Scientific Methods Scale, the lowest that a design assures; other designs are not on the scale.
MARYLAND_LEVELS = {"randomised_trial": 5, "comparison_group": 2, "comparison_areas": 1, "before_after": 1}

PROJECT_STATUSES = {"live": "Live", "completed": "Completed", "unknown": "Not known"}

LOCATION_PRECISIONS = {
    "postcode": "Postcode",
    "sector": "Postcode sector",
    "area_centroid": "District only",
    "none": "Not known",
}

AMOUNT_BASES = {
    "award": "Award",
    "allocation": "Allocation",
    "allocation_ceiling": "Allocation, up to this amount",
    "payment": "Payments made",
    "programme_total": "Total of a whole programme",
}

LEAD_TYPES = {"council": "Council", "charity": "Charity", "faith": "Faith group", "other": "Other organisation"}

# Column `amount_kind` of the funding trends: kinds that must not be joined into one line.
AMOUNT_KINDS = {
    "per_person": "Amount per person",
    "budget": "Budget",
    "announced": "Announced in the year",
    "cumulative": "Announced in all so far",
    "award": "Award",
    "payments": "Payments made",
    "outturn": "Spending at the end of the year",
}

PRICES = {
    "cash": "Cash",
    "real": "Real terms",
    "per_head": "Per head",
    "per_head_real": "Per head, real terms",
}

PAYEE_GROUPS = {
    "voluntary_faith_education": "Voluntary, faith and education",
    "public_body": "Public bodies",
    "supplier_or_other": "Suppliers and others",
    "payee_name_redacted": "Name withheld by the council",
}

EVENT_KINDS = {"policy": "Policy", "report": "Report", "fund": "Fund", "event": "Event"}

HATE_CRIME_STRANDS = {
    "all_strands": "All hate crime",
    "race": "Race",
    "religion": "Religion",
    "sexual_orientation": "Sexual orientation",
    "disability": "Disability",
    "transgender": "Transgender identity",
}

# Column `value_status` of the figures by police force.
HATE_CRIME_VALUE_STATUSES = {
    "press_list_of_home_office_table": "Home Office table, printed in full by the press",
    "press_report_of_home_office_table": "Home Office table, quoted by the press",
    "computed_from_stated_change": "Worked out from a change that the press states",
    "press_report_of_freedom_of_information": "Answer of the force to a request, quoted by the press",
    "press_report_origin_not_stated": "Press, origin not stated",
    "press_report_internally_inconsistent": "Press, in an article that contradicts itself",
    "derived_difference": "Worked out: all forces less the others",
}

# Categories of the Metropolitan Police, which overlap as the labels say: never add them up.
LONDON_CATEGORIES = {
    "racist_and_religious": "Racist and religious",
    "faith": "About faith (within racist and religious)",
    "antisemitic": "Antisemitic (within faith)",
    "islamophobic": "Islamophobic (within faith)",
    "homophobic": "Homophobic",
    "disability": "Disability",
    "transgender": "Transgender identity",
}

HATE_CRIME_LOCAL_MEASURES = {
    "hate_crimes_recorded": "Hate crimes recorded",
    "hate_incidents_reported_to_police": "Hate incidents reported to the police",
    "hate_crime_reports_to_police": "Reports of hate crime to the police",
    "racist_and_religious_crime": "Racist and religious crime",
    "islamophobic_crime": "Islamophobic crime",
    "racist_hate_crime": "Racist hate crime",
    "racially_aggravated_offences_change_pct": "Change in racially aggravated offences",
}

# Strands and categories as councils and campaigns used them, which are not those of the Home Office.
HATE_CRIME_LOCAL_STRANDS = {
    "all_strands": "All hate crime",
    "race": "Race",
    "religion": "Religion",
    "race_and_religion": "Race and religion",
    "race_traveller": "Race: Traveller",
    "race_other": "Race: other",
    "asylum_or_refugee": "Asylum seeker or refugee",
    "faith_islam": "Faith: Islam",
    "faith_other": "Faith: other",
    "sexuality": "Sexuality",
    "disability": "Disability",
    "gender": "Gender",
}

# The last three are parts of violence against the person.
HATE_CRIME_OFFENCE_GROUPS = {
    "public_order": "Public order",
    "criminal_damage_and_arson": "Criminal damage and arson",
    "violence_against_the_person": "Violence against the person",
    "stalking_and_harassment": "Stalking and harassment",
    "violence_without_injury": "Violence without injury",
    "violence_with_injury": "Violence with injury",
}

HATE_CRIME_OUTCOME_BASES = {
    "all hate crime flagged offences": "Offences flagged as hate crime",
    "racially or religiously aggravated offences": "Racially or religiously aggravated offences",
}

RELIGIONS_TARGETED = {
    "muslim": "Muslim",
    "jewish": "Jewish",
    "christian": "Christian",
    "sikh": "Sikh",
    "hindu": "Hindu",
    "buddhist": "Buddhist",
    "other": "Other religion",
    "no_religion": "No religion",
    "unknown": "Not known",
}

# How well residents speak English (Census), in the order in which the answers are read.
ENGLISH_ANSWERS = {
    "main_language_english": "Main language is English",
    "very_well": "Speak English very well",
    "well": "Speak English well",
    "not_well": "Cannot speak English well",
    "not_at_all": "Cannot speak English",
}

# Column `measure` of those who sought refuge: five kinds of asylum accommodation, then other routes.
ARRIVALS = {
    "dispersal": "Asylum support: dispersal accommodation",
    "contingency": "Asylum support: contingency accommodation, mostly hotels",
    "initial": "Asylum support: initial accommodation",
    "other": "Asylum support: other accommodation",
    "subsistence_only": "Asylum support: money only",
    "ukraine": "Arrived under Homes for Ukraine since 2022",
    "afghan": "Housed under the Afghan Resettlement Programme",
    "resettled": "Resettled since 2014, Afghan schemes not counted",
}

ESOL_LEVELS = {"entry": "Entry level", "level_1": "Level 1", "level_2": "Level 2", "total": "All levels"}

ESOL_AMOUNT_TYPES = {
    "spend": "Spent",
    "budget": "Budget",
    "budget_ceiling": "Budget, up to this amount",
    "allocation": "Allocated",
    "award": "Awarded",
    "estimate": "Estimate",
    "announcement": "Announced",
    "tariff": "Rate",
}

ESOL_PROVIDER_ROLES = {
    "teaching": "Teaching",
    "practice_sessions": "Practice sessions",
    "social_mixing_partner": "Meeting and taking part",
    "referral_partner": "Points people to classes",
    "signposting": "Points people to classes",
    "network": "Network",
}

# Themes of the catalogue, for lists of datasets.
DATASET_THEMES = {
    "geography": "Areas and maps",
    "people": "People",
    "hate_crime": "Hate crime",
    "english_language": "English language",
    "funding": "Funding",
    "projects": "Projects",
    "outcomes": "Outcomes",
    "register": "Sources",
}

# Themes of the indicators: the names of their files in the catalogue.
INDICATOR_THEMES = {
    "belonging_trust": "Belonging and trust",
    "social_mixing": "Social mixing",
    "civic_participation": "Taking part in civic life",
    "wellbeing_loneliness": "Well-being and loneliness",
    "english_language": "English language",
    "education": "Education",
    "employment": "Work and qualifications",
    "deprivation": "Deprivation",
    "segregation": "Segregation of neighbourhoods",
    "population_change": "Population and arrivals",
}
