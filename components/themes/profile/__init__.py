"""The profile of one area: what the data say of it in words, figures beside England, people, and the strategy."""
