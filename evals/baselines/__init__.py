"""Baselines: other ways of finding the passage, measured on the same questions."""

from .compare import DEPTHS, Compared, Material, compare
from .gold import Searched, searched_items

__all__ = ["DEPTHS", "Compared", "Material", "Searched", "compare", "searched_items"]
