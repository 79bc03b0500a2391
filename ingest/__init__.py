"""Corpus to published index; imports nothing of ours."""
