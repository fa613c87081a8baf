"""Pure functions: a table and plain values in, a Plotly figure out. No Streamlit."""
