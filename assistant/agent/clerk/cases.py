"""Cases: one calculation for each of several values of a fact, each said by name, and how far apart they are."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from assistant.agent.draft import Statement, SupportedBy
from assistant.agent.spelled import BAR

from . import phrase
from .callings import Schemas
from .choose import Choice
from .inputs import inputs_for, takes
from .results import Run
from .understood import Understood
from .values import Case

COMPARE, IN_ALL = "compare_calculations", "in_all"
Told = Sequence[tuple[Case, Mapping[str, Any]]]
ASKS_APART = re.compile(
    r"\bdiffer\w*|\bdifieren?|\bdiferencia|\bcompar\w+|"
    r"\bhow (?:much|many)(?: (?:dollars|money))? (?:more|less|fewer|bigger|larger|higher|"
    r"lower|longer|shorter|extra|of an? \w+)|"
    r"\b(?:who|which|what)\b.{0,30}\b(?:more|most|less|least|fewer|longer|longest|bigger|higher|highest|lower|better)\b|"
    r"\b(?:what|how much)(?:'?s| is| would| will)? (?:it|that|this|the (?:move|jump|change))(?: be)? worth\b|"
    r"\bhow (?:many|much) (?:days|hours|minutes|money) (?:more|less|fewer)\b|"
    r"\bhow far (?:apart|off)\b|\b(?:gap|spread) between\b|\bthe gap\b|"
    r"\bcu[aá]nto m[aá]s\b|\bqui[eé]n\b.{0,20}\bm[aá]s\b",
    re.IGNORECASE,
)
ASKS_SUM = re.compile(
    r"^\W*(?:(?:and|so|ok)\W+)*(?:for )?both(?: of (?:them|those|these))?\W*$|"
    r"\b(?:altogether|all together|in all|combined|in total|grand total|add(?:ed|s|ing)? (?:\w+ )?up|the sum|sum total|"
    r"total(?= (?:\w+ ){0,2}?(?:fte|seats|counselors?|stipends?|staffing|hours|days|cost|bill|payout)\b)|"
    r"total(?=\s*[,?]|\s+(?:for|of)\s+(?:all|both|them|the (?:two|three|four)|two|three|four)\b)|"
    r"between (?:them|the (?:two|three|four)|us)|put together|(?:of|for) us (?:both )?together|"
    r"for (?:both|all|(?:the )?(?:two|three)) of (?:us|them)|"
    r"(?:both|all|they|these|those)\b[^.?!]{0,40}\b(?:comes?|adds?|works? out) (?:up |out )?to|"
    r"(?:two|three|[23]) of (?:us|them)\b[^.?!]{0,20}\btogether|"
    r"together,? (?:how (?:much|many)|what)|"
    r"(?:both|all|them|[2-4]|two|three|four)(?: \w+)? together|en total|en conjunto|suman)\b|"
    r"\b(?:how (?:much|many)|what)\b[^.?!]{0,40}\b(?:we|they|it|that|those|these|schools|sites)\b[^.?!]{0,20}"
    r"\btogether\s*(?=[.?!,]|$)",
    re.IGNORECASE,
)
_PER_DAY = re.compile(r"\b(?:(?:per|a|each|every) day|daily|per diem|(?:por|al) d[ií]a|diari\w+)\b", re.IGNORECASE)
_A_DAY = "daily_rate"
_STIPENDS, _TWO = "stipends", 2
_OTHER = "other_"
_YEAR = "school_year"
"""A calculator that takes no school year has no cases by it: a message may tell of several for another reason."""
_PLAINLY = ("determined", "not_applicable", "not_covered", "out_of_term")


def with_cases(choice: Choice, asked: Understood, read: Mapping[str, str], schemas: Schemas) -> Choice:
    """The choice with the inputs of each case, where the cases differ for its calculator.

    Args:
        choice: what a part of the question gets.
        asked: the message with the facts of earlier turns.
        read: the facts that were read from the message as a whole.
        schemas: each calculator's JSON Schema by name.
    """
    if not choice.calculator or choice.only_asks or any(n.startswith(_OTHER) for n in choice.inputs):
        return choice
    schema = schemas[choice.calculator]
    each_apart = _set_apart(choice, asked)
    if each_apart:
        return replace(choice, inputs=each_apart[0][1], cases=each_apart)
    if any(case.names == (_YEAR,) for case in asked.cases) and not takes(_YEAR, schema):
        return choice
    plain = inputs_for(choice.calculator, schema, asked.facts)
    meant = {k: v for k, v in choice.inputs.items() if k not in plain}
    before = {k: v for k, v in asked.facts.items() if read.get(k) != v}
    each = [
        (case, {**meant, **inputs_for(choice.calculator, schema, {**before, **case.facts})}) for case in asked.cases
    ]
    apart = [(case, inputs) for i, (case, inputs) in enumerate(each) if inputs not in [o for _, o in each[:i]]]
    return replace(choice, inputs=apart[0][1], cases=tuple(apart)) if len(apart) > 1 else choice


def _set_apart(choice: Choice, asked: Understood) -> tuple[tuple[Case, Mapping[str, Any]], ...]:
    """The two stipends that a message sets against each other, each by itself: together they would be added up."""
    listed = choice.inputs.get(_STIPENDS)
    names = listed.split(BAR) if isinstance(listed, str) else list(listed or ())
    if len(names) != _TWO or not ASKS_APART.search(asked.text):
        return ()
    return tuple((Case({}, (_STIPENDS,), (n,), n, n), {**choice.inputs, _STIPENDS: [n]}) for n in map(str, names))


def wanted(run: Run, choice: Choice, asked: Understood) -> list[tuple[str, Mapping[str, Any]]]:
    """The calls that a choice with cases still wants: one a case, then their comparison if it is asked for."""
    calls: list[tuple[str, Mapping[str, Any]]]
    calls = [(choice.calculator, dict(i)) for _, i in choice.cases if not run.made(choice.calculator, i)]
    apart, in_all = ASKS_APART.search(asked.text), ASKS_SUM.search(asked.text)
    if calls or not choice.cases or not (apart or in_all):
        return calls
    args = _comparison(told(run, choice), asked.text)
    args = {**args, **({} if apart else {IN_ALL: True})} if args else {}
    return [(COMPARE, args)] if args and not run.made(COMPARE, args) else []


def told(run: Run, choice: Choice) -> Told:
    """The cases of a choice with what the calculator returned for each; none if it refused one of them."""
    results = ((case, run.result_of(choice.calculator, inputs)) for case, inputs in choice.cases)
    known = [(case, result) for case, result in results if result is not None]
    return known if len(known) == len(choice.cases) else []


def statements(run: Run, results: Told, language: str) -> list[Statement]:
    """Each case's determination, or the question that it still asks, by name; how far apart they are; what all say.

    What a determination says besides is left out, unless the text is open.
    """
    plainly = [(case, result) for case, result in results if result["outcome"] != "needs_input"]
    said = [(case, result, phrase.of_calculation(result, language)) for case, result in plainly]
    first, rest = [], []
    for case, result, sentences in said:
        kept = sentences[:1] if result["outcome"] in _PLAINLY else sentences
        first += [_named(case, kept[0], language), *kept[1:]] if kept else []
    first += [
        _labelled(case, question, language) for case, result in results for question in _questions(result, language)
    ]
    for statement in said[0][2][1:] if len(said) == len(results) else ():
        if all(statement.text in [s.text for s in sentences] for _, _, sentences in said):
            rest.append(statement)
    args = _comparison(results, run.question)
    apart = (run.result_of(COMPARE, args) or run.result_of(COMPARE, {**args, IN_ALL: True})) if args else None
    return [*first, *(phrase.of_calculation(apart, language) if apart else ()), *rest]


def _questions(result: Mapping[str, Any], language: str) -> list[Statement]:
    """What a calculation asks for, in its own words."""
    support = [SupportedBy(calculation=result["calculation"])]
    return [Statement(text=n["es" if language == "es" else "en"], support=support) for n in result["missing"][:1]]


def _comparison(results: Told, words: str) -> dict[str, Any]:
    """The arguments of the comparison of all cases, by the day where that is asked for; empty if one has no value."""
    keys = [result["calculation"] for _, result in results if result["value"] is not None]
    if len(keys) < len(results) or len(keys) <= 1:
        return {}
    daily = all(_A_DAY in result["extra"] for _, result in results) and ASKS_APART.search(words)
    by_day = {"result": _A_DAY} if daily and _PER_DAY.search(words) else {}
    return {"calculations": keys, **by_day}


def _named(case: Case, statement: Statement, language: str) -> Statement:
    """The sentence with the name of its case in front, if it does not say its values itself."""
    if all(re.search(rf"(?<![\w.]){re.escape(v)}(?![\w])", statement.text) for v in case.values):
        return statement
    return _labelled(case, statement, language)


def _labelled(case: Case, statement: Statement, language: str) -> Statement:
    name = case.es if language == "es" else case.en
    return statement.model_copy(update={"text": f"{name}: {statement.text}"})
