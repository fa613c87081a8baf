"""Controls whose values live in the address, by code."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from contextlib import nullcontext
from typing import Any

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from components.figure.parameters import ALL, Parameter, Values
from components.figure.parameters import known as _known
from components.screen import address, notices


def choose(parameter: Parameter, values: Values, **how: Any) -> Any:
    """Draw the control that suits a parameter, after those whose `values` its options depend on."""
    name, label, what = parameter.name, parameter.label, parameter.what
    if parameter.options is None:
        return words(name, label, **how)
    if how.pop("switch", False):
        return on_or_off(name, label, what=what)
    options, default = parameter.options(values), parameter.standing(values)
    if parameter.many:
        return tuple(any_of(name, options, label, what=what, default=default, **how))
    first = default[0] if default else ""
    return one_of(name, options, first, label, what=what, mend=lambda code: parameter.mend(code, values), **how)


def one_of(
    param: str,
    options: Mapping[str, str],
    default: str,
    label: str,
    *,
    what: str,
    short: bool = False,
    mend: Callable[[str], str | None] = lambda code: None,
    taken: str | None = None,
) -> str:
    """Let the reader choose one option; `short` lists lie open as a row of buttons, longer ones in a box.

    Where the options depend on another control, `mend` may turn a code that is no longer among them into one that is.
    `taken` is a code that the reader has just chosen elsewhere on the page, such as on a map.
    """

    def known(code: str) -> str | None:
        return _known(code, options) or _known(mend(code) or code, options)

    codes, unknown = address.opening(param, [default] if default else [], known)
    fresh = control_key(param) not in st.session_state
    key = _prepare(param, codes[0] if codes else default)
    if st.session_state[key] not in options:
        st.session_state[key] = known(st.session_state[key]) or default
    if taken in options:
        st.session_state[key] = taken
    if short:
        chosen = st.segmented_control(
            label, list(options), format_func=options.__getitem__, key=key, required=True, wrap=True
        )
    else:
        if fresh and st.session_state[key] == next(iter(options)):
            del st.session_state[key]  # opens there by itself; told to, its list of names would be sent twice
        chosen = st.selectbox(label, list(options), format_func=options.__getitem__, key=key)
    code = str(chosen)
    _notice(what, unknown, options[code])
    _notice_renamed(param, code, options)
    address.keep(param, [code] if code else [])
    return code


def any_of(
    param: str,
    options: Mapping[str, str],
    label: str,
    *,
    what: str,
    default: tuple[str, ...] = (),
    everything: str = "All",
    counts: Mapping[str, int] | None = None,
    notices_in: DeltaGenerator | None = None,
) -> list[str]:
    """Let the reader choose any number of options; none chosen means `everything`.

    With `counts`, each label says how much there is of it, 'English language (8)', and changes from run to run: see
    `in_force`. `notices_in` is a place for notices where the control itself stands in a narrow column.
    """
    codes, unknown = address.opening(param, list(default), lambda code: _known(code, options))
    key = _prepare(param, codes)
    labels = {code: f"{name} ({counts.get(code, 0)})" if counts is not None else name for code, name in options.items()}
    _relabel(key, list(labels.values()))
    chosen = st.multiselect(
        label, list(options), format_func=labels.__getitem__, key=key, placeholder=everything, select_all=False
    )
    with notices_in or nullcontext():
        _notice(what, unknown, ", ".join(options[code] for code in chosen) or everything.lower())
        for code in chosen:
            _notice_renamed(param, code, options)
    address.keep(param, chosen)
    return chosen


def in_force(param: str, options: Collection[str]) -> list[str]:
    """Return the codes that a control is going to show, before it is drawn: counts in other labels depend on them.

    Ask for every control whose labels change before any of them is drawn: the browser answers with labels, and only
    the labels of the last run can say which codes it means.
    """
    key = control_key(param)
    if key in st.session_state and not address.changed(param):
        held = st.session_state[key]
        return [code for code in ([held] if isinstance(held, str) else held) if code in options]
    known = dict.fromkeys(options, "")
    return address.opening(param, [], lambda code: _known(code, known))[0]


def asked(param: str, known: Collection[str], *, what: str, instead: str) -> str | None:
    """Read a part of the address that has no control on the page, such as the one project that a link opens."""
    codes, unknown = address.given(param, lambda code: code if code in known else None)
    if unknown and not codes:
        notices.not_known(what, unknown, instead)
    return codes[0] if codes else None


def on_or_off(param: str, label: str, *, what: str) -> str:
    """Let the reader switch something on; return 'yes' or ''."""
    codes, unknown = address.opening(param, [], {"yes": "yes", "": ""}.get)
    on = st.toggle(label, key=_prepare(param, codes == ["yes"]))
    _notice(what, unknown, "on" if on else "off")
    address.keep(param, ["yes"] if on else [])
    return "yes" if on else ""


def words(param: str, label: str, placeholder: str) -> str:
    """Let the reader type words to search for; return them without surrounding space."""
    codes, _ = address.opening(param, [], lambda text: text[:100])
    key = _prepare(param, codes[0] if codes else "")
    text = (st.text_input(label, key=key, placeholder=placeholder, max_chars=100) or "").strip()
    address.keep(param, [text] if text else [])
    return text


def control_key(param: str) -> str:
    """Return the key under which a session keeps what the control of a parameter shows."""
    return f"control.{st.session_state['address.page']}.{param}"


def _prepare(param: str, value: object) -> str:
    """Set the widget's value where the address leads, leave it alone where the reader does; return its key."""
    key = control_key(param)
    if key not in st.session_state or address.changed(param):
        st.session_state[key] = value
    return key


def _relabel(key: str, labels: list[str]) -> None:
    """Where labels have changed, have the browser take the choice over again: it holds labels, not codes."""
    drawn = f"{key}.labels"
    if key in st.session_state and st.session_state.get(drawn) != labels:
        st.session_state[key] = st.session_state[key]
    st.session_state[drawn] = labels


def _notice(what: str, unknown: list[str], shown: str) -> None:
    if unknown:
        notices.not_known(what, unknown, shown)


def _notice_renamed(param: str, code: str, options: Mapping[str, str]) -> None:
    for asked in st.query_params.get_all(param):
        if asked not in (*options, ALL) and _known(asked, options) == code:
            notices.renamed(asked, options[code])
