"""Until when a text holds travels with a search's hit."""

import pytest

from assistant.agent.lasting import lasting
from ingest.contract import ClauseId, Contract


@pytest.mark.parametrize(
    ("clause_id", "where", "words"),
    [
        ("Exhibit II § workday", "Exhibit II § term", "will sunset on July 1, 2026"),
        ("Exhibit FF § transfer", "Exhibit FF § term", "will sunset on July 1, 2021"),
        ("24.04.2.c.v.b", "24.04.2.c.v.b", "Spring of 2024-25"),
    ],
)
def test_a_memorandum_carries_the_words_by_which_it_ends(contract: Contract, clause_id: str, where: str, words: str):
    end = lasting(ClauseId(clause_id), contract)
    assert end is not None
    assert end["clause_id"] == where
    assert words in end["text"]


@pytest.mark.parametrize("clause_id", ["5.11.1", "Exhibit HH § caseloads.5.a", "Exhibit C § 2024-25"])
def test_what_has_no_last_day_of_its_own_carries_nothing(contract: Contract, clause_id: str):
    assert lasting(ClauseId(clause_id), contract) is None
