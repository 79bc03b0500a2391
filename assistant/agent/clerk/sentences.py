"""Sentences: which sentences of a message ask, and what is told before them."""

import re
from collections.abc import Sequence

from .lexicon import Lexicon
from .parts import begins_asking, subject_of, wanted_in

_SENTENCE = re.compile(r"(?<=[.!?;\n])\s+|\s*(?:[#>]{3,}|<{3,})\s*")
ENDS = re.compile(r"[.!?;]\s+")
"""Where what is told of one day ends and another day begins; the mark is taken away."""
_BIDS = re.compile(
    r"^\W*(?:(?:so|and|please|just|ok|okay|now|then)\W+)*(?:tell|give|show|name)\s+(?:me|us)\b|"
    r"^\W*(?:(?:por favor|y|entonces)\W+)*(?:d[ií]game|deme|dame|dime)\b",
    re.IGNORECASE,
)
"""The beginning of a sentence that bids for an answer, and so asks."""
_BARELY = re.compile(
    r"^(?!\W*(?:help|advise|thanks?|let|send|read|see|explain|note|answer|be|do|don.?t|sorry|and|or)\b)"
    r"(?:[\w$&/'’+-]+[ ,]+){1,8}(?:please|plz|pls)\W*$",
    re.IGNORECASE,
)
"""No more than the name of what is wanted (`Step and annual salary please`)."""
_WISHES = re.compile(
    r"(?<!n't )(?<!n’t )(?<!not )(?<!no )\b(?:(?:wants?|needs?|(?:would|i'd|i’d|we'd|we’d) (?:really )?(?:like|love)|"
    r"trying|have|help (?:me|us)|hoping) (?:to )?"
    r"(?:(?:just|only|really|actually|also|finally|please) )*(?:know|find out|figure(?: out)?|work out|understand|see|"
    r"learn|calculate|be told|hear)|wondering|wonder|"
    r"(?:keeps?|kept|always) ask(?:ing|s)?(?: me| us)?(?= (?:how|what|when|where|which|who|why)\b)|"
    r"(?:quiero|necesito|quisiera|queremos) saber),? "
    r"(?:(?:is|just|exactly|please|then|for sure|roughly|about) )*(?:how|what|when|where|which|who|whose|why|if|"
    r"whether|by when|by what|until when|cu[aá]nt[oa]s?|qu[eé]|cu[aá]ndo|c[oó]mo|si)\b",
    re.IGNORECASE,
)
"""What someone wants to know asks too (`I want to know what it comes to`)."""
_WANTS_THE = re.compile(
    r"^\W*(?:(?:so|and|but|please|now|then|ok)\W+)*(?:i|we)(?:[’'](?:d|ll))? (?:really |just |only )?"
    r"(?:want|need|would like|like) (?:the|an?|my|our|her|his) (?:\w+ ){0,2}?"
    r"(?:date|day|deadline|amount|figure|number|total|sum)\b(?: (?:\w+ )?(?:by|on|until|from|at|for|of) (?:which|how)|"
    r" (?:that |when )?(?:i|we|he|she|they|it|hr|the (?:district|principal|union|superintendent))\b)",
    re.IGNORECASE,
)
"""So does who wants the very day or figure of something (`I want the date by which he has to meet us`)."""
_SAYS = re.compile(r"[^\W_]{2,}[\s\"')]*$")
"""A word right before a verb, of a sentence that tells: of `HR is refusing it.`, not of `Summer school: is it paid`."""
JOINING = re.compile(r"\b(?:and|but|so|also|then|ok|plus|y|pero)\b", re.IGNORECASE)
"""Words that join a sentence to the one before."""
_WITHOUT_SUBJECT = re.compile(
    r"^\W*(?:did|had|was|were|have|has|been)\s+(?!(?:i|you|we|they|he|she|it|there|this|that|these|those|any\w*|some\w*|"
    r"no|not|the|a|an|my|our|your|his|her|their|every\w*|all|one)\b)(?=[a-z\d])",
    re.IGNORECASE,
)
_DESCRIBES = re.compile(
    r"^\W*(?:an?|the|one|some|any|every|each|my|our|this|that|those|un[ao]?|el|la)(?: [\w-]+){1,2}? "
    r"(?:who|whose|whom|which|where|que)\b",
    re.IGNORECASE,
)
"""What somebody or something is told to be (`A teacher whose salary was ..`)."""
_SUPPOSES = re.compile(
    r"^\W*(?:(?:and|but|so|also|then|ok|y|pero)\W+)*(?:if|si)\b[^.?!]{3,90},\s*(?:(?:by|until|from|on|for) )?"
    r"(?:how (?:much|many|long|soon)|what|when|which|who|cu[aá]nt[oa]s?|cu[aá]ndo|qui[eé]n)\b\s+(?:[\w']+\s+)?"
    r"(?:do|does|did|is|are|am|will|would|must|can|could|should|may|has|have|happens|es|son|debe|tiene)\b",
    re.IGNORECASE,
)
"""What begins with a supposal and then asks (`and if he holds it on that day, when is the decision due`)."""
_WITHIN = re.compile(
    r"\b(?:how (?:much|many|long|soon|big)|what(?:[’']?s| is| are| do| does| will| would| should)|"
    r"when (?:do|does|is|will|must)|which (?:\w+ )?(?:do|does|is|am|will|would)|"
    r"cu[aá]nt[oa]s?)\b",
    re.IGNORECASE,
)
"""A question in the middle of a sentence without its mark (`If I go to step 14 what's my salary`)."""
_ASKS_LATER = re.compile(
    r"[,;]\s*(?:(?:and|so|but|then)\s+)?(?:(?:by|until|till|from|since) )?"
    r"(?:when|what|whats|which|how (?:long|late|soon))\b (?:\w+ ){0,2}?"
    r"(?:do|does|did|is|are|must|can|could|should|will|would|has|have)\b|"
    r"\b(?:by|until|till) (?:when|what (?:date|day))\W*$|\b(?:last|latest|first) (?:day|date)\W*$",
    re.IGNORECASE,
)
"""What tells and then asks for a day (`broke my leg on Nov 28, when must HR get the letter`)."""
_EARLY = 12


def asking_in(text: str, lexicon: Lexicon) -> list[str]:
    """The sentences that ask; else those in which a question follows what is told; all of them if none does.

    Beside a question, one that leaves out who did something (`Did curriculum work on Saturday.`) tells.
    """
    sentences = sentences_in(text)
    asking = [s for s in sentences if s.endswith("?") or starts_asking(s, lexicon)]
    told = [s for s in asking if not s.endswith("?") and any(t.search(s) for t in (_WITHOUT_SUBJECT, _DESCRIBES))]
    late = [] if asking else [s for s in sentences if _asks_late(s) or wanted_in(s) or _WITHIN.search(s)]
    return [s for s in asking if s not in told] or asking or late or sentences


def _asks_late(sentence: str) -> bool:
    """Whether a sentence asks behind what it tells first (`He took 4 weeks, how many are left`)."""
    return any(begins_asking(piece) for piece in re.split(r"[,;]\s+", sentence)[1:])


def sentences_in(text: str) -> list[str]:
    """The sentences of a text."""
    return [s.strip() for s in _SENTENCE.split(text) if s.strip()]


def story_before(text: str, questions: Sequence[str]) -> str:
    """What is told before the questions, as far as it is searched with them."""
    return " ".join(s for s in sentences_in(text) if s not in questions)[:200]


def starts_asking(sentence: str, lexicon: Lexicon) -> bool:
    """Whether a sentence asks by its beginning; `my room is full` tells, though a verb that may ask stands early."""
    if _BIDS.search(sentence) or _BARELY.search(sentence) or _WISHES.search(sentence) or _SUPPOSES.search(sentence):
        return True
    if _ASKS_LATER.search(sentence) or _WANTS_THE.search(sentence):
        return True
    subject, rest = subject_of(sentence)
    if subject and begins_asking(rest):
        return True
    match = lexicon.question_words.search(sentence)
    if match is None or match.start() > _EARLY:
        return False
    if lexicon.wh_word.fullmatch(match.group()):
        return True
    before = JOINING.sub(" ", sentence[: match.start()])
    told = sentence.endswith(".") and _SAYS.search(before)
    return not told and not lexicon.subject.search(before)
