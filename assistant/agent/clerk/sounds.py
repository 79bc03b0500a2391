"""Sounds: how a word sounds by its consonants, so that `skool`, `scool` and `school` are one."""

from itertools import pairwise

_RESPELLED = (
    ("'", ""), ("-", ""), ("ssion", "Sn"), ("tion", "Sn"), ("sion", "Sn"), ("shion", "Sn"), ("shun", "Sn"),
    ("cian", "Sn"), ("tia", "Sa"), ("cia", "Sa"), ("cie", "Se"), ("sch", "sk"), ("sce", "se"), ("sci", "si"),
    ("ch", "C"), ("sh", "S"), ("ph", "f"), ("ght", "t"), ("ck", "k"), ("ce", "se"), ("ci", "si"), ("cy", "sy"),
    ("dge", "ge"),
)  # fmt: skip
"""What is written and how it sounds, in the order in which it is heard."""
_SILENT_FIRST = (("kn", "n"), ("wr", "r"), ("wh", "w"))
_LETTERS = str.maketrans({"c": "k", "q": "k", "x": "s", "z": "s", "j": "g"})
_VOWELS = frozenset("aeiou")
_UNHEARD = frozenset("aeiouyh")


def sound_of(word: str) -> str:
    """The consonants of a word, in lower case, as they sound; a vowel at its beginning stands as `A`."""
    for written, heard in _SILENT_FIRST:
        if word.startswith(written) and word[2:3] in _VOWELS:
            word = heard + word[2:]
    for written, heard in _RESPELLED:
        if written in word:
            word = word.replace(written, heard)
    word = word.translate(_LETTERS)
    if not word:
        return ""
    heard_letters = ["A" if word[0] in _VOWELS else word[0]]
    for before, letter in pairwise(word):
        if letter != before and letter not in _UNHEARD:
            heard_letters.append(letter)
    return "".join(heard_letters)
