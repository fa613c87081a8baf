"""Palette, numbers and words: how a colour, a figure and a sentence look everywhere.

Nothing here knows a subject or a table.
"""
