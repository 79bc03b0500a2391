"""Dropped: a message that says by its own words that it leaves the matter before: `forget that`, `new question`."""

import re
from dataclasses import replace

from .results import Run

_LEADS = r"^\W*(?:(?:ok(?:ay)?|thanks?(?: you)?|thx|great|got it|alright|well|so|and|now|cool|actually|sorry|wait)\W+)*"
_ANOTHER = r"(?:totally |completely |whole )?(?:new|different|other|another|unrelated|separate|quick other)"
_DROPS = re.compile(
    rf"{_LEADS}(?:(?:let.?s )?forget (?:about )?(?:that|it|all that)(?: one)?|never ?mind(?: (?:that|it|about that))?|"
    rf"(?:i have )?(?:an? )?{_ANOTHER} (?:question|topic|thing|subject|matter|one)(?: (?:for you|now|entirely))?|"
    r"chang(?:e|ing) (?:of |the )?(?:topics?|subjects?|gears)|switching (?:gears|topics|subjects)|"
    r"on (?:an?other|a different|an unrelated) (?:note|topic|subject|matter)|(?:completely )?unrelated(?: but)?|"
    r"otra (?:pregunta|cosa)|cambiando de tema|olv[ií]d(?:a|e)(?:lo| eso)?)\b\s*(?:[.,;:!?–—-]+|but\b|now\b)?\s*",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"^\W*(?:and|what about|how about|same|y\b|but)\b", re.IGNORECASE)
_A_QUESTION = 3
_KEPT = ("facts", "group")
"""What holds of the asker, whatever is asked about."""


def without_dropped(run: Run) -> Run:
    """The message by itself, with what holds of the asker alone, where it says that it is about something else."""
    match = _DROPS.search(run.question)
    rest = run.question[match.end() :].strip() if match else ""
    if not run.memory or len(rest.split()) < _A_QUESTION or _GOES_ON.search(rest):
        return run
    return replace(run, question=rest, memory={n: run.memory[n] for n in _KEPT if n in run.memory})
