"""Pages, pictures and scripts that need no Streamlit: Jinja templates with every value escaped."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import plotly
from jinja2 import Environment, FileSystemLoader, StrictUndefined

HERE = Path(__file__).parent
STATIC = HERE / "static"
PLOTLY = Path(plotly.__file__).parent / "package_data" / "plotly.min.js"
_TEMPLATES = Environment(
    loader=FileSystemLoader(HERE), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
)


def filled(template: str, **values: Any) -> str:
    """Fill a template; every value is escaped."""
    return _TEMPLATES.get_template(template).render(**values)
