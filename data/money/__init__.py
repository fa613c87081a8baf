"""Prices, funds, awards, council spending and where the money went. What projects did with it lies in `projects`."""
