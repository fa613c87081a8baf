"""The numbers: tables, their one description, and what is computed from them. No Streamlit, no Plotly."""
