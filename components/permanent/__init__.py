"""Links that last: an address with the edition of the data it was made from, and what has become of it since.

How a mark is read and written lies in `figure`.
"""
