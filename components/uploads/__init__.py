"""A reader's own projects and outcomes on the page: added, checked, laid over ours, never kept.

Reading and checking a file lies in `data.uploads`.
"""
