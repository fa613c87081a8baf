"""Statistics on plain numbers: intervals, tests, correlation, class breaks, segments.

Nothing here reads a measure or knows a place.
"""
