"""English language: the figures and sentences of the page, from the same numbers."""
