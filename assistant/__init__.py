"""Question to verified answer."""
