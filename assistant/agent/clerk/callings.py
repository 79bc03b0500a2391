"""Callings: the words and facts together that call for one calculator, whatever the search finds nearest.

A way of asking is found by its likeness; a calling is sure: its words name the calculator's matter and the facts that
the calculator needs are there. The other way round, `only` holds the words without which a calculator is never taken.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from assistant.agent.spoken import pattern, speaks_of

from .digits import in_digits
from .inputs import inputs_for
from .lexicon import knowledge

Pattern = re.Pattern[str]
_PLACED = frozenset({"first_day_over", "last_day_over", "over_since", "over_until"})
Schemas = Mapping[str, Mapping[str, object]]


@dataclass(frozen=True, slots=True)
class Calling:
    """What calls for a calculator.

    `says`: every one of these must be in the words; `unless`: none of these; `given`: one of these sets of inputs must
    be known (no set: none is needed); `sets`: inputs that the words themselves mean.
    """

    calculator: str
    says: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    given: tuple[frozenset[str], ...] = ()
    sets: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Callings:
    """All callings in the order in which they are tried, and the words that a calculator cannot do without."""

    rules: tuple[Calling, ...] = ()
    only: Mapping[str, str] = field(default_factory=dict)

    def called(self, words: str, facts: Mapping[str, str], schemas: Schemas) -> tuple[str, Mapping[str, Any]] | None:
        """The calculator that the words and the facts call for, with its inputs."""
        said = in_digits(words)
        for rule in self.rules:
            if rule.calculator in schemas and speaks_of(rule.says, rule.unless, said):
                inputs = inputs_for(rule.calculator, schemas[rule.calculator], facts)
                meant = {k: v for k, v in rule.sets.items() if k not in inputs}
                if _is_given(rule.given, {**inputs, **meant}):
                    return rule.calculator, {**inputs, **meant}
        return None

    def meant(self, calculator: str, words: str, inputs: Mapping[str, Any]) -> dict[str, str]:
        """The inputs that words mean by themselves for a calculator which has the others.

        Nothing where those others place days in the year: one of them alone is then no day in general.
        """
        if _PLACED & inputs.keys():
            return {}
        said = in_digits(words)
        for rule in self.rules:
            if rule.calculator == calculator and speaks_of(rule.says, rule.unless, said):
                sets = {k: v for k, v in rule.sets.items() if k not in inputs}
                if sets and _is_given(rule.given, {**inputs, **sets}):
                    return sets
        return {}

    def allows(self, calculator: str, words: str) -> bool:
        """Whether the words speak of the calculator's matter at all."""
        wanted = self.only.get(calculator)
        return wanted is None or pattern(wanted).search(words) is not None


@cache
def callings() -> Callings:
    """The clerk's own callings, compiled."""
    return callings_of(knowledge("callings.yaml"))


def callings_of(entries: Sequence[Mapping[str, Any]]) -> Callings:
    """The callings of a knowledge file."""
    only = {str(e["calculator"]): str(e["only"]) for e in entries if "only" in e}
    rules = tuple(_calling(e) for e in entries if "only" not in e)
    return Callings(rules, only)


def _calling(entry: Mapping[str, Any]) -> Calling:
    return Calling(
        calculator=str(entry["calculator"]),
        says=tuple(entry.get("says", ())),
        unless=tuple(entry.get("unless", ())),
        given=tuple(frozenset(str(g).split()) for g in entry.get("given", ())),
        sets={str(k): str(v) for k, v in entry.get("sets", {}).items()},
    )


def _is_given(given: Sequence[frozenset[str]], inputs: Mapping[str, Any]) -> bool:
    return not given or any(names <= set(inputs) for names in given)
