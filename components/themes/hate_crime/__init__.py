"""What the page on hate crime says and shows: figures and sentences from the same numbers. No Streamlit."""
