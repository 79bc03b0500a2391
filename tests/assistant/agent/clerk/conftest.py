"""The clerk with its real lexicon and the words of the real contract."""

from collections.abc import Callable, Mapping

import pytest

from assistant.agent.clerk import Clerk, lexicon
from assistant.agent.clerk.lexicon import Lexicon
from assistant.agent.clerk.understand import Reader
from assistant.agent.clerk.understood import Understood
from ingest.contract import Contract
from ingest.contract.concordance import word_counts
from ingest.passages import build_passages
from tests.assistant.agent.clerk.builders import NEAR

Read = Callable[[str], Understood]


@pytest.fixture(scope="session")
def words() -> Lexicon:
    """How people speak."""
    return lexicon()


@pytest.fixture(scope="session")
def vocabulary(contract: Contract) -> Mapping[str, int]:
    """The words of the contract's clauses and notes."""
    return word_counts(build_passages(contract))


@pytest.fixture(scope="session")
def read(words: Lexicon, vocabulary: Mapping[str, int]) -> Read:
    """Reads a message on a fixed day."""
    reader = Reader(words, vocabulary)
    return lambda text: reader.read(text, NEAR)


@pytest.fixture(scope="session")
def clerk(words: Lexicon, vocabulary: Mapping[str, int]) -> Clerk:
    """The clerk."""
    return Clerk(words, vocabulary)
