"""Asks the assistant through the same door as everyone, and measures."""

from collections.abc import Sequence

__all__ = ["main"]


def main(argv: Sequence[str] | None = None) -> int:
    """Run the evals with these arguments; returns the exit code."""
    from .command import main as run

    return run(argv)
