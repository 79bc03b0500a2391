"""Understood: a message as the clerk reads it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from .lexicon import Situation
from .values import Case
from .wants import Wants

_OWN = re.compile(r"\b(?:i|i[’']m|i[’']ve|my|me|we|us|our|mi|mis|nos|nuestr[oa]s?)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Understood:
    """A message as the clerk reads it.

    `query` is the message in corrected English words for searching; `parts` its separate questions, likewise, and
    `wording` the asker's words for those of them that are questions by themselves, `topics` what each asks for of its
    matter, `wanted_of` the kind of thing that each wants, `apart` its words without what is told before it; `halves`
    how its one question may fall into several matters; `cases` what it sets side by side by several values of one fact;
    `english` a Spanish message with its facts in English, else empty; `claims` the figures that it states with their
    units; `premise` that it takes something for granted; `bare` means it holds facts and no question, `tells` that it
    states a fact or a figure and asks nothing. `wants` is the kind of thing that is asked for; `vague` holds the slots
    whose number a question leaves open, with the words for it; `of_membership` whether it asks who is in the unit;
    `insists` whether nothing but what holds in the asker's own case will do; `alone` are the queries of a message read
    with the one before, by itself and beside its matter; `recalled` names the facts that only earlier messages told,
    `denied` those of them that it takes back;
    `asking` are the sentences that ask, `own_matter` their words that say what about.
    """

    text: str
    language: str
    query: str
    parts: tuple[str, ...]
    english: str
    wording: Mapping[str, str]
    topics: Mapping[str, Mapping[str, str]]
    halves: tuple[str, ...]
    facts: Mapping[str, str]
    cases: tuple[Case, ...]
    days: tuple[date, ...]
    years: frozenset[str]
    vague: Mapping[str, str]
    claims: tuple[tuple[Decimal, str], ...]
    figures: tuple[Decimal, ...]
    group: str
    outside: str
    of_membership: bool
    situations: tuple[Situation, ...]
    follow_up: bool
    wants: Wants
    premise: bool
    personal: bool
    insists: bool
    bare: bool
    tells: bool
    empty: bool
    asks_back: bool = False
    alone: tuple[str, ...] = ()
    recalled: frozenset[str] = frozenset()
    denied: frozenset[str] = frozenset()
    asking: str = ""
    own_matter: tuple[str, ...] = ()
    wanted_of: Mapping[str, Wants] = field(default_factory=dict)
    apart: Mapping[str, str] = field(default_factory=dict)

    def of_part(self, part: str) -> "Understood":
        """The message with what one of its parts asks for in place of what all of them do."""
        topics, wants = self.topics.get(part, {}), self.wanted_of.get(part, self.wants)
        if not topics and wants == self.wants:
            return self
        facts = {**self.facts, **topics}
        own = {name: value for name, value in facts.items() if value or name not in topics}
        return replace(self, facts=own, wants=wants)

    def set_apart(self, part: str) -> "Understood":
        """The message with a part known by the query of its own words too."""
        alone = self.apart[part]
        return replace(
            self,
            wording={**self.wording, alone: self.wording.get(part, "")},
            topics={**self.topics, alone: self.topics.get(part, {})},
            wanted_of={**self.wanted_of, alone: self.wanted_of.get(part, self.wants)},
        )

    def words_of(self, part: str) -> str:
        """The asker's own words for a part, where it is a question by itself; else the part's query."""
        return self.wording.get(part) or part

    @property
    def tells_own(self) -> bool:
        """Whether it tells of the asker, or of one for whom he speaks: `a notice landed on my member's desk`."""
        return self.personal or _OWN.search(self.text) is not None

    @property
    def of_the_unit(self) -> bool:
        """Whether it asks if people outside the bargaining unit are covered."""
        return bool(self.outside) and self.of_membership

    @property
    def set_right(self) -> bool:
        """Whether it takes for granted what the clauses of its situation set right."""
        return any(situation.corrects for situation in self.situations)

    @property
    def leans(self) -> bool:
        """Whether the message, by its form, may lean on the one before."""
        return self.follow_up or self.bare or self.tells

    @property
    def due(self) -> bool:
        """Whether it asks for an amount or for a time."""
        return self.wants.asks_amount or self.wants.asks_time
