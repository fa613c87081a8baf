"""Numbers as readers see them: what is missing is said, never shown as zero."""

import pandas as pd
import pytest

from components.numbers import MISSING, decimal, is_missing, percent, whole


@pytest.mark.parametrize("absent", [None, float("nan"), pd.NA])
def test_every_kind_of_missing_value_is_recognised(absent):
    assert is_missing(absent)
    assert whole(absent) == decimal(absent) == percent(absent) == MISSING


def test_zero_is_not_missing():
    assert not is_missing(0)
    assert whole(0) == "0"
