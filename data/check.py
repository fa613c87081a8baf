"""Check every table against its description and print a line for each: `python -m data.check`."""

from __future__ import annotations

import sys

from data.store.check import check_all
from data.store.describe import DescriptionFault, datasets
from data.store.load import read


def main() -> int:
    """Check all tables and print a line for each. Returns the exit status."""
    try:
        datasets()
    except DescriptionFault as error:
        print(f"FAULT  {error}")
        return 1
    broken = 0
    for dataset, faults in check_all():
        if faults:
            broken += 1
            print(f"FAULT  {dataset.id}: {len(faults)} faults")
            for fault in faults[:20]:
                print(f"       {fault}")
        else:
            print(f"ok     {dataset.id}: {len(read(dataset.id)):,} rows, edition of {dataset.published_on}")
    print(f"{len(datasets())} datasets, {broken} with faults")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
