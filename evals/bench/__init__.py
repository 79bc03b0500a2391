"""Benchmarks: how long the product takes on this machine."""
