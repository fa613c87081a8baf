"""Tables and their descriptions: load, describe, check, editions, warm-up. Nothing here knows what a table is about."""
