"""Projects, their outcomes, how they relate, and the filters and search over them.

What paid for them lies in `money`.
"""
