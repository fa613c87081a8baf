"""What the funding page says and shows: first-year money, funds, awards, council spending, policy."""
