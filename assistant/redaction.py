"""Redaction: what could name a person is taken out of words before somebody else reads them.

It hides too much rather than too little: a capitalised word that is in no vocabulary is taken for a name, and so is one
in small letters where people put names (after a title, an office, "named", "my principal is").
"""

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass

NAME, MAIL, PHONE, NUMBER, ADDRESS = "[name]", "[e-mail]", "[phone]", "[number]", "[address]"

_STREET = r"(?:street|st|avenue|ave|road|rd|drive|dr|lane|ln|court|ct|way|boulevard|blvd|place|pl|circle|cir)"
_TITLES = "mr|mrs|ms|mx|sra|srta|señor|señora|señorita"
_OFFICES = "Miss|Sr|Dr|Dra|Prof|Principal|Superintendent|Coach|Director|Directora|Maestra|Maestro"
_TITLED = frozenset(f"{_TITLES}|{_OFFICES}".lower().split("|"))
_SHOWN_WORD = r"[^\W\d_][\w'’-]*"
_CAPITALISED = r"[A-ZÁÉÍÓÚÑ][a-záéíóúñü]+(?:[-'’][A-ZÁÉÍÓÚÑ]?[a-záéíóúñü]+)*"
_INTRODUCED = (
    r"(?:(?:my|your|her|his|their|whose) name(?: is| was|['’]s)|i am called|goes by"
    r"|me llamo|se llama(?:ba)?|(?:mi|su|cuyo) nombre (?:es|era))"
)
_ROLE = (
    r"(?:(?:vice|assistant)[ -])?(?:principal|superintendent|supervisor|boss|administrator|director|coach|counselor"
    r"|teacher|colleague|co-?worker|partner|rep|representative|secretary|nurse|psychologist|aide|student|husband|wife"
    r"|spouse|son|daughter)|director[ae]?|supervisora|jef[ea]|maestr[oa]|colega|representante|alumn[oa]|estudiante"
    r"|espos[oa]|hij[oa]"
)
_WHOSE = r"(?:my|our|your|his|her|their|the|a|an|this|that|mi|su|nuestr[oa]|el|la|un|una)"
_SMALL = r"[^\W\d_][^\W\d_'’-]*(?:['’-][^\W\d_]+)*"
_LINKING = r"(?!(?:and|i|but|who|at|from|in|y|yo|pero|de|en|que)\b)"

_RULES: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"[\w.+%-]+@[\w-]+(?:\.[\w-]+)+"), MAIL),
    (re.compile(r"<@\w+(?:\|[^>]*)?>|(?<!\w)@\w[\w.-]+"), NAME),
    (re.compile(r"(?<![\d.])(?:\+?1[ .-]?)?(?:\(\d{3}\)\s?|\d{3}[ .-])\d{3}[ .-]\d{4}(?!\d)"), PHONE),
    (re.compile(r"\+\d{1,3}(?:[ .-]?\d{2,4}){3,4}"), PHONE),
    (re.compile(r"(?<![\d.-])\d{3}-\d{4}(?![\d-])"), PHONE),
    (re.compile(r"(?<![\d.-])\d{3}-\d{2}-\d{4}(?!\d)"), NUMBER),
    (re.compile(r"(?<![\d.,$])\d{6,}(?![\d,])"), NUMBER),
    (re.compile(rf"\b\d{{1,5}}\s+(?:[A-ZÁÉÍÓÚÑ][\w'’]*\s+){{1,3}}(?i:{_STREET})\b\.?"), ADDRESS),
    (re.compile(rf"(?i:\b({_INTRODUCED}))\s+{_SHOWN_WORD}(?:\s+{_LINKING}{_SHOWN_WORD}){{0,2}}"), rf"\1 {NAME}"),
    (re.compile(rf"(?i:\b({_TITLES}))\b\.?\s+{_SHOWN_WORD}(?:\s+{_CAPITALISED})*"), rf"\1 {NAME}"),
    (re.compile(rf"\b({_OFFICES})\b\.?\s+{_CAPITALISED}(?:\s+{_CAPITALISED})*"), rf"\1 {NAME}"),
)
_JOINING = """
a about after all am an and any are as at be because been before being but by called can could did do does for from
get gets had has have he her him his how i if in is it its just last llamada llamado me my named never new no not of
on only or our out over same says she should so than that the their them then there they this to too us was we were
what when where which who whose why will with without would y you your al ante con cual cuando de del desde donde el
ella ellas ellos en es ese esta este hay la las le les lo los me mi mis ni nos o para pero por porque que quien se si
sin sobre son su sus también tiene un una ya yo
"""
"""Words that join others; never a name."""
_JOINED = frozenset(_JOINING.split())
_PARTICLES = frozenset(("da", "de", "del", "di", "la", "las", "los", "van", "von"))
_NAMES = rf"(?P<between>\s+)(?P<words>{_SMALL}(?:\s+{_SMALL}){{0,3}})"
_WHERE_NAMES_STAND: tuple[re.Pattern[str], ...] = (
    re.compile(rf"(?i)\b(?P<before>named|called|known as|llamad[oa]|dra?\b\.?){_NAMES}"),
    re.compile(rf"(?i)\b(?P<before>{_WHOSE} (?:new )?(?:{_ROLE})(?: (?:is|was|es|era)|,)){_NAMES}"),
    re.compile(rf"(?i)\b(?P<before>(?P<owned>{_WHOSE} (?:new )?)?(?:{_ROLE})){_NAMES}"),
)
"""Where people put a name; what stands there is one only if it is a word that nobody else uses."""
_VERB = re.compile(
    r".+(?:ed|ing|s|n['’]?t)|came|caught|gave|got|has|is|kept|left|let|made|met|paid|put|ran|said|saw|sent|spoke|stood"
    r"|swore|taught|thought|told|took|was|went|wrote"
)
"""What follows "my principal" when no name does."""
_WORD = re.compile(rf"(?<![\w\[]){_CAPITALISED}(?![\w\]])")
_POSSESSIVE = re.compile(r"['’]s$")
_SEVERAL = re.compile(rf"{re.escape(NAME)}(?:\s+{re.escape(NAME)})+")


@dataclass(frozen=True, slots=True)
class Redaction:
    """Takes out mail addresses, telephone and other long numbers, addresses and names.

    `known` are words in small letters that are no names, however they are written; `common` are those that are used in
    small letters too, and so are no names where a name is expected.
    """

    known: Set[str]
    common: Set[str]

    def words(self, text: str) -> str:
        """What somebody wrote, without what could name a person."""
        text = marked(text)
        for pattern in _WHERE_NAMES_STAND:
            text = pattern.sub(self._named, text)
        return _SEVERAL.sub(NAME, _WORD.sub(self._word, text))

    def _named(self, match: re.Match[str]) -> str:
        words = re.split(r"(\s+)", match["words"])
        count = self._names(words[::2])
        owned = match.groupdict().get("owned")
        if not count or (owned and _VERB.fullmatch(words[0].lower())):
            return match.group()
        return f"{match['before']}{match['between']}{NAME}{''.join(words[2 * count - 1 :])}"

    def _names(self, words: Sequence[str]) -> int:
        """How many of the words belong to the name that they begin with."""
        count = 0
        for n, word in enumerate(words, 1):
            if word.isupper() or _all_in(word, self.common, _TITLED, _JOINED - _PARTICLES):
                break
            count = count if word.lower() in _PARTICLES else n
        return count

    def _word(self, match: re.Match[str]) -> str:
        plain = _POSSESSIVE.sub("", match.group())
        return match.group() if _all_in(plain, self.known, _TITLED) else NAME + match.group()[len(plain) :]


def _all_in(word: str, *vocabularies: Set[str]) -> bool:
    """Whether every part of the word is in one of the vocabularies."""
    return all(any(part in known for known in vocabularies) for part in re.split(r"[-'’]", word.lower()))


def marked(text: str) -> str:
    """The text without what shows by its form that it names a person; for words that the program wrote itself."""
    for pattern, instead in _RULES:
        text = pattern.sub(instead, text)
    return text
