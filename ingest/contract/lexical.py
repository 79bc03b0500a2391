"""Words as the lexical index sees them: the one cutting that its writer and its reader share.

Both then stem with the Snowball stemmer named `STEMMER`.
"""

import re
import unicodedata

STEMMER = "english"
_WORD = re.compile(r"[a-z0-9]+(?:[.'’-][a-z0-9]+)*")
_POSSESSIVE = re.compile(r"['’]s?$")


def lexical_words(text: str) -> list[str]:
    """The words of `text` in lower case without accents; numbers of clauses stay whole (`5.11.1`, `d-6`)."""
    plain = text.lower()
    if not plain.isascii():
        plain = "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))
    return [_POSSESSIVE.sub("", word) for word in _WORD.findall(plain)]
