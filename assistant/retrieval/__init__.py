"""A question to the passages that speak to it."""
