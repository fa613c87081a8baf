"""Districts, neighbourhoods and postcodes, what was measured in them, and how they compare.

Money, crime and projects have rooms of their own.
"""
