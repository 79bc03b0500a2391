"""Numbers that people spell, in digits: `twenty-nine second graders` becomes `29 2nd graders`."""

import re
from functools import lru_cache

from .shares import with_shares_together
from .wordings import reworded

_BELOW_TWENTY = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6,
    "siete": 7, "ocho": 8, "nueve": 9, "diez": 10, "doce": 12, "trece": 13, "catorce": 14, "quince": 15,
    "dieciséis": 16, "dieciseis": 16, "diecisiete": 17, "dieciocho": 18, "diecinueve": 19,
}  # fmt: skip
"""`once` is eleven in Spanish and a common word in English: `spanish.py` reads it."""
_TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
    "veinte": 20, "treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60, "setenta": 70, "ochenta": 80,
    "noventa": 90,
}  # fmt: skip
_TWENTIES = {
    "veintiuno": 21, "veintiún": 21, "veintiun": 21, "veintiuna": 21, "veintidós": 22, "veintidos": 22,
    "veintitrés": 23, "veintitres": 23, "veinticuatro": 24, "veinticinco": 25, "veintiséis": 26, "veintiseis": 26,
    "veintisiete": 27, "veintiocho": 28, "veintinueve": 29,
}  # fmt: skip
_HUNDREDS = {
    "cien": 100, "ciento": 100, "doscientos": 200, "doscientas": 200, "trescientos": 300, "trescientas": 300,
    "cuatrocientos": 400, "quinientos": 500, "seiscientos": 600, "setecientos": 700, "ochocientos": 800,
    "novecientos": 900,
}  # fmt: skip
_TIMES = {"hundred": 100, "thousand": 1000, "mil": 1000}
_VALUES = {**_BELOW_TWENTY, **_TENS, **_TWENTIES, **_HUNDREDS}
_WORD = "|".join(sorted([*_VALUES, *_TIMES], key=len, reverse=True))
_SPELLED = re.compile(
    rf"\b(?<!por )(?:{_WORD})\b(?:(?:[ -]|(?<=hundred) and |(?<=thousand) and |(?<=nta) y )(?:{_WORD})\b)*",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"\ban? (?=(?:hundred|thousand)\b)", re.IGNORECASE)
_COUNTED = (
    r"(?=\s+(?:\w+\s+)?(?:over|extra|students?|kids?|days?|hours?|weeks?|months?|years?|classes|periods?|semesters?)\b)"
)
_ONE = re.compile(rf"\b(?:one)\b{_COUNTED}", re.IGNORECASE)
_ORDINALS = {
    "first": "1st", "second": "2nd", "third": "3rd", "fourth": "4th", "fifth": "5th", "sixth": "6th",
    "seventh": "7th", "eighth": "8th", "ninth": "9th", "tenth": "10th", "eleventh": "11th", "twelfth": "12th",
    "thirteenth": "13th", "fourteenth": "14th", "fifteenth": "15th", "sixteenth": "16th", "seventeenth": "17th",
    "eighteenth": "18th", "nineteenth": "19th", "twentieth": "20th",
}  # fmt: skip
_OF_TEN = dict(zip(list(_ORDINALS)[:9], range(1, 10), strict=True))
for _tens, _value in list(_TENS.items())[:8]:
    _ORDINALS[f"{_tens.removesuffix('y')}ieth"] = f"{_value}th"
    for _word, _one in _OF_TEN.items():
        for _tie in "- ":
            _ORDINALS[f"{_tens}{_tie}{_word}"] = f"{_value + _one}{_ORDINALS[_word][1:]}"
_ANY_ORDINAL = "|".join(sorted(_ORDINALS, key=len, reverse=True))
_ORDINAL = re.compile(
    rf"\b({_ANY_ORDINAL})(?=[ -](?:years?|yrs?|steps?|rows?|rungs?|lines?|grade(?:rs?|s)?)\b)", re.IGNORECASE
)
_LATER = "|".join(word for word in _ANY_ORDINAL.split("|") if int(_ORDINALS[word][:-2]) > 2)
_ORDINAL_DAY = re.compile(
    rf"\b({_LATER})(?=[ -](?:(?:school|instructional|class|student|working|work|calendar) )?days?\b)", re.IGNORECASE
)
"""`First day` and `second day` say more than a place in a row."""
_COLUMN_WORD = re.compile(
    r"\b(first|second|third|fourth|fifth|[1-5](?:st|nd|rd|th)) (column|col|lane)\b", re.IGNORECASE
)
_SO_OFTEN = re.compile(
    r"(?<![\d.$/])(\d{1,2}) ?x(?=\s+(?:this|that|last|a|an|per|in|so|already|each|every|the|during|since)\b|"
    r"\s*/|\s*[,.;?]|$)",
    re.IGNORECASE,
)
"""`3x this week`."""
_TWICE = re.compile(r"\b(?P<often>once|twice|thrice)(?= (?:a|per|each|every) (?:week|wk)\b)", re.IGNORECASE)
_PARTS = re.compile(
    r"\b(?P<n>one|two|three|four|six|seven|eight|nine|[1-9])(?:-| )(?P<of>thirds?|quarters?|fourths?|fifths?|tenths?)\b"
    r"(?=(?: of)?(?: an?| the)?(?: full)?[ -](?:time|load|position|job|appointment|contract|schedule|assignment|fte)\b|"
    r"(?<=fifths)\s*[.,;?!]|(?<=fifths)$|(?<=tenths)\s*[.,;?!]|(?<=tenths)$|(?<=thirds)\s*[.,;?!]|(?<=thirds)$)",
    re.IGNORECASE,
)
"""`two thirds of a position`."""
_WHOLES = {"third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "tenth": 10}
_OFTEN = {"once": "1 time", "twice": "2 times", "thrice": "3 times"}
"""`twice a week`."""
_HALF = re.compile(r"\b(\d+) and a half\b", re.IGNORECASE)


_SHORT_YEAR = re.compile(
    r"\b(?P<before>(?:in|since|of|before|after|fall|spring|summer|until|(?:jan|febr)uary|march|april|may|june|july|august|"
    r"(?:sept|nov|dec)ember|october|jan|feb|aug|sept?|oct|nov|dec)\.? )[’'](?P<year>\d\d)\b(?![-–/]\d)",
    re.IGNORECASE,
)
"""`hired in '17`."""
_THIS_CENTURY = 40


@lru_cache(maxsize=4096)
def in_digits(text: str) -> str:
    """The text with its spelled numbers in digits, and `row 12` as `step 12`; `one` only where something is counted."""
    text = _SHORT_YEAR.sub(_whole_year, _PARTS.sub(_part, _COLUMN_WORD.sub(_column, text)))
    for ordinal in (_ORDINAL, _ORDINAL_DAY):
        text = ordinal.sub(lambda m: _ORDINALS[m.group(1).lower()], text)
    text = _SPELLED.sub(_written, _ARTICLE.sub("", text))
    text = _SO_OFTEN.sub(r"\1 times", _ONE.sub("1", text))
    text = _TWICE.sub(lambda m: _OFTEN[m["often"].lower()], text)
    return with_shares_together(reworded(_HALF.sub(r"\1.5", text), "same_things"))


def _written(match: re.Match[str]) -> str:
    """A run of number words in digits; `one` alone, and a small number that a hyphen ties to a noun, stay words."""
    spelled = match.group()
    words = re.split(r"[ -]+(?:and |y )?", spelled.lower())
    tied = match.string[match.end() : match.end() + 1] == "-"
    if len(words) == 1 and (words[0] == "one" or (tied and words[0] in _BELOW_TWENTY)):
        return spelled
    return " ".join(str(n) for n in _numbers(words))


def _whole_year(match: re.Match[str]) -> str:
    """A year of two figures as one of four."""
    return f"{match['before']}{20 if int(match['year']) < _THIS_CENTURY else 19}{match['year']}"


def _part(match: re.Match[str]) -> str:
    """`two thirds` as `2/3`."""
    count = match["n"].lower()
    return f"{_VALUES.get(count, count)}/{_WHOLES[match['of'].lower().rstrip('s')]}"


def _numbers(words: list[str]) -> list[int]:
    """The numbers that a run of number words says: `one hundred seventy` is one, `two three` are two."""
    found: list[int] = []
    for word in words:
        if word in _TIMES:
            found.append(_times(found.pop() if found else 1, _TIMES[word]))
        elif found and _continues(found[-1], _VALUES[word]):
            found[-1] += _VALUES[word]
        else:
            found.append(_VALUES[word])
    return found


def _times(number: int, factor: int) -> int:
    """The number with its last part that many times: `two thousand five` and `hundred` are 2500."""
    rest = number % 1000 if factor < 1000 else number
    return number - rest + (rest or 1) * factor


def _continues(before: int, value: int) -> bool:
    """Whether a number word belongs to the number before it: `forty` and `two`, `hundred` and `ten`."""
    room = next((n for n in (1000, 100, 10) if before and before % n == 0), 1)
    return 0 < value < room and not (room == 10 and before < 20)


def _column(match: re.Match[str]) -> str:
    """`third column` as `column 3`."""
    place = _ORDINALS.get(match.group(1).lower(), match.group(1))
    return f"{match.group(2)} {place[0]}"
