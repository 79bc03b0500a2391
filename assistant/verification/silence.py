"""Gate: silence may be claimed only after two different searches."""

from .case import PASSED, Case, Verdict, refused


def silence_searched_twice(case: Case) -> Verdict:
    """At least two different queries were run before saying that the contract does not say."""
    queries = {" ".join(q.lower().split()) for q in case.searches}
    if len(queries) < 2:
        return refused("silence", "the contract was searched only once")
    return PASSED
