"""A reader's own projects and outcomes: read from a file, checked against the descriptions of our tables.

How they are shown lies in `components.uploads`.
"""
