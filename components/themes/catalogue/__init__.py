"""What the catalogue says of datasets and indicators, in words and on the page."""
