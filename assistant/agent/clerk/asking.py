"""Asking: whether a fact that a calculation misses is asked for, or what the clauses say is told."""

import re
from collections.abc import Mapping, Sequence
from enum import Enum
from typing import Any

from assistant.agent.draft import Statement
from ingest.contract.places import at_or_below, of_one_article, related

from .assumed import open_in
from .choose import CALLED, Choice, Thresholds
from .settling import (
    NAMED_DATE,
    days_by_standing,
    is_one_of_several,
    names_day,
    settled,
    tells_period,
    told_by_the_missing,
    unsettled,
)
from .understood import Understood

_A_CASE = 2
"""So many facts make a question one about a case."""
_AS_NEAR = -0.06
"""A calculator that is no farther behind the clauses may ask for a fact of the asker's own case."""
CERTAIN = 0.95
_AS_GOOD = 0.15
_HOW_MANY_EXACTLY = {
    "en": "How many exactly is “{words}”?",
    "es": "¿Cuántos son exactamente «{words}»?",
}
_A_LIMIT = re.compile(r"\b(?:limit|cap|max(?:imum)?|l[ií]mite|m[aá]ximo)\b", re.IGNORECASE)
"""Who takes a limit for granted is told the limit, even if what follows from it hangs on more."""
_ASKS_DAY = re.compile(r"^(?:when|(?:on |from |until |since )?(?:what|which) (?:day|date))\b", re.IGNORECASE)
_OWN_DATE = re.compile(
    r"\bwhen(?:'s| is| are| was)? (?:my|our) (?:\w+ ){1,4}due\b|\b(?:by |on |until )?(?:what|which) (?:exact )?date\b|"
    r"\bexact (?:\w+ )?date\b|\b(?:want|need|would like) (?:the|an|my|our) (?:\w+ )?date\b|\bcalendar (?:day|date)\b|"
    r"\b(?:give|tell|name|show) me (?:the|my|one) (?:very )?(?:last|final|latest) (?:\w+ )?(?:date|day)\b",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"\d+")
_YEARLY = "annual_"
_RATE = re.compile(r"\d ?%|\bpercent\b|\b\d+/\d+\b|\bpor ciento\b", re.IGNORECASE)


class Way(Enum):
    """What is done about a fact that is missing: it is asked for, told without, or both."""

    ASK = "ask"
    BOTH = "both"
    TELL = "tell"


def way(
    choice: Choice,
    result: Mapping[str, Any],
    told: Sequence[Statement],
    asked: Understood,
    lines: Thresholds,
) -> Way:
    """What is done where a calculation misses a fact.

    Args:
        choice: what the part of the question gets.
        result: the calculation.
        told: what its clauses would say; nothing if they are not sure.
        asked: the whole message.
        lines: the thresholds.
    """
    if not told:
        wanted = choice.only_asks or asked.wants.verdict or not _rather_tells(choice, asked)
        return Way.ASK if wanted else Way.TELL
    words = asked.words_of(choice.part)
    if asked.wants.of_rule and not (asked.insists and asked.personal):
        return Way.TELL
    rate = _is_rate_of_own(result, told) and not (asked.wants.in_dollars or asked.insists)
    if rate or _takes_limit(words, told, asked):
        return Way.BOTH
    needed, is_settled = _facts_needed(result, told, asked), settled(words, told, asked)
    insisted = asked.insists and not is_settled and _hangs_on(choice, result, needed, asked)
    settles = is_settled and not is_one_of_several(words, told, asked)
    open_still = (unsettled(words, told, asked) and not settles) or (asked.wants.verdict and bool(needed))
    open_still = open_still or days_by_standing(result, told, asked) or told_by_the_missing(words, result, told, asked)
    if insisted or _dates_own(words, result, asked) or (open_still and of_its_matter(choice, result, most=1)):
        return Way.ASK
    if choice.only_asks:
        first = choice.first
        matters = any(at_or_below(clause, first) for clause in needed)
        return Way.ASK if matters and not is_settled else Way.TELL
    return _beside_clauses(choice, result, told, asked, lines)


def _beside_clauses(
    choice: Choice, result: Mapping[str, Any], told: Sequence[Statement], asked: Understood, lines: Thresholds
) -> Way:
    """What is done where nothing but the nearness of clauses and calculation decides."""
    printed = set(_FIGURE.findall(told[0].text))
    if names_day(asked.words_of(choice.part), told) and printed.issuperset(_figures_of(choice)):
        return Way.BOTH
    if _rather_tells(choice, asked):
        return Way.TELL
    if tells_period(result, told) and not asked.wants.asks_day:
        return Way.BOTH
    return Way.ASK if _asks_back(choice, asked, lines) else Way.BOTH


def left_open(choice: Choice, result: Mapping[str, Any], asked: Understood) -> Mapping[str, Any] | None:
    """A determination that counts without a number which the message leaves open, as one that asks for that number."""
    assumed = open_in(choice, asked)
    if result["outcome"] != "determined" or not (choice.vague or assumed):
        return None
    clause = next(iter(result["clause_ids"]), "")
    missing: list[dict[str, Any]] = [
        {
            "slot": slot,
            **{language: text.format(words=words) for language, text in _HOW_MANY_EXACTLY.items()},
            "choices": [],
            "clause_id": clause,
        }
        for slot, words in choice.vague.items()
    ]
    missing += [{"clause_id": clause, **need} for need in assumed]
    return {**result, "outcome": "needs_input", "missing": missing}


def with_left_open(choice: Choice, result: Mapping[str, Any], asked: Understood) -> Mapping[str, Any]:
    """A calculation that asks, asking for what the asker's words leave open besides."""
    known = {str(need["slot"]) for need in result["missing"]}
    clause = next((str(need.get("clause_id") or "") for need in result["missing"]), "")
    more = [{"clause_id": clause, **need} for need in open_in(choice, asked) if need["slot"] not in known]
    return {**result, "missing": [*result["missing"], *more]} if more else result


def _hangs_on(choice: Choice, result: Mapping[str, Any], needed: Sequence[str], asked: Understood) -> bool:
    """Whether the one answer that is insisted on hangs on the missing facts: an amount or a day on any of the matter's.

    Of a yes or no, only what the best clause itself makes matter decides.
    """
    if asked.due or asked.wants.asks_day or asked.wants.in_dollars or not asked.wants.yes_no:
        return of_its_matter(choice, result)
    first = choice.first
    return any(related(clause, first) for clause in needed if clause)


def _dates_own(words: str, result: Mapping[str, Any], asked: Understood) -> bool:
    """Whether the one date of the asker's own matter is asked for, and nothing but days is missing."""
    return asked.tells_own and _OWN_DATE.search(words) is not None and all(map(_is_day, result["missing"]))


def _is_rate_of_own(result: Mapping[str, Any], told: Sequence[Statement]) -> bool:
    """Whether a clause tells the rate, and nothing but the asker's own yearly amount is missing, of which it is one."""
    base = all(str(need["slot"]).startswith(_YEARLY) for need in result["missing"])
    return base and _RATE.search(told[0].text) is not None


def _takes_limit(words: str, told: Sequence[Statement], asked: Understood) -> bool:
    """Whether a limit is taken for granted, and the best sentence tells one."""
    return asked.premise and _A_LIMIT.search(words) is not None and _A_LIMIT.search(told[0].text) is not None


def _facts_needed(result: Mapping[str, Any], told: Sequence[Statement], asked: Understood) -> list[str]:
    """The clauses that make the missing facts matter; a day only counts where a day is asked for and none is told."""
    dated = asked.wants.asks_day and not any(NAMED_DATE.search(s.text) for s in told)
    return [str(n.get("clause_id", "")) for n in result["missing"] if dated or not _is_day(n)]


def _is_day(need: Mapping[str, Any]) -> bool:
    return str(need["slot"]).endswith(("_on", "_date")) or _ASKS_DAY.search(str(need["en"])) is not None


def elsewhere(choice: Choice, result: Mapping[str, Any] | None, asked: Understood) -> bool:
    """Whether a calculation misses a fact of another matter than the one that clauses surely answer.

    One that is called for where the asker wants dollars is of the matter: no clause has them.
    """
    if result is None or result["outcome"] != "needs_input" or choice.only_asks or not choice.calculator:
        return False
    if choice.lead >= CALLED and asked.wants.in_dollars and asked.personal:
        return False
    return choice.strength >= CERTAIN and choice.sure and not of_its_matter(choice, result)


def of_its_matter(choice: Choice, result: Mapping[str, Any], most: int | None = None) -> bool:
    """Whether the calculator applies the articles that the best clauses are of; merely near ones do not count."""
    least = choice.hits[0].get("score", 0.0) - _AS_GOOD if choice.hits else 0.0
    best = [h for h in choice.hits[:most] if h.get("score", 0.0) >= least]
    its = {*choice.applies, *(str(need.get("clause_id", "")) for need in result["missing"])} - {""}
    return any(of_one_article(str(hit["clause_id"]), clause) for hit in best for clause in its)


def _rather_tells(choice: Choice, asked: Understood) -> bool:
    """Whether the clauses are told rather than a fact asked for: they are nearer, and no case is put."""
    a_case = asked.due and (len(choice.inputs) >= _A_CASE or (asked.personal and choice.lead > _AS_NEAR))
    return choice.lead < 0 and not a_case


def _figures_of(choice: Choice) -> list[str]:
    """The figures and days that a case gives."""
    return [str(v) for v in choice.inputs.values() if str(v)[:1].isdigit()]


def _asks_back(choice: Choice, asked: Understood, lines: Thresholds) -> bool:
    """Whether a missing fact is asked for though clauses were found: the question is about a case, not the rule."""
    if asked.due and _figures_of(choice) and (asked.personal or len(choice.inputs) >= _A_CASE):
        return True
    of_a_case = asked.personal or (asked.due and choice.lead >= CALLED and bool(choice.inputs))
    its_own = asked.due or asked.wants.verdict or choice.lead >= CALLED
    return of_a_case and its_own and choice.lead >= lines.ask_back


def rests_on(statement: Statement, result: Mapping[str, Any]) -> bool:
    """Whether a statement is of a clause that makes a missing fact matter: only then does it stand by the question."""
    wanted = {str(need.get("clause_id", "")) for need in result["missing"]} - {""}
    return any(related(s.clause_id, clause) for s in statement.support for clause in wanted)
