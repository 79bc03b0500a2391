"""Mail: what somebody wrote in a pasted e-mail, without its heads, greetings and signatures.

Lines that were quoted stay only where nothing else is asked.
"""

import re

_HEAD = re.compile(
    r"^\W*(?:from|to|cc|bcc|sent|date|de|para|enviado)\s*:.*$|^\W*on .{4,80}\bwrote:\s*$|"
    r"^\W*-+ ?(?:original|forwarded) message ?-+\s*$|^\W*begin forwarded message:?\s*$",
    re.IGNORECASE,
)
_SUBJECT = re.compile(r"^\W*(?:(?:subject|asunto|fwd?|re)\s*:\s*)+", re.IGNORECASE)
_SIGNED = re.compile(r"^\W*(?:sent from (?:my|mail|yahoo|outlook)|get outlook|enviado desde mi)\b.*$", re.IGNORECASE)
_GREETING = re.compile(
    r"^\W*(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|hola|estimad[oa]s?|buen[oa]s (?:d[ií]as|tardes))\b"
    r"[^?.!\n]{0,40}[,:!]\s*$",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"^\W*(?:(?:many |with )?thanks?(?: (?:so much|again|in advance|a lot|you(?: so much)?))?|thx|"
    r"best(?: (?:regards|wishes))?|(?:kind |warm )?regards|sincerely|cheers|respectfully|"
    r"gracias|saludos|atentamente)\s*[,!.]*\s*$",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"^\s*(?:>\s?)+")
_SIGNATURE = 6
_LINES = 3
_A_QUESTION = 8


def body_of(text: str) -> str:
    """The message without what makes it a letter; a text of few lines is left as it is."""
    lines = text.splitlines()
    if len([line for line in lines if line.strip()]) < _LINES:
        return text
    own = [line for line in lines if not _QUOTED.match(line)]
    asks = " ".join(own)
    told = own if "?" in asks and len(asks.split()) >= _A_QUESTION else [_QUOTED.sub("", line) for line in lines]
    told = [_SUBJECT.sub("", line) for line in told if not _HEAD.match(line) and not _SIGNED.match(line)]
    told = [line for line in _unsigned(told) if not _GREETING.match(line)]
    return "\n".join(told).strip() if any(line.strip() for line in told) else text


def _unsigned(lines: list[str]) -> list[str]:
    """The lines before a closing with little after it that asks nothing."""
    for i, line in enumerate(lines):
        after = [x for x in lines[i + 1 :] if x.strip()]
        closes = _CLOSING.match(line) is not None and any(x.strip() for x in lines[:i])
        if closes and len(after) <= _SIGNATURE and not any("?" in x for x in after):
            return lines[:i]
    return lines
