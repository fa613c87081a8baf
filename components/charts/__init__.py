"""Pure functions: a table and plain values in, a Plotly figure or markup out.

Nothing here knows a subject, a map or the screen.
"""
