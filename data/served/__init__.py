"""What goes out by address: query, package, feed and the data addresses. Nothing here computes a statistic."""
