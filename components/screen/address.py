"""One state, one address: what changes the picture lives in the page's address, by code.

A control asks `opening` for the codes to start from and tells `keep` what the reader chose; the page
ends with `write`. Where the address, the reader's hands and memory disagree, this order decides:

1. an address that the browser has changed since we last wrote it (a link, a bookmark, the Back button);
2. what the reader has just chosen in the control;
3. what the reader chose on another page, where a parameter means the same everywhere;
4. the default.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

import streamlit as st

from components.figure import links, renamed
from components.figure.parameters import EDITION

_MEMORY, _WRITTEN, _PAGE, _FIRST, _NOW, _DEFAULTS, _OPENED, _MISHEARD = (
    f"address.{name}" for name in ("memory", "written", "page", "first", "now", "defaults", "opened", "misheard")
)
SHARED = frozenset({"area", "theme", "fund", "with"})  # mean the same on every page

Codes = list[str]
Misheard = tuple[str, Codes, str]


@dataclass
class Opened:
    """A permanent link that a page was opened by."""

    mark: str
    asked: dict[str, Codes]  # its address without the mark
    shown: dict[str, Codes] | None = None  # what the controls made of it


def begin(page: str) -> None:
    """Start a run of a page: notice whether the reader has just come from another one, or by a permanent link.

    An address of before is put into the names of today.
    """
    state = st.session_state
    state[_FIRST] = state.get(_PAGE) != page
    if state[_FIRST]:
        state[_PAGE], state[_WRITTEN], state[_OPENED] = page, {}, None
    state[_NOW], state[_DEFAULTS], state[_MISHEARD] = {}, {}, {}
    asked = {param: st.query_params.get_all(param) for param in st.query_params}
    if (said := renamed.query(page, asked)) != asked:
        st.query_params.from_dict(said)
    (mark,) = said.pop(EDITION, [])[:1] or [""]
    if mark and (state[_OPENED] is None or state[_OPENED].mark != mark):
        state[_OPENED] = Opened(mark, said)


def opened() -> Opened | None:
    """Return the permanent link that the page was opened by, for as long as the reader looks at what it shows."""
    found: Opened | None = st.session_state[_OPENED]
    return found if found and st.query_params.get(EDITION) else None


def opening(param: str, default: Codes, known: Callable[[str], str | None]) -> tuple[Codes, Codes]:
    """Return the codes a control starts from, and the codes in the address that mean nothing here.

    `known` turns a code from outside into one of ours, or None. It may mend old codes.
    """
    state = st.session_state
    asked, written = st.query_params.get_all(param), state[_WRITTEN].get(param)
    st.session_state[_DEFAULTS][param] = default
    if asked and asked != written:
        good = list(dict.fromkeys(code for code in map(known, asked) if code is not None))
        return good or default, [code for code in asked if known(code) is None]
    if written is not None and not asked:  # back to the page's bare address
        return default, []
    remembered = state.setdefault(_MEMORY, {}).get(_memory_key(param))
    if remembered is None:
        return default, []
    return [code for code in map(known, remembered) if code is not None] or ([] if not remembered else default), []


def given(param: str, known: Callable[[str], str | None]) -> tuple[Codes, Codes]:
    """Return what the address says of a parameter that no control shows, and what of it means nothing here.

    Nothing is remembered: without the parameter there is nothing to open.
    """
    asked = st.query_params.get_all(param)
    good = [code for code in map(known, asked) if code is not None]
    st.session_state[_DEFAULTS][param], st.session_state[_NOW][param] = [], good
    return good, [code for code in asked if known(code) is None]


def misheard(param: str, said: Misheard | None) -> None:
    """Note what of a parameter means nothing where no control says so; None once a control does."""
    st.session_state[_MISHEARD][param] = said


def all_misheard() -> list[Misheard]:
    """Return what means nothing here and has not been said yet: what is meant, the codes, what is shown instead."""
    return [said for said in st.session_state[_MISHEARD].values() if said]


def changed(param: str) -> bool:
    """Tell whether the browser's address has changed since we wrote it: then the control must follow it."""
    asked, written = st.query_params.get_all(param), st.session_state[_WRITTEN].get(param)
    return (bool(asked) and asked != written) or (written is not None and not asked and bool(written))


def keep(param: str, codes: Codes, *, remember: bool = True) -> None:
    """Note what a control shows now, for the address and, unless it is to be forgotten, for other pages."""
    st.session_state[_NOW][param] = codes
    if remember:
        st.session_state.setdefault(_MEMORY, {})[_memory_key(param)] = codes


def write() -> list[str]:
    """Bring the browser's address up to date, in one step; return the parameters that no control asked for.

    A page that stands at its defaults and was opened bare keeps its bare address, so that Back leaves it.
    """
    state = st.session_state
    now: dict[str, Codes] = state[_NOW]
    asked = {param: st.query_params.get_all(param) for param in st.query_params}
    shown = _with_mark(now)
    # A link of ours to the page that it stands on does not reach the browser's address bar by itself.
    followed = not state[_FIRST] and asked != _filled(state[_WRITTEN])
    if shown == state[_DEFAULTS] and not set(asked) - {EDITION}:
        if followed or asked:
            st.query_params.clear()
        state[_WRITTEN] = {}
        return []
    if followed or asked != _filled(shown):
        st.query_params.from_dict(shown)
    state[_WRITTEN] = shown
    return sorted(set(asked) - {*now, EDITION})


def _with_mark(now: dict[str, Codes]) -> dict[str, Codes]:
    """Return what the address is to say: with the mark of a permanent link until the reader changes a control."""
    link = opened()
    if link is None:
        return dict(now)
    if link.shown is None:
        link.shown = dict(now)
    if link.shown != now:
        st.session_state[_OPENED] = None
        return dict(now)
    return {**now, EDITION: [link.mark]}


def link(path: str, params: Mapping[str, str | Collection[str]] | None = None) -> str:
    """Return the address of a page of ours, below the base path that the server is configured with."""
    base = _base()
    return f"{'/' + base if base else ''}{links.link(path, params)}"


def rooted(text: str) -> str:
    """Lead the links of a text of ours, which begin at the root of the site, below the base path of the server."""
    return links.below(_base(), text)


def _base() -> str:
    return str(st.get_option("server.baseUrlPath") or "").strip("/")


def site() -> str:
    """Return the address of the site itself, without a slash at its end: what examples for programs begin with."""
    parts = urlsplit(str(st.context.url or ""))
    return f"{parts.scheme}://{parts.netloc}{link('')}".rstrip("/") if parts.netloc else link("").rstrip("/")


def now() -> dict[str, Codes]:
    """Return the parameters of the page as its controls stand, once all have been drawn."""
    return dict(st.session_state.get(_NOW, {}))


def _filled(params: Mapping[str, Codes]) -> dict[str, Codes]:
    return {param: codes for param, codes in params.items() if codes}


def _memory_key(param: str) -> str:
    return param if param in SHARED else f"{st.session_state[_PAGE]}.{param}"
