"""Figures and sentences, a folder a subject, each with its view; `views.py` lists them.

Nothing here knows a file form or the screen.
"""
