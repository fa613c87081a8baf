"""Who publishes what goes out: the name that is cited as author, and the body that stands behind this copy."""

from __future__ import annotations

import os

NAME = "Integration Areas Explorer"  # stays the same on every copy: citations of different days have one author
SETTING = "EXPLORER_PUBLISHER"  # the body that runs a copy; unset: the Explorer stands for itself


def publisher() -> str:
    """Return the body that publishes this copy."""
    return " ".join(os.environ.get(SETTING, "").split()) or NAME
