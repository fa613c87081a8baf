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

PRICES = {"cash": "Cash", "real": "Real terms", "per_head": "Per head"}

COUNCIL_SERIES = {
    "council_planning_development": "Planning and development (includes community development)",
    "council_cultural": "Cultural and related services",
    "council_total_service": "All services",
    "settlement_funding_assessment": "Settlement funding assessment by government",
}

COUNCIL_KINDS = {
    "england": "England",
    "district": "District or single-tier council",
    "county": "County council",
    "former_district": "Former district council",
    "former_county": "Former county council",
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
