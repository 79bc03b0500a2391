"""Whose: of a message that tells the case of the asker and of somebody close, what is told of the one it asks about."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .another import KIN

_OURS, _THEIRS = "ours", "theirs"
_OWNER = re.compile(
    rf"(?P<theirs>\b(?:{KIN}|she|he|her|hers|his|him|ella|él)(?![’']?\w))|"
    r"(?P<ours>\b(?:i|i[’']?m|i[’']?ve|i[’']?ll|i[’']d|me|my|mine|yo|mi|soy|estoy|tengo|gano)\b)",
    re.IGNORECASE,
)
_AS_THE_OTHER = re.compile(
    r"\b(?:same|like (?:me|her|him)|as (?:me|mine|i do|her|hers|his)|share[ds]?|sharing|split|neither|misma?|"
    r"says?|said|claims?|tells?|told|thinks?|insists?|heard|dice)\b",
    re.IGNORECASE,
)
"""Words by which what holds of one holds of the other, or by which one only reports what the other thinks."""
_NAMED = re.compile(rf"\b{KIN}\b", re.IGNORECASE)
_OF_BOTH = re.compile(
    r"\b(?:both|together|combined|total|between us|each|we|us|our|differ\w*|gap|than|compare\w*|versus|vs|juntos|ambos|"
    r"entre los dos|que yo|que (?:ella|él))\b",
    re.IGNORECASE,
)
"""Words of a question for which the facts of both count."""
_BARE_YEARS = re.compile(r"\b(?P<has>has|have|got|with) (?P<n>\d{1,2})(?=\s*(?:$|[.,;?!]))", re.IGNORECASE)
_PIECE = re.compile(r"[^.?!;,\n]+(?:[.,](?=\d)[^.?!;,\n]*)*[.?!;,\n]*")
_JOINED = re.compile(
    r"\s+(?=(?:and|but|while|whereas|y|pero|mientras)\s+(?:(?:i|i[’']?m|i[’']?ve|my|mine|she|he|hers|his|her|yo|mi|"
    r"ella|él)(?![’']?\w)|(?:she|he)[’']?s\b))",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\?|^\W*(?:(?:and|so|but|ok|y)\W+)*(?:how|what|whats|when|which|can|could|does|do|is|are|will|would|should|"
    r"cu[aá]nt\w*|qu[eé]|cu[aá]l|puede)\b|\b(?:how (?:much|many|long)|what (?:does|do|is|would|will|can))\b",
    re.IGNORECASE,
)
_PLACED = {
    "step": r"\b(?:step|escal[oó]n) ?\d{1,2}\b|\b\d{1,2}(?:st|nd|rd|th) step\b",
    "column": r"\b(?:column|columna|col\.?|class) ?(?:[IV]{1,3}|[1-6])\b",
    "fte": r"\d{1,3} ?(?:%|percent\b)|(?<![\d$])0?\.\d{1,2}\b|\b(?:full|half)[ -]?time\b|\bfte\b",
}
"""What holds of one person alone, whatever is told of the other."""
_YEARS = "years"
_OF_EACH = {
    _YEARS: r"\b\d{1,2} (?:full )?(?:years?|yrs?|a[ñn]os)\b|\b(?:has|have|got|with) \d{1,2}\s*(?:$|[.,;?!])",
    "hired": r"\b(?:hired|started|came|began)\b.{0,20}\b(?:19|20)\d\d\b",
    "role": r"(?:\b(?:am|is|as)|[’'](?:m|s)|\bim) (?:an? |the |our )?(?:\w+ ){0,3}?(?:nurse|counselor|teacher|"
    r"librarian|social worker|psychologist|slp|speech \w+|tosa|specialist|therapist|coach|advisor)\b",
    "age": r"\b\d\d years? old\b|\b(?:am|is|[’']m|[’']s|turning) [4-7]\d\s*(?:$|[.,;?!]| and\b)",
}
"""What a question about one may turn on though it is the other's, unless it is told of both."""
_KINDS = {name: re.compile(words, re.IGNORECASE) for name, words in {**_PLACED, **_OF_EACH}.items()}


@dataclass(frozen=True, slots=True)
class _Piece:
    """A piece of a message, whose it is, whether it asks, and the kinds of facts that it tells."""

    text: str
    whose: str
    asks: bool
    kinds: frozenset[str]

    @property
    def of_both(self) -> bool:
        """Whether it names both."""
        return len({_owner(m) for m in _OWNER.finditer(self.text)}) > 1


def of_whom_it_asks(text: str) -> str:
    """A message without the case of the one of two people about whom it does not ask.

    `My wife is column II, I'm step 9 column IV. What does she make?`: the step is the asker's. Where it asks
    about both or of nobody, or where nobody close is named, it stays as it is. A piece that names both stays too.
    """
    apart = _NAMED.search(text) is not None and _AS_THE_OTHER.search(text) is None
    pieces = tuple(_pieces(text)) if apart else ()
    if any(p.asks and _OF_BOTH.search(p.text) for p in pieces):
        return text
    asked = {_owner(m) for p in pieces if p.asks for m in _OWNER.finditer(p.text)}
    told = {whose: frozenset[str]().union(*(p.kinds for p in pieces if p.whose == whose)) for whose in (_OURS, _THEIRS)}
    if len(asked) != 1 or not {p.whose for p in pieces} >= {_OURS, _THEIRS}:
        return text
    of_whom = asked.pop()
    dropped = [
        p
        for p in pieces
        if not p.asks and p.whose not in ("", of_whom) and p.kinds & (_PLACED.keys() | told[of_whom]) and not p.of_both
    ]
    kept = " ".join(p.text.strip() for p in pieces if p not in dropped) if dropped else text
    return _BARE_YEARS.sub(r"\g<has> \g<n> years", kept) if any(_YEARS in p.kinds for p in dropped) else kept


def _pieces(text: str) -> Iterator[_Piece]:
    """The pieces of a message; one that names nobody goes on with the one before."""
    whose = ""
    for sentence in _PIECE.findall(text):
        for piece in _JOINED.split(sentence):
            found = _OWNER.search(piece)
            whose = _owner(found) if found else whose
            kinds = frozenset(name for name, words in _KINDS.items() if words.search(piece))
            yield _Piece(piece, whose, _ASKS.search(piece) is not None, kinds)


def _owner(found: re.Match[str]) -> str:
    return _THEIRS if found["theirs"] else _OURS
