"""Wants: what kind of thing a text asks for: an amount, a time, a day, dollars, a rule, a verdict."""

import re
from dataclasses import dataclass

from .lexicon import Lexicon

_YES_NO = re.compile(
    r"^\W*(?:so |but |and |ok,? )?(?:is|are|am|was|were|do|does|did|can|could|will|would|should|must|may|has|have|"
    r"isn't|aren't|don't|doesn't|can't|true or false|it'?s true|es verdad|es cierto|puedo|puede|debo|"
    r"tengo derecho|hay)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Wants:
    """What kind of thing is asked for.

    `in_dollars`: an amount of money is wanted, `of_rule` what a rate or a limit is, `verdict` whether someone is over a
    limit or qualifies.
    """

    yes_no: bool
    asks_amount: bool
    asks_time: bool
    asks_day: bool
    in_dollars: bool
    of_rule: bool
    verdict: bool


def wants_in(asked: str, english: str, lexicon: Lexicon) -> Wants:
    """What the words that ask want; `english` is a reading of them in English, or the same words."""
    return Wants(
        yes_no=bool(_YES_NO.search(asked)),
        asks_amount=bool(lexicon.asks_amount.search(english)),
        asks_time=bool(lexicon.asks_time.search(english)),
        asks_day=bool(lexicon.asks_day.search(english)),
        in_dollars=bool(lexicon.in_dollars.search(english)),
        of_rule=bool(lexicon.of_rule.search(english)),
        verdict=bool(lexicon.verdict.search(english)),
    )
