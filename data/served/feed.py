"""The register of editions as an Atom feed, for programs that follow what changes."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID, uuid5
from xml.etree import ElementTree as Xml

from data.served.publisher import NAME
from data.store.describe import datasets
from data.store.editions import Change

TITLE = f"{NAME}: changes to the datasets"
MOST = 500  # entries; the register itself has all
_NAMESPACE = "http://www.w3.org/2005/Atom"
_OURS = UUID("6f0e7f0a-3c1b-4f0e-9d57-2a1c5be4a9d3")  # made once; identifiers are the same on every host for ever


def atom(changes: Sequence[Change], site: str, query: str = "") -> bytes:
    """Return the feed, newest change first. `site` is the address of the site, without a slash at its end."""
    feed = Xml.Element("feed", {"xmlns": _NAMESPACE, "xml:lang": "en-GB"})
    here = f"{site}/api/v1/changes.atom{'?' if query else ''}{query}"
    _add(feed, "id", text=f"urn:uuid:{uuid5(_OURS, query)}")
    _add(feed, "title", text=TITLE)
    _add(feed, "updated", text=_moment(changes[0].published_on if changes else "1970-01-01"))
    _add(feed, "link", rel="self", type="application/atom+xml", href=here)
    _add(feed, "link", rel="alternate", type="text/html", href=f"{site}/data")
    _add(_add(feed, "author"), "name", text=NAME)
    for change in changes[:MOST]:
        _entry(feed, change, site)
    body: bytes = Xml.tostring(feed, encoding="utf-8", xml_declaration=True)
    return body


def _entry(feed: Xml.Element, change: Change, site: str) -> None:
    name = change.dataset_id
    title = datasets()[name].title if name in datasets() else name
    held = f"edition {change.edition}" if change.edition else "no longer held"
    entry = _add(feed, "entry")
    _add(entry, "id", text=f"urn:uuid:{uuid5(_OURS, f'{name} {change.edition} {change.published_on}')}")
    _add(entry, "title", text=f"{title}: {held}")
    _add(entry, "updated", text=_moment(change.published_on))
    _add(entry, "link", rel="alternate", type="text/html", href=f"{site}/data?dataset={name}")
    _add(entry, "link", rel="related", type="text/csv", href=f"{site}/api/v1/datasets/{name}.csv")
    _add(entry, "category", term=name)
    _add(entry, "summary", text=f"{change.words.rstrip('.')}. {change.rows:,} rows.", type="text")


def _add(parent: Xml.Element, name: str, text: str | None = None, **attributes: str) -> Xml.Element:
    element = Xml.SubElement(parent, name, attributes)
    element.text = text
    return element


def _moment(day: str) -> str:
    return f"{day}T00:00:00Z"
