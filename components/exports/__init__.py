"""Pure functions: a figure, its table and what is known about it in, the bytes of a file out.

Nothing here makes a figure or knows the screen.
"""
