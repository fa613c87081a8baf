"""All that touches Streamlit: the figure block, controls, address, notices and parts of pages.

No number is computed and no sentence about one is made here.
"""
