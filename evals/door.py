"""Door: the assistant as anyone meets it, over HTTP: the real app in this process, or a server by its address."""

import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date
from pathlib import Path

import httpx

from assistant.agent import Agent, Library, clerk_model
from assistant.assistant import Assistant
from assistant.bootstrap import CLERK, LateStore, Parts, program_version
from assistant.calculators import CALCULATORS, Calculator
from assistant.channels.http import HttpValues, create_app
from assistant.retrieval import Index, Search, Speech, vocabulary_of
from assistant.settings import Settings
from ingest.contract import Contract

from .hiding import without_calculators, without_clauses, without_documents

_SECONDS = 120.0
_NOTHING: frozenset[str] = frozenset()


class House:
    """One published index, opened once, behind as many doors as are asked for.

    Args:
        parts: the parts of the published index.
        settings: where the corpus is; conversations are kept in a folder that is deleted afterwards.
        today: the day that questions without a day are about.
    """

    def __init__(self, parts: Parts, settings: Settings, today: date) -> None:
        self._parts = parts
        self._settings = settings
        self._today = today

    @property
    def index(self) -> Index:
        """The whole index."""
        return self._parts.index

    @property
    def contract(self) -> Contract:
        """The binding document."""
        return next(d for d in self._parts.documents if not d.background)

    @asynccontextmanager
    async def door(self, hidden: frozenset[str] = _NOTHING) -> AsyncIterator[httpx.AsyncClient]:
        """The app as a client meets it, with the `hidden` clauses and all below them taken away."""
        with tempfile.TemporaryDirectory() as folder:
            kept = self._settings.model_copy(update={"data": Path(folder), "database_url": ""})
            store = LateStore(kept)
            try:
                app = create_app(self._assistant(hidden, store), HttpValues(program_version()))
                transport = httpx.ASGITransport(app=app)
                async with httpx.AsyncClient(transport=transport, base_url="http://assistant") as client:
                    yield client
            finally:
                await store.close()

    def _assistant(self, hidden: frozenset[str], store: LateStore) -> Assistant:
        index, calculators = self._parts.index, dict(CALCULATORS)
        documents = self._parts.documents
        search = self._parts.search
        if hidden:
            index = without_clauses(index, hidden)
            calculators = without_calculators(CALCULATORS, hidden)
            documents = without_documents(documents, hidden)
            search = lambda: _search(index)  # noqa: E731 - the same kind of thing as the one that it replaces
        library = Library(documents, calculators, self._parts.book, search)
        agent = self._agent(index, calculators, whole=not hidden)
        return Assistant(library, agent, store, lambda: self._today, self._settings.model)

    def _agent(self, index: Index, calculators: dict[str, Calculator], *, whole: bool) -> Agent:
        if whole or self._settings.model != CLERK:
            return self._parts.agent
        clerk = clerk_model(vocabulary_of(index.documents))
        return Agent(clerk, CLERK, clerk, calculators)


def _search(index: Index) -> Search:
    from assistant.agent.clerk import lexicon

    return Search(index, Speech(lexicon().stop_words, lexicon().english))


@asynccontextmanager
async def connected(url: str) -> AsyncIterator[httpx.AsyncClient]:
    """A server that runs already."""
    async with httpx.AsyncClient(base_url=url, timeout=_SECONDS) as client:
        yield client
