"""Topics: whether words name what a recorded defect of the contract is about."""

import re
from functools import cache

_SHORT = 4
_ENDING = r"(?:s|es|ed|ing)?(?![\w-])"
_BETWEEN = r"\W+(?:\w+\W+)?"


def names_topic(topic: str, words: str) -> bool:
    """Whether the words of a topic stand together, at most one other between two of them.

    A short word (`end`) begins no longer one.
    """
    return _naming(topic).search(words) is not None


@cache
def _naming(topic: str) -> re.Pattern[str]:
    parts = (re.escape(part) + (_ENDING if len(part) <= _SHORT else r"[\w-]*") for part in topic.split())
    return re.compile(rf"(?<![\w-]){_BETWEEN.join(parts)}", re.IGNORECASE)
