"""Links between pages of ours, as a figure or a sentence writes them: from the root of the site."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from urllib.parse import urlencode


def link(path: str, params: Mapping[str, str | Collection[str]] | None = None) -> str:
    """Return the address of a page of ours from the root of the site; parameters without a value are left out."""
    query = urlencode({key: value for key, value in (params or {}).items() if value}, doseq=True)
    return f"/{path.lstrip('/')}{'?' + query if query else ''}"


def below(base: str, text: str) -> str:
    """Lead the links of a text or of markup that begin at the root below the path that the site is served at."""
    return re.sub(r"(\]\(|href=')/(?!/)", rf"\1/{base}/", text) if base else text
