"""Evaluate: verdicts to measures, each with the interval that chance leaves it."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from .generate import Run
from .metrics import DEPTHS, Stage, Verdict, judge
from .sample import Item

_RESAMPLES = 2000
_SEED = 7


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure: its value, the 95% interval of a bootstrap over the questions, and over how many it was taken.

    `unit` is `share` (0 to 1), `ms` or `count`; `target` is what was set for the held-back questions, `lowest` whether
    the target is a floor.
    """

    name: str
    value: float
    low: float
    high: float
    n: int
    unit: str = "share"
    target: float | None = None
    lowest: bool = True

    @property
    def reached(self) -> bool | None:
        """Whether the target is reached; None without one."""
        if self.target is None:
            return None
        return self.value >= self.target if self.lowest else self.value <= self.target


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The measures of a run, how each type fared (right, asked), and where the failures lie."""

    measures: tuple[Measure, ...]
    by_type: tuple[tuple[str, int, int], ...]
    stages: tuple[tuple[Stage, int], ...]
    verdicts: tuple[Verdict, ...]


def verdicts_of(items: Iterable[Item], run: Run) -> tuple[Verdict, ...]:
    """The verdict on every question of the run."""
    return tuple(judge(i, run.recorded[i.id], run.texts) for i in items if i.id in run.recorded)


def evaluate(verdicts: Sequence[Verdict]) -> Evaluation:
    """Every measure over the verdicts."""
    right = Counter(v.type for v in verdicts if v.fully_right)
    asked = Counter(v.type for v in verdicts)
    stages = Counter(v.stage for v in verdicts if v.stage is not None)
    return Evaluation(
        measures=(*_shares(verdicts), *_recalls(verdicts), *_latencies(verdicts)),
        by_type=tuple((t, right[t], n) for t, n in sorted(asked.items())),
        stages=tuple((s, stages[s]) for s in Stage),
        verdicts=tuple(verdicts),
    )


def share(name: str, found: Sequence[float], target: float | None = None, *, lowest: bool = True) -> Measure:
    """The mean of figures between 0 and 1 with its interval; nothing measured is 0 of 0."""
    low, high = _interval(found, np.mean)
    return Measure(name, float(np.mean(found)) if found else 0.0, low, high, len(found), "share", target, lowest)


def _shares(verdicts: Sequence[Verdict]) -> Iterable[Measure]:
    pointed = [v for v in verdicts if v.points_cited]
    yield share("fully right", [v.fully_right for v in verdicts], 0.80)
    yield share("status right", [v.status_right for v in verdicts])
    yield share("clauses: all points cited", [all(v.points_cited) for v in pointed], 0.90)
    yield share("clauses: points cited", [cited for v in pointed for cited in v.points_cited])
    yield share("numbers right, of those answered", [v.numbers_right for v in pointed if v.status_right])
    yield share("flags there, of those answered", [v.flags_right for v in pointed if v.status_right])
    yield share("quotes verbatim", [float(n < v.quotes_verbatim) for v in verdicts for n in range(v.quotes)], 1.0)
    yield share("confident errors", [v.confident_error for v in verdicts], 0.02, lowest=False)
    yield share("refusals right", [v.status_right for v in verdicts if v.refusal], 0.90)
    stray = sum(len(v.ungated) for v in verdicts)
    yield Measure("ungated figures", stray, stray, stray, len(verdicts), "count", 0, lowest=False)


def _recalls(verdicts: Sequence[Verdict]) -> Iterable[Measure]:
    searched = [v.recall for v in verdicts if v.recall is not None]
    for n, depth in enumerate(DEPTHS):
        yield share(f"search: recall at {depth}", [r[n] for r in searched], 0.95 if depth == 5 else None)


def _latencies(verdicts: Sequence[Verdict]) -> Iterable[Measure]:
    waits = [v.milliseconds for v in verdicts if v.stage is not Stage.FAIL]
    for name, percent, target in (("answer p50", 50, None), ("answer p95", 95, 150.0)):
        low, high = _interval(waits, lambda a, axis=None, p=percent: np.percentile(a, p, axis=axis))
        value = float(np.percentile(waits, percent)) if waits else 0.0
        yield Measure(name, value, low, high, len(waits), "ms", target, lowest=False)


def _interval(found: Sequence[float], of: Callable[..., object]) -> tuple[float, float]:
    """The middle 95% of a statistic over samples drawn with replacement; the same seed always."""
    if not found:
        return 0.0, 0.0
    values = np.asarray(found, dtype=float)
    draws = np.random.default_rng(_SEED).integers(0, len(values), size=(_RESAMPLES, len(values)))
    low, high = np.percentile(np.asarray(of(values[draws], axis=1)), [2.5, 97.5])
    return float(low), float(high)
