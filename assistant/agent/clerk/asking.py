"""Asking: whether a fact that a calculation misses is asked for, or what the clauses say is told."""

import re
from collections.abc import Mapping, Sequence
from enum import Enum
from typing import Any

from assistant.agent.draft import Statement
from ingest.contract.places import at_or_below, of_one_article, related, section_of

from .assumed import open_in
from .choose import CALLED, Choice, Thresholds
from .counted import counts_something_else, lacks_the_detail, lacks_the_kind, lacks_what_none_works_out
from .understood import Understood
from .units import OF_YEAR, SHARE, amounts_of, is_scale, unit_asked

_A_CASE = 2
"""So many facts make a question one about a case."""
_AS_NEAR = -0.06
"""A calculator that is no farther behind the clauses may ask for a fact of the asker's own case."""
CERTAIN = 0.95
_AS_GOOD = 0.15
_HOW_MUCH_PAY = re.compile(
    r"\bhow much\b(?! (?:\w+ )?(?:notice|warning|time)\b)[^.?;]{0,40}\b(?:pays?|paid|owed?|earn|money)\b|"
    r"\bcu[aá]nto\b[^.?;]{0,20}\b(?:pagan?|gan\w+)\b",
    re.IGNORECASE,
)
_HOW_MUCH_OF = re.compile(r"\bhow much of (?:the|my|our|their|your|his|her|it)\b", re.IGNORECASE)
_COST = re.compile(
    r"\b(?:what|how much)\b[^.?;]{0,40}\b(?:cost|charged?|fees?|set (?:me|us) back)\b|"
    r"\bcu[aá]nto (?:me |nos )?cuestan?\b",
    re.IGNORECASE,
)
_COSTS = re.compile(
    r"[$%]|\b(?:costs?|percent|premiums?|dues|fees|deduct\w+|reimburs\w+|charge\w*|expenses?|free|"
    r"cuesta\w*|primas?|cuotas?|descuent\w+)\b",
    re.IGNORECASE,
)
_MY_RATE = re.compile(
    r"\bwhat(?:'?s| is| will be| would be) my (?:\w+ )?"
    r"(?:(?:daily|hourly|differential) rate|per diem|paycheck|salary)\b",
    re.IGNORECASE,
)
_PAYS = re.compile(
    r"[$%]|\b(?:pays?|paid|payments?|percent|rates?|stipends?|salar\w+|premiums?|dues|fees|deduct\w+|reimburs\w+|"
    r"costs?|Exhibit D|pag\w+|por ciento|tarifas?|estipendios?|sueldos?)\b",
    re.IGNORECASE,
)
_HOW_MANY_EXACTLY = {
    "en": "How many exactly is “{words}”?",
    "es": "¿Cuántos son exactamente «{words}»?",
}
_DATE = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}\b"
)
_TELLS_DAY = re.compile(
    rf"{_DATE.pattern}|\d+ (?:[a-z-]+ ){{0,2}}?(?:hours|days|weeks|months|years)\b|\blast (?:\w+ )?day\b|"
    r"\b\d{1,2} de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)\b|"
    r"\d+ (?:horas|d[ií]as|semanas|meses|a[ñn]os)\b|[uú]ltimo d[ií]a",
    re.IGNORECASE,
)
_WHICH_YEAR = re.compile(r"\b(?:what|which) (?:school )?year\b", re.IGNORECASE)
_YEAR = re.compile(r"\b20\d\d\b")
_NAMES_DAY = re.compile(r"\b(?:first|last) (?:\w+ )?(?:day|date) (?:of|on|upon)\b", re.IGNORECASE)
"""Words that say which day it is without counting to it: of somebody's own case, who tells no day, the rule."""
_WHEN = re.compile(r"\b(?:when (?:do|does|did|is|will|would)|cu[aá]ndo)\b", re.IGNORECASE)
_A_LIMIT = re.compile(r"\b(?:limit|cap|max(?:imum)?|l[ií]mite|m[aá]ximo)\b", re.IGNORECASE)
"""Who takes a limit for granted is told the limit, even if what follows from it hangs on more."""
_YES_NO = frozenset({"true", "false"})
_ASKS_DAY = re.compile(r"^(?:when|(?:on |from |until |since )?(?:what|which) (?:day|date))\b", re.IGNORECASE)
_OWN_DATE = re.compile(
    r"\bwhen(?:'s| is| are| was)? (?:my|our) (?:\w+ ){1,4}due\b|\b(?:by |on |until )?(?:what|which) (?:exact )?date\b|"
    r"\bexact (?:\w+ )?date\b",
    re.IGNORECASE,
)
_WORDS = re.compile(r"[^\W\d_]{4,}")
_UNPRINTED = "The contract does not print it"
_OF_ANY_AMOUNT = frozenset({"much", "what", "year", "paid", "dollars", "month", "many"})
_TELLING = 2
"""So many words that one sentence alone has of the question show that it is meant."""
_YEARLY = "annual_"
_LEVEL = "level"
_STANDING = frozenset({"status", _LEVEL})
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
    settles = is_settled and not _is_one_of_several(words, told, asked)
    open_still = (unsettled(words, told, asked) and not settles) or (asked.wants.verdict and bool(needed))
    open_still = (
        open_still or _days_by_standing(result, told, asked) or _told_by_the_missing(words, result, told, asked)
    )
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
    if _names_day(asked.words_of(choice.part), told) and not _figures_of(choice):
        return Way.BOTH
    if _rather_tells(choice, asked):
        return Way.TELL
    if _tells_period(result, told) and not asked.wants.asks_day:
        return Way.BOTH
    return Way.ASK if _asks_back(choice, asked, lines) else Way.BOTH


def _days_by_standing(result: Mapping[str, Any], told: Sequence[Statement], asked: Understood) -> bool:
    """Whether the asker's day is asked for and the standing or level is missing, of which each has its day."""
    hangs = any(str(need["slot"]) in _STANDING for need in result["missing"])
    return hangs and asked.personal and asked.wants.asks_day and is_scale([s.text for s in told], OF_YEAR)


def _tells_period(result: Mapping[str, Any], told: Sequence[Statement]) -> bool:
    """Whether the best sentence tells how long it is, and only the calendar that dates its last day is missing."""
    only_level = {str(need["slot"]) for need in result["missing"]} == {_LEVEL}
    return only_level and bool(_TELLS_DAY.search(_DATE.sub(" ", told[0].text)))


def of_another_kind(words: str, told: Sequence[Statement], asked: Understood) -> bool:
    """Whether what is told has nothing of the kind that is asked for.

    No amount of money and no rate by which it is found, no limit or reason, or another thing's number than that of what
    is counted.
    """
    texts = [s.text for s in told]
    of_the_best = [s.text for s in told if _of_the_best(s, told[0])]
    of_the_section = [s.text for s in told if _of_the_section(s, told[0])]
    if lacks_the_kind(words, of_the_best) or lacks_the_detail(words, of_the_section):
        return True
    if asked.wants.in_dollars:
        return not any("$" in text for text in texts)
    for asks, answers in ((_HOW_MUCH_PAY, _PAYS), (_COST, _COSTS)):
        if asks.search(words) and not any(answers.search(text) for text in texts):
            return True
    return counts_otherwise(words, of_the_best, asked)


def _of_the_section(statement: Statement, best: Statement) -> bool:
    """Whether a statement rests on the section on which the best one rests."""
    sections = [{section_of(str(s.clause_id)) for s in one.support if s.clause_id} for one in (statement, best)]
    return not all(sections) or bool(sections[0] & sections[1])


def _of_the_best(statement: Statement, best: Statement) -> bool:
    """Whether a statement is of the article of the best clause: a number of another one counts something else."""
    articles = [[str(s.clause_id) for s in one.support if s.clause_id] for one in (statement, best)]
    return not all(articles) or any(of_one_article(a, b) for a in articles[0] for b in articles[1])


def counts_otherwise(words: str, texts: Sequence[str], asked: Understood) -> bool:
    """Whether sentences have another thing's number; of a message that leans on one before, that one asked for it."""
    return not asked.alone and counts_something_else(words, texts)


def asks_what_none_works_out(words: str, result: Mapping[str, Any], told: Sequence[Statement]) -> bool:
    """Whether a calculation would ask for a fact, and what the question asks for would still be open."""
    texts = [s.text for s in told] + [str(need["en"]) for need in result["missing"]]
    return lacks_what_none_works_out(words, texts)


def is_no_answer(words: str, texts: Sequence[str], asked: Understood) -> bool:
    """Whether what is worked out counts another thing or has nothing of the kind that is asked for."""
    return counts_otherwise(words, texts, asked) or lacks_the_kind(words, texts) or lacks_the_detail(words, texts)


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


def asks_the_unprinted(words: str, result: Mapping[str, Any]) -> bool:
    """Whether a question asks for the very amount that a calculation misses and the contract does not print."""
    texts = [str(need["en"]) for need in result["missing"] if _UNPRINTED in str(need["en"])]
    nouns = {w for text in texts for w in _WORDS.findall(text.split("?")[0].lower())} - _OF_ANY_AMOUNT
    asks = rf"\b(?:how much(?! of\b)|how many dollars|dollars|what)\b[^.?!]{{0,25}}\b(?:{'|'.join(sorted(nouns))})"
    return bool(nouns) and re.search(asks, words, re.IGNORECASE) is not None


def _unit(words: str, asked: Understood) -> str:
    """The unit of the amount that is asked for; how much of a thing is a share of it."""
    share = _HOW_MUCH_OF.search(words) is not None and not asked.wants.in_dollars
    return SHARE if share else unit_asked(words, dollars=asked.wants.in_dollars)


def unsettled(words: str, told: Sequence[Statement], asked: Understood) -> bool:
    """Whether what the clauses say leaves a question about one's own amount open.

    It does if it gives several amounts of what is asked for, none where dollars are wanted, or no day or period where a
    day is.
    """
    if asked.personal and asked.wants.asks_day and not any(_tells_when(s, told[0], words) for s in told):
        return not _names_day(words, told)
    if not (asked.personal and asked.wants.asks_amount):
        return False
    unit = _unit(words, asked)
    stated = [s for s in told if amounts_of(s.text, unit)]
    best = told[0].text if amounts_of(told[0].text, unit) else ""
    of_the_best = [s.text for s in stated if _of_the_best(s, told[0]) and not _ruled_out(s.text, best, asked)]
    in_dollars = asked.wants.in_dollars or _MY_RATE.search(words) is not None
    return is_scale(of_the_best, unit) or (in_dollars and not stated)


def _told_by_the_missing(words: str, result: Mapping[str, Any], told: Sequence[Statement], asked: Understood) -> bool:
    """Whether the best clause has other dollars for each case of the very fact that is missing.

    `Hired prior to July 2015` and `hired in 2015-16 or later`: its question is `When were you hired?`
    """
    unit = _unit(words, asked)
    if unit != "$" or not (asked.personal and asked.wants.asks_amount):
        return False
    its = [s.text for s in told if {x.clause_id for x in s.support} == {x.clause_id for x in told[0].support}]
    named = {w for need in result["missing"] for w in _WORDS.findall(str(need["en"]).lower())} - _OF_ANY_AMOUNT
    stated = [text for text in its if amounts_of(text, unit) and named & set(_WORDS.findall(text.lower()))]
    return is_scale(stated, unit) and len({a for text in stated for a in amounts_of(text, unit)}) > 1


def _tells_when(statement: Statement, best: Statement, words: str) -> bool:
    """Whether a statement names a day or a period; a year, where one is asked for, if it is of the best article."""
    if _WHICH_YEAR.search(words):
        return _YEAR.search(statement.text) is not None and _of_the_best(statement, best)
    return _TELLS_DAY.search(statement.text) is not None


def _ruled_out(other: str, best: str, asked: Understood) -> bool:
    """Whether the message speaks of what the best sentence has before another one, and of nothing that this one has."""
    said, mine, its = (frozenset(_WORDS.findall(text.lower())) for text in (asked.text, best, other))
    return len((mine - its) & said) >= _TELLING and not (its - mine) & said


def _names_day(words: str, told: Sequence[Statement]) -> bool:
    """Whether it is asked when something is, by no date, and the best sentence says which day that is."""
    return _WHEN.search(words) is not None and _NAMES_DAY.search(told[0].text) is not None


def settled(words: str, told: Sequence[Statement], asked: Understood) -> bool:
    """Whether the best sentence names the one number of days, weeks, hours... that is asked for, or the asker's day."""
    if asked.wants.asks_day and len(_DATE.findall(told[0].text)) == 1:
        own = {str(v).lower() for v in asked.facts.values() if str(v).isalpha() and str(v) not in _YES_NO}
        return any(re.search(rf"\b{re.escape(word)}\b", told[0].text, re.IGNORECASE) for word in own)
    unit = _unit(words, asked)
    amounts = amounts_of(told[0].text, unit) if unit not in ("$", SHARE) else frozenset()
    return len(amounts) == 1 and not amounts & set(asked.figures)


def _is_one_of_several(words: str, told: Sequence[Statement], asked: Understood) -> bool:
    """Whether the best sentence gives the amount of one of several cases."""
    unit = _unit(words, asked)
    return any(is_scale((told[0].text, other.text), unit) for other in told[1:])


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
    return asked.personal and _OWN_DATE.search(words) is not None and all(map(_is_day, result["missing"]))


def _is_rate_of_own(result: Mapping[str, Any], told: Sequence[Statement]) -> bool:
    """Whether a clause tells the rate, and nothing but the asker's own yearly amount is missing, of which it is one."""
    base = all(str(need["slot"]).startswith(_YEARLY) for need in result["missing"])
    return base and _RATE.search(told[0].text) is not None


def _takes_limit(words: str, told: Sequence[Statement], asked: Understood) -> bool:
    """Whether a limit is taken for granted, and the best sentence tells one."""
    return asked.premise and _A_LIMIT.search(words) is not None and _A_LIMIT.search(told[0].text) is not None


def _facts_needed(result: Mapping[str, Any], told: Sequence[Statement], asked: Understood) -> list[str]:
    """The clauses that make the missing facts matter; a day only counts where a day is asked for and none is told."""
    dated = asked.wants.asks_day and not any(_DATE.search(s.text) for s in told)
    return [str(n.get("clause_id", "")) for n in result["missing"] if dated or not _is_day(n)]


def _is_day(need: Mapping[str, Any]) -> bool:
    return str(need["slot"]).endswith(("_on", "_date")) or _ASKS_DAY.search(str(need["en"])) is not None


def elsewhere(choice: Choice, result: Mapping[str, Any] | None) -> bool:
    """Whether a calculation misses a fact of another matter than the one that clauses surely answer."""
    if result is None or result["outcome"] != "needs_input" or choice.only_asks or not choice.calculator:
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
