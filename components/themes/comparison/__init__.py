"""Comparing places on one measure: what the reader asks for, what the numbers say of it, and the figures."""
