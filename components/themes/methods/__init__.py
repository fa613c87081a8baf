"""How the figures are made: Markdown files with worked examples filled in from the data."""
