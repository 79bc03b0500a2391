"""Asks the assistant through the same door as everyone, and measures."""
