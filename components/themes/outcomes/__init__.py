"""What the outcomes page asks, says and shows."""
