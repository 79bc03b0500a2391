"""Follow-ups: whether a later message leans on the one before, and what a bare number in it replaces."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from assistant.agent.spelled import spelled
from ingest.contract.places import related, section_of

from .altered import without_parts
from .another import names_somebody
from .asking import CERTAIN
from .choose import CALLED, Choice, Hit
from .dates import is_day
from .digits import in_digits
from .quantities import quantities_in
from .relative import PLACEMENT
from .replies import units_in
from .results import Run
from .sentences import sentences_in
from .understood import Understood
from .used_up import all_used

_NUMBER = re.compile(r"(?<![\d.,$])\$?(\d+(?:,\d{3})*(?:\.\d+)?)(?![\d,]*\d|(?:st|nd|rd|th)\b)")
_ITS_OWN = re.compile(
    r"^\W*(?:(?:and|but|so|also|ok|okay|then|y)\W+)*"
    r"(?:do|does|did|is|are|can|could|will|would|should|must|may|how (?:many|much|do|does)|what(?: is|'s| are)|when|"
    r"who|where)\b(?! about| if)",
    re.IGNORECASE,
)
_SO_MANY_MORE = re.compile(r"\d (?:more|additional|extra)\b", re.IGNORECASE)
_ADDS = re.compile(
    r"\balso (?:taught|worked|served|have|had|got|did|was|hold|earned|spent|lost|missed|used)\b|"
    r"\b(?:in addition|on top of that)\b|\badd (?:one|another|an?|in|on)\b|\b(?:one|1) more for \$?\d",
    re.IGNORECASE,
)
"""What comes to what was told, and does not stand in its place."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_LEANING = re.compile(
    r"\b(?:it|that|this|those|these|them|they|same|too|instead|else|he|she|him|her|more|another|other|one|what if|"
    r"what about|how about|then)\b",
    re.IGNORECASE,
)
_TAKES_UP = re.compile(
    r"\b(?:what if|what about|how about|same|instead|too|as well|y si|mism[oa]s?|tambi[eé]n)\b"
    r"(?! (?:many|much|few|long|late|early|short))|\bthen\b\s*(?:[,.?!]|$)|"
    r"^\W*(?:oh|ah|oops|wait|sorry|actually|plus)\b",
    re.IGNORECASE,
)
"""Words by which a message goes on with the case before, wherever they stand."""
_GOES_ON = re.compile(r"^\W*(?:ok|okay|alright|so|then|now|and|but|also|y|pero|entonces|ahora)\b", re.IGNORECASE)
_POINTS = re.compile(
    r"\b(?:that|those|these|this same|the same|such an?|such) (?:\w+ )?(?:leave|days?|pay|stipends?|jobs?|positions?|"
    r"roles?|terms?|class(?:es)?|schedules?|rates?|dut(?:y|ies)|meetings?|letters?|requests?|hearings?|transfers?|"
    r"benefits?|money|bank|time off|program|limit|cap|max(?:imum)?|deadline|notice|period)\b"
    r"(?! (?:i|we|they|he|she|you|my|the|that|which|who)\b)|"
    r"\b(?:mine|hers|theirs)\b|\bthe (?:actual|exact) (?:date|day|amount|number|figure)\b",
    re.IGNORECASE,
)
"""A thing without a name of its own that a message only points to."""
_IN_A_UNIT = re.compile(
    r"^\W*(?:(?:and|so|ok|what(?:[’']s| is| about)?|how much|is|it|that)\W+)*(?:per|an?|each|by the) "
    r"(?:day|hour|month|year|week)\W*$",
    re.IGNORECASE,
)
"""A message that asks for what was told by another unit of time."""
_ITS_UNIT = re.compile(
    r"^\W*(?:(?:and|so|ok|then|now)\W+)*(?:what(?:[’']s| is| does| would)|how much (?:is|does|would)) "
    r"(?:that|it|this|the (?:first|last|second|other))(?: one| be| come (?:out )?to| work out to| amount to)* "
    r"(?:per|an?|each|every|by the) (?:school |work(?:ing)? |single )?(?:day|hour|month|year|week)\b",
    re.IGNORECASE,
)
"""The same with more words about the unit: `what is that one per day on the 186 day calendar`."""
_SALARY = "annual_salary"
"""What a placement tells."""
_BRIEF = 9
_CURT, _HARDLY_NEARER = 6, 0.06
_ITS_NOW = re.compile(
    r"^\W*(?:(?:ok|so|well|wait|actually|sorry|oh|and)\W+)*(?:(?:it|that)(?:[’']?s| is)|make it|make that|there are|"
    r"(?:they|we|i|she|he)(?:[’']re|[’']s| are| is)?(?: (?:up|down))?(?: (?:at|to))?) (?:now )?\d+(?: now)?\s*[.;!,]",
    re.IGNORECASE,
)
"""A message that begins with nothing but another number for what was told (`its 72 now.`)."""
_STEM = 5
_LITTLE = re.compile(
    r"\b(?:and|but|so|also|ok|the|a|an|my|your|our|i|me|we|you|to|of|for|in|on|at|by|with|from|is|are|do|does|did|can|"
    r"could|will|would|should|must|may|how|many|much|what|when|who|where|get|have|has|be|been|if|or)\b",
    re.IGNORECASE,
)
_NEAR = 0.5
"""A clause of the section answered before that is as near as this to a later message alone is meant."""
_BESIDE = 2
_A_MATTER = 2
"""So many words say what a message asks about."""
_FAR = 0.15
_HARDLY_IN_DOUBT = 0.6
_PLAINLY = 0.75
_NAMED, _HARDLY = 0.65, 0.1
"""A silent matter that is so near is what a message names, where the clauses are hardly an answer to it."""
_TELLING = frozenset({"step", "column", "fte", "students", "days", "grade", "other_step", "other_column"})
_ENOUGH = 4
_FEW = 8
_HARDLY_ANY = 3


def stands_alone(asked: Understood) -> bool:
    """Whether a message that begins like a follow-up is a whole question about something else."""
    text = asked.text
    if not _ITS_OWN.search(text) or _LEANING.search(text) or asked.facts.keys() & _TELLING:
        return False
    words = re.findall(r"[^\W\d_]{3,}", _LITTLE.sub(" ", text))
    return len(words) >= _ENOUGH and bool(asked.own_matter)


def with_number(before: str, text: str, *, tells: bool = False) -> str:
    """The earlier question with its only number replaced by the only one of this message; empty if it is not so.

    `what is the term with 10 years` and then `and 17?`: the number alone is new. Of a message that corrects itself
    (`not 47, make it 44`) the last number that the earlier question does not hold counts, and of two numbers there the
    one of its size; so many `more` are added. Years are no such numbers.
    """
    said, now = in_digits(before), without_parts(in_digits(text))
    if adds(now):
        return ""
    old = [m for m in _NUMBER.finditer(said) if not _YEAR.fullmatch(m.group(1))]
    known = {m.group(1) for m in old} | units_in(now)
    new = [m.group(1) for m in _NUMBER.finditer(now) if m.group(1) not in known and not _YEAR.fullmatch(m.group(1))]
    told = _ITS_NOW.match(now)
    words = re.findall(r"[^\W\d_]+", _LITTLE.sub(" ", now if told is None or len(new) > 1 else ""))
    if not new or len(words) > (_FEW if tells else _HARDLY_ANY):
        return ""
    unit = _unit_of(now, new[-1])
    old = [m for m in old if unit in ("", _unit_of(said, m.group(1)))]
    alike = old if len(old) == 1 else [m for m in old if _of_one_size(m.group(1), new[-1])]
    if len(alike) != 1:
        return ""
    number = _together(alike[0].group(1), new[-1]) if _SO_MANY_MORE.search(now) else new[-1]
    return said[: alike[0].start(1)] + number + said[alike[0].end(1) :]


def adds(text: str) -> bool:
    """Whether a message tells what comes to what was told before (`I also taught 3 years in Reno`)."""
    return _ADDS.search(text) is not None


def _unit_of(said: str, number: str) -> str:
    """What a number of a text counts, where that is said."""
    return next((q.unit for q in quantities_in(said) if q.value == number), "")


def _together(before: str, more: str) -> str:
    """Two whole numbers in one; the later one alone if they are none."""
    return str(int(before) + int(more)) if before.isdigit() and more.isdigit() else more


def takes_up(asked: Understood, choices: Sequence[Choice], run: Run) -> bool:
    """Whether a message goes on with the case of the calculation before.

    It does if it finds nothing else by itself, finds that calculation again, says so (`what if`, `the same`) or tells
    all that was asked for and points back to it (`step 15, column IV; what's that per day?`); if it
    only begins as one that goes on (`ok so`), what it surely finds must be of the section answered before.
    """
    waiting = str(run.memory.get("calculator", ""))
    if any(c.calculator not in ("", waiting) and c.lead >= CALLED for c in choices):
        return False
    if asked.leans or goes_on(asked) or all_used(asked.text) or any(c.calculator == waiting for c in choices):
        return True
    if _gives_all_that_was_asked(asked, run):
        return True
    sure = [c for c in choices if c.sure]
    if not sure:
        return _GOES_ON.search(asked.text) is not None or not any(c.calculator for c in choices)
    return _GOES_ON.search(asked.text) is not None and all(is_of(c.hits[0], run) for c in sure if c.hits)


def _gives_all_that_was_asked(asked: Understood, run: Run) -> bool:
    """Whether a message tells every fact that the turn before asked for, and points back to its matter."""
    wanted = set(run.memory.get("asked", []))
    told = {name.rpartition(".")[2] for name in asked.facts.keys() - asked.recalled}
    told |= {_SALARY} if told.issuperset(PLACEMENT) else set()
    return bool(wanted) and wanted <= told and _LEANING.search(asked.text) is not None


def is_of(hit: Mapping[str, Any], run: Run) -> bool:
    """Whether a clause is of a section that the turn before was answered by, or of the exhibit that stood for it."""
    clause = str(hit["clause_id"])
    told = [str(c) for c in run.memory.get("clauses", ())]
    return any(section_of(clause) == section_of(c) or (c in clause and related(clause, c)) for c in told)


def nearest_alone(choice: Choice, others: Sequence[Choice], asked: Understood, run: Run) -> Choice:
    """What a message read with the one before gets, beside the `others` that it gets by itself and beside its matter.

    The clause of the section answered before that is nearest to it in all ways of searching comes first; one that is
    surely meant, of another matter, in place of what both find. A calculation stays that the message changes: what was
    told is not told again, and what was asked back is not asked again.
    """
    if choice.quiet and others[0].sure and not others[0].quiet and not run.memory.get("answered"):
        return replace(others[0], part=choice.part)
    return _beside_alone(choice, others, asked, run)


def _beside_alone(choice: Choice, others: Sequence[Choice], asked: Understood, run: Run) -> Choice:
    """The same where no silence told before stands in place of what is named now."""
    once_more = asked.asks_back and not run.memory.get("asked") and not _asks_day_of_none(asked, run)
    once_more = once_more or (in_a_unit(asked) and choice.calculator == run.memory.get("calculator"))
    choice, of_another = _of_somebody(choice, asked, run)
    if of_another if not choice.calculator else (once_more or not _repeats(choice, asked, run)):
        return choice
    alone = others[0]
    first = _nearest_of_section(choice, asked, run)
    if first is not None and not _is_elsewhere(first, alone, asked):
        near = next((c for c in others[1:] if c.sure and is_of(c.hits[0], run)), choice)
        beside = tuple(h for h in near.hits if h["clause_id"] != first["clause_id"])
        hits = (first, *beside[: _BESIDE - 1])
        return replace(choice, calculator="", inputs={}, lead=0.0, hits=hits, sure=True)
    if choice.calculator and asked.own_matter and _is_silent(alone, asked):
        return replace(alone, part=choice.part)
    found = {str(h["clause_id"]) for h in (*choice.hits, *alone.hits[:1])}
    if choice.calculator and not once_more and not asked.tells:
        choice = replace(choice, calculator="", inputs={}, lead=0.0)
    leaning = asked.tells or asked.asks_back or _LEANING.search(asked.text) or len(found) == len(choice.hits)
    own = alone.sure and asked.own_matter
    if own and not leaning:
        return replace(alone, part=choice.part)
    of_matter = next((c for c in others[1:] if c.sure and c.hits and is_of(c.hits[0], run)), choice)
    if not choice.sure and not choice.calculator and not alone.silence and _goes_on_with(choice, run):
        return replace(choice, sure=True)
    lost = not choice.sure and not choice.calculator and not _names_matter(asked)
    return replace(of_matter, part=choice.part) if lost else choice


def _of_somebody(choice: Choice, asked: Understood, run: Run) -> tuple[Choice, bool]:
    """What a message that only names somebody gets with the question before: what that question is about, if near.

    `How many sick days do I get?`, `and the nurse?`: the clause of the leave, not those of nurses.
    """
    if choice.calculator or not names_somebody(asked.text) or not choice.sure:
        return choice, False
    of_it = tuple(h for h in choice.hits if is_of(h, run) and h["score"] >= choice.hits[0]["score"] - _FAR)
    return (replace(choice, hits=of_it) if of_it else choice), bool(of_it)


def _goes_on_with(choice: Choice, run: Run) -> bool:
    """Whether what a message read with the one before gets is of the section answered before, and hardly in doubt."""
    return bool(choice.hits) and choice.strength >= _HARDLY_IN_DOUBT and is_of(choice.hits[0], run)


def _asks_day_of_none(asked: Understood, run: Run) -> bool:
    """Whether a message asks for a day, and the calculation before had none to tell."""
    return asked.wants.asks_day and not is_day(run.memory.get("result", ""))


def _is_elsewhere(first: Hit, alone: Choice, asked: Understood) -> bool:
    """Whether a message that names its matter finds by itself a clause far nearer than one of the section before."""
    if not alone.sure or not asked.own_matter or _LEANING.search(asked.text):
        return False
    by_itself = {h["clause_id"]: float(h["score"]) for h in alone.hits}
    return float(alone.hits[0]["score"]) - by_itself.get(first["clause_id"], 0.0) >= _FAR


def _nearest_of_section(choice: Choice, asked: Understood, run: Run) -> Hit | None:
    """The clause of the section answered before that the searches together put first, if none of another is as near."""
    scores: Counter[str] = Counter()
    hits: dict[str, Hit] = {}
    for found in filter(None, map(run.search_of, (choice.part, *asked.alone))):
        for hit in found["hits"]:
            scores[str(hit["clause_id"])] += hit["score"]
            hits.setdefault(str(hit["clause_id"]), hit)
    top = next((hits[clause] for clause, _ in scores.most_common(1)), None)
    near = top is not None and scores[str(top["clause_id"])] >= _NEAR * (1 + len(asked.alone))
    return top if top is not None and near and is_of(top, run) else None


def _repeats(choice: Choice, asked: Understood, run: Run) -> bool:
    """Whether a calculation has nothing that earlier messages had not told."""
    before = run.memory.get("inputs", {}) if choice.calculator == run.memory.get("calculator") else {}
    told = {name.removeprefix(f"{choice.calculator}.") for name in asked.recalled}
    return not {n for n, v in choice.inputs.items() if before.get(n) != spelled(v) and (n in before or n not in told)}


def _of_one_size(first: str, second: str) -> bool:
    """Whether neither of two numbers is more than twice the other."""
    one, other = sorted(float(n.replace(",", "")) for n in (first, second))
    return one > 0 and other <= 2 * one


def asks_itself(asked: Understood) -> str:
    """The query of a message, without the question before where it says by itself what it asks about."""
    return asked.alone[0] if asked.alone and _names_matter(asked) else asked.query


def leans_on(joined: Sequence[Choice], alone: Sequence[Choice], asked: Understood, run: Run) -> bool:
    """Whether a message that finds nothing by itself is answered by the matter of the question before.

    It is not if that message is nearer to a matter on which the contract is silent. It is if the clause that answers
    both together is of a section answered before and as near as what the message surely finds by itself, or, where it
    finds nothing, was among what it found; where it points to the matter (`mine`), also if both call for a calculation
    of that section. A calculation that says again what it said answers nothing that has a matter of its own; what a
    turn that asked nothing told may call for one with this message.
    """
    if not joined or not all(c.sure for c in joined) or not joined[0].hits:
        return False
    points, told = points_back(asked) or in_a_unit(asked), run.memory.get("answered") or run.memory.get("calculator")
    again = told and not points and joined[0].calculator and len(asked.own_matter) >= _A_MATTER
    if again and _repeats(joined[0], asked, run):
        return False
    first = joined[0].hits[0]
    found: Mapping[str, Any] = run.search_of(alone[0].part) or {"hits": (), "unknown_words": ()}
    silent = [c for c in alone if _is_silent(c, asked)]
    if any(c.silence["score"] >= first["score"] for c in silent) or _of_silence(asked, alone, found):
        return False
    best = max((h["score"] for c in alone if c.sure for h in c.hits[:1]), default=0.0)
    of_it = all(is_of(c.hits[0], run) for c in joined if c.hits)
    of_it = of_it or (not told and all(c.lead >= CALLED for c in joined))
    if points:
        return of_it or all(_is_called_of(c, run) for c in joined)
    if best or (of_it and not (told and found["unknown_words"] and not goes_on(asked))):
        return of_it and _is_near(first, best, alone, asked)
    top = str(first["clause_id"])
    return any(related(top, str(h["clause_id"])) for h in found["hits"])


def _is_near(first: Hit, best: float, alone: Sequence[Choice], asked: Understood) -> bool:
    """Whether a clause of the matter before is as near as what a message finds by itself.

    Where a few words are certain of something else, it must have a word of theirs, and may be a little farther.
    """
    if not (best and is_curt(asked) and all(c.strength >= CERTAIN for c in alone)):
        return bool(first["score"] >= best)
    return _has_its_word(first, asked) and bool(first["score"] >= best - _HARDLY_NEARER)


def _has_its_word(hit: Hit, asked: Understood) -> bool:
    """Whether a clause has a word by which a message says what it asks about (`support`)."""
    told = " ".join(str(p["en"]) for p in hit["plain"]).lower()
    return any(w.lower()[:_STEM] in told for w in asked.own_matter if len(w) >= _STEM)


def _is_called_of(choice: Choice, run: Run) -> bool:
    """Whether a calculation is called for by its words, and is of a section that the turn before was answered by."""
    return choice.lead >= CALLED and any(is_of({"clause_id": clause}, run) for clause in choice.applies)


def _names_matter(asked: Understood) -> bool:
    """Whether a message says by itself what it asks about, in words enough to tell silent matters apart."""
    return len(asked.own_matter) >= _A_MATTER


def _is_silent(alone: Choice, asked: Understood) -> bool:
    """Whether a message by itself names a silent matter, and not by a word that any matter may have."""
    if not alone.silence:
        return False
    return alone.quiet or _names_matter(asked) or bool(alone.silence["score"] >= _PLAINLY)


def _of_silence(asked: Understood, alone: Sequence[Choice], found: Mapping[str, Any]) -> bool:
    """Whether a message names by itself what it asks about: a silent matter, and no clause that would answer."""
    silence = max((s["score"] for s in found.get("silences", ())), default=0.0)
    strength = max((c.strength for c in alone), default=0.0)
    return _names_matter(asked) and silence >= _NAMED and strength < _HARDLY


def points_back(asked: Understood) -> bool:
    """Whether a message points to a thing that only earlier ones name: `that leave`, `those days`."""
    return _POINTS.search(asked.text) is not None


def in_a_unit(asked: Understood) -> bool:
    """Whether a message asks for what was told by another unit of time: `what's that per day?`."""
    return any(pattern.search(asked.text) is not None for pattern in (_IN_A_UNIT, _ITS_UNIT))


def is_brief(asked: Understood) -> bool:
    """Whether a message says so little that it may ask about the matter spoken of, without a word for that."""
    return len(asked.own_matter) < _A_MATTER and len(asked.text.split()) <= _BRIEF


def is_curt(asked: Understood) -> bool:
    """Whether a message is a few words with one at most that says what about: `what support do I get`."""
    return len(asked.own_matter) < _A_MATTER and len(asked.text.split()) <= _CURT


def continues(asked: Understood) -> bool:
    """Whether the last sentence of a message begins as one that goes on (`and next year?`)."""
    last = next(reversed(sentences_in(asked.text)), "")
    return _GOES_ON.search(last) is not None


def goes_on(asked: Understood) -> bool:
    """Whether a message says by its words that it goes on with the matter before."""
    return _TAKES_UP.search(asked.text) is not None
