"""Maps: shapes, pydeck layers and Plotly charts from area codes and values. Geometry travels by address.

Nothing here knows what is mapped.
"""
