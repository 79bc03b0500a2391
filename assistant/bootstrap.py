"""Bootstrap, the composition root: builds every part from the settings; nobody else does.

The clock and the calendar day come from here. What a command does not need is not opened: a clause is shown without
a search, a database or a model.
"""

import asyncio
import gc
import logging
from collections.abc import AsyncIterator, Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime, timedelta
from functools import cached_property
from importlib.metadata import version
from typing import TYPE_CHECKING, Any, NamedTuple
from zoneinfo import ZoneInfo

from assistant.agent import Deps, Library, Proposed, Proposer, Turn
from assistant.answer import Persona
from assistant.assistant import Assistant, Desks
from assistant.calculators import CALCULATORS, Book, load_book
from assistant.errors import IndexCorruptError, StoreUnavailableError
from assistant.reps import Reps
from assistant.retrieval import Index, Search, Speech, open_index, published_index
from assistant.review import ReviewDesk
from assistant.store import Conversation, StoredTurn
from ingest.contract import Contract
from ingest.contract.files import UnreadableContractError
from ingest.contract.published import Published

from .settings import Settings

if TYPE_CHECKING:
    from assistant.agent import Agent
    from assistant.store import Handoffs, Records, Reviews, Store

logger = logging.getLogger(__name__)

CLERK = "clerk"
SLACK = "slack"
DISTRICT_TIME = ZoneInfo("America/Los_Angeles")
_REHEARSED = (
    "How many days of sick leave do I get at 60%?",
    "¿Cuántos días de licencia por enfermedad me dan?",
    "berevment leev dayz",
)
"""A calculation, the other language, and words of which neither the spelling nor the language is sure."""
_MODEL_SECONDS = 60.0
_DAY_SECONDS = 86400.0


def now() -> datetime:
    """The time in UTC."""
    return datetime.now(UTC)  # noqa: TID251 - the clock comes from here


def today() -> date:
    """The day in the district."""
    return now().astimezone(DISTRICT_TIME).date()


def program_version() -> str:
    """The version of this program."""
    return version("contract-assistant")


class Parts:
    """The parts of one published version of the index, each opened when it is first needed.

    `briefly`, for a command, what a server would load is left out where something smaller does the same.
    """

    def __init__(self, settings: Settings, published: Published, *, briefly: bool = False) -> None:
        self._settings = settings
        self._published = published
        self._briefly = briefly

    @cached_property
    def documents(self) -> tuple[Contract, ...]:
        """The compiled documents, the binding one first."""
        try:
            return self._published.contracts()
        except UnreadableContractError as exc:
            raise IndexCorruptError(f"The index cannot be read ({exc}). Run `assistant ingest` again.") from exc

    @cached_property
    def index(self) -> Index:
        """The index that is searched."""
        return open_index(self._published, self.documents, briefly=self._briefly)

    @cached_property
    def agent(self) -> "Agent":
        """The agent with the configured model."""
        with ThreadPoolExecutor(
            1
        ) as beside:  # the index is opened, much of it without Python, while LangChain is loaded
            index = beside.submit(lambda: self.index)
            from assistant.agent import Agent, chat_model, clerk_model
        clerk = clerk_model(index.result().concordance.words)
        name = self._settings.model
        model = clerk if name == CLERK else chat_model(name, _MODEL_SECONDS)
        return Agent(model, name, clerk, CALCULATORS)

    def search(self) -> Search:
        """The search over the index."""
        from assistant.agent.clerk import lexicon

        return Search(self.index, Speech(lexicon().stop_words, lexicon().english))

    def book(self) -> Book:
        """The parameters of the binding contract."""
        contract = next(d for d in self.documents if not d.background)
        return load_book(self._settings.corpus / contract.document / "parameters", contract)


class LateAgent:
    """The agent, built at the first question."""

    def __init__(self, build: Callable[[], Proposer]) -> None:
        self._build = build

    async def propose(self, question: str, history: Sequence[Turn], memory: dict[str, Any], deps: Deps) -> Proposed:
        """See `Agent.propose`."""
        return await self._build().propose(question, history, memory, deps)


class LateStore:
    """The store, opened and brought up to date at its first use."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._store: Store | None = None

    async def opened(self) -> "Store":
        """The store, ready.

        Raises:
            StoreUnavailableError: if the database cannot be reached.
        """
        if self._store is None:
            from assistant.store import Store

            self._settings.data.mkdir(parents=True, exist_ok=True)
            store = Store(self._settings.store_url, now)
            await store.prepare()
            self._store = store
        return self._store

    async def open(self, conversation_id: str | None) -> Conversation:
        """See `Conversations.open`."""
        return await (await self.opened()).open(conversation_id)

    async def keep(self, conversation: Conversation, turn: StoredTurn, memory: dict[str, Any], persona: str) -> None:
        """See `Conversations.keep`."""
        await (await self.opened()).keep(conversation, turn, memory, persona)

    async def feedback(self, message_id: str, rating: str, comment: str | None) -> None:
        """See `Conversations.feedback`."""
        await (await self.opened()).feedback(message_id, rating, comment)

    async def delete(self, conversation_id: str) -> None:
        """See `Conversations.delete`."""
        await (await self.opened()).delete(conversation_id)

    async def ping(self) -> bool:
        """See `Conversations.ping`."""
        return await (await self.opened()).ping()

    async def handoffs(self) -> "Handoffs":
        """The hand-offs to the reps."""
        from assistant.store import Handoffs

        return Handoffs(await self.opened(), now)

    async def reviews(self) -> "Reviews":
        """What the editors look at."""
        from assistant.store import Reviews

        return Reviews(await self.opened())

    async def records(self, channel: str) -> "Records":
        """What a channel remembers."""
        from assistant.store import Records

        return Records(await self.opened(), channel, now)

    async def purge(self) -> int:
        """Delete the conversations that nobody has touched for longer than is set; returns how many."""
        return await (await self.opened()).purge(timedelta(days=self._settings.retention_days))

    async def close(self) -> None:
        """Release the connections, if any were made."""
        if self._store is not None:
            await self._store.close()


class Served(NamedTuple):
    """What is served: the door, and what the Slack app remembers."""

    assistant: Assistant
    slack_records: "Records"


@asynccontextmanager
async def opened(settings: Settings) -> AsyncIterator[Assistant]:
    """The assistant over the published index; what a call does not need is not opened.

    Raises:
        IndexMissingError: if nothing has been ingested.
    """
    store = LateStore(settings)
    parts = Parts(settings, published_index(settings.data), briefly=True)
    try:
        yield _assistant(settings, _library(parts), LateAgent(lambda: parts.agent), store)
    finally:
        await store.close()


@asynccontextmanager
async def served(settings: Settings) -> AsyncIterator[Served]:
    """The assistant with every part opened, so that the first question waits for nothing; old conversations purged.

    Raises:
        UnavailableError: if the index is missing or corrupt, or the database cannot be reached.
        ConfigurationError: if the model cannot be used.
    """
    store = LateStore(settings)
    parts = Parts(settings, published_index(settings.data))
    try:
        await store.opened()
        purged = await store.purge()
        logger.info("%d conversations untouched for %d days were deleted", purged, settings.retention_days)
        library = _library(parts)
        assistant = _assistant(settings, library, parts.agent, store)
        for question in _REHEARSED:
            await parts.agent.rehearse(question, Deps(library, today(), Persona.MEMBER))
        gc.freeze()  # what is open now stays open: it need not be looked through for garbage again and again
        gc.enable()
        purging = asyncio.create_task(_purge_daily(store))
        try:
            yield Served(assistant, await store.records(SLACK))
        finally:
            purging.cancel()
    finally:
        await store.close()


async def _purge_daily(store: LateStore) -> None:
    while True:
        await asyncio.sleep(_DAY_SECONDS)
        try:
            await store.purge()
        except StoreUnavailableError:
            logger.exception("old conversations could not be deleted; the next try is in a day")


def _library(parts: Parts) -> Library:
    return Library(parts.documents, CALCULATORS, parts.book, parts.search)


def _assistant(settings: Settings, library: Library, agent: Proposer, store: LateStore) -> Assistant:
    reps = Reps(store.handoffs, lambda: library.documents, connected=bool(settings.slack_reps_channel))
    review = ReviewDesk(store.reviews, lambda: library.documents)
    return Assistant(library, agent, store, today, settings.model, Desks(reps, review))
