"""The clerk with its real lexicon and the words of the real contract."""

from collections.abc import Callable

import pytest

from assistant.agent.clerk import Clerk, lexicon
from assistant.agent.clerk.lexicon import Lexicon
from assistant.agent.clerk.understand import Reader, Understood
from ingest.contract import Contract
from ingest.contract.lexical import lexical_words
from tests.assistant.agent.clerk.builders import NEAR

Read = Callable[[str], Understood]


@pytest.fixture(scope="session")
def words() -> Lexicon:
    """How people speak."""
    return lexicon()


@pytest.fixture(scope="session")
def vocabulary(contract: Contract) -> frozenset[str]:
    """The words of the contract's clauses."""
    texts = (f"{c.heading} {c.text}" for c in contract.clauses.values())
    return frozenset(w for text in texts for w in lexical_words(text) if w.isalpha())


@pytest.fixture(scope="session")
def read(words: Lexicon, vocabulary: frozenset[str]) -> Read:
    """Reads a message on a fixed day."""
    reader = Reader(words, vocabulary)
    return lambda text: reader.read(text, NEAR)


@pytest.fixture(scope="session")
def clerk(words: Lexicon, vocabulary: frozenset[str]) -> Clerk:
    """The clerk."""
    return Clerk(words, vocabulary)
