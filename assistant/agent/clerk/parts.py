"""Parts: the separate matters of one question, each in words that can be searched on their own."""

import re
from collections.abc import Callable, Sequence

_SUBJECT = re.compile(r"^(?P<subject>[^:?!.]{3,90}?)\s*(?::|\s[-–—]+)\s+(?P<rest>\S.*)$", re.DOTALL)
_JOIN = re.compile(
    r"\s*(?:,|;)?\s*\b(?:and also|and then|and|also|plus|y tambi[eé]n|y)\s+"
    r"(?=(?:(?:(?:by|for|from|on|at|in|to|until|till|since|within) )?(?:how|what|when|where|which|who)|hows|whats|"
    r"why|can|could|do|does|did|is|are|am i|will|would|should|must|may|if i|"
    r"(?:(?:para|por|hasta|desde|en|a) )?(?:cu[aá]nt[oa]s?|qu[eé]|cu[aá]ndo|qui[eé]n)|c[oó]mo|puedo|puede|debo)\b)",
    re.IGNORECASE,
)
_ASKING = (
    r"(?:(?:(?:(?:by|for|from|on|at|in|until|till|since|within) )?(?:how|what)|hows|whats|"
    r"who(?! (?:is|was|are|has|have)\b)|why|(?:by|until|till|since|from) when|"
    r"(?:(?:para|por|hasta|desde|en|a) )?(?:cu[aá]nt[oa]s?|qu[eé]|cu[aá]ndo|qui[eé]n)|c[oó]mo)\b|"
    r"(?:when|where|which(?: \w+)?) (?=(?:do|does|did|is|are|can|could|will|would|should|must|may)\b)|"
    r"(?:can|could|do|does|did|is|are|will|would|should|must|may|have|has)\s+"
    r"(?:i|we|you|he|she|they|it|that|the|a|an|my|our|his|her|their|this|these|there|someone|anyone)\b)"
)
_BEGINS = re.compile(rf"^(?:(?:so|and|also|but|ok|then|at (?:most|least))\b[\s,]*)*{_ASKING}", re.IGNORECASE)
_AMOUNT = (
    r"(?:(?:the|my|our|their|his|her)\s+)?(?:(?:maximum|max|minimum|min|total|highest|lowest)\s+)?"
    r"(?:number|amount|length|size|share|percentage|cost|date|rate)\s+(?:of|for)\b"
)
_LISTED = re.compile(rf"\s*[,;]\s+(?:and\s+)?(?={_ASKING}|{_AMOUNT})", re.IGNORECASE)
"""Where one question follows another behind a comma; `if` and `when I` begin no question of their own."""
_CONDITION = re.compile(
    r"\s*[,;]?\s+(?:and|also|plus|y)\s+(?=(?:if|when|si)\b[^?.!]{3,90}\b(?:how|what|who|can|could|do|does|is|are|will|"
    r"would|should|must|may|cu[aá]nto|qu[eé]|qui[eé]n)\b)",
    re.IGNORECASE,
)
"""Where a question begins with what it supposes: `and if the aide is out, who covers?`."""
_TELLS = re.compile(
    rf"^\W*(?:(?:i|we|they|he|she|it|my|our|there)(?:[’']\w+)?\b|(?!{_ASKING}|[^,;]*\b(?:max\w*|min\w*|number|cap)\b)[^,;]*\d)",
    re.IGNORECASE,
)
"""What tells a fact: somebody as its subject, or a number."""
_WANTED = re.compile(
    rf"^(?!(?:{_ASKING}|(?:i|we|they|he|she|it|you|my|our|there|if|when|because|since|after|before|in|on|at|for|with|and)\b))"
    r"(?:[\w'’-]+ ){1,2}(?:to|for|with|of|on|during|from) [\w'’-]+",
    re.IGNORECASE,
)
"""A thing that is wanted, by its name and what it is for: `pay for packing`."""
_THING = re.compile(r"^(?:my|our|his|her|their|the|a|an|mi|el|la)\s", re.IGNORECASE)
_TOLD = re.compile(r"\s*[,;]\s*(?:and|but|also|plus|y)\s+", re.IGNORECASE)
_ITEM = re.compile(r"\s*[,;]\s*(?:(?:and|y)\s+)?|\s+(?:and|y)\s+")
_PREPOSITIONS = ("for", "in", "on", "during", "after", "before", "at", "para", "en", "por")
_AGAINST = re.compile(r"\s*,?\s*\b(?:vs\.?|versus|compared (?:to|with)|as opposed to|as against)\s+", re.IGNORECASE)
_NOUNS = re.compile(r"\s*,?\s*(?:\b(?:and(?: also)?|plus|as well as|y)\b|&)\s+", re.IGNORECASE)
_ARTICLE = re.compile(r"^(?:the|a|an|my|your|our|el|la|los|las|un|una|mi)\s+", re.IGNORECASE)
_LONGEST_ITEM = 7
_MOST_ITEMS = 4
_A_LIST = 3
_PAIR = 2

_ACTOR = re.compile(
    r"principals?|administrators?|admin|superintendent|district|supervisor|boss|board|hr|union|association|sjta|"
    r"arbitrator|director|manager|committee|panel|office|distrito",
    re.IGNORECASE,
)
_ACT = re.compile(
    r"deci(?:des?|ded|sion)|answer\w*|respon[ds]\w*|reply|rul(?:e|es|ing)|acts?|meets?|tells?|notif\w+|informs?|holds?|"
    r"waits?|approves?|den(?:y|ies)|refuses?|schedule|finish",
    re.IGNORECASE,
)
"""What anybody may do in any matter."""

Content = Callable[[str], list[str]]


_OUTCOME = re.compile(r"decision|answer|response|reply|ruling", re.IGNORECASE)
_UNTIL = re.compile(r"till|until|for|before", re.IGNORECASE)


def only_acts(words: Sequence[str]) -> bool:
    """Whether words say who does what and nothing of the matter: `how many days does the principal have to decide?`.

    So does what somebody's act comes to, by itself: `how long till the decision?`.
    """
    words = [w for w in words if not _UNTIL.fullmatch(w)]
    actors, acts = ([w for w in words if p.fullmatch(w)] for p in (_ACTOR, _ACT))
    comes_to = len(words) == 1 and _OUTCOME.fullmatch(words[0]) is not None
    return comes_to or (bool(actors and acts) and len(actors) + len(acts) == len(words))


def separate(question: str) -> list[str]:
    """The questions that are joined in one sentence, each with what stands before a colon or a dash and holds for all.

    A list behind its subject is a question each: `Job share: who may, what split, by when, what about benefits?`.
    """
    subject, rest = subject_of(question)
    wanted = wanted_in(rest)
    if wanted:
        return [f"{subject}: {p}" for p in wanted] if subject else wanted
    joined = [p.strip() for p in _JOIN.split(rest) if p.strip()]
    items = [i.strip(" ?.") for i in _ITEM.split(rest) if i.strip(" ?.")]
    joined = [q for p in joined for q in (_behind(p) if subject else _listed(p))]
    if subject and _A_LIST <= len(items) <= _MOST_ITEMS and all(len(i.split()) <= _LONGEST_ITEM for i in items):
        joined = items
    if subject and len(joined) > 1:
        return [f"{subject}: {p}" for p in joined]
    return [q for p in _JOIN.split(question) for q in _listed(p)]


def _listed(question: str) -> list[str]:
    """The questions that stand behind one another with commas, each with what introduces it; a tag is none."""
    pieces = [piece for each in _CONDITION.split(question) for piece in _introduced(each)]
    whole: list[str] = []
    for piece in pieces:
        whole = [*whole[:-1], *_with_tag(whole[-1], piece)] if whole and _is_short(piece) else [*whole, piece]
    return [thing for piece in whole for thing in _things(piece)]


def wanted_in(text: str) -> list[str]:
    """The things of a list that asks for each by its name alone: `days to set up, help with boxes, pay for packing`."""
    items = [item.strip(" ?.!") for item in _ITEM.split(text)]
    whole = _A_LIST <= len(items) <= _MOST_ITEMS and not any(c.isdigit() for c in text)
    return items if whole and all(_WANTED.search(i) and len(i.split()) <= _LONGEST_ITEM for i in items) else []


def _behind(rest: str) -> list[str]:
    """The questions behind a subject, the first with what is told before it (`sick leave: I have 7 days, ..`)."""
    return _introduced(rest) if _TELLS.search(rest) else _LISTED.split(rest)


def _introduced(question: str) -> list[str]:
    """The questions behind one another, the first with what introduces it."""
    pieces = _LISTED.split(question)
    if not _BEGINS.search(pieces[0].strip()) and len(pieces) > 1 and not _lists_things(pieces[0]):
        return [f"{pieces[0]}, {pieces[1]}", *pieces[2:]]
    return pieces


def _is_short(piece: str) -> bool:
    return len(piece.split()) < _A_LIST


def _with_tag(piece: str, tag: str) -> list[str]:
    """A piece with the few words that ask behind it; what is told right before them is asked about on its own.

    `can I refuse, and I heard there is a bonus, how much?`
    """
    joins = list(_TOLD.finditer(piece))
    before, told = (piece[: joins[-1].start()], piece[joins[-1].end() :]) if joins else ("", "")
    return [f"{piece}, {tag}"] if _is_short(before) or _is_short(told) else [before, f"{told}, {tag}"]


def _things(piece: str) -> list[str]:
    """The things that are asked for side by side without a question word: `my cap, my stipend`."""
    return [item.strip() for item in piece.split(",")] if _lists_things(piece) else [piece]


def _lists_things(piece: str) -> bool:
    items = [item.strip() for item in piece.split(",")]
    return len(items) > 1 and all(_THING.search(i) and len(i.split()) <= _LONGEST_ITEM for i in items)


def subject_of(question: str) -> tuple[str, str]:
    """What stands before a colon or a dash and holds for the whole question, and the question after it."""
    match = _SUBJECT.match(question)
    return (match["subject"].strip(), match["rest"].strip()) if match else ("", question)


def begins_asking(text: str) -> bool:
    """Whether a text begins as a question does."""
    return _BEGINS.search(text) is not None


def halves(question: str, content: Content, asks: re.Pattern[str]) -> tuple[str, ...]:
    """How a question may fall into several matters that share their beginning; whether they are matters is to be seen.

    `how many days for personal necessity vs bereavement`, `what do I get for the birth, for recovery and for bonding`,
    `benefit level, and paid prep hours`.

    Args:
        question: one sentence that asks.
        content: the words of a text that say what it is about.
        asks: the words with which a question begins.
    """
    subject, rest = subject_of(question)
    for cut in (_by_preposition, _by_comparison, _by_nouns):
        pieces = cut(rest.strip(" ?."), content)
        if len(pieces) > 1 and not any(asks.search(p) for p in pieces[1:] if not asks.search(pieces[0])):
            return tuple(f"{subject}: {piece}" if subject else piece for piece in pieces)
    for cut in (_by_comparison, _by_nouns):
        pieces = cut(subject, content)
        if len(pieces) > 1:
            return tuple(f"{piece}: {rest}" for piece in pieces)
    return ()


def _by_preposition(text: str, content: Content) -> Sequence[str]:
    """A question about the same thing `for` this, `for` that and `for` a third one."""
    for word in _PREPOSITIONS:
        cut = re.compile(rf"\s*(?:,\s*(?:(?:and|or|y|o)\s+)?|\s(?:and|or|y|o)\s+)(?={word}\s)", re.IGNORECASE)
        first, *others = cut.split(text)
        frame, _, thing = first.rpartition(f" {word} ")
        if others and content(frame) and len(others) < _MOST_ITEMS:
            return [f"{frame} {word} {thing}", *(f"{frame} {other}" for other in others)]
    return ()


def _by_comparison(text: str, content: Content) -> Sequence[str]:
    """One thing against another one."""
    return _shared([p.strip(" ,") for p in _AGAINST.split(text)], content)


def _by_nouns(text: str, content: Content) -> Sequence[str]:
    """Things that are asked for at once: `A and B`, `A, B and C`."""
    pieces = [p.strip(" ,") for p in _NOUNS.split(text)]
    if len(pieces) == _PAIR:
        pieces = [*(p.strip() for p in pieces[0].split(",")), pieces[1]]
    return _shared(pieces, content)


def _shared(pieces: Sequence[str], content: Content) -> Sequence[str]:
    """All pieces, the later ones with the beginning of the first up to what they replace; none if one is no noun."""
    first, *others = pieces
    others = [_ARTICLE.sub("", other) for other in others]
    if not 0 < len(others) < _MOST_ITEMS or any(len(p.split()) > 2 * _LONGEST_ITEM for p in pieces):
        return ()
    words = first.split()
    if not content(first) or not all(other and content(other.split()[0]) for other in others):
        return ()
    last = max((i for i, word in enumerate(words) if not content(word)), default=-1)
    return [first, *(" ".join([*words[: last + 1], other]) for other in others)]
