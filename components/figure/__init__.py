"""What a figure, a view, a parameter and an old address are, and what is read off any figure alike.

Nothing here knows a subject, a file form or the screen.
"""
