"""What a process does once, before its first reader: read every table, check it, take broken ones out of use."""

from __future__ import annotations

import logging

from data.store.check import check_all
from data.store.describe import indicators

log = logging.getLogger(__name__)


def warm_up() -> None:
    """Load and check all tables. A broken one is logged and withdrawn; the others serve as usual."""
    indicators()
    for dataset, faults in check_all():
        for fault in faults[:5]:
            log.error("%s is out of use: %s", dataset.id, fault)
