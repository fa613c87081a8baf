"""Maps: pydeck layers and Plotly choropleths from area codes and values. Geometry travels by address."""
