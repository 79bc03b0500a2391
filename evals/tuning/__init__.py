"""Tuning: the embedding model learns from the notes which words people use for which clause."""
