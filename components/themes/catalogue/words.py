"""The catalogue in words: pure functions from descriptions to sentences and small tables."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from components.style.words import counted, date_in_words, listed, opened
from data.labels import DATASET_THEMES, INDICATOR_THEMES
from data.served.whole import Whole
from data.store.describe import Break, Column, Dataset, Indicator, datasets
from data.store.editions import held, latest, present
from data.store.load import TableUnavailable, sources_of, table

OUT_OF_USE = "out of use"
DIRECTIONS = {
    "up": "Higher is better.",
    "down": "Lower is better.",
    "neither": "Neither direction is better: it is a description.",
}


def summary() -> str:
    """Say in one sentence what there is."""
    held = [count for count in map(row_count, datasets()) if count is not None]
    publications = len(table("sources")) if row_count("sources") is not None else 0
    resting = f", read from {publications:,} publications" if publications else ""
    return (
        f"Everything on these pages rests on {counted(len(held), 'dataset')} with {sum(held):,} rows{resting}; "
        "each is described here and can be downloaded."
    )


def choices() -> dict[str, str]:
    """Return the choices of the picker: none, then the datasets theme by theme, to be found by theme or title."""
    everything = {"": f"All {len(datasets())} datasets"}
    return everything | {d.id: f"{DATASET_THEMES[d.theme]}: {d.title}" for theme in by_theme().values() for d in theme}


def by_theme() -> dict[str, list[Dataset]]:
    """Return the datasets of each theme in the order of their titles, by the label of the theme."""
    found = {DATASET_THEMES[t]: [d for d in datasets().values() if d.theme == t] for t in DATASET_THEMES}
    return {label: theme for label, theme in found.items() if theme}


def indicators_by_theme(entries: Iterable[Indicator]) -> dict[str, list[Indicator]]:
    """Return the indicators of each theme, by the label of the theme."""
    found: dict[str, list[Indicator]] = {}
    for entry in entries:
        found.setdefault(INDICATOR_THEMES.get(entry.theme, opened(entry.theme.replace("_", " "))), []).append(entry)
    return found


def row_count(dataset_id: str) -> int | None:
    """Count the rows of a dataset; None where its table is out of use."""
    try:
        return len(table(dataset_id))
    except TableUnavailable:
        return None


def updates(dataset: Dataset) -> str:
    """Say which periods there are, when they were published, and when newer ones are to be expected."""
    return (
        f"{opened(dataset.periods)}; published {date_in_words(dataset.published_on)}. "
        f"Next: {dataset.next_release.rstrip('.')}."
    )


def held_words(dataset_id: str) -> str:
    """Name the edition that is held here and the day since when."""
    last, here = latest(dataset_id), held()[dataset_id]
    since = f"since {date_in_words(last.published_on)}" if last and last.edition == here else "not registered yet"
    return f"`{here}` {since}" if here else OUT_OF_USE


def everything(built: Whole | None, api: str) -> str:
    """Offer all tables in one file, with its size where it is known, and the feed of changes. `api` is an address."""
    state = present()
    release = f"Release `{state.id}` of {date_in_words(state.published_on)}. " if state else ""
    unpacked = bytes_words(built.unpacked if built else sum(c.bytes for c in map(latest, datasets()) if c))
    packed = f"{bytes_words(len(built.packed))}, " if built else ""
    return (
        f"{release}Take [all tables as one data package]({api}datapackage.zip) (ZIP of CSV, {packed}{unpacked} "
        f"unpacked), with descriptions, licences and checksums; its [description alone]({api}datapackage.json) (JSON) "
        f"opens in Frictionless tools. Follow the [feed of changes]({api}changes.atom) (Atom)."
    )


def what_one_row_is(dataset: Dataset) -> str:
    """Shorten 'One row is …' for lists: the heading of the column says the rest."""
    return opened(dataset.description.removeprefix("One row is ").rstrip("."))


def facts(dataset: Dataset, edition: str | None) -> list[tuple[str, str]]:
    """Return what stands on the label of a dataset, as pairs of a heading and words."""
    count = row_count(dataset.id)
    return [
        ("What one row is", what_one_row_is(dataset)),
        ("Rows", OUT_OF_USE if count is None else f"{count:,}, in {counted(len(dataset.columns), 'column')}"),
        ("Producer", dataset.producer),
        ("Kind of statistic", opened(dataset.statistic_type)),
        ("Where it is published", f"<{dataset.url}>" if dataset.url else "No single page: see the publications below"),
        ("Places", dataset.geography),
        ("Periods", dataset.periods),
        ("Published", date_in_words(dataset.published_on)),
        ("Read by us", date_in_words(dataset.accessed_on)),
        ("Next release", dataset.next_release),
        ("Licence", dataset.licence),
        ("Edition held here", f"`{edition}`" if edition else "The file cannot be read"),
    ]


def citation(dataset: Dataset, edition: str | None, site: str) -> str:
    """Return what to cite: the publication, then the very edition of the table that is held here."""
    publication = dataset.citation.replace("`", "").rstrip(".")
    held = f"edition {edition}, " if edition else ""
    return (
        f"{publication}. Table “{dataset.title}” as held by the Integration Areas Explorer, {held}"
        f"read {date_in_words(dataset.accessed_on)}: {site}/data?dataset={dataset.id}"
    )


def promises(dataset: Dataset) -> list[str]:
    """Say in words what the table is held against whenever the Explorer starts."""
    titles = {column.name: column.title for column in dataset.columns}
    key = listed([f"“{titles[name]}”" for name in dataset.primary_key])
    every = f"Every column is there, and every cell holds what it may hold. No two rows agree in {key}."
    return [every, *(f"{check.says.rstrip('.')}{_found(check.rows, check.says)}." for check in dataset.checks)]


def about(dataset: Dataset) -> list[str]:
    """Return all that is written of a dataset in prose, for who reads it without the page."""
    said = [f"{dataset.title}: {dataset.description}", *(f"{name}: {text}" for name, text in facts(dataset, None))]
    said += [caveat.text for caveat in dataset.caveats]
    said += [break_words(at, dataset.column) for at in dataset.breaks]
    return [*said, dataset.our_processing, dataset.not_included or "", *promises(dataset)]


def break_words(at: Break, columns: dict[str, Column]) -> str:
    """Say from when on a series is another one, and for which rows."""
    rows = listed([f"{columns[name].title if name in columns else name} “{value}”" for name, value in at.where.items()])
    return f"**From {at.at}**{f' ({rows})' if rows else ''}: {at.what}"


def publications(dataset: Dataset) -> pd.DataFrame:
    """Return the rows of the register of sources that the dataset rests on; none for the register itself."""
    frame = sources_of(table(dataset.id))
    return frame.head(0) if dataset.id == "sources" else frame


def publication_words(title: str, publisher: object, url: object, published_on: object) -> str:
    """Name a publication with its link, publisher and date, as far as they are known."""
    named = f"[{escaped(title)}](<{url}>)" if isinstance(url, str) else f"{escaped(title)} (no public address found)"
    rest = [str(part) for part in (publisher, published_on) if isinstance(part, str)]
    return ", ".join([named, *map(escaped, rest)])


def indicator_words(entry: Indicator, link: str) -> str:
    """Say all that the catalogue knows of an indicator, as Markdown. `link` is the address of its rows."""
    lines = [
        f"**{escaped(entry.title)}** `{entry.id}`",
        f"- What was asked or counted: {entry.question}",
        f"- Unit: {entry.unit}. {DIRECTIONS[entry.better]}",
        f"- Why it matters: {entry.why_it_matters}",
        f"- Held here for: {entry.levels}. {entry.frequency}. [Rows as CSV]({link})",
        *(f"- Caveat: {caveat}" for caveat in entry.caveats),
        *(f"- Break in the series from {at.at}: {at.what}" for at in entry.breaks),
    ]
    return "\n".join([lines[0], "", *lines[1:]])


def escaped(text: str) -> str:
    """Keep marks in titles of publications from being read as Markdown."""
    return "".join(f"\\{mark}" if mark in "\\[]*_`$~" else mark for mark in text)


def bytes_words(size: int) -> str:
    """Write the size of a file: 512 bytes, 35 kB, 10.3 MB."""
    if size < 1000:
        return f"{size} bytes"
    return f"{size / 1000:,.0f} kB" if size < 1_000_000 else f"{size / 1_000_000:,.1f} MB"


def _found(rows: int | None, says: str) -> str:
    """Add the number of rows where the words do not give it."""
    return f" ({counted(rows, 'row')})" if rows is not None and f"{rows}" not in says.replace(",", "") else ""
