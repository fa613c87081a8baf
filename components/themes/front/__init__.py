"""What the overview says and shows. No Streamlit."""
