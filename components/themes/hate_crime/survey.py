"""Recorded by the police and estimated by the Crime Survey: two figures that never share an axis."""

from __future__ import annotations

from components.charts.bars import bars
from components.charts.lines import lines
from components.figure.figure import Figure
from components.style.numbers import is_missing, percent, whole
from components.themes.hate_crime.national import GAPS, breaks_on
from components.themes.hate_crime.rates import financial_years
from components.themes.hate_crime.series import minded, said_of
from data.crime.hate_crime import ALL_FORCES, national_series
from data.store.load import table

NOT_FOUND = "level not found"


def recorded() -> Figure:
    """All offences that all forces recorded, by year."""
    rows = national_series("all_strands")
    rows = rows[rows["geography"] == ALL_FORCES].assign(forces="All forces")
    years = financial_years(str(rows["financial_year"].min()), str(rows["financial_year"].max()))
    last = rows.iloc[-1]
    return Figure(
        id="recorded",
        title=f"Police: {whole(last['offences'])} hate crimes recorded in {last['financial_year']}",
        subtitle=f"Hate crimes recorded by all police forces, England and Wales, {years[0]} to {years[-1]}",
        alt=f"Line chart of hate crimes recorded by all forces, {whole(last['offences'])} in "
        f"{last['financial_year']}, cut where counting changed and where years are missing. It shows no trend.",
        table=rows,
        datasets=("hate_crime_national",),
        draw=lambda palette: lines(
            rows, palette, periods=years, series="forces", value="offences", period="financial_year",
            chosen="All forces", breaks=breaks_on(rows), gaps=GAPS, height=340,
        ),
        labels={"forces": "Forces", "break_before": "Why its line stops before"},
        hidden=("geography", "strand", "count_basis", "note", "edition"),
        notes=minded("all-forces"),
    )  # fmt: skip


def estimated() -> Figure:
    """Incidents a year as the Crime Survey estimates them, several survey years together."""
    rows = table("crime_survey_hate_crime")
    spans = [years.replace("-", " to ") for years in rows["survey_years"]]
    counts = [float("nan") if is_missing(count) else float(count) for count in rows["incidents_per_year"]]
    said = [NOT_FOUND if is_missing(count) else whole(count) for count in rows["incidents_per_year"]]
    told = [
        text if is_missing(share) else f"{text} ({percent(share, 0)} came to the police)"
        for text, share in zip(said, rows["reported_to_police_pct"], strict=True)
    ]
    return Figure(
        id="survey",
        title=f"Crime Survey: about {said[-1]} incidents a year in {spans[-1]}",
        subtitle=f"Hate crime incidents a year, England and Wales, estimates of the Crime Survey, {spans[0][:7]} to "
        f"{spans[-1][-7:]}",
        alt=f"Bars: {'; '.join(f'{span} {count}' for span, count in zip(spans, told, strict=True))}.",
        table=rows,
        datasets=("crime_survey_hate_crime",),
        draw=lambda palette: bars(spans, counts, [_under(text) for text in told], palette, empty=NOT_FOUND, wrap=12),
        notes=(
            "Estimates from a sample. Their margins of error were not found, so small differences mean nothing.",
            "The share of incidents that came to the police was found for one estimate only.",
            *said_of("crime_survey_hate_crime", "ho_2013"),
        ),
    )


def _under(text: str) -> str:
    """Set what stands in brackets on a line of its own."""
    return text.replace(" (", "<br>(")


def side_by_side() -> str:
    """Say what each of the two counts, from the same numbers as the figures; never the first beside the last."""
    police, survey = recorded().table, table("crime_survey_hate_crime").dropna(subset="incidents_per_year")
    like = police[police["count_basis"] == "offences"]
    late, after = like[like["financial_year"] < "2024/25"].iloc[-1], survey.iloc[-1]
    return (
        f"Police forces recorded {whole(late['offences'])} hate crimes in {late['financial_year']}. The survey, which "
        f"asks people whether they were victims, estimated {whole(after['incidents_per_year'])} incidents a year in "
        f"{after['survey_years'].replace('-', ' to ')}. The two count different things, in different years, and "
        "neither gives a trend that can be set beside the other."
    )
