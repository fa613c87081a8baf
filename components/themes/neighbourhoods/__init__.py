"""The neighbourhood page: a map inside one of the five areas, the place picked on it, two measures side by side."""
