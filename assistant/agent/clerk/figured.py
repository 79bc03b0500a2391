"""Figured: what the figures of an answer's clauses come to by a count that is told, in one sum or set apart.

`$2,500 per event` and `two of them altogether`; a limit and what has been used of it; the amounts of two things of
which the sum or the difference is asked for. Only where one figure and one count can be meant.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from assistant.agent.draft import Draft, Statement
from ingest.contract.figures import amounts_in
from ingest.contract.places import of_one_article

from . import phrase
from .cases import ASKS_APART, ASKS_SUM
from .digits import in_digits
from .number_first import counting, tells_most
from .results import Run
from .understood import Understood

COUNT_FIGURES = "count_figures"
_LOOKED_AT, _AMONG = 2, 5
_MONEY = "USD"
_IN_ALL = re.compile(
    rf"{ASKS_SUM.pattern}|\b(?:in total|total|(?:come|comes|came|work|works|add|adds) (?:out )?(?:up )?to|"
    r"for (?:all|both)|all of (?:them|us)|en todo|sumado)\b",
    re.IGNORECASE,
)
_ASKS_LEFT = re.compile(
    r"\b(?:how (?:much|many)|what|cu[aá]nt[oa]s?)\b[^.?!]{0,60}\b(?:left|remain\w*|still|queda\w*|restan?)\b|"
    r"\b(?:how (?:much|many) more)\b(?! (?:than|does|do|is|would)\b)",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"(?<![\w$.,/:-])(?P<money>\$ ?)?(?P<n>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(?![\w%/:]|[.,-]\d)"
    r"(?: ?-)?(?P<after>(?: [a-z][a-z'’-]*){0,4})",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"\b(?:grades?|steps?|columns?|articles?|sections?|page|exhibit|year|room|period|level|item|day|in|since|of|by|"
    r"before|after|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\w*)\.? $",
    re.IGNORECASE,
)
"""A number behind such a word names or dates something and counts nothing."""
_FOR_EACH = ("stipend", "retirement_incentive", "additional_assignment_pay")
"""Calculators that tell what each of several members gets."""
_COUNTED = re.compile(
    r"^(?:(?!and\b|or\b|for\b|in\b|at\b|per\b|on\b|to\b)[a-z'’-]+ ){0,3}?"
    r"(?:of (?:us|them|these|those|(?:our|my|the) [a-z]+)|"
    r"positions?|teachers?|people|persons?|members?|facilitators?|schools?|sites?|"
    r"classes|classrooms|sections|clubs|teams|coaches|counselors?|nurses?|spots|slots|seats|employees|"
    r"practitioners?|maestr[oa]s|personas|puestos|miembros|escuelas|clases)\b",
    re.IGNORECASE,
)
_JOINS = re.compile(r"\b(?:and|plus|both|also|too|as well|with|y|e|tambi[eé]n|amb[oa]s)\b|[+&]", re.IGNORECASE)
"""Words that join two things which are added up."""
_PER = re.compile(
    r"^(?:(?! per | each )[^.;,]){0,40}?\b(?:per|each|every|an?|por|cada|al)\s+(?P<what>[a-záéíóúñ]+)", re.IGNORECASE
)
_YEARLY = ("year", "annum", "año", "school")
_USED = re.compile(
    r"\b(?:us(?:e|ed|ing)(?: up)?|took|taken|taking|spent|done|burned|usad[oa]s?|usé)(?: already)? $", re.I
)
_UP_TO = re.compile(
    r"\b(?:before|until|till|to|at|under|below|up to|short of) (?:\w+ ){0,3}?(?:max\w*|limit|cap|full|most)\b",
    re.IGNORECASE,
)
_HAS = re.compile(
    r"\b(?:has|have|had|carr(?:y|ies)|serves?|is at|are at|[’']m at) (?:only |already |just )?$", re.IGNORECASE
)
_WORD = re.compile(r"[^\W\d_]{3,}")
_LITTLE = re.compile(
    r"\b(?:the|and|for|per|gets?|pays?|paid|earn|each|one|two|more|than|with|year|must|may|how|much|what|does|both|"
    r"stipends?|amounts?|un[ao]|l[oa]s|del|que|por|para|con|reciben?|paga|año|más|cada)\b",
    re.IGNORECASE,
)
_STEM = 5
_LIKE = 0.8
"""Sentences that share so much of their words give the amounts of one thing by its size."""
_PAIR = 2
_UNIT = re.compile(r"^(?:-| )?(?:(?:school|work|working|full|paid|instructional) )*(?P<unit>[a-záéíóúñ]{4,})")


@dataclass(frozen=True, slots=True)
class _Figure:
    """The one figure of a statement, what it counts (`USD` for money), and what is told behind it."""

    statement: Statement
    value: Decimal
    unit: str
    after: str


def wanted(draft: Draft, run: Run, asked: Understood) -> list[tuple[str, dict[str, Any]]]:
    """The calculation with figures of an answer that a message asks for and that is not yet made."""
    call = _call(draft, run, asked)
    return [call[1]] if call is not None and not run.made(*call[1]) else []


def with_sums(draft: Draft, run: Run, asked: Understood) -> Draft:
    """The draft with what its figures come to behind the statement that has the last of them."""
    call = _call(draft, run, asked)
    result = run.result_of(*call[1]) if call is not None else None
    if call is None or result is None:
        return draft
    told = list(draft.statements)
    at = 1 + max(told.index(figure.statement) for figure in call[0])
    told[at:at] = phrase.of_calculation(result, draft.language)
    return draft.model_copy(update={"statements": told})


def _call(draft: Draft, run: Run, asked: Understood) -> tuple[Sequence[_Figure], tuple[str, dict[str, Any]]] | None:
    """The figures that are meant, and the call that counts with them."""
    if draft.status != "answered":
        return None
    said, asking = in_digits(asked.text), in_digits(asked.asking or asked.text)
    if any(s.calculation for one in draft.statements for s in one.support):
        return _of_calculation(draft, run, said) if _IN_ALL.search(asking) else None
    told = [s for s in draft.statements if not s.courtesy and s.support and s.support[0].clause_id][:_AMONG]
    for figure in filter(None, map(_figure_of, told[:_LOOKED_AT])):
        count = _count(said, figure) if _IN_ALL.search(asking) else None
        used = _used(said, figure) if count is None and _ASKS_LEFT.search(asking) else None
        if count is not None or used is not None:
            way = "times" if count is not None else "left"
            return (figure,), _with(way, (figure,), str(used if count is None else count))
    pair = _pair(told, f"{said} {asked.query} {run.memory.get('query', '')}")
    if pair is not None and ASKS_APART.search(asking):
        return pair, _with("apart", pair)
    if pair is not None and _IN_ALL.search(asking) and _JOINS.search(said):
        return pair, _with("together", pair)
    return None


def _of_calculation(draft: Draft, run: Run, said: str) -> tuple[Sequence[_Figure], tuple[str, dict[str, Any]]] | None:
    """What the one amount that a calculation gives for each comes to for so many, where it has not used the number."""
    made = [c.result for c in run.calculations() if c.name != COUNT_FIGURES]
    if len(made) != 1 or made[0]["outcome"] != "determined" or made[0]["calculator"] not in _FOR_EACH:
        return None
    result, several = made[0], [v for v in run.calculations()[0].args.values() if isinstance(v, list) and len(v) > 1]
    if several:
        return None
    told = [s for s in draft.statements if any(one.calculation == result["calculation"] for one in s.support)]
    if not told:
        return None
    figure = _Figure(told[0], Decimal(result["value"]), str(result["unit"]), "")
    count = _count(said, figure, used=result["used"])
    if count is None:
        return None
    return (figure,), _with("times", (figure,), format(count, "f"))


def _with(way: str, figures: Sequence[_Figure], told: str = "") -> tuple[str, dict[str, Any]]:
    stated = [
        {"clause_id": s.clause_id, "sentences": list(s.sentences), "figure": format(f.value, "f")}
        if not s.calculation
        else {"calculation": s.calculation}
        for f in figures
        for s in f.statement.support[:1]
    ]
    return COUNT_FIGURES, {"way": way, "figures": stated, "told": told, "unit": figures[0].unit}


def _figure_of(statement: Statement) -> _Figure | None:
    """The one figure of a statement: its only amount of money, else its only number; nothing if it has more."""
    text = counting(statement.text)
    amounts = amounts_in(text)
    if len(amounts) == 1:
        after = text[text.index("$") :].partition(" ")[2]
        return _Figure(statement, next(iter(amounts)), _MONEY, after)
    found = list(_NUMBER.finditer(text)) if not amounts else []
    if len(found) != 1 or len(re.findall(r"\d+", text)) > 1 + found[0]["n"].count(",") + found[0]["n"].count("."):
        return None
    unit = _UNIT.match(found[0]["after"].lower())
    value = Decimal(found[0]["n"].replace(",", ""))
    return _Figure(statement, value, unit["unit"] if unit else "", text[found[0].end("n") :].strip())


def _counts(said: str, figure: _Figure) -> Iterator[re.Match[str]]:
    """The numbers of a message that count something and are not the figure itself."""
    for match in _NUMBER.finditer(said):
        n = match["n"].replace(",", "")
        year = re.fullmatch(r"(?:19|20)\d\d", n) and not match["money"]
        if not year and not _NAMED.search(said[: match.start()]) and Decimal(n) != figure.value:
            yield match


def _count(said: str, figure: _Figure, used: Sequence[str] = ()) -> Decimal | None:
    """How many there are of what the figure is for, where one number alone can tell it that is not `used` yet."""
    found = [m for m in _counts(said, figure) if not m["money"] and m["n"].replace(",", "") not in used]
    per = _PER.match(figure.after)
    each = per["what"].lower() if per else ""
    if each and not each.startswith(_YEARLY):
        meant = [m for m in found if re.search(rf"\b{re.escape(each[:_STEM])}", m["after"], re.IGNORECASE)]
    else:
        named = _stems(figure.statement.text)
        meant = [m for m in found if _COUNTED.match(m["after"].strip()) or _noun(m["after"]) in named]
    counts = {Decimal(m["n"].replace(",", "")) for m in meant}
    return next(iter(counts)) if len(counts) == 1 and len(found) == len(meant) else None


def _is_used(said: str, number: re.Match[str], *, up_to: bool) -> bool:
    """Whether a number without its unit is said to be used, or to be had where it is asked how far the limit is."""
    before = said[: number.start()]
    return _USED.search(before) is not None or (up_to and _HAS.search(before) is not None)


def _noun(after: str) -> str:
    """The beginning of the word right after a number, where it is long enough to be one thing's name."""
    word = _WORD.match(after.strip())
    return word.group().lower()[:_STEM] if word and len(word.group()) > _STEM else ""


def _used(said: str, figure: _Figure) -> Decimal | None:
    """What has been used of a limit, where one amount of its unit is told."""
    up_to = _UP_TO.search(said) is not None
    if not figure.unit or not (up_to or tells_most(figure.statement.text)):
        return None
    each = list(_counts(said, figure))
    if figure.unit == _MONEY:
        found = [m for m in each if m["money"] or "," in m["n"]]
    else:
        unit = figure.unit[:_STEM].rstrip("s")
        found = [m for m in each if not m["money"] and (unit in m["after"].lower() or _is_used(said, m, up_to=up_to))]
    told = {Decimal(m["n"].replace(",", "")) for m in found}
    return next(iter(told)) if len(told) == 1 and max(told) <= figure.value else None


def _pair(told: Sequence[Statement], said: str) -> tuple[_Figure, _Figure] | None:
    """Two figures of money of one article or exhibit, each of something that the message names by words of its own.

    What has words of its own and none of them is named is left aside first.
    """
    figures = [f for f in map(_figure_of, told) if f is not None and f.unit == _MONEY]
    kept: list[tuple[_Figure, frozenset[str]]] = []
    for figure in figures:
        words = _stems(figure.statement.text)
        like = any(len(words & other) >= _LIKE * len(words | other) for _, other in kept)
        places = (f.statement.support[0].clause_id for f in (figures[0], figure))
        if not like and of_one_article(*places):
            kept.append((figure, words))
    spoken = _stems(said)
    while unnamed := [one for one in kept if (own := _own(one[1], kept)) and not own & spoken]:
        kept = [one for one in kept if one not in unnamed]
    meant = [figure for figure, words in kept if spoken & _own(words, kept)]
    return (meant[0], meant[1]) if len(meant) == _PAIR else None


def _own(words: frozenset[str], kept: Sequence[tuple[_Figure, frozenset[str]]]) -> frozenset[str]:
    """The words that no other sentence has, but for one that has all of these words and more."""
    return words - frozenset(w for _, its in kept if not words <= its for w in its)


def _stems(text: str) -> frozenset[str]:
    return frozenset(w.lower()[:_STEM] for w in _WORD.findall(_LITTLE.sub(" ", text)))
