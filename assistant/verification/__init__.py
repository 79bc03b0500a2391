"""Pure gates between a draft and an answer: GATES judge each claim, the rest attach what must be said."""

from collections.abc import Callable

from .applicability import applicability_notices
from .assemble import Assembled, assemble, label_of
from .case import Calculated, Case, Claim, Support, Verdict
from .expired import expiry_claims
from .left_out import covers, groups_of, is_of_one_group, left_out, list_item, listed_text
from .named import named_clauses_supported
from .notices import defect_claims, defect_notices, notice_of
from .numbers import figures_of, numbers_supported, school_years_in
from .quotes import nothing_struck, quotes_exist
from .recorded import rests_on_record
from .silence import silence_searched_twice
from .standing import beginning_notices, standing_notices, standing_of
from .support import has_support, support_speaks_of_it
from .topics import names_topic
from .wordings import ask_whom, wording

Gate = Callable[[Claim, Case], Verdict]

GATES: tuple[Gate, ...] = (
    has_support,
    quotes_exist,
    nothing_struck,
    numbers_supported,
    named_clauses_supported,
    support_speaks_of_it,
)
"""In order; the first refusal drops the claim."""


def judge(claim: Claim, case: Case) -> Verdict:
    """The first refusal of the gates, or a pass."""
    for gate in GATES:
        verdict = gate(claim, case)
        if not verdict.passed:
            return verdict
    return Verdict(True)


__all__ = [
    "GATES",
    "Assembled",
    "Calculated",
    "Case",
    "Claim",
    "Support",
    "Verdict",
    "applicability_notices",
    "ask_whom",
    "assemble",
    "beginning_notices",
    "covers",
    "defect_claims",
    "defect_notices",
    "expiry_claims",
    "figures_of",
    "groups_of",
    "is_of_one_group",
    "judge",
    "label_of",
    "left_out",
    "list_item",
    "listed_text",
    "names_topic",
    "notice_of",
    "numbers_supported",
    "rests_on_record",
    "school_years_in",
    "silence_searched_twice",
    "standing_notices",
    "standing_of",
    "wording",
]
