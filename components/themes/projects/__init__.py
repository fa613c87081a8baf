"""What the projects page asks, says and shows."""
