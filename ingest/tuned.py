"""Tuning: what the notes' ways of asking changed in an embedding model, kept in a few megabytes.

The change of each weight matrix stands as two thin factors whose product it nearly is, that of a vector as it is, all
in half precision. `evals.tuning` learns and writes it; the export of the model applies it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Weights = Mapping[str, NDArray[np.float32]]

_LEFT, _RIGHT, _WHOLE, _BASE = "left:", "right:", "whole:", "base"


@dataclass(frozen=True, slots=True)
class Tuning:
    """Changes by the name of the parameter, and the digest of the model that they change."""

    base: str
    factors: Mapping[str, tuple[NDArray[np.float16], NDArray[np.float16]]]
    whole: Mapping[str, NDArray[np.float16]]

    def changes(self) -> dict[str, NDArray[np.float32]]:
        """What is to be added to each parameter."""
        found = {n: left.astype(np.float32) @ right.astype(np.float32) for n, (left, right) in self.factors.items()}
        return found | {n: change.astype(np.float32) for n, change in self.whole.items()}


def between(base: str, before: Weights, after: Weights, rank: int) -> Tuning:
    """The change from one set of weights to another, matrices to the given rank.

    Args:
        base: the digest of the model before.
        before: its parameters by name.
        after: the tuned parameters, of the same names and shapes.
        rank: how many columns a left factor has at most.
    """
    factors, whole = {}, {}
    for name, tuned in after.items():
        change = tuned - before[name]
        if not change.any():
            continue
        if change.ndim != 2:
            whole[name] = change.astype(np.float16)
            continue
        left, size, right = np.linalg.svd(change, full_matrices=False)
        root = np.sqrt(size[:rank])
        factors[name] = (left[:, :rank] * root).astype(np.float16), (right[:rank] * root[:, None]).astype(np.float16)
    return Tuning(base, factors, whole)


def write(tuning: Tuning, path: Path) -> None:
    """Keep the tuning in the file `path`."""
    arrays: dict[str, Any] = {_BASE: np.array(tuning.base)}
    for name, (left, right) in tuning.factors.items():
        arrays[_LEFT + name], arrays[_RIGHT + name] = left, right
    arrays |= {_WHOLE + name: change for name, change in tuning.whole.items()}
    with path.open("wb") as file:
        np.savez_compressed(file, **arrays)


def read(path: Path) -> Tuning:
    """The tuning in the file `path`."""
    with np.load(path) as kept:
        names = [n.removeprefix(_LEFT) for n in kept.files if n.startswith(_LEFT)]
        factors = {n: (kept[_LEFT + n], kept[_RIGHT + n]) for n in names}
        whole = {n.removeprefix(_WHOLE): kept[n] for n in kept.files if n.startswith(_WHOLE)}
        return Tuning(str(kept[_BASE]), factors, whole)


def apply(tuning: Tuning, model: Any) -> None:
    """Add the changes to the parameters of a torch module.

    Raises:
        KeyError: if the module has no parameter of a changed name; it is another model then.
    """
    import torch

    parameters = dict(model.named_parameters())
    with torch.no_grad():
        for name, change in tuning.changes().items():
            parameters[name] += torch.from_numpy(change)
