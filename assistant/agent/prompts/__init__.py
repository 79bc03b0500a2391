"""Prompts as Markdown files."""

from importlib.resources import files


def prompt(name: str) -> str:
    """The prompt called `name`."""
    return files(__package__).joinpath(f"{name}.md").read_text(encoding="utf-8")
